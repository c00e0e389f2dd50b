"""Runs the pages of the registers over made-up archives, without a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.answerers.archive import DOCUMENTS
from tests.app.answerers.drafts import library_holding
from tests.app.answerers.strategies import STRATEGIES

if TYPE_CHECKING:
    from pathlib import Path

Show = Callable[..., AppTest]

HOSTILE = """Minnesanteckningar <b>Hamnrådet</b>

Datum\t2025-10-07
Plats\tKajen

1. :material/home: $x^2$ [klicka](http://ond.example)

Rådet beslutade att köpa =SUM(A1) <script>alert(1)</script> och :red[fyra] bojar.
"""


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes, a protocol and strategies, and minutes that look like Markdown and HTML."""
    folder = tmp_path_factory.mktemp("hamnar")
    library_holding({**DOCUMENTS, **STRATEGIES, "ond.txt": HOSTILE}, folder)
    return folder / "arkiv"


@pytest.fixture(scope="session")
def leaflet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One leaflet, in which there is no record of anything."""
    folder = tmp_path_factory.mktemp("broschyr")
    library_holding({"broschyr.txt": "Välkommen till kvarnen."}, folder)
    return folder / "arkiv"


@pytest.fixture
def show(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Runs a page by its module, over `archive`, at the address with these parameters."""

    def run(module: str, archive: Path = harbour, **parameters: str) -> AppTest:
        monkeypatch.setenv("BELAGG_ARCHIVE", str(archive))
        monkeypatch.setenv("BELAGG_MODEL", "hashed")
        page = AppTest.from_string(f"from app.pages.{module} import page\npage()", default_timeout=30)
        for name, value in parameters.items():
            page.query_params[name] = value
        page.run()
        assert not page.exception
        return page

    return run


def told(page: AppTest) -> str:
    """All that the page says outside its tables."""
    kinds = (page.title, page.header, page.markdown, page.caption, page.info, page.warning)
    return "\n".join(str(each.value) for kind in kinds for each in kind)


def tabled(page: AppTest) -> str:
    """All that stands in its tables of text."""
    return "\n".join(each.value.to_csv(sep="\t") for each in page.table)
