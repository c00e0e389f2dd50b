"""The goals of one focus area, from its row, its list or its section; a refusal where it tells none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.area_goals import answer_goals_of_area
from tests.app.answerers.drafts import library_holding, propose, put, quoted, refused, told

if TYPE_CHECKING:
    from app.library import Library

TABLE = """# Näringsstrategi 2024–2030
Bergåkra kommun
---
# Målområden
| Målområde | Mål | Insatser |
| Besöksnäring | En miljon gästnätter | leder, gästhamn |
| Mark | 20 hektar tomter | planer |
"""
SLIDES = """# Regional strategi 2035
Region Skogsbo
---
# Prioriterat område: Levande byar
* Långsiktigt mål: Fler vill bo här
* hyresrätter
* butiker
---
# Prioriterat område: Trygga vägar
* Delmål till 2030
  * Ingen dör i trafiken
  * Halverat buller
* vägren
---
# Prioriterat område: Lugna vatten
* bojar
* bryggor
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two strategies: goals in a column, and among the items of a slide."""
    return library_holding({"bergåkra.md": TABLE, "skogsbo.md": SLIDES}, tmp_path_factory.mktemp("mål"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vad är målet för besöksnäringen i Bergåkra?",
            ["Mål för Besöksnäring i Näringsstrategi 2024–2030: En miljon gästnätter"],
            id="in its row",
        ),
        pytest.param(
            "Vad är det långsiktiga målet för levande byar?",
            ["Mål för Levande byar i Regional strategi 2035: Fler vill bo här"],
            id="labelled among its topics",
        ),
        pytest.param(
            "Vilka delmål finns för trygga vägar?",
            [
                "Mål för Trygga vägar i Regional strategi 2035 (2 av 2):",
                "– Ingen dör i trafiken",
                "– Halverat buller",
            ],
            id="several, led in",
        ),
    ],
)
def test_goals_are_those_of_the_area(question: str, statements: list[str], library: Library) -> None:
    """The goals told with the area are its answer, all of them."""
    assert told(propose(answer_goals_of_area, question, library)) == statements


def test_the_goal_is_cited(library: Library) -> None:
    """The evidence holds the name of the area and the goal."""
    evidence = quoted(propose(answer_goals_of_area, "Vad är målet för besöksnäringen?", library), library)
    assert "Besöksnäring" in evidence
    assert "En miljon gästnätter" in evidence


def test_an_area_without_goals_is_said_to_have_none(library: Library) -> None:
    """Its topics are no goals, and those of another area no answer."""
    reason = refused(propose(answer_goals_of_area, "Vad är målet för lugna vatten?", library))
    assert reason == "Något mål för Lugna vatten framgår inte av Regional strategi 2035."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Hur ska Region Skogsbo nå målet om levande byar?", id="how it is reached"),
        pytest.param("Är målet för besöksnäringen en miljon gästnätter?", id="yes or no"),
        pytest.param("Vad ingår i levande byar?", id="no goal"),
    ],
)
def test_the_rest_is_left_to_others(question: str, library: Library) -> None:
    """Only what asks for goals, of an area that has some, is answered."""
    assert answer_goals_of_area(put(question, library)) is None
