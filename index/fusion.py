"""One score out of two: a convex combination of the vectors' and the words' normalised scores.

Bruch, Gai, Ingber: An Analysis of Fusion Functions for Hybrid Retrieval (ACM TOIS 2023). It beat reciprocal rank
fusion on every set measured here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from index.arrays import FloatVector

DENSE_WEIGHT = 0.55
"""The vectors' share. Between .5 (best on SweQUAD-MC) and .7 (best on SQuAD-sv); see the README's table."""


def convex(dense: FloatVector, lexical: FloatVector, weight: float = DENSE_WEIGHT) -> FloatVector:
    """Return weight · dense + (1 - weight) · lexical, each scaled to [0, 1] over the candidates, row by row."""
    combined: FloatVector = weight * scaled(dense) + (1 - weight) * scaled(lexical)
    return combined


def scaled(scores: FloatVector) -> FloatVector:
    """`scores` moved and stretched to [0, 1]; all zeros where they are all alike."""
    if not len(scores):
        return scores
    low, high = scores.min(), scores.max()
    if high <= low:
        return np.zeros_like(scores)
    stretched: FloatVector = (scores - low) / (high - low)
    return stretched
