"""The page Strategi: areas, editions compared, the matrix and its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.pages.registers.conftest import tabled, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pages.registers.conftest import Show

COMPARED, MATRIX = "Utgåvor jämförda", "Var områdena tagits upp"


def test_the_areas_of_an_edition(show: Show) -> None:
    """The latest edition, unless another is chosen."""
    page = show("strategy", strategi="Växande skogar")
    assert "Spara tallar" in tabled(page)
    edition = page.selectbox(key="utgava")
    edition.select_index(1).run()
    assert "Plantera ekar" in tabled(page)


def test_editions_compared(show: Show) -> None:
    """The edition before against the latest; what changed is said in words, not in colours."""
    page = show("strategy", strategi="Växande skogar", visa=COMPARED)
    assert "2 tillkomna, 1 borttaget, 1 oförändrat" in told(page)
    assert "härledd" in told(page)
    assert "Borttaget\tPlantera ekar" in tabled(page)
    page.selectbox(key="fran").select_index(0).run()
    assert "Välj två olika utgåvor." in told(page)


def test_a_strategy_with_one_edition_has_nothing_to_compare(show: Show) -> None:
    """It says so."""
    assert "bara en utgåva" in told(show("strategy", strategi="Klara vatten", visa=COMPARED))


def test_a_cell_of_the_matrix_opens_its_passages(show: Show) -> None:
    """By address, and by choosing area and column; an empty cell says that it is empty."""
    page = show("strategy", strategi="Levande hamnar", visa=MATRIX, omrade="Gröna kajer", kolumn="2025")
    assert "Gröna kajer – 2025" in told(page)
    assert "Laddstolpar på kajerna" in tabled(page)
    page.selectbox(key="kolumn").select("2024").run()
    assert "Området har inte tagits upp här." in told(page)
    page.selectbox(key="omrade").select("Kunniga hamnar").run()
    page.selectbox(key="kolumn").select("2025").run()
    assert "övningar" in tabled(page)


def test_the_matrix_by_body_is_also_a_table(show: Show) -> None:
    """For those who do not see the picture: every count is a link to its cell."""
    page = show("strategy", strategi="Levande hamnar", visa=MATRIX, per="Organ")
    assert "Tekniska nämnden" in tabled(page)
    assert "omrade=Gr%C3%B6na+kajer&kolumn=Hamnr%C3%A5det" in tabled(page)


def test_an_archive_without_strategies(show: Show, leaflet: Path) -> None:
    """It says that there are none."""
    assert "inga strategier" in told(show("strategy", leaflet))
