"""A rebuild told in Swedish: when it began, how far each stage has come, what became of it and of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.swedish_text import counted, grouped, long_moment

if TYPE_CHECKING:
    from datetime import datetime

    from app.background import Job
    from app.progress_file import StageProgress
    from index.report import BuildReport


def started_sentence(job: Job) -> str:
    """«Startad av Alva 11 maj 2023 kl. 14.05.», or without who where that is not known."""
    who = f"Startad av {job.by}" if job.by else "Startad"
    return f"{who} {long_moment(job.started)}."


def stage_sentence(stage: StageProgress) -> str:
    """«Läser dokument: 12 av 45»."""
    return f"{stage.name}: {grouped(stage.done)} av {grouped(stage.total)}"


def done_sentence(started: datetime, report: BuildReport) -> str:
    """What the archive became."""
    seconds = f"{report.seconds:.0f}" if report.seconds >= 10 else f"{report.seconds:.1f}".replace(".", ",")
    held = f"{counted(report.documents, 'dokument', 'dokument')} i {grouped(report.passages)} avsnitt"
    return f"Arkivet byggdes om {long_moment(started)} på {seconds} s: {held}, varav {grouped(report.embedded)} nya."


def file_sentences(report: BuildReport) -> dict[str, list[str]]:
    """The files that need a look, those that could not be read first: what is said of each, with what to do."""
    refused = {file.path: [f"Oläst. {file.reason}"] for file in report.files if file.status == "refused"}
    return refused | {file.path: list(file.warnings) for file in report.files if file.status == "warnings"}
