"""Question sets: a folder in BEIR's shape with its own texts, or a file of questions about the archive."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class EvaluationQuestion:
    """A question and what answers it: ids of documents (BEIR) or file names with verbatim `quotes` (own sets)."""

    id: str
    text: str
    kind: str
    documents: tuple[str, ...]
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluationText:
    """One text of a BEIR corpus."""

    id: str
    title: str
    text: str


def read_beir(folder: Path) -> tuple[list[EvaluationText], list[EvaluationQuestion]]:
    """corpus.jsonl, queries.jsonl and qrels.tsv of `folder`; questions without a relevant text are left out."""
    texts = [EvaluationText(_id(row), row.get("title") or "", row["text"]) for row in _rows(folder / "corpus.jsonl")]
    relevant: dict[str, list[str]] = {}
    for question, text, score in _judgements(folder / "qrels.tsv"):
        if score > 0:
            relevant.setdefault(question, []).append(text)
    questions = [
        EvaluationQuestion(_id(row), row["text"], row.get("kind", "fråga"), tuple(relevant[_id(row)]))
        for row in _rows(folder / "queries.jsonl")
        if _id(row) in relevant
    ]
    return texts, questions


def read_questions(path: Path) -> list[EvaluationQuestion]:
    """The answerable questions of a JSON Lines file in the form that corpus/README.md describes."""
    return [
        EvaluationQuestion(
            _id(row), row["text"], row.get("kind", "fråga"), tuple(row["documents"]), tuple(row.get("quotes", ()))
        )
        for row in _rows(path)
        if not row.get("unanswerable")
    ]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _checked(json.loads(line), path, number)
    except (OSError, ValueError) as error:
        raise ArchiveError(
            f"Frågorna i {path} går inte att läsa: {error}.", "Formatet står i corpus/README.md."
        ) from error


def _checked(row: Any, path: Path, number: int) -> dict[str, Any]:  # noqa: ANN401 — JSON
    if not isinstance(row, dict) or "text" not in row or not ("id" in row or "_id" in row):
        raise ArchiveError(f"Rad {number} i {path} saknar id eller text.", "Formatet står i corpus/README.md.")
    return row


def _id(row: dict[str, Any]) -> str:
    return str(row["id"] if "id" in row else row["_id"])


def _judgements(path: Path) -> Iterator[tuple[str, str, int]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter="\t"):
                if len(row) == 3 and row[2].lstrip("-").isdigit():  # the first line names the columns
                    yield row[0], row[1], int(row[2])
    except OSError as error:
        raise ArchiveError(f"Facit {path} går inte att läsa: {error.strerror}.") from error
