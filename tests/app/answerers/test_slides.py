"""What a slide says, read under its heading; and what the slides of one kraftsamling do not tell of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.answerers.drafts import answer, library_holding

if TYPE_CHECKING:
    from app.library import Library

DECK = """# Ljusa hamnar
Strategi för Region Lyktsund 2022–2028
Antagen av regionfullmäktige 2021-11-16
---
# Utgångsläge lyktor i hamnarna - enkäten
* Lyktorna sköts av hamnkaptenen
* Stor brist på reservdelar
* Dyr el på kajerna
---
# Två fokusområden
---
# Bättre lyktor
Fokus: lysdioder, solceller
---
# Lugnare kajer
Fokus: räcken, livbojar
---
# Läs mer
* Läs mer om hur vi kraftsamlar kring fyrar, bojar och lotsning på www.lyktsund.example
---
# Kontakt
Disa Lind, samordnare kraftsamling fyrar, disa.lind@lyktsund.example
"""
MEETING = """Minnesanteckningar Lyktrådet

Datum\t2024-05-16
Ordförande\tGreta Lindmark

Deltagare

Namn\tOrganisation\tNärvaro
Greta Lindmark\tRegion Lyktsund\tNärvarande

1. Lyktorna i hamnarna

Greta Lindmark visade en karta över lyktorna i hamnarna.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A deck, and a meeting where somebody showed something of the same matter."""
    return library_holding({"lyktor.md": DECK, "rådet.txt": MEETING}, tmp_path_factory.mktemp("lyktor"))


def test_what_something_showed_is_the_list_under_its_heading(library: Library) -> None:
    """«Vad visade enkäten …» asks for the list, not for somebody who showed something at a meeting."""
    told = answer("Vad visade enkäten om utgångsläget för lyktor i hamnarna?", library)
    assert [each.text for each in told.sentences] == [
        "Utgångsläge lyktor i hamnarna - enkäten (Ljusa hamnar):",
        "– Lyktorna sköts av hamnkaptenen",
        "– Stor brist på reservdelar",
        "– Dyr el på kajerna",
    ]


def test_an_item_comes_under_its_heading(library: Library) -> None:
    """An item of a slide says little by itself."""
    told = answer("Vad råder det stor brist på enligt enkäten?", library).sentences[0]
    assert told.text.startswith("Utgångsläge lyktor i hamnarna - enkäten:\n– Stor brist på reservdelar")


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        pytest.param("Vem är samordnare för kraftsamling fyrar?", "answered", id="its own contact"),
        pytest.param("Vem är samordnare för kraftsamling bojar?", "not_found", id="another's contact"),
        pytest.param("Vem leder kraftsamling lotsning?", "not_found", id="a sentence that lists it"),
        pytest.param("Vilka ämnen är i fokus inom kraftsamling bojar?", "not_found", id="topics of one only listed"),
    ],
)
def test_a_kraftsamling_is_told_by_what_is_its_own(question: str, outcome: str, library: Library) -> None:
    """The contact of another, or a list that it stands in, is no answer."""
    assert answer(question, library).outcome == outcome
