"""Headings whose only mark is their number: «1. Mötet öppnas», «2. Budget», each alone above what was said of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.layout.heading_words import could_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.reading import Piece

_NUMBERED = re.compile(r"(?P<number>\d{1,2})(?:[.)]\s+|\s+)(?=[A-ZÅÄÖÉ«\"”])")
_FEWEST = 3
"""Numbers in a row below which a numbered line may as well be one of a list."""
_MOST_LEFT_OUT = 2
"""Numbers that may be left out: an item that was only on the agenda, or whose heading is set otherwise."""
_SHARE = 0.75
"""Of the lines must have text of their own below them; the last of a meeting («9. Avslutning») often have none."""


def numbered_headings(pieces: Sequence[Piece], may_head: Sequence[bool]) -> frozenset[int]:
    """Indices of the lines among `pieces` that their ascending numbers and the text below them make headings.

    `may_head`: which pieces could be headings for how they are set (no rows, no headings in style).
    """
    run: list[int] = []
    found: set[int] = set()
    last = 0
    for index, piece in enumerate(pieces):
        number = _number(piece.text) if may_head[index] else None
        if number is None:
            continue
        if not last < number <= last + 1 + _MOST_LEFT_OUT:
            found |= _settled(pieces, run)
            run = []
            last = 0 if number > 1 + _MOST_LEFT_OUT else number - 1
        if last < number <= last + 1 + _MOST_LEFT_OUT:
            run.append(index)
            last = number
    return frozenset(found | _settled(pieces, run))


def _number(text: str) -> int | None:
    found = _NUMBERED.match(text)
    return int(found["number"]) if found and could_name(text) else None


def _settled(pieces: Sequence[Piece], run: Sequence[int]) -> set[int]:
    """The `run`, where its lines have paragraphs between them; a list has none."""
    filled = sum(index + 1 < len(pieces) and _is_text(pieces[index + 1]) for index in run)
    return set(run) if len(run) >= _FEWEST and filled >= _SHARE * len(run) else set()


def _is_text(piece: Piece) -> bool:
    return piece.kind in {"paragraph", "table_row"} and not _NUMBERED.match(piece.text)
