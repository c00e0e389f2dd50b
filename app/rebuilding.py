"""Rebuilds the archive in the background; what is in use answers until the new version is whole, and after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.background import Background
from index.report import BuildReport

if TYPE_CHECKING:
    from pathlib import Path

    from app.background import Job
    from app.settings import Settings


def rebuild_of(archive: Path) -> Background:
    """The rebuild of the archive in that folder."""
    return Background(archive / "rebuild")


def start(settings: Settings, by: str | None = None) -> bool:
    """Begin a rebuild from the archive's sources; False where one is under way already. Raises ArchiveError."""
    rebuild = rebuild_of(settings.archive)
    return rebuild.start(["build", "--json", "--progress", str(rebuild.progress)], settings, by)


def report_of(job: Job) -> BuildReport | None:
    """What became of every file; None where the job has not come to its end."""
    try:
        return BuildReport.from_json(job.output) if job.state == "done" else None
    except ValueError:
        return None
