"""Sentences are embedded when the archive is built, found again by their text, and searched by their passage."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.sentence_vectors import SentenceVectors
from index.vector_cache import VectorCache
from tests.noting_embedder import NotingEmbedder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

EMBEDDER = HashedEmbedder()
PASSAGES = [["Bron lagas i vår.", "Vägen stängs."], [], ["Vägen stängs.", "Nämnden sade nej."]]


def _built(folder: Path, passages: Sequence[Sequence[str]], embedder: HashedEmbedder = EMBEDDER) -> SentenceVectors:
    with closing(VectorCache(folder / "vectors.db", embedder)) as cache:
        return SentenceVectors.build(passages, cache, Silence())


@pytest.fixture(params=["built", "loaded"])
def sentences(request: pytest.FixtureRequest, tmp_path: Path) -> SentenceVectors:
    """Of three passages, one of them without sentences: as they were made, and as they are read again."""
    built = _built(tmp_path, PASSAGES)
    if request.param == "built":
        return built
    built.save(tmp_path / "sentences")
    return SentenceVectors.load(tmp_path / "sentences")


def test_a_sentence_is_found_by_its_text(sentences: SentenceVectors) -> None:
    """Its vector is what the model gives, to half precision; what the archive does not say is not there."""
    known = sentences.known(["Vägen stängs.", "Ingen sade så.", "Bron lagas i vår."])
    assert list(known) == ["Vägen stängs.", "Bron lagas i vår."]
    for text, vector in known.items():
        assert vector == pytest.approx(EMBEDDER.embed_passages([text])[0], abs=1e-3)
    assert sentences.known([]) == {}


def test_a_passage_stands_out_by_its_nearest_sentence(sentences: SentenceVectors) -> None:
    """As far as the best of its own, above the mean of all sentences; one without sentences says nothing."""
    query = EMBEDDER.embed_queries(["Vägen stängs"])[0]
    every = EMBEDDER.embed_passages(sorted({text for passage in PASSAGES for text in passage})) @ query
    best = [max(EMBEDDER.embed_passages(passage) @ query) for passage in (PASSAGES[2], PASSAGES[0])]
    expected = [(cosine - every.mean()) / every.std() for cosine in best]
    found = sentences.standouts(query, np.array([2, 1, 0]))
    assert [found[0], found[2]] == pytest.approx(expected, abs=0.02)
    assert np.isnan(found[1])


def test_each_text_is_embedded_once(tmp_path: Path) -> None:
    """However many passages say it."""
    embedder = NotingEmbedder()
    _built(tmp_path, PASSAGES, embedder)
    assert sorted(embedder.seen) == ["Bron lagas i vår.", "Nämnden sade nej.", "Vägen stängs."]


@pytest.mark.parametrize("passages", [[], [[], []]], ids=["no passage", "no sentence"])
def test_nothing_to_say(passages: list[list[str]], tmp_path: Path) -> None:
    """An archive without sentences is written, read and asked like any other."""
    _built(tmp_path, passages).save(tmp_path / "sentences")
    sentences = SentenceVectors.load(tmp_path / "sentences")
    query = EMBEDDER.embed_queries(["bron"])[0]
    assert sentences.passages == len(passages)
    assert sentences.known(["Bron lagas."]) == {}
    assert np.isnan(sentences.standouts(query, np.arange(len(passages)))).all()
