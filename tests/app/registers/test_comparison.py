"""Two lists compared: what is the same, reworded, added, removed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.registers.comparison import compare, likeness


def _told(before: list[str], after: list[str]) -> list[tuple[str, str | None, str | None]]:
    changes = compare(before, after, name=str, text=str)
    return [(each.kind, each.before, each.after) for each in changes]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param([], [], [], id="nothing"),
        pytest.param(["Fiske"], ["fiske."], [("same", "Fiske", "fiske.")], id="capitals and stops do not count"),
        pytest.param(["Fiske"], ["Bad"], [("added", None, "Bad"), ("removed", "Fiske", None)], id="another thing"),
        pytest.param(
            ["Säkra och trygga hamnar"],
            ["Trygga hamnar med beredskap"],
            [("reworded", "Säkra och trygga hamnar", "Trygga hamnar med beredskap")],
            id="reworded",
        ),
        pytest.param(
            ["Grön industri", "Grön industri och energi"],
            ["Grön industri"],
            [("same", "Grön industri", "Grön industri"), ("removed", "Grön industri och energi", None)],
            id="the identical pair up first",
        ),
    ],
)
def test_what_became_of_each(before: list[str], after: list[str], told: list[tuple[str, str, str]]) -> None:
    """Those of the later list in its order, then those removed."""
    assert _told(before, after) == told


def test_the_whole_text_joins_what_names_part() -> None:
    """An area with a new name and the old topics is the same area reworded."""
    before, after = [("Utanförskap", "hjälp på biblioteken")], [("Delaktighet", "hjälp på biblioteken")]
    changes = compare(before, after, name=lambda each: each[0], text=" ".join)
    assert [each.kind for each in changes] == ["reworded"]


@given(st.lists(st.text(max_size=12), max_size=6), st.lists(st.text(max_size=12), max_size=6))
def test_every_entry_has_one_fate(before: list[str], after: list[str]) -> None:
    """Nothing is lost and nothing is told twice."""
    changes = compare(before, after, name=str, text=str)
    assert sorted(each.before for each in changes if each.before is not None) == sorted(before)
    assert [each.after for each in changes if each.after is not None] == after


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_share_and_symmetric(one: str, other: str) -> None:
    """Dice's coefficient lies between 0 and 1 and does not depend on the order."""
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
