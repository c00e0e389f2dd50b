"""The versions that are kept of the archive, and the way from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from index.manifest import ArchiveError
from index.versions import Archive

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """One version that may be used: `created` is when it was built."""

    name: str
    created: datetime
    documents: int
    passages: int
    in_use: bool


def kept_versions(root: Path) -> list[KeptVersion]:
    """The versions of the archive in `root`, by their latest use, the latest first; damaged ones are left out."""
    archive = Archive(root)
    in_use = archive.current_name()
    found = []
    for name in reversed(archive.history()):
        try:
            manifest = archive.version(name).manifest()
        except ArchiveError:
            continue
        created = datetime.fromisoformat(manifest.created)
        found.append(KeptVersion(name, created, manifest.documents, manifest.passages, name == in_use))
    return found


def use_version(root: Path, name: str) -> None:
    """Take the kept version `name` into use; the one in use now stays among the kept. Raises ArchiveError."""
    archive = Archive(root)
    with archive.lock():
        if name not in archive.history():
            raise ArchiveError(f"Version {name} finns inte kvar.", "Välj en annan, eller bygg om.")
        archive.version(name).manifest()  # one of another format is said to be one
        archive.swap(name)
