"""One person whole: what was presented, which meetings attended, tasks and decisions, each with its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.links import decision_link, meeting_link, person_link
from app.registers.columns import outcome_name
from app.registers.named import attendance_told, with_basis
from app.registers.people import by_organisation
from app.registers.sheets import Line, Linked, Section, Sheet
from app.registers.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.registers.meetings import MeetingEntry
    from app.registers.people import Attended, Person
    from app.registers.sheets import Told
    from index.store import Store
    from ingest.model import Span


def person_sheet(person: Person, store: Store) -> Sheet:
    """All that the archive tells of `person`, the latest meeting first."""
    told = _Told(store)
    particulars = (
        Line(("Organisation", "; ".join(person.organisations))),
        Line(("Roll", "; ".join(person.roles))),
    )
    return Sheet(
        person.name,
        tuple(line for line in particulars if line.cells[1]),
        (told.presented(person), told.attended(person), told.tasks(person), told.decisions(person)),
    )


def organisation_section(people: Iterable[Person]) -> Section:
    """A line for each organisation with its people."""
    lines = tuple(
        Line((name, tuple(Linked(person.name, person_link(person.name)) for person in members)))
        for name, members in by_organisation(people).items()
    )
    return Section("Per organisation", ("Organisation", "Personer"), lines, "")


class _Told:
    """Makes the lines, looking up their places in the documents of `store`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def presented(self, person: Person) -> Section:
        lines = tuple(
            self._line(each.meeting, (with_basis(each.presentation.topic, each.basis),), each.span)
            for each in person.presented
        )
        return Section("Presenterade", ("Möte", "Vad"), lines, "Inga presentationer framgår av handlingarna.")

    def attended(self, person: Person) -> Section:
        lines = tuple(self._line(each.meeting, _how(each), each.row.evidence[0]) for each in person.attended)
        headings = ("Möte", "Närvaro", "Organisation", "Roll")
        return Section("Närvaro", headings, lines, "Personen står inte i någon närvarolista.")

    def tasks(self, person: Person) -> Section:
        lines = tuple(
            self._line(each.meeting, (each.task.text, each.task.due or ""), each.task.evidence[0])
            for each in person.tasks
        )
        return Section("Uppgifter", ("Möte", "Uppgift", "Klart"), lines, "Inga uppgifter framgår av handlingarna.")

    def decisions(self, person: Person) -> Section:
        lines = tuple(
            self._line(
                each.meeting,
                (Linked(each.decision.text, decision_link(each.id)), outcome_name(each.decision.outcome)),
                each.span,
            )
            for each in person.decisions
        )
        return Section("Ansvar och reservationer i beslut", ("Möte", "Beslut", "Utfall"), lines, "")

    def _line(self, meeting: MeetingEntry, cells: tuple[Told, ...], span: Span) -> Line:
        document = self._store.document(span.document_id)
        return Line((Linked(meeting.name, meeting_link(meeting.id)), *cells), sources_of(document, (span,)))


def _how(attended: Attended) -> tuple[str, str, str]:
    row = attended.row
    return attendance_told(row), row.organisation or "", row.role or ""
