"""Focus areas: the whole list of the edition asked about, the topics of one area, the area of one topic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.answerers.focus_areas import answer_focus_areas, list_of
from tests.app.answerers.drafts import answer, library_holding, propose, quoted, refused, told
from tests.app.answerers.strategies import STRATEGIES

if TYPE_CHECKING:
    from app.library import Library

HARBOURS = [
    "Levande hamnar har 5 fokusområden (5 av 5):",
    "– Trygga farleder",
    "– Gröna kajer",
    "– Levande fiske",
    "– Öppna bryggor",
    "– Kunniga hamnar",
]
QUAYS = ["Gröna kajer i Levande hamnar: laddstolpar och solceller."]
FISHING = ["Levande fiske i Levande hamnar: kylrum, landningsplatser och förädling."]
JETTIES = ["Öppna bryggor i Levande hamnar: ramper, ljus och bänkar."]
SKILLS = ["Kunniga hamnar i Levande hamnar: övningar och mentorer."]


@pytest.fixture(scope="module")
def strategies(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three editions of two strategies."""
    return library_holding(STRATEGIES, tmp_path_factory.mktemp("strategier"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vilka är fokusområdena i Levande hamnar?", HARBOURS, id="the list"),
        pytest.param("vilka ar fokusomradena", HARBOURS, id="without diacritics"),
        pytest.param("Vilka fokusomroden har strategin?", HARBOURS, id="misspelt"),
        pytest.param("What are the focus areas?", HARBOURS, id="English"),
        pytest.param("Hur många fokusområden finns det?", HARBOURS, id="how many"),
        pytest.param("Vad ingår i Gröna kajer?", QUAYS, id="an area by its name alone"),
        pytest.param("Vad ingår i fokusområdet Levande fiske?", FISHING, id="an area said to be one"),
        pytest.param("Vilka fokusämnen har fokusområdet om bryggor?", JETTIES, id="an area by part of its name"),
        pytest.param("Vad fokuserar den öppna bryggan på?", JETTIES, id="an area in another form"),
        pytest.param("Under vilket fokusområde ligger mentorer?", SKILLS, id="the area of a topic"),
    ],
)
def test_areas_and_topics_are_complete(question: str, statements: list[str], library: Library) -> None:
    """A list tells how many it has; every area and every topic of it stands there."""
    assert told(propose(answer_focus_areas, question, library)) == statements


def test_every_topic_is_cited(library: Library) -> None:
    """The evidence holds the name of the area and each of its topics."""
    evidence = quoted(propose(answer_focus_areas, "Vad ingår i Levande fiske?", library), library)
    assert all(word in evidence for word in ("Levande fiske", "kylrum", "landningsplatser", "förädling"))


def test_the_whole_list_survives_the_check(library: Library) -> None:
    """No area is lost on the way to the reader."""
    whole = answer("Vilka är fokusområdena i Levande hamnar?", library)
    assert [sentence.text for sentence in whole.sentences] == HARBOURS


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vilka fokusområden har Växande skogar?",
            ["Växande skogar har 3 fokusområden (3 av 3):", "– Sköta stigar", "– Spara tallar", "– Tysta rum"],
            id="the latest",
        ),
        pytest.param(
            "Vilka fokusområden hade remissversionen av Växande skogar?",
            ["Växande skogar har 2 fokusområden (2 av 2):", "– Sköta stigar", "– Plantera ekar"],
            id="the draft",
        ),
        pytest.param(
            "Vilka fokusområden har Klara vatten?",
            ["Klara vatten har 2 fokusområden (2 av 2):", "– Rena bäckar", "– Kloka kranar"],
            id="another strategy",
        ),
        pytest.param(
            "Vad ingår i fokusområdet Plantera ekar?",
            ["Plantera ekar i Växande skogar: ollon och stängsel."],
            id="an area that only the draft has",
        ),
        pytest.param(
            "Under vilket fokusområde står fiskvägar?",
            ["Rena bäckar i Klara vatten: fiskvägar och skyltar."],
            id="a topic that only the other strategy has",
        ),
    ],
)
def test_the_edition_asked_about_answers(question: str, statements: list[str], strategies: Library) -> None:
    """Of several strategies the one named answers, of several editions the one asked for."""
    assert told(propose(answer_focus_areas, question, strategies)) == statements


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka fokusområden hade remissversionen?", id="no such edition"),
        pytest.param("Vilka fokusområden har strategin för skogen i Bergvik?", id="another place"),
        pytest.param("Vilka fokusområden fanns 1999?", id="another time"),
    ],
)
def test_the_areas_of_another_strategy_are_no_answer(question: str, library: Library) -> None:
    """Where the strategy meant is not in the archive, that is said."""
    reason = refused(propose(answer_focus_areas, question, library))
    assert reason == "Arkivet har ingen strategi med fokusområden som är den som frågan gäller."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Varför är trygga farleder ett fokusområde?", id="a reason"),
        pytest.param("Är Gröna kajer ett fokusområde?", id="yes or no"),
        pytest.param("Hur många båtar ligger vid gröna kajer?", id="a number of something else"),
        pytest.param("Vem redogjorde för muddringen?", id="nothing about areas"),
        pytest.param("Vad sa Rut om namnet Gröna kajer?", id="what somebody said of an area"),
        pytest.param(
            "Vilken nämnd är inriktningen för slussbygget knuten till?", id="the word for areas, of another matter"
        ),
    ],
)
def test_what_is_not_about_areas_is_left_to_others(question: str, library: Library) -> None:
    """The name of an area in a question does not make its topics the answer."""
    assert propose(answer_focus_areas, question, library) is None


