"""The focus area whose meaning lies nearest to a question that names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.area_by_meaning import answer_area_by_meaning
from app.asked import Asked
from tests.app.answerers.drafts import library_holding, propose, put, told
from tests.app.answerers.strategies import WATER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.library import Library

QUESTION = "Vad ska man satsa på för att laxen ska komma tillbaka?"


@pytest.fixture(scope="module")
def water(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One strategy with two areas."""
    return library_holding({"vatten.md": WATER}, tmp_path_factory.mktemp("meaning"))


def nearness_of(monkeypatch: pytest.MonkeyPatch, creeks: float, taps: float, text: float) -> None:
    """Let the question lie so near to each area and to any sentence."""

    def nearness(_: Asked, texts: Sequence[str]) -> list[float]:
        return [creeks if "bäckar:" in each else taps if "kranar:" in each else text for each in texts]

    monkeypatch.setattr(Asked, "nearness", nearness)


def test_nearest_area_with_its_topics(monkeypatch: pytest.MonkeyPatch, water: Library) -> None:
    """Where it lies clearly before the next one."""
    nearness_of(monkeypatch, 0.85, 0.84, 0.86)
    assert told(propose(answer_area_by_meaning, QUESTION, water)) == [
        "Rena bäckar i Klara vatten: fiskvägar och skyltar."
    ]


@pytest.mark.parametrize(
    ("creeks", "taps", "text"),
    [
        pytest.param(0.85, 0.849, 0.85, id="two areas as near"),
        pytest.param(0.80, 0.78, 0.86, id="text lies much nearer"),
    ],
)
def test_no_area_lies_near(
    creeks: float, taps: float, text: float, monkeypatch: pytest.MonkeyPatch, water: Library
) -> None:
    """Then it is left to the passages."""
    nearness_of(monkeypatch, creeks, taps, text)
    assert propose(answer_area_by_meaning, QUESTION, water) is None


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad sa Doris Falk att man ska satsa på?", id="what somebody said"),
        pytest.param("Vad beslutade man att satsa på?", id="a decision"),
        pytest.param("Ska man satsa på laxen?", id="Ja or Nej"),
        pytest.param("Hur mår laxen?", id="no aim of a strategy"),
    ],
)
def test_other_questions(question: str, monkeypatch: pytest.MonkeyPatch, water: Library) -> None:
    """They are for other answerers."""
    nearness_of(monkeypatch, 0.9, 0.8, 0.8)
    assert answer_area_by_meaning(put(question, water)) is None
