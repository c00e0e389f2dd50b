"""Runs made up by hand, for tests of figures, comparisons and what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.evaluation.measures import MEASURES
from index.evaluation.results import AnswerMark, Origin, QuestionResult, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.evaluation.results import CitationMarks, Verdict


def mark(
    verdict: Verdict,
    score: float = 1.0,
    *,
    by_support: bool = False,
    completeness: float | None = None,
    citations: CitationMarks | None = None,
    unsupported: tuple[str, ...] = (),
    milliseconds: float = 100.0,
) -> AnswerMark:
    """The mark of an answer of two sentences."""
    return AnswerMark(
        verdict=verdict,
        answer="Ja. Nej.",
        sources=("Protokoll",),
        expected=("x",),
        missing=(),
        completeness=completeness,
        citations=citations,
        sentences=2,
        unsupported=unsupported,
        score=score,
        by_support=by_support,
        milliseconds=milliseconds,
    )


def result(
    name: str, value: float | None = 1.0, answer: AnswerMark | None = None, kind: str = "fråga", rank: int | None = 1
) -> QuestionResult:
    """A question for which every retrieval measure has `value`; None makes it unanswerable."""
    measures = None if value is None else dict.fromkeys(MEASURES, value)
    return QuestionResult(name, f"Fråga {name}?", kind, value is None, measures, rank, 10.0, answer)


def run_of(results: Sequence[QuestionResult], name: str = "20260304-101500-set-hybrid", digest: str = "d" * 64) -> Run:
    """A run of these questions."""
    origin = Origin("v0123456789ab", "m" * 64, {"model": "hashed"})
    return Run(name, "2026-03-04T10:15:00+00:00", "set", digest, "hybrid", origin, tuple(results))
