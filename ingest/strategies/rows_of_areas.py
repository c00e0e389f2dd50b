"""Slides that were read row by row: first the names of all areas, then a label «Fokus» for each, in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.strategies.entry import Entry, name_in
from ingest.strategies.outline import clean_title
from ingest.strategies.topics import FOCUS_LABEL, after_label, is_short_line, listed_topics, topics_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A label at `index` among the blocks, the blocks that hold its topics, and where the next thing begins."""

    index: int
    topics: tuple[Fact, ...]
    evidence: tuple[Span, ...]
    end: int


def areas_in_rows(document: Document) -> tuple[list[Entry], list[Span]]:
    """The areas of such slides, and the spans of these slides, where no heading is to be trusted."""
    blocks = [block for block in document.blocks if block.kind not in {"note", "table_row"}]
    found: list[Entry] = []
    places: list[Span] = []
    for run in _runs(document, blocks):
        names = _names_before(document, blocks, run)
        if names:
            group = _group(document, blocks, run[0].index - len(run) - 1)
            for name, labelled in zip(names, run, strict=True):
                evidence = (name.span, *labelled.evidence)
                found.append(Entry(name_in(document, name.span), labelled.topics, evidence, group))
            places.append(Span(document.id, names[0].span.start, blocks[run[-1].end - 1].span.end))
    return found, places


def _runs(document: Document, blocks: Sequence[Block]) -> Iterator[list[_Labelled]]:
    """Labels that follow each other with nothing but their topics between them, at least two."""
    run: list[_Labelled] = []
    for index, block in enumerate(blocks):
        if FOCUS_LABEL.match(document.quote(block.span)) is None:
            continue
        labelled = _labelled(document, blocks, index)
        if run and (labelled is None or labelled.index != run[-1].end):
            if len(run) > 1:
                yield run
            run = []
        if labelled is not None:
            run.append(labelled)
    if len(run) > 1:
        yield run


def _labelled(document: Document, blocks: Sequence[Block], index: int) -> _Labelled | None:
    label = blocks[index]
    inline = after_label(document, label.span)
    if inline is None:
        return None
    if inline.start < inline.end:
        return _Labelled(index, tuple(topics_in(document, inline)), (label.span,), index + 1)
    end = index + 1
    while end < len(blocks) and blocks[end].kind == "list_item" and blocks[end].place == label.place:
        end += 1
    end = min(max(end, index + 2), len(blocks))
    below = blocks[index + 1 : end]
    topics = topics_in(document, below[0].span) if len(below) == 1 else listed_topics(document, below)
    return _Labelled(index, tuple(topics), (label.span, *(block.span for block in below)), end) if topics else None


def _names_before(document: Document, blocks: Sequence[Block], run: Sequence[_Labelled]) -> Sequence[Block]:
    """As many short lines of the same slide as there are labels, right before the first of these."""
    first = run[0].index
    names = blocks[max(first - len(run), 0) : first]
    page = blocks[first].place.page
    fitting = [
        block
        for block in names
        if block.kind != "title"
        and block.place.page == page
        and is_short_line(document.quote(block.span))
        and not FOCUS_LABEL.match(document.quote(block.span))
    ]
    return names if len(fitting) == len(run) else []


def _group(document: Document, blocks: Sequence[Block], index: int) -> str | None:
    """The short line above the names."""
    if index < 0 or blocks[index].kind == "title" or not is_short_line(document.quote(blocks[index].span)):
        return None
    return clean_title(document.quote(blocks[index].span))[1]
