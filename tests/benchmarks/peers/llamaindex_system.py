"""LlamaIndex as its guide to hybrid search has it: Swedish BM25 and vectors, fused by reciprocal ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import Stemmer
from llama_index.core import Settings, VectorStoreIndex
from llama_index.core.llms import MockLLM
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.schema import TextNode
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.retrievers.bm25 import BM25Retriever

from tests.benchmarks.peers.task import PREFIX_PASSAGE, PREFIX_QUERY, TOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.peers.task import Task


class LlamaIndexSystem:
    """One query as typed (no rewriting by a language model), both retrievers at full depth."""

    def __init__(self, task: Task) -> None:
        Settings.embed_model = HuggingFaceEmbedding(
            model_name=str(task.model), query_instruction=PREFIX_QUERY, text_instruction=PREFIX_PASSAGE
        )
        Settings.llm = MockLLM()
        nodes = [TextNode(id_=each.id, text=each.text) for each in task.texts]
        index = VectorStoreIndex(nodes)
        bm25 = BM25Retriever.from_defaults(
            nodes=nodes, similarity_top_k=TOP, stemmer=Stemmer.Stemmer("swedish"), language="sv"
        )
        index.storage_context.persist(str(task.index / "vectors"))
        bm25.persist(str(task.index / "bm25"))
        self._retriever = QueryFusionRetriever(
            [index.as_retriever(similarity_top_k=TOP), bm25],
            num_queries=1, mode="reciprocal_rerank", similarity_top_k=TOP, use_async=False,
        )  # fmt: skip

    def search(self, question: str) -> Sequence[str]:
        """Ids of passages, the best first."""
        return [found.node.node_id for found in self._retriever.retrieve(question)]


def open_system(task: Task) -> LlamaIndexSystem:
    """Build it."""
    return LlamaIndexSystem(task)
