from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from index.manifest import ArchiveError
from index.sources import find_sources

if TYPE_CHECKING:
    from pathlib import Path


def _names(*places: Path) -> list[str]:
    return [source.name for source in find_sources(places)]


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


def test_links_do_not_lead_out(tmp_path: Path) -> None:
    """A link to a file outside the source is no source."""
    (tmp_path / "ute.txt").touch()
    inside = tmp_path / "inne"
    inside.mkdir()
    (inside / "egen.txt").touch()
    (inside / "länk.txt").symlink_to(tmp_path / "ute.txt")
    (inside / "intern.txt").symlink_to(inside / "egen.txt")
    assert _names(inside) == ["egen.txt", "intern.txt"]


def test_a_missing_or_empty_source_is_an_error(tmp_path: Path) -> None:
    """Nothing is built from nothing."""
    with pytest.raises(ArchiveError, match="finns inte"):
        find_sources([tmp_path / "borta"])
    with pytest.raises(ArchiveError, match="inga filer"):
        find_sources([tmp_path])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads every folder")
def test_an_unreadable_folder_is_an_error(tmp_path: Path) -> None:
    """A folder that may not be read is named."""
    (tmp_path / "låst").mkdir(mode=0)
    with pytest.raises(ArchiveError, match="låst"):
        find_sources([tmp_path])
