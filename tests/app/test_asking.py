from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.answer import Answer, Sentence
from app.asking import Desk, answer_lines, answer_text, render, search_text, shorten
from app.citations import cite
from app.library import Library
from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.question_log import QuestionLog
from index.search import Filters, Searcher
from index.versions import Archive
from ingest.model import Span
from ingest.reading import Piece
from tests.conftest import MINUTES, PROTOCOL, document_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUESTION = "Vem presenterade utbyggnaden av fiber?"
DOCUMENT = document_of(
    [
        Piece("Fiber", "heading", 1),
        Piece("Näten byggs ut. Ön får vänta."),
        Piece("Taxa", "heading", 1),
        Piece(f"Taxan höjs {'mycket ' * 40}i år."),
    ],
    title="Rådets möte",
)


def _span(quote: str) -> Span:
    start = DOCUMENT.text.index(quote)
    return Span(DOCUMENT.id, start, start + len(quote))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """An archive of two documents, opened once."""
    folder = tmp_path_factory.mktemp("kontor")
    (folder / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "kulturnämnden.txt").write_text(PROTOCOL, encoding="utf-8")
    archive = Archive(folder / "arkiv")
    build(archive, Plan((folder,)), HashedEmbedder(), Silence())
    return Desk(Library(Searcher.open(archive, HashedEmbedder())))


def test_lines_are_answered_in_order(desk: Desk) -> None:
    """Every line gives one object, in the order of the lines, each on one line of JSON."""
    lines = [json.dumps({"question": text}) for text in (QUESTION, "", "Antogs biblioteksplanen?")]
    answers = list(answer_lines(desk, lines, Filters()))
    assert [json.loads(answer)["question"] for answer in answers] == [QUESTION, "", "Antogs biblioteksplanen?"]
    assert [json.loads(answer)["outcome"] for answer in answers] == ["answered", "not_found", "answered"]
    assert all("\n" not in answer for answer in answers)


def test_only_what_a_user_asks_is_logged(desk: Desk, tmp_path: Path) -> None:
    """A question on the command line is logged where the desk has a log; one that the program asks itself is not."""
    logging = replace(desk, log=QuestionLog(tmp_path, 90))
    logging.ask("Antogs biblioteksplanen?")
    list(answer_lines(logging, [json.dumps({"question": QUESTION})], Filters()))
    (line,) = (tmp_path / "asked.jsonl").read_text(encoding="utf-8").splitlines()
    assert (json.loads(line)["question"], json.loads(line)["outcome"]) == (QUESTION, "answered")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("", id="empty"),
        pytest.param("trasig", id="no JSON"),
        pytest.param("[" * 100_000, id="nested without end"),
        pytest.param("[]", id="a list"),
        pytest.param("null", id="nothing"),
        pytest.param('"text"', id="a string"),
        pytest.param('{"fråga": "Vem?"}', id="another field"),
        pytest.param('{"question": 3}', id="a number"),
        pytest.param('{"question": "\\ud800"}', id="half a letter"),
        pytest.param(json.dumps({"question": "fiber " * 2000}), id="longer than a question"),
    ],
)
def test_a_line_that_cannot_be_asked_stops_nothing(line: str, desk: Desk) -> None:
    """Its number is said in its place; the lines after it are answered."""
    good = json.dumps({"question": QUESTION})
    first, second, third = map(json.loads, answer_lines(desk, [good, line, good], Filters()))
    assert second.keys() == {"error"}
    assert "Rad 2" in second["error"]
    assert (first["question"], third["question"]) == (QUESTION, QUESTION)


def test_lines_are_answered_as_they_come(desk: Desk) -> None:
    """An answer is given before the next line is asked for: other programs hold a dialogue with this one."""
    asked: list[str] = []

    def lines() -> Iterator[str]:
        for text in ("ett", "två"):
            asked.append(text)
            yield json.dumps({"question": text})

    answers = answer_lines(desk, lines(), Filters())
    next(answers)
    assert asked == ["ett"]


