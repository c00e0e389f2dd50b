from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.calibration import DEFAULT_STANDOUT, SAMPLE, _sample, usual_standout
from index.hashed_embedder import HashedEmbedder
from ingest.model import Passage
from ingest.reading import Piece
from tests.conftest import document_of

if TYPE_CHECKING:
    from index.arrays import FloatMatrix
    from ingest.model import Document

WORDS = "färjan isen kajen bryggan hamnen fyren båten lotsen ankaret seglet masten linan bojen skeppet tullen".split()
EMBEDDER = HashedEmbedder()


def _document(number: int, sentences: int) -> Document:
    """A document of so many sentences, each in a section of its own; no two are alike."""
    pieces = []
    for place in range(sentences):
        order = np.random.default_rng(1000 * number + place).permutation(WORDS)[:9]
        pieces += [Piece(f"Avsnitt {place}", "heading", 1), Piece(f"Rådet sade om {' '.join(order)} {number} {place}.")]
    document = document_of(pieces)
    named = f"{number:016}"
    blocks = tuple(replace(block, span=replace(block.span, document_id=named)) for block in document.blocks)
    return replace(document, id=named, blocks=blocks)


def _passages(*documents: Document) -> list[Passage]:
    """A passage each paragraph."""
    return [
        Passage(block.span, block.place, "")
        for document in documents
        for block in document.blocks
        if block.kind == "paragraph"
    ]


def _vectors(*documents: Document) -> FloatMatrix:
    by_id = {document.id: document for document in documents}
    return EMBEDDER.embed_passages([by_id[each.span.document_id].quote(each.span) for each in _passages(*documents)])


def _standout(*documents: Document) -> float:
    return usual_standout(documents, _passages(*documents), _vectors(*documents), EMBEDDER)


@pytest.mark.parametrize(
    "documents",
    [
        pytest.param([], id="nothing"),
        pytest.param([_document(1, 3), _document(2, 3)], id="few sentences"),
        pytest.param([_document(1, 200)], id="one document"),
    ],
)
def test_too_little_to_measure(documents: list[Document]) -> None:
    """Where an archive has too few sentences, or none without the document asked about, the usual value is taken."""
    assert _standout(*documents) == DEFAULT_STANDOUT


def test_measured_between_an_answer_and_none() -> None:
    """Half-way between how far a sentence's own passage stands out and how far the nearest of other documents does."""
    documents = [_document(number, 40) for number in range(1, 4)]
    passages, vectors = _passages(*documents), _vectors(*documents)
    there, elsewhere = [], []
    for row, sentence in _sample(documents, passages).items():
        cosines = vectors @ EMBEDDER.embed_queries([sentence])[0]
        others = cosines[[each.span.document_id != passages[row].span.document_id for each in passages]]
        there.append((cosines.max() - cosines.mean()) / cosines.std())
        elsewhere.append((others.max() - others.mean()) / cosines.std())
    measured = usual_standout(documents, passages, vectors, EMBEDDER)
    assert measured == pytest.approx((np.median(there) + np.median(elsewhere)) / 2, abs=2e-3)
    assert np.median(elsewhere) < measured < np.median(there)


@pytest.mark.parametrize("sentences", [30, SAMPLE, SAMPLE + 7, 3 * SAMPLE, 8 * SAMPLE])
def test_the_sample_is_spread_over_the_archive(sentences: int) -> None:
    """Never more sentences than wanted, and from all of the archive, however large: none of its parts is left out."""
    documents = [_document(1, sentences)]
    passages = _passages(*documents)
    rows = list(_sample(documents, passages))
    assert len(rows) == min(SAMPLE, len(passages))
    assert rows[0] < len(passages) / 10
    assert rows[-1] > len(passages) * 9 / 10
    assert max(after - before for before, after in pairwise(rows)) <= 3 * len(passages) / len(rows)


def test_the_same_archive_gives_the_same_value() -> None:
    """Nothing is drawn by chance."""
    documents = [_document(number, 40) for number in range(1, 3)]
    assert _standout(*documents) == _standout(*documents)
