"""Retrieval measures in the vocabulary of ir_measures, which computes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MEASURES = {
    "nDCG@10": "nDCG@10",
    "MRR@10": "RR@10",
    "R@10": "R@10",
    "R@100": "R@100",
    "hit@1": "Success@1",
    "hit@10": "Success@10",
}
"""What Belägg calls each measure → what ir_measures calls it."""

Ranking = Mapping[str, Sequence[str]]
"""Question id → ids found, best first."""
Relevant = Mapping[str, Mapping[str, int]]
"""Question id → ids that answer it, each with its grade (1 and up: the gain that nDCG counts)."""


def question_measures(ranking: Ranking, relevant: Relevant) -> dict[str, dict[str, float]]:
    """Every measure of each question of `relevant`; all 0 for a question without a ranking."""
    import ir_measures  # noqa: PLC0415 — heavy

    ours = {ir_measures.parse_measure(theirs): name for name, theirs in MEASURES.items()}
    judged = {question: dict(grades) for question, grades in relevant.items()}
    run = {
        question: {found: 1.0 / place for place, found in enumerate(ranking.get(question, ()), start=1)}
        for question in relevant
    }
    measured = {question: dict.fromkeys(MEASURES, 0.0) for question in relevant}
    for value in ir_measures.iter_calc(list(ours), judged, run):
        measured[value.query_id][ours[value.measure]] = float(value.value)
    return measured


def means(measured: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The mean of every measure over questions, to four decimals; 0 where there are none."""
    rows = list(measured)
    return {name: round(sum(row[name] for row in rows) / max(1, len(rows)), 4) for name in MEASURES}
