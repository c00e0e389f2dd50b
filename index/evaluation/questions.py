"""Question sets: a folder in BEIR's shape with its own texts, or a file of questions about the archive."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


_REMEDY = "Formatet står i corpus/README.md."


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
            _id(row), row["text"], row.get("kind", "fråga"), _strings(row, "documents"), _strings(row, "quotes")
        )
        for row in _rows(path, "documents")
        if not row.get("unanswerable")
    ]


def _rows(path: Path, *needed: str) -> Iterator[dict[str, Any]]:
    """The objects on the lines of `path`, each with an id, a text and what else is `needed`."""
    for number, line in _lines(path):
        try:
            row = json.loads(line)
            whole = isinstance(row["text"], str) and bool(_id(row)) and all(_strings(row, name) for name in needed)
        except (ValueError, KeyError, TypeError, RecursionError):
            whole = False
        if not whole:
            raise ArchiveError(f"Rad {number} i {path} är inte en fråga eller text som den ska vara.", _REMEDY)
        yield row


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
    number = 0
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                text = line.decode("utf-8-sig" if number == 1 else "utf-8")
                if text.strip():
                    yield number, text
    except OSError as error:
        raise ArchiveError(f"{path} går inte att läsa.", "Kontrollera att filen finns.") from error
    except UnicodeDecodeError as error:
        raise ArchiveError(f"Rad {number} i {path} är inte UTF-8.", "Spara om filen som UTF-8.") from error
