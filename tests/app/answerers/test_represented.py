"""Whose people somebody is, who they are that an organisation has, and what each of them was at the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.represented import answer_who_is_from
from tests.app.answerers.drafts import answer, propose, put, quoted, told

if TYPE_CHECKING:
    from app.library import Library

SPRING = "vid mötet med Hamnrådet den 11 februari 2025"
AUTUMN = "vid mötet med Hamnrådet den 23 september 2025"
OLDEST = "vid mötet med Hamnrådet den 16 maj 2024"
RUT = f"Rut Sandell (Samordnare, Kustföreningen) var adjungerad {SPRING}."
SVEN_ABSENT = f"Sven-Olof Malm (Teknisk chef, Kråkviks kommun) var frånvarande {SPRING}."
REGION = [
    f"Alva Stenmark (Sekreterare, Region Skärvik) var närvarande {AUTUMN}.",
    f"Greta Lindmark (Ordförande, Region Skärvik) var frånvarande {AUTUMN}.",
]

PEOPLE = [
    pytest.param("Vem i gruppen är från Kustföreningen?", [RUT], id="is from"),
    pytest.param("Vem är Kustföreningens representant?", [RUT], id="is the representative"),
    pytest.param("Vilka företräder Region Skärvik i Hamnrådet?", REGION, id="the present ones and the absent"),
    pytest.param("Vem satt för Kråkviks kommun den 11 februari 2025?", [SVEN_ABSENT], id="absent"),
    pytest.param("Vem var från Hamnbolaget?", [f"Ture Ekdal (Hamnbolaget) var närvarande {OLDEST}."], id="was from"),
]


@pytest.mark.parametrize(("question", "expected"), PEOPLE)
def test_the_people_of_an_organisation(question: str, expected: list[str], library: Library) -> None:
    """Everybody of it in the lists asked about, each with what they were, resting on the row."""
    draft = propose(answer_who_is_from, question, library)
    assert told(draft) == expected
    assert expected[0].split(" (")[0] in quoted(draft, library)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem från Kustföreningen deltog den 11 februari 2025?", id="who was there: for the list"),
        pytest.param("Vem är från Fyrbolaget?", id="an organisation that no list has"),
        pytest.param("Vem företräder Kustföreningen i frågan om vindkraft och muddring?", id="of a matter"),
    ],
)
def test_what_is_left_to_others(question: str, library: Library) -> None:
    """Who came, unknown organisations and matters are not for the lists of whom somebody represents."""
    assert answer_who_is_from(put(question, library)) is None


def test_nobody_of_an_organisation_that_no_list_has(library: Library) -> None:
    """That somebody came is no answer where the list has nobody from there."""
    text = answer("Var någon från Elfärjan med på Hamnrådets möte den 11 februari 2025?", library)
    assert text.outcome == "not_found"
    assert text.reason == f"Ingen från Elfärjan står i närvarolistan {SPRING}."
