"""Text → vectors: the seam between the archive and whichever model it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from index import bundled_model
from index.hashed_embedder import HashedEmbedder
from index.model_location import locate
from index.transformer_embedder import Prompts, SentenceTransformerEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.arrays import FloatMatrix

BUNDLED = "bundled"
HASHED = "hashed"


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
        folder = bundled_model.unpack(cache)
    except bundled_model.WeightsMissingError as missing:
        return _load_published(missing)
    return SentenceTransformerEmbedder(folder, bundled_model.NAME, dimension=bundled_model.DIMENSION)


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
