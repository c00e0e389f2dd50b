"""Cuts a document into passages: inside sections, at exact offsets, no table row in two.

Section: the blocks under one heading path (and on one slide). A heading with nothing of its own goes with what follows.
Long paragraphs are cut by langchain-text-splitters at sentence ends, else at words; whole blocks are then packed up to
the limit.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.model import Passage, Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from langchain_text_splitters import RecursiveCharacterTextSplitter

    from ingest.model import Block, Document

PASSAGE_CHARACTERS = 900
"""The longest passage, in characters: best of 500, 900 and 1,400 on the tuning sets. A longer table row stays whole."""

_SEPARATORS = ["\n", ". ", "! ", "? ", "; ", ", ", " ", ""]
_HEADS = frozenset({"title", "heading"})


def cut_into_passages(document: Document, limit: int = PASSAGE_CHARACTERS) -> list[Passage]:
    """The passages of `document` in reading order; together they cover every block, and none overlap."""
    return [
        Passage(span, _place(section), context(document, _place(section)))
        for section in _sections(document.blocks)
        for span in _pack(document, section, limit)
    ]


def context(document: Document, place: Place) -> str:
    """Document title · date · headings: what a passage is about beyond its own words."""
    parts = [document.title, document.date.isoformat() if document.date else "", *place.headings]
    return " · ".join(part for part in parts if part)


def _sections(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    section: list[Block] = []
    for block in blocks:
        if section and _section_key(block) != _section_key(section[-1]) and not _is_bare(section, block):
            yield section
            section = []
        section.append(block)
    if section:
        yield section


def _section_key(block: Block) -> tuple[object, ...]:
    slide = block.place.page if block.place.unit == "bild" else None
    return slide, block.place.headings


def _is_bare(section: Sequence[Block], following: Block) -> bool:
    """Only headings so far, on the same slide: they belong to what follows."""
    same_slide = _section_key(section[-1])[0] == _section_key(following)[0]
    return same_slide and all(block.kind in _HEADS for block in section)


def _place(section: Sequence[Block]) -> Place:
    """The first block's page with the innermost headings of the section."""
    return Place(section[0].place.page, section[0].place.unit, section[-1].place.headings)


def _pack(document: Document, section: Sequence[Block], limit: int) -> Iterator[Span]:
    start: int | None = None
    end = 0
    for unit in _units(document, section, limit):
        if start is not None and unit.end - start > limit:
            yield Span(document.id, start, end)
            start = None
        start = unit.start if start is None else start
        end = unit.end
    if start is not None:
        yield Span(document.id, start, end)


def _units(document: Document, section: Iterable[Block], limit: int) -> Iterator[Span]:
    """Blocks, the long ones but for table rows cut."""
    for block in section:
        if block.kind == "table_row" or block.span.end - block.span.start <= limit:
            yield block.span
        else:
            yield from _cut(document, block.span, limit)


def _cut(document: Document, span: Span, limit: int) -> Iterator[Span]:
    starts = [
        span.start + int(part.metadata["start_index"])
        for part in _splitter(limit).create_documents([document.quote(span)])
    ]
    for start, following in pairwise([*starts, span.end]):
        yield Span(document.id, start, start + len(document.text[start:following].rstrip()))


@lru_cache
def _splitter(limit: int) -> RecursiveCharacterTextSplitter:
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415 — 0.3 s, not for `--help`

    return RecursiveCharacterTextSplitter(
        separators=_SEPARATORS, chunk_size=limit, chunk_overlap=0, keep_separator="end", add_start_index=True
    )
