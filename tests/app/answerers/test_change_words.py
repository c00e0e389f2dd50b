"""What papers say of a change, and what that makes of a question whether something changed or still holds."""

from __future__ import annotations

import pytest

from app.answerers.change_words import (
    asks_if_changed,
    is_of_change,
    tells_change,
    tells_then_or_now,
    verdict_of_change,
    verdict_of_still,
)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        pytest.param("Beslutet den 3 maj upphävs.", True, id="ended"),
        pytest.param("Avgiften höjs från 20 till 30 kronor.", True, id="altered"),
        pytest.param("Starten flyttas till hösten.", True, id="moved"),
        pytest.param("Avgiften lämnas oförändrad.", True, id="left as it was"),
        pytest.param("Avgiften är 30 kronor.", False, id="no change"),
        pytest.param("Byalaget har begärt att tiderna ändras.", False, id="asked for only"),
        pytest.param("Avslutningsvis fördes en dialog.", False, id="a word that begins like one of ending"),
    ],
)
def test_what_tells_of_a_change(text: str, tells: bool) -> None:
    """Said of what happened, not of what somebody wants."""
    assert tells_change(text) is tells


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        pytest.param("Har tidplanen flyttats?", True, id="perfect"),
        pytest.param("har avgiften andrats", True, id="no diacritics"),
        pytest.param("Ändrade nämnden sitt beslut?", True, id="past"),
        pytest.param("Har nämnden sammanträtt?", False, id="something else"),
        pytest.param("Hur har avgiften ändrats?", False, id="how, not whether"),
    ],
)
def test_whether_a_change_is_asked_about(question: str, asks: bool) -> None:
    """A question that Ja answers where it changed."""
    assert asks_if_changed(question) is asks


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        pytest.param("Har starten ändrats?", "Starten skjuts upp till 2026.", "Ja", id="put off"),
        pytest.param("Har starten flyttats?", "Starten skjuts upp till 2026.", "Ja", id="moved"),
        pytest.param("Har tidplanen ändrats?", "Tidplanen ligger fast.", "Nej", id="stays"),
        pytest.param("Har tidplanen ändrats?", "Inga större ändringar gjordes.", "Nej", id="nothing altered"),
        pytest.param("Har tidplanen ändrats?", "Tidplanen gicks igenom.", None, id="untold"),
        pytest.param("Har avgiften höjts?", "Avgiften höjs till 300 kronor.", "Ja", id="the change asked about"),
        pytest.param("Har avgiften sänkts?", "Avgiften höjs till 300 kronor.", None, id="another change"),
        pytest.param("Har taxan ändrats?", "Mötet på Höjdgatan: ersättning betalas ut.", None, id="only like it"),
    ],
)
def test_the_verdict_of_a_change(question: str, text: str, verdict: str | None) -> None:
    """Neither where the paper does not tell it, or tells of another change than the one asked about."""
    assert verdict_of_change(question, text) == verdict


@pytest.mark.parametrize(
    ("newest", "verdict"),
    [
        pytest.param("Kiosken stängs och upphör.", "Nej", id="ended"),
        pytest.param("Kiosken är öppen.", "Ja", id="decided so"),
        pytest.param("Byalaget begär att kioskens tider ändras.", "Ja", id="asked for only"),
    ],
)
def test_the_verdict_of_what_still_holds(newest: str, verdict: str | None) -> None:
    """A plain decision holds until one says otherwise."""
    assert verdict_of_still("Är kiosken fortfarande öppen?", newest, is_plain_decision=True) == verdict


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        pytest.param("Tidigare var det sagt maj 2025.", True, id="before"),
        pytest.param("Nu heter det juni 2026.", True, id="now"),
        pytest.param("I år är den 910 000 kronor.", True, id="this year"),
        pytest.param("Filialen har öppet 12 timmar i stället för 20.", True, id="instead of"),
        pytest.param("Den skulle egentligen ha hållits den 3 maj.", True, id="was meant"),
        pytest.param("Tidigare var det lugnt på torget.", False, id="no figure, no day"),
        pytest.param("Avgiften är 30 kronor.", False, id="no before"),
    ],
)
def test_what_sets_before_beside_now(text: str, tells: bool) -> None:
    """A figure or a day with a word that says it is that of before or of now."""
    assert tells_then_or_now(text) is tells


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        pytest.param("höjts", True, id="raised"),
        pytest.param("utvecklats", True, id="developed"),
        pytest.param("kvar", True, id="left"),
        pytest.param("höjden", False, id="a height"),
        pytest.param("utveckling", False, id="a noun"),
    ],
)
def test_words_that_only_ask_for_a_change(word: str, is_one: bool) -> None:
    """They are none of the matter: papers put the change otherwise."""
    assert is_of_change(word) is is_one


@pytest.mark.parametrize(
    ("question", "newest", "verdict"),
    [
        pytest.param("Är det ännu Mats?", "Lo Berg övertar planen från Mats Berg.", "Nej", id="gave way to another"),
        pytest.param("Är det Lo kvar?", "Lo Berg övertar planen från Mats Berg.", None, id="the one who came"),
        pytest.param("Är målet oförändrat?", "Mål 65 procent, oförändrat", "Ja", id="left as it was"),
    ],
)
def test_whether_somebody_or_something_stays(question: str, newest: str, verdict: str | None) -> None:
    """Nej where another took over, Ja where it is said to be as it was."""
    assert verdict_of_still(question, newest, is_plain_decision=False) == verdict
