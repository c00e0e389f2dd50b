"""What the stories in a real browser share: an app over a small archive with a PDF, and Debian's Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.versions import Archive
from tests.browser.own_server import PATIENCE, served
from tests.conftest import MINUTES, PROTOCOL
from tests.ingest.pdf_files import pdf, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

FIRST_PAGE = ("Minnesanteckning Vattenrådet", "", "Datum: 2025-05-06", "Plats: Kvarnen i Björksele", "", "Ordföranden")
SECOND_PAGE = ("Bron över Storån", "", "Vera Lindqvist presenterade renoveringen av bron över Storån.")


def archive_with_a_pdf(folder: Path) -> Path:
    """An archive below `folder` of minutes, a protocol and a PDF of two pages."""
    sources = folder / "källor"
    sources.mkdir()
    (sources / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    (sources / "kulturnämnden.txt").write_text(PROTOCOL, encoding="utf-8")
    pdf(sources / "vattenrådet.pdf", text(*FIRST_PAGE), text(*SECOND_PAGE), title="Vattenrådet")
    build(Archive(folder / "arkiv"), Plan((sources,), 900), HashedEmbedder(), Silence())
    return folder / "arkiv"


@pytest.fixture(scope="session")
def shared_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app whose archive no story changes."""
    folder = tmp_path_factory.mktemp("kansli")
    archive_with_a_pdf(folder)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser) -> Iterator[Page]:
    """A window of its own at a desk, patient with a busy machine."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900}, locale="sv-SE")
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    yield page
    page.close()
