"""FAISS over the passages' vectors: exact while that is fast, else a graph (HNSW), and exact under a narrow filter."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from index.usual_cosine import UsualCosine

if TYPE_CHECKING:
    from pathlib import Path

    from index.arrays import BoolVector, FloatMatrix, FloatVector, IntVector

EXACT_UP_TO = 50_000
"""Passages searched exactly: about 5 ms on two cores at 384 dimensions. Above it HNSW answers in under 1 ms."""
NARROW_FILTER = 0.1
"""Share of passages left by a filter under which HNSW loses recall (.55 measured at .01): then search exactly."""
_NEIGHBOURS = 32
_BUILD_EFFORT = 200
_SEARCH_EFFORT = 128


class VectorIndex:
    """Nearest passages by inner product of unit vectors (cosine)."""

    def __init__(self, index: Any) -> None:  # noqa: ANN401 — faiss ships no types
        self._index = index
        self.usual = UsualCosine(self.size, self._index.reconstruct_batch)

    @classmethod
    def build(cls, vectors: FloatMatrix) -> Self:
        """Index (n, d) unit vectors; row numbers are kept."""
        import faiss  # noqa: PLC0415 — heavy

        faiss.omp_set_num_threads(os.cpu_count() or 1)
        count, dimension = vectors.shape
        if count <= EXACT_UP_TO:
            index = faiss.IndexFlatIP(dimension)
        else:
            # Without the metric named, HNSW ranks by Euclidean distance.
            index = faiss.IndexHNSWFlat(dimension, _NEIGHBOURS, faiss.METRIC_INNER_PRODUCT)
            index.hnsw.efConstruction = _BUILD_EFFORT
        index.add(np.ascontiguousarray(vectors, np.float32))
        return cls(index)

    @classmethod
    def load(cls, path: Path) -> Self:
        """The index that `save` wrote. Raises RuntimeError where the file is no FAISS index."""
        import faiss  # noqa: PLC0415 — heavy

        return cls(faiss.read_index(str(path)))

    def save(self, path: Path) -> None:
        """Write the index to the file `path`. Raises OSError where it does not fit on the disk."""
        import faiss  # noqa: PLC0415 — heavy

        try:
            faiss.write_index(self._index, str(path))
        except RuntimeError as error:  # a short write: faiss tells no more of it
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path)) from error

    @property
    def size(self) -> int:
        """How many vectors it holds."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Components of a vector."""
        return int(self._index.d)

    @property
    def kind(self) -> str:
        """What the manifest calls it: flat or hnsw."""
        return "flat" if self.is_exact else "hnsw"

    @property
    def is_exact(self) -> bool:
        """Whether every vector is looked at."""
        return not hasattr(self._index, "hnsw")

    def search(
        self, query: FloatVector, count: int, allowed: BoolVector | None = None
    ) -> tuple[IntVector, FloatVector]:
        """Rows and cosines of the `count` nearest of the `allowed` passages, nearest first; fewer where fewer exist."""
        if self.size == 0 or count < 1:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        if allowed is not None and not self.is_exact and allowed.mean() < NARROW_FILTER:
            return self._search_exactly(query, count, np.flatnonzero(allowed))
        import faiss  # noqa: PLC0415 — heavy

        faiss.omp_set_num_threads(1)  # waiting for more took 12 ms of 14 on a busy machine
        scores, rows = self._index.search(query[None, :], min(count, self.size), params=self._parameters(allowed))
        found = rows[0] >= 0  # FAISS pads with -1
        return rows[0][found], scores[0][found]

    def cosines(self, query: FloatVector, rows: IntVector) -> FloatVector:
        """The exact cosines of the passages in `rows` to `query`."""
        if not len(rows):
            return np.empty(0, np.float32)
        cosines: FloatVector = self._index.reconstruct_batch(rows) @ query
        return cosines

    def rows(self) -> FloatMatrix:
        """All vectors, in row order."""
        rows: FloatMatrix = self._index.reconstruct_n(0, self.size)
        return rows

    def recall(self, sample: int = 100, depth: int = 10) -> float:
        """The share of the `depth` true neighbours that `search` finds, over `sample` of its own vectors."""
        if self.is_exact:
            return 1.0
        rows = np.linspace(0, self.size - 1, sample, dtype=np.int64)
        everything = np.arange(self.size)
        found = [
            np.isin(self._search_exactly(query, depth, everything)[0], self.search(query, depth)[0]).mean()
            for query in self._index.reconstruct_batch(rows)
        ]
        return float(np.mean(found))

    def _search_exactly(self, query: FloatVector, count: int, rows: IntVector) -> tuple[IntVector, FloatVector]:
        cosines = self.cosines(query, rows)
        best = np.argsort(-cosines, kind="stable")[:count]
        return rows[best], cosines[best]

    def _parameters(self, allowed: BoolVector | None) -> Any:  # noqa: ANN401 — faiss ships no types
        import faiss  # noqa: PLC0415 — heavy

        selector = None if allowed is None else faiss.IDSelectorBitmap(np.packbits(allowed, bitorder="little"))
        if self.is_exact:
            return faiss.SearchParameters(sel=selector) if selector else None
        return faiss.SearchParametersHNSW(sel=selector, efSearch=_SEARCH_EFFORT)
