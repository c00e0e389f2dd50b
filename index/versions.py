"""The versions of an archive on disk, which one is in use, and the swap to another.

    ARCHIVE/CURRENT            the name of the version in use; replaced by an atomic rename
    ARCHIVE/HISTORY            the names that have been in use, oldest first
    ARCHIVE/SOURCES            what the latest build read (JSON), for the next one to read again
    ARCHIVE/uploads/           documents that were uploaded: one more source, which moves with the archive
    ARCHIVE/versions/NAME/     never modified once it has that name
    ARCHIVE/lock               held by who writes; lock.holder tells which process and since when
    ARCHIVE/runs/NAME.json     what evaluations measured (see `index.evaluation.runs`)
    ARCHIVE/PURGED.json        what the latest purge looked through (see `index.purge`)

A process killed at any moment leaves CURRENT naming a whole version.
"""

from __future__ import annotations

import json
import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.atomic import flush, replace_file
from index.lock import writing_lock
from index.manifest import ArchiveError, Manifest
from index.sealed import read_sealed, replace_sealed
from index.verify import is_usable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

KEPT_VERSIONS = 5
"""How many versions stay on disk to go back to, the one in use included."""

_NAME = re.compile(r"v[0-9a-f]{12}")
_REBUILD = "Bygg det med «belagg build MAPP»."


@dataclass(frozen=True, slots=True)
class Version:
    """One version's folder and the files in it."""

    folder: Path

    @property
    def name(self) -> str:
        """The version's name, the same whenever the same sources are built with the same settings."""
        return self.folder.name

    @property
    def manifest_path(self) -> Path:
        """What it was made of."""
        return self.folder / "manifest.json"

    @property
    def database(self) -> Path:
        """Documents and passages (SQLite)."""
        return self.folder / "archive.db"

    @property
    def vectors(self) -> Path:
        """The FAISS index."""
        return self.folder / "vectors.faiss"

    @property
    def sentences(self) -> Path:
        """The folder of the sentences' vectors."""
        return self.folder / "sentences"

    @property
    def lexical(self) -> Path:
        """The folder of the BM25 index."""
        return self.folder / "lexical"

    @property
    def report(self) -> Path:
        """What became of every source file."""
        return self.folder / "report.json"

    def manifest(self) -> Manifest:
        """Its manifest; raises ArchiveError."""
        return Manifest.load(self.manifest_path)


