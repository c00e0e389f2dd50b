"""The pictures hold all that they should show, and say it in words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.registers.mentions import matrix_of
from app.registers.pictures import PICKED, matrix_picture, timeline

if TYPE_CHECKING:
    from app.registers.registers import Registers


def test_the_timeline_has_a_dot_for_every_meeting(registers: Registers) -> None:
    """A click gives the id of its meeting; the words tell how many there are, and from when to when."""
    picture = timeline(registers.meetings)
    assert {each["id"] for each in picture.spec["data"]["values"]} == {each.id for each in registers.meetings}
    assert picture.spec["params"][0] == {
        "name": PICKED,
        "select": {"type": "point", "fields": ["id"], "toggle": False},
    }
    assert picture.alt.startswith("Tidslinje över 4 möten i 2 organ från 16 maj 2024 till 23 september 2025.")


def test_the_matrix_has_a_square_for_every_cell(woods: Registers) -> None:
    """Also for those in which nothing was taken up."""
    matrix = matrix_of(woods.mentions, ["Sköta stigar", "Spara tallar"], woods.meetings, "body")
    picture = matrix_picture(matrix)
    told = [(each["omrade"], each["antal"], each["beslut"]) for each in picture.spec["data"]["values"]]
    assert told == [("Sköta stigar", "2", "1 beslut"), ("Spara tallar", "–", "")]
    assert "2 områden" in picture.alt


def test_pictures_are_plain_json(registers: Registers, nothing: Registers) -> None:
    """They go to the browser as they are, also where there is nothing to show."""
    for picture in (timeline(registers.meetings), timeline(nothing.meetings)):
        assert json.loads(json.dumps(picture.spec)) == picture.spec
