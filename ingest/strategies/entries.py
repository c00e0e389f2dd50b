"""What a heading such as «Fem fokusområden» or «Tre kraftsamlingar» has under it, one by one.

The entries stand as sub-headings, as a list (with topics behind a colon, or in a list below each), as rows of a table,
or as short lines of a slide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.layout.section_names import is_section_name
from ingest.model import Span
from ingest.strategies.entry import Entry, name_in
from ingest.strategies.enumerations import trim
from ingest.strategies.headings import announced_by, is_part_of_area
from ingest.strategies.tables import AREA_COLUMN, rows_as_entries, tables_in
from ingest.strategies.topics import FOCUS_LABEL, is_sentence, is_short_line, topics_in, topics_of_section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact
    from ingest.strategies.outline import Section

_NAME_AND_REST = re.compile(r"(?P<name>[^:–—()]{3,80}?)(?:\s*:|\s+[–—-](?=\s)|\s+(?=\())\s*(?P<rest>.+)$", re.DOTALL)
"""«Näringsliv: AI, e-handel», «Näringsliv – AI, e-handel», «Näringsliv (AI, e-handel)»."""
_NUMBER = re.compile(r"\W*\d{1,2}\b")
IN_ONE_BLOCK = re.compile(
    r"(?P<name>[^.:\n]{3,90}?)(?:[.:,]?\s+|\s*[–—-]\s*|\n)(?:[Ff]okus(?: på)?\s*:|Fokus(?= [a-zåäöA-ZÅÄÖ]))"
    r"\s*(?P<topics>.+)$",
    re.DOTALL,
)
"""«Näringsliv. Fokus: AI, e-handel» in one text box or item."""


def entries_of(document: Document, section: Section, named: re.Pattern[str] = AREA_COLUMN) -> list[Entry]:
    """The entries of `section`; `named` is what the column of names is called in a table."""
    count = section.said.count
    children = [child for child in section.children if names_something(child.title)]
    if len(children) > 1 or (children and not section.body):
        return _counted([entry_of_section(document, child) for child in children], count)
    rows = [entry for table in tables_in(section.body) for entry in rows_as_entries(document, table, named=named)]
    if rows:
        return rows
    items = [block for block in section.body if block.kind == "list_item"]
    if items:
        return _numbered(document, entries_in_list(document, items, count), count)
    return _entries_in_lines(document, section.body, count)


def after(span: Span, start: int, end: int | None = None) -> Span:
    """Characters `start` to `end` of what stands at `span`, to its end when `end` is None."""
    return Span(span.document_id, span.start + start, span.end if end is None else span.start + end)


def names_something(title: str) -> bool:
    """Whether `title` may be the name of an area, not a word that strategies put over something else."""
    subjects = announced_by(title).subjects - {"priorities", "initiatives"}
    return not (subjects or len(title) > 110 or is_part_of_area(title) or is_section_name(title) or is_sentence(title))


def _counted(entries: list[Entry], count: int | None) -> list[Entry]:
    """Those with topics, when they are as many as the heading promises and all of them are too many."""
    if count is None or len(entries) <= count:
        return entries
    with_topics = [entry for entry in entries if entry.topics]
    return with_topics if len(with_topics) == count else entries


def _numbered(document: Document, entries: list[Entry], count: int | None) -> list[Entry]:
    """Those with a number, when they are as many as the heading promises and all of them are too many."""
    if count is None or len(entries) <= count:
        return entries
    numbered = [entry for entry in entries if _NUMBER.match(document.quote(entry.evidence[0]))]
    return numbered if len(numbered) == count else entries


def entry_of_section(document: Document, section: Section) -> Entry:
    """The entry of a sub-heading: its evidence is the heading, the first block under it and the topics' blocks."""
    name = name_in(document, section.spans[0])
    topics = tuple(topics_of_section(document, section))
    return Entry(name, topics, evidence_in(section, topics))


