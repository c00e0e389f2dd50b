"""What can be told of a picture that the viewer drew: where it is marked and where it is framed, in pixels."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

from app.viewer.marking import EDGE, FRAME

if TYPE_CHECKING:
    from ingest.model import Box, Document


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def marked_box(png: bytes) -> Box | None:
    """What holds all underlines of marks."""
    return _box_of(png, EDGE)


def framed_box(png: bytes) -> Box | None:
    return _box_of(png, FRAME)


def _box_of(png: bytes, colour: tuple[int, int, int]) -> Box | None:
    image = opened(png)
    same = ImageChops.difference(image, Image.new("RGB", image.size, colour)).convert("L")
    return same.point(lambda value: 255 if value == 0 else 0).getbbox()


def place_of(document: Document, words: str) -> tuple[int, int]:
    """Start and end of the first `words` in a document's text."""
    start = document.text.index(words)
    return start, start + len(words)
