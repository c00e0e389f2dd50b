"""Whether somebody still holds an office, told by the newest election, succession or resignation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.offices import answer_still_in_office
from tests.app.answerers.drafts import library_holding, propose, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

ANNUAL = """Protokoll Rodelklubben

Datum\t2024-03-12
Ordförande\tNils Strand

1. Val

Kerstin Berg omvaldes till ledamot på två år. Jakob Lund nyvaldes efter Eva Holm som avböjt omval.
"""
BOARD = """Protokoll Rodelklubben

Datum\t2025-08-21
Ordförande\tMaja Falk

1. Frågor

Eva Holm har frågat styrelsen efter sin pärm. Ove Ek bjöd på kaffe.
"""

NEWEST = """Protokoll årsmöte Rodelklubben 2025

1. Val

Kerstin Berg väljs om på två år.
"""


@pytest.fixture(scope="module")
def club(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """An annual meeting with elections, and a later meeting that only mentions people."""
    return library_holding({"årsmöte.txt": ANNUAL, "styrelsen.txt": BOARD}, tmp_path_factory.mktemp("rodel"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Sitter Eva Holm kvar i styrelsen?", "Nej. Jakob Lund nyvaldes efter Eva Holm", id="succeeded"),
        pytest.param("Är Kerstin Berg fortfarande ledamot?", "Ja. Kerstin Berg omvaldes", id="chosen again"),
        pytest.param(
            "Är Nils Strand fortfarande ordförande i Rodelklubben?",
            "Nej. Ordförande vid mötet med Rodelklubben den 21 augusti 2025: Maja Falk.",
            id="another chairs",
        ),
    ],
)
def test_the_newest_paper_tells_it(question: str, begins: str, club: Library) -> None:
    """An election or a succession tells it, not that somebody is spoken of later."""
    (statement,) = told(propose(answer_still_in_office, question, club))
    assert statement.startswith(begins)


@pytest.mark.parametrize(
    ("papers", "begins"),
    [
        pytest.param({}, "Om Kerstin Berg fortfarande är det framgår inte", id="only an older paper"),
        pytest.param({"nyast.txt": NEWEST}, "Ja. Kerstin Berg väljs om", id="a paper with its year in its title alone"),
    ],
)
def test_an_older_paper_tells_nothing_of_a_later_year(papers: dict[str, str], begins: str, tmp_path: Path) -> None:
    """Where the question names a year, no election before it answers."""
    library = library_holding({"årsmöte.txt": ANNUAL, **papers}, tmp_path)
    question = "Är Kerstin Berg kvar som ledamot efter årsmötet 2025?"
    draft = propose(answer_still_in_office, question, library)
    assert draft is not None
    assert (draft.refusal or draft.statements[0].text).startswith(begins)


def test_one_who_is_merely_mentioned_holds_nothing(club: Library) -> None:
    """Where no paper tells it, it is said so."""
    reason = refused(propose(answer_still_in_office, "Sitter Ove Ek kvar i styrelsen?", club))
    assert reason == "Om Ove Ek fortfarande är det framgår inte av arkivet."
