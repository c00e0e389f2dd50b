from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.report import BuildReport
    from index.versions import Archive

    Build = Callable[..., BuildReport]


def _build_changed(build_archive: Build, sources: Path, text: str) -> str:
    (sources / "ny.txt").write_text(f"Möte\n\n{text}", encoding="utf-8")
    return build_archive().version


def test_rollback_goes_back_through_what_was_in_use(build_archive: Build, archive: Archive, sources: Path) -> None:
    """What was gone back from is not gone back to: v1, v2, back to v1, v3, back to v1."""
    first = build_archive().version
    _build_changed(build_archive, sources, "Rådet talade om fiber.")
    assert archive.rollback().name == first
    _build_changed(build_archive, sources, "Rådet talade om kajer.")
    assert archive.rollback().name == first
    with pytest.raises(ArchiveError, match="ingen tidigare"):
        archive.rollback()


@pytest.mark.parametrize("torn", ["", "../../etc", "v1", "\x00"])
def test_a_torn_current_is_said_and_gone_back_from(
    torn: str, build_archive: Build, archive: Archive, sources: Path
) -> None:
    """A CURRENT that names no version is an error with a remedy, and the remedy works."""
    build_archive()
    latest = _build_changed(build_archive, sources, "Rådet talade om fiber.")
    (archive.root / "CURRENT").write_text(torn, encoding="utf-8")
    with pytest.raises(ArchiveError, match="rollback"):
        archive.current()
    assert archive.rollback().name == latest


def test_a_version_whose_folder_is_gone_is_gone_back_from(
    build_archive: Build, archive: Archive, sources: Path
) -> None:
    """The same where CURRENT is whole but the folder it names is not there."""
    first = build_archive().version
    latest = _build_changed(build_archive, sources, "Rådet talade om fiber.")
    archive.version(latest).folder.rename(archive.root / "borta")
    with pytest.raises(ArchiveError, match="rollback"):
        archive.current()
    assert archive.rollback().name == first


def test_a_torn_history_is_no_reason_to_stop(build_archive: Build, archive: Archive) -> None:
    """Names that are none are passed over."""
    version = build_archive().version
    (archive.root / "HISTORY").write_bytes(b"\xff\xfe ../x\n" + version.encode())
    assert archive.history() == [version]


def test_sources_are_remembered_wherever_they_moved(
    build_archive: Build, archive: Archive, sources: Path, tmp_path: Path
) -> None:
    """The next build reads where the latest one did, though the version is the same."""
    first = build_archive().version
    moved = sources.rename(tmp_path / "flyttade")
    assert build_archive(moved).version == first
    assert archive.sources() == (moved.resolve(),)
