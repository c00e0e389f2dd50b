"""Answers as Markdown: numbers lead to their sources, lists are lists, what was worked out says so."""

from __future__ import annotations

import pytest

from app.answer import Answer, Sentence
from app.answer_markdown import answer_markdown
from app.citations import cite
from ingest.model import Span
from ingest.reading import Piece
from tests.conftest import document_of

DOCUMENT = document_of([Piece("Moa Ask mätte *vägen*. Olle väntade.")])
CITATIONS = tuple(cite(DOCUMENT, Span(DOCUMENT.id, *place), place[0] // 23 + 1) for place in ((0, 22), (23, 36)))
FIRST, SECOND = (
    f"[\\[{n}\\]](kalla?dokument={DOCUMENT.id}&start={s}&slut={e})" for n, s, e in ((1, 0, 22), (2, 23, 36))
)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param([Sentence("Moa mätte.", (1,))], f"Moa mätte\\. {FIRST}", id="sentence"),
        pytest.param(
            [Sentence("Moa mätte.", (1, 2)), Sentence("Olle väntade.", (2,))],
            f"Moa mätte\\. {FIRST}{SECOND} Olle väntade\\. {SECOND}",
            id="sentences on a line",
        ),
        pytest.param(
            [Sentence("Två:", ()), Sentence("– Moa", (1,)), Sentence("– Olle", (2,))],
            f"Två\\:\n\n- Moa {FIRST}\n- Olle {SECOND}",
            id="list",
        ),
        pytest.param(
            [Sentence("– Moa\n*Ask*", ()), Sentence("Slut.", ())],
            "- Moa  \n  \\*Ask\\*\n\nSlut\\.",
            id="item of two lines, then a sentence",
        ),
        pytest.param(
            [Sentence("Moa mätte. (härlett: MA är Moa [Ask])", (1,))],
            f"Moa mätte\\. :orange-badge[härlett] :small[MA är Moa \\[Ask\\]] {FIRST}",
            id="worked out",
        ),
    ],
)
def test_sentences(sentences: list[Sentence], expected: str) -> None:
    """Documents' words stand to the letter; only what we add is Markdown."""
    answer = Answer("Vem?", "answered", None, tuple(sentences), CITATIONS)
    assert answer_markdown(answer) == expected


def test_a_refusal_says_why() -> None:
    """The reason stands where the answer would."""
    assert answer_markdown(Answer("Vem?", "not_found", "<Moa> nämns inte.")) == r"\<Moa\> nämns inte\."


def test_what_has_no_answer_stands_in_a_paragraph_of_its_own() -> None:
    """Behind what is answered."""
    answer = Answer("Vem, och när?", "answered", "Frågans andra del: Ingen tid.", (Sentence("Moa.", (1,)),), CITATIONS)
    assert answer_markdown(answer) == f"Moa\\. {FIRST}\n\nFrågans andra del\\: Ingen tid\\."
