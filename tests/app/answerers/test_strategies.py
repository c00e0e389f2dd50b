"""Facts of a strategy: one where one is singled out, else the whole list; a refusal where only it could tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.strategies import answer_named_strategy, answer_strategies
from tests.app.answerers.drafts import answer, library_holding, propose, quoted, refused, told
from tests.app.answerers.strategies import STRATEGIES

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library


@pytest.fixture(scope="module")
def strategies(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three editions of two strategies."""
    return library_holding(STRATEGIES, tmp_path_factory.mktemp("strategier"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vilken vision har Växande skogar?",
            ["Vision enligt Växande skogar: Skogen är nära alla."],
            id="vision",
        ),
        pytest.param(
            "Vilka mål har Växande skogar?",
            ["Mål enligt Växande skogar (2 av 2):", "– Fler stigar", "– Färre hyggen"],
            id="all goals",
        ),
        pytest.param(
            "Vad är målet om hyggen i Växande skogar?", ["Mål enligt Växande skogar: Färre hyggen"], id="one goal"
        ),
        pytest.param(
            "När är Växande skogar antagen?",
            ["Antagen enligt Växande skogar: Antagen av regionfullmäktige 2019-11-20"],
            id="when adopted",
        ),
        pytest.param(
            "av vem ar klara vatten antagen?",
            ["Antagen enligt Klara vatten: Antagen av kommunfullmäktige 2022-03-15"],
            id="by whom adopted, without diacritics",
        ),
        pytest.param(
            "Vilken period gäller Klara vatten?",
            ["Period enligt Klara vatten: Strategi för Ålviks kommun 2022–2026"],
            id="period, said once",
        ),
        pytest.param(
            "Vem är kontaktperson för Klara vatten?",
            ["Kontakt enligt Klara vatten: Doris Falk, vattenstrateg, Ålviks kommun"],
            id="contact",
        ),
        pytest.param(
            "Vad säger strategin om Kloka kranar?",
            ["Kloka kranar i Klara vatten: mätare och rabatter."],
            id="a focus area that is named",
        ),
    ],
)
def test_facts_are_given_in_the_words_of_the_strategy(
    question: str, statements: list[str], strategies: Library
) -> None:
    """What is told stands in the paper; a list tells how many it has."""
    draft = propose(answer_strategies, question, strategies)
    assert told(draft) == statements


def test_the_words_of_a_fact_are_cited(strategies: Library) -> None:
    """Each item of a list has its own evidence."""
    evidence = quoted(propose(answer_strategies, "Vilka mål har Växande skogar?", strategies), strategies)
    assert evidence.splitlines() == ["Fler stigar", "Färre hyggen"]


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vilka är kraftsamlingarna i Levande hamnar?",
            ["Kraftsamlingar enligt Levande hamnar (2 av 2):", "– Besöksnäring", "– Fiske"],
            id="the latest edition",
        ),
        pytest.param(
            "Vilka kraftsamlingar har den reviderade strategin?",
            ["Kraftsamlingar enligt Levande hamnar (2 av 2):", "– Besöksnäring", "– Fiske"],
            id="as revised",
        ),
        pytest.param(
            "Vilka kraftsamlingar fanns i den antagna strategin?",
            ["Kraftsamlingar enligt Levande hamnar (3 av 3):", "– Elektrifiering", "– Besöksnäring", "– Fiske"],
            id="as adopted",
        ),
        pytest.param(
            "Vem är kontaktperson för den reviderade strategin?",
            ["Kontakt enligt Levande hamnar: Sven-Olof Malm, hamnstrateg, Region Skärvik"],
            id="contact of an edition",
        ),
    ],
)
def test_each_edition_has_its_own_facts(question: str, statements: list[str], library: Library) -> None:
    """What one edition says is not what the other says."""
    assert told(propose(answer_strategies, question, library)) == statements


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param(
            "Vem är kontaktperson för Växande skogar?",
            "Någon kontaktperson framgår inte av Växande skogar.",
            id="no contact",
        ),
        pytest.param(
            "Vilka kraftsamlingar har strategin för Mars?",
            "Arkivet har ingen strategi som är den som frågan gäller.",
            id="no such strategy",
        ),
        pytest.param(
            "Vilka kraftsamlingar har Ålviks kommun?",
            "Några kraftsamlingar framgår inte av Klara vatten.",
            id="the strategy of the owner named has none",
        ),
    ],
)
def test_what_only_the_strategy_could_tell_is_refused(question: str, reason: str, strategies: Library) -> None:
    """Another paper does not tell who to ask about this one."""
    assert refused(propose(answer_strategies, question, strategies)) == reason


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad är målet om fisket i Växande skogar?", id="no such goal"),
        pytest.param("Vilka aktörer har Växande skogar?", id="no actors told"),
        pytest.param("Hur mycket kostar målen i Växande skogar?", id="a sum is no goal"),
        pytest.param("Vad är en ek?", id="nothing about strategies"),
    ],
)
def test_what_the_records_lack_is_left_to_others(question: str, strategies: Library) -> None:
    """The passages may still tell what no fact does."""
    assert propose(answer_strategies, question, strategies) is None


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("När antog kommunfullmäktige Klara vatten?", id="by its title"),
        pytest.param("Av vem antogs strategin om klara vatten?", id="by its title, with the word for it"),
    ],
)
def test_who_adopted_a_strategy_is_told_by_itself(question: str, strategies: Library) -> None:
    """Where the archive has no minutes of the body that adopted it, the strategy tells."""
    words = ["Antagen enligt Klara vatten: Antagen av kommunfullmäktige 2022-03-15"]
    assert told(propose(answer_named_strategy, question, strategies)) == words
    assert answer(question, strategies).text.startswith(words[0])


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("När beslutade nämnden om skogarna vid bäcken?", id="a word of a title"),
        pytest.param("När antogs taxan för klara vatten?", id="another matter beside a whole title"),
        pytest.param("Vad var visionen för hamnen?", id="no title"),
    ],
)
def test_a_decision_on_another_matter_is_asked_of_minutes(question: str, strategies: Library) -> None:
    """A word or two of a title in a question of something else names no strategy."""
    assert propose(answer_named_strategy, question, strategies) is None


