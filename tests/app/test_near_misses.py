"""Sums that are of something else than what is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.near_misses import is_near_miss, is_of_other_year
from tests.app.answerers.drafts import library_holding, put

if TYPE_CHECKING:
    from app.extract import Candidate
    from app.library import Library

_PAPER = """Uppdrag till Hamnverket

Barnkalas

Kostnad 500 kr, högst fyra timmar.

Bryggor

Lokalen hyrs av alla för 700 kr.

Fisket i fjärden

Provfisket visade att det finns gott om sill.

Fisket i fjärden ska öka. Under 2025 får verket använda 9 miljoner kronor, varav högst 3 miljoner till löner.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One paper with three sums."""
    return library_holding({"uppdrag.txt": _PAPER}, tmp_path_factory.mktemp("uppdrag"))


def _candidate(question: str, begins: str, library: Library) -> Candidate:
    candidates = put(question, library).candidates
    return next(each for each in candidates if each.document.quote(each.span).startswith(begins))


@pytest.mark.parametrize(
    ("question", "begins", "is_miss"),
    [
        pytest.param(
            "Hur mycket får verket använda till fisket under 2025?", "Under 2025", False, id="what it goes to"
        ),
        pytest.param(
            "Hur mycket får verket använda till växthusen under 2025?", "Under 2025", True, id="another thing"
        ),
        pytest.param("Vad kostar ett barnkalas?", "Kostnad", False, id="a price under the heading of its thing"),
        pytest.param("Vad kostar en segling till bryggor med bastu?", "Lokalen", True, id="a price under a word of it"),
    ],
)
def test_what_a_sum_is_of(question: str, begins: str, is_miss: bool, library: Library) -> None:
    """What money goes to stands around its sum; a price stands beside or right below what it is the price of."""
    assert is_near_miss(put(question, library), _candidate(question, begins, library)) is is_miss


@pytest.mark.parametrize(
    ("question", "is_miss"),
    [
        pytest.param("Hur stor omsättning har verket 2025?", True, id="a word that no paper has"),
        pytest.param("Hur stora löner har verket 2025?", False, id="a word of the sentence"),
    ],
)
def test_a_figure_of_what_no_paper_knows(question: str, is_miss: bool, library: Library) -> None:
    """A sum beside the right name is of something else where what is asked for is not known at all."""
    assert is_near_miss(put(question, library), _candidate(question, "Under 2025", library)) is is_miss


@pytest.mark.parametrize(
    ("question", "is_miss"),
    [
        pytest.param("Vad blev resultatet av provfisket?", False, id="of what is told"),
        pytest.param("Vad blev resultatet av folkomröstningen?", True, id="of something else"),
    ],
)
def test_what_a_result_is_of(question: str, is_miss: bool, library: Library) -> None:
    """That something was found is no answer where it is asked what came of something else."""
    assert is_near_miss(put(question, library), _candidate(question, "Provfisket", library)) is is_miss


def test_a_sum_of_another_year(library: Library) -> None:
    """A sentence around which the year asked for is named nowhere tells another year's."""
    question = "Hur mycket får verket använda till fisket under 2031?"
    assert is_of_other_year(put(question, library), _candidate(question, "Under 2025", library))
