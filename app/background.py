"""The program run in a process of its own, one at a time, seen alike by everybody who looks, also after a restart.

FOLDER/alive          locked by the process while it lives: one at a time, and no crash goes unseen
FOLDER/job.json       who began it, when, about what, and its process
FOLDER/progress.json  how far it has come (app.progress_file)
FOLDER/output         what it wrote, when it is done
FOLDER/log.txt        what it said on standard error
FOLDER/cancelled      who broke it off
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from app.progress_file import read_progress
from app.settings import as_environment
from index.atomic import replace_file
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.progress_file import BuildProgress
    from app.settings import Settings

JobState = Literal["running", "done", "failed", "cancelled"]

_FILES = ("job.json", "progress.json", "output", "log.txt", "cancelled")
_NICENESS = 10
"""The work gives way to those who ask meanwhile."""
_PATIENCE = 0.3
"""Seconds to wait for the lock: somebody who only looks whether it is held holds it for a moment."""
_LONGEST_LOG = 4_000
"""Characters of its end that are shown."""
_UNEXPECTED = "Körningen stannade oväntat, kanske för att minnet tog slut. Försök igen; arkivet är som det var."


@dataclass(frozen=True, slots=True)
class Job:
    """The latest run. `about` is what it is of, `output` what it wrote; `error` says in Swedish why it failed."""

    state: JobState
    started: datetime
    by: str | None
    about: str
    progress: BuildProgress
    output: str = ""
    error: str | None = None
    log: str = ""
    cancelled_by: str | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is under way."""
        return self.state == "running"


class Background:
    """One kind of work on one archive; its files lie in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.progress = folder / "progress.json"

    def start(self, arguments: Sequence[str], settings: Settings, by: str | None, about: str = "") -> bool:
        """Run the program with `arguments` and `settings`; False where it runs already. Raises ArchiveError."""
        try:
            return self._start(arguments, settings, {"by": by, "about": about})
        except OSError as error:
            remedy = "Kontrollera diskutrymme och rättigheter."
            raise ArchiveError(f"Körningen kunde inte börja: {error.strerror}.", remedy) from error

    def latest(self) -> Job | None:
        """The run under way, else the latest one; None where there was none."""
        is_running = self._is_alive()  # before the rest is read: what ends meanwhile is seen as ended next time
        begun = _begun(_read(self._folder / "job.json"))
        if begun is None:
            return None
        found = (*begun, read_progress(self.progress))
        if is_running:
            return Job("running", *found)
        output, log = self._text("output"), self._text("log.txt")[-_LONGEST_LOG:]
        if output.endswith("\n"):  # the program writes all of it at its end
            return Job("done", *found, output=output, log=log)
        cancelled = _read(self._folder / "cancelled")
        if cancelled is not None:
            return Job("cancelled", *found, log=log, cancelled_by=cancelled["by"])
        return Job("failed", *found, error=_error(log), log=log)

    def cancel(self, by: str | None = None) -> None:
        """End the run under way, if there is one."""
        record = _read(self._folder / "job.json")
        if not isinstance(record, dict) or "process" not in record or not self._is_alive():
            return
        replace_file(self._folder / "cancelled", json.dumps({"by": by}))
        with suppress(ProcessLookupError):
            os.kill(record["process"], signal.SIGTERM)

    def wait(self, seconds: float) -> Job | None:
        """The latest run, when it has ended or `seconds` have gone."""
        deadline = time.monotonic() + seconds
        while self._is_alive() and time.monotonic() < deadline:
            time.sleep(0.05)
        return self.latest()

    def _start(self, arguments: Sequence[str], settings: Settings, about: dict[str, str | None]) -> bool:
        self._folder.mkdir(parents=True, exist_ok=True)
        alive = os.open(self._folder / "alive", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not _lock(alive):
                return False
            for name in _FILES:
                (self._folder / name).unlink(missing_ok=True)
            job = about | {"started": datetime.now(UTC).isoformat(timespec="seconds")}
            replace_file(self._folder / "job.json", json.dumps(job))
            process = self._launch(arguments, settings, alive)
            replace_file(self._folder / "job.json", json.dumps(job | {"process": process.pid}))
        finally:
            os.close(alive)  # the process holds it on
        threading.Thread(target=process.wait, daemon=True).start()
        return True

    def _launch(self, arguments: Sequence[str], settings: Settings, alive: int) -> subprocess.Popen[bytes]:
        """A process that inherits the lock `alive`, outlives the app and gives way to it."""
        with (self._folder / "output").open("wb") as output, (self._folder / "log.txt").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "app.cli", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=log,
                env=os.environ | as_environment(settings),
                pass_fds=(alive,),
                start_new_session=True,
            )
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        return process

    def _is_alive(self) -> bool:
        try:
            with (self._folder / "alive").open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except FileNotFoundError:
            return False
        except BlockingIOError:
            return True
        return False

    def _text(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""


def _lock(alive: int) -> bool:
    """Lock the open file `alive` for this process and those that inherit it; whether nobody else had it."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        with suppress(BlockingIOError):
            fcntl.flock(alive, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)


def _begun(record: dict[str, Any] | None) -> tuple[datetime, str | None, str] | None:
    """When a run began, who began it, about what; None where no run is told of in a way that is understood."""
    try:
        return None if record is None else (datetime.fromisoformat(record["started"]), record["by"], record["about"])
    except (KeyError, TypeError, ValueError):
        return None


def _error(log: str) -> str:
    """The program's own last line, in Swedish; of a crash it says nothing that a user can read."""
    lines = [line for line in log.splitlines() if line.strip()]
    return _UNEXPECTED if not lines or "Traceback" in log else lines[-1]


def _read(path: Path) -> dict[str, Any] | None:
    try:
        record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return record
