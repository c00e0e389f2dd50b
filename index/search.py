"""A question → the passages that fit it best: by meaning (vectors of them and of their sentences) and by words (BM25).

Filters come before the choice of candidates, so a narrow filter still gives as many hits as there are.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import numpy as np

from index.calibration import DEFAULT_STANDOUT
from index.fusion import HYBRID, Signals, as_shares, combined
from index.indexes import Indexes
from index.manifest import ArchiveError
from index.remembered import RememberedVectors
from index.reranker import RERANKED
from index.store import Store
from index.texts import indexed_text
from index.verify import unfit_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from index.arrays import BoolVector, FloatVector, IntVector
    from index.embedder import Embedder
    from index.reranker import Reranker
    from index.versions import Archive, Version
    from ingest.model import Document, DocumentKind, Passage

CANDIDATES = 200
"""Passages taken from each of the two rankings before they are fused; deeper changes no measured figure."""

Mode = Literal["hybrid", "dense", "bm25"]
_WEIGHTS: dict[Mode, Signals] = {"hybrid": HYBRID, "dense": Signals(1, 0, 0, 0), "bm25": Signals(0, 0, 1, 0)}


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents may be found: of these kinds, dated since–until (both included), named like `document`.

    `document` is a file name or path, case ignored, * and ? allowed; `ids`, where given, are the only documents that
    pass. A document without a date passes no date filter.
    """

    kinds: tuple[DocumentKind, ...] = ()
    since: date | None = None
    until: date | None = None
    document: str | None = None
    ids: frozenset[str] | None = None

    def pass_document(self, document_id: str, path: str, kind: str, day: date | None) -> bool:
        """Whether passages of such a document may be found."""
        if self.ids is not None and document_id not in self.ids:
            return False
        if self.kinds and kind not in self.kinds:
            return False
        if (self.since or self.until) and day is None:
            return False
        if day is not None and not (self.since or day) <= day <= (self.until or day):
            return False
        return self.document is None or _is_named(path, self.document)

    @property
    def are_empty(self) -> bool:
        """Whether everything passes."""
        return self == Filters()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. `score` is its share (0–1) of the best one's, `ranks` its places (from 1) by name."""

    row: int
    passage: Passage
    score: float
    ranks: dict[str, int]


