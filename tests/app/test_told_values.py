"""A near miss has the matter of a question and not the thing that it asks for; the same told in full is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.told_values import tells_what_is_asked
from tests.app.answerers.drafts import library_holding, put

if TYPE_CHECKING:
    from app.library import Library

FERRY = """Minnesanteckningar Färjerådet

Datum\t2024-03-12
Plats\tFärjeläget

Deltagare

Namn\tOrganisation
Eva Lodin\tSkagens kommun
Rut Sandell\tKustföreningen

1. Färjan

Två varv har lämnat anbud på färjan. Eva Lodin hade talat med skepparen på Alkan.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Notes by which the archive knows two people and a municipality."""
    return library_holding({"färjerådet.txt": FERRY}, tmp_path_factory.mktemp("färja"))


@pytest.mark.parametrize(
    ("question", "quoted", "tells"),
    [
        pytest.param("Varför stängdes varvet?", "Varvet stängdes, eftersom taket läckte.", True, id="a reason"),
        pytest.param("Varför stängdes varvet?", "Varvet stängdes i maj.", False, id="no reason"),
        pytest.param("Varför dröjer färjan?", "Färjan låg kvar, fast det var öppet vatten.", True, id="against odds"),
        pytest.param("Varför är färjan sen?", "Isen har inneburit att färjan är sen.", True, id="came of it"),
        pytest.param("Varför är isen tjock?", "Isen är tjock och har inneburit förseningar.", False, id="of what came"),
        pytest.param("Varför byggs varvet?", "Målet är att varvet ska ge arbete.", True, id="an aim"),
        pytest.param("Varför är färjan dyr?", "Färjan är dyr när isen ligger.", True, id="a condition"),
        pytest.param("Varför blev det billigt?", "Det förklaras av ett bidrag.", True, id="explained by"),
        pytest.param("Vilka två varv lämnade anbud?", "Två varv har lämnat anbud.", False, id="which two, untold"),
        pytest.param("Vilka två varv lämnade anbud?", "Norrvarvet och Bryggan lämnade anbud.", True, id="which two"),
        pytest.param("Vilka tre hamnar väljs?", "Tre hamnar väljs i höst.", False, id="which three, untold"),
        pytest.param("Vilka tre hamnar väljs?", "Det blir Alnö, Brevik och Tofta.", True, id="which three"),
        pytest.param("Vilka tre hamnar väljs?", "Hamnarna är:\nAlnö\nBrevik\nTofta", True, id="which three, a list"),
        pytest.param("Hur många båtar finns?", "Det finns en båt att ta över.", False, id="an article counts nothing"),
        pytest.param("Hur många båtar finns?", "Den 3 maj 2024 lades båtarna i.", False, id="a day counts nothing"),
        pytest.param("Hur många båtar är nya?", "71 procent av båtarna är nya.", False, id="a share counts nothing"),
        pytest.param("Hur många procent är nya?", "71 procent av båtarna är nya.", True, id="a share is asked for"),
        pytest.param("Hur många åkte med linje 7?", "Linje 7 var full.", False, id="the number of the question"),
        pytest.param("Hur många båtar finns?", "2) Båtarna är under utredning.", False, id="the number of an item"),
        pytest.param("Hur många båtar finns?", "Tolv båtar ligger i hamnen.", True, id="a number in letters"),
        pytest.param("Vem efterträdde Eva Lodin?", "Eva Lodin slutade i maj.", False, id="only who left"),
        pytest.param("Vem efterträdde Eva Lodin?", "Efter Eva Lodin kom Rut Sandell.", True, id="who came after"),
        pytest.param("Vem äger varvet?", "Varvet ligger vid Strandvägen.", False, id="a place is nobody"),
        pytest.param("Vem äger varvet?", "Varvet ägs av hamnbolaget.", True, id="a body"),
        pytest.param("Vem målar båten?", "Varvets ledning målar båten.", True, id="who leads it"),
        pytest.param("Vem målar båten?", "Rut målar båten.", True, id="a first name that people have"),
        pytest.param("Vad heter skepparen på Alkan?", "Eva hade frågat skepparen på Alkan.", False, id="no name"),
        pytest.param("Vad heter skepparen på Alkan?", "Skepparen Nils Ek kör Alkan.", True, id="a name behind"),
        pytest.param("Vad heter skepparen på Alkan?", "Alkan körs av Nils Ek, skeppare.", True, id="a name before"),
        pytest.param(
            "Vad heter rektorn på Alkan?", "Alkan leds av Nils Ek, rektor.", True, id="a noun told without its ending"
        ),
        pytest.param("Vad heter skepparen på Alkan?", "Hon är ny skeppare.", True, id="somebody named before"),
        pytest.param("Vilken utbildning har Rut Sandell?", "Rut Sandell talade om lov.", False, id="no such trait"),
        pytest.param("Vilken utbildning har Rut Sandell?", "Rut Sandell är utbildad snickare.", True, id="a trait"),
        pytest.param("Vilket parti tillhör Rut Sandell?", "Ulf (ÅF) frågade. Rut svarade.", False, id="whose party"),
        pytest.param("Vilket parti tillhör Rut Sandell?", "Rut Sandell (ÅF) frågade.", True, id="a party"),
        pytest.param("Vilket parti tillhör Rut Sandell?", "Rut Sandell\tÅF\tordförande", True, id="a party in a row"),
        pytest.param("Hur gammal är Rut Sandell?", "Eva Lodin fyllde 60 år.", False, id="somebody else's age"),
        pytest.param("När slutade Rut Sandell?", "Rut Sandell valdes i maj 2021.", False, id="came, not left"),
        pytest.param("När slutade Rut Sandell?", "Rut Sandell avgick i maj 2021.", True, id="left in other words"),
        pytest.param("När började Rut Sandell?", "Rut Sandell avgick i maj 2021.", False, id="left, not came"),
        pytest.param("När började Rut Sandell?", "Rut Sandell är ny sedan maj 2021.", True, id="came in other words"),
        pytest.param("Vem är kassör i hamnrådet?", "Kassören tackade styrelsen.", False, id="an office is no person"),
        pytest.param("Vem är kassör i hamnrådet?", "Kassör är Eva Lodin.", True, id="a person has the office"),
        pytest.param("Vilka två föll bort?", "Det tog tid, och två föll bort.", False, id="«och» between clauses"),
        pytest.param("Var ligger varvet?", "Varvet är gammalt.", False, id="no place"),
        pytest.param("Var ligger varvet?", "Varvet ligger vid ån.", True, id="a place"),
        pytest.param("Vad sades om färjan?", "Färjan går.", True, id="nothing of a form is asked for"),
    ],
)
def test_what_is_asked_for_must_be_told(question: str, quoted: str, tells: bool, ferry: Library) -> None:
    """A reason, who, which of several, how many, a name, a trait: each has a form by which it is known."""
    assert tells_what_is_asked(put(question, ferry), quoted) is tells
