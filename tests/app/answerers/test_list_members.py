"""Whether something stands in a list of a strategy, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.list_members import answer_list_member
from app.answerers.listed_beside import answer_listed_beside
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

BOATS = """# Levande färjor
Strategi för Region Holmsund 2022–2028
---
# Aktörer i kraftsamling färjor
* Kommuner, Holmrederiet
* Trafikverket, TS, Kustbevakningen
---
# Två fokusområden
---
# Täta turer
Fokus: tidtabeller, nattfärjor
---
# Gröna båtar
Fokus: batterier, landström
"""
ROADS = """# Öppna vägar
Strategi för Region Vägsund 2022–2028
---
# Ett urval av aktörer
* Vägföreningarna
* Cykelfrämjandet
---
# Två fokusområden
---
# Raka vägar
Fokus: broar, tunnlar
---
# Lugna gator
Fokus: farthinder, träd
"""
ACTORS = "Kommuner, Holmrederiet, Trafikverket, TS och Kustbevakningen"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A strategy with all of its actors, and one with some."""
    return library_holding({"färjor.md": BOATS, "vägar.md": ROADS}, tmp_path_factory.mktemp("färjor"))


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        pytest.param(
            "Finns Kustbevakningen med bland aktörerna i kraftsamling färjor?",
            "Ja. Aktörer enligt Levande färjor: Trafikverket, TS, Kustbevakningen.",
            id="in a row of several",
        ),
        pytest.param(
            "Räknas kommunerna till aktörerna i Levande färjor?",
            "Ja. Aktörer enligt Levande färjor: Kommuner, Holmrederiet.",
            id="in another form",
        ),
        pytest.param(
            "Finns Polarinstitutet på bilden över aktörer i kraftsamling färjor?",
            f"Nej. Aktörer enligt Levande färjor: {ACTORS}.",
            id="not in the list",
        ),
        pytest.param(
            "Nämns Polarinstitutet bland aktörerna i Öppna vägar?",
            "Nej. Aktörer enligt Öppna vägar: Vägföreningarna och Cykelfrämjandet.",
            id="not in the selection that is asked about",
        ),
        pytest.param(
            "Hör landström till området Gröna båtar?",
            "Ja. Gröna båtar i Levande färjor: batterier och landström.",
            id="a topic of an area",
        ),
        pytest.param(
            "Ingår nattfärjor i fokusområdet Gröna båtar?",
            "Nej. Täta turer i Levande färjor: tidtabeller och nattfärjor.",
            id="a topic of another area",
        ),
    ],
)
def test_the_list_tells_whether_it_is_there(question: str, statement: str, library: Library) -> None:
    """Ja with the row, Nej with the list, or with the area where it stands."""
    assert told(propose(answer_list_member, question, library)) == [statement]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Är Polarinstitutet en av aktörerna i Öppna vägar?", id="only a selection is listed"),
        pytest.param("Finns Transportstyrelsen med bland aktörerna i kraftsamling färjor?", id="may be the short form"),
        pytest.param("Finns Kustbevakarna med bland aktörerna i kraftsamling färjor?", id="may be misspelt"),
        pytest.param("Finns båtfolkets förbund med bland aktörerna i kraftsamling färjor?", id="described"),
        pytest.param("Finns Polarinstitutet bland aktörerna i Bergtuna?", id="another strategy"),
        pytest.param("Ingår flygbåtar i fokusområdet Gröna båtar?", id="a topic of no area"),
        pytest.param("Vilka är aktörerna i Levande färjor?", id="no question for Ja or Nej"),
    ],
)
def test_nej_needs_a_list_that_surely_lacks_it(question: str, library: Library) -> None:
    """Where the list may be incomplete or have it in other words, nothing is told."""
    assert propose(answer_list_member, question, library) is None


def test_what_is_listed_beside_a_name_is_its_row(library: Library) -> None:
    """The row of the name, under its heading."""
    question = "Vilka myndigheter räknas upp tillsammans med Kustbevakningen?"
    row = "Aktörer i kraftsamling färjor: Trafikverket, TS, Kustbevakningen."
    assert told(propose(answer_listed_beside, question, library)) == [row]
    assert propose(answer_listed_beside, "Vilka räknas upp tillsammans med Polarinstitutet?", library) is None
