"""Markdown (.md): text whose marks are read as what they show, with properties above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.readers import text

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.reading import Reading


def read(path: Path) -> Reading:
    """The text of `path`, as `ingest.readers.text` reads it. Raises `Unreadable`."""
    return text.read(path, markdown=True)
