"""The running text of a meeting as single statements, each with what the part it stands in is for.

A statement is a sentence, a list item or a table cell. What stands under Beslut, Yrkanden or Bakgrund means different
things in the same words; so does a list item below «Rådet beslutade».
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.minutes.decision_columns import decision_column, is_mixed, tells_what_to_do
from ingest.minutes.decision_phrases import VERB
from ingest.minutes.inline_titles import text_start, title_span
from ingest.minutes.lead_ins import ATT_ITEM, LEAD, OPENS_LIST, list_after, opens_with_item, opens_with_names
from ingest.minutes.next_decisions import next_decisions
from ingest.minutes.section_parts import is_part_heading
from ingest.minutes.sections import section_at
from ingest.minutes.zones import letterhead_of, zone_of
from ingest.model import Span
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.minutes.sections import Section
    from ingest.minutes.zones import Zone
    from ingest.model import Block, Document

_LONGEST = 3000
"""Characters of a sentence; what is longer is no sentence, and nothing is looked for in it."""
_FEWEST_COLUMNS = 3
"""Of a table below a decision that tells of its matter; two columns may be the margin of minutes."""
_APPENDIX = re.compile(r"bilag(?:a|or)\b(?!\s+till protokoll)", re.IGNORECASE)
_INNER_LABEL = re.compile(
    r"(?:^|(?<=\S)\s+)(?:(?:Beslut(?:et|at)?|BESLUT)\s?:\s+(?=\S)|(?:Beslut|BESLUT)\s[–-]\s(?=\S))"
)
"""«6.2 Ny logotyp? Beslut: att byta.»: what follows in the same paragraph is the decision."""
_DECIDED = re.compile(r"Beslut(?:at)?\s?:\s+\S", re.IGNORECASE)
"""«Beslut: Godkännes», which says it all even where a reader took it for a heading."""
_FIRST_LETTER = re.compile(r"a[.)]\s+[A-ZÅÄÖ]")
_NEXT_LETTER = re.compile(r"\s(?=[b-h][.)]\s+[A-ZÅÄÖ])")
_LABEL = re.compile(r"[^:.]{1,40}(?:\d\.\d{1,3})?:\s*")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, list item or table cell. `lead` is what opens the list it stands in; `tail` the list it opens."""

    span: Span
    zone: Zone
    section: Section | None
    block: Block
    lead: Span | None = None
    tail: Span | None = None


def statements_of(document: Document, scope: Span, sections: Sequence[Section]) -> tuple[Statement, ...]:
    """The statements of the meeting in `scope`, in the order of the text; headings are none."""
    blocks = [block for block in document.blocks if scope.start <= block.span.start < scope.end]
    reader = _Reader(document, sections, blocks, letterhead_of(document, scope))
    found: list[Statement] = []
    for index in range(len(blocks)):
        for statement in reader.read(index):
            if statement.span.end - statement.span.start > _LONGEST:
                continue
            opened = bool(found) and OPENS_LIST.search(document.quote(found[-1].span).splitlines()[0]) is not None
            if found and _goes_on(found[-1], statement, opened=opened):
                found[-1] = replace(found[-1], span=Span(document.id, found[-1].span.start, statement.span.end))
            else:
                found.append(statement)
    return tuple(found)


def _goes_on(before: Statement, statement: Statement, *, opened: bool) -> bool:
    """Whether a list item stands below an item of the same list, one level in."""
    same = statement.lead is not None and statement.lead == before.lead
    return (
        opened and same and (statement.block.level or 0) > (before.block.level or 0) and statement.block != before.block
    )


