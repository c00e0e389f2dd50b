"""Renders sheets, sections and tables of registers: what documents say to the letter, every line with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic

import streamlit as st

from app.pages.entrance import noted
from app.plain import one_line
from app.registers.columns import SOURCE, Row, by_column
from app.registers.export import CSV_TYPE, XLSX_TYPE, csv_bytes, xlsx_bytes
from app.registers.sheets import Linked, without_empty_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from streamlit.delta_generator import DeltaGenerator

    from app.registers.columns import Column
    from app.registers.sheets import Line, Section, Told
    from app.registers.sources import Source

_MOST_ROWS_SHOWN = 9
_FILTER = 200
"""Pixels of a filter: five beside each other at 1280."""
_ROW, _BORDERS = 35, 3
"""Pixels of a row of Streamlit's table, and of its borders."""
_CONFIGURED: dict[str, Any] = {
    "Datum": st.column_config.DateColumn(width=90, format="YYYY-MM-DD"),
    "Senast": st.column_config.DateColumn(width=90, format="YYYY-MM-DD"),
    "Organ": st.column_config.TextColumn(width=150),
    "Ärende": st.column_config.TextColumn(width=200),
    SOURCE: st.column_config.LinkColumn(width=70, display_text="Öppna"),
}
"""How columns of tables are shown, by their headings."""
_WITHOUT_TOOLBAR = "<style>[data-testid='stDataFrame'] [data-testid='stElementToolbar'] { display: none }</style>"
"""Streamlit's own buttons above a table are in English, and its CSV would let what begins with = be computed."""


@dataclass(frozen=True, slots=True)
class Choosable(Generic[Row]):
    """What a table holds, for screen readers; the parameter of the address that names a row, and by what."""

    name: str
    parameter: str
    id_of: Callable[[Row], str]


def filters() -> DeltaGenerator:
    """A place for filters, side by side where there is room; to be closed where there is none."""
    return st.expander("Filter", expanded=True, icon=":material/filter_alt:").container(horizontal=True)


def choose_several(label: str, key: str, options: Sequence[str]) -> tuple[str, ...]:
    """A filter that takes any of `options`; what is chosen stands in the address as `key`."""
    chosen = st.multiselect(label, options, key=key, bind="query-params", placeholder="Alla", width=_FILTER)
    return tuple(chosen)


def show_section(section: Section) -> None:
    """A heading and the table; what is said where there are no lines, or nothing where that is nothing."""
    if not section.lines and not section.empty:
        return
    st.header(section.title, anchor=False)
    if not section.lines:
        st.markdown(section.empty)
        return
    shown = without_empty_columns(section)
    show_lines(shown.headings, shown.lines)


def show_lines(headings: Sequence[str], lines: Sequence[Line]) -> None:
    """A table of the lines with a column for their sources; a list where there is one column only."""
    if len(headings) == 1:
        st.markdown("\n".join(f"- {_told(line.cells[0])} {_links(line.sources)}" for line in lines))
        return
    columns = {heading: [_told(line.cells[place]) for line in lines] for place, heading in enumerate(headings)}
    if any(line.sources for line in lines):
        columns[SOURCE] = [_links(line.sources) for line in lines]
    st.table(columns, border="horizontal", hide_index=True)


def show_particulars(lines: Iterable[Line]) -> None:
    """Label, value and source, one a line, under no headings."""
    told = [(f"**{_told(line.cells[0])}**", _told(line.cells[1]), _links(line.sources)) for line in lines]
    if told:
        columns = dict(zip(("Uppgift", "Värde", SOURCE), zip(*told, strict=True), strict=True))
        st.table(columns, border="horizontal", hide_index=True, hide_header=True, width="content")


def show_choosable(rows: Sequence[Row], columns: Sequence[Column[Row]], table: Choosable[Row]) -> None:
    """A table of which a row can be chosen; the address then names it."""
    chosen = [place for place, row in enumerate(rows) if table.id_of(row) == st.query_params.get(table.parameter)]
    key = f"{table.parameter}-{hash(tuple(map(table.id_of, rows)))}"  # other rows, other table: no choice is left over

    def choose() -> None:
        places = st.session_state[key].selection.rows
        if places and places[0] < len(rows):
            st.query_params[table.parameter] = table.id_of(rows[places[0]])
        else:
            st.query_params.pop(table.parameter, None)

    st.html(_WITHOUT_TOOLBAR)
    st.dataframe(
        by_column(columns, rows),
        height=_ROW * (min(len(rows), _MOST_ROWS_SHOWN) + 1) + _BORDERS,
        hide_index=True,
        on_select=choose,
        selection_mode="single-row",
        selection_default={"selection": {"rows": chosen[:1]}},
        column_config=_CONFIGURED,
        key=key,
        alt=table.name,
    )


def show_export(name: str, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> None:
    """Buttons that save the rows; the files are made when they are asked for."""
    with st.container(horizontal=True):
        _offer("Spara som CSV", f"{name}.csv", CSV_TYPE, lambda: csv_bytes(columns, rows))
        _offer("Spara som XLSX", f"{name}.xlsx", XLSX_TYPE, lambda: xlsx_bytes(name.capitalize(), columns, rows))


def _offer(label: str, name: str, kind: str, make: Callable[[], bytes]) -> None:
    st.download_button(label, noted(name, make), name, kind, on_click="ignore", icon=":material/download:")


def show_unknown(sentence: str) -> None:
    """Says that the address names nothing that the archive has."""
    st.warning(sentence, icon=":material/search_off:")


def _told(told: Told) -> str:
    if isinstance(told, tuple):
        return ", ".join(map(_told, told))
    if isinstance(told, Linked):
        return f"[{one_line(told.text)}]({told.address})"
    return one_line(told)


def _links(sources: Iterable[Source]) -> str:
    return " · ".join(f"[{one_line(source.where)}]({source.link})" for source in sources)