def test_an_area_without_topics_is_left_to_others(strategies: Library) -> None:
    """Nothing is told of an area that the strategy only names."""
    assert propose(answer_focus_areas, "Vad ingår i fokusområdet Tysta rum?", strategies) is None


OTHERS = {
    "mark.md": """# Utvecklingsstrategi
Bergåkra kommun, antagen 2024-02-12
---
# Målområden
| Målområde | Mål | Insatser |
| Företag | 400 nya jobb | lotsar, lokaler |
| Mark | 20 hektar tomter | planer, vägar |
---
# Kontakt
Vera Holm, strateg
""",
    "plan.md": """# Verksamhetsplan
Förbundet Östra Dalen

---
# Inriktningsmål
## Inriktningsmål 1. Tidig hjälp
* lotsar
## Inriktningsmål 2. Vägen till arbete
* praktik
""",
    "kraft.md": """# Strategi för smart tillväxt
Almviks kommun
---
# Våra styrkeområden
Länet har två styrkeområden.
## Skog och trä
Fokus: träbyggande, bioenergi
## Stål
Fokus: valsning, provning
""",
    "sund.md": """# Det goda livet 2035
Strategi för Region Sundvik
---
# Två visionsmål
* Friska barn
* Stilla kvällar
---
# Friska barn
Prioriteringar:
* skolmat
* lekplatser
---
# Stilla kvällar
* Långsiktigt mål: Halverat buller
* Vi ska:
  * plantera häckar
  * sänka farten
""",
}


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Strategies of two more owners, which call their areas by other words."""
    return library_holding(STRATEGIES | OTHERS, tmp_path_factory.mktemp("andra"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vilka områden har Bergåkra kommun prioriterat?",
            ["Utvecklingsstrategi har 2 målområden (2 av 2):", "– Företag", "– Mark"],
            id="by its owner, in the strategy's own word",
        ),
        pytest.param(
            "Vad har Ålviks kommun för fokusområden?",
            ["Klara vatten har 2 fokusområden (2 av 2):", "– Rena bäckar", "– Kloka kranar"],
            id="what it has for areas",
        ),
        pytest.param(
            "Vilka visionsmål har Region Sundvik?",
            ["Det goda livet 2035 har 2 visionsmål (2 av 2):", "– Friska barn", "– Stilla kvällar"],
            id="by the word that stands over them",
        ),
        pytest.param(
            "Vilka inriktningsmål har Förbundet Östra Dalen?",
            ["Verksamhetsplan har 2 inriktningsmål (2 av 2):", "– Tidig hjälp", "– Vägen till arbete"],
            id="numbered goals",
        ),
        pytest.param(
            "Vilka styrkeområden har Almvik?",
            ["Strategi för smart tillväxt har 2 styrkeområden (2 av 2):", "– Skog och trä", "– Stål"],
            id="by a word that questions seldom have",
        ),
        pytest.param(
            "Vad står under skog och trä?",
            ["Skog och trä i Strategi för smart tillväxt: träbyggande och bioenergi."],
            id="an area named in full, of any strategy",
        ),
        pytest.param(
            "Vad ska man göra för stilla kvällar i Sundvik?",
            ["Stilla kvällar i Det goda livet 2035: plantera häckar och sänka farten."],
            id="an area of the region named",
        ),
    ],
)
def test_the_strategy_is_known_by_its_front_page(question: str, statements: list[str], others: Library) -> None:
    """An owner named only on the front page tells which strategy is meant, and its areas keep their own word."""
    assert told(propose(answer_focus_areas, question, others)) == statements


def test_a_list_is_not_whole_where_the_strategy_announces_more(others: Library) -> None:
    """«Två visionsmål» stands above them: where one was not read, one of two is told."""
    held = next(each for each in others.strategies if each.strategy.title == "Det goda livet 2035")
    read = replace(held.strategy, focus_areas=held.strategy.focus_areas[:1])
    lead = list_of(replace(held, strategy=read), "visionsmål").statements[0].text
    assert lead == "Det goda livet 2035 har 2 visionsmål (1 av 2):"
