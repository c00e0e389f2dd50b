"""What holds on every page: nothing is fetched from elsewhere, everybody can use it, it fits a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from app.web import ENTRIES
from tests.browser.own_server import PATIENCE, open_page, settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
ADDRESSES = (*(entry.address for entry in ENTRIES), f"fraga?q={quote('Vem presenterade renoveringen av bron?')}")
_WITHIN = {"127.0.0.1", ""}
"""Hosts: this machine, and what has no host (data: and blob:)."""

pytestmark = pytest.mark.slow


def _window(chromium: Browser, width: int, scheme: Scheme = "light") -> Page:
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.set_default_timeout(PATIENCE * 1000)
    return page


def _serious(page: Page, address: str) -> list[tuple[str, str, str]]:
    """Where, which rule, and the first element that breaks it."""
    violations = Axe().run(page).response["violations"]
    broken = [each for each in violations if each["impact"] in {"serious", "critical"}]
    return [(address, each["id"], each["nodes"][0]["html"][:200]) for each in broken]


def test_nothing_leaves_the_machine(shared_app: str, chromium: Browser) -> None:
    """No font, script, picture, statistic or socket has an address outside."""
    page = _window(chromium, 1280)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url))
    for address in ADDRESSES:
        open_page(page, f"{shared_app}/{address}")
        settle(page)
    assert {urlsplit(url).hostname or "" for url in asked} <= _WITHIN
    assert len(asked) > 50
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(shared_app: str, chromium: Browser, scheme: Scheme) -> None:
    """axe-core finds nothing serious: contrast, names, keyboard, language."""
    page = _window(chromium, 1280, scheme)
    found: list[tuple[str, str, str]] = []
    for address in ADDRESSES:
        open_page(page, f"{shared_app}/{address}")
        settle(page)
        found += _serious(page, address)
        page.wait_for_function("document.documentElement.lang === 'sv'")  # set by a script, after the page
    assert found == []
    page.close()


def test_it_fits_a_telephone(shared_app: str, chromium: Browser) -> None:
    """Nothing is wider than 390 pixels."""
    page = _window(chromium, 390)
    for address in ADDRESSES:
        open_page(page, f"{shared_app}/{address}")
        settle(page)
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390, address
    page.close()
