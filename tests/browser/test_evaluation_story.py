"""The page Utvärdering in a real browser: a passage marked, measured, lost, measured again, and the two compared."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.versions import Archive
from tests.browser.conftest import archive_with_a_pdf
from tests.browser.own_server import open_page, served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

BRIDGE = "Vem presenterade renoveringen av bron?"
FIBER = "Vem presenterade utbyggnaden av fiber?"

pytestmark = pytest.mark.slow


def _mark_right(page: Page, address: str, question: str) -> None:
    """Ask, and keep the first source as the right one."""
    open_page(page, f"{address}/fraga?q={quote(question)}")
    page.get_by_role("button", name="Det här var rätt avsnitt").click()
    expect(page.get_by_text("finns nu i frågesamlingen «egna»")).to_be_visible()


def _measure(page: Page, address: str, right: str) -> None:
    """Put the archive's own questions; the share of right answers is then `right`."""
    open_page(page, f"{address}/utvardering")
    page.get_by_role("button", name="Mät").click()
    expect(page.get_by_test_id("stMetric").filter(has_text="Träff överst")).to_contain_text(right)


def test_two_measurements_are_compared_question_by_question(tmp_path: Path, window: Page) -> None:
    """What a document lost on the way has cost is named; what was not touched is not."""
    archive_with_a_pdf(tmp_path)
    with served(tmp_path) as address:
        for question in (BRIDGE, FIBER):
            _mark_right(window, address, question)
        _measure(window, address, "100 %")
        (tmp_path / "källor" / "vattenrådet.pdf").unlink()
        build(Archive(tmp_path / "arkiv"), Plan((tmp_path / "källor",), 900), HashedEmbedder(), Silence())
        _measure(window, address, "50 %")
        window.get_by_role("tab", name="Jämför").click()
        expect(window.get_by_role("heading", name="Sämre: 1 fråga")).to_be_visible()
        expect(window.get_by_role("heading", name="Bättre: 0 frågor")).to_be_visible()
        worse = window.get_by_test_id("stDataFrame").filter(visible=True)
        expect(worse.locator("td", has_text=BRIDGE)).to_be_attached()
        expect(worse.locator("td", has_text=FIBER)).not_to_be_attached()
