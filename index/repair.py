"""Makes a damaged archive whole again from its sources, and tells what was wrong and what still is."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.build import build_locked, let_through
from index.manifest import ArchiveError
from index.vector_cache import mend_cache
from index.verify import damage, faults

if TYPE_CHECKING:
    from index.build import Plan
    from index.embedder import Embedder
    from index.progress import Progress
    from index.report import BuildReport
    from index.versions import Archive


@dataclass(frozen=True, slots=True)
class Repaired:
    """`found` and `left` are the faults before and after, each naming its file; `report` is of the build between."""

    found: tuple[str, ...]
    left: tuple[str, ...]
    report: BuildReport


def repair(archive: Archive, plan: Plan, embedder: Embedder, progress: Progress) -> Repaired:
    """Build the sources of `plan` anew, trusting nothing that is damaged. Raises ArchiveError where none can be built.

    Damaged versions to go back to cannot be made again, for their sources are gone: they are removed. A damaged
    original whose source is gone is left, and stays among the faults.
    """
    with archive.lock():
        found = _faults(archive)
        mend_cache(archive.cache / "vectors.db")
        report = build_locked(archive, replace(plan, mends=True), embedder, progress, let_through)
        _forget_damaged(archive, report.version)
        return Repaired(tuple(found), tuple(faults(archive)), report)


def _faults(archive: Archive) -> list[str]:
    """What is wrong; nothing where there is no archive yet."""
    try:
        return faults(archive)
    except ArchiveError:
        return []


def _forget_damaged(archive: Archive, in_use: str) -> None:
    """Remove the versions that nobody can go back to without getting damaged text."""
    for name in archive.history():
        if name != in_use and damage(archive.version(name)):
            shutil.rmtree(archive.version(name).folder)
