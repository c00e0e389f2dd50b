"""What changed between editions of a strategy: the later one's own words, then what the lists of both tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.edition_changes import answer_edition_changes, answer_if_edition_changed
from app.draft import BULLET
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

FIRST = """# Snörika byar
Strategi för Region Tallmon 2018–2026
Remissversion 2019-09-02
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
# Heta källor
Fokus: bad, sten
"""
SECOND = """# Snörika byar
Strategi för Region Tallmon 2020–2026
Antagen av regionfullmäktige 2020-03-10
---
# Mål
* Alla byar har ett elljusspår 2024
* Hälften av backarna har lift
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
"""
THIRD = """# Snörika byar
Strategi för Region Tallmon 2020–2026
Reviderad 2024-05-14
---
# Det här är nytt
* Kraftsamlingen Rodel utgår
---
# Mål
* Alla byar har ett elljusspår 2025
* Hälften av backarna har lift
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
"""
REVISED = "Förändringar i Snörika byar den 14 maj 2024 mot Snörika byar den 10 mars 2020:"
ADOPTED = "Förändringar i Snörika byar den 10 mars 2020 mot Snörika byar den 2 september 2019:"
OWN = "– Kraftsamlingen Rodel utgår"
AREA = "– Fokusområden, omformulerat: Trygga backar → Trygga och öppna backar"
RINK = "– Kraftsamlingar, tillkommet: Isbana"
GOAL = "– Mål, omformulerat: Alla byar har ett elljusspår 2024 → Alla byar har ett elljusspår 2025"
COTTAGES = ["– Fokusområden, tillkommet: Varma stugor", "– Fokusområden, borttaget: Heta källor"]


@pytest.fixture(scope="module")
def snow(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three editions of a strategy."""
    papers = {"byar remiss.md": FIRST, "byar 2020.md": SECOND, "byar 2024.md": THIRD}
    return library_holding(papers, tmp_path_factory.mktemp("snö"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vad har ändrats i Snörika byar?", [REVISED, OWN, AREA, RINK, GOAL], id="the latest two"),
        pytest.param("vad har andrats i snorika byar", [REVISED, OWN, AREA, RINK, GOAL], id="no diacritics"),
        pytest.param(
            "Vad skiljer den reviderade strategin från den förra?", [REVISED, OWN, AREA, RINK, GOAL], id="as revised"
        ),
        pytest.param(
            "Vad är nytt i den reviderade strategin?", [REVISED, OWN, AREA, RINK, GOAL], id="new is all that changed"
        ),
        pytest.param("Vad ändrades i Snörika byar efter remissen?", [ADOPTED, *COTTAGES], id="by the next edition"),
        pytest.param("Vilka kraftsamlingar tillkom i 2024 års utgåva?", [REVISED, RINK], id="what was added"),
        pytest.param("Vilka satsningar försvann i revideringen?", [REVISED, OWN], id="what was removed"),
        pytest.param("Vad tog 2024 års utgåva bort?", [REVISED, OWN], id="what it took away"),
        pytest.param("Vad togs bort i den nya utgåvan?", [REVISED, OWN], id="the new edition is not what is new"),
        pytest.param("Vad försvann ur Snörika byar när den reviderades?", [REVISED, OWN], id="when it was revised"),
        pytest.param("Vilka fokusområden har bytt namn i revideringen?", [REVISED, AREA], id="what was renamed"),
        pytest.param(
            "Hur har målet för elljusspår flyttats från 2020 till i dag?", [REVISED, GOAL], id="through all editions"
        ),
        pytest.param("Vilka mål har ändrats sedan 2020?", [REVISED, GOAL], id="since a year"),
        pytest.param("Vad skiljer remissen från den antagna strategin?", [ADOPTED, *COTTAGES], id="two editions named"),
        pytest.param(
            "Hur har målet för elljusspår ändrats i revideringen?", [REVISED, GOAL], id="one thing in the lists"
        ),
        pytest.param(
            "Hur har målåret för elljusspår i alla byar förändrats mellan 2020 och 2024?", [REVISED, GOAL], id="a year"
        ),
    ],
)
def test_editions_are_compared(question: str, statements: list[str], snow: Library) -> None:
    """Each change once: what the edition says itself is not told again by the lists."""
    assert told(propose(answer_edition_changes, question, snow)) == statements


def test_what_was_compared_is_worked_out(snow: Library) -> None:
    """The lead says that the lists were compared, not where the edition says all itself."""
    compared = propose(answer_edition_changes, "Vad har ändrats i Snörika byar?", snow)
    stated = propose(answer_edition_changes, "Vilka satsningar försvann i revideringen?", snow)
    assert compared is not None
    assert stated is not None
    assert [draft.statements[0].derived for draft in (compared, stated)] == ["utgåvornas listor jämförda", None]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka kraftsamlingar har Snörika byar?", id="no change asked for"),
        pytest.param("Är Rodel fortfarande en kraftsamling?", id="a question for Ja or Nej"),
        pytest.param("Har avgiften ändrats?", id="no edition"),
        pytest.param("Vad har ändrats om avloppet i strategin?", id="in no list"),
        pytest.param("Vad ryms i det nya området i strategin?", id="what a new area holds"),
    ],
)
def test_other_questions_are_left_to_others(question: str, snow: Library) -> None:
    """Only what editions differ in is told."""
    assert propose(answer_edition_changes, question, snow) is None


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Har målet för elljusspår ändrats sedan 2020?", [f"Ja. {REVISED}", GOAL], id="one thing, and it changed"
        ),
        pytest.param(
            "Är målet för elljusspår oförändrat sedan 2020?", [f"Nej. {REVISED}", GOAL], id="asked if it stayed"
        ),
        pytest.param("Har målet för lift ändrats sedan 2020?", None, id="nothing is told of it"),
        pytest.param("Har Snörika byar ändrats?", None, id="much, of which some may have stayed"),
        pytest.param("Finns målet för elljusspår kvar?", None, id="it is not asked whether it changed"),
    ],
)
def test_whether_one_thing_changed(question: str, statements: list[str] | None, snow: Library) -> None:
    """Ja before what changed of the one thing asked about; nothing where it is of more or of none."""
    draft = propose(answer_if_edition_changed, question, snow)
    assert (told(draft) if draft else None) == statements


def test_a_year_may_be_of_editions_of_several_strategies(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where no title is named, each strategy with an edition of that year is told of; one without another is none."""
    papers = {"byar 2020.md": SECOND, "byar 2024.md": THIRD, "sjöar.md": _lakes(2021, "Roddled", "Bryggor")}
    papers |= {"sjöar ny.md": _lakes(2024, "Roddled", "Fiskevatten"), "bilaga.md": _lakes(2024).replace("Sjö", "Å")}
    archive = library_holding(papers, tmp_path_factory.mktemp("år"))
    removed = propose(answer_edition_changes, "Vad togs bort i 2024 års utgåva?", archive)
    assert {line for line in told(removed) if line.startswith(BULLET)} == {OWN, "– Kraftsamlingar, borttaget: Bryggor"}


def _lakes(year: int, *initiatives: str) -> str:
    """An edition of another strategy."""
    listed = "\n".join(f"* {each}" for each in initiatives)
    head = f"# Sjörika bygder\nStrategi för Region Tallmon {year}–2030\nAntagen av regionfullmäktige {year}-03-10"
    return f"{head}\n---\n# Två kraftsamlingar\n{listed}\n"
