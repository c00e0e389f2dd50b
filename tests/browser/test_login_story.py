"""Login against a real provider: who is in a group comes in, who is in none does not, and the log knows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from app.audit import latest_events
from tests.browser.own_server import PATIENCE, free_port, open_page, process, served
from tests.conftest import MINUTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

PEOPLE = {
    "alva": {"email": "alva@exempel.se", "groups": ["registratorer"]},
    "ture": {"email": "ture@exempel.se", "groups": ["läsare"]},
    "okänd": {"email": "okand@exempel.se", "groups": ["andra"]},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the app runs, with a document to build from."""
    place = tmp_path_factory.mktemp("kontor")
    (place / "källor").mkdir()
    (place / "källor" / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def app(folder: Path) -> Iterator[str]:
    """The app with login on, and the provider that it asks."""
    port, provider = free_port(), free_port()
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "secrets.toml").write_text(
        f"""[auth]
redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
cookie_secret = "{"hemligt " * 8}"
client_id = "belagg"
client_secret = "hemligt"
server_metadata_url = "http://localhost:{provider}/.well-known/openid-configuration"
""",
        encoding="utf-8",
    )
    words = ["oidc_provider_mock", "--port", str(provider)]
    for name, claims in PEOPLE.items():
        words += ["--user-claims", json.dumps({"sub": name, **claims})]
    login = {"BELAGG_LOGIN": "true", "BELAGG_LOGIN_GROUPS": "läsare", "BELAGG_EDITOR_GROUPS": "registratorer"}
    with (
        process(words, folder, f"http://localhost:{provider}"),
        served(folder, **login, BELAGG_PORT=str(port)) as address,
    ):
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("person", "seen", "unseen"),
    [
        pytest.param("alva", "Bygg om arkivet", "ingen av dina grupper", id="an editor"),
        pytest.param("ture", "får den göra som är i en grupp", "Bygg om arkivet", id="a reader"),
        pytest.param("okänd", "ingen av dina grupper", "Dokument", id="of another group"),
    ],
)
def test_only_those_of_the_groups_come_in(person: str, seen: str, unseen: str, app: str, browser: Browser) -> None:
    """Before login nothing of the archive is shown; afterwards what the groups allow."""
    page = browser.new_context().new_page()
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    open_page(page, f"{app}/arkiv")
    assert "Bygg om" not in page.get_by_role("main").inner_text()
    page.get_by_role("button", name="Logga in").click()
    page.wait_for_url("**/oauth2/authorize**")
    page.get_by_role("button", name=person).click()
    page.wait_for_url(f"{app}/**")
    page.get_by_role("button", name="Logga ut" if person == "okänd" else person).wait_for()
    open_page(page, f"{app}/arkiv")
    expect(page.get_by_text(seen).first).to_be_visible()
    assert unseen not in page.get_by_role("main").inner_text()
    page.context.close()


@pytest.mark.slow
def test_what_an_editor_changes_is_logged(app: str, browser: Browser, folder: Path) -> None:
    """The rebuild stands in the log with the name that the provider gave."""
    page = browser.new_context().new_page()
    page.set_default_timeout(PATIENCE * 1000)
    open_page(page, f"{app}/arkiv")
    page.get_by_role("button", name="Logga in").click()
    page.get_by_role("button", name="alva").click()
    page.wait_for_url(f"{app}/**")
    page.get_by_role("button", name="alva").wait_for()
    open_page(page, f"{app}/arkiv")
    page.get_by_role("button", name="Bygg om arkivet").click()
    page.get_by_text("Startad av alva").wait_for()
    assert ("alva@exempel.se", "ombyggnad") in {(event.who, event.action) for event in latest_events(folder / "arkiv")}
