"""txtai with hybrid search as its documentation recommends: `hybrid: true`, content off, instructions for e5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from txtai import Embeddings

from tests.benchmarks.peers.task import PREFIX_PASSAGE, PREFIX_QUERY, TOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.peers.task import Task


class TxtaiSystem:
    """Embeddings with dense and BM25 index, fused by its default weights."""

    def __init__(self, task: Task) -> None:
        self._embeddings = Embeddings(
            path=str(task.model),
            hybrid=True,
            instructions={"query": PREFIX_QUERY, "data": PREFIX_PASSAGE},
        )
        self._embeddings.index((each.id, each.text, None) for each in task.texts)
        self._embeddings.save(str(task.index))

    def search(self, question: str) -> Sequence[str]:
        """Ids of passages, the best first."""
        return [str(found[0]) for found in self._embeddings.search(question, TOP)]


def open_system(task: Task) -> TxtaiSystem:
    """Build it."""
    return TxtaiSystem(task)
