"""The words by which a paper names itself, and what that is worth to its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.document_names import DocumentNames
from ingest.reading import Piece
from tests.app.answerers.drafts import library_holding, put
from tests.conftest import document_of

if TYPE_CHECKING:
    from pathlib import Path

_FEES = (
    "Verksamhetsbeskrivning\n\nDansklubben Strandrullarna\n\n"
    + "Strandrullarna dansar i hamnen på onsdagar, och alla är välkomna dit. " * 60
    + "\n\nBarnkalas\n\nKostnad 500 kr, högst fyra timmar.\n\nLokalen\n\nStrandrullarnas lokal ligger vid slussen.\n"
)


def test_how_a_paper_names_itself() -> None:
    """Title, file name, first lines, lines of every page, and words of all its parts; not what it tells once."""
    pieces = [
        Piece("Protokoll", "title", 1),
        Piece("Hamnens vänner"),
        *[Piece("Grund & co sida"), Piece("Rut målade fyren och båten. " * 40)] * 4,
        Piece("Bryggan revs."),
    ]
    names = DocumentNames.of(document_of(pieces, title="Protokoll"))
    assert {"protokoll", "hamnen", "grund", "fyren"} <= names.words
    assert not {"bryggan", "revs"} & names.words
    assert names.lines >= {"Grund & co sida"}
    assert names.among(("hamnens", "fyren", "bryggan")) == ["hamnens", "fyren"]


def test_a_sentence_is_of_what_its_paper_names(tmp_path: Path) -> None:
    """What tells whose paper it is need not be said beside what is asked of it."""
    asked = put("Vad kostar ett barnkalas hos Strandrullarna?", library_holding({"beskrivning.txt": _FEES}, tmp_path))
    best = asked.candidates[0]
    assert best.document.quote(best.span).startswith("Kostnad 500 kr")
    assert best.missing == ()
