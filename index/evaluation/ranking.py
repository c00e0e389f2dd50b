"""Puts questions to an index and tells how well what answers them was ranked."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from index.evaluation.measures import question_measures
from index.evaluation.questions import EvaluationQuestion
from index.evaluation.results import QuestionResult
from index.search import Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.progress import Progress
    from index.search import Mode, Searcher

DEPTH = 100
"""How many documents are ranked for each question, as deep as R@100 looks."""
_PASSAGES = 4 * DEPTH
"""How many passages are searched for them: a document is ranked by its best one."""

Identify = Callable[[EvaluationQuestion, Hit], str]
"""What the measures call a hit: equal to one of the question's relevant ids when it answers."""


def rank(
    searcher: Searcher, questions: Sequence[EvaluationQuestion], mode: Mode, progress: Progress
) -> list[QuestionResult]:
    """The result of every question about an archive, in order.

    A hit counts when its passage, in a document that the question names, holds or is held by one of the quotes.
    """

    def identify(question: EvaluationQuestion, hit: Hit) -> str:
        document = searcher.document(hit.passage.span.document_id)
        if document.name not in question.documents:
            return document.name
        text = " ".join(document.quote(hit.passage.span).split())
        held = not question.quotes or any(_overlap(" ".join(quote.split()), text) for quote in question.quotes)
        return document.name if held else f"{document.name}#{hit.row}"

    return _rank(searcher, questions, identify, mode, progress)


def rank_texts(
    searcher: Searcher, questions: Sequence[EvaluationQuestion], mode: Mode, progress: Progress
) -> list[QuestionResult]:
    """As `rank`, where each document is one text of a BEIR folder under its id and any of its passages will do."""
    return _rank(searcher, questions, lambda _, hit: hit.passage.span.document_id, mode, progress)


def _overlap(quote: str, text: str) -> bool:
    """Whether one holds the other, or the passage at least the half that a passage border left there."""
    half = len(quote) // 2
    return quote in text or text in quote or (half > 20 and (quote[:half] in text or quote[half:] in text))


def _rank(
    searcher: Searcher, questions: Sequence[EvaluationQuestion], identify: Identify, mode: Mode, progress: Progress
) -> list[QuestionResult]:
    progress.stage(f"Söker ({mode})", len(questions))
    searcher.forget_questions()
    rankings: dict[str, list[str]] = {}
    times: dict[str, float] = {}
    for number, question in enumerate(questions, start=1):
        started = time.perf_counter()
        hits = searcher.search(question.text, _PASSAGES, mode=mode)
        times[question.id] = round(1000 * (time.perf_counter() - started), 1)
        rankings[question.id] = list(dict.fromkeys(identify(question, hit) for hit in hits))[:DEPTH]
        progress.done(number)
    measured = question_measures(rankings, {each.id: each.relevant for each in questions if each.relevant})
    return [_result(each, measured.get(each.id), rankings[each.id], times[each.id]) for each in questions]


def _result(
    question: EvaluationQuestion, measures: dict[str, float] | None, found: list[str], milliseconds: float
) -> QuestionResult:
    places = [place for place, name in enumerate(found, start=1) if name in question.relevant]
    return QuestionResult(
        id=question.id,
        text=question.text,
        kind=question.kind,
        unanswerable=question.unanswerable,
        measures=measures,
        rank=min(places, default=None),
        milliseconds=milliseconds,
    )
