"""Takes a picture of every page, light and dark, wide and narrow: `python -m tests.browser.screenshots ARCHIVE FOLDER`.

The archive is the demo archive, already built; it is only read.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from tests.browser.own_server import PATIENCE, free_port, open_page, process, settle
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

QUESTION = "Vad beslutade kommunstyrelsen den 20 maj 2025?"
REFUSED = "Vad sade Kajsa Varg om vintertrafiken?"
VIEWS = {
    "fråga": "fraga",
    "fråga-svar": f"fraga?q={quote(QUESTION)}",
    "fråga-inget-svar": f"fraga?q={quote(REFUSED)}",
    "beslut": "beslut",
    "möten": "moten",
    "personer": "personer",
    "strategi": "strategi",
    "arkiv": "arkiv",
    "utvärdering": "utvardering",
}
"""File name → address."""
SIZES = {1280: 900, 390: 844}
"""Width → height in pixels: a desk and a telephone."""
SCHEMES: tuple[str, ...] = ("light", "dark")
_QUESTIONS = ROOT / "corpus" / "evaluation"
_PICTURES = 1_500
"""Milliseconds in which pictures, tables and charts have been drawn."""


def main(archive: Path, folder: Path) -> None:
    """Serve `archive`, and write FOLDER/NAME-WIDTH-SCHEME.png for each view."""
    folder.mkdir(parents=True, exist_ok=True)
    port = str(free_port())
    settings = {"BELAGG_ARCHIVE": str(archive.resolve()), "BELAGG_PORT": port, "BELAGG_QUESTION_SETS": str(_QUESTIONS)}
    with (
        TemporaryDirectory() as workplace,
        process(["app.cli", "serve"], Path(workplace), f"http://127.0.0.1:{port}", **settings) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        views = VIEWS | {"källa": _source(browser, address)}
        for (width, height), scheme in product(SIZES.items(), SCHEMES):
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                locale="sv-SE",
            )
            for name, view in views.items():
                _show(page, f"{address}/{view}")
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
            page.close()


def _source(browser: Browser, address: str) -> str:
    """The address of the first source of the answer; asking for it waits for the model, too."""
    page = browser.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(f"{address}/{VIEWS['fråga-svar']}")
    found = page.get_by_role("link", name="[1]").first.get_attribute("href")
    page.close()
    return str(found)


def _show(page: Page, address: str) -> None:
    open_page(page, address)
    settle(page)
    page.wait_for_timeout(_PICTURES)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
