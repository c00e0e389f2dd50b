"""The register of people (personer): who came to which meeting, for whom, and what each presented or answers for.

Offices and bodies that answer for something (regiondirektören, socialnämnden) are no people.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.swedish_text import alphabetical
from index.swedish import fold
from ingest.people import find_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from app.registers.decisions import DecisionEntry
    from app.registers.meetings import MeetingEntry
    from ingest.model import Span
    from ingest.records import Attendance, Basis, Presentation, Task

NO_ORGANISATION = "Organisation ej angiven"
"""What stands for the organisation of those for whom no list names one."""


@dataclass(frozen=True, slots=True)
class Attended:
    """Somebody's row in the list of one meeting."""

    meeting: MeetingEntry
    row: Attendance


@dataclass(frozen=True, slots=True)
class Presented:
    """Something that somebody presented at one meeting."""

    meeting: MeetingEntry
    presentation: Presentation

    @property
    def basis(self) -> Basis:
        """Whether the paper says both what and who, or either was worked out."""
        both = {self.presentation.basis, self.presentation.presenter.basis}
        return "derived" if "derived" in both else "stated"

    @property
    def span(self) -> Span:
        """Where it says so."""
        return told_at(self.presentation)


@dataclass(frozen=True, slots=True)
class Promised:
    """A task that somebody has from one meeting."""

    meeting: MeetingEntry
    task: Task


@dataclass(frozen=True, slots=True)
class Person:
    """All that the archive tells of one person, the latest meeting first."""

    name: str
    attended: list[Attended] = field(default_factory=list)
    presented: list[Presented] = field(default_factory=list)
    tasks: list[Promised] = field(default_factory=list)
    decisions: list[DecisionEntry] = field(default_factory=list)

    @property
    def organisations(self) -> tuple[str, ...]:
        """Whom the person was listed for, the latest first."""
        return tuple(dict.fromkeys(each.row.organisation for each in self.attended if each.row.organisation))

    @property
    def roles(self) -> tuple[str, ...]:
        """What the person was listed as, the latest first."""
        roles: dict[str, str] = {}
        for each in self.attended:
            if each.row.role:
                roles.setdefault(each.row.role.lower(), each.row.role)
        return tuple(roles.values())

    @property
    def present(self) -> int:
        """How many meetings the person took part in."""
        return sum(each.row.status in {"present", "co-opted"} for each in self.attended)

    @property
    def latest(self) -> MeetingEntry | None:
        """The latest meeting that names the person."""
        lists: tuple[Sequence[Attended | Presented | Promised | DecisionEntry], ...] = (
            self.attended, self.presented, self.tasks, self.decisions
        )  # fmt: skip
        dated = [(each.meeting.date, each.meeting) for every in lists for each in every[:1] if each.meeting.date]
        return max(dated, key=lambda pair: pair[0])[1] if dated else None


class PeopleRegister:
    """Everybody whom a record names, by name; `organisations` are those that they were listed for."""

    def __init__(self, meetings: Iterable[MeetingEntry], decisions: Iterable[DecisionEntry]) -> None:
        found = _gather(meetings, decisions)
        self.people: tuple[Person, ...] = tuple(sorted(found, key=lambda person: _key(person.name)))
        named = {name for person in self.people for name in person.organisations or (NO_ORGANISATION,)}
        self.organisations = tuple(sorted(named, key=_last_unnamed))
        self._by_name = {person.name: person for person in self.people}

    @property
    def names(self) -> Collection[str]:
        """Everybody's name."""
        return self._by_name.keys()

    def get(self, name: str | None) -> Person | None:
        """The person of that name."""
        return self._by_name.get(name or "")

    def select(self, organisations: Sequence[str] = (), words: str = "") -> tuple[Person, ...]:
        """Those of the organisations whose name, role or organisation holds every word; å, ä and ö may be left out."""
        sought = fold(words.lower()).split()
        return tuple(
            person
            for person in self.people
            if (not organisations or any(name in organisations for name in person.organisations or (NO_ORGANISATION,)))
            and all(each in _text(person) for each in sought)
        )


def by_organisation(people: Iterable[Person]) -> dict[str, list[Person]]:
    """Organisation → its people; somebody who was listed for several stands under each."""
    found: dict[str, list[Person]] = {}
    for person in people:
        for name in person.organisations or (NO_ORGANISATION,):
            found.setdefault(name, []).append(person)
    return dict(sorted(found.items(), key=lambda each: _last_unnamed(each[0])))


def told_at(presentation: Presentation) -> Span:
    """The sentence that tells of it where one does, else the row of the agenda."""
    return presentation.evidence[-1 if presentation.basis == "stated" else 0]


def _gather(meetings: Iterable[MeetingEntry], decisions: Iterable[DecisionEntry]) -> Iterable[Person]:
    people: dict[str, Person] = {}
    for entry in meetings:
        _add_meeting(people, entry)
    for decision in decisions:
        for name in decision.people:
            _person(people, name).decisions.append(decision)
    return [person for person in people.values() if person.attended or _is_name(person.name)]


def _add_meeting(people: dict[str, Person], entry: MeetingEntry) -> None:
    for row in entry.meeting.attendance:
        _person(people, row.name).attended.append(Attended(entry, row))
    for presentation in entry.meeting.presentations:
        _person(people, presentation.presenter.name).presented.append(Presented(entry, presentation))
    for task in entry.meeting.tasks:
        for name in dict.fromkeys(each.name for each in task.responsible):
            _person(people, name).tasks.append(Promised(entry, task))


def _person(people: dict[str, Person], name: str) -> Person:
    return people.setdefault(name, Person(name))


def _last_unnamed(organisation: str) -> tuple[bool, str]:
    return organisation == NO_ORGANISATION, alphabetical(organisation)


def _is_name(name: str) -> bool:
    return any(found.name == name for found in find_names(name))


def _text(person: Person) -> str:
    return fold(" ".join((person.name, *person.organisations, *person.roles)).lower())


def _key(name: str) -> tuple[str, str]:
    """By surname, then first name."""
    first, _, last = name.rpartition(" ")
    return alphabetical(last), alphabetical(first)
