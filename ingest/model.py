"""What the rest of Belägg knows of a document: its text, its blocks and where each of them stands.

Everything that is cited is a `Span` of `Document.text`; page, slide and headings follow from the block it lies in.
"""

from __future__ import annotations

import datetime
import itertools
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

Unit = Literal["sida", "bild"]
"""What a place is counted in: pages (sidor) or slides (bilder)."""

BlockKind = Literal["title", "heading", "paragraph", "list_item", "table_row", "note"]

DocumentKind = Literal["minnesanteckning", "protokoll", "strategi", "dokument"]
"""minnesanteckning: notes of a meeting; protokoll: formal minutes with §§; strategi: a strategy or its slides."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom. PDF: points from the page's upper left corner; slides: EMU from the slide's."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of the text of one document."""

    document_id: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: {self.start}–{self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether they have characters of the same document in common."""
        return self.document_id == other.document_id and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: page or slide (1-based; None where the format has none) under which headings."""

    page: int | None = None
    unit: Unit | None = None
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, table row (cells split by tabs) or speaker note of a document."""

    span: Span
    kind: BlockKind
    level: int | None
    place: Place
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read. `id` is the first 16 hexadecimal digits of the SHA-256 of its bytes."""

    id: str
    path: str
    title: str
    kind: DocumentKind
    date: datetime.date | None
    published: datetime.date | None
    text: str
    blocks: tuple[Block, ...]
    reader: str
    warnings: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        """The file name, without its folders."""
        return self.path.rsplit("/", 1)[-1]

    def quote(self, span: Span) -> str:
        """The text of `span`, to the letter."""
        return self.text[span.start : span.end]

    def block_at(self, position: int) -> Block | None:
        """The block that holds the character at `position`, or the last one before it."""
        index = self.index_at(position)
        return self.blocks[index] if index >= 0 else None

    def index_at(self, position: int) -> int:
        """The place in `blocks` of what `block_at` gives; -1 before the first block."""
        return bisect_right(self.blocks, position, key=lambda block: block.span.start) - 1

    def blocks_in(self, span: Span) -> list[Block]:
        """The blocks that share characters with `span`, in order."""
        following = itertools.islice(self.blocks, max(0, self.index_at(span.start)), None)
        reached = itertools.takewhile(lambda block: block.span.start < span.end, following)
        return [block for block in reached if block.span.end > span.start]


@dataclass(frozen=True, slots=True)
class Passage:
    """What is embedded and found. `context` (title · date · headings) is indexed with it, never quoted."""

    span: Span
    place: Place
    context: str
