"""The page Arkiv: what it shows and what its buttons do, without a browser."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from app.audit import latest_events
from app.background import Background
from app.holdings import report_of
from app.pages import entrance
from app.rebuilding import rebuild_of
from app.uploads import Uploads

if TYPE_CHECKING:
    from pathlib import Path

    from index.versions import Archive
    from tests.conftest import Build

PATIENCE = 60.0


def _run() -> None:
    from app.pages.archive import page  # noqa: PLC0415 — run by itself, as a script

    page()


@pytest.fixture(autouse=True)
def settings(archive: Archive, sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app's settings are of this archive."""
    for name, value in {"ARCHIVE": archive.root, "SOURCES": sources, "MODEL": "hashed"}.items():
        monkeypatch.setenv(f"BELAGG_{name}", str(value))


@pytest.fixture
def page() -> AppTest:
    """The page, not yet run."""
    return AppTest.from_function(_run, default_timeout=30)


def _text(page: AppTest) -> str:
    """All that the page says."""
    return "\n".join(
        str(each.value)
        for kind in (page.markdown, page.caption, page.info, page.success, page.warning, page.error)
        for each in kind
    )


def _press(page: AppTest, label: str) -> AppTest:
    button = next(each for each in page.button if each.label == label)
    return button.click().run()


def test_without_an_archive_it_can_still_be_built(page: AppTest, archive: Archive) -> None:
    """It says that there is none, what would go in, and begins with it; the end is told with the sums."""
    page.run()
    assert "Det finns inget arkiv" in _text(page)
    assert "2 nya filer" in _text(page)
    _press(page, "Bygg om arkivet")
    rebuild_of(archive.root).wait(PATIENCE)
    page.run()
    assert not page.exception
    assert "2 dokument i" in _text(page)
    assert "2 filer lästa utan anmärkning" in _text(page)


def test_uploads_are_taken_or_refused_each_with_its_reason(
    page: AppTest, archive: Archive, build_archive: Build
) -> None:
    """A file is kept by a safe name, an empty one refused; pressing again adds nothing."""
    build_archive()
    page.run()
    sent = [
        ("../hamn\n🎉.txt", "Hamnrådet beslutade att muddra rännan.".encode(), "text/plain"),
        ("tom.pdf", b"", "application/pdf"),
        ("hamn igen.txt", "Hamnrådet beslutade att muddra rännan.".encode(), "text/plain"),
    ]
    page.file_uploader[0].set_value(sent).run()
    _press(page, "Lägg bara till")
    assert [upload.name for upload in Uploads(archive.uploads).all()] == ["hamn.txt"]
    said = _text(page)
    assert "1 fil lades till." in said
    assert "Filen är tom" in said
    assert "redan uppladdad" in said
    assert "1 ny fil" in said
    page.run()
    assert [upload.name for upload in Uploads(archive.uploads).all()] == ["hamn.txt"]


def test_adding_and_rebuilding_is_one_press(page: AppTest, archive: Archive, build_archive: Build) -> None:
    """The rebuild begins by itself, and its report names the file that could not be read."""
    build_archive()
    page.run()
    page.file_uploader[0].set_value([("trasig.docx", b"PK\x03\x04 men inget mer", "")]).run()
    _press(page, "Lägg till och bygg om")
    rebuild_of(archive.root).wait(PATIENCE)
    page.run()
    assert {file.path: file.status for file in report_of(archive.current()).files}["trasig.docx"] == "refused"
    assert "Oläst" in _text(page)


def test_an_upload_is_removed_after_a_question(
    page: AppTest, archive: Archive, build_archive: Build, sources: Path
) -> None:
    """Nothing goes at the first press; then the file is gone, and the archive has it until it is rebuilt."""
    Uploads(archive.uploads).add("hamnen.txt", "Hamnrådet beslutade att muddra.".encode())
    build_archive(sources, archive.uploads)
    page.run()
    page.selectbox(key="fil").select("hamnen.txt").run()
    _press(page, "Ta bort filen")
    assert Uploads(archive.uploads).all()
    _press(page, "Ta bort")
    assert Uploads(archive.uploads).all() == []
    page.run()
    assert "1 borttagen" in _text(page)


