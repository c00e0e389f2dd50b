"""Is the archive on disk what was built? Checksums, counts, spans and originals, each fault said with its file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from index.lexical import LexicalIndex
from index.manifest import ArchiveError
from index.originals import original_of
from index.store import Store
from index.vectors import VectorIndex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.manifest import Manifest
    from index.versions import Archive, Version


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of every file in `folder` but the manifest, by its path below it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): _sha256(path) for path in files}


def is_sound(version: Version) -> bool:
    """Whether the version is there and each of its files is as it was written."""
    try:
        return checksums(version.folder) == version.manifest().files
    except (ArchiveError, OSError):
        return False


def faults(archive: Archive) -> list[str]:
    """Swedish sentences on all that is wrong with the version in use. Raises ArchiveError where there is no version."""
    version = archive.current()
    manifest = version.manifest()
    found = list(_changed_files(version, manifest))
    return found or [*_miscounts(version, manifest), *_bad_spans(version), *_missing_originals(archive, version)]


def _changed_files(version: Version, manifest: Manifest) -> Iterator[str]:
    now = checksums(version.folder)
    for name in sorted(manifest.files.keys() | now.keys()):
        if name not in now:
            yield f"{name} saknas."
        elif name not in manifest.files:
            yield f"{name} hör inte till versionen."
        elif now[name] != manifest.files[name]:
            yield f"{name} är ändrad eller skadad."


def _miscounts(version: Version, manifest: Manifest) -> Iterator[str]:
    with Store(version.database) as store:
        passages = len(store.passages())
    counts = {"vektorer": VectorIndex.load(version.vectors).size, "ordindex": LexicalIndex.load(version.lexical).size}
    for what, count in {"innehållsförteckningen": manifest.passages, **counts}.items():
        if count != passages:
            yield f"Databasen har {passages} avsnitt men {what} {count}."


def _bad_spans(version: Version) -> Iterator[str]:
    with Store(version.database) as store:
        for row, passage in enumerate(store.passages()):
            if passage.span.end > len(store.document(passage.span.document_id).text):
                yield f"Avsnitt {row} ligger utanför sitt dokument."


def _missing_originals(archive: Archive, version: Version) -> Iterator[str]:
    with Store(version.database) as store:
        for document_id, (path, _, _) in store.facts().items():
            original = original_of(document_id, archive.files)
            if original is None:
                yield f"Originalet till {path} saknas."
            elif _sha256(original) != original.name:
                yield f"Originalet till {path} är ändrat eller skadat."


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
