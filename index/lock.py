"""One writer at a time on an archive: a lock that dies with its holder, and a note of who that is."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from index.atomic import replace_file
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def writing_lock(root: Path) -> Iterator[None]:
    """Hold the archive in `root`. Raises ArchiveError that tells who does, where somebody else holds it.

    The system lets go of a dead holder's lock; the note it left is written over.
    """
    root.mkdir(parents=True, exist_ok=True)
    lock, note = FileLock(root / "lock"), root / "lock.holder"
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise ArchiveError(f"En annan byggning av {root} pågår{_holder(note)}.", "Vänta tills den är klar.") from error
    try:
        with suppress(OSError):  # a full disk: what is to be done may make room
            _write(note)
        yield
    finally:
        with suppress(OSError):
            note.unlink(missing_ok=True)
        lock.release()


def _write(note: Path) -> None:
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    replace_file(note, json.dumps({"process": os.getpid(), "since": since}))


def _holder(note: Path) -> str:
    """« sedan 2025-03-04 kl. 10.31 (process 4711)»; nothing where the note is not there or torn."""
    try:
        record = json.loads(note.read_text(encoding="utf-8"))
        since = datetime.fromisoformat(record["since"]).astimezone()
        return f" sedan {since:%Y-%m-%d kl. %H.%M} (process {int(record['process'])})"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
