"""The registers as tables: columns with Swedish headings, the same on the screen and in what is exported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from app.links import span_link
from app.listing_tables import OUTCOMES
from app.registers.named import DERIVED, bases_of, with_basis
from app.swedish_text import capitalised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.registers.decisions import DecisionEntry
    from app.registers.meetings import MeetingEntry
    from app.registers.people import Person
    from ingest.records import Mention, Outcome

Cell = str | int | date | None
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A heading and what stands below it."""

    heading: str
    cell: Callable[[Row], Cell]


def outcome_name(outcome: Outcome) -> str:
    """«Bordlagt»."""
    return capitalised(OUTCOMES[outcome])


def names_of(people: Iterable[Mention]) -> str:
    """The names, each once, with a word behind those that were worked out: «Ture Ekdal (härlett)»."""
    return ", ".join(with_basis(name, basis) for name, basis in bases_of(people).items())


def _votes(entry: DecisionEntry) -> str:
    return entry.decision.votes.value if entry.decision.votes else ""


def _latest(person: Person) -> date | None:
    return person.latest.date if person.latest else None


SOURCE = "Källa"
"""The heading above links to sources."""

DECISIONS: tuple[Column[DecisionEntry], ...] = (
    Column("Datum", lambda entry: entry.meeting.date),
    Column("Organ", lambda entry: entry.meeting.body),
    Column("Ärende", lambda entry: entry.item),
    Column("Beslut", lambda entry: entry.decision.text),
    Column("Utfall", lambda entry: outcome_name(entry.decision.outcome)),
    Column("Ansvarig", lambda entry: names_of(entry.decision.responsible)),
    Column("Klart", lambda entry: entry.decision.due or ""),
    Column(f"Fokusområde ({DERIVED})", lambda entry: ", ".join(entry.areas)),
)
"""What stands in the register of decisions on the screen, beside the link to the source."""

DECISIONS_EXPORTED: tuple[Column[DecisionEntry], ...] = (
    *DECISIONS,
    Column("Diarienummer", lambda entry: entry.decision.dnr or ""),
    Column("Omröstning", _votes),
    Column("Reservationer", lambda entry: names_of(entry.decision.reservations)),
    Column("Dokument", lambda entry: entry.meeting.document),
    Column(SOURCE, lambda entry: span_link(entry.span)),
)
"""…and what is exported of it besides."""

MEETINGS: tuple[Column[MeetingEntry], ...] = (
    Column("Datum", lambda entry: entry.date),
    Column("Organ", lambda entry: entry.body),
    Column("Deltagare", lambda entry: len(entry.meeting.attendance)),
    Column("Punkter", lambda entry: len(entry.meeting.agenda)),
    Column("Beslut", lambda entry: len(entry.meeting.decisions)),
    Column("Uppgifter", lambda entry: len(entry.meeting.tasks)),
    Column("Dokument", lambda entry: entry.document),
)

PEOPLE: tuple[Column[Person], ...] = (
    Column("Namn", lambda person: person.name),
    Column("Organisation", lambda person: "; ".join(person.organisations)),
    Column("Roll", lambda person: "; ".join(person.roles)),
    Column("Möten", lambda person: person.present),
    Column("Presentationer", lambda person: len(person.presented)),
    Column("Uppgifter", lambda person: len(person.tasks)),
    Column("Senast", _latest),
)


def by_column(columns: Iterable[Column[Row]], rows: Iterable[Row]) -> dict[str, list[Cell]]:
    """Heading → the cells below it."""
    listed = list(rows)
    return {column.heading: [column.cell(row) for row in listed] for column in columns}
