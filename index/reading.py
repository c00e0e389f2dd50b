"""Reads the sources of a build, several at a time, and takes over from the version before what has not changed."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol

from index.originals import keep_original
from ingest.errors import Unreadable, too_large
from ingest.read import LARGEST_FILE
from ingest.sandbox import Refusal, Sandbox, Understood

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.progress import Progress
    from index.sources import SourceFile
    from ingest.masking import Masked
    from ingest.sandbox import Limits

MOST_READERS = 8
"""Reading processes at once, at most; else one a core."""


class ReadingPlan(Protocol):
    """What one file may take, and what personal data are covered in it."""

    @property
    def limits(self) -> Limits:
        """Time and memory."""

    @property
    def masked(self) -> tuple[Masked, ...]:
        """The kinds of personal data."""

    @property
    def mends(self) -> bool:
        """Whether the originals kept before are looked at to the last byte."""


_ARCHIVE_IS_AT_FAULT = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
"""Nothing more can be written: no fault of the file's, so the build stops and the version before stays."""

Known = Mapping[tuple[str, str], Understood]
"""What the version before holds, by (id, name): the same bytes under the same name need no second reading."""


def read_sources(
    sources: Sequence[SourceFile], files: Path, known: Known, plan: ReadingPlan, progress: Progress
) -> list[Understood | Refusal]:
    """What is in each source or why it was refused, in their order. Originals are kept in the folder `files`."""
    progress.stage("Läser dokument", len(sources))
    workers = min(os.cpu_count() or 1, MOST_READERS)
    outcomes: list[Understood | Refusal] = []
    with ExitStack() as stack:
        idle: SimpleQueue[Sandbox] = SimpleQueue()
        for _ in range(workers):
            idle.put(stack.enter_context(Sandbox(plan.limits, plan.masked)))
        pool = stack.enter_context(ThreadPoolExecutor(workers))

        def read(source: SourceFile) -> Understood | Refusal:
            progress.begins(source.name)
            return _read(source, files, known, idle, mend=plan.mends)

        for outcome in pool.map(read, sources):
            outcomes.append(outcome)
            progress.done(len(outcomes))
    return outcomes


def _read(
    source: SourceFile, files: Path, known: Known, idle: SimpleQueue[Sandbox], *, mend: bool
) -> Understood | Refusal:
    if source.fault:
        return Refusal(source.name, source.fault, "Lägg en vanlig fil i källan i stället.")
    try:
        if source.path.stat().st_size > LARGEST_FILE:
            raise too_large(LARGEST_FILE)
        copy = keep_original(source.path, files, LARGEST_FILE, mend=mend)
    except Unreadable as error:
        return Refusal(source.name, error.reason, error.remedy)
    except OSError as error:
        if error.errno in _ARCHIVE_IS_AT_FAULT:
            raise
        return Refusal(
            source.name, f"Filen kunde inte öppnas: {error.strerror}.", "Kontrollera att den finns kvar och får läsas."
        )
    seen = known.get((copy.name[:16], source.name))
    # A warning may be gone by now, with tesseract or LibreOffice installed: what had one is read again.
    if seen is not None and not seen.document.warnings:
        return seen
    sandbox = idle.get()
    try:
        return sandbox.read(copy, source.name)
    finally:
        idle.put(sandbox)
