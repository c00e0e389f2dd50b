"""The shell: every page is found, and what is known to go wrong is one sentence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, get_args

import pytest
from streamlit.testing.v1 import AppTest

from app.links import PageName
from app.web import ENTRIES
from tests.conftest import ROOT

if TYPE_CHECKING:
    from app.web import Entry
    from index.versions import Archive


def test_every_address_has_a_page() -> None:
    """Those that links can name, each once."""
    assert [entry.address for entry in ENTRIES] == list(get_args(PageName))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.address)
def test_every_page_can_be_imported(entry: Entry) -> None:
    """Only the one that is shown is imported; a fault in another would show late."""
    assert callable(import_module(f"app.pages.{entry.module}").page)


def test_without_an_archive_the_way_to_one_is_shown(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """No trace of the program, but what is missing and a link."""
    monkeypatch.setenv("BELAGG_ARCHIVE", str(archive.root))
    page = AppTest.from_file(str(ROOT / "app" / "web.py"), default_timeout=30).run()
    assert not page.exception
    assert "Det finns inget arkiv i" in page.error[0].value
