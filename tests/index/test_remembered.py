"""Sentences are embedded once while they are remembered."""

from __future__ import annotations

import numpy as np

from index.hashed_embedder import HashedEmbedder
from index.remembered import RememberedVectors
from tests.noting_embedder import NotingEmbedder


def test_a_text_is_embedded_once() -> None:
    """Asked for again, or twice at once, it is not embedded again, and its row is the same and in its place."""
    embedder = NotingEmbedder()
    remembered = RememberedVectors(embedder)
    remembered.vectors(["bron", "vägen", "bron"])
    rows = remembered.vectors(["vägen", "skolan", "bron"])
    assert embedder.seen == ["bron", "vägen", "skolan"]
    assert np.array_equal(rows, HashedEmbedder().embed_passages(["vägen", "skolan", "bron"]))


def test_the_longest_unused_is_forgotten() -> None:
    """No more than so many are kept; those asked for lately stay."""
    embedder = NotingEmbedder()
    remembered = RememberedVectors(embedder, most=2)
    for text in ("bron", "vägen", "bron", "skolan", "bron", "vägen"):
        remembered.vectors([text])
    assert embedder.seen == ["bron", "vägen", "skolan", "vägen"]


def test_nothing_gives_no_rows() -> None:
    """No texts give a matrix without rows, as wide as the vectors."""
    assert RememberedVectors(HashedEmbedder()).vectors([]).shape == (0, HashedEmbedder().dimension)
