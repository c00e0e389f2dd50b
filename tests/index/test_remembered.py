"""Sentences are embedded once while they are remembered."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.remembered import RememberedVectors
from index.sentence_vectors import SentenceVectors
from index.vector_cache import VectorCache
from tests.noting_embedder import NotingEmbedder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kept(tmp_path: Path) -> SentenceVectors:
    """An archive that keeps one sentence."""
    with closing(VectorCache(tmp_path / "vectors.db", HashedEmbedder())) as cache:
        return SentenceVectors.build([["Hamnen muddras."]], cache, Silence())


def test_what_the_archive_keeps_is_not_embedded(kept: SentenceVectors) -> None:
    """Its vector is the archive's; only the others are asked of the model."""
    embedder = NotingEmbedder()
    rows = RememberedVectors(embedder, kept).vectors(["bron", "Hamnen muddras."])
    assert embedder.seen == ["bron"]
    assert rows == pytest.approx(HashedEmbedder().embed_passages(["bron", "Hamnen muddras."]), abs=1e-3)


def test_a_text_is_embedded_once(kept: SentenceVectors) -> None:
    """Asked for again, or twice at once, it is not embedded again, and its row is the same and in its place."""
    embedder = NotingEmbedder()
    remembered = RememberedVectors(embedder, kept)
    remembered.vectors(["bron", "vägen", "bron"])
    rows = remembered.vectors(["vägen", "skolan", "bron"])
    assert embedder.seen == ["bron", "vägen", "skolan"]
    assert np.array_equal(rows, HashedEmbedder().embed_passages(["vägen", "skolan", "bron"]))


def test_the_longest_unused_is_forgotten(kept: SentenceVectors) -> None:
    """No more than so many are kept; those asked for lately stay."""
    embedder = NotingEmbedder()
    remembered = RememberedVectors(embedder, kept, most=2)
    for text in ("bron", "vägen", "bron", "skolan", "bron", "vägen"):
        remembered.vectors([text])
    assert embedder.seen == ["bron", "vägen", "skolan", "vägen"]


def test_nothing_gives_no_rows(kept: SentenceVectors) -> None:
    """No texts give a matrix without rows, as wide as the vectors."""
    assert RememberedVectors(HashedEmbedder(), kept).vectors([]).shape == (0, HashedEmbedder().dimension)
