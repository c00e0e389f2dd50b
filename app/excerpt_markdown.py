"""An excerpt of a document as Markdown: headings, paragraphs, lists and tables with the cited words marked."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, groupby, takewhile
from typing import TYPE_CHECKING

from app.plain import as_markdown, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.viewer import Excerpt, Piece

_BEFORE, _AFTER = 500, 900
"""Characters that are enough to see what a marked passage is about."""
_BOLD = frozenset({"title", "heading"})


def excerpt_markdown(excerpt: Excerpt) -> str:
    """All pieces in their order."""
    grouped = groupby(excerpt.pieces, key=lambda piece: piece.kind)
    return "\n\n".join(_group(kind, list(pieces)) for kind, pieces in grouped)


def around_marks(excerpt: Excerpt) -> Excerpt:
    """The marked pieces with what stands nearest to them; all of an excerpt without marks."""
    marked = [place for place, piece in enumerate(excerpt.pieces) if piece.marks]
    if not marked:
        return excerpt
    first = marked[0] - _fitting(reversed(excerpt.pieces[: marked[0]]), _BEFORE)
    last = marked[-1] + _fitting(excerpt.pieces[marked[-1] + 1 :], _AFTER)
    head = _head_of_table(excerpt.pieces, first)
    return replace(excerpt, pieces=(*head, *excerpt.pieces[first : last + 1]))


def _fitting(pieces: Iterable[Piece], characters: int) -> int:
    """How many of the pieces have no more characters together."""
    totals = accumulate(len(piece.text) for piece in pieces)
    return sum(1 for _ in takewhile(lambda total: total <= characters, totals))


def _head_of_table(pieces: Sequence[Piece], place: int) -> tuple[Piece, ...]:
    """The first row of the table in whose middle `place` is, which tells what the cells are."""
    rows = list(takewhile(lambda piece: piece.kind == "table_row", reversed(pieces[:place])))
    return (rows[-1],) if rows and pieces[place].kind == "table_row" else ()


def _group(kind: str, pieces: Sequence[Piece]) -> str:
    if kind == "table_row":
        return _table(pieces)
    if kind == "list_item":
        return "\n".join("- " + _marked(piece).replace("\n", "\n  ") for piece in pieces)
    if kind in _BOLD:
        return "\n\n".join(f"**{_marked(piece, lines=False)}**" for piece in pieces)
    return "\n\n".join(map(_marked, pieces))


def _table(rows: Sequence[Piece]) -> str:
    """A table; its first row stands as the head, as Markdown has no table without."""
    width = max(len(row.cells) for row in rows)
    lines = [_row((_marked(cell, lines=False) for cell in row.cells), width) for row in rows]
    return "\n".join([lines[0], _row(["---"] * width, width), *lines[1:]])


def _row(cells: Iterable[str], width: int) -> str:
    told = list(cells)
    return f"| {' | '.join(told + [''] * (width - len(told)))} |"


def _marked(piece: Piece, *, lines: bool = True) -> str:
    """The text of a piece with its marks; on one line unless `lines`."""
    return "".join(_run(text, is_cited=is_cited, lines=lines) for text, is_cited in piece.runs)


def _run(text: str, *, is_cited: bool, lines: bool) -> str:
    if not text.strip():
        return " "
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    shown = as_markdown(text.strip()) if lines else one_line(text)
    marked = "  \n".join(f":yellow-background[{line}]" for line in shown.split("  \n")) if is_cited else shown
    return before + marked + after
