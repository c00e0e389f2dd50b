"""An embedder without weights: words and their letter groups, hashed into a vector. For tests, and where no model is.

Feature hashing after Weinberger et al. (2009): a feature's hash gives its place and its sign, so that collisions cancel
on average. It knows no meaning, but inflected forms and compounds share letter groups and so lie near each other.
"""

from __future__ import annotations

import math
import re
import unicodedata
import zlib
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.arrays import FloatMatrix, FloatVector

_WORD = re.compile(r"\w+")
_GROUP = 4
_WORD_WEIGHT = 2.0
"""A whole word in common says more than a letter group in common."""


class HashedEmbedder:
    """Hashed bag of words and of their groups of four letters; the same for queries and passages."""

    def __init__(self, dimension: int = 256) -> None:
        self.dimension = dimension
        self.name = f"hashed:{dimension}@1"

    def embed_queries(self, texts: Sequence[str]) -> FloatMatrix:
        """One row for each text, of unit length, zero for a text without words: shape (n, dimension)."""
        return self.embed_passages(texts)

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> FloatMatrix:
        """As `embed_queries`; `progress` is told how many are done."""
        rows = np.zeros((len(texts), self.dimension), np.float32)
        for done, (row, text) in enumerate(zip(rows, texts, strict=True), start=1):
            self._fill(row, text)
            if progress is not None:
                progress(done)
        return rows

    def _fill(self, row: FloatVector, text: str) -> None:
        """Add the text's features to the row of zeros, then give it unit length."""
        for (feature, weight), count in Counter(_features(text)).items():
            number = zlib.crc32(feature.encode())
            sign = 1.0 if number & 1 else -1.0
            row[(number >> 1) % self.dimension] += sign * weight * (1.0 + math.log(count))
        length = float(np.linalg.norm(row))
        if length > 0:
            row /= length


def _features(text: str) -> Iterator[tuple[str, float]]:
    """The words of `text` and their groups of letters, word ends marked by `_`, each with its weight."""
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        yield word, _WORD_WEIGHT
        marked = f"_{word}_"
        groups = len(marked) - _GROUP + 1
        for start in range(groups):
            yield f"#{marked[start : start + _GROUP]}", 1 / math.sqrt(groups)
