"""Where meetings took up the focus areas of strategies: the passages that touch them, and the matrix of how many."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.registers.meetings import bodies_of, years_of
from app.registers.sources import source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.registers.areas import AreaIndex, Touched
    from app.registers.decisions import DecisionEntry
    from app.registers.meetings import MeetingEntry
    from app.registers.sources import Source
    from index.store import Store
    from ingest.model import Block, Document, Span
    from ingest.records import Meeting, MeetingFact

Column = Literal["year", "body"]
"""What a column of the matrix stands for."""

_TOLD: frozenset[MeetingFact] = frozenset({"purpose", "next_meeting"})
"""Facts of a meeting that are told in sentences; the others are its head."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a meeting took up a focus area; `term` is the name or topic that stands there."""

    area: str
    term: str
    meeting: MeetingEntry
    quote: str
    source: Source
    heading: str | None
    decision_id: str | None = None

    @property
    def is_decision(self) -> bool:
        """Whether it was decided there, not only discussed."""
        return self.decision_id is not None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Focus areas by years or bodies; a cell without mentions is there and empty."""

    areas: tuple[str, ...]
    columns: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[Mention, ...]]

    def cell(self, area: str, column: str) -> tuple[Mention, ...]:
        """The mentions of `area` in that year or body, the latest first."""
        return self.cells.get((area, column), ())


def find_mentions(
    store: Store, decisions: Iterable[DecisionEntry], meetings: Iterable[MeetingEntry], areas: AreaIndex
) -> tuple[Mention, ...]:
    """Every decision and every section of minutes that touches an area, meeting by meeting."""
    taken: dict[str, list[DecisionEntry]] = defaultdict(list)
    for each in decisions:
        taken[each.meeting.id].append(each)
    return tuple(mention for entry in meetings for mention in _of_meeting(store, entry, taken[entry.id], areas))


def matrix_of(
    mentions: Iterable[Mention], areas: Sequence[str], meetings: Sequence[MeetingEntry], by: Column
) -> Matrix:
    """How often each of `areas` was taken up; every year or body that has met is a column."""
    cells: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for each in mentions:
        if each.area in areas:
            cells[each.area, each.meeting.year if by == "year" else each.meeting.body].append(each)
    columns = tuple(reversed(years_of(meetings))) if by == "year" else bodies_of(meetings)
    return Matrix(tuple(areas), columns, {key: tuple(found) for key, found in cells.items()})


def _of_meeting(
    store: Store, entry: MeetingEntry, decisions: Sequence[DecisionEntry], areas: AreaIndex
) -> Iterator[Mention]:
    """What was decided, then where else it was spoken of: the first place of each section."""
    document = store.document(entry.meeting.document_id)
    decided = [each for each in decisions if each.decision.outcome != "none"]
    for each in decided:
        for touched in each.touched:
            source = source_of(document, each.span)
            quote = document.quote(each.span)
            yield Mention(touched.area, touched.term, entry, quote, source, each.decision.item, each.id)
    clauses = {document.index_at(each.span.start) for each in decided}
    told = {
        (area, document.blocks[document.index_at(each.span.start)].place.headings)
        for each in decided
        for area in each.areas
    }
    for block, touched in _spoken(document, entry.meeting, clauses, areas):
        section = (touched.area, block.place.headings)
        if section not in told:
            told.add(section)
            heading = block.place.headings[-1] if block.place.headings else None
            quote = document.quote(block.span)
            yield Mention(touched.area, touched.term, entry, quote, source_of(document, block.span), heading)


def _spoken(
    document: Document, meeting: Meeting, clauses: set[int], areas: AreaIndex
) -> Iterator[tuple[Block, Touched]]:
    """The blocks of the meeting that touch an area, its head and lists left out."""
    possible = areas.narrowed(document.quote(meeting.scope))
    passed_over = clauses | {document.index_at(span.start) for span in _listed(meeting)}
    for place, block in enumerate(document.blocks):
        if place in passed_over or not meeting.scope.start <= block.span.start < meeting.scope.end:
            continue
        for touched in possible.touched(document.quote(block.span)):
            yield block, touched


def _listed(meeting: Meeting) -> Iterator[Span]:
    """Rows that only list who came or what is to come: they say nothing on a matter."""
    yield from (span for row in meeting.attendance for span in row.evidence)
    yield from (span for fact in meeting.facts if fact.name not in _TOLD for span in fact.evidence)
    for item in meeting.agenda:
        section = item.section
        yield from (span for span in item.evidence if section and not section.start <= span.start < section.end)