class _Reader:
    """Goes through the blocks in order and keeps what the last heading, label or lead-in said."""

    def __init__(
        self, document: Document, sections: Sequence[Section], blocks: Sequence[Block], letterhead: str
    ) -> None:
        self._document = document
        self._blocks = blocks
        self._letterhead = letterhead
        self._sections = sections
        self._zone: Zone = "open"
        self._section: Section | None = None
        self._lead: Span | None = None
        self._listed = False
        self._clauses = False
        self._column: int | None = None
        self._mixed = False
        self._appendix: int | None = None

    def read(self, index: int) -> Iterator[Statement]:
        """The statements of block number `index`; a heading has none but changes what follows."""
        block = self._blocks[index]
        text = self._document.quote(block.span)
        if text.startswith("<!--"):
            return
        section = section_at(self._sections, block.span.start)
        heads = block.kind in {"heading", "title"} or self._opens_part(section, block)
        body = _DECIDED.match(text) or self._is_decision_set_as_heading(block, text) or self._is_name(block, section)
        if heads and not body:
            self._turn(block, text)
            yield from self._title(block, section)
        elif self._appendix is None:
            if section is not self._section:
                self._zone, self._lead, self._listed = "open", None, False
            yield from self._statements(index, section)
        self._section = section

    def _is_decision_set_as_heading(self, block: Block, text: str) -> bool:
        """Whether a line right under Beslut only looks like a heading: «Nämnden antar planen.»."""
        under = self._lead is not None and self._lead.end <= block.span.start
        alone = under and not self._document.text[self._lead.end : block.span.start].strip() if self._lead else False
        return alone and VERB.search(text) is not None and not is_part_heading(text)

    def _is_name(self, block: Block, section: Section | None) -> bool:
        """Whether a line set as a heading is only the people of an item: «Alva Ek» below «Val av ordförande»."""
        inside = section is not None and section.span.start < block.span.start
        return inside and opens_with_names(self._document, replace(block, kind="paragraph"))

    def _title(self, block: Block, section: Section | None) -> Iterator[Statement]:
        """The title of an item, which may tell it all: «§ 4 Dagordningen godkändes»."""
        if self._appendix is None and section and section.span.start == block.span.start:
            span = title_span(self._document, section)
            if span is not None:
                yield Statement(span, "title", section, block)

    def _opens_part(self, section: Section | None, block: Block) -> bool:
        starts = {part.span.start for part in section.parts} if section else set()
        return block.span.start in starts and is_part_heading(self._document.quote(block.span))

    def _turn(self, block: Block, text: str) -> None:
        """A heading: what it names holds until the next one; an appendix holds until a heading of its own rank."""
        level = block.level or 1
        if _APPENDIX.match(text.strip()):
            self._appendix = level
        elif self._appendix is not None and block.kind == "heading" and level <= self._appendix:
            self._appendix = None
        self._zone = zone_of(text, self._letterhead) if is_part_heading(text) else "open"
        self._lead = block.span if self._zone == "decision" else None
        self._listed = self._clauses = False

    def _statements(self, index: int, section: Section | None) -> Iterator[Statement]:
        block = self._blocks[index]
        text = self._document.quote(block.span)
        if block.kind == "table_row":
            yield from self._cells(block, text, section)
            return
        self._column = None
        if block.kind == "list_item" or ATT_ITEM.match(text):
            yield from self._item(index, section)
        else:
            yield from self._paragraph(index, section)

    def _cells(self, block: Block, text: str, section: Section | None) -> Iterator[Statement]:
        """The cells of a row; one below or behind «Beslut» is what was decided, not a table of figures below it."""
        cells = text.split("\t")
        is_figures = self._zone == "decision" and self._column is None and len(cells) >= _FEWEST_COLUMNS
        start, zone = block.span.start, "open" if is_figures else self._zone
        heads = decision_column(cells)
        if heads is not None:
            self._column, self._mixed = heads, is_mixed(cells[heads])
            return
        for index, cell in enumerate(cells):
            label = len(cell) < 40 and not cell.rstrip().endswith(".")
            if self._column is not None and index == self._column and len(cells) > 1:
                zone = "open" if self._mixed and tells_what_to_do(cell) else "decision"
            elif self._column is not None and zone == "decision":
                zone = self._zone
            if label and is_part_heading(cell):
                zone = zone_of(cell, self._letterhead)
            elif cell.strip() and not (label and index == 0 and any(other.strip() for other in cells[1:])):
                inner = replace(block, kind="paragraph", span=Span(block.span.document_id, start, start + len(cell)))
                for span in sentences(self._document, inner):
                    yield Statement(span, zone, section, block)
            start += len(cell) + 1

    def _item(self, index: int, section: Section | None) -> Iterator[Statement]:
        block = self._blocks[index]
        zone, span = self._labelled(block, section)
        is_clause = ATT_ITEM.match(self._document.quote(block.span)) is not None
        if self._lead is not None and not (self._clauses and not is_clause):
            self._listed, self._clauses = True, is_clause
            cut = next(next_decisions(self._document.quote(span)), None) if is_clause else None
            end = span.end if cut is None else span.start + cut
            yield Statement(Span(span.document_id, span.start, end), self._zone, section, block, self._lead)
            if cut is not None:
                yield from self._in_sentences(index, Span(span.document_id, end, span.end), zone, section)
            return
        self._lead, self._clauses = None, False
        yield from self._in_sentences(index, span, zone, section)

    def _paragraph(self, index: int, section: Section | None) -> Iterator[Statement]:
        block = self._blocks[index]
        zone, span = self._labelled(block, section)
        if self._listed and zone == self._zone == "decision":
            zone = "open"
        self._lead, self._clauses = None, False
        if span.start >= span.end:
            self._lead = block.span if zone == "decision" else None
            return
        yield from self._in_sentences(index, span, zone, section)

    def _labelled(self, block: Block, section: Section | None) -> tuple[Zone, Span]:
        """The zone of a block and where its words begin, after «Beslut:» if it begins with that."""
        part = next((p for p in section.parts if p.span.start == block.span.start), None) if section else None
        start = text_start(self._document, block, section)
        inside = Span(block.span.document_id, start, block.span.end)
        label = _LABEL.match(self._document.quote(inside))
        if label and (part or zone_of(label.group()) != "open"):
            return zone_of(label.group()), Span(block.span.document_id, start + label.end(), block.span.end)
        return self._zone, inside

    def _in_sentences(self, index: int, inside: Span, zone: Zone, section: Section | None) -> Iterator[Statement]:
        block = self._blocks[index]
        kind = "paragraph" if block.kind == "heading" else block.kind
        for span in sentences(self._document, replace(block, kind=kind, span=inside)):
            for inner, labelled in self._pieces(span):
                zone = "decision" if labelled else zone
                text = self._document.quote(inner)
                if inner.start > inside.start and is_part_heading(text):
                    self._zone = zone_of(text, self._letterhead)
                    return
                opens = inner.end == block.span.end and self._opens_list(index)
                leads = LEAD.search(text) is not None
                if leads and (opens or (text.endswith(":") and zone == self._zone == "decision")):
                    self._lead = inner if opens else None
                    return
                tail = list_after(self._document, self._blocks, index) if opens and OPENS_LIST.search(text) else None
                yield Statement(inner, zone, section, block, None, tail)

    def _opens_list(self, index: int) -> bool:
        after = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        block = self._blocks[index]
        return after is not None and (
            opens_with_item(self._document, block, after) or opens_with_names(self._document, after)
        )

    def _pieces(self, span: Span) -> Iterator[tuple[Span, bool]]:
        """The sentence cut at labels, at letters of a list that lost its lines, and where another decision begins."""
        for inner, labelled in self._at_labels(span):
            text = self._document.quote(inner)
            letters = _NEXT_LETTER.finditer(text) if _FIRST_LETTER.match(text) else ()
            borders = sorted({0, *(letter.end() for letter in letters), *next_decisions(text), len(text)})
            for start, end in pairwise(borders):
                yield Span(span.document_id, inner.start + start, inner.start + len(text[:end].rstrip())), labelled

    def _at_labels(self, span: Span) -> Iterator[tuple[Span, bool]]:
        """The sentence cut where «Beslut:» stands inside it, and whether that label comes before the piece."""
        labels = list(_INNER_LABEL.finditer(self._document.quote(span)))
        starts = [(0, False), *((label.end(), True) for label in labels)]
        stops = [*(label.start() for label in labels), span.end - span.start]
        for (start, labelled), stop in zip(starts, stops, strict=True):
            if start < stop:
                yield Span(span.document_id, span.start + start, span.start + stop), labelled
