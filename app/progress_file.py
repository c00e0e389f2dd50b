"""How far a build has come, kept in a small file for whoever wants to show it: other processes, after a restart too.

The file is replaced whole, so that a reader never sees half of it.
"""

from __future__ import annotations

import json
import threading
import time
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WRITTEN_EVERY = 0.2
"""Seconds between two writings of steps done; nobody looks more often."""


@dataclass(frozen=True, slots=True)
class StageProgress:
    """One stage (Swedish name) of `total` steps, `done` of them so far; of none, it is done."""

    name: str
    total: int
    done: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 1.0


@dataclass(frozen=True, slots=True)
class BuildProgress:
    """The stages begun so far, the last of them under way, and the file that is waited for in it, if it reads files."""

    stages: tuple[StageProgress, ...] = ()
    file: str | None = None


class FileProgress:
    """Writes a build's progress to `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stages: list[StageProgress] = []
        self._files: list[str] = []
        self._written = 0.0

    def stage(self, name: str, total: int) -> None:
        """Begin a stage; the one before is done."""
        with self._lock:
            self._files = []
            self._stages.append(StageProgress(name, total))
            self._write()

    def begins(self, name: str) -> None:
        """Take up a file."""
        with self._lock:
            self._files.append(name)
            self._write()

    def done(self, count: int) -> None:
        """Go on."""
        with self._lock:
            current = self._stages[-1] = replace(self._stages[-1], done=count)
            if count >= current.total or time.monotonic() - self._written > _WRITTEN_EVERY:
                self._write()

    def _write(self) -> None:
        done = self._stages[-1].done if self._stages else 0
        # Files are done in the order in which they are taken up: the first that is not is what all wait for.
        waited_for = self._files[done] if done < len(self._files) else None
        temporary = self._path.with_suffix(".new")
        temporary.write_text(json.dumps(asdict(BuildProgress(tuple(self._stages), waited_for))), encoding="utf-8")
        temporary.replace(self._path)
        self._written = time.monotonic()


def read_progress(path: Path) -> BuildProgress:
    """What `FileProgress` wrote to `path`; nothing begun where there is no such file."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return BuildProgress(tuple(StageProgress(**stage) for stage in record["stages"]), record["file"])
    except (OSError, ValueError, KeyError, TypeError):
        return BuildProgress()
