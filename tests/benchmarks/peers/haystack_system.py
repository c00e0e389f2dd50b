"""Haystack as its tutorial on hybrid retrieval has it: BM25 and embeddings in memory, joined by reciprocal ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from haystack import Document
from haystack.components.joiners import DocumentJoiner
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
from haystack.document_stores.in_memory import InMemoryDocumentStore
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)

from tests.benchmarks.peers.task import PREFIX_PASSAGE, PREFIX_QUERY, TOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.peers.task import Task


class HaystackSystem:
    """The tutorial's pipeline, its components called one after another."""

    def __init__(self, task: Task) -> None:
        embedder = SentenceTransformersDocumentEmbedder(
            model=str(task.model), prefix=PREFIX_PASSAGE, progress_bar=False
        )
        embedder.warm_up()
        documents = [Document(id=each.id, content=each.text) for each in task.texts]
        store = InMemoryDocumentStore(embedding_similarity_function="cosine")
        store.write_documents(embedder.run(documents)["documents"])
        task.index.mkdir(exist_ok=True)
        store.save_to_disk(str(task.index / "store.json"))
        self._query = SentenceTransformersTextEmbedder(model=str(task.model), prefix=PREFIX_QUERY, progress_bar=False)
        self._query.warm_up()
        self._words = InMemoryBM25Retriever(store, top_k=TOP)
        self._vectors = InMemoryEmbeddingRetriever(store, top_k=TOP)
        self._joiner = DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=TOP)

    def search(self, question: str) -> Sequence[str]:
        """Ids of passages, the best first."""
        words = self._words.run(query=question)["documents"]
        vectors = self._vectors.run(query_embedding=self._query.run(question)["embedding"])["documents"]
        return [found.id for found in self._joiner.run([words, vectors])["documents"]]


def open_system(task: Task) -> HaystackSystem:
    """Build it."""
    return HaystackSystem(task)
