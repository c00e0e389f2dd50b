"""How near a question lies to anything at all in an archive: against it, one vector's cosine stands out or does not."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from index.arrays import FloatMatrix, FloatVector, IntVector

SAMPLE = 5_000
"""Vectors, spread evenly, that tell how near a question lies to anything in the archive."""


class UsualCosine:
    """Mean and standard deviation of a question's cosines to `count` vectors; `rows` gives those of some rows."""

    def __init__(self, count: int, rows: Callable[[IntVector], npt.NDArray[np.floating]]) -> None:
        self._count = count
        self._rows = rows

    def of(self, query: FloatVector) -> tuple[float, float]:
        """Mean and standard deviation, over a sample of many; both 0 where there are no vectors."""
        if not self._count:
            return 0.0, 0.0
        mean, covariance = self._moments
        return float(mean @ query), max(float(query @ covariance @ query), 0.0) ** 0.5

    def standout(self, cosines: FloatVector, query: FloatVector) -> FloatVector:
        """How far each of `cosines` to `query` lies above the mean, in standard deviations."""
        mean, spread = self.of(query)
        if spread <= 0:
            return np.zeros_like(cosines)
        standout: FloatVector = (cosines - np.float32(mean)) / np.float32(spread)
        return standout

    @cached_property
    def _moments(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        rows = np.linspace(0, self._count - 1, min(self._count, SAMPLE), dtype=np.int64)
        sample: FloatMatrix = self._rows(rows)
        return sample.mean(axis=0, dtype=np.float64), np.cov(sample.astype(np.float64), rowvar=False, bias=True)
