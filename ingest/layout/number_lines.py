"""Headings in two lines: the number of an item with that of its matter, «BUN § 58 Dnr BUN 2025/14», and its title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.reading import Piece

_NUMBER_LINE = re.compile(
    r"(?:(?:[A-ZÅÄÖ]{2,5}|[A-ZÅÄÖ][A-Za-zåäö]{1,3})\s+){0,2}§\s*\d{1,4}(?:\s?[a-z])?"
    r"[\s,.:–-]*(?:(?:Dnr|D\.nr|Diarienr|Diarienummer)[\s.:–-]*)?(?:[A-ZÅÄÖ]{0,6}[ -]?\d[\w./:-]*)?"
)


def join_numbers(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The `pieces`, each heading that is only a number joined with the heading below it, its title.

    The title stands as deep as the two did at most: parts of the item («Beslut») may be set larger than its number.
    """
    found: list[Piece] = []
    for piece in pieces:
        if found and piece.kind == found[-1].kind == "heading" and _NUMBER_LINE.fullmatch(found[-1].text):
            level = min(piece.level or 1, found[-1].level or 1)
            found[-1] = replace(found[-1], text=f"{found[-1].text} {piece.text}", level=level)
        else:
            found.append(piece)
    return tuple(found)
