"""A question understood over a small archive: papers of three bodies and a strategy with a year in its title."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.library import Library
from app.questions.question import understand_question
from index.hashed_embedder import HashedEmbedder
from index.search import Searcher

if TYPE_CHECKING:
    from pathlib import Path

    from app.questions.question import Question
    from index.versions import Archive
    from tests.conftest import Build

TODAY = date(2026, 3, 10)
STRATEGY = """Strategi för snö 2030

Antagen av regionfullmäktige den 4 maj 2024

Fokusområden

Konstsnö
Fokus: kanoner, lagring

Natursnö
Fokus: mätning, prognoser
"""
NOTES = """Minnesanteckning Snögruppen

Datum	2025-04-02

Lägesrapport

Siv Rönnberg presenterade snökanonerna.
"""
Q = dict[str, object]


@pytest.fixture
def library(sources: Path, archive: Archive, build_archive: Build) -> Library:
    """The two papers of the archive, notes of one more meeting and a strategy."""
    (sources / "snögruppen.txt").write_text(NOTES, encoding="utf-8")
    (sources / "snöstrategi.txt").write_text(STRATEGY, encoding="utf-8")
    build_archive()
    return Library(Searcher.open(archive, HashedEmbedder()))


def _told(question: Question, names: Q) -> Q:
    """What `question` was understood to be, in the fields of `names`."""
    return {name: getattr(question, name) for name in names}


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        pytest.param(
            "Hej! Kan du berätta vem som presentrade fiber på landsbygden?",
            Q(corrected="vem som presenterade fiber på landsbygden?", kind="presenter", expected="person"),
            id="polite and misspelt",
        ),
        pytest.param(
            "Vad beslutade rådet om redundansen?",
            Q(kind="decision", topic=("redundansen",), matter="redundansen", is_yes_no=False),
            id="the topic has neither the body nor the verb of deciding",
        ),
        pytest.param(
            "Vad beslutades den 11 februari 2025?",
            Q(topic=(), matter="Vad beslutades den 11 februari 2025?"),
            id="without a topic the whole question is its matter",
        ),
        pytest.param("Vad beslutades i § 14?", Q(paragraph="14", item=None), id="paragraph"),
        pytest.param("Vad togs upp under punkt 3?", Q(paragraph=None, item="3"), id="item by number"),
        pytest.param("Vem höll i den andra punkten?", Q(item="2"), id="item by its place"),
        pytest.param("Vem holl i det fjarde arendet?", Q(item="4"), id="item by its place, without marks"),
        pytest.param("Var Ture Ekdal med på mötet?", Q(is_yes_no=True, kind="attendance"), id="yes or no"),
        pytest.param("Gäller biblioteksplanen fortfarande?", Q(is_change=True, is_yes_no=True), id="still"),
        pytest.param("Vilka var närvarande?", Q(wants_all=True, wants_list=True), id="all"),
        pytest.param("Vem ledde det senaste mötet?", Q(wants_latest=True, wants_first=False), id="latest"),
        pytest.param("Vem ledde det första mötet?", Q(wants_latest=False, wants_first=True), id="first"),
        pytest.param(
            "Who presented the broadband in Björksele?",
            Q(is_english=True, kind="presenter", topic=("bredband", "björksele")),
            id="English",
        ),
        pytest.param(
            "Vem gör kartläggningen, och när?", Q(further=(("när?", "time"),), expected="time"), id="further question"
        ),
        pytest.param(
            "Vilka är fokusområdena i Strategi för snö 2030?",
            Q(kind="focus", names_strategy=True, times=()),
            id="the year in a title is no time",
        ),
        pytest.param("Vilka är fokusområdena?", Q(kind="focus", names_strategy=False), id="no strategy by name"),
    ],
)
def test_what_is_asked(library: Library, text: str, understood: Q) -> None:
    """A question is understood by how it is put and what the archive holds."""
    question = understand_question(text, library, TODAY)
    assert question.text == text
    assert _told(question, understood) == understood


def test_whom_which_body_and_which_time(library: Library) -> None:
    """People, bodies and times are found among those of the archive, a misspelt name by the names that it has."""
    question = understand_question("Vad sade Ekdal och Rönberg i Fiberrådet förra året?", library, TODAY)
    named = [(each.written, set(each.names)) for each in question.people]
    assert named == [("Ekdal", {"Ture Ekdal"}), ("Rönberg", {"Siv Rönnberg"})]
    assert question.names_person("Ekdal")
    assert not question.names_person("Fiberrådet")
    assert {body.name for body in question.bodies.bodies} == {"Fiberrådet"}
    assert [time.year for time in question.times] == [2025]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        pytest.param("Vad beslutade miljönämnden?", "miljönämnden", id="no papers of it"),
        pytest.param("Vad beslutade kulturnämnden?", None, id="papers of it"),
    ],
)
def test_bodies_without_papers(library: Library, text: str, unknown: str | None) -> None:
    """A formal body that is not in the archive is told as such."""
    assert understand_question(text, library, TODAY).bodies.unknown == unknown
