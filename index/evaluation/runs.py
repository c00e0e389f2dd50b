"""The runs kept in an archive: ARCHIVE/runs/NAME.json, written whole and never changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.atomic import replace_file
from index.evaluation.results import Run
from index.manifest import ArchiveError
from index.swedish import fold
from ingest.codec import dump, load

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from index.versions import Archive

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_LONGEST_SET = 40
"""Characters of a set's name in the name of a run."""


def run_name(created: datetime, set_name: str, system: str) -> str:
    """As in 20260304-101500-dev-hybrid."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(set_name).lower()).strip("-")[:_LONGEST_SET]
    return "-".join([f"{created:%Y%m%d-%H%M%S}", plain or "set", system])


def store_run(archive: Archive, run: Run) -> Path:
    """Write `run` under its name; where there is one of that name already, both stay."""
    archive.runs.mkdir(parents=True, exist_ok=True)
    path = archive.runs / f"{run.name}.json"
    replace_file(path, dump(run) + "\n")
    return path


def stored_runs(archive: Archive) -> list[Run]:
    """The runs that can be read, the latest first; those of another shape are passed over."""
    found = []
    for path in sorted(archive.runs.glob("*.json")):
        try:
            found.append(_read(path))
        except (OSError, ValueError):
            continue
    return sorted(found, key=lambda run: (run.created, run.name), reverse=True)


def stored_run(archive: Archive, name: str) -> Run:
    """The run of that name. Raises ArchiveError where there is none, naming those that there are."""
    try:
        if not _NAME.fullmatch(name):
            raise FileNotFoundError(name)
        return _read(archive.runs / f"{name}.json")
    except (OSError, ValueError) as error:
        names = ", ".join(run.name for run in stored_runs(archive)[:5])
        remedy = f"De senaste är {names}." if names else "Mät först med «belagg eval FRÅGOR»."
        raise ArchiveError(f"Det finns ingen sparad mätning «{name}» i {archive.root}.", remedy) from error


def _read(path: Path) -> Run:
    return load(path.read_text(encoding="utf-8"), Run)
