"""What the viewer shows: a picture of a page or slide, or an excerpt of the text, with the cited words marked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import BlockKind

Portion = Literal["sida", "bild", "avsnitt"]
"""What is turned: pages, slides, or portions (avsnitt) of a text that has neither."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """A PNG of page number `page` (from 1) of `pages`. `alt` is its text alternative.

    `marked`: cited words are marked in it. `remark`: what the reader should know of it, in Swedish, if anything.
    """

    png: bytes
    alt: str
    page: int
    pages: int
    marked: bool
    remark: str | None


@dataclass(frozen=True, slots=True)
class PagePicture(_Picture):
    """A page of a PDF as it is printed."""

    unit: Portion = "sida"


@dataclass(frozen=True, slots=True)
class SlidePicture(_Picture):
    """A slide drawn from its boxes: what stands where, not all of its decoration."""

    unit: Portion = "bild"


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of an excerpt. `marks` are the cited characters of `text`: (start, end), in order, end exclusive."""

    kind: BlockKind
    level: int | None
    text: str
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def runs(self) -> tuple[tuple[str, bool], ...]:
        """The text in runs, each with whether it is cited."""
        return tuple(self._runs())

    @property
    def cells(self) -> tuple[Piece, ...]:
        """The cells of a table row, each with its own marks; any other piece is one cell."""
        found: list[Piece] = []
        start = 0
        for text in self.text.split("\t") if self.kind == "table_row" else (self.text,):
            found.append(self._part(start, text))
            start += len(text) + 1
        return tuple(found)

    def _part(self, start: int, text: str) -> Piece:
        moved = ((max(left - start, 0), min(right - start, len(text))) for left, right in self.marks)
        return replace(self, text=text, marks=tuple(mark for mark in moved if mark[0] < mark[1]))

    def _runs(self) -> Iterator[tuple[str, bool]]:
        end = 0
        for left, right in self.marks:
            if left > end:
                yield self.text[end:left], False
            yield self.text[left:right], True
            end = right
        if end < len(self.text):
            yield self.text[end:], False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A portion of the text as it was read; `headings` are those it stands under, outermost first."""

    pieces: tuple[Piece, ...]
    headings: tuple[str, ...]
    unit: Portion
    page: int
    pages: int
    remark: str | None = None

    @property
    def marked(self) -> bool:
        """Whether cited words are marked in it."""
        return any(piece.marks for piece in self.pieces)


Shown = PagePicture | SlidePicture | Excerpt
