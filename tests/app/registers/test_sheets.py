"""One meeting and one decision whole, each line with its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.columns import DECISIONS, MEETINGS, PEOPLE, by_column
from app.registers.decision_sheet import decision_sheet, wording
from app.registers.decisions import Choice
from app.registers.meeting_sheet import meeting_sheet, next_meetings
from app.registers.named import attendance_told
from app.registers.sheets import Line, Linked, Section, without_empty_columns
from ingest.records import Attendance

if TYPE_CHECKING:
    from app.registers.registers import Registers
    from app.registers.sheets import Sheet


def _sheet(registers: Registers, place: int) -> Sheet:
    entry = registers.meetings[place]
    document = registers.store.document(entry.meeting.document_id)
    return meeting_sheet(entry, document, registers.decisions.of_meeting(entry.id), registers.people.names)


def _section(sheet: Sheet, title: str) -> Section:
    return next(each for each in sheet.sections if each.title == title)


def test_the_head_of_a_meeting(registers: Registers) -> None:
    """Begin and end are one time; the chair leads to the person; what was worked out is called so."""
    told = {str(line.cells[0]): line.cells[1] for line in _sheet(registers, 1).particulars}
    assert told["Tid"] == ("9.00–15.00",)
    assert told["Ordförande"] == (Linked("Greta Lindmark", "personer?namn=Greta+Lindmark"),)
    assert told["Slag"] == ("minnesanteckning (härlett)",)


def test_the_agenda_names_who_presented(registers: Registers) -> None:
    """Stated where a sentence says so, worked out where only initials stand in the agenda."""
    agenda = _section(_sheet(registers, 1), "Dagordning")
    item = next(line for line in agenda.lines if line.cells[2] == "Laddstolpar på kajerna")
    assert item.cells[5] == (
        Linked("Rut Sandell (härlett)", "personer?namn=Rut+Sandell"),
        Linked("Linnea Forsgren", "personer?namn=Linnea+Forsgren"),
    )
    assert item.sources[0].where == "3. Laddstolpar på kajerna"


@pytest.mark.parametrize("place", range(4))
def test_every_line_opens_a_passage(place: int, registers: Registers) -> None:
    """Attendance, agenda, presentations, decisions, tasks and attachments."""
    sheet = _sheet(registers, place)
    for line in (*sheet.particulars, *(line for section in sheet.sections for line in section.lines)):
        assert line.sources
        for source in line.sources:
            assert registers.store.document(source.span.document_id).quote(source.span).strip()


def test_the_next_meeting_is_linked_where_its_papers_are_there(registers: Registers) -> None:
    """Else its words stand alone."""
    autumn, spring, *_ = registers.meetings
    document = registers.store.document(spring.meeting.document_id)
    (line,) = next_meetings(spring, document, registers.meetings)
    link = Linked("Öppna det mötet", f"moten?id={autumn.id}")
    assert line.cells[0] == ("Nästa möte hålls den 23 september 2025 kl 9.00 i Öhamn.", link)
    document = registers.store.document(autumn.meeting.document_id)
    (line,) = next_meetings(autumn, document, registers.meetings)
    assert isinstance(line.cells[0], str)


def test_a_decision_whole(registers: Registers) -> None:
    """Its lead-in, votes and reservations; what the papers do not tell is left out."""
    (entry,) = registers.decisions.select(Choice(words="båtplatser"))
    document = registers.store.document(entry.span.document_id)
    told = {
        line.cells[0]: line.cells[1] for line in decision_sheet(entry, document, registers.people.names).particulars
    }
    assert wording(entry, document).startswith("Tekniska nämnden beslutar att höja avgiften för båtplatser")
    assert told["Reservationer"] == (Linked("Jonas Kvist", "personer?namn=Jonas+Kvist"),)
    assert str(told["Omröstning"]).startswith("Med 3 röster")
    assert told["Diarienummer"] == "TN-2024/121"
    assert "Ansvarig" not in told


def test_a_focus_area_tells_why(registers: Registers) -> None:
    """The words by which it was known stand beside it."""
    (entry,) = registers.decisions.select(Choice(areas=("Gröna kajer",)))
    document = registers.store.document(entry.span.document_id)
    lines = decision_sheet(entry, document, ()).particulars
    assert lines[-1].cells == ("Fokusområde (härlett)", ("Gröna kajer (orden «laddstolpar»)",))


@pytest.mark.parametrize(
    ("part", "replaces", "told"),
    [
        pytest.param(None, None, "Närvarande", id="status"),
        pytest.param("till kl 12.30", None, "Närvarande, till kl 12.30", id="part"),
        pytest.param("Närvarande till kl 12.30", None, "Närvarande till kl 12.30", id="said by the part"),
        pytest.param("§ 15", "Karl Öst", "Närvarande, § 15, ersätter Karl Öst", id="for another"),
    ],
)
def test_how_somebody_took_part(part: str | None, replaces: str | None, told: str) -> None:
    """Status, part and whose seat it was; nothing twice."""
    assert attendance_told(Attendance("Bo Ek", "present", (), part=part, replaces=replaces)) == told


def test_columns_without_anything_are_left_out() -> None:
    """A table shows what there is."""
    section = Section("Möten", ("A", "B", "C"), (Line(("", "x", ())), Line(("", "", ("y",)))), "")
    assert without_empty_columns(section) == Section("Möten", ("B", "C"), (Line(("x", ())), Line(("", ("y",)))), "")


def test_tables_have_a_cell_for_every_row(registers: Registers) -> None:
    """Each register as it stands on the screen."""
    decisions = by_column(DECISIONS, registers.decisions.entries)
    assert {len(cells) for cells in decisions.values()} == {9}
    assert decisions["Utfall"][3] == "Avslaget"
    assert by_column(MEETINGS, registers.meetings)["Deltagare"][1] == 6
    assert by_column(PEOPLE, registers.people.people)["Organisation"][1] == "Sjöfartsstiftelsen; Hamnbolaget"
