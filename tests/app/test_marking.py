from __future__ import annotations

import pytest

from app.answer import Answer, Sentence
from app.citations import cite
from app.marking import mark_answer, normalised, says
from index.evaluation.questions import EvaluationQuestion
from index.evaluation.results import CitationMarks
from ingest.model import Span
from ingest.reading import Piece
from tests.conftest import document_of

DOCUMENT = document_of([Piece("Taxan höjs till 40 kronor. Ön får vänta."), Piece("Kajen rustas den 4 mars 2026.")])
FIRST, SECOND, THIRD = "Taxan höjs till 40 kronor.", "Ön får vänta.", "Kajen rustas den 4 mars 2026."


def _answer(*quotes: str, text: str | None = None) -> Answer:
    """An answer that says `text`, or else its quotes, and cites each; a refusal without any."""
    if not quotes:
        return Answer("Vad?", "not_found", "Det står inte.")
    citations = tuple(
        cite(DOCUMENT, Span(DOCUMENT.id, start := DOCUMENT.text.index(quote), start + len(quote)), number)
        for number, quote in enumerate(quotes, start=1)
    )
    numbers = tuple(citation.number for citation in citations)
    return Answer("Vad?", "answered", None, (Sentence(text or " ".join(quotes), numbers),), citations)


def _question(
    *answers: str, documents: tuple[str, ...] = ("möte.txt",), quotes: tuple[str, ...] = ()
) -> EvaluationQuestion:
    return EvaluationQuestion("1", "Vad?", "fråga", documents, quotes, answers, unanswerable=not answers)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(_question("40 kr"), _answer(FIRST), "right", id="said and cited"),
        pytest.param(_question("40 kr", "ön"), _answer(FIRST), "wrong", id="one of two is missing"),
        pytest.param(_question("40 kr"), _answer(SECOND), "wrong", id="not said"),
        pytest.param(
            _question("40 kr", documents=("annat.txt",)), _answer(FIRST), "wrong", id="another document cited"
        ),
        pytest.param(_question("40 kr"), _answer(), "wrongly_refused", id="refused though it stands there"),
        pytest.param(_question(), _answer(), "rightly_refused", id="refused where it does not"),
        pytest.param(_question(), _answer(FIRST), "wrongly_answered", id="answered where it does not"),
    ],
)
def test_verdicts(question: EvaluationQuestion, answer: Answer, verdict: str) -> None:
    """Right is every expected string and a document that the question names; where nothing answers, a refusal."""
    assert mark_answer(question, answer, 12.34).verdict == verdict


@pytest.mark.parametrize(
    ("text", "expected", "said"),
    [
        pytest.param("Den 4 mars 2026 rustas kajen.", "2026-03-04", True, id="a date in other words"),
        pytest.param("Mötet 2026-03-04", "4/3 2026", True, id="and the other way"),
        pytest.param("kl. 12.30–15", "12:30-15", True, id="times and dashes"),
        pytest.param("850 000 kronor", "850\u00a0000 kr", True, id="money, with a space that does not break"),
        pytest.param("Tre kommuner  var\nmed.", "3 kommuner var", True, id="number words and white space"),
        pytest.param("Det blev 14 nej.", "4 nej", False, id="a number is a whole one"),
        pytest.param("§ 112", "12", False, id="at either end"),
        pytest.param("Sida 3, rad 1", "3", True, id="a number by itself"),
        pytest.param("Nej: det bordlades.", "Nej", True, id="a verdict begins the answer"),
        pytest.param("«Nej, det bordlades.»", "nej", True, id="in quotation marks, too"),
        pytest.param("Hon svarade nej.", "Nej", False, id="a verdict further on says nothing"),
        pytest.param("Hamid Rostamis förstudie", "hamid rostami", True, id="forms of a name"),
    ],
)
def test_what_is_said(text: str, expected: str, said: bool) -> None:
    """Ways of writing are no difference; the words are."""
    assert says(normalised(text), expected) is said


def test_numbers_of_citations_say_nothing() -> None:
    """[1] behind a sentence is no answer to how many."""
    assert mark_answer(_question("1"), _answer(SECOND), 1.0).verdict == "wrong"


@pytest.mark.parametrize(
    ("cited", "documents", "quotes", "marks"),
    [
        pytest.param([FIRST, SECOND], ["möte.txt"], [FIRST], (1, 1, 0.5, 1), id="one of two citations is apt"),
        pytest.param([FIRST], ["möte.txt"], [FIRST, THIRD], (1, 1, 1, 0.5), id="one of two quotes is cited"),
        pytest.param(["höjs till 40"], ["möte.txt"], [FIRST], (1, 1, 1, 1), id="a part of a quote"),
        pytest.param([f"{FIRST} {SECOND}"], ["möte.txt"], ["till  40"], (1, 1, 1, 1), id="more than a quote"),
        pytest.param(
            [FIRST], ["möte.txt", "annat.txt"], [], (1, 0.5, None, None), id="one of two documents, no quotes"
        ),
        pytest.param([FIRST], ["annat.txt"], [THIRD], (0, 0, 0, 0), id="nothing apt"),
    ],
)
def test_citations(
    cited: list[str], documents: list[str], quotes: list[str], marks: tuple[float, float, float | None, float | None]
) -> None:
    """Precision is over what is cited, recall over what should be, white space folded."""
    question = _question("40", documents=tuple(documents), quotes=tuple(quotes))
    assert mark_answer(question, _answer(*cited), 1.0).citations == CitationMarks(*marks)


def test_lists_and_what_is_missing() -> None:
    """Completeness is for questions that expect several things; a refusal has none of them and no citations."""
    half = mark_answer(_question("40 kr", "muddring"), _answer(FIRST), 12.345)
    assert (half.completeness, half.missing, half.milliseconds) == (0.5, ("muddring",), 12.3)
    refused = mark_answer(_question("40 kr", "muddring"), _answer(), 1.0)
    assert (refused.completeness, refused.citations, refused.sentences) == (0.0, None, 0)
    assert mark_answer(_question("40 kr"), _answer(FIRST), 1.0).completeness is None
    assert mark_answer(_question(), _answer(FIRST), 1.0).citations is None


@pytest.mark.parametrize(
    ("answer", "score", "by_support"),
    [
        pytest.param(_answer(FIRST), 1.0, False, id="records answered"),
        pytest.param(_answer(), 0.0, False, id="records refused"),
        pytest.param(Answer("Vad?", "not_found", "Nej.", support=0.4), 0.4, True, id="too little support"),
    ],
)
def test_what_decided(answer: Answer, score: float, by_support: bool) -> None:
    """The support of a quotation where there is one; else records, which are sure."""
    mark = mark_answer(_question("40 kr"), answer, 1.0)
    assert (mark.score, mark.by_support) == (score, by_support)
