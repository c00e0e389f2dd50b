"""Puts pieces into one text with offsets, and gives each block the headings it stands under."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.model import Block, Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.model import Unit
    from ingest.reading import Piece

_TIGHT = frozenset({"list_item", "table_row"})
_ITEM = re.compile(r"§\s*\d{1,4}(?:\s?[a-z]\b)?[.:]?\s+[A-ZÅÄÖÉ\d]")
"""How an item of formal minutes opens, «§ 10 Avgifter. De höjs.», whether or not its line is a heading."""


def lay_out(document_id: str, pieces: Sequence[Piece], unit: Unit | None) -> tuple[str, tuple[Block, ...]]:
    """One text for all pieces and a block for each; items and rows of one list or table on adjoining lines."""
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    previous: Piece | None = None
    for piece, headings in _with_headings(pieces, unit):
        if previous is not None:
            parts.append("\n" if previous.kind == piece.kind and piece.kind in _TIGHT else "\n\n")
            position += len(parts[-1])
        parts.append(piece.text)
        span = Span(document_id, position, position + len(piece.text))
        place = Place(piece.page, unit if piece.page else None, headings)
        blocks.append(Block(span, piece.kind, piece.level, place, piece.box))
        position = span.end
        previous = piece
    return "".join(parts), tuple(blocks)


def _with_headings(pieces: Iterable[Piece], unit: Unit | None) -> Iterator[tuple[Piece, tuple[str, ...]]]:
    """Each piece with its heading path; a slide starts its own path, a heading stands under itself.

    An item that opens with its text on the same line ends the item before it.
    """
    stack: list[tuple[int, str]] = []
    page: int | None = None
    for piece in pieces:
        if not piece.text.strip():
            continue
        if unit == "bild" and piece.page != page:
            stack.clear()
        page = piece.page
        if piece.kind == "heading":
            level = piece.level or 1
            while stack and stack[-1][0] >= level:
                stack.pop()
            stack.append((level, piece.text))
        elif piece.kind == "paragraph" and _ITEM.match(piece.text):
            stack = list(takewhile(lambda heading: not _ITEM.match(heading[1]), stack))
        yield piece, tuple(text for _, text in stack)
