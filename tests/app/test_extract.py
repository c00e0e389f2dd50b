from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.extract import Candidate, choose
from ingest.reading import Piece
from ingest.sentences import sentences
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import Document


def _candidates(document: Document, scores: dict[str, float]) -> list[Candidate]:
    """The sentences that begin with a key of `scores`, best first."""
    found = [
        Candidate(document, block, span, score, coverage=score)
        for block in document.blocks
        for span in sentences(document, block)
        for start, score in scores.items()
        if document.quote(span).startswith(start)
    ]
    return sorted(found, key=lambda each: -each.score)


LIST = document_of(
    [
        Piece("Vi behöver. Rådet ska:"),
        Piece("mäta näten", "list_item"),
        Piece("laga näten", "list_item"),
        Piece("Slut."),
    ]
)
REASONS = document_of([Piece("Taxan höjs. Det beror på priset. Detta är nytt. Rådet fikade."), Piece("Taxan är låg.")])


@pytest.mark.parametrize(
    ("document", "question", "scores", "expected"),
    [
        pytest.param(LIST, "Vad?", {"laga": 1.0}, [["Rådet ska:", "laga näten"]], id="an item comes with its lead-in"),
        pytest.param(
            LIST, "Vad?", {"Rådet": 1.0}, [["Rådet ska:\n\nmäta näten\nlaga näten"]], id="a lead-in with its items"
        ),
        pytest.param(
            REASONS,
            "Varför höjs taxan?",
            {"Taxan höjs": 1.0},
            [["Taxan höjs. Det beror på priset. Detta är nytt."]],
            id="reasons go on while they lean back",
        ),
        pytest.param(REASONS, "Höjs taxan?", {"Taxan höjs": 1.0, "Rådet": 0.5}, [["Taxan höjs."]], id="only the best"),
        pytest.param(
            REASONS, "Taxan?", {"Taxan höjs": 1.0, "Taxan är": 0.99}, [["Taxan höjs."], ["Taxan är låg."]], id="as good"
        ),
        pytest.param(REASONS, "Vad?", {}, [], id="nothing found"),
    ],
)
def test_the_fewest_sentences_that_answer(
    document: Document, question: str, scores: dict[str, float], expected: list[list[str]]
) -> None:
    """What is chosen is short and can be understood by itself."""
    chosen = choose(question, _candidates(document, scores))
    assert [[document.quote(span) for span in statement] for statement in chosen] == expected
