"""What words alone tell of short lines: one broken phrase, or a list with one item a line."""

import pytest

from ingest.layout.lines import Line
from ingest.layout.paragraphs import pieces_from_lines
from ingest.layout.phrases import goes_on_in_words


@pytest.mark.parametrize(
    ("lines", "phrases"),
    [
        pytest.param("Regional/vatten-/strategi 2031", ["Regional vatten- strategi 2031"], id="hyphen"),
        pytest.param("Rent vatten för/Norrdalen", ["Rent vatten för Norrdalen"], id="small word"),
        pytest.param("Sjöar, åar/och bäckar", ["Sjöar, åar och bäckar"], id="och"),
        pytest.param("Säkra/brunnar", ["Säkra brunnar"], id="one line in lower case"),
        pytest.param("mätning/rensning", ["mätning", "rensning"], id="list"),
        pytest.param("Mer i ån/mätning/rensning", ["Mer i ån", "mätning", "rensning"], id="list below a phrase"),
        pytest.param("ren å/AI i vardagen/säkra brunnar", ["ren å", "AI i vardagen", "säkra brunnar"], id="mixed list"),
        pytest.param("ren å/säkra brunnar mitt i/byn", ["ren å", "säkra brunnar mitt i byn"], id="item broken at i"),
        pytest.param("Nationella mål/Europas mål", ["Nationella mål", "Europas mål"], id="two phrases"),
        pytest.param("Fokus/brunnar", ["Fokus", "brunnar"], id="label"),
        pytest.param("Vi ska:/mäta", ["Vi ska:", "mäta"], id="colon"),
        pytest.param("Kunniga/odlare/och byar.", ["Kunniga odlare och byar."], id="full stop at the end only"),
        pytest.param("Tove Almlöf/tove@norrdalen.example", ["Tove Almlöf", "tove@norrdalen.example"], id="address"),
    ],
)
def test_phrases_and_lists(lines: str, phrases: list[str]) -> None:
    """A beginning in lower case joins one line; two in a row are items, unless words prove the phrase broken."""
    found: list[str] = []
    for line, joined in zip(lines.split("/"), goes_on_in_words(lines.split("/")), strict=True):
        found[-1:] = [f"{found[-1]} {line}"] if joined else [*found[-1:], line]
    assert found == phrases


DECK = """Vattenplan för Norrdalen



Rena åar
Fokus
kväve från åkrar
enskilda avlopp
kantzoner mitt i
odlade fält



Säkra brunnar
Fokus
prover, filter och
råd till ägare



Kontakt
Tove Almlöf
"""


def test_topics_in_a_deck_saved_as_text() -> None:
    """Below a label topics are a list; running text goes with its label into one paragraph."""
    gaps = 0.0
    lines: list[Line] = []
    for text in DECK.split("\n"):
        if text:
            lines.append(Line(text, gap=gaps))
        gaps = 0.0 if text else gaps + 1
    pieces = [f"{piece.kind[0]}|{piece.text}" for piece in pieces_from_lines(lines)]
    assert pieces[1:8] == [
        "h|Rena åar",
        "p|Fokus",
        "l|kväve från åkrar",
        "l|enskilda avlopp",
        "l|kantzoner mitt i odlade fält",
        "h|Säkra brunnar",
        "p|Fokus prover, filter och råd till ägare",
    ]
