"""The register of meetings: order, filters, names of bodies, the meetings before and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.registers.meetings import NO_BODY, NO_YEAR, bodies_of, list_meetings, neighbours, select_meetings, years_of
from index.store import Store, write_store
from ingest.model import Document, Span
from ingest.records import Fact, Meeting, Records

if TYPE_CHECKING:
    from pathlib import Path

    from app.registers.registers import Registers

TEXT = "Kommunstyrelsen möts. " * 9


def _meeting(number: int, body: str | None, owner: str | None, day: date | None) -> Meeting:
    span = Span("a" * 16, number * 20, number * 20 + 20)
    named = (Fact("body", body, (span,)),) if body else ()
    owned = (Fact("owner", owner, (span,)),) if owner else ()
    return Meeting("a" * 16, number, span, day, (*named, *owned))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Meetings of boards that share a name, one without a body and one without a date."""
    document = Document("a" * 16, "ks/blandat.txt", "Blandat", "protokoll", None, None, TEXT, (), "test")
    meetings = (
        _meeting(0, "Kommunstyrelsen", "Ättarps kommun", date(2024, 1, 9)),
        _meeting(1, "kommunstyrelsen", "Åsele kommun", date(2025, 3, 4)),
        _meeting(2, "Kommunstyrelsen", None, None),
        _meeting(3, None, None, date(2025, 5, 6)),
        _meeting(4, "hamnrådet", "Öby kommun", date(2023, 5, 6)),
    )
    write_store(tmp_path / "archive.db", [document], [], {"a" * 16: Records(meetings=meetings)})
    return Store(tmp_path / "archive.db")


def test_bodies_that_share_a_name_are_told_apart(store: Store) -> None:
    """By their owner, where it is known; others keep their bare name, with a capital."""
    assert bodies_of(list_meetings(store)) == (
        "Hamnrådet",
        "Kommunstyrelsen",
        "Kommunstyrelsen, Åsele kommun",
        "Kommunstyrelsen, Ättarps kommun",
        NO_BODY,
    )


def test_the_latest_comes_first_and_the_undated_last(store: Store) -> None:
    """So do the years."""
    entries = list_meetings(store)
    assert [each.year for each in entries] == ["2025", "2025", "2024", "2023", NO_YEAR]
    assert years_of(entries) == ("2025", "2024", "2023", NO_YEAR)


def test_a_meeting_is_named_by_body_and_day_else_by_its_file(store: Store) -> None:
    """Nobody is told that «Organ ej angivet» met."""
    names = [each.name for each in list_meetings(store)]
    assert names[0] == "blandat.txt"
    assert names[1] == "Kommunstyrelsen, Åsele kommun den 4 mars 2025"
    assert names[-1] == "Kommunstyrelsen, utan datum"


@pytest.mark.parametrize(
    ("years", "bodies", "count"),
    [
        pytest.param((), (), 4, id="all"),
        pytest.param(("2024",), (), 2, id="year"),
        pytest.param(("2024", "2025"), ("Hamnrådet",), 3, id="years and body"),
        pytest.param(("1999",), (), 0, id="none"),
    ],
)
def test_meetings_are_chosen_by_year_and_body(
    years: tuple[str, ...], bodies: tuple[str, ...], count: int, registers: Registers
) -> None:
    """Both must fit where both are given."""
    assert len(select_meetings(registers.meetings, years, bodies)) == count


def test_the_meetings_before_and_after(registers: Registers) -> None:
    """Of the same body, the nearest in time; the undated come before all, and those without a body stand alone."""
    autumn, spring, _, oldest = registers.meetings
    assert neighbours(registers.meetings, spring) == (oldest, autumn)
    assert neighbours(registers.meetings, oldest) == (None, spring)
    undated = replace(oldest, meeting=replace(oldest.meeting, date=None))
    assert neighbours((*registers.meetings, undated), undated) == (None, oldest)
    assert neighbours((*registers.meetings, undated), oldest) == (undated, spring)
    unknown = [replace(each, body=NO_BODY) for each in registers.meetings]
    assert neighbours(unknown, unknown[1]) == (None, None)


def test_an_id_leads_to_its_meeting(registers: Registers) -> None:
    """And another leads nowhere."""
    for entry in registers.meetings:
        assert registers.meeting(entry.id) is entry
    assert registers.meeting("x-0") is None
    assert registers.meeting(None) is None
