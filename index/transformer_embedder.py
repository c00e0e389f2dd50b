"""Embeds with any sentence-transformers model, on a GPU if there is one, in bfloat16 where that is fast."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import numpy as np

from index.transformer_models import load_encoder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.arrays import FloatMatrix

BATCH = {"cpu": 16, "cuda": 128}
"""Texts at a time. On two cores 16 texts of 900 characters went fastest of 8, 16, 32 and 64."""


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is put before a text, where it is not to be what the model's configuration says."""

    query: str | None = None
    passage: str | None = None

    @property
    def mark(self) -> str:
        """Empty for the model's own prompts, else what tells these from others."""
        if self == Prompts():
            return ""
        return "+" + sha256(repr((self.query, self.passage)).encode()).hexdigest()[:8]


class SentenceTransformerEmbedder:
    """A model folder run by sentence-transformers, which is imported at the first text.

    Texts longer than the model's limit (512 tokens for the default) are cut. Their order changes
    nothing; in bfloat16 what other texts are in the batch moves a component by up to 0.001 (cosine 0.99998).
    """

    def __init__(self, folder: Path, name: str, prompts: Prompts | None = None, dimension: int | None = None) -> None:
        """`name` is what the vectors are kept under; a `dimension` given spares loading the model to learn it."""
        self._folder = folder
        self._prompts = prompts or Prompts()
        self.name = name + self._prompts.mark
        self._dimension = dimension
        self._model: Any = None
        # One at a time: the tokenizer refuses to be shared, and one text already keeps all cores busy.
        self._lock = threading.Lock()

    @property
    def dimension(self) -> int:
        """Numbers in a vector; loads the model where it was not given. Raises ModelError."""
        if self._dimension is None:
            with self._lock:
                self._dimension = int(self._loaded().get_embedding_dimension())
        return self._dimension

    def embed_queries(self, texts: Sequence[str]) -> FloatMatrix:
        """One row of unit length a text: shape (n, dimension). Raises ModelError."""
        return self._embed(texts, self._prompts.query, ("query",), None)

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> FloatMatrix:
        """As `embed_queries`; `progress` is called with the number of texts done so far."""
        return self._embed(texts, self._prompts.passage, ("passage", "document"), progress)

    def _embed(
        self, texts: Sequence[str], prompt: str | None, kinds: tuple[str, ...], progress: Callable[[int], None] | None
    ) -> FloatMatrix:
        """Batches of like length, the longest first, so that what memory it takes shows at once."""
        rows = np.empty((len(texts), self.dimension), np.float32)
        if not texts:
            return rows
        with self._lock:
            model = self._loaded()
            prompt = _own_prompt(model.prompts, kinds) if prompt is None else prompt
            order = sorted(range(len(texts)), key=lambda index: (-len(texts[index]), texts[index]))
            size = BATCH.get(model.device.type, BATCH["cpu"])
            for start in range(0, len(order), size):
                batch = order[start : start + size]
                vectors = model.encode(
                    [texts[i] for i in batch], prompt=prompt, batch_size=size, show_progress_bar=False
                )
                rows[batch] = to_unit_length(vectors)
                if progress is not None:
                    progress(start + len(batch))
            return rows

    def _loaded(self) -> Any:  # noqa: ANN401 – the library ships no types
        """The model, loaded once. Raises ModelError."""
        if self._model is None:
            self._model = load_encoder(self._folder)
        return self._model


def to_unit_length(vectors: FloatMatrix) -> FloatMatrix:
    """Each row divided by its length in float32: bfloat16 alone leaves lengths of 0.997 to 1.003."""
    rows = vectors.astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    result: FloatMatrix = rows / np.maximum(lengths, np.finfo(np.float32).tiny)
    return result


def _own_prompt(prompts: dict[str, str], kinds: tuple[str, ...]) -> str:
    """The first prompt that the model's configuration has among `kinds`."""
    return next((prompts[kind] for kind in kinds if prompts.get(kind)), "")
