"""Minutes set as a table: to the left number and title of each item, to the right all that was said of it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from ingest.layout.heading_words import could_name
from ingest.layout.section_names import is_filled_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.reading import Piece

_NUMBER = r"(?:§\s*)?\d{1,4}(?:\s?[a-z])?[.):;]?"
_NUMBERED = re.compile(rf"(?P<number>{_NUMBER})\s+(?P<title>\S.*)")
_ONLY_NUMBER = re.compile(_NUMBER)
_SENTENCE = re.compile(r"[a-zåäöé\d)”\"]{2}[.!?](?:\s|$)")
_FEWEST = 3
"""Items below which a table may be any."""
_SHARE = 0.6
"""Of the rows must hold items, and of the items must hold sentences; «9. Avslutning» may hold a word or nothing."""


def unfold_items(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The `pieces`, each item of minutes set as a table made a heading with a paragraph below it.

    A table is unfolded where most of its rows have a number and title in the first cell (or the first two) and most of
    them sentences in the last; an agenda names people or times there.
    """
    found: list[Piece] = []
    for is_row, group in groupby(pieces, key=lambda piece: piece.kind == "table_row"):
        rows = list(group)
        if is_row and _are_items(rows):
            level = next((piece.level or 1 for piece in reversed(found) if piece.kind == "heading"), 1) + 1
            found += (piece for row in rows for piece in _unfolded(row, min(level, 6)))
        else:
            found += rows
    return tuple(found)


def _are_items(rows: Sequence[Piece]) -> bool:
    items = [item for row in rows if (item := _item(row)) is not None]
    telling = sum(_SENTENCE.search(text) is not None for _, text in items)
    return len(items) >= max(_FEWEST, _SHARE * len(rows)) and telling >= _SHARE * len(items)


def _item(row: Piece) -> tuple[str, str] | None:
    """Number and title, and what was said; None where a row holds no item."""
    cells = [cell.strip() for cell in row.text.split("\t")]
    if len(cells) == 3 and _ONLY_NUMBER.fullmatch(cells[0]):
        cells = [" ".join(cells[:2]), cells[2]]
    numbered = _NUMBERED.fullmatch(cells[0]) if len(cells) == 2 else None
    if numbered is None or not could_name(numbered["title"], stop=True) or is_filled_field(cells[0]):
        return None
    return f"{numbered['number'].rstrip(';')} {numbered['title']}", cells[1]


def _unfolded(row: Piece, level: int) -> Iterator[Piece]:
    item = _item(row)
    if item is not None:
        yield replace(row, text=item[0], kind="heading", level=level)
    text = item[1] if item else " ".join(cell for cell in row.text.split("\t") if cell.strip()).strip()
    if text:
        yield replace(row, text=text, kind="paragraph")
