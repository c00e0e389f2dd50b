"""Strategies with their editions compared, and where their focus areas were taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.mentions import matrix_of
from app.registers.strategies import compare_editions
from app.registers.strategy_sheet import (
    comparison_sections,
    comparison_summary,
    edition_sections,
    matrix_section,
    mention_section,
)

if TYPE_CHECKING:
    from app.registers.registers import Registers
    from app.registers.strategies import StrategyEntry


@pytest.fixture
def forest(woods: Registers) -> StrategyEntry:
    """The strategy with two editions."""
    return woods.strategies[0]


def test_editions_of_one_title_are_one_strategy(woods: Registers) -> None:
    """The latest edition first, strategies with several editions before others."""
    told = [(each.title, [edition.label for edition in each.editions]) for each in woods.strategies]
    assert told == [
        ("Växande skogar", ["Antagen, 2019-11-20", "Remissversion, 2019-02-01"]),
        ("Klara vatten", ["Antagen, 2022-03-15"]),
    ]


def test_an_edition_tells_areas_topics_and_places(forest: StrategyEntry) -> None:
    """Each area with its topics in order; then vision and goals; every line with its source."""
    areas, *facts = edition_sections(forest.latest)
    assert [line.cells[0] for line in areas.lines] == ["Sköta stigar", "Spara tallar", "Tysta rum"]
    assert areas.lines[0].cells[2] == "skyltar, spänger, vindskydd"
    assert [section.title for section in facts if section.lines] == ["Vision", "Mål"]
    assert all(line.sources for section in (areas, *facts) for line in section.lines)


def test_what_became_of_areas_and_topics(forest: StrategyEntry) -> None:
    """Kept with a new topic, added, removed."""
    comparison = compare_editions(forest.editions[1], forest.editions[0])
    _, areas, *_ = comparison_sections(comparison)
    assert [line.cells for line in areas.lines] == [
        ("Oförändrat", "Sköta stigar", "Sköta stigar", "Nya: vindskydd."),
        ("Tillkommet", "", "Spara tallar", "reservat, naturvård"),
        ("Tillkommet", "", "Tysta rum", ""),
        ("Borttaget", "Plantera ekar", "", "ollon, stängsel"),
    ]
    assert comparison_summary(comparison) == "Fokusområden: 2 tillkomna, 1 borttaget, 1 oförändrat."
    assert [[source.where.split(":")[0] for source in line.sources] for line in areas.lines] == [
        ["förut", "nu"],
        ["nu"],
        ["nu"],
        ["förut"],
    ]


def test_where_areas_were_taken_up(woods: Registers) -> None:
    """Decisions and what was only spoken of, each with its source; the rest of the matrix is there and empty."""
    names = ["Sköta stigar", "Spara tallar"]
    matrix = matrix_of(woods.mentions, names, woods.meetings, "year")
    assert matrix.columns == ("2020",)
    assert [(each.term, each.is_decision) for each in matrix.cell("Sköta stigar", "2020")] == [
        ("skyltar", True),
        ("vindskydd", False),
    ]
    assert matrix.cell("Spara tallar", "2020") == ()
    assert matrix_of(woods.mentions, names, woods.meetings, "body").columns == ("Skogsrådet",)


def test_a_cell_opens_its_passages(woods: Registers) -> None:
    """Each with its meeting, words and source; the sources hold what is quoted."""
    cell = matrix_of(woods.mentions, ["Sköta stigar"], woods.meetings, "year").cell("Sköta stigar", "2020")
    section = mention_section("Sköta stigar", "2020", cell)
    assert section.title == "Sköta stigar – 2020"
    for mention, line in zip(cell, section.lines, strict=True):
        span = line.sources[0].span
        assert woods.store.document(span.document_id).quote(span) == mention.quote


def test_the_matrix_as_a_table_leads_to_its_cells(woods: Registers) -> None:
    """Counts are links, empty cells dashes."""
    matrix = matrix_of(woods.mentions, ["Sköta stigar", "Spara tallar"], woods.meetings, "year")
    lines = matrix_section(matrix, strategi="Växande skogar").lines
    assert lines[1].cells == ("Spara tallar", "–")
    (link,) = lines[0].cells[1:]
    assert getattr(link, "text", None) == "2"
    assert getattr(link, "address", "").startswith("strategi?strategi=V%C3%A4xande+skogar&omrade=Sk%C3%B6ta+stigar")


def test_an_archive_without_strategies(nothing: Registers) -> None:
    """Nothing is listed and nothing is found."""
    assert not nothing.strategies
    assert not nothing.mentions
    assert matrix_of((), [], nothing.meetings, "body").columns == ()
