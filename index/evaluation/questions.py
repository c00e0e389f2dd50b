"""Question sets: a folder in BEIR's shape with its own texts, or a file of questions about the archive."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_REMEDY = "Formatet står i corpus/README.md."
_KIND = "fråga"
"""The kind of a question that names none."""


@dataclass(frozen=True, slots=True)
class EvaluationQuestion:
    """A question and what answers it: ids of texts (BEIR) or file names with verbatim `quotes` (own sets).

    `grades` say how well each of `documents` answers, where they do so unequally. `answers` are strings that a right
    answer says. The `documents` of an unanswerable question are those that it might be answered from by mistake.
    """

    id: str
    text: str
    kind: str
    documents: tuple[str, ...]
    quotes: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    unanswerable: bool = False
    grades: tuple[int, ...] = ()

    @property
    def relevant(self) -> dict[str, int]:
        """The grade of each document that answers; none for an unanswerable question."""
        if self.unanswerable:
            return {}
        return dict(zip(self.documents, self.grades or (1,) * len(self.documents), strict=True))


@dataclass(frozen=True, slots=True)
class EvaluationText:
    """One text of a BEIR corpus."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions with what the set is called and the SHA-256 of its files; `folder` holds its own texts, if it has any.

    Without `folder` the questions are about the archive.
    """

    name: str
    digest: str
    questions: tuple[EvaluationQuestion, ...]
    folder: Path | None = None


def read_set(path: Path) -> QuestionSet:
    """The question file or BEIR folder `path`. Raises ArchiveError, naming the line that is not understood."""
    if path.is_dir():
        files = [path / "corpus.jsonl", path / "queries.jsonl", _judgement_file(path)]
        return QuestionSet(path.resolve().name, _digest(files), _unique(read_beir_questions(path), path), path)
    return QuestionSet(path.stem, _digest([path]), _unique(read_questions(path), path))


def read_beir(folder: Path) -> tuple[list[EvaluationText], list[EvaluationQuestion]]:
    """The texts and questions of a BEIR folder that fits in memory."""
    return list(read_beir_texts(folder)), read_beir_questions(folder)


def read_beir_questions(folder: Path) -> list[EvaluationQuestion]:
    """The questions of a BEIR folder that have a relevant text: queries.jsonl, and qrels.tsv or qrels/test.tsv."""
    grades: dict[str, dict[str, int]] = {}
    for question, text, grade in _judgements(_judgement_file(folder)):
        if grade > 0:
            grades.setdefault(question, {})[text] = grade
    return [_beir_question(row, grades[_id(row)]) for row in _rows(folder / "queries.jsonl") if _id(row) in grades]


def read_beir_texts(folder: Path) -> Iterator[EvaluationText]:
    """The texts of a BEIR folder one by one: there may be more than fit in memory."""
    for row in _rows(folder / "corpus.jsonl"):
        yield EvaluationText(_id(row), row.get("title") or "", row["text"])


def count_beir_texts(folder: Path) -> int:
    """How many lines corpus.jsonl has, empty ones included: what progress is counted to."""
    return sum(1 for _ in _raw_lines(folder / "corpus.jsonl"))


def read_questions(path: Path) -> list[EvaluationQuestion]:
    """The questions of a JSON Lines file in the form that corpus/README.md describes."""
    return [
        EvaluationQuestion(
            id=_id(row),
            text=row["text"],
            kind=row.get("kind") or _KIND,
            documents=_strings(row, "documents"),
            quotes=_strings(row, "quotes"),
            answers=_strings(row, "answers"),
            unanswerable=bool(row.get("unanswerable")),
        )
        for row in _rows(path, "documents", "quotes", "answers")
    ]


def _unique(questions: Sequence[EvaluationQuestion], path: Path) -> tuple[EvaluationQuestion, ...]:
    """The questions as they are. Raises ArchiveError where an id is used twice: results are told apart by it."""
    repeated = [name for name, count in Counter(each.id for each in questions).items() if count > 1]
    if repeated:
        raise ArchiveError(f"Fler än en fråga i {path} heter {repeated[0]}.", "Ge varje fråga ett eget id.")
    return tuple(questions)


def _beir_question(row: dict[str, Any], grades: dict[str, int]) -> EvaluationQuestion:
    kind = row.get("kind") or _KIND
    return EvaluationQuestion(_id(row), row["text"], kind, tuple(grades), grades=tuple(grades.values()))


def _judgement_file(folder: Path) -> Path:
    """qrels.tsv; where there is none, the part of `qrels/` that results are usually told for."""
    places = [folder / "qrels.tsv", *(folder / "qrels" / f"{part}.tsv" for part in ("test", "dev", "train"))]
    return next((place for place in places if place.exists()), places[0])


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        for line in _raw_lines(path):
            digest.update(line)
    return digest.hexdigest()


def _rows(path: Path, *lists: str) -> Iterator[dict[str, Any]]:
    """The objects on the lines of `path`, each with an id, a text, and strings under the names of `lists`.

    With any, an object that is not unanswerable has `documents`.
    """
    for number, line in _lines(path):
        try:
            row = _composed(json.loads(line))
            whole = _is_whole(row, lists)
        except (ValueError, KeyError, TypeError, RecursionError):
            whole = False
        if not whole:
            raise ArchiveError(f"Rad {number} i {path} är inte en fråga eller text som den ska vara.", _REMEDY)
        yield row


def _composed(value: Any) -> Any:  # noqa: ANN401 — what JSON holds
    """`value` with all its texts in NFC, as the archive has them: a Mac writes ö in the name of a file as two signs."""
    if isinstance(value, dict):
        return {key: _composed(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_composed(each) for each in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def _is_whole(row: Any, lists: Sequence[str]) -> bool:  # noqa: ANN401 — what JSON holds
    """Whether `row` has what `_rows` promises; where not, it may raise KeyError or TypeError instead."""
    if not isinstance(row, dict) or not isinstance(row["text"], str) or not _id(row):
        return False
    found = {name: _strings(row, name) for name in lists}
    return not lists or bool(found["documents"]) or bool(row.get("unanswerable"))


def _id(row: dict[str, Any]) -> str:
    return str(row["id"] if "id" in row else row["_id"])


def _strings(row: dict[str, Any], name: str) -> tuple[str, ...]:
    """The list of strings under `name`. Raises TypeError where something else stands there."""
    values = row.get(name, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError(name)
    return tuple(values)


def _judgements(path: Path) -> Iterator[tuple[str, str, int]]:
    for number, line in _lines(path):
        row = line.rstrip("\r\n").split("\t")
        if len(row) == 3 and row[2].removeprefix("-").isdigit():
            yield row[0], row[1], int(row[2])
        elif number > 1:  # the first line may name the columns
            raise ArchiveError(f"Rad {number} i {path} är inte fråga, text och poäng med tabb emellan.", _REMEDY)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of `path` that are not empty, with their numbers."""
    for number, line in enumerate(_raw_lines(path), start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise ArchiveError(f"Rad {number} i {path} är inte UTF-8.", "Spara om filen som UTF-8.") from error
        if text.strip():
            yield number, text


def _raw_lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as error:
        raise ArchiveError(f"{path} går inte att läsa.", "Kontrollera att filen finns.") from error
