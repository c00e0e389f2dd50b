"""Accents that a PDF draws beside their letters."""

import pytest

from ingest.layout.accents import Accents

APART = {
    "before the letter": ("F¨orslag fr˚an Bj¨orkn¨as om caf´eet", "Förslag från Björknäs om caféet"),
    "behind the letter": ("Fo¨rslag fra˚n Bjo¨rkna¨s om cafe´et", "Förslag från Björknäs om caféet"),
    "at the start of words": ("¨Oversikt ¨over ˚Anger˚an", "Översikt över Ångerån"),
    "between two letters that it fits": ("M¨otet om t¨at¨aorten", "Mötet om tätäorten"),
    "as combining marks before the letter": ("f\u0308or Bj\u0308orkn\u0308as fr\u030aan", "för Björknäs från"),
    "as combining marks behind it": ("fo\u0308r Bjo\u0308rkna\u0308s fra\u030an", "för Björknäs från"),
    "the sign of degrees for a ring": ("Fr°an ˚Asele f¨or v¨agen", "Från Åsele för vägen"),
    "in capitals": ("§4 ˚ARSM¨OTE F¨OR ALLA", "§4 ÅRSMÖTE FÖR ALLA"),
}
LEFT = {
    "apostrophes": "Det´er Lars´es bil och l´etat, it´s",
    "degrees": "Vid 20 °C och 5 °C föll snön på ån. Ugn 200°, 175° och 90°.",
    "a sign that is told of": "Tecknet ¨ heter trema, som i na¨ıv, och sätts i Bru¨el och No¨el.",
    "a single slip": "Mötet öppnades av Bj¨orn.",
    "ordinary text": "Mötet öppnades på Åsens kafé av Noël.",
}


@pytest.mark.parametrize(("drawn", "meant"), APART.values(), ids=APART)
def test_accents_come_onto_their_letters(drawn: str, meant: str) -> None:
    """A document that sets its accents apart throughout is read with å, ä, ö and é."""
    assert Accents.of(drawn).joined(drawn) == meant


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_signs_that_are_meant_stay(text: str) -> None:
    """A sign that stands by itself, an apostrophe or a sign of degrees is left as it is."""
    assert Accents.of(text).joined(text) == text


def test_one_document_draws_them_all_in_one_way() -> None:
    """Where a sign stands between two letters that it fits, the rest of the document says to which it belongs."""
    assert Accents.of("f¨or m¨ote v¨ag").joined("a¨o") == "aö"
    assert Accents.of("fo¨r mo¨te va¨g").joined("a¨o") == "äo"
