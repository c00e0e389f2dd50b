from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.citations import UnsupportedQuoteError, cite, reference
from ingest.model import Place, Span
from ingest.reading import Piece
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import DocumentKind


@pytest.mark.parametrize(
    ("title", "kind", "place", "expected"),
    [
        pytest.param(
            "Arbetsgruppsmöte Fiberrådet",
            "minnesanteckning",
            Place(headings=("Läget",)),
            "Minnesanteckning Fiberrådet 2025-02-11, avsnitt Läget",
            id="kind for the kind of meeting",
        ),
        pytest.param(
            "Protokoll Kulturnämnden 2025-02-11",
            "protokoll",
            Place(3, "sida", ("Ärenden", "§ 14 Biblioteksplan")),
            "Protokoll Kulturnämnden 2025-02-11, sida 3, avsnitt § 14 Biblioteksplan",
            id="kind and date in the title",
        ),
        pytest.param(
            "Protokoll Kulturnämnden 2025-02-11",
            "protokoll",
            Place(3, "sida", ("Ärenden", "§ 14 Biblioteksplan", "Beslut")),
            "Protokoll Kulturnämnden 2025-02-11, sida 3, avsnitt § 14 Biblioteksplan, Beslut",
            id="a part with its item",
        ),
        pytest.param(
            "Fiberrådet den 11 februari 2025",
            "protokoll",
            Place(),
            "Protokoll Fiberrådet den 11 februari 2025",
            id="day",
        ),
        pytest.param("Nät 2030", "strategi", Place(4, "bild"), "Strategi Nät 2030 2025-02-11, bild 4", id="slide"),
        pytest.param("Brev", "dokument", Place(headings=("Brev",)), "Brev 2025-02-11", id="heading is the title"),
        pytest.param("Möte", "minnesanteckning", Place(), "Minnesanteckning Möte 2025-02-11", id="nothing but Möte"),
    ],
)
def test_reference(title: str, kind: DocumentKind, place: Place, expected: str) -> None:
    """A reference reads as an official would write it, nothing said twice."""
    document = replace(document_of([Piece("x")], title=title), kind=kind, date=date(2025, 2, 11))
    assert reference(document, place) == expected


def test_a_citation_is_verbatim_and_placed() -> None:
    """The quote is the document's text, its place that of the block it begins in."""
    document = document_of([Piece("Läget", "heading", 1, page=2), Piece("Allt är anslutet.", page=2)], "sida")
    start = document.text.index("Allt")
    citation = cite(document, Span(document.id, start, start + 8), 3)
    assert (citation.number, citation.quote) == (3, "Allt är ")
    assert citation.place == Place(2, "sida", ("Läget",))


@pytest.mark.parametrize(
    "span",
    [
        pytest.param(Span("d" * 16, 0, 99), id="past the end"),
        pytest.param(Span("e" * 16, 0, 2), id="of another document"),
        pytest.param(Span("d" * 16, 1, 1), id="of nothing"),
    ],
)
def test_what_does_not_stand_there_is_not_cited(span: Span) -> None:
    """There is no citation without a quote that stands in its document."""
    with pytest.raises(UnsupportedQuoteError):
        cite(document_of([Piece("Kort")]), span, 1)
