"""One score out of two: how far a passage stands out by its vector, and its BM25, each on a scale of its own.

Both scales depend on the question and the archive, never on which candidates there are, so that asking for more hits
does not change their order (Bruch, Gai, Ingber: An Analysis of Fusion Functions for Hybrid Retrieval, ACM TOIS 2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from index.arrays import FloatVector


class Weights(NamedTuple):
    """What counts for how much: a standard deviation of the cosine, a point of BM25, a point of words side by side."""

    cosine: float
    words: float
    pairs: float


HYBRID = Weights(cosine=7.2, words=1.0, pairs=1.5)
"""Chosen on both tuning sets and the demo archive's own questions; see the README's table."""


def combined(
    cosines: FloatVector, background: tuple[float, float], words: FloatVector, pairs: FloatVector, weights: Weights
) -> FloatVector:
    """The score of each candidate, 0 being what a passage has that has nothing to do with the question.

    `background` is the mean and the standard deviation of the question's cosines to the whole archive.
    """
    mean, spread = background
    standout = (cosines - np.float32(mean)) / np.float32(spread) if spread > 0 else np.zeros_like(cosines)
    score: FloatVector = weights.cosine * standout + weights.words * words + weights.pairs * pairs
    return score


def as_shares(scores: FloatVector) -> FloatVector:
    """Of the highest score, 0–1; all zeros where none is above zero."""
    highest = scores.max(initial=0.0)
    shares: FloatVector = np.maximum(scores, 0) / highest if highest > 0 else np.zeros_like(scores)
    return shares
