"""Whether something is a focus area or a kraftsamling, and what it was called before, by the list of each edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.area_names import answer_is_area, answer_renamed
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

OLDER = """# Snörika byar
Strategi för Region Tallmon 2020–2026
Antagen av regionfullmäktige 2020-03-10
---
# Två kraftsamlingar
* Skidspår
* Rodel
---
# Två fokusområden
---
# Trygga backar
Fokus: belysning, stängsel
---
# Varma stugor
Fokus: bastu, vedbod
---
# Kontakt
Disa Lind, utvecklare, Region Tallmon
"""
NEWER = """# Snörika byar
Strategi för Region Tallmon 2020–2026
Reviderad 2024-05-14
---
# Två kraftsamlingar
* Skidspår
* Isbana
---
# Två fokusområden
---
# Trygga och öppna backar
Fokus: belysning, liftar
---
# Varma stugor
Fokus: bastu, vedbod
---
# Kontakt
Disa Lind, utvecklare, Region Tallmon
"""
NEW, OLD = "enligt Snörika byar den 14 maj 2024", "enligt Snörika byar den 10 mars 2020"


RENAMED = {
    "hav 2020.md": OLDER.replace("Snörika byar", "Friskt hav").replace("Trygga backar", "Smarta resor"),
    "hav 2024.md": NEWER.replace("Snörika byar", "Friskt hav").replace("Trygga och öppna backar", "Nära till allt"),
}


@pytest.fixture(scope="module")
def snow(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two editions of a strategy."""
    return library_holding({"byar 2020.md": OLDER, "byar 2024.md": NEWER}, tmp_path_factory.mktemp("snö"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Är Rodel fortfarande en kraftsamling?",
            [f"Nej. Kraftsamlingar {NEW}: Skidspår och Isbana.", f"Ja. Kraftsamlingar {OLD}: Skidspår och Rodel."],
            id="no longer",
        ),
        pytest.param(
            "Är Skidspår en kraftsamling?", [f"Ja. Kraftsamlingar {NEW}: Skidspår och Isbana."], id="in every edition"
        ),
        pytest.param(
            "Var Isbana en kraftsamling i den antagna strategin 2020?",
            [f"Nej. Kraftsamlingar {OLD}: Skidspår och Rodel.", f"Ja. Kraftsamlingar {NEW}: Skidspår och Isbana."],
            id="the edition asked about first",
        ),
        pytest.param(
            "ar varma stugor ett fokusomrade",
            [f"Ja. Fokusområden {NEW}: Trygga och öppna backar och Varma stugor."],
            id="without marks",
        ),
    ],
)
def test_the_lists_tell_whether_it_is_one(question: str, statements: list[str], snow: Library) -> None:
    """Ja or Nej stands before the list it rests on; another edition is told where it says otherwise."""
    assert told(propose(answer_is_area, question, snow)) == statements


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Är rymden ett fokusområde?", id="in no edition"),
        pytest.param("Är kraftsamlingen Skidspår avslutad?", id="more than its name"),
        pytest.param("Vilka kraftsamlingar finns?", id="no question for Ja or Nej"),
    ],
)
def test_the_lists_tell_nothing_else(question: str, snow: Library) -> None:
    """What stands in no list, and what is asked of something that does, is left to others."""
    assert propose(answer_is_area, question, snow) is None


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vad hette fokusområde 1 tidigare?",
            [f"Fokusområde 1 {NEW}: Trygga och öppna backar.", f"Fokusområde 1 {OLD}: Trygga backar."],
            id="by number",
        ),
        pytest.param(
            "Vad kallades fokusområdet Trygga och öppna backar före revideringen?",
            [f"Fokusområde {NEW}: Trygga och öppna backar.", f"Fokusområde {OLD}: Trygga backar."],
            id="by name",
        ),
    ],
)
def test_names_are_matched_over_editions(question: str, statements: list[str], snow: Library) -> None:
    """An area of another edition is the same by its number, or by a near name at its place."""
    assert told(propose(answer_renamed, question, snow)) == statements


def test_the_only_one_that_is_new_is_called_otherwise(tmp_path: Path) -> None:
    """Of names with no word in common, the only one of each edition that the other lacks are the same area."""
    library = library_holding(RENAMED, tmp_path)
    assert told(propose(answer_renamed, "Vad hette Nära till allt innan strategin gjordes om?", library)) == [
        "Fokusområde enligt Friskt hav den 14 maj 2024: Nära till allt.",
        "Fokusområde enligt Friskt hav den 10 mars 2020: Smarta resor.",
    ]
