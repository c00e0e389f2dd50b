"""Excerpts keep headings and kinds, mark what is cited and can be turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.viewer.excerpts import LONGEST, LONGEST_BLOCK, excerpt
from app.viewer.shown import Piece
from ingest.model import Span
from ingest.reading import Piece as ReadPiece
from tests.app.viewer.pictures import place_of
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import Document


def cited(document: Document, words: str) -> Span:
    return Span(document.id, *place_of(document, words))


def marked(piece: Piece) -> str:
    return "".join(text for text, is_cited in piece.runs if is_cited)


NOTES = document_of(
    [
        ReadPiece("Skogsrådet 3 maj", "title"),
        ReadPiece("Läget", "heading", 1),
        ReadPiece("Tallarna är planterade. Granarna väntar."),
        ReadPiece("Uppgifter", "heading", 1),
        ReadPiece("Mät vägen", "list_item", 1),
        ReadPiece("Vem\tNär", "table_row"),
        ReadPiece("Moa\t12 maj", "table_row"),
    ]
)


def test_the_passage_is_marked_in_its_place() -> None:
    """Every block comes with its kind; only what is cited is marked."""
    shown = excerpt(NOTES, cited(NOTES, "Granarna väntar."))
    assert [(piece.kind, marked(piece)) for piece in shown.pieces if piece.marks] == [("paragraph", "Granarna väntar.")]
    assert [piece.kind for piece in shown.pieces] == [block.kind for block in NOTES.blocks]
    assert (shown.marked, shown.unit, shown.page, shown.pages) == (True, "avsnitt", 1, 1)


def test_a_passage_over_blocks_is_marked_in_each() -> None:
    """Runs of marked pieces put together are what is cited."""
    shown = excerpt(NOTES, cited(NOTES, "Uppgifter\n\nMät vägen\n\nVem\tNär\nMoa"))
    assert [marked(piece) for piece in shown.pieces if piece.marks] == ["Uppgifter", "Mät vägen", "Vem\tNär", "Moa"]


def test_cells_have_marks_of_their_own() -> None:
    """A mark over a tab falls apart into the cells."""
    row = Piece("table_row", None, "Moa\t12 maj\t", ((1, 6),))
    assert [(cell.text, cell.marks) for cell in row.cells] == [("Moa", ((1, 3),)), ("12 maj", ((0, 2),)), ("", ())]


def test_portions_of_a_long_text_are_turned() -> None:
    """Portions hold all blocks in order, a heading begins one; the passage's own comes first."""
    pieces = [
        piece
        for number in range(12)
        for piece in (ReadPiece(f"Rubrik {number}", "heading", 1), ReadPiece(f"Stycke {number}. " + "Ord. " * 120))
    ]
    document = document_of(pieces)
    first = excerpt(document, cited(document, "Stycke 7."))
    portions = [excerpt(document, cited(document, "Stycke 7."), number + 1) for number in range(first.pages)]
    assert [piece.text for each in portions for piece in each.pieces] == [piece.text for piece in pieces]
    assert [each.page for each in portions if each.marked] == [first.page]
    assert all(each.pieces[0].kind == "heading" for each in portions)
    assert max(sum(len(piece.text) for piece in each.pieces) for each in portions) <= LONGEST


@pytest.mark.parametrize(("page", "turned"), [(0, 2), (1, 1), (2, 2), (3, 3), (99, 3), (-4, 1)], ids=str)
def test_pages_are_those_of_the_original(page: int, turned: int) -> None:
    """Without its original, a paged document is still turned page by page, within what there is."""
    texts = ["Först.", "Sedan.", "Sist."]
    document = document_of([ReadPiece(text, page=number) for number, text in enumerate(texts, 1)], "sida")
    shown = excerpt(document, cited(document, "Sedan."), page or None)
    assert (shown.page, shown.pages, shown.unit) == (turned, 3, "sida")
    assert [piece.text for piece in shown.pieces] == [texts[turned - 1]]


def test_a_page_without_text_is_an_empty_excerpt() -> None:
    """Page 2 was not read: it has no pieces."""
    document = document_of([ReadPiece("Först.", page=1), ReadPiece("Sist.", page=3)], "sida")
    assert excerpt(document, cited(document, "Först."), 2).pieces == ()


def test_an_empty_document() -> None:
    """There is nothing to show, and nothing breaks."""
    document = document_of([])
    assert excerpt(document, Span(document.id, 0, 0)).pieces == ()


def test_of_an_endless_block_what_is_cited_is_shown() -> None:
    """The block is cut round the passage, which stays marked to the letter."""
    document = document_of([ReadPiece("Inledning. " * 3_000 + "Kärnan är detta. " + "Slut. " * 3_000)])
    piece = excerpt(document, cited(document, "Kärnan är detta.")).pieces[0]
    assert marked(piece) == "Kärnan är detta."
    assert len(piece.text) <= LONGEST_BLOCK + 4
    assert piece.text.startswith("… ")
    assert piece.text.endswith("…")
