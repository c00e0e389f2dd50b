"""Puts a question set to the archive in the background; the run is kept in the archive, beside those before it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.background import Background

if TYPE_CHECKING:
    from pathlib import Path

    from app.background import Job
    from app.settings import Settings


def measurement_of(archive: Path) -> Background:
    """The measurement of the archive in that folder."""
    return Background(archive / "measurement")


def start(settings: Settings, questions: Path, by: str | None = None) -> bool:
    """Begin to put the set at `questions`; False where a measurement is under way already. Raises ArchiveError."""
    measurement = measurement_of(settings.archive)
    arguments = ["eval", str(questions), "--json", "--progress", str(measurement.progress)]
    return measurement.start(arguments, settings, by, questions.stem)


def run_name_of(job: Job) -> str | None:
    """The name of the run that was kept; None where the job has not come to its end."""
    try:
        name: str = json.loads(job.output)["run"]
    except (ValueError, KeyError, TypeError):
        return None
    return name
