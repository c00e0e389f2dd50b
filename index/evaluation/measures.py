"""Retrieval measures in the vocabulary of ir_measures, which computes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
Relevant = Mapping[str, Sequence[str]]
"""Question id → ids that answer it."""


def mean_measures(ranking: Ranking, relevant: Relevant) -> dict[str, float]:
    """The mean of every measure over the questions of `relevant`; a question without a ranking counts as 0."""
    import ir_measures  # noqa: PLC0415 — heavy

    parsed = {ours: ir_measures.parse_measure(theirs) for ours, theirs in MEASURES.items()}
    judged = {question: dict.fromkeys(ids, 1) for question, ids in relevant.items()}
    run = {
        question: {found: 1.0 / place for place, found in enumerate(ranking.get(question, ()), start=1)}
        for question in relevant
    }
    means = ir_measures.calc_aggregate(parsed.values(), judged, run)
    return {ours: round(float(means[measure]), 4) for ours, measure in parsed.items()}