def test_what_names_no_strategy_is_not_of_its_adoption(strategies: Library) -> None:
    """«När antogs budgeten?» is asked of minutes."""
    assert propose(answer_named_strategy, "När antogs budgeten?", strategies) is None


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param("Vad är visionen i Klara vatten?", "Någon vision framgår inte av Klara vatten.", id="no vision"),
        pytest.param(
            "Vem kontaktar jag om växande skogar?",
            "Någon kontaktperson framgår inte av Växande skogar.",
            id="no contact",
        ),
    ],
)
def test_another_strategy_does_not_answer_for_the_one_named(question: str, reason: str, strategies: Library) -> None:
    """Another strategy's vision or contact is no answer."""
    assert answer(question, strategies).reason == reason


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vilka mål finns för hyggen?", ["Mål enligt Växande skogar: Färre hyggen"], id="of the matter"),
        pytest.param("Vilka mål finns för bredband?", [], id="of a matter that no goal has"),
    ],
)
def test_goals_for_a_matter(question: str, statements: list[str], strategies: Library) -> None:
    """«Mål för …» asks for those that speak of it, and for none where none does."""
    draft = propose(answer_strategies, question, strategies)
    assert (told(draft) if draft else []) == statements


LAKE = """# Levande sjöar
Strategi för Region Skärvik 2021–2029
Antagen av regionfullmäktige 2021-04-20
---
# Kraftsamlingar
* Fiske
* Strandbad
---
# Aktörer och intressenter i kraftsamling fiske
* Fiskevårdsföreningar
* Länsstyrelsen
"""


def test_actors_of_a_kraftsamling_are_no_kraftsamlingar(tmp_path: Path) -> None:
    """What is asked for comes first in the question; «kraftsamling» says whose."""
    lake = library_holding({"sjöar.md": LAKE}, tmp_path)
    answer = told(propose(answer_strategies, "Vilka aktörer ingår i kraftsamling fiske?", lake))
    assert answer == ["Aktörer enligt Levande sjöar (2 av 2):", "– Fiskevårdsföreningar", "– Länsstyrelsen"]


def test_actors_that_notes_tell_are_not_those_of_a_strategy(tmp_path: Path) -> None:
    """What the question names beside them stands in the notes only."""
    notes = (
        "Minnesanteckningar Fiberrådet\n\nDatum\t2024-03-12\n\n1. Fiber\n\nBland aktörer för bredbandet nämndes PTS.\n"
    )
    papers = library_holding({"sjöar.md": LAKE, "fiber.txt": notes}, tmp_path)
    assert propose(answer_strategies, "Vilka aktörer nämndes för bredbandet?", papers) is None