def test_a_file_of_a_source_is_told_where_it_lies(page: AppTest, build_archive: Build, sources: Path) -> None:
    """It is removed there, not here."""
    build_archive()
    page.run()
    page.selectbox(key="fil").select("fiberrådet.txt").run()
    assert "Ta bort filen" not in [button.label for button in page.button]
    assert str(sources.resolve() / "fiberrådet.txt") in [code.value for code in page.code]


def test_another_version_can_be_used(page: AppTest, archive: Archive, build_archive: Build, sources: Path) -> None:
    """After a question; the one before is then in use."""
    first = build_archive().version
    (sources / "ny.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    build_archive()
    page.run()
    _press(page, "Använd den här")
    _press(page, "Använd den här versionen")
    assert archive.current_name() == first


def test_the_archive_is_verified(page: AppTest, archive: Archive, build_archive: Build) -> None:
    """A whole one is said to be whole, of a damaged one each fault is told."""
    build_archive()
    page.run()
    assert "Arkivet är helt." in _text(_press(page, "Kontrollera att arkivet är helt"))
    archive.current().report.write_text("{}", encoding="utf-8")
    page.run()
    assert "report\\.json är ändrad eller skadad" in _text(_press(page, "Kontrollera att arkivet är helt"))


def test_a_rebuild_under_way_is_seen_by_all(
    page: AppTest, archive: Archive, build_archive: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another's rebuild is shown with a bar a stage and the file in hand, and a way to break it off."""
    build_archive()
    folder = archive.root / "rebuild"
    folder.mkdir()
    progress = {"stages": [{"name": "Läser dokument", "total": 4, "done": 1}], "file": "möte_*1*.pdf"}
    (folder / "progress.json").write_text(json.dumps(progress), encoding="utf-8")
    job = {"started": "2026-03-05T10:00:00+00:00", "by": "alva@exempel.se", "about": ""}
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    monkeypatch.setattr(Background, "_is_alive", lambda _: True)
    page.run()
    assert not page.exception
    assert "Arkivet byggs om." in _text(page)
    assert "möte\\_\\*1\\*\\.pdf" in _text(page)
    assert "Avbryt ombyggnaden" in [button.label for button in page.button]
    assert "Bygg om arkivet" not in [button.label for button in page.button]


def test_a_torn_report_does_not_hide_the_page(page: AppTest, archive: Archive, build_archive: Build) -> None:
    """The archive is damaged, and it can be rebuilt from here."""
    build_archive()
    archive.current().report.write_text("{", encoding="utf-8")
    page.run()
    assert not page.exception
    assert "Bygg om arkivet" in [button.label for button in page.button]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param({"groups": ["läsare"]}, "Du är inte i någon grupp", id="no editor any more"),
        pytest.param({"iat": 1.0}, "Din inloggning har gått ut", id="no longer logged in"),
    ],
)
def test_rights_are_looked_at_when_a_button_is_pressed(
    change: dict[str, object], said: str, page: AppTest, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not only when it was drawn: nothing is removed, built or logged for who has lost them since."""
    claims: dict[str, object] = {"email": "alva@exempel.se", "groups": ["redaktörer"], "iat": time.time()}
    monkeypatch.setenv("BELAGG_LOGIN", "true")
    monkeypatch.setenv("BELAGG_EDITOR_GROUPS", "redaktörer")
    monkeypatch.setattr(entrance, "_claims", lambda: claims)
    Uploads(archive.uploads).add("hamnen.txt", "Hamnrådet beslutade att muddra.".encode())
    page.run()
    page.selectbox(key="fil").select("hamnen.txt").run()
    _press(page, "Ta bort filen")
    claims |= change
    _press(page, "Ta bort och bygg om")
    assert said in _text(page)
    assert Uploads(archive.uploads).all()
    assert (latest_events(archive.root), rebuild_of(archive.root).latest()) == ([], None)


def test_with_login_on_and_nobody_logged_in_nothing_is_shown(
    page: AppTest, archive: Archive, build_archive: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither documents nor buttons; without a provider the program says what is missing."""
    build_archive()
    monkeypatch.setenv("BELAGG_LOGIN", "true")
    page.run()
    assert "fiberrådet" not in _text(page)
    assert [button.label for button in page.button] in ([], ["Logga in"])
    assert latest_events(archive.root) == []
