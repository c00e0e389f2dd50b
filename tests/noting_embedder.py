"""An embedder that notes every text it is given, for tests of what is embedded how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.hashed_embedder import HashedEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.arrays import FloatMatrix


class NotingEmbedder(HashedEmbedder):
    """Tells which texts it was given, in their order."""

    def __init__(self) -> None:
        """Nothing was seen yet."""
        super().__init__()
        self.seen: list[str] = []

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> FloatMatrix:
        """As it was, and noted."""
        self.seen += texts
        return super().embed_passages(texts, progress)
