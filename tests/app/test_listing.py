"""What `belagg show` lists, over an archive whose records are made by hand."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

import pytest

from app import cli
from app.listing import LISTINGS
from app.listing_csv import COLUMNS, csv_text
from app.listing_tables import OUTCOMES, STATUSES, table_text
from index.store import Store, write_store
from ingest.model import Block, Document, Place, Span
from ingest.records import (
    AgendaItem,
    Attendance,
    Decision,
    Fact,
    FocusArea,
    Meeting,
    Mention,
    Outcome,
    Presentation,
    Records,
    Status,
    Strategy,
    Task,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINES = [
    "Kajrådet 4 mars 2026",
    "Ylva Tornfors\tHamnbolaget",
    "Bo Ek\tfrånvarande",
    "1. Kajernas skick, YT",
    "Rådet beslutar att laga kaj 3.",
    "Cia Rask reserverar sig.",
    "=SUM(1) ringer Bo Ek före maj.",
    "Sven Lo berättade om muddring.",
    "Fokus: bryggor, ljus",
]
TEXT = "\n\n".join(LINES)
DOC = "c" * 16


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(DOC, start, start + len(words))


def _document() -> Document:
    place = Place(2, "sida", ("Kajer",))
    blocks = tuple(Block(_span(line), "paragraph", None, place) for line in LINES)
    return Document(DOC, "hamn/kajrådet.txt", "Kajrådet", "protokoll", date(2026, 3, 4), None, TEXT, blocks, "text")


YLVA = Mention("Ylva Tornfors", "YT", (_span("YT"), _span("Ylva Tornfors")), "derived")
MEETING = Meeting(
    DOC,
    1,
    Span(DOC, 0, len(TEXT)),
    date(2026, 3, 4),
    facts=(
        Fact("body", "Kajrådet", (_span("Kajrådet"),)),
        Fact("date", "4 mars 2026", (_span("4 mars 2026"),), day=date(2026, 3, 4)),
    ),
    attendance=(
        Attendance("Ylva Tornfors", "present", (_span(LINES[1]),), "Hamnbolaget", part="till kl 12.30", initials="YT"),
        Attendance("Bo Ek", "absent", (_span(LINES[2]),)),
    ),
    agenda=(AgendaItem("Kajernas skick", (_span(LINES[3]),), "1", responsible=(YLVA,)),),
    presentations=(
        Presentation(YLVA, "Kajernas skick", (_span(LINES[3]),), "Kajernas skick", "derived"),
        Presentation(Mention("Sven Lo", "Sven Lo", (_span("Sven Lo"),)), "muddring", (_span(LINES[7]),)),
    ),
    decisions=(
        Decision(
            "laga kaj 3.",
            "decided",
            (_span("Rådet beslutar att"), _span("laga kaj 3.")),
            "Kajernas skick",
            "1",
            reservations=(Mention("Cia Rask", "Cia Rask", (_span("Cia Rask"),)),),
        ),
    ),
    tasks=(
        Task("=SUM(1) ringer", (_span(LINES[6]),), (Mention("Bo Ek", "Bo Ek", (_span("Bo Ek före"),)),), "före maj"),
    ),
)
STRATEGY = Strategy(
    DOC,
    "Hamnstrategi",
    None,
    focus_areas=(FocusArea("Stråk", (Fact("topic", "bryggor", (_span("bryggor"),)),), (_span(LINES[8]),)),),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The archive of one document with one meeting and one strategy."""
    write_store(tmp_path / "archive.db", [_document()], [], {DOC: Records((MEETING,), (STRATEGY,))})
    with Store(tmp_path / "archive.db") as opened:
        yield opened


def _listed(store: Store, kind: str) -> list[dict[str, Any]]:
    return list(LISTINGS[kind](store))


def test_a_meeting_is_listed_with_its_facts_and_sums(store: Store) -> None:
    """Single facts are values, others lists with their evidence; what it holds is counted; the agenda is whole."""
    [meeting] = _listed(store, "meetings")
    assert (meeting["document"], meeting["date"], meeting["body"]) == ("kajrådet.txt", "2026-03-04", "Kajrådet")
    assert (meeting["present"], meeting["absent"], meeting["decisions"], meeting["tasks"]) == (1, 1, 1, 1)
    assert meeting["agenda"][0]["responsible"][0]["name"] == "Ylva Tornfors"
    assert [each["quote"] for each in meeting["evidence"]] == ["Kajrådet", "4 mars 2026"]


