"""Strategies of made-up regions, written in one line a block, and how what is found in them is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.reading import Piece
from ingest.strategies.strategies import strategies_of
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import BlockKind, Document, Unit
    from ingest.records import Fact, Strategy

_MARKS: dict[str, tuple[BlockKind, int | None]] = {
    "= ": ("title", 1),
    "# ": ("heading", 1),
    "## ": ("heading", 2),
    "### ": ("heading", 3),
    "* ": ("list_item", 1),
    "** ": ("list_item", 2),
    "| ": ("table_row", None),
    "n ": ("note", None),
}


def deck(text: str, *, title: str = "Strategi för Norrdalen", unit: Unit | None = "bild") -> Document:
    """A document of these lines: = title, # ## headings, * ** list items, | a | b rows, n notes; --- is a new page."""
    pieces: list[Piece] = []
    page = 1
    for line in (each.strip() for each in text.strip().splitlines()):
        if line == "---":
            page += 1
        elif line:
            pieces.append(_piece(line, page))
    return document_of(pieces, unit, title)


def _piece(line: str, page: int) -> Piece:
    mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
    kind, level = _MARKS.get(mark, ("paragraph", None))
    words = line[len(mark) :].rstrip("|").strip()
    text = "\t".join(cell.strip() for cell in words.split("|")) if kind == "table_row" else words
    return Piece(text, kind, level, page)


def strategy_of(document: Document) -> Strategy:
    """The one strategy that `document` is."""
    (strategy,) = strategies_of(document)
    return strategy


def values(facts: tuple[Fact, ...]) -> list[str]:
    """What the facts say."""
    return [fact.value for fact in facts]


def areas(document: Document) -> dict[str, list[str]]:
    """The focus areas of `document` with their topics."""
    return {area.name: values(area.topics) for area in strategy_of(document).focus_areas}
