"""What the archive knows beside its passages: its meetings, strategies, bodies and people, ready to be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

from app.document_names import DocumentNames
from app.questions.bodies import Body
from app.questions.people import PeopleIndex
from app.swedish_text import body_name
from index.swedish import fold, words
from ingest.minutes.section_parts import is_part_heading
from ingest.strategies.identity import front_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from index.search import Searcher
    from ingest.model import Block, Document, Span
    from ingest.records import Attendance, Meeting, MeetingFact, Strategy, StrategyFact


_OWNER = re.compile(r"\b\w*(?:kommun|region|stad|landsting)\w*\b", re.IGNORECASE)
"""The name of an organisation that owns bodies, not one that is only represented in them."""
_WORD = re.compile(r"[^\W_]+")
"""A word of a file name, where underscores stand for spaces."""
_SAYS_WHICH: frozenset[StrategyFact] = frozenset({"title", "period", "owner", "edition", "adopted"})
"""Facts in which the names and years of a strategy stand."""
_SAYING: frozenset[MeetingFact] = frozenset({"next_meeting", "purpose"})
"""Facts that are told in sentences, which may also answer what is asked of their matter."""


@dataclass(frozen=True)
class HeldMeeting:
    """A meeting with the document that tells of it."""

    meeting: Meeting
    document: Document

    @cached_property
    def body(self) -> Body | None:
        """The body that met, with its owner."""
        name, owner = self.meeting.first("body"), self.meeting.first("owner")
        return Body(body_name(name.value), owner.value if owner else None) if name else None

    @property
    def date(self) -> date | None:
        """The day it was held."""
        return self.meeting.date

    @property
    def name(self) -> str:
        """The body, as it is called in a sentence; the document's title where none is named."""
        return self.body.name if self.body else self.document.title

    def holds(self, span: Span) -> bool:
        """Whether `span` begins in the text of this meeting."""
        scope = self.meeting.scope
        return span.document_id == scope.document_id and scope.start <= span.start < scope.end

    def attendance_of(self, name: str) -> Attendance | None:
        """The row of the person called `name`."""
        return next((row for row in self.meeting.attendance if row.name == name), None)


