from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.support import Support

SHARES = st.floats(0, 1)
STANDOUTS = st.floats(-5, 15)
SUPPORTS = st.builds(Support, SHARES, SHARES, STANDOUTS, st.booleans(), st.booleans())


@given(SUPPORTS, SHARES)
def test_more_of_the_question_is_more_support(support: Support, share: float) -> None:
    """The more of the question's matter stands in the sentence, or around it, the likelier an answer."""
    low, high = sorted((support.coverage, share))
    assert replace(support, coverage=low).probability <= replace(support, coverage=high).probability
    low, high = sorted((support.surrounding, share))
    assert replace(support, surrounding=low).probability <= replace(support, surrounding=high).probability


@given(SUPPORTS, STANDOUTS)
def test_standing_out_is_support(support: Support, standout: float) -> None:
    """The further the sentence stands out from the archive by meaning, the likelier an answer."""
    low, high = sorted((support.standout, standout))
    assert replace(support, standout=low).probability <= replace(support, standout=high).probability


@given(SUPPORTS)
def test_what_was_asked_for_is_support_and_a_missing_name_is_not(support: Support) -> None:
    """A sentence with the amount, time or name asked for is likelier to answer; one that lacks a name, less likely."""
    assert replace(support, meets=False).probability < replace(support, meets=True).probability
    assert replace(support, lacks_name=True).probability < replace(support, lacks_name=False).probability


@given(SUPPORTS)
def test_an_answer_is_given_where_it_is_likelier_than_not(support: Support) -> None:
    """The threshold is even odds of a probability."""
    assert 0 < support.probability < 1
    assert support.is_enough is (support.probability >= 0.5)


@pytest.mark.parametrize(
    ("support", "enough"),
    [
        pytest.param(Support(1.0, 1.0, 0.0, meets=True, lacks_name=False), True, id="every word"),
        pytest.param(Support(0.4, 0.6, 0.0, meets=True, lacks_name=False), True, id="half of the words"),
        pytest.param(Support(0.0, 0.3, 4.0, meets=True, lacks_name=False), True, id="near by meaning"),
        pytest.param(Support(0.0, 0.0, 0.0, meets=True, lacks_name=False), False, id="nothing of it"),
        pytest.param(Support(0.4, 0.6, 0.0, meets=True, lacks_name=True), False, id="half of it, about another"),
        pytest.param(Support(0.4, 0.6, 0.0, meets=False, lacks_name=False), False, id="without the amount asked for"),
        pytest.param(Support(0.0, 0.0, 6.0, meets=False, lacks_name=True), False, id="near by meaning alone"),
    ],
)
def test_what_is_enough(support: Support, enough: bool) -> None:
    """No sign decides alone; what was asked for and the names weigh most."""
    assert support.is_enough is enough
