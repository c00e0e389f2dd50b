"""The register of decisions (beslut): each with its meeting, whom and which focus areas it concerns; filtered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from app.registers.full_text import Query, Searchable
from app.registers.meetings import entry_id
from app.swedish_text import alphabetical, capitalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from app.registers.areas import AreaIndex, Touched
    from app.registers.meetings import MeetingEntry
    from ingest.model import Span
    from ingest.records import Decision, Outcome

_REMEMBERED = 64
"""Choices whose result is kept: those that people turn back and forth between."""


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """A decision, the meeting that took it, and the focus areas that its words touch (worked out, not stated)."""

    id: str
    decision: Decision
    meeting: MeetingEntry
    touched: tuple[Touched, ...] = ()

    @property
    def areas(self) -> tuple[str, ...]:
        """The names of the focus areas."""
        return tuple(each.area for each in self.touched)

    @property
    def span(self) -> Span:
        """Where it stands: the clause, not the lead-in that several clauses share."""
        return clause_of(self.decision)

    @property
    def item(self) -> str:
        """The number and the heading of its § or item, as far as they are known."""
        number, item = self.decision.number, self.decision.item
        return " ".join(filter(None, (None if number and item and number in item else number, item)))

    @property
    def people(self) -> tuple[str, ...]:
        """The people, offices and bodies who answer for it or made a reservation, each once."""
        named = (*self.decision.responsible, *self.decision.reservations)
        return tuple(dict.fromkeys(capitalised(each.name) for each in named))


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked of the register; an empty field asks for nothing. Within a field any of its values will do."""

    words: str = ""
    years: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    def passes(self, entry: DecisionEntry) -> bool:
        """Whether `entry` is what is asked for, its words aside."""
        return (
            _any(self.years, (entry.meeting.year,))
            and _any(self.bodies, (entry.meeting.body,))
            and _any(self.people, entry.people)
            and _any(self.areas, entry.areas)
            and _any(self.outcomes, (entry.decision.outcome,))
        )


class DecisionRegister:
    """All decisions, those of the latest meeting first, as they follow in its minutes.

    `people` are those who answer for one or made a reservation, `areas` the focus areas that any of them touches.
    `select` gives the decisions that a `Choice` asks for, in the order of the register, and remembers its answers.
    """

    def __init__(self, meetings: Iterable[MeetingEntry], areas: AreaIndex) -> None:
        self.entries = tuple(_entries(meetings, areas))
        self.people = _sorted({name for each in self.entries for name in each.people})
        self.areas = _sorted({name for each in self.entries for name in each.areas})
        self.select = lru_cache(maxsize=_REMEMBERED)(self._select)
        self._by_id = {each.id: each for each in self.entries}

    def get(self, decision_id: str | None) -> DecisionEntry | None:
        """The decision of that id."""
        return self._by_id.get(decision_id or "")

    def of_meeting(self, meeting_id: str) -> tuple[DecisionEntry, ...]:
        """The decisions of one meeting, in the order of its minutes."""
        return tuple(each for each in self.entries if each.meeting.id == meeting_id)

    @cached_property
    def _texts(self) -> tuple[Searchable, ...]:
        """What is searched of each, made when somebody first searches."""
        return tuple(Searchable.of(_words(each)) for each in self.entries)

    def _select(self, choice: Choice) -> tuple[DecisionEntry, ...]:
        query = Query.of(choice.words)
        if query.is_empty:
            return tuple(filter(choice.passes, self.entries))
        return tuple(
            entry
            for entry, text in zip(self.entries, self._texts, strict=True)
            if choice.passes(entry) and query.finds(text)
        )


def clause_of(decision: Decision) -> Span:
    """The last of its spans: the clause itself, where the others are its lead-in."""
    return max(decision.evidence)


def _entries(meetings: Iterable[MeetingEntry], areas: AreaIndex) -> Iterator[DecisionEntry]:
    taken: dict[str, int] = {}
    for meeting in meetings:
        for decision in meeting.meeting.decisions:
            base = entry_id(clause_of(decision))
            taken[base] = taken.get(base, 0) + 1  # one sentence may hold two decisions
            own_id = base if taken[base] == 1 else f"{base}-{taken[base]}"
            touched = areas.touched(f"{decision.item or ''}\n{decision.text}")
            yield DecisionEntry(own_id, decision, meeting, touched)


def _words(entry: DecisionEntry) -> Iterator[str | None]:
    """All that full-text search looks at."""
    decision = entry.decision
    yield from (decision.number, decision.dnr, decision.item, decision.text, decision.due)
    yield decision.votes.value if decision.votes else None
    yield from entry.people
    yield from (entry.meeting.body, entry.meeting.document)


def _any(wanted: Collection[str], own: Iterable[str]) -> bool:
    return not wanted or any(each in wanted for each in own)


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=alphabetical))
