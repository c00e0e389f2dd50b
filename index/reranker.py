"""A second look at the best hits: a cross-encoder reads question and passage together and orders them anew."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from index.model_location import locate
from index.transformer_models import load_cross_encoder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.arrays import FloatVector

RERANKED = 50
"""Hits that are looked at again, however many are asked for."""


class Reranker(Protocol):
    """Tells how well each of some texts answers a question."""

    @property
    def name(self) -> str:
        """The model and its weights."""
        ...

    def scores(self, question: str, texts: Sequence[str]) -> FloatVector:
        """(n,) a score a text in the same order, higher being better; on no scale that holds between questions."""
        ...


class CrossEncoderReranker:
    """A CrossEncoder of sentence-transformers in a folder, loaded at the first question."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._folder = folder
        self._model: Any = None
        self._lock = threading.Lock()

    def scores(self, question: str, texts: Sequence[str]) -> FloatVector:
        """(n,) the model's scores. Raises ModelError where it cannot be loaded."""
        with self._lock:
            if self._model is None:
                self._model = load_cross_encoder(self._folder)
            found = self._model.predict([(question, text) for text in texts], show_progress_bar=False)
        scores: FloatVector = np.asarray(found, np.float32)
        return scores


def load_reranker(model: str) -> Reranker | None:
    """The re-ranker that the settings name: a folder or a name on the model hub; none for an empty name.

    Raises ModelError where the model cannot be had.
    """
    if not model:
        return None
    location = locate(model)
    return CrossEncoderReranker(location.folder, location.name)
