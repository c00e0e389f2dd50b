"""Whether something is mentioned: Ja with the sentences that do, or a refusal that names it and where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.mentions import answer_mentions
from tests.app.answerers.drafts import library_holding, propose, put, refused, told
from tests.app.answerers.strategies import STRATEGIES

if TYPE_CHECKING:
    from app.library import Library

BOARD = """Protokoll Skidklubben

Datum\t2025-01-14

1. Spåret

Elljusspåret ska få nya lampor. Någon hade sett en varg vid stugan.
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Minutes of a club, and strategies."""
    return library_holding({"skidor.txt": BOARD, **STRATEGIES}, tmp_path_factory.mktemp("mentions"))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        pytest.param("Nämns vargen någonstans?", "Ja. Någon hade sett en varg vid stugan.", id="nämns"),
        pytest.param("Står det något om lampor?", "Ja. Elljusspåret ska få nya lampor.", id="står det något om"),
        pytest.param("Togs elljusspåret upp på mötet?", "Ja. Elljusspåret ska få nya lampor.", id="togs upp"),
        pytest.param("Namns vargen?", "Ja. Någon hade sett en varg vid stugan.", id="without marks"),
    ],
)
def test_what_is_mentioned(question: str, sentence: str, papers: Library) -> None:
    """The sentences that hold all words of it."""
    assert told(propose(answer_mentions, question, papers)) == [sentence]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param("Nämns björnar?", "Jag hittar inget ställe i arkivet som nämner «björnar».", id="nowhere"),
        pytest.param(
            "Står det något om varg i strategin Klara vatten?",
            "Jag hittar inget ställe i «Klara vatten» som nämner «varg».",
            id="in other papers only",
        ),
    ],
)
def test_what_is_not_mentioned(question: str, reason: str, papers: Library) -> None:
    """It is named, with the papers that were looked through."""
    assert refused(propose(answer_mentions, question, papers)) == reason


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Togs något beslut om lampor?", id="taken, not taken up"),
        pytest.param("Var nämns vargen?", id="where"),
    ],
)
def test_other_questions(question: str, papers: Library) -> None:
    """They are for other answerers."""
    assert answer_mentions(put(question, papers)) is None
