"""Personer: everybody whom the papers name, by organisation; one of them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.links import page_link
from app.opened import opened
from app.pages import linking, sheets
from app.plain import as_markdown
from app.registers.columns import PEOPLE
from app.registers.person_sheet import organisation_section, person_sheet
from app.registers.registers import registers_of

if TYPE_CHECKING:
    from app.registers.people import Person
    from app.registers.registers import Registers

_TABLE: sheets.Choosable[Person] = sheets.Choosable("Personer, en per rad", "namn", lambda person: person.name)
_VIEWS = ("Personer", "Per organisation")


def page() -> None:
    """Render the page."""
    registers = registers_of(opened().store)
    wanted = st.query_params.get("namn")
    person = registers.people.get(wanted)
    if person is not None:
        _show_person(person, registers)
        return
    st.title("Personer", anchor=False)
    if wanted is not None:
        sheets.show_unknown(f"Arkivets register har ingen som heter «{as_markdown(wanted)}».")
    if registers.people.people:
        _show_list(registers)
    else:
        st.info("Arkivets handlingar nämner inga personer som går att läsa ut.")


def _show_list(registers: Registers) -> None:
    register = registers.people
    with sheets.filters():
        words = st.text_input("Namn eller roll", key="sok", bind="query-params", icon=":material/search:", width=260)
        organisations = sheets.choose_several("Organisation", "organisation", register.organisations)
    view = st.segmented_control("Visa", _VIEWS, default=_VIEWS[0], key="visa", bind="query-params")
    people = register.select(organisations, words or "")
    st.markdown(f"{len(people)} av {len(register.people)} personer. Välj en för att se allt om personen.")
    if not people:
        st.info("Ingen person passar. Ta bort något filter.", icon=":material/search_off:")
    elif view == _VIEWS[1]:
        sheets.show_section(organisation_section(people))
    else:
        sheets.show_choosable(people, PEOPLE, _TABLE)
        sheets.show_export("personer", PEOPLE, people)


def _show_person(person: Person, registers: Registers) -> None:
    sheet = person_sheet(person, registers.store)
    linking.link("Alla personer", page_link("personer"), icon=":material/arrow_back:")
    st.title(as_markdown(sheet.title), anchor=False)
    sheets.show_particulars(sheet.particulars)
    for section in sheet.sections:
        sheets.show_section(section)
