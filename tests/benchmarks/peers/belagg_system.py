"""Belägg's own search: bfloat16 vectors of passages and sentences, BM25 over 5-grams and stems."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from index.embedder import load_embedder
from index.indexes import Indexes, Texts
from index.progress import Silence
from index.search import Searcher
from index.store import Store, write_store
from index.vector_cache import VectorCache
from index.versions import Version
from ingest.model import Document, Passage, Place, Span
from ingest.outline import lay_out
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.peers.task import Task


class BelaggSystem:
    """One document a passage, so that all systems index the same units."""

    def __init__(self, task: Task) -> None:
        embedder = load_embedder(str(task.model), Path(task.index))
        documents = [_document(each.id, each.text) for each in task.texts]
        passages = [Passage(Span(each.id, 0, len(each.text)), Place(None, None, ()), "") for each in documents]
        write_store(task.index / "archive.db", documents, passages)
        texts = Texts.of({each.id: each for each in documents}.__getitem__, passages)
        with closing(VectorCache(task.index / "vectors.db", embedder)) as cache:
            indexes = Indexes.build(texts, cache, Silence())[0]
        indexes.save(Version(task.index))
        self._searcher = Searcher(Store(task.index / "archive.db"), indexes, embedder)

    def search(self, question: str) -> Sequence[str]:
        """Ids of passages, the best first."""
        return [hit.passage.span.document_id for hit in self._searcher.search(question, top=60)]


def _document(name: str, text: str) -> Document:
    laid_out, blocks = lay_out(name, [Piece(line.strip()) for line in text.splitlines() if line.strip()], None)
    return Document(name, name, "", "dokument", None, None, laid_out, blocks, "beir")


def open_system(task: Task) -> BelaggSystem:
    """Build it."""
    return BelaggSystem(task)
