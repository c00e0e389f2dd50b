"""Rebuilds the archive in a process of its own, seen alike by everybody who looks, also after the app has restarted.

    ARCHIVE/rebuild/alive          locked by the process while it lives: one at a time, and no crash goes unseen
    ARCHIVE/rebuild/job.json       who began it, when, and its process
    ARCHIVE/rebuild/progress.json  how far it has come (app.progress_file)
    ARCHIVE/rebuild/report.json    the build report, when it is done
    ARCHIVE/rebuild/log.txt        what it said on standard error
    ARCHIVE/rebuild/cancelled      who broke it off

The archive in use is untouched until the new version is whole, so a build may be ended at any moment.
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
from index.report import BuildReport

if TYPE_CHECKING:
    from pathlib import Path

    from app.progress_file import BuildProgress
    from app.settings import Settings

JobState = Literal["running", "done", "failed", "cancelled"]

_FILES = ("job.json", "progress.json", "report.json", "log.txt", "cancelled")
_NICENESS = 10
"""The build gives way to those who ask meanwhile."""
_PATIENCE = 0.3
"""Seconds to wait for the lock: somebody who only looks whether it is held holds it for a moment."""
_LONGEST_LOG = 4_000
"""Characters of its end that are shown."""
_UNEXPECTED = "Ombyggnaden stannade oväntat, kanske för att minnet tog slut. Försök igen; arkivet är som det var."


@dataclass(frozen=True, slots=True)
class Job:
    """The latest rebuild. `error` says in Swedish why it failed, `log` is all that the process said."""

    state: JobState
    started: datetime
    by: str | None
    progress: BuildProgress
    report: BuildReport | None = None
    error: str | None = None
    log: str = ""
    cancelled_by: str | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is under way."""
        return self.state == "running"


def start(settings: Settings, by: str | None = None) -> bool:
    """Begin a rebuild of the archive from its sources; False where one is under way already. Raises ArchiveError."""
    try:
        return _start(settings, _folder(settings.archive), by)
    except OSError as error:
        raise ArchiveError(
            f"Ombyggnaden kunde inte börja: {error.strerror}.", "Kontrollera diskutrymme och rättigheter."
        ) from error


def latest(archive: Path) -> Job | None:
    """The rebuild under way, else the latest one; None where there was none."""
    folder = _folder(archive)
    is_running = _is_alive(folder)  # before the rest is read: what ends meanwhile is seen as ended next time
    record = _read(folder / "job.json")
    if record is None:
        return None
    started, by = datetime.fromisoformat(record["started"]), record["by"]
    progress = read_progress(folder / "progress.json")
    if is_running:
        return Job("running", started, by, progress)
    report, log = _report(folder), _log(folder)
    if report is not None:
        return Job("done", started, by, progress, report, log=log)
    cancelled = _read(folder / "cancelled")
    if cancelled is not None:
        return Job("cancelled", started, by, progress, log=log, cancelled_by=cancelled["by"])
    return Job("failed", started, by, progress, error=_error(log), log=log)


def cancel(archive: Path, by: str | None = None) -> None:
    """End the rebuild under way, if there is one; the archive stays as it was."""
    folder = _folder(archive)
    record = _read(folder / "job.json")
    if record is None or "process" not in record or not _is_alive(folder):
        return
    replace_file(folder / "cancelled", json.dumps({"by": by}))
    with suppress(ProcessLookupError):
        os.kill(record["process"], signal.SIGTERM)


def wait(archive: Path, seconds: float) -> Job | None:
    """The latest rebuild, when it has ended or `seconds` have gone."""
    deadline = time.monotonic() + seconds
    while _is_alive(_folder(archive)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return latest(archive)


def _start(settings: Settings, folder: Path, by: str | None) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    alive = os.open(folder / "alive", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _lock(alive):
            return False
        for name in _FILES:
            (folder / name).unlink(missing_ok=True)
        job = {"started": datetime.now(UTC).isoformat(timespec="seconds"), "by": by}
        replace_file(folder / "job.json", json.dumps(job))
        process = _launch(settings, folder, alive)
        replace_file(folder / "job.json", json.dumps(job | {"process": process.pid}))
    finally:
        os.close(alive)  # the process holds it on
    threading.Thread(target=process.wait, daemon=True).start()
    return True


def _folder(archive: Path) -> Path:
    return archive / "rebuild"


def _launch(settings: Settings, folder: Path, alive: int) -> subprocess.Popen[bytes]:
    """The build as a process that inherits the lock `alive`, outlives the app and gives way to it."""
    command = [sys.executable, "-m", "app.cli", "build", "--json", "--progress", str(folder / "progress.json")]
    with (folder / "report.json").open("wb") as report, (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=report,
            stderr=log,
            env=os.environ | as_environment(settings),
            pass_fds=(alive,),
            start_new_session=True,
        )
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
    return process


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


def _is_alive(folder: Path) -> bool:
    try:
        with (folder / "alive").open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _report(folder: Path) -> BuildReport | None:
    try:
        return BuildReport.from_json((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _log(folder: Path) -> str:
    try:
        return (folder / "log.txt").read_text(encoding="utf-8", errors="replace")[-_LONGEST_LOG:]
    except OSError:
        return ""


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
