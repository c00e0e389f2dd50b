"""Excerpts: the text of a document as it was read, a page or a portion at a time, with the cited characters marked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from app.viewer.shown import Excerpt, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document, Span

SHORTEST = 1_500
"""Characters of a portion before a heading begins the next one: a section is kept whole where it fits a screen."""
LONGEST = 4_000
"""Characters of a portion after which any block begins the next one."""
LONGEST_BLOCK = 6_000
"""Characters shown of one block; of a longer one, those around what is cited."""
_CUT = "… "


def excerpt(document: Document, span: Span, page: int | None = None, remark: str | None = None) -> Excerpt:
    """The page or portion numbered `page` (from 1), without it the one where `span` begins."""
    portions = _pages(document) if document.blocks and document.blocks[0].place.unit else list(_portions(document))
    last = max(portions[-1][0] if portions else 1, 1)
    number = min(max(page, 1), last) if page else _number_at(portions, span.start)
    blocks = next((blocks for each, blocks in portions if each == number), ())
    unit = (blocks[0].place.unit if blocks else document.blocks[0].place.unit if document.blocks else None) or "avsnitt"
    above = blocks[0].place.headings[:-1] if blocks and blocks[0].kind == "heading" else ()
    headings = above or (blocks[0].place.headings if blocks and blocks[0].kind != "heading" else ())
    return Excerpt(tuple(_piece(document, each, span) for each in blocks), headings, unit, number, last, remark)


_Portion = tuple[int, tuple["Block", ...]]


def _pages(document: Document) -> list[_Portion]:
    """The blocks of each page or slide that has any; one that goes on over a page break stands where it begins."""
    by_page = groupby(sorted(document.blocks, key=_page_of), key=_page_of)
    return [(number, tuple(blocks)) for number, blocks in by_page]


def _page_of(block: Block) -> int:
    return block.place.page or 1


def _portions(document: Document) -> Iterator[_Portion]:
    """The blocks of a text without pages in portions of about a screen."""
    held: list[Block] = []
    number, size = 1, 0
    for block in document.blocks:
        length = block.span.end - block.span.start
        if held and (size + length > LONGEST or (size >= SHORTEST and block.kind == "heading")):
            yield number, tuple(held)
            number, held, size = number + 1, [], 0
        held.append(block)
        size += length
    if held:
        yield number, tuple(held)


def _number_at(portions: Sequence[_Portion], position: int) -> int:
    """The portion that holds the character at `position`, or the last one that begins before it."""
    begun = [number for number, blocks in portions if min(block.span.start for block in blocks) <= position]
    return begun[-1] if begun else 1


def _piece(document: Document, block: Block, span: Span) -> Piece:
    start, end = max(span.start, block.span.start), min(span.end, block.span.end)
    marks = ((start - block.span.start, end - block.span.start),) if start < end else ()
    return _shortened(Piece(block.kind, block.level, document.quote(block.span), marks))


def _shortened(piece: Piece) -> Piece:
    if len(piece.text) <= LONGEST_BLOCK:
        return piece
    start = max((piece.marks[0][0] if piece.marks else 0) - LONGEST_BLOCK // 2, 0)
    lead = _CUT if start else ""
    text = piece.text[start : start + LONGEST_BLOCK]
    shift = len(lead) - start
    marks = tuple((left + shift, min(right + shift, len(lead + text))) for left, right in piece.marks)
    tail = _CUT.rstrip() if start + LONGEST_BLOCK < len(piece.text) else ""
    return Piece(piece.kind, piece.level, f"{lead}{text}{tail}", marks)
