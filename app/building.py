"""Builds the archive with progress in the terminal, and says what became of each file."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Self, get_args

from app.gating import QualityGate
from app.mending import mend_uploads, upload_faults
from app.progress_file import FileProgress
from app.records import report_summary
from app.uploads import Uploads
from index.build import Plan, build
from index.embedder import load_embedder
from index.evaluation.questions import read_set
from index.repair import Repaired, repair
from index.reranker import load_reranker
from index.versions import Archive
from ingest.masking import Masked
from ingest.sandbox import Limits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path
    from types import TracebackType

    from rich.progress import TaskID

    from app.settings import Settings
    from index.progress import Progress
    from index.report import BuildReport, FileReport

_MARKS = {"read": "  läst", "warnings": "! läst", "refused": "✗ oläst"}


class TerminalProgress:
    """A bar a stage on standard error; without a terminal, a line a stage."""

    def __init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415 — 0.1 s
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        self._console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bars = Progress(*columns, console=self._console, disable=not sys.stderr.isatty())
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def stage(self, name: str, total: int) -> None:
        """Begin a new bar."""
        if self._bars.disable:
            self._console.print(f"{name}: {total}", highlight=False)
        self._task = self._bars.add_task(name, total=total)

    def begins(self, name: str) -> None:
        """Say nothing: the bars move file by file."""

    def done(self, count: int) -> None:
        """Move the bar."""
        if self._task is not None:
            self._bars.update(self._task, completed=count)


def build_archive(
    settings: Settings, sources: Sequence[Path], progress_file: Path | None = None, gate: Path | None = None
) -> BuildReport:
    """Build from `sources`; without any, from those of the latest build, else those of the settings.

    What was uploaded is built from always. Progress goes to `progress_file` where one is named, else to the terminal.
    A version that answers the questions in the file `gate` significantly worse than the one in use is refused.
    """
    archive = Archive(settings.archive)
    plan = _plan(archive, settings, sources)
    with progress_to(progress_file) as progress:
        embedder = load_embedder(settings.model, settings.cache)
        if gate is None:
            return build(archive, plan, embedder, progress)
        reranker = load_reranker(settings.reranker)
        return build(
            archive, plan, embedder, progress, QualityGate(archive, read_set(gate), embedder, progress, reranker)
        )


def repair_archive(settings: Settings, sources: Sequence[Path], progress_file: Path | None = None) -> Repaired:
    """Build as `build_archive` does, trusting nothing in the archive that is damaged; what was wrong and what still is.

    Uploads that are damaged are taken back from the originals first.
    """
    archive = Archive(settings.archive)
    uploads = Uploads(archive.uploads)
    plan, found = _plan(archive, settings, sources), upload_faults(uploads, archive.files)
    mend_uploads(uploads, archive.files)
    with progress_to(progress_file) as progress:
        repaired = repair(archive, plan, load_embedder(settings.model, settings.cache), progress)
    left = upload_faults(uploads, archive.files)
    return Repaired((*found, *repaired.found), (*left, *repaired.left), repaired.report)


def _plan(archive: Archive, settings: Settings, sources: Sequence[Path]) -> Plan:
    limits = Limits(settings.reading_seconds, settings.reading_megabytes * 2**20)
    masked = tuple(kind for kind in get_args(Masked) if kind in settings.mask)
    return Plan(sources_of(archive, settings, sources), settings.passage_characters, limits, masked)


def progress_to(path: Path | None) -> AbstractContextManager[Progress]:
    """What tells of progress: in the file `path`, or in the terminal where none is named."""
    return TerminalProgress() if path is None else nullcontext(FileProgress(path))


def sources_of(archive: Archive, settings: Settings, named: Sequence[Path] = ()) -> tuple[Path, ...]:
    """What a build reads: the sources `named`, else those of the latest build or the settings; and what was uploaded.

    Where there are uploads, sources that are only the settings' and do not exist are not missed.
    """
    uploaded = bool(Uploads(archive.uploads).paths())
    usual = tuple(each for each in settings.sources if each.exists() or not uploaded)
    chosen = tuple(named) or archive.sources() or usual
    others = tuple(each for each in chosen if each != archive.uploads)
    return (*others, archive.uploads) if uploaded else others or chosen


def render(report: BuildReport) -> str:
    """The report for people: every file that needs a look, then the sums."""
    lines = [line for file in report.files if file.status != "read" for line in _lines(file)]
    return "\n".join([*lines, report_summary(report)])


def repair_text(repaired: Repaired, *, as_json: bool) -> str:
    """The report of the build, with what was wrong (`found`) and what still is (`left`)."""
    if as_json:
        record = json.loads(repaired.report.to_json()) | {"found": repaired.found, "left": repaired.left}
        return json.dumps(record, ensure_ascii=False, indent=2)
    mended = [fault for fault in repaired.found if fault not in repaired.left]
    lines = [*(f"Lagat: {fault}" for fault in mended), *(f"Kvarstår: {fault}" for fault in repaired.left)]
    return "\n".join([render(repaired.report), *(lines or ["Inget var skadat."])])


def _lines(file: FileReport) -> list[str]:
    return [f"{_MARKS[file.status]}: {file.path}", *(f"    {text}" for text in (file.reason, *file.warnings) if text)]
