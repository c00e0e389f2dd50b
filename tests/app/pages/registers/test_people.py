"""The page Personer: the list, by organisation, one person whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.pages.registers.conftest import tabled, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.pages.registers.conftest import Show


def test_people_are_listed_and_found(show: Show) -> None:
    """By name, and by organisation."""
    page = show("people")
    assert len(page.dataframe[0].value) == 13
    page.text_input(key="sok").input("lindmark").run()
    assert list(page.dataframe[0].value["Namn"]) == ["Greta Lindmark"]
    page.multiselect(key="organisation").select("Hamnbolaget").run()
    assert "Ingen person passar" in told(page)


def test_people_by_organisation(show: Show) -> None:
    """Everybody leads to their own page."""
    page = show("people", visa="Per organisation")
    assert "[Ture Ekdal](personer?namn=Ture+Ekdal)" in tabled(page)
    assert not page.dataframe


def test_one_person_whole(show: Show) -> None:
    """What was presented and attended when, each with its source."""
    page = show("people", namn="Ture Ekdal")
    assert page.title[0].value == "Ture Ekdal"
    assert [each.value for each in page.header] == ["Presenterade", "Närvaro", "Uppgifter"]
    assert "Isläget i farleden" in tabled(page)
    assert "Hamnbolaget" in tabled(page)
    assert "](kalla?dokument=" in tabled(page)


def test_a_stranger_is_named_and_the_list_left(show: Show) -> None:
    """What the address says is shown as it stands, never as markup."""
    text = told(show("people", namn="<b>Ingen</b> :red[Alls]"))
    assert "Arkivets register har ingen som heter" in text
    assert "<b>" not in text
    assert ":red[" not in text


def test_an_archive_without_people(show: Show, leaflet: Path) -> None:
    """It says that there are none."""
    assert "inga personer" in told(show("people", leaflet))
