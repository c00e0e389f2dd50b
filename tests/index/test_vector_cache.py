from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.hashed_embedder import HashedEmbedder
from index.vector_cache import COMMITTED_EVERY, VectorCache

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.arrays import FloatMatrix


class Counting(HashedEmbedder):
    """Counts what it embeds and stops after `lives` batches."""

    def __init__(self, lives: int = 99) -> None:
        super().__init__()
        self.embedded = 0
        self.lives = lives

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> FloatMatrix:
        """As the real one, while it lives."""
        if self.lives == 0:
            raise KeyboardInterrupt
        self.lives -= 1
        self.embedded += len(texts)
        return super().embed_passages(texts, progress)


def _vectors(path: Path, embedder: HashedEmbedder, texts: Sequence[str]) -> tuple[FloatMatrix, int]:
    with closing(VectorCache(path, embedder)) as cache:
        return cache.vectors(texts, lambda _count: None)


def test_what_was_embedded_is_not_embedded_again(tmp_path: Path) -> None:
    """Order is kept, repeated texts count once, and a second call needs no model."""
    texts = ["fiber", "bidrag", "fiber"]
    first, embedded = _vectors(tmp_path / "c.db", HashedEmbedder(), texts)
    again, reused = _vectors(tmp_path / "c.db", Counting(lives=0), texts)
    assert (embedded, reused) == (3, 0)
    assert np.array_equal(first, HashedEmbedder().embed_passages(texts))
    assert np.array_equal(first, again)


def test_an_interrupted_run_is_taken_up(tmp_path: Path) -> None:
    """What was embedded before the interruption is kept."""
    texts = [f"text {number}" for number in range(2 * COMMITTED_EVERY)]
    with pytest.raises(KeyboardInterrupt):
        _vectors(tmp_path / "c.db", Counting(lives=1), texts)
    assert _vectors(tmp_path / "c.db", HashedEmbedder(), texts)[1] == COMMITTED_EVERY


def test_models_do_not_mix(tmp_path: Path) -> None:
    """Another model's vectors are not taken for this one's."""
    _vectors(tmp_path / "c.db", HashedEmbedder(64), ["fiber"])
    found, embedded = _vectors(tmp_path / "c.db", HashedEmbedder(128), ["fiber"])
    assert (found.shape, embedded) == ((1, 128), 1)


def test_a_torn_file_is_begun_anew(tmp_path: Path) -> None:
    """A cache that is no database is no reason to stop."""
    (tmp_path / "c.db").write_bytes(b"torn" * 100)
    assert _vectors(tmp_path / "c.db", HashedEmbedder(), ["fiber"])[1] == 1


def test_no_texts(tmp_path: Path) -> None:
    """No texts give no rows, of the right width."""
    assert _vectors(tmp_path / "c.db", HashedEmbedder(), [])[0].shape == (0, 256)