def evidence_in(section: Section, topics: Sequence[Fact]) -> tuple[Span, ...]:
    """The heading of `section`, the first block of its text, and the blocks that the topics stand in."""
    starts = [fact.evidence[0].start for fact in topics]
    rest = [block for child in section.children for block in child.blocks()]
    holding = [
        block.span
        for block in [*section.body[1:], *rest]
        if any(block.span.start <= start < block.span.end for start in starts)
    ]
    return (section.spans[0], *(block.span for block in section.body[:1]), *holding)


def entries_in_list(document: Document, items: Sequence[Block], count: int | None = None) -> list[Entry]:
    """One entry an item; deeper items are topics of the one above them, unless all are as many as `count` promises."""
    if len(items) == count:
        return [entry_in_line(document, block) for block in items]
    top = min(block.level or 1 for block in items)
    entries: list[Entry] = []
    for block in items:
        if (block.level or 1) == top or not entries:
            entries.append(entry_in_line(document, block))
            continue
        last = entries[-1]
        topics = (*last.topics, *topics_in(document, block.span, whole=True))
        entries[-1] = Entry(last.name, topics, (*last.evidence, block.span))
    return entries


def entry_in_line(document: Document, block: Block) -> Entry:
    """The entry of one line, with the topics behind its name if it gives any."""
    full = name_in(document, block.span)
    if labelled := IN_ONE_BLOCK.match(document.quote(full)):
        topics = topics_in(document, after(full, labelled.start("topics")))
        return Entry(name_in(document, after(full, 0, labelled.end("name"))), tuple(topics), (block.span,))
    match = _NAME_AND_REST.match(document.quote(full))
    if match is None or len(match["name"].split()) > 9:
        return Entry(full, (), (block.span,))
    rest = Span(full.document_id, full.start + match.start("rest"), full.end)
    left, right = trim(match["name"], (0, len(match["name"])))
    name = Span(full.document_id, full.start + left, full.start + right)
    return Entry(name, tuple(_behind_name(document, rest)), (block.span,))


def _behind_name(document: Document, rest: Span) -> Iterator[Fact]:
    text = document.quote(rest)
    if text.startswith("(") and text.endswith(")"):
        rest = Span(rest.document_id, rest.start + 1, rest.end - 1)
        text = document.quote(rest)
    if label := FOCUS_LABEL.match(text):
        rest = Span(rest.document_id, rest.start + label.end(), rest.end)
    if not is_sentence(document.quote(rest)):
        yield from topics_in(document, rest)


def _entries_in_lines(document: Document, body: Sequence[Block], count: int | None) -> list[Entry]:
    """The short lines of a slide, when they are as many as promised, or at least three and nothing else is there."""
    lines = [block for block in body if block.kind == "paragraph"]
    if any(FOCUS_LABEL.match(document.quote(block.span)) for block in lines):
        return []
    pairs = list(zip(lines[::2], lines[1::2], strict=False))
    if len(lines) == 2 * len(pairs) > 2 and all(_is_pair(document, *pair) for pair in pairs):
        return [_entry_of_pair(document, *pair) for pair in pairs]
    short = [block for block in lines if is_short_line(document.quote(block.span)) or _has_topics(document, block)]
    if len(short) == count or (count is None and len(short) > 2 and len(short) == len(lines)):
        return [entry_in_line(document, block) for block in short]
    return []


def _is_pair(document: Document, name: Block, below: Block) -> bool:
    """Whether a line names what the line below it enumerates: the two boxes of a card."""
    topics = topics_in(document, below.span)
    own = document.quote(name.span)
    return is_short_line(own) and "," not in own and len(topics) > 1 and not is_sentence(document.quote(below.span))


def _entry_of_pair(document: Document, name: Block, below: Block) -> Entry:
    return Entry(name_in(document, name.span), tuple(topics_in(document, below.span)), (name.span, below.span))


def _has_topics(document: Document, block: Block) -> bool:
    match = _NAME_AND_REST.match(document.quote(block.span))
    return match is not None and "," in match["rest"] and not is_sentence(match["rest"])
