"""The figures of a run: means over its questions, as the contract of `belagg eval --json` names them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, get_args

from index.evaluation.inference import area_under_roc, percentiles
from index.evaluation.measures import means
from index.evaluation.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.evaluation.results import AnswerMark, QuestionResult, Run

_PERCENTILES = (50, 95)
_CITATIONS = ("document_precision", "document_recall", "quote_precision", "quote_recall")

Figures = dict[str, Any]
"""Names → numbers, None where there is nothing to count."""


def figures(run: Run) -> Figures:
    """All figures of `run`: questions, retrieval, answers, refusal, latency_ms and per_kind.

    `answers` and `refusal` are empty where only retrieval was measured.
    """
    latency = percentiles([result.milliseconds for result in run.results], _PERCENTILES)
    answering = percentiles([mark.milliseconds for mark in run.marks], _PERCENTILES) if run.marks else {}
    return {
        "questions": len(run.results),
        "retrieval": retrieval_figures(run.results),
        "answers": answer_figures(run.marks),
        "refusal": refusal_figures(run.marks),
        "latency_ms": latency | {f"answer_{name}": value for name, value in answering.items()},
        "per_kind": {kind: _of_kind(results) for kind, results in by_kind(run.results).items()},
    }


def by_kind(results: Iterable[QuestionResult]) -> dict[str, list[QuestionResult]]:
    """The results of each kind of question, kinds in alphabetical order."""
    grouped: dict[str, list[QuestionResult]] = {}
    for result in results:
        grouped.setdefault(result.kind, []).append(result)
    return dict(sorted(grouped.items()))


def retrieval_figures(results: Iterable[QuestionResult]) -> Figures:
    """The mean of each retrieval measure over the questions that something is relevant for."""
    return dict(means(result.measures for result in results if result.measures is not None))


def answer_figures(marks: Sequence[AnswerMark]) -> Figures:
    """Counts of verdicts and sentences; means of the shares over the answers that have them."""
    if not marks:
        return {}
    counts = verdict_counts(marks)
    answerable = counts["right"] + counts["wrong"] + counts["wrongly_refused"]
    cited = [mark.citations for mark in marks if mark.citations is not None]
    lists = [mark.completeness for mark in marks]
    return {
        "answerable": answerable,
        "unanswerable": len(marks) - answerable,
        **counts,
        "right_share": _share(counts["right"], answerable),
        **{name: _mean([getattr(each, name) for each in cited]) for name in _CITATIONS},
        "list_completeness": _mean(lists),
        "lists": sum(each is not None for each in lists),
        "sentences": sum(mark.sentences for mark in marks),
        "unsupported_sentences": sum(len(mark.unsupported) for mark in marks),
    }


def verdict_counts(marks: Iterable[AnswerMark]) -> dict[str, int]:
    """How many answers got each verdict."""
    counts = Counter(mark.verdict for mark in marks)
    return {verdict: counts[verdict] for verdict in get_args(Verdict)}


def refusal_figures(marks: Sequence[AnswerMark]) -> Figures:
    """How well answerable questions are told from others: by the deciding score as such, and as it is decided now.

    `auroc` is over all questions, `auroc_by_support` over those that the support of a quotation decided
    (`decided_by_support` of them). Precision, recall and F1 are of the refusals.
    """
    if not marks:
        return {}
    counts = verdict_counts(marks)
    right, missed, wrong = counts["rightly_refused"], counts["wrongly_answered"], counts["wrongly_refused"]
    by_support = [mark for mark in marks if mark.by_support]
    return {
        "auroc": _auroc(marks),
        "auroc_by_support": _auroc(by_support),
        "decided_by_support": len(by_support),
        "precision": _share(right, right + wrong),
        "recall": _share(right, right + missed),
        "f1": _share(2 * right, 2 * right + wrong + missed),
        "answered_of_answerable": _share(len(marks) - right - missed - wrong, len(marks) - right - missed),
    }


def roc_points(marks: Sequence[AnswerMark]) -> list[tuple[float, float]]:
    """The ROC curve from (0, 0) to (1, 1): share of unanswerable, share of answerable questions at or above a score."""
    can, cannot = _scores(marks)
    if not can or not cannot:
        return []
    thresholds = sorted({*can, *cannot}, reverse=True)
    points = [(_at_least(cannot, each), _at_least(can, each)) for each in thresholds]
    return [(0.0, 0.0), *(point for before, point in pairwise([(0.0, 0.0), *points]) if point != before)]


def is_answerable(mark: AnswerMark) -> bool:
    """Whether the archive holds an answer to the question that got `mark`."""
    return mark.verdict in {"right", "wrong", "wrongly_refused"}


def _of_kind(results: Sequence[QuestionResult]) -> Figures:
    marks = [result.mark for result in results if result.mark is not None]
    judged = any(result.measures is not None for result in results)
    found: Mapping[str, Any] = retrieval_figures(results) if judged else {}
    return {"questions": len(results), **found, **(verdict_counts(marks) if marks else {})}


def _auroc(marks: Iterable[AnswerMark]) -> float | None:
    area = area_under_roc(*_scores(marks))
    return None if area is None else round(area, 4)


def _scores(marks: Iterable[AnswerMark]) -> tuple[list[float], list[float]]:
    """The deciding scores of answerable questions, and those of the others."""
    can: list[float] = []
    cannot: list[float] = []
    for mark in marks:
        (can if is_answerable(mark) else cannot).append(mark.score)
    return can, cannot


def _at_least(scores: Sequence[float], threshold: float) -> float:
    return sum(score >= threshold for score in scores) / len(scores)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 4) if known else None