class Archive:
    """An archive folder. Nothing is read or made before it is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.versions = root / "versions"
        self.cache = root / "cache"
        self.files = root / "files"
        self.runs = root / "runs"
        self.uploads = root / "uploads"
        self.sources_path = root / "SOURCES"
        self.current_path = root / "CURRENT"
        self.history_path = root / "HISTORY"

    def current(self) -> Version:
        """The version in use. Raises ArchiveError where there is none."""
        name = self.current_name()
        if name is None:
            raise ArchiveError(f"Det finns inget arkiv i {self.root}.", _REBUILD)
        version = self.version(name)
        if not version.folder.is_dir():
            raise ArchiveError(
                f"Arkivets version {name} saknas i {self.versions}.", "Gå tillbaka med «belagg rollback»."
            )
        return version

    def current_name(self) -> str | None:
        """The name in CURRENT, if there is one."""
        try:
            name = self.current_path.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError):
            name = ""
        if not _NAME.fullmatch(name):
            raise ArchiveError(
                f"Filen {self.current_path} är skadad.", "Gå tillbaka med «belagg rollback», eller bygg om."
            )
        return name

    def version(self, name: str) -> Version:
        """The version of that name, whether or not it exists."""
        return Version(self.versions / name)

    def history(self) -> list[str]:
        """The names that have been in use and are still on disk, oldest first, each once, by its latest use.

        Where HISTORY is damaged, every version on the disk is taken for one that was: none may be lost to a torn file.
        """
        text, seal = read_sealed(self.history_path)
        latest = dict.fromkeys(name for name in reversed(text.split()) if _NAME.fullmatch(name))
        named = [name for name in reversed(latest) if self.version(name).manifest_path.is_file()]
        return named if seal == "whole" else [*(name for name in self._on_disk() if name not in named), *named]

    def sources(self) -> tuple[Path, ...]:
        """What the latest build read; nothing where there was none. Raises ArchiveError where the file is damaged."""
        if not self.sources_path.exists():
            return ()
        text, seal = read_sealed(self.sources_path)
        try:
            if seal != "broken":
                return tuple(self.root / each for each in json.loads(text))
        except (ValueError, TypeError):
            pass
        raise ArchiveError(f"Filen {self.sources_path} är skadad.", "Ange källorna: «belagg build MAPP --repair».")

    def remember_sources(self, sources: Sequence[Path]) -> None:
        """Keep what was read for the next build; what lies in the archive is named as seen from it, for it may move."""
        root = self.root.resolve()
        places = [source.resolve() for source in sources]
        named = [str(place.relative_to(root) if place.is_relative_to(root) else place) for place in places]
        replace_sealed(self.sources_path, json.dumps(named, ensure_ascii=False) + "\n")

    def swap(self, name: str) -> None:
        """Take version `name` into use; what was gone back from is no longer a version before it.

        HISTORY is written first: a name too many there does no harm.
        """
        replace_sealed(self.history_path, "\n".join([*self._used_until_now(), name]) + "\n")
        replace_file(self.current_path, name + "\n")

    def rollback(self) -> Version:
        """Go back to the version used before the current one that is whole. Raises ArchiveError where there is none."""
        current = self.known_current_name()
        before = [name for name in self._used_until_now() if name != current and is_usable(self.version(name))]
        if not before:
            raise ArchiveError("Det finns ingen tidigare version att gå tillbaka till.")
        replace_file(self.current_path, before[-1] + "\n")
        return self.current()

    def _used_until_now(self) -> list[str]:
        """History up to the version in use; all of it where that one is gone."""
        history, name = self.history(), self.known_current_name()
        return history[: history.index(name) + 1] if name in history else history

    def known_current_name(self) -> str | None:
        """The name in CURRENT; None where there is none or it is damaged."""
        try:
            return self.current_name()
        except ArchiveError:
            return None

    def publish(self, building: Path, name: str) -> Version:
        """Give the finished folder `building` its name, flush it to disk and take it into use."""
        for path in sorted(building.rglob("*")):
            flush(path)
        version = self.version(name)
        if version.folder.exists():  # a version that failed its check; the sound one is never rebuilt
            version.folder.rename(self.versions / f".damaged-{name}")
        building.rename(version.folder)
        flush(self.versions)
        self.swap(name)
        self._forget_old()
        return version

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the archive for writing. Raises ArchiveError where somebody else does; a dead holder holds nothing."""
        with writing_lock(self.root):
            yield

    @contextmanager
    def workshop(self) -> Iterator[Path]:
        """An empty folder to build a version in, gone afterwards unless it was published; sweeps up what died."""
        self.versions.mkdir(parents=True, exist_ok=True)
        for leftover in self.versions.glob(".*"):
            shutil.rmtree(leftover)
        building = self.versions / ".building"
        building.mkdir()
        try:
            yield building
        finally:
            shutil.rmtree(building, ignore_errors=True)

    def forget_versions(self) -> tuple[int, int]:
        """Delete every version but the one in use, under a lock; how many went, and how many stay."""
        current = self.current().name
        gone = [folder for folder in self.versions.iterdir() if folder.name != current]
        for folder in gone:
            shutil.rmtree(folder)
        replace_sealed(self.history_path, current + "\n")
        return len(gone), 1

    def _on_disk(self) -> list[str]:
        """The versions that lie on the disk, the one built first first as far as they can tell."""
        found = [path.parent for path in self.versions.glob("v*/manifest.json") if _NAME.fullmatch(path.parent.name)]
        return [folder.name for folder in sorted(found, key=_age)]

    def _forget_old(self) -> None:
        keep = {*self.history()[-KEPT_VERSIONS:], self.known_current_name()}
        for folder in self.versions.iterdir():
            if folder.name not in keep:
                shutil.rmtree(folder)


def _age(folder: Path) -> tuple[str, int, str]:
    """When the version in `folder` was built, to the second, and within that when it was written."""
    return _created(Version(folder)), (folder / "manifest.json").stat().st_mtime_ns, folder.name


def _created(version: Version) -> str:
    """When it was built; the empty text, before everything, where it cannot tell."""
    try:
        return version.manifest().created
    except ArchiveError:
        return ""
