"""Möten: all meetings along time and as a table; one of them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.links import meeting_link, page_link
from app.opened import opened
from app.pages import linking, pictures, sheets
from app.plain import as_markdown
from app.registers.columns import MEETINGS
from app.registers.meeting_sheet import meeting_sheet, next_meetings
from app.registers.meetings import NO_YEAR, bodies_of, neighbours, select_meetings, years_of
from app.registers.pictures import timeline
from app.registers.registers import registers_of

if TYPE_CHECKING:
    from app.registers.meetings import MeetingEntry
    from app.registers.registers import Registers

_TABLE: sheets.Choosable[MeetingEntry] = sheets.Choosable("Möten, ett per rad", "id", lambda entry: entry.id)


def page() -> None:
    """Render the page."""
    registers = registers_of(opened().store)
    wanted = st.query_params.get("id")
    entry = registers.meeting(wanted)
    if entry is not None:
        _show_meeting(entry, registers)
        return
    st.title("Möten", anchor=False)
    if wanted is not None:
        sheets.show_unknown("Arkivet har inte det möte som adressen pekar ut. Dokumentet kan ha tagits bort.")
    if registers.meetings:
        _show_list(registers)
    else:
        st.info("Arkivets handlingar innehåller inga möten som går att läsa ut.")


def _show_list(registers: Registers) -> None:
    with sheets.filters():
        bodies = sheets.choose_several("Organ", "organ", bodies_of(registers.meetings))
        years = sheets.choose_several("År", "ar", years_of(registers.meetings))
    rows = select_meetings(registers.meetings, years, bodies)
    if not rows:
        st.info("Inget möte passar. Ta bort något filter.", icon=":material/search_off:")
        return
    st.markdown(
        f"{len(rows)} av {len(registers.meetings)} möten. Välj ett i bilden eller markera en rad för att öppna det."
    )
    if any(entry.date for entry in rows):
        pictures.show(timeline(rows), "tidslinje", _open)
    sheets.show_choosable(rows, MEETINGS, _TABLE)
    sheets.show_export("möten", MEETINGS, rows)


def _open(point: dict[str, str]) -> None:
    st.query_params["id"] = point["id"]


def _show_meeting(entry: MeetingEntry, registers: Registers) -> None:
    """The meeting whole, with the way back and to the meetings before and after it."""
    document = registers.store.document(entry.meeting.document_id)
    sheet = meeting_sheet(entry, document, registers.decisions.of_meeting(entry.id), registers.people.names)
    _show_ways(entry, registers)
    st.title(as_markdown(sheet.title), anchor=False)
    st.markdown(as_markdown(f"{document.title} · {document.name}"))
    sheets.show_particulars(sheet.particulars)
    for section in sheet.sections:
        sheets.show_section(section)
    st.header("Nästa möte", anchor=False)
    lines = next_meetings(entry, document, registers.meetings)
    if lines:
        sheets.show_lines(("Nästa möte",), lines)
    else:
        st.markdown("Handlingarna säger inte när nästa möte hålls.")


def _show_ways(entry: MeetingEntry, registers: Registers) -> None:
    before, after = neighbours(registers.meetings, entry)
    with st.container(horizontal=True):
        linking.link("Alla möten", page_link("moten"), icon=":material/arrow_back:")
        if before:
            linking.link(
                f"Föregående: {before.date or NO_YEAR}", meeting_link(before.id), icon=":material/chevron_left:"
            )
        if after:
            linking.link(f"Följande: {after.date or NO_YEAR}", meeting_link(after.id), icon=":material/chevron_right:")
