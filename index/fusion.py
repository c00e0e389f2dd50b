"""One score out of four: how far a passage and its nearest sentence stand out, and its words, each on its own scale.

The scales depend on the question and the archive, never on which candidates there are, so that asking for more hits
does not change their order (Bruch, Gai, Ingber: An Analysis of Fusion Functions for Hybrid Retrieval, ACM TOIS 2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from index.arrays import FloatVector


class Signals(NamedTuple):
    """What tells of a passage, a figure a candidate; or what each of it weighs.

    `passage` and `sentence`: standard deviations by which its cosine, and its nearest sentence's, lie above all.
    `words`: points of BM25. `pairs`: points of words side by side.
    """

    passage: FloatVector | float
    sentence: FloatVector | float
    words: FloatVector | float
    pairs: FloatVector | float


HYBRID = Signals(passage=6.0, sentence=8.0, words=1.0, pairs=1.5)
"""Chosen on both tuning sets and the demo archive's own questions; see the README's table."""


def combined(signals: Signals, weights: Signals) -> FloatVector:
    """The score of each candidate, 0 being what a passage has that has nothing to do with the question."""
    parts = [np.float32(weight) * signal for signal, weight in zip(signals, weights, strict=True) if weight]
    score: FloatVector = np.sum(parts, axis=0)
    return score


def as_shares(scores: FloatVector) -> FloatVector:
    """Of the highest score, 0–1; all zeros where none is above zero."""
    highest = scores.max(initial=0.0)
    shares: FloatVector = np.maximum(scores, 0) / highest if highest > 0 else np.zeros_like(scores)
    return shares
