"""Which strategy and which edition is meant: by its name, by what it calls itself, by its year; the latest else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.answerers.editions import asks_edition, editions_asked, may_be
from index.search import Filters
from tests.app.answerers.drafts import library_holding, put
from tests.app.answerers.strategies import ADOPTED, DRAFT, STRATEGIES

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library


@pytest.fixture(scope="module")
def strategies(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three editions of two strategies."""
    return library_holding(STRATEGIES, tmp_path_factory.mktemp("strategier"))


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("Vad säger Klara vatten?", "vatten.md", id="by name"),
        pytest.param("vad sager vaxande skogar i remissversionen", "skogar remiss.md", id="by edition, no diacritics"),
        pytest.param("Vad säger den antagna strategin Växande skogar?", "skogar antagen.md", id="as adopted"),
        pytest.param("Vad sade Växande skogar i februari 2019?", "skogar", id="by year"),
        pytest.param("What did the remiss say?", "skogar remiss.md", id="English"),
        pytest.param("Vilka områden arbetar Ålviks kommun med?", "vatten.md", id="by the owner on its front page"),
    ],
)
def test_the_likeliest_edition_comes_first(question: str, name: str, strategies: Library) -> None:
    """A strategy is known by its title, an edition by what it calls itself."""
    assert editions_asked(put(question, strategies))[0].document.name.startswith(name)


def test_a_strategy_named_in_full_leaves_out_the_others(strategies: Library) -> None:
    """All editions of the one named are in question, none of another."""
    held = editions_asked(put("Vilka mål har Växande skogar?", strategies))
    assert {each.strategy.title for each in held} == {"Växande skogar"}
    assert len(held) == 2


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad säger den reviderade strategin?", id="revised"),
        pytest.param("Vad är nytt i den uppdaterade strategin?", id="brought up to date"),
    ],
)
def test_an_edition_that_is_not_there_has_no_substitute(question: str, strategies: Library) -> None:
    """The adopted edition is no answer to what the revised one says."""
    assert editions_asked(put(question, strategies)) == []


def test_the_filters_of_the_reader_hold(strategies: Library) -> None:
    """An edition from before the time asked for is not looked into."""
    held = editions_asked(put("Vilka strategier finns?", strategies, Filters(since=date(2020, 1, 1))))
    assert [each.document.name for each in held] == ["vatten.md"]


@pytest.mark.parametrize(
    ("question", "allowed"),
    [
        pytest.param("Vilka fokusområden har strategin?", True, id="nothing named"),
        pytest.param("Vilka fokusområden har strategin för Ålvik?", True, id="the owner"),
        pytest.param("Vilka fokusområden gäller till 2026?", True, id="a year of its period"),
        pytest.param("Vilka mål har området Rena Bäckar?", True, id="one of its areas"),
        pytest.param("Vilka fokusområden har strategin för Bergvik?", False, id="another place"),
        pytest.param("Vilka fokusområden gällde 1999?", False, id="another year"),
    ],
)
def test_names_and_years_must_be_its_own(question: str, allowed: bool, strategies: Library) -> None:
    """A name or year that a strategy has nothing to do with asks for another one."""
    water = next(held for held in strategies.strategies if held.document.name == "vatten.md")
    assert may_be(put(question, strategies), water) is allowed


def test_a_year_of_the_title_is_none_of_the_edition(tmp_path: Path) -> None:
    """«Sunda sund 2035» has editions of other years: the latest is meant, not the one without a day."""
    draft, adopted = (
        text.replace("Växande skogar", "Sunda sund 2035").replace("2020–2028", "2020–2035") for text in (DRAFT, ADOPTED)
    )
    papers = {"sund remiss.md": draft.replace(" 2019-02-01", ""), "sund antagen.md": adopted}
    library = library_holding(papers, tmp_path)
    asked = put("Vilka fokusområden har Sunda sund 2035?", library)
    assert not asks_edition(asked)
    assert editions_asked(asked)[0].document.name == "sund antagen.md"
