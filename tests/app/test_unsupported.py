from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answer import Answer, Sentence
from app.citations import cite
from app.unsupported import unsupported_sentences
from ingest.reading import Piece
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import Span

DOCUMENT = document_of(
    [
        Piece("§ 4 Kajen", "heading", 1),
        Piece("Per-Erik Eriksson redogjorde för kajen, som rustas den 4 mars 2026 för 12 500 kronor."),
        Piece("Ön får vänta."),
    ],
    title="Hamnrådets möte",
)
QUAY, ISLAND = DOCUMENT.blocks[1].span, DOCUMENT.blocks[2].span


def _unsupported(*sentences: tuple[str, tuple[int, ...]]) -> tuple[str, ...]:
    """What is found in an answer of these sentences, with the paragraph on the quay as [1] and the island's as [2]."""
    spans: list[Span] = [QUAY, ISLAND]
    citations = tuple(cite(DOCUMENT, span, number) for number, span in enumerate(spans, start=1))
    return unsupported_sentences(
        Answer("Vad?", "answered", None, tuple(Sentence(*each) for each in sentences), citations)
    )


@pytest.mark.parametrize(
    ("text", "numbers", "supported"),
    [
        pytest.param("«Ön får vänta.»", (2,), True, id="a quotation"),
        pytest.param("«Ön får vänta.»", (1,), False, id="under the wrong number"),
        pytest.param("«Ön får vänta.»", (), False, id="under none"),
        pytest.param("«Ön får vänta.»", (7,), False, id="under one that is not there"),
        pytest.param("Per-Erik Eriksson presenterade kajen vid mötet den 4 mars 2026.", (1,), True, id="framed"),
        pytest.param("Per-Erik Eriksson presenterade ön.", (1,), False, id="another matter"),
        pytest.param("Kajen rustas 2026-03-04.", (1,), True, id="a date written otherwise"),
        pytest.param("Kajen rustas den 5 mars 2026.", (1,), False, id="another day"),
        pytest.param("Kajen: 12 500 kronor.", (1,), True, id="an amount"),
        pytest.param("Kajen: 12 900 kronor.", (1,), False, id="another amount"),
        pytest.param("Hamnrådets möte, § 4 Kajen.", (2,), True, id="what the reference says"),
        pytest.param("Kajen (härlett: PEE).", (1,), True, id="initials of a name cited"),
        pytest.param("Kajen (härlett: PXE).", (1,), False, id="initials of nobody"),
    ],
)
def test_one_sentence(text: str, numbers: tuple[int, ...], supported: bool) -> None:
    """Every word, number and date stands under the numbers that the sentence itself has."""
    assert _unsupported((text, numbers)) == (() if supported else (text,))


def test_a_count_of_what_follows() -> None:
    """«2 punkter» is borne out by two items; a count that they do not have is not."""
    items = (("– Kajen", (1,)), ("– Ön får vänta", (2,)))
    assert _unsupported(("2 punkter:", (1,)), *items) == ()
    assert _unsupported(("3 punkter:", (1,)), *items) == ("3 punkter:",)


def test_a_refusal_claims_nothing() -> None:
    """It has no sentences to bear out."""
    assert unsupported_sentences(Answer("Vad?", "not_found", "Det står inte.")) == ()
