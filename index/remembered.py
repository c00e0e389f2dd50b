"""Vectors of sentences weighed lately: questions about one archive weigh the same sentences again and again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.arrays import FloatMatrix, FloatVector
    from index.embedder import Embedder

MOST = 20_000
"""Vectors kept: some 30 MB with the default model, the sentences of about a hundred minutes."""


class RememberedVectors:
    """Embeds texts as passages, those it still remembers not again. Safe to call from several threads."""

    def __init__(self, embedder: Embedder, most: int = MOST) -> None:
        self._embedder = embedder
        self._most = most
        self._known: OrderedDict[str, FloatVector] = OrderedDict()
        self._lock = threading.Lock()

    def vectors(self, texts: Sequence[str]) -> FloatMatrix:
        """(n, d), one row a text. Raises ModelError."""
        with self._lock:
            found = {text: self._known[text] for text in texts if text in self._known}
        missing = list(dict.fromkeys(text for text in texts if text not in found))
        if missing:
            found.update(zip(missing, self._embedder.embed_passages(missing), strict=True))
        self._remember(found)
        rows = [found[text] for text in texts]
        return np.stack(rows) if rows else np.empty((0, self._embedder.dimension), np.float32)

    def _remember(self, found: dict[str, FloatVector]) -> None:
        with self._lock:
            for text, vector in found.items():
                self._known[text] = vector
                self._known.move_to_end(text)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
