"""Ja or Nej by a record: the claim of a question is compared with what answers the open question behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.answerers.archive import DOCUMENTS
from tests.app.answerers.drafts import answer, library_holding
from tests.app.answerers.strategies import WATER

if TYPE_CHECKING:
    from app.library import Library

SPRING_DAY = "den 11 februari 2025"
CLAIMS = [
    pytest.param("Var Ture Ekdal föredragande om isläget i farleden?", "Ja. Ture Ekdal", id="the presenter"),
    pytest.param("Var Rut Sandell föredragande om isläget i farleden?", "Nej. Ture Ekdal", id="somebody else"),
    pytest.param("Var det Ture Ekdal som presenterade isläget?", "Ja. Ture Ekdal", id="stressed"),
    pytest.param("Var det Rut Sandell som pratade om isläget?", "Nej. Ture Ekdal", id="stressed, somebody else"),
    pytest.param("Presenterades isläget av Ture Ekdal?", "Ja. Ture Ekdal", id="passive"),
    pytest.param("Ture Ekdal presenterade isläget, stämmer det?", "Ja. Ture Ekdal", id="a statement to be checked"),
    pytest.param(f"Ledde Greta Lindmark mötet {SPRING_DAY}?", "Ja. Ordförande", id="the chair"),
    pytest.param(f"Leddes mötet {SPRING_DAY} av Ture Ekdal?", "Nej. Ordförande", id="another chair"),
    pytest.param("Är Doris Falk kontaktperson för Klara vatten?", "Ja. Kontakt", id="a contact"),
    pytest.param("Är kontaktpersonen för Klara vatten Doris Falk?", "Ja. Kontakt", id="a contact, named last"),
    pytest.param(f"Började mötet {SPRING_DAY} klockan 9?", "Ja. Tid för", id="when it began"),
    pytest.param(f"Började mötet {SPRING_DAY} klockan tio?", "Nej. Tid för", id="another hour"),
    pytest.param(f"Slutade mötet {SPRING_DAY} klockan 15?", "Ja. Sluttid för", id="when it ended"),
    pytest.param(f"Var lunchen {SPRING_DAY} kl 12?", "Nej. Lunch", id="a meal at another hour"),
    pytest.param(f"Hölls mötet {SPRING_DAY} i Björksele?", "Ja. Plats för", id="the place"),
    pytest.param(f"Hölls mötet {SPRING_DAY} i Kråkvik?", "Plats för", id="another place, which may be another word"),
    pytest.param(f"Hölls mötet {SPRING_DAY} digitalt eller på plats?", "Plats för", id="which of two"),
    pytest.param("Hade Hamnrådet möte i februari 2025?", "Ja. Datum för", id="that there was a meeting"),
    pytest.param(f"Var det sju personer närvarande {SPRING_DAY}?", "Nej. Närvarande", id="another number of people"),
    pytest.param("Har Klara vatten två fokusområden?", "Ja. Klara vatten har 2", id="a number of areas"),
    pytest.param("Finns det tre fokusområden i Klara vatten?", "Nej. Klara vatten har 2", id="another number"),
    pytest.param("Gäller strategin Klara vatten till 2026?", "Ja. Period", id="until when"),
    pytest.param("Gäller strategin Klara vatten till 2030?", "Nej. Period", id="until another year"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The made-up meetings, and a strategy with a contact and a period."""
    return library_holding({**DOCUMENTS, "vatten.md": WATER}, tmp_path_factory.mktemp("claims"))


@pytest.mark.parametrize(("question", "begins"), CLAIMS)
def test_claim_is_compared_with_the_record(question: str, begins: str, library: Library) -> None:
    """Ja, Nej or neither, before the record that tells it."""
    assert answer(question, library).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Skrev Rut Sandell protokollet?", id="no meeting is named: it may be another's"),
        pytest.param("Pratade Linnea Forsgren om isläget?", id="many may talk about a matter"),
        pytest.param("Hade Hamnrådet möte i mars 2023?", id="no such meeting"),
    ],
)
def test_no_verdict_where_another_may_be_right(question: str, library: Library) -> None:
    """That a record names somebody else does not make it wrong."""
    assert not answer(question, library).text.startswith(("Ja", "Nej"))