@dataclass(frozen=True)
class HeldStrategy:
    """A strategy, or one edition of it, with its document."""

    strategy: Strategy
    document: Document

    @property
    def date(self) -> date | None:
        """The day it was adopted, sent out or dated."""
        return self.strategy.date or self.document.date

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The names of its focus areas and kraftsamlingar."""
        areas = tuple(area.name for area in self.strategy.focus_areas)
        return areas + tuple(fact.value for fact in self.strategy.all("kraftsamling"))

    @cached_property
    def front(self) -> str:
        """What tells it from other strategies: its title, file name, day and owner, and what its front page says."""
        facts = [fact.value for fact in self.strategy.facts if fact.name in _SAYS_WHICH]
        page = [self.document.quote(block.span) for block in _front_page(self.document)]
        return "\n".join([self.document.title, self.document.name, str(self.date or ""), *facts, *page])

    @cached_property
    def names(self) -> str:
        """All that it may be asked for by: its front, its entries, the groups of its areas, short names in its text."""
        groups = (area.group or "" for area in self.strategy.focus_areas)
        short = sorted(set(_SHORT_NAME.findall(self.document.text)))
        return "\n".join([self.front, *self.entries, *groups, *short])


def _path_of_item(block: Block) -> tuple[str, ...]:
    """The headings above `block` down to that of its item or §, without those of parts (Beslut, Ärendet …)."""
    headings = block.place.headings
    depth = max((place for place, each in enumerate(headings, 1) if not is_part_heading(each)), default=0)
    return headings[:depth]


_Held = TypeVar("_Held", HeldMeeting, HeldStrategy)


def _latest_first(held: Iterable[_Held]) -> tuple[_Held, ...]:
    """By date, those without one last."""
    return tuple(sorted(held, key=lambda each: (each.date is None, -each.date.toordinal() if each.date else 0)))


_SHORT_NAME = re.compile(r"\b[A-ZÅÄÖ]{2,}\d{2,4}\b")
"""As a strategy is called in short: VG2030."""
_MOST_ON_COVER, _LONGEST_ON_COVER = 4, 100
"""Blocks, and characters of each: a longer one may tell something."""
_LONGEST_TITLE = 200
"""Characters."""


def _label_words(held: HeldMeeting) -> frozenset[str]:
    text = f"{held.document.name} {held.name} {'' if held.body else _first_line(held)}"
    return frozenset(fold(word).removesuffix("s") for word in _WORD.findall(text.lower()))


class Library:
    """The records of one version of an archive, loaded when first asked for."""

    def __init__(self, searcher: Searcher) -> None:
        self.searcher = searcher

    @cached_property
    def meetings(self) -> tuple[HeldMeeting, ...]:
        """All meetings, the latest first; those without a date last."""
        document = self.searcher.document
        return _latest_first(HeldMeeting(each, document(each.document_id)) for each in self.searcher.store.meetings())

    @cached_property
    def strategies(self) -> tuple[HeldStrategy, ...]:
        """All strategies, the latest first; those without a date last."""
        document = self.searcher.document
        return _latest_first(
            HeldStrategy(each, document(each.document_id)) for each in self.searcher.store.strategies()
        )

    def strategy_of(self, document_id: str) -> HeldStrategy | None:
        """The strategy that a document is."""
        return self._strategy_by_document.get(document_id)

    @cached_property
    def _strategy_by_document(self) -> dict[str, HeldStrategy]:
        return {held.document.id: held for held in self.strategies}

    @cached_property
    def bodies(self) -> frozenset[Body]:
        """Every body that has met."""
        return frozenset(each.body for each in self.meetings if each.body)

    @cached_property
    def owners(self) -> frozenset[str]:
        """Every region, municipality, association or other organisation that owns a body or is represented."""
        owned = {body.owner for body in self.bodies if body.owner}
        represented = {row.organisation for _, row in self.attendance() if row.organisation}
        return frozenset(owned | {name for name in represented if _OWNER.search(name)})

    @cached_property
    def words_of_owners(self) -> frozenset[str]:
        """The words of the names of owners, folded and without a genitive s."""
        return frozenset(fold(word).removesuffix("s") for owner in self.owners for word in words(owner))

    @cached_property
    def people(self) -> PeopleIndex:
        """Everybody named in a record; an organisation that is responsible for something is nobody."""
        organisations = {row.organisation for _, row in self.attendance() if row.organisation}
        rows = [row for _, row in self.attendance()]
        initials = [(row.initials, row.name) for row in rows if row.initials]
        nicknames = [(row.nickname, row.name) for row in rows if row.nickname]
        return PeopleIndex.of(sorted({*self._names()} - organisations), initials, nicknames)

    @cached_property
    def names_of_documents(self) -> str:
        """The paths and titles of all documents in lower case."""
        return "\n".join(f"{each.path}\n{each.title}" for each in self.searcher.store.documents()).lower()

    @cached_property
    def rows_of_records(self) -> frozenset[Span]:
        """Rows and items that only list who came, the agenda or the attachments, and covers: nothing on a matter.

        What a row beside the items tells (a meal, a break) is told by who answers of the programme.
        """
        rows = {span for _, row in self.attendance() for span in row.evidence}
        for held in self.meetings:
            facts = (each for each in held.meeting.facts if each.name not in _SAYING)
            rows |= {span for fact in facts for span in fact.evidence}
            rows |= {span for item in held.meeting.agenda for span in item.evidence if span != item.section}
            rows |= set(_head_of_agenda(held))
        return frozenset(rows | {block.span for held in self.strategies for block in _cover_of(held.document)})

    def label_words(self, held: HeldMeeting) -> frozenset[str]:
        """The words, folded, by which the papers of a meeting are told from others: file name, and body or title."""
        return self._labels[id(held)]

    def names_of(self, document: Document) -> DocumentNames:
        """How a document names itself."""
        if document.id not in self._names_of_documents:
            self._names_of_documents[document.id] = DocumentNames.of(document)
        return self._names_of_documents[document.id]

    @cached_property
    def _names_of_documents(self) -> dict[str, DocumentNames]:
        """Those worked out so far."""
        return {}

    @cached_property
    def _labels(self) -> dict[int, frozenset[str]]:
        return {id(held): _label_words(held) for held in self.meetings}

    def section_blocks(self, span: Span) -> tuple[Block, ...]:
        """The blocks of the item or § that `span` stands under, its parts (Beslut, Ärendet …) included."""
        document = self.searcher.document(span.document_id)
        block = document.block_at(span.start)
        if block is None:
            return ()
        path = _path_of_item(block)
        if not path:
            return (block,)

        def is_of_item(other: Block) -> bool:
            return other.place.headings[: len(path)] == path

        index = document.blocks.index(block)
        before = list(takewhile(is_of_item, reversed(document.blocks[:index])))
        return (*reversed(before), block, *takewhile(is_of_item, document.blocks[index + 1 :]))

    def section_text(self, span: Span, longest: int = 4_000) -> str:
        """Their text, `longest` characters of it at most."""
        quote = self.searcher.document(span.document_id).quote
        return "\n".join(quote(block.span) for block in self.section_blocks(span))[:longest]

    def attendance(self) -> Iterator[tuple[HeldMeeting, Attendance]]:
        """Every row of every list, the latest meeting first."""
        for held in self.meetings:
            for row in held.meeting.attendance:
                yield held, row

    def _names(self) -> Iterator[str]:
        for _, row in self.attendance():
            yield row.name
        for meeting in (held.meeting for held in self.meetings):
            named = [each.presenter for each in meeting.presentations]
            named += [person for decision in meeting.decisions for person in decision.responsible]
            named += [person for task in meeting.tasks for person in task.responsible]
            yield from (person.name for person in named if " " in person.name)
            yield from (person.name for decision in meeting.decisions for person in decision.reservations)


def _front_page(document: Document) -> Sequence[Block]:
    """The text of the first page; where there are no pages, what stands before the first section."""
    front = front_of(document)
    if front and front[0].place.page is None:
        front = [front[0], *takewhile(lambda block: block.kind != "heading", front[1:])]
    return [block for block in front if block.kind != "table_row"]


def _cover_of(document: Document) -> Sequence[Block]:
    """The short lines before the first heading, where there are few, on the first page where there are pages."""
    page = document.blocks[0].place.page if document.blocks else None
    first = list(takewhile(lambda block: block.kind != "heading" and block.place.page == page, document.blocks))
    short = [block for block in first if block.span.end - block.span.start <= _LONGEST_ON_COVER]
    return short if len(first) <= _MOST_ON_COVER else ()


def _head_of_agenda(held: HeldMeeting) -> Iterator[Span]:
    """The row of a table that says what stands in the columns of the agenda."""
    first = next((span.start for item in held.meeting.agenda for span in item.evidence), None)
    index = held.document.index_at(first) if first is not None else 0
    if index > 0 and all(block.kind == "table_row" for block in held.document.blocks[index - 1 : index + 1]):
        yield held.document.blocks[index - 1].span


def _first_line(held: HeldMeeting) -> str:
    """The line that the meeting's text begins with: its title, in papers whose body was not made out."""
    start = held.meeting.scope.start
    return held.document.text[start : start + _LONGEST_TITLE].lstrip().partition("\n")[0]
