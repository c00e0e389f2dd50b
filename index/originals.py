"""Keeps a copy of every source file by the hash of its bytes, so that no citation dangles when the source moves."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from ingest.errors import too_large

_CHUNK = 1 << 20


def keep_original(source: Path, folder: Path, limit: int, *, mend: bool = False) -> Path:
    """Copy `source` into `folder`, named by the SHA-256 of what was copied, unless that is there; return the copy.

    A copy that was cut short is made again; to `mend` is to look at every byte of it. What is read and indexed
    afterwards is the copy: a source that changes meanwhile cannot tear the document. Raises OSError, and Unreadable
    where the file is (or while copied grows) larger than `limit` bytes.
    """
    kept = folder / _hash(source)
    is_there = kept.is_file() and kept.stat().st_size == source.stat().st_size and (not mend or is_original(kept))
    return kept if is_there else _copy(source, folder, limit)


def is_original(kept: Path) -> bool:
    """Whether the bytes of `kept` are those that it is named by."""
    return _hash(kept) == kept.name


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(source: Path, folder: Path, limit: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=".copying-")
    try:
        with os.fdopen(descriptor, "wb") as target, source.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                target.write(chunk)
                if target.tell() > limit:
                    raise too_large(limit)  # noqa: TRY301 — the copy begun must go as for any other error
            target.flush()
            os.fsync(target.fileno())
        copy = folder / digest.hexdigest()
        Path(temporary).replace(copy)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return copy


def original_of(document_id: str, folder: Path) -> Path | None:
    """The kept file whose hash begins with `document_id`, if it is there."""
    return next(folder.glob(f"{document_id}*"), None)


def forget_originals(folder: Path, keep: set[str]) -> None:
    """Delete every kept file whose document id (first 16 digits) is not in `keep`, and copies that were cut short."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name[:16] not in keep:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
