"""What a reader hands over: pieces of text in reading order, before they are given offsets in one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.model import BlockKind, Box, Unit


@dataclass(frozen=True, slots=True)
class Piece:
    """One whole heading, paragraph, list item, table row or note: repaired text on a single line.

    `level` is 1–6 for headings (1 the outermost) and 1… for nested list items, else None. The cells of a table row are
    split by tabs, empty cells kept. A list item stands without its bullet, but with its number.
    """

    text: str
    kind: BlockKind = "paragraph"
    level: int | None = None
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader found in one file; `title` is what the file's own properties say, often wrong."""

    reader: str
    pieces: tuple[Piece, ...]
    unit: Unit | None = None
    title: str | None = None
    warnings: tuple[str, ...] = ()


class Reader(Protocol):
    """Reads one file of one format."""

    def __call__(self, path: Path) -> Reading:
        """Read `path`. Raises `ingest.errors.Unreadable` where nothing can be had from it."""
        ...
