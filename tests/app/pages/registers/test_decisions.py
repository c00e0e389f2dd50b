"""The page Beslut: filters, search, a deep link to one decision, what it says when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.pages.registers.conftest import tabled, told

if TYPE_CHECKING:
    from pathlib import Path

    from streamlit.testing.v1 import AppTest

    from tests.app.pages.registers.conftest import Show


def _rows(page: AppTest) -> list[str]:
    return list(page.dataframe[0].value["Beslut"])


def _links(page: AppTest) -> list[str]:
    return list(page.dataframe[0].value["Källa"])


def test_all_decisions_with_their_sources(show: Show) -> None:
    """The latest first, each with a link to its passage, and two buttons that save them."""
    page = show("decisions")
    assert "10 av 10 beslut" in told(page)
    assert _rows(page)[1] == "att sänka gästhamnens avgift till 150 kronor per natt"
    assert all(link.startswith("kalla?dokument=") for link in _links(page))
    assert [each.label for each in page.download_button] == ["Spara som CSV", "Spara som XLSX"]


def test_search_and_filters_narrow_the_list(show: Show) -> None:
    """They work together; what fits none of them leaves a sentence, not an empty table."""
    page = show("decisions")
    page.text_input(key="sok").input("avgifter").run()
    assert len(_rows(page)) == 3
    page.multiselect(key="ar").select("2024").run()
    page.multiselect(key="utfall").select("Beslutat").run()
    assert len(_rows(page)) == 2
    page.multiselect(key="organ").select("Tekniska nämnden").run()
    assert [row.split()[2] for row in _rows(page)] == ["avgiften"]
    page.text_input(key="sok").input("elefanter").run()
    assert not page.dataframe
    assert "Inget beslut passar" in told(page)


def test_the_address_holds_the_filters(show: Show) -> None:
    """A link with filters shows the same list to somebody else."""
    page = show("decisions", sok="avgift", ar="2025")
    assert page.text_input(key="sok").value == "avgift"
    assert _rows(page) == ["att sänka gästhamnens avgift till 150 kronor per natt"]


def test_a_deep_link_shows_one_decision_whole(show: Show) -> None:
    """Its words, votes and reservation, also where the filters leave it out."""
    page = show("decisions", sok="båtplatser")
    (link,) = _links(page)
    document, start = link.split("&slut")[0].removeprefix("kalla?dokument=").split("&start=")
    page = show("decisions", id=f"{document}-{start}", sok="elefanter")
    assert page.header[0].value == "§ 15 Avgift för båtplatser"
    assert "att höja avgiften för båtplatser" in told(page)
    assert "Med 3 röster för förslaget" in tabled(page)
    assert "[Jonas Kvist](personer?namn=Jonas+Kvist)" in tabled(page)


def test_an_address_that_names_nothing_says_so(show: Show) -> None:
    """The document may have been removed since."""
    assert "Arkivet har inte det beslut" in told(show("decisions", id="x-1"))


def test_what_documents_say_is_no_markup(show: Show) -> None:
    """Icons, links, formulas, colours and HTML come out as they stand."""
    page = show("decisions", sok="bojar")
    (link,) = _links(page)
    document, start = link.split("&slut")[0].removeprefix("kalla?dokument=").split("&start=")
    text = told(show("decisions", id=f"{document}-{start}"))
    assert "<script>" not in text
    assert ":red[" not in text
    assert "](http" not in text


def test_an_archive_without_decisions(show: Show, leaflet: Path) -> None:
    """It says that there are none."""
    assert "inga beslut" in told(show("decisions", leaflet))
