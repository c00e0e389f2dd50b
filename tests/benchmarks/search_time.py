"""How long a search takes, question to hits, beside embedding the question alone: warm, at 10,000 passages.

python -m tests.benchmarks.search_time ARCHIVE
The passages of the archive stand there as often as it takes, their vectors each moved a little.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from app.settings import Settings
from index.embedder import load_embedder
from index.evaluation.questions import read_set
from index.indexes import Indexes, Texts
from index.progress import Silence
from index.search import Searcher
from index.store import Store, write_store
from index.transformer_embedder import to_unit_length
from index.vector_cache import VectorCache
from index.vectors import VectorIndex
from index.versions import Archive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.embedder import Embedder

ROOT = Path(__file__).resolve().parents[2]
SET = ROOT / "corpus" / "evaluation" / "dev.jsonl"
PASSAGES = 10_000
BOUND = 1.3
"""What a search may take, as a multiple of embedding the question."""
_MOVED = 0.02


def main() -> None:
    """Measure and print one table; exit code 1 where a search takes more than its bound."""
    settings = Settings()
    embedder = load_embedder(settings.model, settings.cache)
    questions = [each.text for each in read_set(SET).questions]
    with tempfile.TemporaryDirectory() as scratch:
        searcher = _enlarged(Archive(Path(sys.argv[1])), embedder, Path(scratch) / "enlarged.db")
        searcher.search(questions[0])
        embedding, searching = _medians(searcher, questions)
    rows = [
        (f"embedding a question, p50 of {len(questions)}", f"{embedding:.1f} ms"),
        (f"question to hits, p50, {len(searcher.passages)} passages", f"{searching:.1f} ms"),
        (f"search / embedding, at most {BOUND}", f"{searching / embedding:.2f} times the time"),
    ]
    sys.stdout.write("\n".join(f"| {name} | {figure} |" for name, figure in rows) + "\n")
    sys.exit(searching > BOUND * embedding)


def _enlarged(archive: Archive, embedder: Embedder, database: Path) -> Searcher:
    opened = Searcher.open(archive, embedder)
    passages = list(islice(cycle(opened.passages), PASSAGES))
    texts = Texts.of(opened.document, passages)
    moved = np.random.default_rng(1).normal(0, _MOVED, (PASSAGES, embedder.dimension))
    write_store(database, opened.store.documents(), passages)
    with closing(VectorCache(archive.cache / "vectors.db", embedder)) as cache:
        indexes = Indexes.build(texts, cache, Silence())[0]
    index = VectorIndex.build(to_unit_length(indexes.vectors.rows() + moved.astype(np.float32)))
    return Searcher(Store(database), replace(indexes, vectors=index), embedder)


def _medians(searcher: Searcher, questions: Sequence[str]) -> tuple[float, float]:
    """Milliseconds of embedding alone and of a search, one after the other for every question."""
    embedding, searching = [], []
    for question in questions:
        embedding.append(_milliseconds(partial(searcher.embedder.embed_queries, [question])))
        searcher.forget_questions()
        searching.append(_milliseconds(partial(searcher.search, question)))
    return statistics.median(embedding), statistics.median(searching)


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main()
