"""An organisation stands for the one who came from it; the answer says how that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.answerers.drafts import answer, put

if TYPE_CHECKING:
    from app.library import Library

NAMED = [
    pytest.param("Vad undrade kvinnan från Kustföreningen om laddstolparna?", "Rut Sandell", id="the woman from"),
    pytest.param("Enligt Kustföreningens företrädare, vem betalar stolparna?", "Rut Sandell", id="genitive"),
    pytest.param("Vad handlade Kustföreningen-presentationen om?", "Rut Sandell", id="compound"),
    pytest.param("Vad ansåg han från Sjöfartsstiftelsen om isen?", "Ture Ekdal", id="he from"),
    pytest.param("Vad var Sjöfartsstiftelsens budskap om isläget?", "Ture Ekdal", id="what the organisation said"),
    pytest.param("Hur tjock är isen enligt Sjöfartsstiftelsen?", "Ture Ekdal", id="according to"),
]


@pytest.mark.parametrize(("question", "name"), NAMED)
def test_whom_an_organisation_stands_for(question: str, name: str, library: Library) -> None:
    """The person asked about is the only one who came from there."""
    asked = put(question, library)
    assert [each.names for each in asked.question.people] == [{name}]
    assert [each.name for each in asked.representatives] == [name]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad ansåg mannen från Region Skärvik om isen?", id="several came from there"),
        pytest.param("Vad ansåg mannen från Fyrbolaget om isen?", id="nobody did"),
        pytest.param("Vem är Kustföreningens företrädare?", id="it is asked who they are"),
        pytest.param("Vilka från Kustföreningen deltog?", id="it is asked who came"),
        pytest.param("Vad ansåg Ture Ekdal från Sjöfartsstiftelsen om isen?", id="the question says who"),
    ],
)
def test_whom_it_does_not_stand_for(question: str, library: Library) -> None:
    """Of several nobody is meant, nor where the question is for the people themselves."""
    assert put(question, library).representatives == ()


def test_the_answer_says_how_that_is_known(library: Library) -> None:
    """The person's words, with whom they represent as derived, and the row that says so among the sources."""
    found = answer("Vad undrade kvinnan från Kustföreningen om laddstolparna?", library)
    assert "Rut Sandell undrade vem som" in found.text
    assert "(härlett: Rut Sandell företräder Kustföreningen enligt deltagarlistan)" in found.text
    assert any("Kustföreningen" in citation.quote for citation in found.citations)
