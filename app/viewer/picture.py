"""What is asked of the process that draws pictures, and what it answers; both pass through its pipes as JSON."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, Self

if TYPE_CHECKING:
    from ingest.model import Box

Format = Literal["pdf", "pptx"]

HALF = 0.5
"""Share of the cited letters that must be found before any is marked."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a citation in one block: characters `start` to `end` of `text`, the block's, which began on `page`.

    `box` is where it was read; `last` says that it is the last block of its page and may go on on the next one.
    """

    text: str
    start: int
    end: int
    page: int
    box: Box | None
    last: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A page to draw, counted from 1, with `parts` marked; without `page`, the first one where they are found."""

    path: str
    format: Format
    page: int | None
    parts: tuple[Part, ...]

    @property
    def first(self) -> int:
        """The page on which the citation begins, as it was read; 1 where nothing is cited."""
        return self.parts[0].page if self.parts else 1

    @classmethod
    def load(cls, record: dict[str, Any]) -> Self:
        """The request that `asdict` made a record of."""
        parts = tuple(Part(**{**part, "box": tuple(part["box"]) if part["box"] else None}) for part in record["parts"])
        return cls(record["path"], record["format"], record["page"], parts)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as drawn. `share` of the cited letters were found on `found_on`; where that is half, they are marked.

    `framed`: the blocks they were read from have a frame instead. `blank`: the page has no letters of its own.
    """

    png: bytes
    page: int
    pages: int
    share: float
    found_on: tuple[int, ...] = ()
    framed: bool = False
    blank: bool = False

    @property
    def marked(self) -> bool:
        """Whether cited words are marked on this page."""
        return self.share >= HALF and self.page in self.found_on

    def dump(self) -> str:
        """As one line of JSON."""
        return json.dumps({**asdict(self), "png": base64.b64encode(self.png).decode("ascii")})

    @classmethod
    def load(cls, record: dict[str, Any]) -> Self:
        """The picture that `dump` wrote, decoded."""
        return cls(**{**record, "png": base64.b64decode(record["png"]), "found_on": tuple(record["found_on"])})
