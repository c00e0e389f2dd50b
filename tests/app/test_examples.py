"""Example questions come from the archive, and it answers them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from app.answering import answer_question
from app.examples import MOST_EXAMPLES, examples
from index.search import Filters
from tests.app.answerers.archive import DOCUMENTS
from tests.app.answerers.drafts import library_holding

if TYPE_CHECKING:
    from pathlib import Path

    from app.answer import Answer


def test_the_archive_answers_every_example(tmp_path: Path) -> None:
    """Several kinds, each once; nothing about the opening of a meeting."""
    library = library_holding(DOCUMENTS, tmp_path)
    answers: dict[str, Answer] = {}

    def ask(question: str) -> Answer:
        answers[question] = answer_question(question, library, Filters(), datetime.date(2025, 11, 3))
        return answers[question]

    found = list(examples(library, ask))
    assert 3 <= len(found) <= MOST_EXAMPLES
    assert len({question.split()[0] + question.split()[1] for question in found}) == len(found)
    assert all(answers[question].outcome == "answered" for question in found)
    assert not any("öppnas" in question for question in found)


def test_an_archive_without_records_has_none(tmp_path: Path) -> None:
    """No question is made up."""
    library = library_holding({"blad.txt": "Välkommen till kvarnen."}, tmp_path)

    def ask(question: str) -> Answer:
        raise AssertionError(question)

    assert list(examples(library, ask)) == []
