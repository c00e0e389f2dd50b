"""The letters of drawn slides: Source Sans, which comes with Streamlit, else what Pillow has of its own."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

SMALLEST, LARGEST = 5, 400
"""Pixels."""


@lru_cache(maxsize=256)
def font(size: int, *, bold: bool, italic: bool) -> Font:
    """The font of a size in pixels."""
    pixels = min(max(size, SMALLEST), LARGEST)
    file = _file("SourceSansVF-Italic" if italic else "SourceSansVF-Upright")
    if file is not None:
        try:
            found = ImageFont.truetype(str(file), pixels, layout_engine=ImageFont.Layout.BASIC)
            found.set_variation_by_axes([700 if bold else 400])
        except OSError:  # a Pillow built without what unpacks it
            return ImageFont.load_default(pixels)
        return found
    return ImageFont.load_default(pixels)


@lru_cache(maxsize=8192)
def advance(character: str, size: int, *, bold: bool, italic: bool) -> float:
    """How far the pen moves for one character, in pixels."""
    return font(size, bold=bold, italic=italic).getlength(character)


@cache
def _file(name: str) -> Path | None:
    """The font file among those that Streamlit's pages load; their names have a hash after `name`."""
    package = find_spec("streamlit")
    folder = Path(package.origin).parent / "static" if package and package.origin else None
    return min(folder.rglob(f"{name}*.woff2"), default=None) if folder else None
