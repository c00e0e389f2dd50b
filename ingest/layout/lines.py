"""A line of text as it stands on a page: what PDF, OCR and plain-text readers have before paragraphs are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.model import Box


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Geometry is in points from the upper left corner, None in plain text.

    `size` is the font size in points, `gap` the number of empty lines before it (plain text) or, on a page, the extra
    space before it in line heights (0 = ordinary line spacing, 1 = about one empty line). `starts`: what stands around
    the line proves that it begins something new and is not the rest of the line above.
    """

    text: str
    page: int | None = None
    box: Box | None = None
    size: float | None = None
    bold: bool = False
    gap: float = 0.0
    starts: bool = False
