"""Sentences are embedded once while they are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.hashed_embedder import HashedEmbedder
from index.remembered import RememberedVectors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.arrays import FloatMatrix


class CountingEmbedder(HashedEmbedder):
    """Tells which texts it was given."""

    def __init__(self) -> None:
        """Nothing was seen yet."""
        super().__init__()
        self.seen: list[str] = []

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> FloatMatrix:
        """As it was, and noted."""
        self.seen += texts
        return super().embed_passages(texts, progress)


def test_a_text_is_embedded_once() -> None:
    """Asked for again, or twice at once, it is not embedded again, and its row is the same and in its place."""
    embedder = CountingEmbedder()
    remembered = RememberedVectors(embedder)
    remembered.vectors(["bron", "vägen", "bron"])
    rows = remembered.vectors(["vägen", "skolan", "bron"])
    assert embedder.seen == ["bron", "vägen", "skolan"]
    assert np.array_equal(rows, HashedEmbedder().embed_passages(["vägen", "skolan", "bron"]))


def test_the_longest_unused_is_forgotten() -> None:
    """No more than so many are kept; those asked for lately stay."""
    embedder = CountingEmbedder()
    remembered = RememberedVectors(embedder, most=2)
    for text in ("bron", "vägen", "bron", "skolan", "bron", "vägen"):
        remembered.vectors([text])
    assert embedder.seen == ["bron", "vägen", "skolan", "vägen"]


def test_nothing_gives_no_rows() -> None:
    """No texts give a matrix without rows, as wide as the vectors."""
    assert RememberedVectors(HashedEmbedder()).vectors([]).shape == (0, HashedEmbedder().dimension)
