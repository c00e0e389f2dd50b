"""At which meetings something was taken up: each once, the latest first, with the item that speaks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.taken_up import answer_taken_up
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library


def _minutes(body: str, day: str, item: str, text: str) -> str:
    return f"Minnesanteckningar {body}\n\nDatum\t{day}\n\n1. {item}\n\n{text}\n\n2. Övrigt\n\nKaffet var slut.\n"


PAPERS = {
    "a.txt": _minutes("Ängsrådet", "2023-05-02", "Slåttern", "Slåttern börjar i juli."),
    "b.txt": _minutes("Ängsrådet", "2024-05-07", "Lador", "Ladan vid ån ska målas. Slåttern blev sen."),
    "c.txt": _minutes("Kulturnämnden", "2024-09-10", "Bidrag", "Nämnden beslutade om bidrag till slåttern."),
    "d.txt": _minutes("Ängsrådet", "2025-01-14", "Stängsel", "Stängslet är lagat."),
}


@pytest.fixture(scope="module")
def meadow(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Four minutes of two bodies."""
    return library_holding(PAPERS, tmp_path_factory.mktemp("äng"))


FIRST, SECOND = "– Ängsrådet den 2 maj 2023: «1. Slåttern»", "– Ängsrådet den 7 maj 2024: «1. Lador»"
GRANT = "– Kulturnämnden den 10 september 2024: «1. Bidrag»"


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param("I vilka möten har slåttern tagits upp?", [GRANT, SECOND, FIRST], id="all"),
        pytest.param("i vilka moten har slattern tagits upp", [GRANT, SECOND, FIRST], id="no diacritics"),
        pytest.param("Vilka möten har handlat om slåttern?", [GRANT, SECOND, FIRST], id="put otherwise"),
        pytest.param("När har slåttern diskuterats?", [GRANT, SECOND, FIRST], id="when"),
        pytest.param("På vilka möten med Ängsrådet har slåttern behandlats?", [SECOND, FIRST], id="of one body"),
        pytest.param("Vilka möten 2023 har handlat om slåttern?", [FIRST], id="of one year"),
    ],
)
def test_each_meeting_is_listed(question: str, lines: list[str], meadow: Library) -> None:
    """The list is counted; a body or a time in the question chooses the meetings."""
    statements = told(propose(answer_taken_up, question, meadow))
    assert statements == [f"Möten enligt arkivet ({len(lines)}):", *lines]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("I vilka möten har rymdfärder tagits upp?", id="in none"),
        pytest.param("Vad har sagts om slåttern?", id="not asked"),
        pytest.param("Vilka möten har hållits?", id="no matter"),
    ],
)
def test_no_list_without_a_matter(question: str, meadow: Library) -> None:
    """What was never taken up, and what is asked otherwise, is left to others."""
    assert propose(answer_taken_up, question, meadow) is None
