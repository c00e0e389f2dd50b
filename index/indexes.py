"""What a version of the archive is searched by: vectors of passages, their words, and vectors of their sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Self

from index.lexical import LexicalIndex
from index.sentence_vectors import SentenceVectors
from index.texts import indexed_text, sentences_in
from index.vectors import VectorIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index.progress import Progress
    from index.vector_cache import VectorCache
    from index.versions import Version
    from ingest.model import Document, Passage


@dataclass(frozen=True, slots=True)
class Texts:
    """What is embedded and indexed: a text a passage, and the texts of its sentences."""

    passages: list[str] = field(default_factory=list)
    sentences: list[list[str]] = field(default_factory=list)

    @classmethod
    def of(cls, document: Callable[[str], Document], passages: Iterable[Passage]) -> Self:
        """Those of `passages`, in their order; `document` gives the document of an id."""
        texts = cls()
        for passage in passages:
            texts.add(document(passage.span.document_id), [passage])
        return texts

    def add(self, document: Document, passages: Iterable[Passage]) -> None:
        """Those of `passages` of `document`, behind those that are there."""
        for passage in passages:
            self.passages.append(indexed_text(passage, document))
            self.sentences.append(
                [each.embedded for each in sentences_in(document, passage.span) if each.is_in(passage)]
            )

    def every(self) -> list[str]:
        """All that is embedded."""
        return [*self.passages, *chain.from_iterable(self.sentences)]


@dataclass(frozen=True, slots=True)
class Indexes:
    """Row i of each is passage i."""

    vectors: VectorIndex
    lexical: LexicalIndex
    sentences: SentenceVectors

    @classmethod
    def build(cls, texts: Texts, cache: VectorCache, progress: Progress) -> tuple[Self, int]:
        """Of `texts`, and how many passages `cache` did not know. Raises ModelError."""
        progress.stage("Beräknar vektorer", len(texts.passages))
        vectors, embedded = cache.vectors(texts.passages, progress.done)
        sentences = SentenceVectors.build(texts.sentences, cache, progress)
        progress.stage("Indexerar ord", len(texts.passages))
        lexical = LexicalIndex.build(texts.passages, progress.done)
        return cls(VectorIndex.build(vectors), lexical, sentences), embedded

    @classmethod
    def load(cls, version: Version) -> Self:
        """Those of `version`. Raises OSError, EOFError, RuntimeError, ValueError or KeyError where one is damaged."""
        return cls(
            VectorIndex.load(version.vectors),
            LexicalIndex.load(version.lexical),
            SentenceVectors.load(version.sentences),
        )

    def save(self, version: Version) -> None:
        """Write them to the folder of `version`. Raises OSError."""
        self.vectors.save(version.vectors)
        self.lexical.save(version.lexical)
        self.sentences.save(version.sentences)

    @property
    def sizes(self) -> dict[str, int]:
        """How many passages each knows of, by its Swedish name."""
        return {"vektorer": self.vectors.size, "ordindex": self.lexical.size, "meningar": self.sentences.passages}
