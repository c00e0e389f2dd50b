"""The open question behind what a question for Ja or Nej claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.questions.claims import claims_in, number_of, numbers_before
from tests.app.answerers.archive import library_of
from tests.app.answerers.drafts import put

if TYPE_CHECKING:
    from app.library import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library whose people the questions name."""
    return library_of(tmp_path_factory.mktemp("claims"))


@pytest.mark.parametrize(
    ("question", "sort", "asks"),
    [
        pytest.param("Presenterade Ture Ekdal isläget?", "person", "Vem presenterade isläget?", id="verb first"),
        pytest.param("Var det Ture Ekdal som pratade om is?", "person", "Vem pratade om is?", id="stressed"),
        pytest.param("Leddes rådet av Greta Lindmark?", "person", "Vem ledde rådet?", id="passive"),
        pytest.param("Är ordföranden Greta Lindmark?", "person", "Vem är ordföranden?", id="an office"),
        pytest.param("Stämmer det att Ture Ekdal höll passet?", "person", "Vem höll passet?", id="a statement"),
        pytest.param("Började mötet kl 10.15?", "clock", "Hur dags började mötet?", id="an o'clock"),
        pytest.param("Var fikat vid halv tre?", "clock", "Hur dags var fikat?", id="an o'clock in words"),
        pytest.param("Är nästa möte den 5 maj?", "day", "När är nästa möte?", id="a day"),
        pytest.param("Finns det fem spår?", "number", "Hur många spår finns det?", id="a number"),
        pytest.param("Har planen 3 mål?", "number", "Hur många mål har planen?", id="a number of parts"),
        pytest.param("Gäller planen från 2021 till 2030?", "years", "Vilken period gäller planen?", id="years"),
        pytest.param("Hölls mötet i Öhamn?", "place", "Var hölls mötet?", id="a place"),
        pytest.param("Var mötet digitalt?", "place", "Var var mötet?", id="how it was held"),
    ],
)
def test_open_question(question: str, sort: str, asks: str, library: Library) -> None:
    """What is claimed is asked for with its own word."""
    assert [(each.sort, each.asks) for each in claims_in(put(question, library).question)] == [(sort, asks)]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Arbetar Ture Ekdal på Hamnbolaget?", id="what many do"),
        pytest.param("Var Ture Ekdal och Rut Sandell med?", id="several people"),
        pytest.param("Beslutades det den 11 maj 2023?", id="a day in May is no number of Mays"),
        pytest.param("Hölls mötet i Hamnrådet?", id="a body is no place"),
    ],
)
def test_no_claim(question: str, library: Library) -> None:
    """Nothing that one record tells."""
    assert list(claims_in(put(question, library).question)) == []


def test_numbers_before_a_noun() -> None:
    """Of those things and no others, in whatever form of the noun."""
    assert numbers_before("anbud", "Två anbud kom in den 3 maj; 12 av anbuden från tre bolag.") == [2, 12]


@pytest.mark.parametrize(("written", "number"), [("7", 7), ("två", 2), ("tolv", 12)])
def test_number(written: str, number: int) -> None:
    """Figures and words."""
    assert number_of(written) == number
