"""Files that are whole or not there: written beside their place, flushed to disk, then renamed into it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def replace_file(path: Path, text: str) -> None:
    """Put `text` in the file `path`, whose folder exists; a reader sees what was there before or all of this.

    Those who could read it before can, and nobody else: logs are their owner's alone.
    """
    temporary = path.with_name(path.name + ".new")
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None:
        temporary.touch(0o600)
    temporary.write_text(text, encoding="utf-8")
    if mode is not None:
        temporary.chmod(mode)
    flush(temporary)
    temporary.replace(path)
    flush(path.parent)


def append_line(path: Path, line: str) -> None:
    """Add `line` to a log that only its owner reads, with one write, so that those of several sessions do not mix."""
    log = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(log, f"{line}\n".encode("utf-8", "replace"))
    finally:
        os.close(log)


def flush(path: Path) -> None:
    """See to it that a file, or the names in a folder, are on the disk itself."""
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open a folder to flush it
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
