from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.asked import Asked
from app.extract import Candidate, choose, surroundings, weigh_sentences
from app.library import Library
from index.search import Filters
from ingest.reading import Piece
from ingest.sentences import sentences
from tests.conftest import document_of

if TYPE_CHECKING:
    from index.search import Searcher
    from ingest.model import Document

TODAY = date(2025, 6, 1)


def _asked(question: str, searcher: Searcher) -> Asked:
    return Asked.of(question, Library(searcher), Filters(), TODAY)


def _candidates(document: Document, scores: dict[str, float]) -> list[Candidate]:
    """The sentences that begin with a key of `scores`, best first."""
    found = [
        Candidate(
            document,
            block,
            span,
            document.quote(span),
            score,
            coverage=score,
            around="",
            surrounding=score,
            meets=True,
            missing=(),
        )
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
CARDS = document_of(
    [
        Piece("Läget", "heading", 1),
        Piece("2. Hala stegar"),
        Piece("Salt och sand."),
        Piece("3. Mörka gångar"),
        Piece("Fler lampor."),
        Piece("Delmål", "list_item", 1),
        Piece("Ingen halkar", "list_item", 2),
        Piece("Övrigt", "list_item", 1),
    ]
)
NESTED = document_of(
    [
        Piece("Ekdal sade:", "paragraph"),
        Piece("Näten är gamla. De delas in i två sorter:", "list_item", 1),
        Piece("Koppar", "list_item", 2),
        Piece("Fiber", "list_item", 2),
        Piece("Taxan höjs", "list_item", 1),
    ]
)
LABELLED = document_of([Piece("Ärende 7: om taxan. Ok till att höja den. Rådet fikade.")])
LONG = " mycket" * 30
LONG_LIST = document_of(
    [Piece("Rådet ska:"), *(Piece(f"{name}{LONG}", "list_item") for name in ("mäta", "laga", "sälja"))]
)
TOLD_BEFORE = document_of(
    [
        Piece("Läget", "heading", 1),
        Piece("Tre saker lärde vi oss. Dessa är:"),
        Piece("mät först", "list_item"),
        Piece("laga sedan", "list_item"),
    ]
)
TABLE = document_of(
    [Piece("År\tKostnad", "table_row"), Piece("2024\t9 mkr", "table_row"), Piece("2025\t7 mkr", "table_row")]
)
PARAGRAPHS = document_of(
    [
        Piece("Läget", "heading", 1),
        Piece("Detta sades:"),
        Piece("Näten byggs."),
        Piece("Ön får vänta."),
        Piece("Taxa", "heading", 1),
        Piece("Taxan höjs."),
    ]
)
WHOLE = "Taxan höjs. Det beror på priset. Detta är nytt. Rådet fikade."
REASONS = document_of([Piece("Taxan höjs. Det beror på priset. Detta är nytt. Rådet fikade."), Piece("Taxan är låg.")])


@pytest.mark.parametrize(
    ("document", "question", "scores", "expected"),
    [
        pytest.param(
            LIST, "Vad?", {"laga": 1.0}, [["Rådet ska:", "mäta näten", "laga näten"]], id="a short list comes whole"
        ),
        pytest.param(
            LONG_LIST, "Vad ska rådet?", {"laga": 1.0}, [["Rådet ska:", "laga"]], id="an item with its lead-in"
        ),
        pytest.param(
            LONG_LIST,
            "Vilka uppgifter ska rådet sköta? Räkna upp alla.",
            {"laga": 1.0},
            [["Rådet ska:", "mäta", "laga", "sälja"]],
            id="all where all are asked for",
        ),
        pytest.param(
            LIST, "Vad?", {"Rådet": 1.0}, [["Rådet ska:", "mäta näten", "laga näten"]], id="a lead-in with its items"
        ),
        pytest.param(
            PARAGRAPHS,
            "Vad?",
            {"Detta": 1.0},
            [["Detta sades:", "Näten byggs.", "Ön får vänta."]],
            id="a lead-in with its paragraphs, in its section",
        ),
        pytest.param(
            CARDS,
            "Vad görs mot hala stegar?",
            {"2.": 1.0},
            [["2. Hala stegar", "Salt och sand."]],
            id="a line that only names what is asked, with what is told below",
        ),
        pytest.param(
            CARDS, "Vad är målet?", {"Delmål": 1.0}, [["Delmål", "Ingen halkar"]], id="an item with those below it"
        ),
        pytest.param(
            NESTED,
            "Vilka två sorter finns?",
            {"De delas": 1.0},
            [["De delas in i två sorter:", "Koppar", "Fiber"]],
            id="the items below a sentence that ends an item of another list",
        ),
        pytest.param(
            LABELLED,
            "Vem höjer taxan?",
            {"Ärende": 1.0},
            [["Ärende 7: om taxan. Ok till att höja den."]],
            id="what is told of that which a sentence only names",
        ),
        pytest.param(
            TOLD_BEFORE,
            "Vilka tre saker lärde ni er?",
            {"Tre": 1.0},
            [["Tre saker lärde vi oss. Dessa är:", "mät först", "laga sedan"]],
            id="the list behind, its lead-in said once",
        ),
        pytest.param(
            TABLE, "Vad kostade det 2024?", {"2025": 1.0}, [["År\tKostnad", "2025\t7 mkr"]], id="a row with its head"
        ),
        pytest.param(
            TABLE,
            "Räkna upp alla kostnader.",
            {"2025": 1.0},
            [["År\tKostnad", "2024\t9 mkr", "2025\t7 mkr"]],
            id="all rows where all are asked for",
        ),
        pytest.param(
            REASONS,
            "Varför höjs taxan?",
            {"Taxan höjs": 1.0},
            [["Taxan höjs. Det beror på priset. Detta är nytt. Rådet fikade."]],
            id="reasons are told in a paragraph",
        ),
        pytest.param(
            REASONS,
            "Hur mycket höjs taxan?",
            {"Taxan höjs": 1.0},
            [["Taxan höjs. Det beror på priset. Detta är nytt."]],
            id="what leans back on a sentence goes with it",
        ),
        pytest.param(
            REASONS,
            "Hur mycket höjs taxan?",
            {"Rådet": 1.0, "Taxan höjs": 0.5},
            [["Rådet fikade."]],
            id="only the best",
        ),
        pytest.param(
            REASONS,
            "Vem höjer taxan?",
            {"Rådet": 1.0, "Taxan är": 0.99},
            [["Rådet fikade."], ["Taxan är låg."]],
            id="another as good",
        ),
        pytest.param(REASONS, "Vad?", {}, [], id="nothing found"),
    ],
)
def test_the_fewest_sentences_that_answer(
    document: Document, question: str, scores: dict[str, float], expected: list[list[str]], searcher: Searcher
) -> None:
    """What is chosen is short and can be understood by itself."""
    chosen = choose(_asked(question, searcher), _candidates(document, scores))
    quotes = [[document.quote(span) for span in statement] for statement in chosen]
    assert [[quote.removesuffix(LONG) for quote in each] for each in quotes] == expected


def test_what_is_weighed(searcher: Searcher) -> None:
    """Whole sentences of what was found, each at its place; no headings and no rows that only list who was there."""
    asked = _asked("Vem presenterade utbyggnaden av fiber?", searcher)
    candidates = weigh_sentences(asked, asked.hits)
    told = [each.document.quote(each.span) for each in candidates]
    assert told[0] == "Ture Ekdal presenterade utbyggnaden av fiber på landsbygden."
    assert "Lägesrapport" not in told
    assert not any("Alva Stenmark" in each for each in told)
    assert [each.score for each in candidates] == sorted((each.score for each in candidates), reverse=True)
    assert all(each.block.span.start <= each.span.start < each.span.end <= each.block.span.end for each in candidates)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        pytest.param("Hur många adresser i Björksele är anslutna?", (), id="the place of the meeting"),
        pytest.param("Hur många adresser i Xanadu är anslutna?", ("Xanadu",), id="nowhere"),
        pytest.param("Hur många adresser är anslutna enligt Fiberrådet?", (), id="the body"),
    ],
)
def test_names_around_a_sentence(question: str, missing: tuple[str, ...], searcher: Searcher) -> None:
    """A name in the question must stand around the sentence, or in what its paper says of itself."""
    asked = _asked(question, searcher)
    candidate = next(each for each in asked.candidates if each.document.quote(each.span).startswith("Av 412"))
    assert candidate.missing == missing


def test_what_is_around_a_block(searcher: Searcher) -> None:
    """Its section, not the next one; headings, title, day and what the meeting is stand over all of them."""
    asked = _asked("Vad?", searcher)
    document = next(each for each in searcher.store.documents() if each.name == "fiberrådet.txt")
    block = next(each for each in document.blocks if document.quote(each.span).startswith("Rådet beslutade"))
    around = surroundings(asked, document, block)
    for word in ("Beslut om kartläggning", "redundansen", "2025-02-11", "Fiberrådet", "Björksele"):
        assert word in around
    assert "Ture Ekdal" not in around
