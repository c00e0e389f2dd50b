"""One meeting whole: who came, the agenda with presenters, decisions, tasks, attachments and the next meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.links import decision_link, meeting_link
from app.registers.columns import outcome_name
from app.registers.named import attendance_told, people_told, person_told, with_basis
from app.registers.sheets import Line, Linked, Section, Sheet
from app.registers.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from app.registers.decisions import DecisionEntry
    from app.registers.meetings import MeetingEntry
    from app.registers.sheets import Told
    from ingest.model import Document, Span
    from ingest.records import AgendaItem, Attendance, Fact, ItemKind, Meeting, MeetingFact, Presentation, Task

_PARTICULARS: dict[MeetingFact, str] = {
    "kind": "Slag", "owner": "Huvudman", "date": "Datum", "start": "Tid", "place": "Plats",
    "chair": "Ordförande", "secretary": "Sekreterare", "adjuster": "Justerare", "paragraphs": "Paragrafer",
    "published": "Publicerat", "purpose": "Syfte",
}  # fmt: skip
"""What is told of a meeting at its head, in that order."""
_KINDS: dict[ItemKind, str] = {"information": "Information", "discussion": "Diskussion", "decision": "Beslut"}


def meeting_sheet(
    entry: MeetingEntry, document: Document, decisions: Sequence[DecisionEntry], known: Collection[str]
) -> Sheet:
    """All that the papers tell of the meeting; the names in `known` lead to their people."""
    told = _Told(document, known)
    meeting = entry.meeting
    return Sheet(
        entry.name,
        tuple(line for name, label in _PARTICULARS.items() if (line := told.facts(label, _facts(meeting, name)))),
        (
            told.attendance(meeting.attendance),
            told.agenda(meeting),
            told.presentations(meeting),
            told.decisions(decisions),
            told.tasks(meeting.tasks),
            told.attachments(meeting.all("attachment")),
        ),
    )


def next_meetings(entry: MeetingEntry, document: Document, meetings: Sequence[MeetingEntry]) -> tuple[Line, ...]:
    """What the minutes say of the meetings that follow; a link where the archive has the papers of one."""
    lines = []
    for fact in entry.meeting.all("next_meeting"):
        held = next((each for each in meetings if fact.day and (each.date, each.body) == (fact.day, entry.body)), None)
        told: Told = (fact.value, Linked("Öppna det mötet", meeting_link(held.id))) if held else fact.value
        lines.append(Line((told,), sources_of(document, fact.evidence)))
    return tuple(lines)


class _Told:
    """Makes the lines of one document."""

    def __init__(self, document: Document, known: Collection[str]) -> None:
        self._document = document
        self._known = known

    def facts(self, label: str, facts: Sequence[Fact]) -> Line | None:
        """All facts of one name on one line."""
        if not facts:
            return None
        values = tuple(person_told(fact.value, self._known, fact.basis) for fact in facts)
        return self._line((label, values), [span for fact in facts for span in fact.evidence])

    def attendance(self, rows: Sequence[Attendance]) -> Section:
        lines = tuple(self._line(self._attendee(row), row.evidence) for row in rows)
        headings = ("Namn", "Organisation", "Roll", "Närvaro", "Initialer")
        return Section("Närvaro", headings, lines, "Handlingarna har ingen närvarolista.")

    def agenda(self, meeting: Meeting) -> Section:
        lines = tuple(self._line(self._item(item, meeting), _spans_of(item)) for item in meeting.agenda)
        headings = ("Nr", "Tid", "Punkt", "Typ", "Diarienummer", "Föredragande eller ansvarig")
        return Section("Dagordning", headings, lines, "Handlingarna har ingen dagordning.")

    def presentations(self, meeting: Meeting) -> Section:
        """Those that belong to no item of the agenda."""
        items = {item.title for item in meeting.agenda}
        lines = tuple(
            self._line((people_told((each.presenter,), self._known), with_basis(each.topic, each.basis)), each.evidence)
            for each in meeting.presentations
            if each.topic not in items
        )
        return Section("Övriga presentationer", ("Vem", "Vad"), lines, "")

    def decisions(self, entries: Sequence[DecisionEntry]) -> Section:
        lines = tuple(self._line(self._decision(each), (each.span,)) for each in entries)
        headings = ("Ärende", "Beslut", "Utfall", "Ansvarig", "Klart")
        return Section("Beslut", headings, lines, "Inga beslut framgår av handlingarna.")

    def tasks(self, tasks: Sequence[Task]) -> Section:
        lines = tuple(
            self._line((task.text, people_told(task.responsible, self._known), task.due or ""), task.evidence)
            for task in tasks
        )
        return Section("Uppgifter", ("Uppgift", "Ansvarig", "Klart"), lines, "Inga uppgifter framgår av handlingarna.")

    def attachments(self, facts: Sequence[Fact]) -> Section:
        lines = tuple(self._line((with_basis(fact.value, fact.basis),), fact.evidence) for fact in facts)
        return Section("Bilagor", ("Bilaga",), lines, "Inga bilagor nämns i handlingarna.")

    def _attendee(self, row: Attendance) -> tuple[Told, ...]:
        initials = with_basis(row.initials, row.initials_basis) if row.initials else ""
        return (
            person_told(row.name, self._known),
            row.organisation or "",
            row.role or "",
            attendance_told(row),
            initials,
        )

    def _item(self, item: AgendaItem, meeting: Meeting) -> tuple[Told, ...]:
        people = [*(each.presenter for each in _presented(item, meeting)), *item.responsible]
        kind = _KINDS[item.kind] if item.kind else ""
        named = people_told(people, self._known)
        return item.number or "", item.time or "", item.title, kind, item.dnr or "", named

    def _decision(self, entry: DecisionEntry) -> tuple[Told, ...]:
        decision = entry.decision
        responsible = people_told(decision.responsible, self._known)
        text = Linked(decision.text, decision_link(entry.id))
        return entry.item, text, outcome_name(decision.outcome), responsible, decision.due or ""

    def _line(self, cells: tuple[Told, ...], spans: Sequence[Span]) -> Line:
        return Line(cells, sources_of(self._document, spans)[:1])


def _facts(meeting: Meeting, name: MeetingFact) -> tuple[Fact, ...]:
    """The facts of that name; the time is from when to when."""
    facts, ends = meeting.all(name), meeting.all("end")
    if name == "start" and facts and ends:
        return (replace(facts[0], value=f"{facts[0].value}–{ends[0].value}"),)
    return facts


def _presented(item: AgendaItem, meeting: Meeting) -> Iterator[Presentation]:
    return (each for each in meeting.presentations if each.topic == item.title)


def _spans_of(item: AgendaItem) -> tuple[Span, ...]:
    """The text of the item where it has one, else its row in the agenda."""
    return (item.section,) if item.section else item.evidence
