"""Whom a person represents and what they are, by the lists of the meetings; changes are told, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.organisations import answer_organisations, answer_same_organisation, answer_who_they_are
from tests.app.answerers.drafts import answer, propose, put, quoted, refused, told

if TYPE_CHECKING:
    from app.library import Library

AUTUMN = "(vid mötet med Hamnrådet den 23 september 2025)"
SPRING = "(vid mötet med Hamnrådet den 11 februari 2025)"
OLDEST = "(vid mötet med Hamnrådet den 16 maj 2024)"
BOARD = "(vid mötet med Tekniska nämnden den 3 oktober 2024)"
TURE = f"Ture Ekdal: Hamnchef, Sjöfartsstiftelsen {SPRING}."
TURE_BEFORE = f"Ture Ekdal: Hamnbolaget {OLDEST}."

PEOPLE = [
    pytest.param("Vilken organisation kommer Ture Ekdal från?", [TURE, TURE_BEFORE], id="a change, the latest first"),
    pytest.param("Var jobbade Ture Ekdal tidigare?", [TURE_BEFORE], id="before"),
    pytest.param("Vilken organisation företrädde Ture den 16 maj 2024?", [TURE_BEFORE], id="at a meeting"),
    pytest.param("Vem är Linnea Forsgren?", [f"Linnea Forsgren: Miljöchef, Öhamns kommun {AUTUMN}."], id="who"),
    pytest.param(
        "vilken roll har sven-olof malm?", [f"Sven-Olof Malm: Teknisk chef, Kråkviks kommun {AUTUMN}."], id="role"
    ),
    pytest.param("What is the role of Birgit Tall?", [f"Birgit Tall: förvaltningschef {BOARD}."], id="in English"),
    pytest.param(
        "Vem är Forsgrehn?", [f"Linnea Forsgren: Miljöchef, Öhamns kommun {AUTUMN}."], id="a misspelt surname"
    ),
]


@pytest.mark.parametrize(("question", "expected"), PEOPLE)
def test_what_the_lists_say_of_a_person(question: str, expected: list[str], library: Library) -> None:
    """Role and organisation with the meeting whose list says so; one line for each organisation."""
    draft = propose(answer_organisations, question, library)
    assert told(draft) == expected
    for line in expected:
        assert line.split(":")[0] in quoted(draft, library)


@pytest.mark.parametrize(
    ("initials", "derived"),
    [
        pytest.param("TE", None, id="given in the latest list that says whom he represents"),
        pytest.param("JK", "JK är Jonas Kvist enligt deltagarlistan", id="worked out"),
    ],
)
def test_initials_that_were_worked_out_say_so(initials: str, derived: str | None, library: Library) -> None:
    """Initials that stand in the list are stated; others are derived from the name."""
    draft = propose(answer_organisations, f"Vem är {initials}?", library)
    assert draft is not None
    assert draft.statements[0].derived == derived


def test_a_role_names_no_organisation(library: Library) -> None:
    """Where a list has only what somebody is, it does not tell which municipality they work for."""
    assert propose(answer_organisations, "Vilken kommun arbetar Birgit Tall för?", library) is None


REFUSALS = [
    pytest.param(
        "Vilken roll har Jonas Kvist?",
        "Vilken roll eller titel Jonas Kvist har framgår inte av arkivets deltagarlistor.",
        id="no role in any list",
    ),
    pytest.param(
        "Var jobbade Rut Sandell innan?",
        "Vad Rut Sandell gjorde tidigare framgår inte av arkivet.",
        id="nothing before",
    ),
]


@pytest.mark.parametrize(("question", "reason"), REFUSALS)
def test_a_refusal_says_what_the_lists_lack(question: str, reason: str, library: Library) -> None:
    """An organisation is no role, and what somebody is now is not what they were."""
    assert refused(propose(answer_organisations, question, library)) == reason


SAME = [
    pytest.param(
        "Representerar Greta Lindmark och Alva Stenmark samma organisation?",
        ["Ja, Greta Lindmark och Alva Stenmark är från Region Skärvik."],
        id="the same",
    ),
    pytest.param(
        "Kommer Ture Ekdal och Rut Sandell från samma organisation?",
        ["Nej, Ture Ekdal är från Sjöfartsstiftelsen och Rut Sandell är från Kustföreningen."],
        id="different, by the latest lists",
    ),
    pytest.param("Var Ture Ekdal och Rut Sandell på samma möte?", [], id="the same meeting"),
    pytest.param("Kommer Ture Ekdal från samma organisation?", [], id="one person"),
]


@pytest.mark.parametrize(("question", "expected"), SAME)
def test_whether_people_represent_the_same_organisation(question: str, expected: list[str], library: Library) -> None:
    """Both organisations are told; each rests on the row of its person."""
    draft = propose(answer_same_organisation, question, library)
    assert (told(draft) if draft else []) == expected


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        pytest.param("Vem är Linnea?", True, id="who"),
        pytest.param("Linnea Forsgren?", False, id="no question word"),
        pytest.param("Vem ringde Linnea om isläget?", False, id="something else is asked"),
        pytest.param("Är det Linnea?", False, id="whether"),
    ],
)
def test_a_question_that_only_names_people(question: str, is_answered: bool, library: Library) -> None:
    """Is answered from the lists where nothing else stands in it."""
    assert (answer_who_they_are(put(question, library)) is not None) == is_answered


def test_nobody_is_named(library: Library) -> None:
    """Without a person there is nothing to look up."""
    assert answer_organisations(put("Vilka organisationer finns i hamnarna?", library)) is None


def test_a_stranger_is_refused_by_name(library: Library) -> None:
    """The whole program says who is not in the archive."""
    assert answer("Vilken organisation kommer Gunnel Fasth från?", library).text == (
        "Gunnel Fasth nämns inte i arkivet."
    )
