"""Runs a question set: embeds, searches, measures."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.evaluation.measures import mean_measures
from index.evaluation.questions import EvaluationQuestion, read_beir
from index.lexical import LexicalIndex
from index.search import Hit, Searcher
from index.store import Store, write_store
from index.texts import indexed_text
from index.vector_cache import VectorCache
from index.vectors import VectorIndex
from ingest.model import Document
from ingest.outline import lay_out
from ingest.passages import cut_into_passages
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.embedder import Embedder
    from index.evaluation.questions import EvaluationText
    from index.progress import Progress

DEPTH = 100
"""How many documents are ranked for each question, as deep as R@100 looks."""

Identify = Callable[[EvaluationQuestion, Hit], str]
"""What the measures call a hit: equal to one of the question's relevant ids when it answers."""


@dataclass(frozen=True, slots=True)
class RetrievalFigures:
    """Means over the questions, in all and for each kind; latency of a search (question to hits) in milliseconds."""

    questions: int
    retrieval: dict[str, float]
    per_kind: dict[str, dict[str, float]]
    latency_ms: dict[str, float]


def evaluate_beir(folder: Path, embedder: Embedder, cache: Path, progress: Progress) -> RetrievalFigures:
    """Index the texts of a BEIR folder on the side and ask its questions; a document ranks by its best passage."""
    texts, questions = read_beir(folder)
    with tempfile.TemporaryDirectory(prefix="belagg-eval-") as scratch:
        searcher = _index(list(map(_document, texts)), embedder, cache, Path(scratch), progress)
        return _evaluate(searcher, questions, _document_of, progress)


def evaluate_archive(
    searcher: Searcher, questions: Sequence[EvaluationQuestion], progress: Progress
) -> RetrievalFigures:
    """Ask the archive; a hit counts when its passage, in a named document, holds or is held by one of the quotes."""

    def identify(question: EvaluationQuestion, hit: Hit) -> str:
        document = searcher.document(hit.passage.span.document_id)
        if document.name not in question.documents:
            return document.name
        text = " ".join(document.quote(hit.passage.span).split())
        held = not question.quotes or any(_overlap(" ".join(quote.split()), text) for quote in question.quotes)
        return document.name if held else f"{document.name}#{hit.row}"

    return _evaluate(searcher, questions, identify, progress)


def _overlap(quote: str, text: str) -> bool:
    """Whether one holds the other, or the passage at least the half that a passage border left there."""
    half = len(quote) // 2
    return quote in text or text in quote or (half > 20 and (quote[:half] in text or quote[half:] in text))


def _index(documents: list[Document], embedder: Embedder, cache: Path, scratch: Path, progress: Progress) -> Searcher:
    cut = [(passage, document) for document in documents for passage in cut_into_passages(document)]
    passages = [passage for passage, _ in cut]
    texts = [indexed_text(passage, document) for passage, document in cut]
    progress.stage("Beräknar vektorer", len(texts))
    with closing(VectorCache(cache / "evaluation.db", embedder)) as known:
        vectors = known.vectors(texts, progress.done)[0]
    progress.stage("Indexerar ord", len(texts))
    lexical = LexicalIndex.build(texts, progress.done)
    write_store(scratch / "texts.db", documents, passages)
    return Searcher(Store(scratch / "texts.db"), VectorIndex.build(vectors), lexical, embedder)


def _document(text: EvaluationText) -> Document:
    pieces = [Piece(line.strip()) for line in text.text.splitlines() if line.strip()]
    laid_out, blocks = lay_out(text.id, pieces, None)
    return Document(text.id, text.id, text.title, "dokument", None, None, laid_out, blocks, "beir")


def _document_of(_question: EvaluationQuestion, hit: Hit) -> str:
    return hit.passage.span.document_id


def _evaluate(
    searcher: Searcher, questions: Sequence[EvaluationQuestion], identify: Identify, progress: Progress
) -> RetrievalFigures:
    progress.stage("Ställer frågor", len(questions))
    ranking: dict[str, list[str]] = {}
    seconds = []
    for number, question in enumerate(questions, start=1):
        started = time.perf_counter()
        hits = searcher.search(question.text, top=4 * DEPTH)
        seconds.append(time.perf_counter() - started)
        ranking[question.id] = list(dict.fromkeys(identify(question, hit) for hit in hits))[:DEPTH]
        progress.done(number)
    kinds = sorted({question.kind for question in questions})
    return RetrievalFigures(
        questions=len(questions),
        retrieval=_measure(ranking, questions),
        per_kind={kind: _measure(ranking, [each for each in questions if each.kind == kind]) for kind in kinds},
        latency_ms={f"p{part}": round(1000 * float(np.percentile(seconds or [0.0], part)), 1) for part in (50, 95)},
    )


def _measure(ranking: dict[str, list[str]], questions: Iterable[EvaluationQuestion]) -> dict[str, float]:
    return mean_measures(ranking, {question.id: question.documents for question in questions})
