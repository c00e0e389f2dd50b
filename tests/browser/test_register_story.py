"""The registers in a real browser: a decision found, opened and saved; meetings, people and areas by a click."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from tests.app.answerers.archive import DOCUMENTS
from tests.app.answerers.drafts import library_holding
from tests.app.answerers.strategies import STRATEGIES
from tests.browser.own_server import PATIENCE, open_page, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROW, MARKER = 35, 18
"""Pixels: the height of a row of a table, and where in it the box is that chooses it."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over minutes, a protocol and strategies."""
    folder = tmp_path_factory.mktemp("registratur")
    library_holding({**DOCUMENTS, **STRATEGIES}, folder)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own."""
    page = browser.new_page(viewport={"width": 1280, "height": 1200})
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    yield page
    page.close()


def _choose_row(page: Page, row: int) -> None:
    """Click the box of a row (from 0) of the table."""
    table = page.get_by_test_id("stDataFrame")
    table.locator("canvas").first.wait_for()
    table.click(position={"x": MARKER, "y": ROW * (row + 1) + ROW // 2})


def test_a_decision_is_found_opened_shared_and_saved(app: str, page: Page) -> None:
    """Search, choose the row, load the address anew, open the document, save the list."""
    open_page(page, f"{app}/beslut")
    page.get_by_label("Sök i besluten").fill("båtplatserna")
    page.get_by_label("Sök i besluten").press("Enter")
    expect(page.get_by_text("1 av 9 beslut")).to_be_visible()
    _choose_row(page, 0)
    expect(page.get_by_role("heading", name="§ 15 Avgift för båtplatser")).to_be_visible()
    assert re.search(r"[?&]id=[0-9a-f]{16}-\d+", page.url)
    page.reload()
    expect(page.get_by_role("heading", name="§ 15 Avgift för båtplatser")).to_be_visible()
    expect(page.get_by_text("1 av 9 beslut")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_text("Spara som CSV").click()
    assert download.value.path().read_bytes().startswith("\ufeffDatum;Organ;Ärende;Beslut".encode())
    page.get_by_text("Öppna i dokumentet").click()
    page.wait_for_url("**/kalla?dokument=*")


def test_a_meeting_is_chosen_in_the_picture(app: str, page: Page) -> None:
    """The dot leads to the meeting; from there one goes to the one before it and back to all."""
    open_page(page, f"{app}/moten")
    page.locator(".mark-symbol path").first.click()
    page.wait_for_url("**/moten?id=*")
    expect(page.get_by_role("heading", name="Dagordning")).to_be_visible()
    page.get_by_text("Alla möten").click()
    expect(page.get_by_text("4 av 4 möten")).to_be_visible()
    _choose_row(page, 0)
    expect(page.get_by_role("heading", name="Hamnrådet den 23 september 2025")).to_be_visible()
    page.get_by_text("Föregående: 2025-02-11").click()
    expect(page.get_by_role("heading", name="Hamnrådet den 11 februari 2025")).to_be_visible()


def test_a_person_has_an_address(app: str, page: Page) -> None:
    """The row leads to it, and the way back to the list."""
    open_page(page, f"{app}/personer")
    _choose_row(page, 1)
    page.wait_for_url("**/personer?namn=Ture+Ekdal")
    expect(page.get_by_role("heading", name="Presenterade")).to_be_visible()
    page.get_by_text("Alla personer").click()
    expect(page.get_by_text("13 av 13 personer")).to_be_visible()


def test_a_square_of_the_matrix_opens_its_passages(app: str, page: Page) -> None:
    """The click chooses area and year; the address then holds them."""
    open_page(page, f"{app}/strategi?strategi=Levande+hamnar&visa=Var+områdena+tagits+upp")
    page.locator(".mark-rect path").nth(3).click()
    expect(page.get_by_role("heading", name="Gröna kajer – 2025")).to_be_visible()
    expect(page.get_by_role("cell", name="laddstolpar", exact=True).first).to_be_visible()
    assert "kolumn=2025" in page.url


@pytest.mark.parametrize(
    "address",
    [
        "beslut?sok=avgift",
        "moten",
        "personer?namn=Ture+Ekdal",
        "strategi?strategi=Växande+skogar&visa=Utgåvor+jämförda",
        "strategi?visa=Var+områdena+tagits+upp",
    ],
)
def test_the_registers_are_accessible(address: str, app: str, page: Page) -> None:
    """The checker axe finds no serious violation."""
    open_page(page, f"{app}/{address}")
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in {"serious", "critical"}] == []
