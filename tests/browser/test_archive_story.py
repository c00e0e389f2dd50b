"""The page Arkiv in a real browser: a document comes, is found, and goes again, while others go on asking."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.own_server import PATIENCE, open_page, served
from tests.conftest import MINUTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

QUESTION = "Vem presenterade muddringen av rännan?"
HARBOUR = """Minnesanteckning Hamnrådet

Datum	2025-04-02

Muddring

Vera Lindqvist presenterade muddringen av rännan i Björkhamn.
"""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over a folder with one document, not built yet."""
    folder = tmp_path_factory.mktemp("kontor")
    (folder / "källor").mkdir()
    (folder / "källor" / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()


def _new_page(browser: Browser) -> Page:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    return page


def _rebuilt(page: Page, count: int) -> None:
    """Wait until the archive in use has `count` documents, watching that the progress is shown on the way."""
    expect(page.get_by_text(f"{count} dokument i").first).to_be_visible()
    expect(page.get_by_text("Arkivet byggdes om").first).to_be_visible()


def _answer(page: Page, address: str, question: str, expected: str) -> str:
    """All that the page says when it says `expected`, and has had the time to say more."""
    open_page(page, f"{address}/fraga")
    page.get_by_test_id("stChatInputTextArea").fill(question)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text(expected)
    page.wait_for_timeout(2_000)
    return page.get_by_role("main").inner_text()


def _is_answered_with(page: Page, address: str, name: str) -> bool:
    """Whether the answer to `QUESTION` names `name`; asked again while the version before may still be answering."""
    said = _answer(page, address, QUESTION, "rännan")
    until = time.monotonic() + 10
    while name not in said and time.monotonic() < until:
        said = _answer(page, address, QUESTION, "rännan")
    return name in said


def _is_answered_without(page: Page, address: str, name: str) -> bool:
    """Whether the answer to `QUESTION` comes to leave out `name`, asked again likewise."""
    until = time.monotonic() + 10
    while name in _answer(page, address, QUESTION, "rännan"):
        if time.monotonic() > until:
            return False
    return True


@pytest.mark.slow
def test_a_document_comes_is_found_and_goes_again(app: str, browser: Browser) -> None:
    """Upload → progress → ask about it, while a second browser sees the same; delete → rebuild → no answer."""
    page, other = _new_page(browser), _new_page(browser)
    open_page(page, f"{app}/arkiv")
    page.get_by_role("button", name="Bygg om arkivet").click()
    expect(page.get_by_text("Arkivet byggs om.")).to_be_visible()
    _rebuilt(page, 1)
    assert "Vera Lindqvist" not in _answer(other, app, QUESTION, "rännan")

    page.get_by_role("tab", name="Lägg till").click()
    sent = [("hamnrådet 🎉.txt", HARBOUR.encode()), ("../tom.txt", b""), ("bomb.docx", b"PK\x03\x04 inget mer")]
    files = [{"name": name, "mimeType": "text/plain", "buffer": content} for name, content in sent]
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(files)  # type: ignore[arg-type]  # as it documents
    page.get_by_role("button", name="Lägg till och bygg om").click()
    assert "Ture Ekdal presenterade" in _answer(other, app, "Vem presenterade utbyggnaden av fiber?", "Ture")
    open_page(other, f"{app}/arkiv")
    _rebuilt(other, 2)
    _rebuilt(page, 2)
    expect(page.get_by_text("Filen är tom.")).to_be_visible()
    assert _is_answered_with(other, app, "Vera Lindqvist")

    open_page(page, f"{app}/arkiv?fil=hamnr%C3%A5det.txt")
    page.get_by_role("button", name="Ta bort filen").click()
    page.get_by_role("button", name="Ta bort och bygg om").click()
    _rebuilt(page, 1)
    assert _is_answered_without(other, app, "Vera Lindqvist")


@pytest.mark.slow
def test_a_reload_in_the_middle_loses_nothing(app: str, browser: Browser) -> None:
    """Closing the tab ends no rebuild: another tab shows it, and may break it off."""
    page = _new_page(browser)
    open_page(page, f"{app}/arkiv")
    page.get_by_role("button", name="Bygg om arkivet").click()
    expect(page.get_by_text("Arkivet byggs om.")).to_be_visible()
    page.close()
    again = _new_page(browser)
    open_page(again, f"{app}/arkiv")
    expect(again.get_by_role("button", name="Bygg om arkivet")).to_be_visible()
    expect(again.get_by_text("Arkivet byggdes om").first).to_be_visible()