class Searcher:
    """Searches one version of an archive, loaded once. `version` is where it was opened from, if from a disk.

    `reranker`, where one is set, orders the best hits of a hybrid search anew.
    """

    def __init__(
        self, store: Store, indexes: Indexes, embedder: Embedder, usual_standout: float = DEFAULT_STANDOUT
    ) -> None:
        self.store = store
        self.reranker: Reranker | None = None
        self.indexes = indexes
        self._vectors, self._lexical = indexes.vectors, indexes.lexical
        self._usual_standout = usual_standout
        self.embedder = embedder
        self.version: Version | None = None
        self.passages = store.passages()
        self._facts = store.facts()
        self._query = lru_cache(maxsize=64)(self._embed)
        self._remembered = RememberedVectors(embedder, indexes.sentences)

    @classmethod
    def open(cls, archive: Archive, embedder: Embedder, reranker: Reranker | None = None) -> Searcher:
        """Searches the version in use. Raises ArchiveError where there is none, or it was made with another model.

        A version that is replaced and forgotten while it opens is no fault: the one in use then is opened.
        """
        while True:
            version = archive.current()
            try:
                return cls.open_version(version, embedder, reranker)
            except ArchiveError:
                if archive.current_name() == version.name:
                    raise

    @classmethod
    def open_version(cls, version: Version, embedder: Embedder, reranker: Reranker | None = None) -> Searcher:
        """Searches `version`, in use or not. Raises ArchiveError where it was made with another model or is damaged.

        Every file is read once to see that: about a second for 100,000 passages, and no answer out of a damaged text.
        """
        manifest = version.manifest()
        if manifest.model != embedder.name:
            raise ArchiveError(
                f"Arkivet är byggt med modellen {manifest.model}, men inställningen är {embedder.name}.",
                "Bygg om arkivet med «belagg build», eller ställ tillbaka modellen.",
            )
        damaged = unfit_files(version, manifest)
        if damaged:
            raise ArchiveError(f"Arkivet är skadat: {', '.join(damaged)}.", "Laga det med «belagg build --repair».")
        try:
            indexes = Indexes.load(version)
        except (OSError, EOFError, RuntimeError, ValueError, KeyError) as error:
            raise ArchiveError(
                "Arkivets index går inte att läsa.", "Kontrollera med «belagg verify», bygg sedan om."
            ) from error
        searcher = cls(Store(version.database), indexes, embedder, manifest.standout)
        searcher.version, searcher.reranker = version, reranker
        return searcher

    def forget_questions(self) -> None:
        """Keep no vector of a question asked before: for whoever times how long a new one takes."""
        self._query.cache_clear()

    def document(self, document_id: str) -> Document:
        """The document of that id."""
        return self.store.document(document_id)

    def indexed_text(self, row: int) -> str:
        """What passage `row` was indexed by: its context, then its own words."""
        passage = self.passages[row]
        return indexed_text(passage, self.document(passage.span.document_id))

    def coverage(self, question: str, text: str) -> float:
        """The share (0–1) of the tokens of `question` that stand in `text`, rare ones weighing more."""
        return self._lexical.coverage(question, text)

    def knows(self, word: str, *, whole: bool = False) -> bool:
        """Whether the archive holds `word` in some form; also in parts unless `whole`."""
        return self._lexical.knows(word, whole=whole)

    def nearest_word(self, word: str, letters: int) -> str | None:
        """The stem in the archive nearest to `word`, at most so many `letters` away."""
        return self._lexical.nearest(word, letters)

    def nearness(self, question: str, texts: Sequence[str]) -> FloatVector:
        """The cosine of each of `texts`, embedded as passages, to `question`."""
        cosines: FloatVector = self._remembered.vectors(texts) @ self._query(question)
        return cosines

    def standout(self, question: str, text: str) -> float:
        """How far `text` lies above the archive's mean cosine to `question`, in standard deviations.

        Counted from where the archive's own sentences, put to it as questions, are as often answered as not.
        """
        standout = self._vectors.usual.standout(self.nearness(question, [text]), self._query(question))
        return float(standout[0]) - self._usual_standout

    def search(self, question: str, top: int = 10, filters: Filters | None = None, mode: Mode = "hybrid") -> list[Hit]:
        """At most `top` hits, best first; none for an empty question or archive."""
        if not question.strip() or not self.passages or top < 1:
            return []
        query = self._query(question)
        allowed = self._allowed(filters or Filters())
        depth = max(CANDIDATES, top)
        dense = self._vectors.search(query, depth, allowed)[0]
        words = self._lexical.scores(question)
        bm25 = _best(words if allowed is None else np.where(allowed, words, 0), depth)
        candidates = {"dense": dense, "bm25": bm25}
        rows = np.union1d(dense, bm25) if mode == "hybrid" else candidates[mode]
        scores = self._scores(question, rows, words, mode)
        order = np.argsort(-scores, kind="stable")
        scores = as_shares(scores)
        places = order if mode != "hybrid" else self._reranked(question, rows, order)
        ranks = {name: {int(row): rank for rank, row in enumerate(each, start=1)} for name, each in candidates.items()}
        return [
            self._hit(int(rows[place]), float(score), ranks)
            for place, score in zip(places[:top], scores[order], strict=False)
        ]

    def _embed(self, question: str) -> FloatVector:
        vector: FloatVector = self.embedder.embed_queries([question])[0]
        return vector

    def _scores(self, question: str, rows: IntVector, words: FloatVector, mode: Mode) -> FloatVector:
        """The score of each of `rows`; no signal is worked out that weighs nothing."""
        query, weights, none = self._query(question), _WEIGHTS[mode], np.zeros(len(rows), np.float32)
        passage = self._vectors.usual.standout(self._vectors.cosines(query, rows), query) if weights.passage else none
        sentence = self.indexes.sentences.standouts(query, rows) if weights.sentence else none
        sentence = np.where(np.isnan(sentence), passage, sentence)
        pairs = self._lexical.pairs(question, rows) if weights.pairs else none
        return combined(Signals(passage, sentence, words[rows], pairs), weights)

    def _reranked(self, question: str, rows: IntVector, order: IntVector) -> IntVector:
        """`order` with its first places dealt out again by the re-ranker, if there is one; scores go with places."""
        if self.reranker is None:
            return order
        first, rest = order[:RERANKED], order[RERANKED:]
        scores = self.reranker.scores(question, [self.indexed_text(int(row)) for row in rows[first]])
        return np.concatenate([first[np.argsort(-scores, kind="stable")], rest])

    def _hit(self, row: int, score: float, ranks: dict[str, dict[int, int]]) -> Hit:
        found = {name: places[row] for name, places in ranks.items() if row in places}
        return Hit(row, self.passages[row], score, found)

    def _allowed(self, filters: Filters) -> BoolVector | None:
        if filters.are_empty:
            return None
        passing = {key for key, fact in self._facts.items() if filters.pass_document(key, *fact)}
        return np.fromiter((each.span.document_id in passing for each in self.passages), np.bool_, len(self.passages))


def _best(scores: FloatVector, count: int) -> IntVector:
    """The rows of the `count` highest scores above zero, highest first."""
    rows = np.flatnonzero(scores > 0)
    if len(rows) > count:
        rows = rows[np.argpartition(-scores[rows], count)[:count]]
    order: IntVector = rows[np.argsort(-scores[rows], kind="stable")]
    return order


def _is_named(path: str, pattern: str) -> bool:
    path, pattern = path.casefold(), unicodedata.normalize("NFC", pattern).casefold()
    return fnmatchcase(path, pattern) or fnmatchcase(path.rsplit("/", 1)[-1], pattern)
