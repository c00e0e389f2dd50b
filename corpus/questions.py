"""Question sets: reading them, and `python -m corpus.questions [SET …] [--documents FOLDER]`, which finds their faults.

`corpus/README.md` describes the format. A fault is a sentence that names the question: a quote that its documents do
not hold as Belägg reads them, an answer that is missing, an id that is used twice.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.papers import CORPUS, DOCUMENTS
from ingest.errors import BelaggError
from ingest.read import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

EVALUATION = CORPUS / "evaluation"

KINDS = (
    "presenter", "decision", "attendance", "organisation", "contribution", "meeting_fact", "focus", "strategy", "task",
    "count_list", "yes_no", "change", "content", "cross_document", "completeness", "misspelt", "no_diacritics",
    "english",
)  # fmt: skip
"""The kinds of the sets that ship; a set of one's own may have others."""


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a question set; see `corpus/README.md`."""

    id: str
    kind: str
    text: str
    answers: tuple[str, ...]
    documents: tuple[str, ...]
    quotes: tuple[str, ...]
    unanswerable: bool
    why: str | None


def read_questions(path: Path) -> list[Question]:
    """The questions of one set. Raises ValueError where a line is not JSON, or has not the format's fields."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_question(line, f"{path.name}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]


def _question(line: str, place: str) -> Question:
    try:
        row = json.loads(line)
        fields: dict[str, Any] = {name: tuple(row[name]) for name in ("answers", "documents", "quotes")}
        return Question(**(row | fields))
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise ValueError(f"{place}: not the fields of a question: {error}") from error


def folded(text: str) -> str:
    """`text` in NFC with every run of white space as one space, which is how quotes are compared."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def texts_of(questions: Iterable[Question], folder: Path) -> dict[str, str]:
    """The folded text of each document that the questions name and that can be read, by file name."""
    paths = {unicodedata.normalize("NFC", path.name): path for path in sorted(folder.rglob("*")) if path.is_file()}
    named = {name for question in questions for name in question.documents}
    return {name: folded(_text(paths[name])) for name in sorted(named & paths.keys())}


def _text(path: Path) -> str:
    try:
        return read_document(path, path.name).text
    except BelaggError as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return ""


def faults(questions: list[Question], texts: Mapping[str, str]) -> list[str]:
    """What is wrong with `questions`, where `texts` holds the folded text of each document by its name."""
    counts = Counter(question.id for question in questions)
    repeated = [f"{name}: the id is used {count} times" for name, count in counts.items() if count > 1]
    return repeated + [f"{question.id}: {fault}" for question in questions for fault in _faults(question, texts)]


def _faults(question: Question, texts: Mapping[str, str]) -> Iterator[str]:
    if not question.text.strip():
        yield "it asks nothing"
    if not question.documents:
        yield "no document"
    yield from (f"no such document: {name}" for name in question.documents if name not in texts)
    if question.unanswerable:
        yield from _faults_without_answer(question)
    else:
        yield from _faults_of_answer(question, texts)


def _faults_without_answer(question: Question) -> Iterator[str]:
    if question.answers or question.quotes:
        yield "it is unanswerable but has answers or quotes"
    if not question.why:
        yield "it does not say why it is unanswerable"


def _faults_of_answer(question: Question, texts: Mapping[str, str]) -> Iterator[str]:
    if question.why:
        yield "it says why it is unanswerable, but it is not"
    if not any(answer.strip() for answer in question.answers):
        yield "no answer"
    quotes = [folded(quote) for quote in question.quotes]
    held = {name: texts[name] for name in question.documents if name in texts}
    yield from (f"no document holds the quote: {each}" for each in quotes if not any(each in t for t in held.values()))
    yield from (f"no quote from {name}" for name, text in held.items() if not any(each in text for each in quotes))


def main(arguments: list[str] | None = None) -> int:
    """Print the faults of the sets named, or of those that ship; the exit status is 1 where there are any."""
    options = _parser().parse_args(arguments)
    questions = [question for path in options.set for question in read_questions(path)]
    found = faults(questions, texts_of(questions, options.documents))
    print("\n".join(found) or f"{len(questions)} questions without fault")
    return int(bool(found))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus.questions", description="Find the faults of question sets.")
    shipped = sorted(EVALUATION.glob("*.jsonl"))
    parser.add_argument("set", nargs="*", type=Path, default=shipped, help="question sets; those that ship if none")
    parser.add_argument("--documents", type=Path, default=DOCUMENTS, help="the folder with the documents asked about")
    return parser


if __name__ == "__main__":
    sys.exit(main())
