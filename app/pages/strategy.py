"""Strategi: the focus areas of strategies, their editions compared, and where meetings took them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.opened import opened
from app.pages import pictures, sheets
from app.plain import as_markdown
from app.registers.mentions import matrix_of
from app.registers.named import DERIVED
from app.registers.pictures import matrix_picture
from app.registers.registers import registers_of
from app.registers.strategies import compare_editions
from app.registers.strategy_sheet import (
    comparison_sections,
    comparison_summary,
    edition_sections,
    matrix_section,
    mention_section,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.registers.mentions import Column, Matrix
    from app.registers.registers import Registers
    from app.registers.strategies import Edition, StrategyEntry

_AREAS, _COMPARED, _MATRIX = "Fokusområden", "Utgåvor jämförda", "Var områdena tagits upp"
_BY: dict[str, Column] = {"År": "year", "Organ": "body"}


def page() -> None:
    """Render the page."""
    st.title("Strategi", anchor=False)
    registers = registers_of(opened().store)
    if not registers.strategies:
        st.info("Arkivet innehåller inga strategier som går att läsa ut.")
        return
    by_title = {each.title: each for each in registers.strategies}
    title = st.selectbox("Strategi", list(by_title), key="strategi", bind="query-params")
    strategy = by_title[title]
    views = (_AREAS, _COMPARED, _MATRIX)
    view = st.segmented_control("Visa", views, default=_AREAS, key="visa", bind="query-params", required=True)
    if view == _COMPARED:
        _show_comparison(strategy)
    elif view == _MATRIX:
        _show_matrix(strategy, registers)
    else:
        _show_edition(strategy)


def _show_edition(strategy: StrategyEntry) -> None:
    edition = _choose_edition("Utgåva", "utgava", strategy.editions, 0)
    st.markdown(as_markdown(edition.document.name))
    for section in edition_sections(edition):
        sheets.show_section(section)


def _show_comparison(strategy: StrategyEntry) -> None:
    if len(strategy.editions) < 2:
        st.info("Arkivet har bara en utgåva av strategin, så det finns inget att jämföra.")
        return
    with st.container(horizontal=True):
        before = _choose_edition("Tidigare utgåva", "fran", strategy.editions, 1)
        after = _choose_edition("Senare utgåva", "till", strategy.editions, 0)
    if before is after:
        st.info("Välj två olika utgåvor.")
        return
    comparison = compare_editions(before, after)
    st.markdown(comparison_summary(comparison))
    st.markdown("Jämförelsen är härledd ur utgåvornas ordalydelse; vad som är samma sak i andra ord är en bedömning.")
    for section in comparison_sections(comparison):
        sheets.show_section(section)


def _show_matrix(strategy: StrategyEntry, registers: Registers) -> None:
    by = st.segmented_control("Kolumner", list(_BY), default="År", key="per", bind="query-params", required=True)
    names = [area.name for area in strategy.latest.areas]
    if not names or not registers.meetings:
        st.info("Det finns inga fokusområden eller inga möten att ställa mot varandra.")
        return
    with st.spinner("Söker igenom mötenas handlingar …"):
        matrix = matrix_of(registers.mentions, names, registers.meetings, _BY[by])
    st.markdown(
        f"Antal ställen i mötenas handlingar som nämner området eller något av dess ämnen ({DERIVED}). "
        "Ett streck betyder att inget hittades. Välj en ruta för att läsa ställena."
    )
    pictures.show(matrix_picture(matrix), f"matris-{by}", _pick)
    _show_cell(matrix)
    with st.expander("Samma uppgifter som tabell", icon=":material/table:"):
        section = matrix_section(matrix, strategi=strategy.title, visa=_MATRIX, per=by)
        sheets.show_lines(section.headings, section.lines)


def _pick(point: dict[str, str]) -> None:
    st.session_state.omrade, st.session_state.kolumn = point["omrade"], point["kolumn"]


def _show_cell(matrix: Matrix) -> None:
    with st.container(horizontal=True):
        area = st.selectbox("Område", matrix.areas, key="omrade", bind="query-params", index=None, placeholder="Välj")
        column = st.selectbox(
            "Kolumn", matrix.columns, key="kolumn", bind="query-params", index=None, placeholder="Välj"
        )
    if area and column:
        sheets.show_section(mention_section(area, column, matrix.cell(area, column)))


def _choose_edition(label: str, key: str, editions: Sequence[Edition], place: int) -> Edition:
    by_id = {each.id: each for each in editions}
    chosen = st.selectbox(
        label, list(by_id), index=place, key=key, bind="query-params", format_func=lambda each: by_id[each].label
    )
    return by_id[chosen]
