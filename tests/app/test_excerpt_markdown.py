"""Excerpts as Markdown: kinds of blocks keep their form, and the cited words are marked."""

from __future__ import annotations

import pytest

from app.excerpt_markdown import around_marks, excerpt_markdown
from app.viewer import Excerpt, Piece


def _excerpt(*pieces: Piece) -> Excerpt:
    return Excerpt(pieces, (), "avsnitt", 1, 1)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([Piece("heading", 1, "§ 1 Vägen")], "**§ 1 Vägen**", id="heading"),
        pytest.param(
            [Piece("paragraph", None, "Vi mätte vägen *noga*.", ((3, 14),))],
            "Vi :yellow-background[mätte vägen] \\*noga\\*\\.",
            id="marked words",
        ),
        pytest.param(
            [Piece("paragraph", None, "ett] :red[två\ntre", ((0, 18),))],
            ":yellow-background[ett\\] \\:red\\[två]  \n:yellow-background[tre]",
            id="marks end with their line and cannot be left",
        ),
        pytest.param([Piece("list_item", 1, "ett"), Piece("list_item", 1, "två")], "- ett\n- två", id="list"),
        pytest.param(
            [Piece("table_row", None, "Vem\tNär"), Piece("table_row", None, "Moa | Ask", ((0, 3),))],
            "| Vem | När |\n| --- | --- |\n| :yellow-background[Moa] \\| Ask |  |",
            id="table with a short row",
        ),
    ],
)
def test_pieces(pieces: list[Piece], expected: str) -> None:
    """Text to the letter, in the form that it has."""
    assert excerpt_markdown(_excerpt(*pieces)) == expected


def test_only_what_stands_near_the_marks_is_kept() -> None:
    """Long texts before and after are left out; a row keeps the head of its table."""
    far, head, row = Piece("paragraph", None, "x" * 600), Piece("table_row", None, "Vem"), Piece("table_row", None, "y")
    cited = Piece("table_row", None, "Moa", ((0, 3),))
    rows = [row] * 600
    near = around_marks(_excerpt(far, head, *rows, cited, far, far))
    assert near.pieces == (head, *[row] * 500, cited, far)
    without = _excerpt(far, far)
    assert around_marks(without) == without
