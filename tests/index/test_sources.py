from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.manifest import ArchiveError
from index.sources import find_sources

NOWHERE = Path("/nowhere/arkiv")


def _names(*places: Path) -> list[str]:
    return [source.name for source in find_sources(places, NOWHERE)]


def test_names_are_paths_below_the_source(tmp_path: Path) -> None:
    """Folders are walked; hidden files and what Office leaves behind are passed over."""
    for name in ("b.txt", "år/a.pdf", ".dold", "~$b.docx", ".git/x", "Thumbs.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert _names(tmp_path) == ["b.txt", "år/a.pdf"]


def test_different_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two sources may hold files of one name; the same file given twice is one."""
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").touch()
    assert _names(tmp_path / "x", tmp_path / "y") == ["a (2).txt", "a.txt"]
    assert _names(tmp_path / "x", tmp_path / "x" / "a.txt") == ["a.txt"]


def test_decomposed_and_odd_names_are_made_whole(tmp_path: Path) -> None:
    """Names come in NFC and without characters that would tear a line of output."""
    (tmp_path / "a\u030a.txt").touch()
    (tmp_path / "rad\nbrytning.txt").touch()
    assert _names(tmp_path) == ["rad�brytning.txt", "å.txt"]


def test_links_and_pipes_are_listed_not_opened(tmp_path: Path) -> None:
    """A link out of the source, a link to a folder and a pipe are told of with a reason; a link inside is a file."""
    (tmp_path / "ute.txt").touch()
    inside = tmp_path / "inne"
    inside.mkdir()
    (inside / "egen.txt").touch()
    (inside / "länk.txt").symlink_to(tmp_path / "ute.txt")
    (inside / "intern.txt").symlink_to(inside / "egen.txt")
    (inside / "mapp").symlink_to(tmp_path)
    os.mkfifo(inside / "rör.txt")
    found = {source.name: source.fault is None for source in find_sources([inside], NOWHERE)}
    assert found == {"egen.txt": True, "intern.txt": True, "länk.txt": False, "mapp": False, "rör.txt": False}


def test_the_archive_is_no_source(tmp_path: Path) -> None:
    """An archive inside a source folder is not read into itself."""
    (tmp_path / "arkiv").mkdir()
    (tmp_path / "arkiv" / "lock").touch()
    (tmp_path / "a.txt").touch()
    assert [source.name for source in find_sources([tmp_path], tmp_path / "arkiv")] == ["a.txt"]


def test_a_missing_or_empty_source_is_an_error(tmp_path: Path) -> None:
    """Nothing is built from nothing."""
    with pytest.raises(ArchiveError, match="finns inte"):
        find_sources([tmp_path / "borta"], NOWHERE)
    with pytest.raises(ArchiveError, match="inga filer"):
        find_sources([tmp_path], NOWHERE)


def test_an_unreadable_folder_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be read is named: the build stops rather than take its documents for deleted."""
    (tmp_path / "a.txt").touch()
    locked = tmp_path / "låst"
    locked.mkdir()
    listing = os.scandir

    def scan(path: str) -> object:
        if Path(path) == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(os, "scandir", scan)
    with pytest.raises(ArchiveError, match="låst"):
        find_sources([tmp_path], NOWHERE)
