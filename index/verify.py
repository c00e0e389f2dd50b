"""Is the archive on disk what was built? Checksums, counts, spans and originals, each fault said with its file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from index.indexes import Indexes
from index.manifest import ArchiveError, OtherFormat, is_sealed
from index.originals import is_original, original_of
from index.sealed import read_sealed
from index.store import Store
from index.vector_cache import cache_fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.manifest import Manifest
    from index.versions import Archive, Version

_SAID_OF_SEAL = {"broken": "är ändrad eller skadad.", "none": "saknar kontrollsumma: avkortad, eller av äldre program."}


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of every file in `folder` but the manifest, by its path below it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): _sha256(path) for path in files}


def is_sound(version: Version) -> bool:
    """Whether the version is there and each of its files is as it was written."""
    try:
        return checksums(version.folder) == version.manifest().files and is_sealed(version.manifest_path)
    except (ArchiveError, OSError):
        return False


def is_whole(version: Version, path: Path, manifest: Manifest) -> bool:
    """Whether the one file `path` of the version is as it was written."""
    try:
        return manifest.files.get(path.relative_to(version.folder).as_posix()) == _sha256(path)
    except OSError:
        return False


def is_usable(version: Version) -> bool:
    """Whether the version is of this program's format and none of its files is damaged."""
    try:
        return not [*_differences(version, version.manifest())]
    except (ArchiveError, OSError):
        return False


def unfit_files(version: Version, manifest: Manifest) -> list[str]:
    """The files that are searched and quoted from, and are not as they were written."""
    asked = [name for name in manifest.files if name != version.report.name]
    return [name for name in sorted(asked) if not is_whole(version, version.folder / name, manifest)]


def damage(version: Version) -> list[str]:
    """What is damaged in a version that is not in use; one of an older program is not damaged."""
    try:
        return [*_differences(version, version.manifest())]
    except OtherFormat:
        return []
    except ArchiveError as error:
        return [f"manifest.json: {error.reason}"]


def faults(archive: Archive) -> list[str]:
    """Swedish sentences, each naming a file, on all that is wrong. Raises ArchiveError where there is no archive."""
    named = [*_damaged_names(archive)]
    try:
        version = archive.current()
    except ArchiveError as error:
        if not archive.history():
            raise
        reason = error.reason if archive.current_path.exists() else "saknas."
        return [f"CURRENT: {reason}", *named, *_elsewhere(archive, None)]
    return [*(_changed_files(version) or _contradictions(archive, version)), *named, *_elsewhere(archive, version)]


def _damaged_names(archive: Archive) -> Iterator[str]:
    """The small files that tell which versions there were and what was read."""
    for path in (archive.history_path, archive.sources_path):
        seal = read_sealed(path)[1]
        if not path.exists():
            yield f"{path.name} saknas."
        elif seal != "whole":
            yield f"{path.name} {_SAID_OF_SEAL[seal]}"


def _changed_files(version: Version) -> list[str]:
    try:
        manifest = version.manifest()
    except ArchiveError as error:
        return [f"manifest.json: {error}"]
    unsealed = [] if is_sealed(version.manifest_path) else [f"manifest.json {_SAID_OF_SEAL['none']}"]
    return [*unsealed, *_differences(version, manifest)]


def _differences(version: Version, manifest: Manifest) -> Iterator[str]:
    now = checksums(version.folder)
    for name in sorted(manifest.files.keys() | now.keys()):
        if name not in now:
            yield f"{name} saknas."
        elif name not in manifest.files:
            yield f"{name} hör inte till versionen."
        elif now[name] != manifest.files[name]:
            yield f"{name} är ändrad eller skadad."


def _contradictions(archive: Archive, version: Version) -> list[str]:
    """What is wrong in a version whose every file is as it was written."""
    named = version.manifest().version
    wrong = [] if named == version.name else [f"CURRENT: mappen {version.name} innehåller version {named}."]
    with Store(version.database) as store:
        return [*wrong, *_miscounts(version, store), *_bad_spans(store), *_missing_originals(archive, store)]


def _miscounts(version: Version, store: Store) -> Iterator[str]:
    passages, told = len(store.passages()), version.manifest().passages
    for what, count in {"innehållsförteckningen": told, **Indexes.load(version).sizes}.items():
        if count != passages:
            yield f"Databasen har {passages} avsnitt men {what} {count}."


def _bad_spans(store: Store) -> Iterator[str]:
    for row, passage in enumerate(store.passages()):
        if passage.span.end > len(store.document(passage.span.document_id).text):
            yield f"Avsnitt {row} ligger utanför sitt dokument."


def _missing_originals(archive: Archive, store: Store) -> Iterator[str]:
    for document_id, (path, _, _) in store.facts().items():
        if original_of(document_id, archive.files) is None:
            yield f"Originalet till {path} saknas (files/{document_id}…)."


def _elsewhere(archive: Archive, in_use: Version | None) -> Iterator[str]:
    """What is wrong beside the version in use: originals, cached vectors, the versions to go back to."""
    for original in sorted(archive.files.iterdir()) if archive.files.is_dir() else ():
        if original.is_file() and not original.name.startswith(".") and not is_original(original):
            yield f"Originalet files/{original.name} är ändrat eller skadat."
    fault = cache_fault(archive.cache / "vectors.db")
    if fault:
        yield f"cache/vectors.db {fault}"
    for version in map(archive.version, archive.history()):
        if version.name != (in_use and in_use.name):
            yield from (f"Den äldre versionen versions/{version.name}: {fault}" for fault in damage(version))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
