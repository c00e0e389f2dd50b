"""The register of people: who attended, presented and promised what, for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.people import NO_ORGANISATION, by_organisation
from app.registers.person_sheet import organisation_section, person_sheet
from app.registers.sheets import Linked

if TYPE_CHECKING:
    from app.registers.registers import Registers


def test_people_stand_by_surname_and_offices_do_not(registers: Registers) -> None:
    """Who only answers for something as an office or a body is no person."""
    names = [person.name for person in registers.people.people]
    assert names[:2] == ["Per Blom", "Ture Ekdal"]
    assert "Förvaltningschefen" not in names
    assert len(names) == len(set(names)) == 13


def test_what_is_known_of_somebody(registers: Registers) -> None:
    """Organisations and roles the latest first; only meetings that the person took part in are counted."""
    ture = registers.people.get("Ture Ekdal")
    greta = registers.people.get("Greta Lindmark")
    assert ture is not None
    assert greta is not None
    assert ture.organisations == ("Sjöfartsstiftelsen", "Hamnbolaget")
    assert ture.roles == ("Hamnchef",)
    assert (ture.present, len(ture.presented), len(ture.tasks)) == (2, 2, 1)
    assert (greta.present, len(greta.attended)) == (2, 3)
    assert greta.latest is registers.meetings[0]
    assert registers.people.get("Ingen Alls") is registers.people.get(None) is None


@pytest.mark.parametrize(
    ("organisations", "words", "names"),
    [
        pytest.param(("Kustföreningen",), "", ["Rut Sandell"], id="organisation"),
        pytest.param((), "hamnchef", ["Ture Ekdal"], id="role"),
        pytest.param((), "marta", ["Märta Hallin"], id="name without diacritics"),
        pytest.param((NO_ORGANISATION,), "", ["Birgit Tall"], id="no organisation"),
        pytest.param((), "öhamn forsgren", ["Linnea Forsgren"], id="organisation and name"),
        pytest.param(("Kustföreningen",), "ture", [], id="nobody"),
    ],
)
def test_people_are_found(organisations: tuple[str, ...], words: str, names: list[str], registers: Registers) -> None:
    """By organisation, and by every word of name, role or organisation."""
    assert [each.name for each in registers.people.select(organisations, words)] == names


def test_everybody_stands_under_each_of_their_organisations(registers: Registers) -> None:
    """Organisations by name, those without one last."""
    found = by_organisation(registers.people.people)
    assert list(found) == list(registers.people.organisations)
    assert [each.name for each in found["Hamnbolaget"]] == [each.name for each in found["Sjöfartsstiftelsen"]]
    section = organisation_section(registers.people.people)
    assert section.lines[-1].cells[0] == NO_ORGANISATION


def test_the_sheet_of_a_person_has_a_source_on_every_line(registers: Registers) -> None:
    """What was worked out is called so, and every line opens the passage that tells it."""
    for person in registers.people.people:
        for section in person_sheet(person, registers.store).sections:
            for line in section.lines:
                (source,) = line.sources
                assert registers.store.document(source.span.document_id).quote(source.span).strip()
    linnea = registers.people.get("Linnea Forsgren")
    assert linnea is not None
    presented = person_sheet(linnea, registers.store).sections[0]
    assert presented.lines[0].cells[1] == "Laddstolpar på kajerna"
    assert isinstance(presented.lines[0].cells[0], Linked)


def test_what_was_worked_out_is_called_so(registers: Registers) -> None:
    """Rut Sandell stands with initials in the agenda only: that she presented is worked out."""
    rut = registers.people.get("Rut Sandell")
    assert rut is not None
    assert person_sheet(rut, registers.store).sections[0].lines[0].cells[1] == "Laddstolpar på kajerna (härlett)"
