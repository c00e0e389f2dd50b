"""Who came to one meeting and not to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.attendance_compared import answer_who_came_to_one
from tests.app.answerers.drafts import library_holding, propose, refused, told

if TYPE_CHECKING:
    from app.library import Library

_NOTES = """Minnesanteckningar Bryggrådet

Datum\t{day}

Deltagare

Namn\tOrganisation
{people}

1. Humlen

Den växer.
"""


@pytest.fixture(scope="module")
def brewery(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three meetings of the same council."""
    people = {
        "2023-12-01": "Rune Björk\tMaltbolaget",
        "2024-12-03": "Ebba Rask\tBryggeriet\nIvar Lund\tVikens kommun",
        "2025-01-14": "Ebba Rask\tBryggeriet\nIvar Lund\tVikens kommun\nDisa Falk\tMaltbolaget",
    }
    papers = {f"{day}.txt": _NOTES.format(day=day, people=listed) for day, listed in people.items()}
    return library_holding(papers, tmp_path_factory.mktemp("brygd"))


_LEAD = (
    "Närvarande vid mötet med Bryggrådet den 14 januari 2025 men inte vid mötet med Bryggrådet den 3 december 2024: "
    "1 person."
)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka var med på mötet i januari 2025 men inte i december 2024?", id="months"),
        pytest.param("Vem hade tillkommit den 14 januari 2025 jämfört med mötet i december?", id="who is new"),
    ],
)
def test_those_of_one_list_alone(question: str, brewery: Library) -> None:
    """A month without a year is that of the meeting nearest to the other."""
    assert told(propose(answer_who_came_to_one, question, brewery)) == [_LEAD, "– Disa Falk (Maltbolaget)"]


def test_all_were_at_both(brewery: Library) -> None:
    """Then that is said."""
    question = "Vilka var med i december 2024 men inte i januari 2025?"
    assert refused(propose(answer_who_came_to_one, question, brewery)).startswith("Ingen står i närvarolistan")


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka var med i januari 2025?", id="one meeting"),
        pytest.param("Vad sades i januari 2025 men inte i december 2024?", id="what was said"),
        pytest.param("Vilka nya beslut togs i januari 2025 jämfört med december 2024?", id="new decisions"),
        pytest.param("Vad blev dyrare jämfört med december 2024?", id="nobody is asked for"),
        pytest.param("Vilka var med i januari 2025 men inte i maj?", id="no such meeting"),
    ],
)
def test_nothing_to_compare(question: str, brewery: Library) -> None:
    """Then another answerer should try."""
    assert propose(answer_who_came_to_one, question, brewery) is None
