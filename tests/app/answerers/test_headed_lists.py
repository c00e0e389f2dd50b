"""Lists of a strategy under a heading that the question names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.headed_lists import answer_headed_list, answer_told_by_list
from tests.app.answerers.drafts import library_holding, propose, put, quoted, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

LAKE = """# Sjöstrategi 2035
Region Sjöbo
---
# Fem utmaningar
* Algblomning
* Lågt vatten
* Vassen
---
# Horisontella principer
* Insatser
  * Jämställdhet
  * Barnens bästa
---
# Remiss
* 31 svar
* Tre synpunkter
---
# Vårt arbete vilar på tre pelare
1 Mäta

2 Rensa

3 Lära
"""
WOOD = """# Skogsstrategi 2035
Region Ekby
---
# Fyra utmaningar
* Granbarkborren
* Älgskador
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Strategies of two regions, each with its challenges."""
    return library_holding({"sjö.md": LAKE, "skog.md": WOOD}, tmp_path_factory.mktemp("listor"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vilka utmaningar finns i Region Sjöbo?",
            ["Fem utmaningar (Sjöstrategi 2035):", "– Algblomning", "– Lågt vatten", "– Vassen"],
            id="by its noun, of the region named",
        ),
        pytest.param(
            "Vilka utmaningar har Region Ekby?",
            ["Fyra utmaningar (Skogsstrategi 2035):", "– Granbarkborren", "– Älgskador"],
            id="of the other region",
        ),
        pytest.param(
            "Vilka är sjöstrategins horisontella principer?",
            ["Horisontella principer (Sjöstrategi 2035):", "– Jämställdhet", "– Barnens bästa"],
            id="without what leads in",
        ),
    ],
)
def test_the_list_under_the_heading(question: str, statements: list[str], library: Library) -> None:
    """All items under the heading that the question names, in the strategy that it names."""
    assert told(propose(answer_headed_list, question, library)) == statements


def test_each_item_is_cited(library: Library) -> None:
    """The evidence holds the heading and every item."""
    evidence = quoted(propose(answer_headed_list, "Vilka utmaningar finns i Region Sjöbo?", library), library)
    assert evidence.splitlines() == ["Fem utmaningar", "Algblomning", "Lågt vatten", "Vassen"]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem svarade på remissen om bryggorna i Sjöbo?", id="a person"),
        pytest.param("Vad hände med båtarna efter remissen i stormen?", id="more than the heading is asked about"),
        pytest.param("Är algblomning en av utmaningarna?", id="yes or no"),
        pytest.param("Vilka principer har Region Furuvik?", id="another region"),
    ],
)
def test_the_rest_is_left_to_others(question: str, library: Library) -> None:
    """A heading named beside other matter answers nothing."""
    assert answer_headed_list(put(question, library)) is None


def test_what_interviews_said(tmp_path: Path) -> None:
    """The list whose heading names them, and only where nothing else is asked."""
    paper = "# Vasstrategi 2035\nRegion Sjöbo\n---\n# Nuläge i vassen - intervjuer\n* Mycket gäss\n* Få spänger\n"
    library = library_holding({"vass.md": paper}, tmp_path)
    statements = told(propose(answer_told_by_list, "Vad kom fram i intervjuerna?", library))
    assert statements == ["Nuläge i vassen - intervjuer (Vasstrategi 2035):", "– Mycket gäss", "– Få spänger"]
    assert answer_told_by_list(put("Vad kom fram i intervjuerna om ishockey och simning?", library)) is None


MINUTES = """Protokoll Hamnnämnden

Sammanträdesdatum\t2025-03-04
Beslutande\tMärta Hallin (S), ordförande
\tPer Blom (M)

§ 1 Avgift för slip

Avgiften höjs till 300 kronor.

§ 2 Anmälningsärenden

1. Skrivelse från byalaget om färjan
2. Dom om bryggan i Vik
3. Rapport om isläget
4. Protokoll från Fyrrådet

Beslut

Anmälningarna noteras.
"""


def test_a_list_of_minutes(tmp_path: Path) -> None:
    """All that stands under the heading of an item, for the meeting that is asked about."""
    library = library_holding({"protokoll.txt": MINUTES}, tmp_path)
    question = "vilka anmälningsärenden hade hamnnämnden i mars 2025?"
    assert told(propose(answer_headed_list, question, library)) == [
        "§ 2 Anmälningsärenden vid mötet med Hamnnämnden den 4 mars 2025:",
        "– 1. Skrivelse från byalaget om färjan",
        "– 2. Dom om bryggan i Vik",
        "– 3. Rapport om isläget",
        "– 4. Protokoll från Fyrrådet",
    ]
