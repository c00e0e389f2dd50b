"""Ja or Nej by a figure: more or less than the one named, and whether a goal was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.compared import answer_compared, answer_if_goal_reached
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

EARLIER = """Minnesanteckningar Bagarrådet

Datum\t2024-05-10
Plats\tBageriet

1. Surdegskursen

Hittills har 38 bagare gått surdegskursen. Målet för surdegskursen är 60 bagare.
"""
LATER = """Minnesanteckningar Bagarrådet

Datum\t2025-05-12
Plats\tBageriet

1. Surdegskursen

64 bagare har gått surdegskursen. Målet för surdegskursen var 60 bagare.

2. Kardemummakursen

Kardemummakursen kostade 2 140 kr per bagare.

3. Ugnens kostnader

Kostnaden för ugnen blev 900 kr. Målet för kostnaden var högst 700 kr.

4. Rågkursen

Nio bagare har sökt rågkursen. Målet för rågkursen är 20 bagare.
"""


@pytest.fixture(scope="module")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two papers, the later with another figure."""
    return library_holding({"maj 2024.txt": EARLIER, "maj 2025.txt": LATER}, tmp_path_factory.mktemp("bageri"))


PRICE = "Kardemummakursen kostade 2 140 kr per bagare."


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("Kostade kardemummakursen mer än 2 000 kronor per bagare?", "Ja", id="more"),
        pytest.param("kostade kardemummakursen over 2 500 kr per bagare?", "Nej", id="over, no diacritics"),
        pytest.param("Kostade kardemummakursen mindre än 2 500 kronor per bagare?", "Ja", id="less"),
        pytest.param("Kostade kardemummakursen minst 2 140 kronor per bagare?", "Ja", id="at least the same"),
        pytest.param("Kostade kardemummakursen mer än 2 140 kronor per bagare?", "Nej", id="not more than the same"),
        pytest.param("Kostade kardemummakursen högst 2 140 kronor per bagare?", "Ja", id="at most the same"),
        pytest.param("Kostade kardemummakursen under 2 140 kronor per bagare?", "Nej", id="not under the same"),
    ],
)
def test_a_figure_is_set_beside_the_one_named(question: str, verdict: str, bakery: Library) -> None:
    """The sentence with a figure of the same sort follows Ja or Nej."""
    assert told(propose(answer_compared, question, bakery)) == [f"{verdict}. {PRICE}"]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Kostade kardemummakursen 2 000 kronor?", id="nothing compared"),
        pytest.param("Hur mycket mer än 2 000 kronor kostade kardemummakursen?", id="not yes or no"),
        pytest.param("Kostade kyrktornet mer än 2 000 kronor?", id="untold"),
        pytest.param("Röstade fler än 20 bagare nej?", id="votes are counted by others"),
    ],
)
def test_what_is_not_compared_is_left_to_others(question: str, bakery: Library) -> None:
    """A verdict takes two figures of the same sort on the same matter."""
    assert propose(answer_compared, question, bakery) is None


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Nåddes målet för surdegskursen?", "Ja. 64 bagare", id="by the newest paper"),
        pytest.param("nadde surdegskursen sitt mål på 60 bagare?", "Ja. 64 bagare", id="named, no diacritics"),
    ],
)
def test_whether_a_goal_was_reached(question: str, begins: str, bakery: Library) -> None:
    """What came is told with what was meant."""
    assert told(propose(answer_if_goal_reached, question, bakery))[0].startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Nåddes målet för ugnens kostnader?", id="lower is better there"),
        pytest.param("Vilket mål har surdegskursen?", id="not whether it was reached"),
        pytest.param("Finns det ett mål för surdegskursen?", id="only whether there is one"),
    ],
)
def test_other_goals_are_left_to_others(question: str, bakery: Library) -> None:
    """Nothing is said of what a figure does not tell."""
    assert propose(answer_if_goal_reached, question, bakery) is None
