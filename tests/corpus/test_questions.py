"""The question sets that ship are sound: every quote stands in what Belägg reads, no question breaks its format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from corpus.papers import DOCUMENTS, SETS, read_papers
from corpus.questions import EVALUATION, KINDS, Question, faults, main, read_questions, texts_of
from ingest.readers import ocr

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = {name: read_questions(EVALUATION / f"{name}.jsonl") for name in SETS}
ALL = [question for name in SETS for question in QUESTIONS[name]]
SCANS = {paper.file_name for paper in read_papers() if "scan" in paper.format}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The text of every document that is asked about, each read once."""
    return texts_of(ALL, DOCUMENTS)


def _is_legible(question: Question) -> bool:
    """Whether its documents can be read here: scans need tesseract."""
    return ocr.available() or not SCANS & set(question.documents)


@pytest.mark.slow
def test_every_quote_stands_in_the_extracted_text(texts: dict[str, str]) -> None:
    """The sets have no fault, above all no quote that its documents do not hold as they are read."""
    assert faults([question for question in ALL if _is_legible(question)], texts) == []


def test_ids_are_unique_over_both_sets() -> None:
    """An id names one question."""
    assert len({question.id for question in ALL}) == len(ALL)


def test_no_question_is_asked_twice() -> None:
    """No two questions have the same words."""
    assert len({question.text.casefold().strip(" ?") for question in ALL}) == len(ALL)


def test_kinds_are_known_and_all_are_asked() -> None:
    """Each question is of a documented kind, and every kind occurs."""
    assert {question.kind for question in ALL} == set(KINDS)


def test_sets_are_large_enough() -> None:
    """At least 250 questions, at least 50 of them unanswerable, and some of those in each set."""
    assert len(ALL) >= 250
    assert sum(question.unanswerable for question in ALL) >= 50
    for name in SETS:
        assert sum(question.unanswerable for question in QUESTIONS[name]) >= 15


@pytest.mark.parametrize("name", SETS)
def test_a_set_asks_about_its_own_documents(name: str) -> None:
    """Questions of `dev` name papers of `dev` only, and those of `test` papers of `test`."""
    own = {paper.file_name for paper in read_papers() if paper.set == name}
    assert {document for question in QUESTIONS[name] for document in question.documents} - own == set()


@pytest.mark.parametrize("name", SETS)
def test_every_document_is_asked_about(name: str) -> None:
    """Each paper, copies aside, has a question that it answers."""
    papers = {paper.file_name for paper in read_papers() if paper.set == name and not paper.is_copy}
    asked = {document for question in QUESTIONS[name] if not question.unanswerable for document in question.documents}
    assert papers - asked == set()


def test_questions_without_diacritics_have_none() -> None:
    """The kind no_diacritics is written without å, ä and ö throughout."""
    assert [each.id for each in ALL if each.kind == "no_diacritics" and set("åäöé") & set(each.text.lower())] == []


SOUND: dict[str, Any] = {
    "id": "prov-1", "kind": "content", "text": "Vad kostade bänkarna?", "answers": ["40 000 kronor"],
    "documents": ["bänkar.txt"], "quotes": ["Bänkarna\n kostade 40 000 kronor."], "unanswerable": False, "why": None,
}  # fmt: skip
LACKING: dict[str, Any] = {"answers": [], "quotes": [], "unanswerable": True, "why": "Priset nämns inte."}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param({}, "1 questions without fault", id="sound"),
        pytest.param(LACKING, "1 questions without fault", id="sound without answer"),
        pytest.param({"quotes": ["Bänkarna kostade 50 000"]}, "no document holds the quote", id="quote not there"),
        pytest.param({"quotes": []}, "no quote from bänkar.txt", id="no quote"),
        pytest.param({"documents": ["stolar.txt"]}, "no such document", id="unknown document"),
        pytest.param({"documents": []}, "no document", id="no document"),
        pytest.param({"answers": [" "]}, "no answer", id="empty answer"),
        pytest.param({"text": ""}, "asks nothing", id="empty question"),
        pytest.param(LACKING | {"why": ""}, "does not say why", id="no reason"),
        pytest.param(LACKING | {"answers": ["1 kr"]}, "has answers or quotes", id="answer all the same"),
        pytest.param({"why": "Så är det."}, "says why it is unanswerable", id="reason all the same"),
    ],
)
def test_the_command_finds_faults(
    change: dict[str, Any], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`python -m corpus.questions` on a set and a folder of one's own names the question and the fault, and fails."""
    (tmp_path / "mapp").mkdir()
    (tmp_path / "mapp" / "bänkar.txt").write_text("Parkrådet\n\nBänkarna kostade 40 000 kronor.\n", encoding="utf-8")
    own = tmp_path / "own.jsonl"
    own.write_text(json.dumps(SOUND | change) + "\n", encoding="utf-8")
    status = main([str(own), "--documents", str(tmp_path / "mapp")])
    output = capsys.readouterr().out
    assert told in output
    assert status == output.startswith("prov-1: ")


def test_an_id_that_is_used_twice_is_a_fault() -> None:
    """The second use of an id is told."""
    question = Question("prov-1", "content", "Vad?", (), ("a.txt",), (), unanswerable=True, why="Det står inte.")
    assert faults([question, question], {"a.txt": "text"}) == ["prov-1: the id is used 2 times"]


def test_a_line_that_is_no_question_is_named(tmp_path: Path) -> None:
    """A line with other fields, or that is no JSON, is refused with its number."""
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps(SOUND) + '\n{"id": "x"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"own\.jsonl, line 2"):
        read_questions(path)
