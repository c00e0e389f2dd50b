"""What is answered from records has the form that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.draft import Draft, Statement
from app.unfit import is_unfit
from tests.app.answerers.drafts import answer, library_holding, put

if TYPE_CHECKING:
    from app.library import Library

MINUTES = """Protokoll Bryggrådet

Datum\t2025-05-12
Plats\tBåthuset

§ 1 Bommen

Rådet talade länge om bommen i viken.

Beslut: Bryggrådet beslutar att bommen stängs från och med juni.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One decision, without its reason and cost."""
    return library_holding({"bryggrådet.txt": MINUTES}, tmp_path_factory.mktemp("råd"))


@pytest.mark.parametrize(
    ("question", "told", "unfit"),
    [
        pytest.param("Varför stängs bommen?", "Rådet beslutade att bommen stängs.", True, id="no reason"),
        pytest.param("Varför stängs bommen?", "Den stängs eftersom kedjan rostat.", False, id="a reason"),
        pytest.param("Hur mycket kostar bommen?", "Rådet beslutade att bommen stängs.", True, id="no sum"),
        pytest.param("Hur mycket kostar bommen?", "Rådet avsatte 4 000 kronor.", False, id="a sum"),
        pytest.param("Hur många procent av båtarna rör det?", "Med 8 röster mot 3.", True, id="a number, no share"),
        pytest.param("Hur många procent av båtarna rör det?", "Hälften av båtarna.", False, id="a share"),
        pytest.param("Vilken nämnd ska besluta om bommen?", "Bommen stängs.", True, id="no board"),
        pytest.param("Vilken nämnd ska besluta om bommen?", "Hamnnämnden tar upp det.", False, id="a board"),
        pytest.param("Överklagades beslutet om bommen?", "Bommen stängs.", True, id="not what came after"),
        pytest.param("Stängs bommen?", "Rådet beslutade att bommen stängs.", False, id="yes or no"),
        pytest.param("Vad beslutades om bommen?", "Bommen stängs.", False, id="no form"),
    ],
)
def test_a_draft_has_the_form_that_is_asked_for(question: str, told: str, unfit: bool, library: Library) -> None:
    """A reason, a sum or a share stands in it where one is asked for."""
    assert is_unfit(put(question, library), Draft((Statement(told, ()),))) is unfit


def test_quotations_and_refusals_are_left_alone(library: Library) -> None:
    """What decided on a quotation has weighed its form already; a refusal has none."""
    asked = put("Varför stängs bommen?", library)
    assert not is_unfit(asked, Draft((Statement("Bommen stängs.", ()),), support=0.7))
    assert not is_unfit(asked, Draft(refusal="Det framgår inte."))


def test_no_decision_is_told_for_its_reason(library: Library) -> None:
    """Asked in full, nothing is said where the paper gives none."""
    assert "beslutade" not in answer("Varför beslutade Bryggrådet att stänga bommen?", library).text
