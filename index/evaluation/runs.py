"""The runs kept in an archive: ARCHIVE/runs/NAME.json, written whole and never changed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, count
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


def store_run(archive: Archive, run: Run) -> Run:
    """Write `run` and return it as it is kept: under its name, or with a number behind where that is taken."""
    archive.runs.mkdir(parents=True, exist_ok=True)
    names = chain([run.name], (f"{run.name}-{number}" for number in count(2)))
    kept = replace(run, name=next(name for name in names if not _place(archive, name).exists()))
    replace_file(_place(archive, kept.name), dump(kept) + "\n")
    return kept


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
        return _read(_place(archive, name))
    except (OSError, ValueError) as error:
        names = ", ".join(run.name for run in stored_runs(archive)[:5])
        remedy = f"De senaste är {names}." if names else "Mät först med «belagg eval FRÅGOR»."
        raise ArchiveError(f"Det finns ingen sparad mätning «{name}» i {archive.root}.", remedy) from error


def _place(archive: Archive, name: str) -> Path:
    return archive.runs / f"{name}.json"


def _read(path: Path) -> Run:
    return load(path.read_text(encoding="utf-8"), Run)
