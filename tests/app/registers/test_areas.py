"""A text touches a focus area by all words of its name, or of one of its topics."""

from __future__ import annotations

import pytest

from app.registers.areas import AreaIndex, Touched
from ingest.model import Span
from ingest.records import Fact, FocusArea


def _area(name: str, *topics: str) -> FocusArea:
    spans = (Span("d" * 16, 0, 1),)
    return FocusArea(name, tuple(Fact("topic", topic, spans) for topic in topics), spans)


INDEX = AreaIndex.of(
    [
        _area("Säkra farleder", "isbrytning", "sjökort och prickar", "när"),
        _area("Kompetens", "lärlingar"),
        _area("Resor och transporter"),
        _area("Säkra farleder", "fyrar"),
    ]
)


@pytest.mark.parametrize(
    ("text", "touched"),
    [
        pytest.param("Farlederna är säkra.", [("Säkra farleder", "Säkra farleder")], id="the name in other forms"),
        pytest.param("Farlederna är smala.", [], id="half a name"),
        pytest.param("Isbrytningen börjar.", [("Säkra farleder", "isbrytning")], id="a topic"),
        pytest.param("Vinterisbrytningar", [("Säkra farleder", "isbrytning")], id="a topic in a compound"),
        pytest.param("Prickarna står inte i sjökortet.", [("Säkra farleder", "sjökort och prickar")], id="all words"),
        pytest.param("När kommer isen?", [], id="a topic that means nothing alone"),
        pytest.param("Fyren lyser.", [("Säkra farleder", "fyrar")], id="what another edition calls it"),
        pytest.param("Kompetensrådet möts.", [], id="the name of a body"),
        pytest.param("Kompetensbristen växer.", [("Kompetens", "Kompetens")], id="a name in a compound"),
        pytest.param("Tågresorna ställs in.", [], id="short part of a name in a compound"),
        pytest.param("Resorna ställs in.", [("Resor och transporter", "resor")], id="a part of a name, lower case"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_a_text_touches(text: str, touched: list[tuple[str, str]]) -> None:
    """Each area once, with what stands there."""
    found = [(each.area, each.term.lower()) for each in INDEX.touched(text)]
    assert found == [(area, term.lower()) for area, term in touched]


def test_narrowing_changes_nothing_inside_the_text() -> None:
    """What a longer text cannot hold is left out, and nothing else."""
    text = "Isbrytningen kräver kompetens."
    assert INDEX.narrowed(text).touched(text) == INDEX.touched(text)
    assert INDEX.narrowed("Kaffe").touched(text) == ()
    assert INDEX.touched(text) == (Touched("Säkra farleder", "isbrytning"), Touched("Kompetens", "Kompetens"))
