from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index.evaluation.questions import EvaluationQuestion, EvaluationText, read_beir, read_questions
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GOOD = '{"id": "1", "text": "Vem?", "documents": ["a.txt"]}'
FOLDER = {
    "corpus.jsonl": '{"_id": "d1", "title": "Fiber", "text": "Om fiber."}\n\n{"id": 2, "text": "Om kajer."}\n',
    "queries.jsonl": '{"_id": "q1", "text": "Fiber?"}\n{"id": "q2", "text": "Kajer?", "kind": "kort"}\n',
    "qrels.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\t2\t1\nq2\t2\t1\n",
}


def _beir(folder: Path, changed: Mapping[str, str] | None = None) -> Path:
    for name, text in (FOLDER | dict(changed or {})).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_beir_folder(tmp_path: Path) -> None:
    """Ids stand under "_id" or "id", as strings or numbers; title and kind may be missing, lines empty."""
    texts, questions = read_beir(_beir(tmp_path))
    assert texts == [EvaluationText("d1", "Fiber", "Om fiber."), EvaluationText("2", "", "Om kajer.")]
    assert questions == [
        EvaluationQuestion("q1", "Fiber?", "fråga", ("d1", "2")),
        EvaluationQuestion("q2", "Kajer?", "kort", ("2",)),
    ]


@pytest.mark.parametrize(
    ("judgements", "relevant"),
    [
        pytest.param("query-id\tcorpus-id\tscore\nq1\td1\t1\n", {"q1": ("d1",)}, id="a line of names, one unjudged"),
        pytest.param("q1\td1\t1\nq2\t2\t1\n", {"q1": ("d1",), "q2": ("2",)}, id="no line of names"),
        pytest.param("q1\td1\t0\nq1\t2\t1\nq2\t2\t-1\n", {"q1": ("2",)}, id="scores of 0 and below"),
        pytest.param("q1\td1\t1\r\nq3\t2\t1\r\n", {"q1": ("d1",)}, id="Windows lines, an unknown question"),
        pytest.param("", {}, id="nothing judged"),
    ],
)
def test_judgements(judgements: str, relevant: dict[str, tuple[str, ...]], tmp_path: Path) -> None:
    """Only a score above 0 is relevant; a question that nothing is relevant for is not asked."""
    _, questions = read_beir(_beir(tmp_path, {"qrels.tsv": judgements}))
    assert {question.id: question.documents for question in questions} == relevant


def test_byte_order_marks_are_no_text(tmp_path: Path) -> None:
    """Files that Windows programs saved are read as others are, also where the first line of judgements counts."""
    plain = {"qrels.tsv": "q1\td1\t1\n"}
    marked = {name: f"\ufeff{text}" for name, text in (FOLDER | plain).items()}
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert read_beir(_beir(tmp_path / "a", marked)) == read_beir(_beir(tmp_path / "b", plain))


def test_own_questions(tmp_path: Path) -> None:
    """Unanswerable questions are left out; kind and quotes may be missing; what else a line says is passed over."""
    rows = [
        {"id": 7, "kind": "beslut", "text": "Vad?", "documents": ["a.txt", "b.txt"], "quotes": ["så"], "why": None},
        {"id": "8", "text": "Vem?", "documents": ["a.txt"], "unanswerable": True},
        {"id": "9", "text": "När?", "documents": ["b.txt"], "unanswerable": False},
    ]
    path = tmp_path / "frågor.jsonl"
    path.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8-sig")
    assert read_questions(path) == [
        EvaluationQuestion("7", "Vad?", "beslut", ("a.txt", "b.txt"), ("så",)),
        EvaluationQuestion("9", "När?", "fråga", ("b.txt",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('["Vem?"]', id="no object"),
        pytest.param('{"text": "Vem?", "documents": []}', id="no id"),
        pytest.param('{"id": "2", "documents": ["a.txt"]}', id="no text"),
        pytest.param('{"id": "2", "text": null, "documents": ["a.txt"]}', id="text is null"),
        pytest.param('{"id": "2", "text": "Vem?"}', id="no documents"),
        pytest.param('{"id": "2", "text": "Vem?", "documents": "a.txt"}', id="documents is no list"),
        pytest.param("{torn", id="no JSON"),
    ],
)
def test_a_broken_line_is_named(line: str, tmp_path: Path) -> None:
    """The file and the number of the line are said, empty lines counted; where the form is described is the remedy."""
    path = tmp_path / "frågor.jsonl"
    path.write_text(f"{GOOD}\n\n{line}\n{GOOD}\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match=r"[Rr]ad 3\b.*frågor\.jsonl") as caught:
        read_questions(path)
    assert "README" in caught.value.remedy


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(GOOD.replace("Vem", "Får").encode("latin-1"), id="no UTF-8"),
        pytest.param(None, id="no file"),
    ],
)
def test_an_unreadable_file_is_named(content: bytes | None, tmp_path: Path) -> None:
    """Whatever keeps a file from being read is said with its name."""
    path = tmp_path / "frågor.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArchiveError, match=r"frågor\.jsonl"):
        read_questions(path)


@pytest.mark.parametrize("row", ["q1\td1", "q1\td1\tett", "q1\t0\td1\t1"])
def test_a_broken_judgement_is_named(row: str, tmp_path: Path) -> None:
    """A key that is not understood is no key with nothing in it."""
    with pytest.raises(ArchiveError, match=r"Rad 2 i .*qrels"):
        read_beir(_beir(tmp_path, {"qrels.tsv": f"query-id\tcorpus-id\tscore\n{row}\n"}))


@pytest.mark.parametrize("name", FOLDER)
def test_a_missing_file_of_a_folder_is_named(name: str, tmp_path: Path) -> None:
    """All three files are needed, and the one that is not there is said."""
    (_beir(tmp_path) / name).unlink()
    with pytest.raises(ArchiveError, match=name):
        read_beir(tmp_path)
