from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.support import Support

SHARES = st.floats(0, 1)
STANDOUTS = st.floats(-5, 15)
SIZES = st.integers(1, 10_000)


def _odds(support: Support) -> float:
    """The logarithm of the odds that an answer is there."""
    return math.log(support.probability / (1 - support.probability))


@given(SHARES, SHARES, STANDOUTS, SIZES)
def test_more_of_the_question_is_more_support(one: float, other: float, standout: float, passages: int) -> None:
    """The more of the question's words stand in the best passage, the likelier an answer."""
    low, high = sorted((one, other))
    assert Support(low, standout, passages).probability <= Support(high, standout, passages).probability


@given(SHARES, STANDOUTS, STANDOUTS, SIZES)
def test_standing_out_is_support(coverage: float, one: float, other: float, passages: int) -> None:
    """The further the nearest passage stands out by meaning, the likelier an answer."""
    low, high = sorted((one, other))
    assert Support(coverage, low, passages).probability <= Support(coverage, high, passages).probability


@given(SHARES, STANDOUTS, SIZES)
def test_an_answer_is_given_where_it_is_likelier_than_not(coverage: float, standout: float, passages: int) -> None:
    """The threshold is even odds."""
    support = Support(coverage, standout, passages)
    assert support.is_enough is (support.probability >= 0.5)


def test_small_archives_trust_standing_out_less() -> None:
    """Among few passages the nearest stands out little by chance alone: it counts for more the more there are."""
    gains = [_odds(Support(0.5, 8.0, size)) - _odds(Support(0.5, 2.0, size)) for size in (0, 10, 100, 500, 5000)]
    assert gains[0] == pytest.approx(0)
    assert gains[:4] == sorted(set(gains[:4]))
    assert gains[4] == pytest.approx(gains[3])


@pytest.mark.parametrize(
    ("coverage", "standout", "passages", "enough"),
    [
        pytest.param(1.0, 2.0, 10, True, id="every word, in a small archive"),
        pytest.param(1.0, 5.0, 5000, True, id="every word, in a large one"),
        pytest.param(0.0, 15.0, 10, False, id="no word, far out in a small archive"),
        pytest.param(0.0, 4.0, 5000, False, id="no word, near nothing"),
        pytest.param(0.5, 8.0, 5000, True, id="half of the words, near by meaning"),
        pytest.param(0.5, 2.0, 5000, False, id="half of the words, near nothing"),
        pytest.param(0.2, 8.0, 10, False, id="near by meaning only, in a small archive"),
    ],
)
def test_what_is_enough(coverage: float, standout: float, passages: int, enough: bool) -> None:
    """Words alone are enough where all are there; meaning has a say where the archive is large enough to tell."""
    assert Support(coverage, standout, passages).is_enough is enough
