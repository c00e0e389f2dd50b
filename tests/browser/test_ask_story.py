"""The page Fråga in a real browser: ask, see the marked page, narrow, be refused, take the answer along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlsplit
from zipfile import is_zipfile

import pytest
from playwright.sync_api import expect

from tests.browser.own_server import open_page, settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

QUESTION = "Vem presenterade renoveringen av bron?"
FIBER = "Vem presenterade utbyggnaden av fiber?"

pytestmark = pytest.mark.slow


def _ask(page: Page, address: str, question: str = QUESTION) -> None:
    open_page(page, f"{address}/fraga")
    page.get_by_test_id("stChatInputTextArea").fill(question)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stChatMessage")).to_have_count(2)
    settle(page)


def test_from_a_question_to_the_marked_page(shared_app: str, window: Page) -> None:
    """The answer, beside it the page with the words marked; its number leads to an address of its own; pages turn."""
    _ask(window, shared_app)
    expect(window.get_by_test_id("stChatMessage").last).to_contain_text("Vera Lindqvist presenterade")
    expect(window.get_by_alt_text("Sida 2 av 2 i vattenrådet.pdf. Markerat: «")).to_be_visible()
    address = window.get_by_role("link", name="[1]").first.get_attribute("href")
    open_page(window, f"{shared_app}/{address}")
    expect(window.get_by_alt_text("Markerat: «")).to_be_visible()
    window.get_by_role("button", name="Föregående sida").click()
    expect(window.get_by_alt_text("Sida 1 av 2 i vattenrådet.pdf.")).to_be_visible()
    assert "sida=1" in window.url
    window.reload()
    expect(window.get_by_alt_text("Sida 1 av 2 i vattenrådet.pdf.")).to_be_visible()


def test_the_original_and_the_answer_are_taken_along(shared_app: str, window: Page) -> None:
    """The file as it was read, and the answer as a Word document."""
    _ask(window, shared_app)
    with window.expect_download() as original:
        window.get_by_role("button", name="Hämta originalet").click()
    assert Path(original.value.path()).read_bytes().startswith(b"%PDF")
    assert original.value.suggested_filename == "vattenrådet.pdf"
    window.get_by_role("button", name="Spara").click()
    with window.expect_download() as document:
        window.get_by_role("button", name="Word-dokument").click()
    assert is_zipfile(document.value.path())
    assert document.value.suggested_filename == "vem presenterade renoveringen av bron.docx"


def test_an_address_reproduces_question_and_filters(shared_app: str, window: Page) -> None:
    """What is picked asks anew; the same address in another window gives the same, and so does coming back."""
    _ask(window, shared_app)
    window.get_by_role("button", name="Filter").click()
    window.get_by_role("combobox", name="Organ").fill("Kultur")
    window.get_by_role("option", name="Kulturnämnden").click()
    settle(window)
    window.keyboard.press("Escape")
    expect(window.get_by_text("Filter: Kulturnämnden")).to_be_visible()
    expect(window.get_by_role("button", name="Filter (1)")).to_be_visible()
    expect(window.get_by_test_id("stMain")).not_to_contain_text("Vera Lindqvist")
    other = window.context.browser.new_page()  # type: ignore[union-attr]  # it has one
    other.goto(window.url)
    expect(other.get_by_text("Filter: Kulturnämnden")).to_be_visible()
    other.close()
    address = parse_qs(urlsplit(window.url).query)
    window.get_by_role("link", name="Beslut").first.click()
    expect(window.get_by_role("heading", name="Beslut", level=1)).to_be_visible()
    window.get_by_role("link", name="Fråga").first.click()
    expect(window.get_by_text("Filter: Kulturnämnden")).to_be_visible()
    settle(window)
    assert parse_qs(urlsplit(window.url).query) == address


def test_the_root_asks_too(shared_app: str, window: Page) -> None:
    """Without the name of a page the address leads to Fråga, its question with it."""
    window.goto(f"{shared_app}/?q={quote(QUESTION)}")
    expect(window.get_by_test_id("stChatMessage").last).to_contain_text("Vera Lindqvist")
    assert urlsplit(window.url).path == "/fraga"


def test_a_refusal_says_why(shared_app: str, window: Page) -> None:
    """And shows what was nearly found, without calling it a source."""
    _ask(window, shared_app, "Vad sade Kajsa Varg om bron?")
    message = window.get_by_test_id("stChatMessage").last
    expect(message).to_contain_text("Inget svar. Kajsa Varg nämns inte i arkivet.")
    expect(message).to_contain_text("Hittade också")
    expect(message).not_to_contain_text("Källor")


def test_hostile_text_is_only_text(shared_app: str, window: Page) -> None:
    """Every character of a question stands on the page, and none of them works."""
    hostile = "Är <img src=x onerror=alert(1)> [z](http://ond.se) :red[r] :smile: $x^2$ --> www.ond.se **bron**?"
    _ask(window, shared_app, hostile)
    shown = window.get_by_test_id("stChatMessage").first.inner_text().replace("\u2060", "")
    assert hostile in shown
    assert window.locator("[data-testid=stMain] a[href*=ond]").count() == 0
    assert window.locator("[data-testid=stMain] img[src=x]").count() == 0


def test_two_at_once_get_their_own_answers(shared_app: str, window: Page, chromium: Browser) -> None:
    """What one asks, the other does not see."""
    other = chromium.new_page()
    asked = ((window, QUESTION, "Vera Lindqvist"), (other, FIBER, "Ture Ekdal"))
    for page, _, _ in asked:
        open_page(page, f"{shared_app}/fraga")
    for page, question, _ in asked:
        page.get_by_test_id("stChatInputTextArea").fill(question)
    for page, _, _ in asked:
        page.get_by_test_id("stChatInputTextArea").press("Enter")
    for page, question, name in asked:
        expect(page.get_by_test_id("stChatMessage").first).to_contain_text(question)
        expect(page.get_by_test_id("stChatMessage").last).to_contain_text(name)
    other.close()


def test_what_was_asked_before_comes_back(shared_app: str, window: Page) -> None:
    """The newest answer stands first; an earlier one is a press away."""
    _ask(window, shared_app)
    window.get_by_test_id("stChatInputTextArea").fill(FIBER)
    window.get_by_test_id("stChatInputTextArea").press("Enter")
    expect(window.get_by_test_id("stChatMessage").last).to_contain_text("Ture Ekdal")
    window.get_by_role("button", name=QUESTION).click()
    expect(window.get_by_test_id("stChatMessage").last).to_contain_text("Vera Lindqvist")
