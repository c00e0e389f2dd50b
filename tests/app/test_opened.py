"""The archive is opened once, takes up new versions by itself, and answers meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from app.opened import Opener
from app.settings import Settings
from index.manifest import ArchiveError
from tests.conftest import PROTOCOL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.versions import Archive
    from tests.conftest import Build


@pytest.fixture
def opener(archive: Archive) -> Opener:
    """Opens the archive of the two documents, without weights."""
    return Opener(Settings(archive=archive.root, model="hashed"))


def _wait(until: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not until():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_no_archive_is_said(opener: Opener, build_archive: Build) -> None:
    """Until there is one; then it opens at the next look."""
    with pytest.raises(ArchiveError, match="Det finns inget arkiv"):
        opener.opened()
    build_archive()
    assert len(opener.opened().store.documents()) == 2


def test_it_is_opened_once_and_warms_by_itself(opener: Opener, build_archive: Build) -> None:
    """Everybody gets the same; examples come once the model is there."""
    build_archive()
    opened = opener.opened()
    assert opener.opened() is opened
    _wait(lambda: opened.is_warm and bool(opened.examples))
    document = opened.store.documents()[0]
    assert opened.document(document.id) == document
    assert opened.document("0" * 16) is None
    assert opened.original(document.id) is not None


def test_a_new_version_is_taken_up(opener: Opener, build_archive: Build, sources: Path) -> None:
    """The old one answers until the new one is open, and after that the new one does."""
    build_archive()
    old = opener.opened()
    (sources / "skolnämnden.txt").write_text(PROTOCOL.replace("Kulturnämnden", "Skolnämnden"), encoding="utf-8")
    build_archive()
    assert opener.opened().desk.ask("Vad beslutade Kulturnämnden?").outcome == "answered"
    _wait(lambda: opener.opened() is not old)
    assert len(opener.opened().store.documents()) == 3
    assert old.desk.ask("Vad beslutade Kulturnämnden?").outcome == "answered"


def test_a_damaged_version_is_not_taken_up(
    opener: Opener, archive: Archive, build_archive: Build, sources: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The one before goes on answering; the log says why, and the page can say that it is so."""
    build_archive()
    old = opener.opened()
    (sources / "fiberrådet.txt").unlink()
    build_archive()
    archive.current().manifest_path.write_text("{", encoding="utf-8")
    opener.opened()
    _wait(lambda: opener.failed == archive.current_name())
    assert "cannot be opened" in caplog.text
    assert opener.opened() is old
