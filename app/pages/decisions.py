"""Beslut: the register of decisions; one of them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import streamlit as st

from app.links import span_link
from app.opened import opened
from app.pages import linking, sheets
from app.plain import as_markdown
from app.registers.columns import DECISIONS, DECISIONS_EXPORTED, SOURCE, Column, outcome_name
from app.registers.decision_sheet import decision_sheet, wording
from app.registers.decisions import Choice
from app.registers.meetings import bodies_of, years_of
from app.registers.registers import registers_of
from ingest.records import Outcome

if TYPE_CHECKING:
    from app.registers.decisions import DecisionEntry
    from app.registers.registers import Registers

_SOURCE: Column[DecisionEntry] = Column(SOURCE, lambda entry: span_link(entry.span))
_SHOWN = (*DECISIONS[:5], _SOURCE, *DECISIONS[5:])
_TABLE: sheets.Choosable[DecisionEntry] = sheets.Choosable("Beslut, ett per rad", "id", lambda entry: entry.id)


def page() -> None:
    """Render the page."""
    st.title("Beslut", anchor=False)
    registers = registers_of(opened().store)
    register = registers.decisions
    if not register.entries:
        st.info("Arkivets handlingar innehåller inga beslut som går att läsa ut.")
        return
    rows = register.select(_choice(registers))
    st.markdown(f"{len(rows)} av {len(register.entries)} beslut. Markera en rad för att se hela beslutet.")
    if rows:
        sheets.show_choosable(rows, _SHOWN, _TABLE)
        sheets.show_export("beslut", DECISIONS_EXPORTED, rows)
    else:
        st.info("Inget beslut passar. Ta bort något filter, eller sök på färre ord.", icon=":material/search_off:")
    _show_chosen(registers)


def _choice(registers: Registers) -> Choice:
    """What the filters say; they stand in the address too, so that it gives the same list."""
    register = registers.decisions
    words = st.text_input(
        "Sök i besluten",
        key="sok",
        bind="query-params",
        placeholder="Ord i valfri böjning, eller en fras inom citattecken",
        icon=":material/search:",
    )
    with sheets.filters():
        years = sheets.choose_several("År", "ar", years_of(registers.meetings))
        bodies = sheets.choose_several("Organ", "organ", bodies_of(registers.meetings))
        people = sheets.choose_several("Ansvarig eller reservant", "person", register.people)
        areas = sheets.choose_several("Fokusområde", "omrade", register.areas)
        names = {outcome_name(each): each for each in get_args(Outcome)}
        outcomes = sheets.choose_several("Utfall", "utfall", tuple(names))
    return Choice(words or "", years, bodies, people, areas, tuple(names[each] for each in outcomes))


def _show_chosen(registers: Registers) -> None:
    """The decision that the address names, whole."""
    wanted = st.query_params.get("id")
    if wanted is None:
        return
    entry = registers.decisions.get(wanted)
    if entry is None:
        sheets.show_unknown("Arkivet har inte det beslut som adressen pekar ut. Dokumentet kan ha tagits bort.")
        return
    document = registers.store.document(entry.span.document_id)
    sheet = decision_sheet(entry, document, registers.people.names)
    with st.container(border=True):
        st.header(as_markdown(sheet.title), anchor=False)
        st.markdown(as_markdown(wording(entry, document)))
        sheets.show_particulars(sheet.particulars)
        linking.link("Öppna i dokumentet", span_link(entry.span), icon=":material/description:")
