"""Text → vectors: the seam between the archive and whichever model it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from index import bundled_model
from index.hashed_embedder import HashedEmbedder
from index.model_location import locate
from index.query_encoder import QueryEncoder
from index.transformer_embedder import Prompts, SentenceTransformerEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

FloatMatrix = npt.NDArray[np.float32]
"""One vector a row."""

BUNDLED = "bundled"
HASHED = "hashed"

FEW_QUERIES = 4
"""Up to this many questions at a time go through `QueryEncoder`; more are worth starting torch for."""


class Embedder(Protocol):
    """Turns questions and passages into vectors of unit length, comparable by inner product."""

    @property
    def name(self) -> str:
        """The model, its weights and its prompts: two embedders of one name give the same vectors but for rounding."""
        ...

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> FloatMatrix:
        """One row a text in the same order: shape (n, dimension), also for n = 0."""
        ...

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> FloatMatrix:
        """As `embed_queries`; `progress` is called with the number of texts done so far."""
        ...


class BundledEmbedder:
    """The default model: passages through sentence-transformers, a few questions at a time through numpy."""

    name = bundled_model.NAME
    dimension = bundled_model.DIMENSION

    def __init__(self, folder: Path) -> None:
        """`folder` is what `bundled_model.unpack` returned; weights are loaded on first use."""
        self._folder = folder
        self._passages = SentenceTransformerEmbedder(folder, self.name)
        self._queries: QueryEncoder | None = None

    def embed_queries(self, texts: Sequence[str]) -> FloatMatrix:
        """See `Embedder`."""
        if len(texts) > FEW_QUERIES:
            return self._passages.embed_queries(texts)
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        if self._queries is None:
            self._queries = QueryEncoder(self._folder)
        return self._queries.embed([bundled_model.QUERY_PROMPT + text for text in texts])

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> FloatMatrix:
        """See `Embedder`."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        return self._passages.embed_passages(texts, progress)


def load_embedder(
    model: str, cache: Path, query_prompt: str | None = None, passage_prompt: str | None = None
) -> Embedder:
    """The embedder that the settings name: `bundled`, `hashed`, a folder, or a name on the model hub.

    `cache` is where the bundled model is unpacked. The prompts replace those in the model's own configuration; the
    bundled model's are fixed. Raises ModelError where the model cannot be had.
    """
    if model == HASHED:
        return HashedEmbedder()
    if model != BUNDLED:
        return _load(model, Prompts(query_prompt, passage_prompt))
    try:
        return BundledEmbedder(bundled_model.unpack(cache))
    except bundled_model.WeightsMissingError as missing:
        return _load_published(missing)


def _load(model: str, prompts: Prompts) -> Embedder:
    """A model in a folder or on the hub."""
    location = locate(model)
    return SentenceTransformerEmbedder(location.folder, location.name, prompts)


def _load_published(missing: bundled_model.WeightsMissingError) -> Embedder:
    """The default model as published, where its package does not exist; else what is `missing` is the better advice."""
    try:
        return _load(bundled_model.HUB_NAME, Prompts(bundled_model.QUERY_PROMPT, bundled_model.PASSAGE_PROMPT))
    except bundled_model.ModelError as error:
        raise missing from error
