"""The vectors of an archive's sentences, made when it is built: they are weighed against every question.

Held in half precision and read from the disk as they are needed: a sentence is found by its text, and the sentences of
a passage by its row.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Self

import numpy as np

from index.progress import beyond
from index.usual_cosine import UsualCosine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from index.arrays import FloatMatrix, FloatVector, IntVector
    from index.progress import Progress
    from index.vector_cache import VectorCache

_EMBEDDED_AT_ONCE = 8_192
"""Vectors in full precision at a time."""


class SentenceVectors:
    """`keys` (n,) ascending, of the texts; `vectors` (n, d), row i of keys[i].

    Passage i holds the sentences `owned`[starts[i] : starts[i + 1]].
    """

    def __init__(
        self,
        keys: npt.NDArray[np.uint64],
        vectors: npt.NDArray[np.float16],
        owned: npt.NDArray[np.int32],
        starts: npt.NDArray[np.int64],
    ) -> None:
        self._keys, self._vectors, self._owned, self._starts = keys, vectors, owned, starts
        self._usual = UsualCosine(len(keys), self._rows)

    @classmethod
    def build(cls, texts: Sequence[Sequence[str]], cache: VectorCache, progress: Progress) -> Self:
        """Of the sentences of each passage, in row order. Raises ModelError."""
        distinct = {key_of(text): text for passage in texts for text in passage}
        keys = np.array(sorted(distinct), np.uint64)
        vectors = np.empty((len(keys), cache.dimension), np.float16)
        progress.stage("Beräknar vektorer för meningar", len(keys))
        for start in range(0, len(keys), _EMBEDDED_AT_ONCE):
            part = [distinct[int(key)] for key in keys[start : start + _EMBEDDED_AT_ONCE]]
            vectors[start : start + len(part)] = cache.vectors(part, beyond(start, progress.done))[0]
        wanted = np.array([key_of(text) for passage in texts for text in passage], np.uint64)
        starts = np.cumsum([0, *map(len, texts)], dtype=np.int64)
        return cls(keys, vectors, np.searchsorted(keys, wanted).astype(np.int32), starts)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """What `save` wrote; vectors stay on the disk. Raises OSError, EOFError or ValueError where it is damaged."""
        keys, owned, starts = (np.load(folder / f"{name}.npy") for name in ("keys", "owned", "starts"))
        path = folder / "vectors.npy"
        vectors = np.load(path, mmap_mode="r") if len(keys) else np.load(path)  # an empty file cannot be mapped
        if len(vectors) != len(keys) or starts[-1] != len(owned) or owned.max(initial=-1) >= len(keys):
            raise ValueError(f"the files in {folder} are not of one index")
        return cls(keys, vectors, owned, starts)

    def save(self, folder: Path) -> None:
        """Write it to the new `folder`. Raises OSError."""
        folder.mkdir()
        np.save(folder / "keys.npy", self._keys)
        np.save(folder / "vectors.npy", self._vectors)
        np.save(folder / "owned.npy", self._owned)
        np.save(folder / "starts.npy", self._starts)

    @property
    def passages(self) -> int:
        """Of how many passages it knows the sentences."""
        return len(self._starts) - 1

    def known(self, texts: Sequence[str]) -> dict[str, FloatVector]:
        """The vectors of those of `texts` that are sentences of the archive."""
        wanted = np.array([key_of(text) for text in texts], np.uint64)
        rows = np.searchsorted(self._keys, wanted)
        there = [row < len(self._keys) and self._keys[row] == key for row, key in zip(rows, wanted, strict=True)]
        found = [text for text, is_there in zip(texts, there, strict=True) if is_there]
        return dict(zip(found, self._rows(rows[there]), strict=True))

    def standouts(self, query: FloatVector, passages: IntVector) -> FloatVector:
        """How far the nearest sentence of each of `passages` stands out from all sentences; NaN where it has none."""
        counts = self._starts[passages + 1] - self._starts[passages]
        standouts = np.full(len(passages), np.nan, np.float32)
        if counts.any():
            spoken, firsts = counts > 0, np.cumsum(counts) - counts
            places = np.repeat(self._starts[passages] - firsts, counts) + np.arange(counts.sum())
            cosines = self._rows(self._owned[places]) @ query
            nearest = np.maximum.reduceat(cosines, firsts[spoken])
            standouts[spoken] = self._usual.standout(nearest, query)
        return standouts

    def _rows(self, rows: npt.NDArray[np.integer]) -> FloatMatrix:
        vectors: FloatMatrix = self._vectors[rows].astype(np.float32)
        return vectors


def key_of(text: str) -> int:
    """64 bits of a hash: among a million texts two are one in one archive of 30 million."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