def test_people_are_listed_with_what_they_presented(store: Store) -> None:
    """Those on the list in its order, then others who presented; what was worked out is said to be derived."""
    people = _listed(store, "people")
    assert [(each["name"], each["status"]) for each in people] == [
        ("Ylva Tornfors", "present"),
        ("Bo Ek", "absent"),
        ("Sven Lo", None),
    ]
    assert [[(topic["topic"], topic["basis"]) for topic in each["presented"]] for each in people] == [
        [("Kajernas skick", "derived")],
        [],
        [("muddring", "stated")],
    ]


def test_evidence_is_a_citation(store: Store) -> None:
    """Of every listed record: the place, the reference as in an answer, and the quote that stands at start–end."""
    for kind in LISTINGS:
        for record in _listed(store, kind):
            assert record["evidence"]
            for citation in record["evidence"]:
                assert citation["quote"] == TEXT[citation["start"] : citation["end"]]
                assert citation["reference"] == "Protokoll Kajrådet 2026-03-04, sida 2, avsnitt Kajer"
    [decision] = _listed(store, "decisions")
    assert [each["number"] for each in decision["evidence"]] == [1, 2]


@pytest.mark.parametrize("kind", LISTINGS)
def test_csv_has_the_promised_header_and_a_row_a_record(kind: str, store: Store) -> None:
    """Every record fills its columns; nothing in it is left without one, save what only JSON can hold."""
    records = _listed(store, kind)
    rows = list(csv.DictReader(io.StringIO(csv_text(kind, records))))
    assert len(rows) == len(records)
    assert list(rows[0]) == list(COLUMNS[kind])
    assert set(records[0]) - {"evidence"} <= set(COLUMNS[kind])
    assert all(None not in row.values() for row in rows)
    assert list(csv.reader(io.StringIO(csv_text(kind, [])))) == [list(COLUMNS[kind])]


def test_csv_tells_what_is_derived_and_where_it_stands(store: Store) -> None:
    """Several values share a cell, in the order of those in the cell for their basis."""
    ylva = next(csv.DictReader(io.StringIO(csv_text("people", _listed(store, "people")))))
    assert (ylva["presented"], ylva["presented_basis"]) == ("Kajernas skick", "derived")
    decision = next(csv.DictReader(io.StringIO(csv_text("decisions", _listed(store, "decisions")))))
    assert (decision["page"], decision["unit"], decision["section"]) == ("2", "sida", "Kajer")
    assert decision["quote"] == "Rådet beslutar att … laga kaj 3."
    assert decision["reservations"] == "Cia Rask"


@pytest.mark.parametrize("text", ["=1+1", "+46 70", "-3", "@SUM(A1)", "  =1", "\t=1", "\n@x", "＝1"])
def test_csv_holds_no_formulas(text: str) -> None:
    """A cell that a spreadsheet would compute begins with an apostrophe instead; others stand as they are."""
    rows = list(csv.DictReader(io.StringIO(csv_text("documents", [{"document": "a-b.txt", "title": text}]))))
    assert rows[0]["title"] == f"'{text}"
    assert rows[0]["document"] == "a-b.txt"


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        pytest.param("meetings", ["2026-03-04", "Kajrådet", "kajrådet.txt"], id="meetings"),
        pytest.param("decisions", ["Beslut", "laga kaj 3.", "beslutat; reservation:"], id="decisions"),
        pytest.param("people", ["närvarande, till kl 12.30", "Kajernas skick (härlett)", "ej i närvaro"], id="people"),
        pytest.param("focus", ["utan datum  Hamnstrategi  (kajrådet.txt)", "Stråk", "bryggor"], id="focus"),
        pytest.param("tasks", ["2026-03-04  Kajrådet  (kajrådet.txt)", "före maj", "sida 2, Kajer"], id="tasks"),
    ],
)
def test_tables_are_for_people(kind: str, shown: list[str], store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """In Swedish, under the name of the meeting or strategy, no line wider than the terminal."""
    monkeypatch.setenv("COLUMNS", "200")
    table = table_text(kind, _listed(store, kind))
    assert [words for words in shown if words not in table] == []
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, table_text(kind, _listed(store, kind)).splitlines())) <= 60


def test_nothing_to_list_is_said() -> None:
    """An archive without such records is no mistake."""
    assert table_text("tasks", []) == "Arkivet innehåller inga sådana uppgifter."


def test_the_command_line_knows_every_listing() -> None:
    """Its choices are those that there are, and every status and outcome has its word."""
    assert list(LISTINGS) == list(cli.LISTINGS)
    assert set(COLUMNS) == {"documents", *LISTINGS}
    assert (set(STATUSES), set(OUTCOMES)) == (set(get_args(Status)), set(get_args(Outcome)))
