from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index.evaluation.questions import (
    EvaluationQuestion,
    EvaluationText,
    count_beir_texts,
    read_beir,
    read_beir_questions,
    read_beir_texts,
    read_questions,
    read_set,
)
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
        EvaluationQuestion("q1", "Fiber?", "fråga", ("d1", "2"), grades=(2, 1)),
        EvaluationQuestion("q2", "Kajer?", "kort", ("2",), grades=(1,)),
    ]
    assert [question.relevant for question in questions] == [{"d1": 2, "2": 1}, {"2": 1}]


def test_judgements_may_lie_in_a_folder_of_parts(tmp_path: Path) -> None:
    """BEIR's own folders have qrels/test.tsv, which is measured with, often beside dev and train."""
    (_beir(tmp_path) / "qrels.tsv").unlink()
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "train.tsv").write_text("q2\t2\t1\n", encoding="utf-8")
    assert [question.id for question in read_beir_questions(tmp_path)] == ["q2"]
    (tmp_path / "qrels" / "test.tsv").write_text("q1\td1\t1\n", encoding="utf-8")
    assert [question.id for question in read_beir_questions(tmp_path)] == ["q1"]


def test_texts_are_read_one_by_one(tmp_path: Path) -> None:
    """The first text is there before the last line is read: a fault further down is found when it is come to."""
    lines = FOLDER["corpus.jsonl"] + "{torn\n"
    texts = read_beir_texts(_beir(tmp_path, {"corpus.jsonl": lines}))
    assert [next(texts).id, next(texts).id] == ["d1", "2"]
    with pytest.raises(ArchiveError, match="Rad 4"):
        next(texts)
    assert count_beir_texts(tmp_path) == 4


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


def test_names_from_a_mac(tmp_path: Path) -> None:
    """A letter that is written as two signs is the letter that the archive has."""
    row = {"id": 1, "text": "Vem ledde mo\u0308tet?", "answers": ["O\u0308berg"], "documents": ["mo\u0308te.pdf"]}
    path = tmp_path / "frågor.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    question = read_questions(path)[0]
    assert (question.text, question.answers, question.documents) == ("Vem ledde mötet?", ("Öberg",), ("möte.pdf",))


def test_own_questions(tmp_path: Path) -> None:
    """Kind, quotes and answers may be missing, an unanswerable question's documents too; other fields are not read."""
    rows = [
        {
            "id": 7,
            "kind": "beslut",
            "text": "Vad?",
            "documents": ["a.txt", "b.txt"],
            "quotes": ["så"],
            "answers": ["x"],
        },
        {"id": "8", "text": "Vem?", "documents": [], "unanswerable": True, "why": "Det står inte."},
        {"id": "9", "text": "När?", "documents": ["b.txt"], "unanswerable": False},
    ]
    path = tmp_path / "frågor.jsonl"
    path.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8-sig")
    questions = read_questions(path)
    assert questions == [
        EvaluationQuestion("7", "Vad?", "beslut", ("a.txt", "b.txt"), ("så",), ("x",)),
        EvaluationQuestion("8", "Vem?", "fråga", (), unanswerable=True),
        EvaluationQuestion("9", "När?", "fråga", ("b.txt",)),
    ]
    assert [question.relevant for question in questions] == [{"a.txt": 1, "b.txt": 1}, {}, {"b.txt": 1}]


def test_a_set_is_known_by_its_bytes(tmp_path: Path) -> None:
    """Other questions, texts or judgements give another digest; the same under another name do not."""
    path = tmp_path / "frågor.jsonl"
    path.write_text(GOOD, encoding="utf-8")
    one = read_set(path)
    assert (one.name, one.folder, len(one.questions)) == ("frågor", None, 1)
    renamed = path.rename(tmp_path / "andra.jsonl")
    assert read_set(renamed).digest == one.digest
    renamed.write_text(GOOD.replace("Vem", "Vad"), encoding="utf-8")
    assert read_set(renamed).digest != one.digest
    (tmp_path / "mapp").mkdir()
    folder = _beir(tmp_path / "mapp")
    before = read_set(folder)
    assert (before.name, before.folder) == ("mapp", folder)
    _beir(folder, {"corpus.jsonl": FOLDER["corpus.jsonl"].replace("kajer", "bryggor")})
    assert read_set(folder).digest != before.digest


def test_an_id_is_used_once(tmp_path: Path) -> None:
    """Results are told apart by ids: a set that uses one twice is refused, and the id is said."""
    path = tmp_path / "frågor.jsonl"
    path.write_text(f"{GOOD}\n{GOOD.replace('Vem', 'Vad')}\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match="heter 1"):
        read_set(path)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('["Vem?"]', id="no object"),
        pytest.param('{"text": "Vem?", "documents": []}', id="no id"),
        pytest.param('{"id": "2", "documents": ["a.txt"]}', id="no text"),
        pytest.param('{"id": "2", "text": null, "documents": ["a.txt"]}', id="text is null"),
        pytest.param('{"id": "2", "text": "Vem?"}', id="no documents"),
        pytest.param('{"id": "2", "text": "Vem?", "documents": "a.txt"}', id="documents is no list"),
        pytest.param('{"id": "2", "text": "Vem?", "documents": ["a"], "answers": "x"}', id="answers are no list"),
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