def test_filters_hold_for_answers(desk: Desk) -> None:
    """What the filters keep out is neither cited nor shown."""
    record = json.loads(answer_text(desk, QUESTION, Filters(kinds=("protokoll",)), as_json=True))
    shown = record["citations"] + record["also_found"]
    assert {citation["document"] for citation in shown} <= {"kulturnämnden.txt"}


def test_hits_for_people_and_programs(desk: Desk) -> None:
    """Hits are numbered from 1 with source and score; where there are none, that is said."""
    text = search_text(desk, "biblioteksplanen", 2, Filters(), as_json=False)
    first, second = text.split("\n\n")
    assert first.startswith(
        "1. Protokoll Kulturnämnden 2024-10-03, avsnitt § 14 Biblioteksplan (kulturnämnden.txt; 1.00)"
    )
    assert "anta biblioteksplanen" in first
    assert second.startswith("2. ")
    assert search_text(desk, " ", 2, Filters(), as_json=False) == "Inga träffar."
    record = json.loads(search_text(desk, "biblioteksplanen", 2, Filters(), as_json=True))
    assert (record["query"], [hit["number"] for hit in record["hits"]]) == ("biblioteksplanen", [1, 2])


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        pytest.param("Nät byggs.", 10, "Nät byggs.", id="just fits"),
        pytest.param("Nät byggs ut.", 11, "Nät byggs …", id="cut after a whole word"),
        pytest.param("Nät byggs ut.", 9, "Nät …", id="never inside a word"),
        pytest.param("  Nät\n\tbyggs ", 20, "Nät byggs", id="on one line"),
        pytest.param("Bredbandsutbyggnad", 9, "Bredbands …", id="one long word"),
        pytest.param("", 5, "", id="nothing"),
    ],
)
def test_shorten(text: str, length: int, expected: str) -> None:
    """White space becomes single spaces; what is too long ends after a word, with …."""
    assert shorten(text, length) == expected


def test_an_answer_for_people() -> None:
    """The sentences with their numbers, the sources in order, then what else was found, shortened."""
    quotes = ["Näten byggs ut.", "Ön får vänta."]
    citations = tuple(cite(DOCUMENT, _span(quote), number) for number, quote in enumerate(quotes, start=1))
    sentences = (Sentence("Näten byggs ut. Ön får vänta.", (1, 2)), Sentence("Ön får vänta.", (2,)))
    also = (cite(DOCUMENT, DOCUMENT.blocks[3].span, 3),)
    lines = render(Answer("Vad?", "answered", None, sentences, citations, also)).splitlines()
    assert lines[:-1] == [
        "Näten byggs ut. Ön får vänta. [1][2] Ön får vänta. [2]",
        "",
        "Källor",
        "  [1] Rådets möte, avsnitt Fiber (möte.txt)",
        "  [2] Rådets möte, avsnitt Fiber (möte.txt)",
        "",
        "Hittade också",
    ]
    assert lines[-1].startswith("  – Rådets möte, avsnitt Taxa: Taxan höjs mycket")
    assert lines[-1].endswith("mycket …")


def test_a_list_for_people() -> None:
    """Where there are items, every sentence begins a line, each with its numbers."""
    citation = cite(DOCUMENT, _span("Ön får vänta."), 1)
    sentences = tuple(Sentence(text, (1,)) for text in ("Rådet beslutade:", "– att ön får vänta", "– att näten byggs"))
    text = Answer("Vad?", "answered", None, sentences, (citation,)).text
    assert text == "Rådet beslutade: [1]\n– att ön får vänta [1]\n– att näten byggs [1]"


@pytest.mark.parametrize("found", [False, True], ids=["nothing near", "something near"])
def test_a_refusal_for_people(found: bool) -> None:
    """The reason, and what was nearest where anything was; no sources."""
    also = (cite(DOCUMENT, _span("Ön får vänta."), 1),) if found else ()
    text = render(Answer("Vad?", "not_found", "Det står inte.", also_found=also))
    assert text.splitlines()[0] == "Det står inte."
    assert ("Hittade också" in text) is found
    assert "Källor" not in text
