from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.near_misses import is_near_miss
from app.numbered_parts import is_of_part
from tests.app.answerers.drafts import library_holding, put

if TYPE_CHECKING:
    from pathlib import Path

_NOTES = """Anteckningar från workshop om bryggan

Datum\t2025-03-04

Grupp 1

Bryggan behöver bättre belysning längst ut.

Grupp 2

Bryggan behöver en bänk i lä.
"""


@pytest.mark.parametrize(
    ("question", "headings", "is_of"),
    [
        pytest.param("Vad sa grupp 2 om bryggan?", ["Workshop", "Grupp 2"], True, id="the part"),
        pytest.param("Vad sa grupp 2 om bryggan?", ["Workshop", "Grupp 12"], False, id="another of its sort"),
        pytest.param("Vad sa grupp 2 om bryggan?", ["Workshop", "Bord 2"], None, id="of another sort"),
        pytest.param("Vad säger alternativ B?", ["Alternativ B – bänk"], True, id="a letter"),
        pytest.param("Vad sa gruppen om bryggan?", ["Grupp 2"], None, id="none is named"),
    ],
)
def test_what_stands_under_a_part(question: str, headings: list[str], is_of: bool | None) -> None:
    """A part is told by its sort and its number, both whole."""
    assert is_of_part(question, headings) is is_of


def test_only_the_part_named_is_read(tmp_path: Path) -> None:
    """Where notes have the part that is named, nothing else answers; where they have not, another is a near miss."""
    library = library_holding({"workshop.txt": _NOTES}, tmp_path)
    told = [each.document.quote(each.span) for each in put("Vad sa grupp 2 om bryggan?", library).candidates]
    assert told == ["Bryggan behöver en bänk i lä."]
    asked = put("Vad sa grupp 7 om bryggan?", library)
    assert all(is_near_miss(asked, each) for each in asked.candidates if each.block.place.headings)
