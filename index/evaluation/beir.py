"""Indexes the texts of a BEIR folder on the side, line by line, so that its questions can be put to them."""

from __future__ import annotations

import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from index.evaluation.questions import count_beir_texts, read_beir_texts
from index.indexes import Indexes, Texts
from index.search import Searcher
from index.store import Store, write_store
from index.vector_cache import VectorCache
from ingest.model import Document
from ingest.outline import lay_out
from ingest.passages import cut_into_passages
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.embedder import Embedder
    from index.evaluation.questions import EvaluationText
    from index.progress import Progress
    from ingest.model import Passage


@contextmanager
def indexed_texts_of(folder: Path, embedder: Embedder, cache: Path, progress: Progress) -> Iterator[Searcher]:
    """Searches the texts of `folder`, each a document under its id; gone afterwards, but for vectors in `cache`.

    Texts go to a database on disk as they are read; in memory are, once, the words that are indexed and the vectors.
    """
    passages: list[Passage] = []
    texts = Texts()
    with tempfile.TemporaryDirectory(prefix="belagg-eval-") as scratch:
        database = Path(scratch) / "texts.db"
        write_store(database, _documents(folder, passages, texts, progress), passages)
        with closing(VectorCache(cache / "evaluation.db", embedder)) as known:
            indexes = Indexes.build(texts, known, progress)[0]
        with Store(database) as store:
            yield Searcher(store, indexes, embedder)


def _documents(folder: Path, passages: list[Passage], texts: Texts, progress: Progress) -> Iterator[Document]:
    """The documents one by one; the passages of each, and their words, are added to the lists."""
    progress.stage("Läser texter", count_beir_texts(folder))
    for number, text in enumerate(read_beir_texts(folder), start=1):
        document = _document(text)
        cut = cut_into_passages(document)
        passages += cut
        texts.add(document, cut)
        progress.done(number)
        yield document


def _document(text: EvaluationText) -> Document:
    pieces = [Piece(line.strip()) for line in text.text.splitlines() if line.strip()]
    laid_out, blocks = lay_out(text.id, pieces, None)
    return Document(text.id, text.id, text.title, "dokument", None, None, laid_out, blocks, "beir")
