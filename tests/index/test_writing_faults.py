"""Somebody else writes, the clock jumps, the disk is full or read-only, sources change: the archive stays whole."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from app.kept_versions import kept_versions
from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.manifest import ArchiveError
from index.progress import Silence
from index.search import Searcher
from index.store import Store
from index.verify import faults
from index.versions import Archive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import tzinfo
    from pathlib import Path

    from tests.conftest import Build

HOLD = """
import sys, time
from pathlib import Path
from index.lock import writing_lock
with writing_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_second_writer_is_told_who_holds_the_lock(archive: Archive, build_archive: Build) -> None:
    """It names the process and since when; a dead holder's lock is taken over."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(archive.root)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(ArchiveError) as caught:
        build_archive()
    assert re.search(rf"pågår sedan \d{{4}}-\d\d-\d\d kl\. \d\d\.\d\d \(process {holder.pid}\)\.", str(caught.value))
    assert not archive.versions.exists()
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    assert (archive.root / "lock.holder").exists()
    build_archive()
    assert not (archive.root / "lock.holder").exists()


@pytest.mark.parametrize("note", [b"", b"[]", b"{", b'{"process": "x", "since": 1}', b"\xff"])
def test_a_torn_note_of_the_holder_is_no_reason_to_stop(note: bytes, archive: Archive) -> None:
    """The second writer is told that there is a first, though not who."""
    with archive.lock():
        (archive.root / "lock.holder").write_bytes(note)
        with pytest.raises(ArchiveError, match=r"pågår\."), archive.lock():
            pass
    with archive.lock():
        pass


def test_a_clock_that_jumps_back(
    archive: Archive, build_archive: Build, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order of versions is that of their use, whatever the clock says."""
    first = build_archive().version

    class Past(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Past:
            return cls(1999, 12, 31, tzinfo=tz)

    (sources / "ny.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    monkeypatch.setattr("index.build.datetime", Past)
    second = build_archive().version
    assert archive.current().manifest().created.startswith("1999")
    assert [each.name for each in kept_versions(archive.root)] == [second, first]
    assert faults(archive) == []
    assert archive.rollback().name == first


class _Meddling(Silence):
    """Does something to each source when it is taken up."""

    def __init__(self, meddle: Callable[[str], object]) -> None:
        self._meddle = meddle

    def begins(self, name: str) -> None:
        """Between finding and reading."""
        self._meddle(name)


def test_a_source_that_vanishes_while_read(archive: Archive, sources: Path) -> None:
    """It is refused by name with the remedy; the others are read."""
    meddling = _Meddling(lambda name: (sources / name).unlink() if name == "fiberrådet.txt" else None)
    report = build(archive, Plan((sources,)), HashedEmbedder(), meddling)
    fates = {file.path: file for file in report.files}
    assert (fates["fiberrådet.txt"].status, fates["kulturnämnden.txt"].status) == ("refused", "read")
    assert "finns kvar" in str(fates["fiberrådet.txt"].reason)
    assert faults(archive) == []


def test_a_source_that_changes_while_read(archive: Archive, sources: Path) -> None:
    """What is answered from is one state of it, wholly, and the original of that state is kept."""
    changed = "Möte\n\n" + "Rådet talade om kajer. " * 2000
    meddling = _Meddling(lambda name: (sources / name).write_text(changed, encoding="utf-8"))
    build(archive, Plan((sources,)), HashedEmbedder(), meddling)
    assert faults(archive) == []
    with Store(archive.current().database) as store:
        assert all("kajer" in document.text and "fiber" not in document.text for document in store.documents())


@contextmanager
def _disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A small disk of its own; the test is left out where none can be had."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if (
        os.geteuid() != 0
        or shutil.which("mount") is None
        or subprocess.run(mount, check=False, capture_output=True).returncode
    ):
        pytest.skip("no disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _belagg(archive: Path, *arguments: str, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """The program, allowed files of at most `limit` bytes."""

    def restrict() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [sys.executable, "-m", "app.cli", *arguments, "--archive", str(archive)],
        env=os.environ | {"BELAGG_MODEL": "hashed"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=restrict,
    )


def test_a_full_disk_keeps_the_version_before(tmp_path: Path, sources: Path) -> None:
    """However little room is left, the build says so and the version before answers; with room it succeeds."""
    with _disk(tmp_path / "disk", 1200) as disk:
        archive = Archive(disk / "arkiv")
        first = build(archive, Plan((sources,)), HashedEmbedder(), Silence()).version
        for number in range(20):
            (sources / f"{number}.txt").write_text(f"Möte {number}\n\n" + f"Kaj {number} mäts. " * 300, "utf-8")
        filler, failures = disk / "filler", 0
        for kilobytes in (0, 60, 250):
            free = shutil.disk_usage(disk).free
            filler.write_bytes(bytes(max(0, free - kilobytes * 1024)))
            try:
                build(archive, Plan((sources,)), HashedEmbedder(), Silence())
            except (OSError, sqlite3.OperationalError):
                failures += 1
            assert archive.current_name() == first
            filler.unlink()
            assert faults(archive) == []
            assert Searcher.open(archive, HashedEmbedder()).search("fiber")
        assert failures == 3


@pytest.mark.parametrize("limit", [200, 40_000])
def test_a_file_that_cannot_grow_is_one_line(limit: int, archive: Archive, build_archive: Build, sources: Path) -> None:
    """Wherever writing stops, the program says so in one line, without a traceback, and the version before answers."""
    first = build_archive().version
    for number in range(12):
        (sources / f"{number}.txt").write_text(f"Möte {number}\n\n" + f"Kaj {number} mäts. " * 300, encoding="utf-8")
    ended = _belagg(archive.root, "build", str(sources), limit=limit)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert archive.current_name() == first
    assert faults(archive) == []


def test_an_archive_on_a_read_only_disk_answers(tmp_path: Path, sources: Path) -> None:
    """It can be asked and verified; building says that the disk cannot be written."""
    with _disk(tmp_path / "disk", 4000) as disk:
        archive = Archive(disk / "arkiv")
        build(archive, Plan((sources,)), HashedEmbedder(), Silence())
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert faults(archive) == []
        assert Searcher.open(archive, HashedEmbedder()).search("fiber")
        built = _belagg(archive.root, "build", str(sources))
        assert (built.returncode, "Traceback" in built.stderr) == (2, False)
        assert "skrivskyddad" in built.stderr
