"""How near a question lies to an archive that answers it, and to one that does not: measured on the archive itself.

Sentences of the archive are put to it as if they were questions, once with and once without the document they come
from. What their nearest passages look like in either case tells what to make of a real question's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.arrays import FloatMatrix, FloatVector
    from index.embedder import Embedder
    from ingest.model import Document, Passage

DEFAULT_STANDOUT = 4.5
"""For an archive too small to measure: about the middle of what larger ones gave."""
SAMPLE = 96
"""Sentences asked; twice as many move the middle by less than a tenth of a standard deviation."""
_FEWEST = SAMPLE // 4
"""Sentences below which their median says little."""
_SHORTEST, _LONGEST = 50, 220
"""Characters of a sentence that could be a question: one that says something, and not everything at once."""


def usual_standout(
    documents: Sequence[Document], passages: Sequence[Passage], vectors: FloatMatrix, embedder: Embedder
) -> float:
    """How many standard deviations above the mean cosine the nearest passage lies when being there is as likely as not.

    Measured on an even sample of `passages`, row i of `vectors` being passages[i]; DEFAULT_STANDOUT where too few.
    """
    rows = _sample(documents, passages)
    owners = np.array([passage.span.document_id for passage in passages])
    if len(rows) < _FEWEST or len(set(owners[list(rows)])) < 2:
        return DEFAULT_STANDOUT
    queries = embedder.embed_queries(list(rows.values()))
    pairs = [_standouts(query, vectors, owners, row) for query, row in zip(queries, rows, strict=True)]
    there, elsewhere = np.median(np.array(pairs), axis=0)
    return round(float(there + elsewhere) / 2, 3)


def _sample(documents: Sequence[Document], passages: Sequence[Passage]) -> dict[int, str]:
    """Row → a sentence of that passage, for rows spread evenly over the archive."""
    by_id = {document.id: document for document in documents}
    fit: dict[int, str] = {}
    for row in _evenly(len(passages), 2 * SAMPLE):
        passage = passages[row]
        sentence = _sentence(by_id[passage.span.document_id].quote(passage.span))
        if sentence:
            fit[row] = sentence
    rows = list(fit)
    return {rows[place]: fit[rows[place]] for place in _evenly(len(rows), SAMPLE)}


def _evenly(count: int, most: int) -> list[int]:
    """`most` places of `count`, or all of them, as far apart as can be."""
    return [int(place) for place in np.linspace(0, count - 1, num=min(count, most))]


def _sentence(text: str) -> str | None:
    lines = (line.strip() for part in text.split("\n") for line in part.split(". "))
    return next((line for line in lines if _SHORTEST <= len(line) <= _LONGEST and "\t" not in line), None)


def _standouts(
    query: FloatVector, vectors: FloatMatrix, owners: np.typing.NDArray[np.str_], row: int
) -> tuple[float, float]:
    """How far the nearest passage stands out, with the document of `row` in the archive and without it."""
    cosines = vectors @ query
    others = cosines[owners != owners[row]]
    spread = float(cosines.std()) or 1.0
    return float((cosines.max() - cosines.mean()) / spread), float((others.max() - others.mean()) / spread)
