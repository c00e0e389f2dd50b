"""Vectors of texts: those that the archive keeps, and of others those that were asked for lately."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.arrays import FloatMatrix, FloatVector
    from index.embedder import Embedder
    from index.sentence_vectors import SentenceVectors

MOST = 5_000
"""Vectors remembered: some 8 MB with the default model."""


class RememberedVectors:
    """Embeds texts as passages, but those that are `kept` or still remembered. Safe to call from several threads."""

    def __init__(self, embedder: Embedder, kept: SentenceVectors, most: int = MOST) -> None:
        self._embedder = embedder
        self._kept = kept
        self._most = most
        self._known: OrderedDict[str, FloatVector] = OrderedDict()
        self._lock = threading.Lock()

    def vectors(self, texts: Sequence[str]) -> FloatMatrix:
        """(n, d), one row a text. Raises ModelError."""
        kept = self._kept.known(texts)
        others = list(dict.fromkeys(text for text in texts if text not in kept))
        vectors = kept | self._remembered(others) if others else kept
        rows = [vectors[text] for text in texts]
        return np.stack(rows) if rows else np.empty((0, self._embedder.dimension), np.float32)

    def _remembered(self, texts: Sequence[str]) -> dict[str, FloatVector]:
        with self._lock:
            found = {text: self._known[text] for text in texts if text in self._known}
        missing = [text for text in texts if text not in found]
        if missing:
            found.update(zip(missing, self._embedder.embed_passages(missing), strict=True))
        self._remember(found)
        return found

    def _remember(self, found: dict[str, FloatVector]) -> None:
        with self._lock:
            for text, vector in found.items():
                self._known[text] = vector
                self._known.move_to_end(text)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
