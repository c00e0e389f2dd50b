from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from index.originals import forget_originals, keep_original, original_of
from ingest.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIMIT = 2**21


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file to keep."""
    path = tmp_path / "möte.txt"
    path.write_bytes(b"fiber " * 250_000)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where originals are kept; not there yet."""
    return tmp_path / "arkiv" / "files"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def _after_hashing(monkeypatch: pytest.MonkeyPatch, action: Callable[[], object]) -> None:
    """Let something happen to the source once it has been looked at, before it is copied."""
    hashed = hashlib.file_digest

    def hashed_then(*arguments: object) -> object:
        digest = hashed(*arguments)  # type: ignore[arg-type]  # handed on as they came
        action()
        return digest

    monkeypatch.setattr(hashlib, "file_digest", hashed_then)


def test_a_copy_is_named_by_its_hash(source: Path, folder: Path) -> None:
    """Same bytes, one copy, whatever the file is called; a document's id finds it."""
    copy = keep_original(source, folder, LIMIT)
    assert copy == folder / hashlib.sha256(source.read_bytes()).hexdigest()
    assert copy.read_bytes() == source.read_bytes()
    assert keep_original(source.rename(source.with_name("annat namn.pdf")), folder, LIMIT) == copy
    assert _names(folder) == [copy.name]
    assert original_of(copy.name[:16], folder) == copy
    assert original_of("f" * 16, folder) is None


def test_a_source_that_changes_is_named_by_what_was_copied(
    source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name and bytes of a copy always agree, though the source was rewritten while it was being kept."""
    _after_hashing(monkeypatch, lambda: source.write_bytes(b"kajer"))
    assert keep_original(source, folder, LIMIT).name == hashlib.sha256(b"kajer").hexdigest()


def test_a_source_that_vanishes_leaves_nothing(source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gone before or midway: an OSError, and no copy begun."""
    _after_hashing(monkeypatch, source.unlink)
    for _ in range(2):
        with pytest.raises(FileNotFoundError):
            keep_original(source, folder, LIMIT)
        assert _names(folder) == []


def test_a_full_disk_leaves_nothing(source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that cannot be flushed to the disk is not kept."""

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        keep_original(source, folder, LIMIT)
    assert _names(folder) == []


def test_a_source_over_the_limit_is_not_kept(source: Path, folder: Path) -> None:
    """As many bytes as the limit are allowed; one more is refused with the limit and a remedy, and leaves nothing."""
    size = source.stat().st_size
    with pytest.raises(Unreadable, match="MB") as caught:
        keep_original(source, folder, size - 1)
    assert caught.value.remedy
    assert _names(folder) == []
    assert keep_original(source, folder, size).stat().st_size == size


def test_what_is_not_named_is_forgotten(source: Path, folder: Path) -> None:
    """Kept are the originals of the documents named; others go, with copies cut short and what does not belong."""
    kept = keep_original(source, folder, LIMIT)
    source.write_bytes(b"annat")
    keep_original(source, folder, LIMIT)
    (folder / ".copying-x1").touch()
    (folder / "mapp" / "inre").mkdir(parents=True)
    forget_originals(folder, {kept.name[:16], "f" * 16})
    assert _names(folder) == [kept.name]


def test_nothing_to_forget(folder: Path) -> None:
    """No folder yet is no error, and none is made."""
    forget_originals(folder, set())
    assert not folder.exists()
