"""One score out of two: a convex combination of the vectors' and the words' scores, each scaled by what it could be.

Bruch, Gai, Ingber: An Analysis of Fusion Functions for Hybrid Retrieval (ACM TOIS 2023): scaled from a floor that
does not depend on which candidates there are, so that asking for more hits never changes their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from index.arrays import FloatVector

DENSE_WEIGHT = 0.45
"""The vectors' share: between the best of the two tuning sets (.3 and .55); see the README's table."""


def convex(cosines: FloatVector, mean_cosine: float, bm25: FloatVector, weight: float = DENSE_WEIGHT) -> FloatVector:
    """The combined score of each candidate, at most 1.

    Cosines are scaled from `mean_cosine` (of the question to the whole archive), which is what a passage has that has
    nothing to do with it, to their highest; BM25 from 0, what a passage without a word in common has, to its highest.
    """
    return weight * scaled(cosines, mean_cosine) + (1 - weight) * scaled(bm25, 0.0)


def scaled(scores: FloatVector, floor: float) -> FloatVector:
    """`scores` stretched so that `floor` becomes 0 and the highest 1; all zeros where none is above the floor."""
    highest = float(scores.max()) if len(scores) else floor
    if highest <= floor:
        return np.zeros_like(scores)
    stretched: FloatVector = (scores - np.float32(floor)) / np.float32(highest - floor)
    return stretched
