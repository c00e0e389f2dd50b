"""A document → its records: the meetings told in it and the strategies it sets out.

Each kind of record has a module of its own in `ingest.minutes` or `ingest.strategies`; here they are put together, in
the order in which one needs the other: who was there is known before initials are resolved, items before what
happened under them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from ingest.legible import legible
from ingest.minutes.agenda import agenda_of
from ingest.minutes.attendance import attendance_of
from ingest.minutes.decisions import decisions_of
from ingest.minutes.header import meeting_facts
from ingest.minutes.people_known import named_in, roster_of
from ingest.minutes.presenters import presentations_of
from ingest.minutes.scopes import meeting_scopes
from ingest.minutes.sections import sections_of
from ingest.minutes.tasks import tasks_of
from ingest.model import Span
from ingest.people import find_names
from ingest.records import Attendance, Meeting, Records
from ingest.strategies.strategies import strategies_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Fact, MeetingFact

_MINUTES = ("minnesanteckning", "protokoll")

_HEADER: frozenset[MeetingFact] = frozenset({"date", "start", "place", "chair", "secretary", "adjuster"})
"""Facts that head minutes. A text of another kind that states two of them tells of a meeting too."""

_OFFICERS: tuple[MeetingFact, ...] = ("chair", "secretary", "adjuster")
"""Facts whose values are people: ordförande, sekreterare, justerare."""


def understand(document: Document) -> Records:
    """The meetings and strategies of `document`, in the order of its text.

    Minutes tell of one meeting at least, documents of other kinds only of those that are marked as meetings. Raises
    nothing for what a text holds; one that takes too long is ended by `ingest.sandbox`.
    """
    document = legible(document)
    scopes = meeting_scopes(document)
    if document.kind in _MINUTES:
        scopes = scopes or (Span(document.id, 0, len(document.text)),)
        told = [_Scope.of(document, scope) for scope in scopes]
    else:
        told = [found for scope in scopes if (found := _Scope.of(document, scope)).is_marked]
    named = [*(row for each in told for row in each.attendance), *(named_in(document) if told else ())]
    meetings = tuple(each.meeting(document, number, named) for number, each in enumerate(told, start=1))
    return Records(meetings, strategies_of(document))


@dataclass(frozen=True, slots=True)
class _Scope:
    """The part of a document that tells of one meeting, with what heads it."""

    span: Span
    facts: tuple[Fact, ...]
    attendance: tuple[Attendance, ...]

    @classmethod
    def of(cls, document: Document, span: Span) -> Self:
        return cls(span, meeting_facts(document, span), attendance_of(document, span))

    @property
    def is_marked(self) -> bool:
        """Whether this is a meeting beyond doubt: it says who attended, or has a header of minutes."""
        return bool(self.attendance) or len(_HEADER & {fact.name for fact in self.facts}) >= 2

    def roster(self, named: Sequence[Attendance]) -> Roster:
        """Everybody whose full name is known and where it stands: in the list, the header, else in the document."""
        officers = [
            Attendance(found.name, "present", fact.evidence)
            for fact in self.facts
            if fact.name in _OFFICERS
            for found in find_names(fact.value)
        ]
        return roster_of([*self.attendance, *officers], named)

    def date(self) -> datetime.date | None:
        return next((fact.day for fact in self.facts if fact.name == "date" and fact.day), None)

    def meeting(self, document: Document, number: int, named: Sequence[Attendance]) -> Meeting:
        """The meeting told here: its items first, then what happened under them. `named`: people of the document."""
        roster = self.roster(named)
        sections = sections_of(document, self.span)
        agenda = agenda_of(document, self.span, sections, roster)
        decisions = decisions_of(document, self.span, sections, roster)
        return Meeting(
            document_id=document.id,
            number=number,
            scope=self.span,
            date=self.date() or (document.date if number == 1 else None),
            facts=self.facts,
            attendance=self.attendance,
            agenda=agenda,
            presentations=presentations_of(document, self.span, sections, agenda, roster),
            decisions=decisions,
            tasks=tasks_of(document, self.span, sections, roster, decisions),
        )
