"""Under which area something stands, and all areas by their number, whatever the question calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.area_of_topic import answer_area_of_topic
from app.answerers.counted_areas import answer_counted_areas
from tests.app.answerers.drafts import library_holding, propose, refused, told

if TYPE_CHECKING:
    from app.library import Library

OLDER = """# Klara fjärdar
Strategi för Region Sandmark 2020–2026
Antagen av regionfullmäktige 2020-03-10
---
# Tre fokusområden
---
# Rena stränder
Fokus: tångröjning, badplatser
---
# Tysta vatten
Fokus: elmotorer, fartgränser
---
# Levande vikar
Fokus: gäddfabriker, vassar
"""
NEWER = """# Klara fjärdar
Strategi för Region Sandmark 2020–2026
Reviderad 2024-05-14
---
# Två kraftsamlingar
* Strandpatrullen
* Vikvakten
---
# Förslag inriktning kraftsamling fjärdar
---
# Två fokusområden
---
# Rena stränder
Fokus: tångröjning, tillgängliga bryggor
---
# Levande vikar
Fokus: gäddfabriker, muddring
"""
SHORES = ["Rena stränder i Klara fjärdar: tångröjning och tillgängliga bryggor."]
BAYS = ["Levande vikar i Klara fjärdar: gäddfabriker och muddring."]
QUIET = ["Tysta vatten i Klara fjärdar: elmotorer och fartgränser."]
AREAS = ["Klara fjärdar har 2 fokusområden (2 av 2):", "– Rena stränder", "– Levande vikar"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two editions of a strategy."""
    return library_holding({"fjärdar 2020.md": OLDER, "fjärdar 2024.md": NEWER}, tmp_path_factory.mktemp("fjärdar"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vilket av strategins spår handlar om tillgängliga bryggor?", SHORES, id="spår"),
        pytest.param("Under vilken rubrik i strategin ligger muddring?", BAYS, id="rubrik"),
        pytest.param("Vilken del av strategin tar upp gäddfabriker?", BAYS, id="del"),
        pytest.param("Vilken pelare i Klara fjärdar står muddringen under?", BAYS, id="pelare, another form"),
        pytest.param("Vilket fokusområde fick temat «tillgängliga bryggor»?", SHORES, id="the topic quoted"),
        pytest.param("Muddring och gäddfabriker, vilken av rubrikerna hör de till?", BAYS, id="both topics"),
        pytest.param("Vilket block hör muddring till i strategin?", BAYS, id="as one asks of people"),
        pytest.param("Var hamnar muddring i strategin?", BAYS, id="where"),
        pytest.param("Under vilken rubrik låg fartgränser i strategin från 2020?", QUIET, id="the older edition"),
    ],
)
def test_a_topic_leads_to_its_area(question: str, statements: list[str], library: Library) -> None:
    """The area is told with its topics, by whatever word the question has for areas."""
    assert told(propose(answer_area_of_topic, question, library)) == statements


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilket fokusområde har flest åtgärder?", id="no topic"),
        pytest.param("Vilken del av mötet handlade om muddring?", id="of a meeting"),
        pytest.param("Under vilken rubrik i strategin ligger flygplatsen?", id="what no area has"),
        pytest.param("Vilken del av budgeten för skolskjuts gick till muddring?", id="of something else"),
        pytest.param("Var ligger badplatsen?", id="a place"),
        pytest.param("Vilket område handlar muddring om i Bergtuna?", id="another place"),
    ],
)
def test_nothing_else_leads_to_an_area(question: str, library: Library) -> None:
    """What the areas do not hold, and what is asked of meetings and places, is left to others."""
    assert propose(answer_area_of_topic, question, library) is None


def test_what_nothing_tells_of_is_under_no_area(library: Library) -> None:
    """A word that stands nowhere in the archive is refused, and not looked for in other sentences of the strategy."""
    draft = propose(answer_area_of_topic, "Vilken del av strategin Klara fjärdar tar upp rymdraketer?", library)
    assert refused(draft) == "Inget område i Klara fjärdar tar upp det som frågan gäller."


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vilka två spår har Klara fjärdar?", AREAS, id="spår"),
        pytest.param("Vilka är de två delarna i strategin?", AREAS, id="de två delarna"),
        pytest.param("Nämn de två benen i strategin Klara fjärdar", AREAS, id="an order"),
        pytest.param(
            "Vilka tre pelare vilar Klara fjärdar på?",
            ["Klara fjärdar har 3 fokusområden (3 av 3):", "– Rena stränder", "– Tysta vatten", "– Levande vikar"],
            id="the edition that has so many",
        ),
        pytest.param(
            "Vilka två satsningar görs i Klara fjärdar?",
            ["Kraftsamlingar enligt Klara fjärdar (2 av 2):", "– Strandpatrullen", "– Vikvakten"],
            id="satsningar",
        ),
    ],
)
def test_a_number_tells_which_list_is_meant(question: str, statements: list[str], library: Library) -> None:
    """The whole list of the edition that has as many as the question says."""
    assert told(propose(answer_counted_areas, question, library)) == statements


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka sju spår har Klara fjärdar?", id="another number"),
        pytest.param("Vilka två delar har cykelplanen för Bergtuna?", id="of something else"),
        pytest.param("Vilka två områden talade Eva om på mötet?", id="of a meeting"),
        pytest.param("Vilka två stränder röjs?", id="no word for areas"),
    ],
)
def test_no_other_list_is_given_for_the_number(question: str, library: Library) -> None:
    """A list of another length or of something else is no answer."""
    assert propose(answer_counted_areas, question, library) is None
