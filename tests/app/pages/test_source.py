"""The page Källa: an address shows its passage, and none that is wrong is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from app.opened import opened

if TYPE_CHECKING:
    from index.versions import Archive
    from tests.conftest import Build


def _run() -> None:
    from app.pages.source import page  # noqa: PLC0415 — run by itself, as a script

    page()


@pytest.fixture
def page(archive: Archive, build_archive: Build, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page over the archive of the two documents, not yet run."""
    for name, value in {"ARCHIVE": archive.root, "MODEL": "hashed"}.items():
        monkeypatch.setenv(f"BELAGG_{name}", str(value))
    build_archive()
    return AppTest.from_function(_run, default_timeout=30)


def _show(page: AppTest, **parameters: str) -> AppTest:
    for name, value in parameters.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def test_the_passage_is_shown_in_its_document(page: AppTest) -> None:
    """Marked in its surroundings, and beside them by itself."""
    document = next(each for each in opened().store.documents() if each.name == "fiberrådet.txt")
    start = document.text.index("Ture Ekdal")
    _show(page, dokument=document.id, start=str(start), slut=str(start + 10))
    said = [str(each.value) for each in page.markdown]
    assert "Ture Ekdal" in said
    assert any(":yellow-background[Ture Ekdal] presenterade" in each for each in said)
    assert document.name.replace(".", "\\.") in page.caption[0].value


@pytest.mark.parametrize(
    "parameters",
    [
        pytest.param({}, id="no place"),
        pytest.param({"dokument": "0" * 16, "start": "1", "slut": "2"}, id="no such document"),
        pytest.param({"dokument": "../../etc/passwd", "start": "1", "slut": "2"}, id="a path"),
        pytest.param({"dokument": "x", "start": "två", "slut": "2"}, id="no number"),
    ],
)
def test_an_address_that_leads_nowhere_says_so(page: AppTest, parameters: dict[str, str]) -> None:
    """In a sentence."""
    _show(page, **parameters)
    assert "Arkivet har inte det dokument" in page.warning[0].value


def test_a_place_beyond_the_text_is_its_end(page: AppTest) -> None:
    """Numbers of an older version of the document do no harm."""
    document = opened().store.documents()[0]
    _show(page, dokument=document.id, start="999999", slut="1000000", sida="99")
    assert document.name.replace(".", "\\.") in page.caption[0].value
