"""The picture that a slide is drawn on, which remembers where each of its letters stands."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageStat

from app.viewer.letters import Letters
from app.viewer.slide_colours import BLACK, WHITE, readable
from app.viewer.slide_fonts import advance
from app.viewer.slide_layout import ASCENT, DESCENT

if TYPE_CHECKING:
    from app.viewer.slide_colours import Colour
    from app.viewer.slide_layout import Laid, Word
    from ingest.model import Box

Point = tuple[float, float]

MOST_LETTERS = 40_000
"""Characters drawn on one slide."""


class Canvas:
    """A picture of width × height pixels, and the characters drawn on it in their order, each with its box."""

    def __init__(self, size: tuple[int, int], ground: Colour | None = WHITE) -> None:
        self.image = Image.new("RGBA", size, (*(ground or WHITE), 255 if ground else 0))
        self._draw = ImageDraw.Draw(self.image)
        self._characters: list[str] = []
        self._boxes: list[Box] = []

    @property
    def letters(self) -> Letters:
        """What has been written."""
        return Letters("".join(self._characters), self._boxes.__getitem__)

    def area(self, box: Box, fill: Colour | None, line: Colour | None, geometry: str = "rect", width: int = 1) -> None:
        """A shape of that geometry in `box` with a fill and an outline; geometries unknown are rectangles."""
        left, top, right, bottom = self._within(box)
        if right - left < 1 and bottom - top < 1:
            return
        edges = (left, top, max(right, left), max(bottom, top))
        if geometry == "ellipse":
            self._draw.ellipse(edges, fill, line, width)
        elif geometry.startswith("round"):
            self._draw.rounded_rectangle(edges, 0.12 * min(right - left, bottom - top), fill, line, width)
        elif geometry in _OUTLINES:
            corners = [(left + x * (right - left), top + y * (bottom - top)) for x, y in _OUTLINES[geometry]]
            self._draw.polygon(corners, fill, line, width)
        else:
            self._draw.rectangle(edges, fill, line, width)

    def stroke(self, start: Point, end: Point, colour: Colour, width: int) -> None:
        """A straight line."""
        x0, y0, x1, y1 = self._within((*start, *end))
        self._draw.line((x0, y0, x1, y1), fill=colour, width=width)

    def text(self, laid: Laid, corner: Point, default: Colour = BLACK) -> None:
        """Words at their places from `corner`; in a colour that can be told from what they stand on."""
        ground = self._ground((corner[0], corner[1], corner[0] + laid.width, corner[1] + laid.height))
        for words in laid.paragraphs:
            for word in words:
                self._write(word, corner, readable(word.run.colour or default, ground))
            self._remember("\n", (*corner, *corner))

    def turned(self, other: Canvas, centre: Point, degrees: float) -> None:
        """Lay `other` on this one, its middle on `centre`, turned clockwise."""
        picture = other.image.rotate(-degrees, expand=True, resample=Image.Resampling.BICUBIC)
        corner = round(centre[0] - picture.width / 2), round(centre[1] - picture.height / 2)
        self.image.alpha_composite(picture, (max(corner[0], 0), max(corner[1], 0)), _hidden(corner))
        middle = other.image.width / 2, other.image.height / 2
        for character, box in zip(other._characters, other._boxes, strict=True):
            self._remember(character, _turned(box, middle, centre, degrees))

    def _write(self, word: Word, corner: Point, colour: Colour) -> None:
        x, y = corner[0] + word.x, corner[1] + word.y
        if word.text.strip() and self._sees(x, y, word):
            self._draw.text((x, y), word.text, fill=colour, font=word.font, anchor="ls")
        top, bottom = y - ASCENT * word.size, y + DESCENT * word.size
        for character in word.text:
            right = x + advance(character, word.size, bold=word.run.bold, italic=word.run.italic)
            self._remember(character, (x, top, right, bottom))
            x = right

    def _sees(self, x: float, y: float, word: Word) -> bool:
        return -word.width < x < self.image.width and 0 < y < self.image.height + word.size

    def _remember(self, character: str, box: Box) -> None:
        if len(self._characters) < MOST_LETTERS:
            self._characters.append(character)
            self._boxes.append(box)

    def _ground(self, box: Box) -> tuple[float, ...]:
        """The mean colour of what is drawn in `box`; white where nothing is."""
        left, top, right, bottom = (round(edge) for edge in self._within(box))
        if right <= left or bottom <= top:
            return WHITE
        part = self.image.crop((left, top, right, bottom))
        whole = Image.alpha_composite(Image.new("RGBA", part.size, (*WHITE, 255)), part)
        return tuple(ImageStat.Stat(whole.convert("RGB")).median)

    def _within(self, box: Box) -> Box:
        """The box, cut a little outside the picture."""
        width, height = self.image.size
        left, right = (min(max(edge, -8.0), width + 8.0) for edge in (box[0], box[2]))
        top, bottom = (min(max(edge, -8.0), height + 8.0) for edge in (box[1], box[3]))
        return left, top, right, bottom


def _hidden(corner: tuple[int, int]) -> tuple[int, int]:
    """The part of a picture that lies left of and above the one it is laid on."""
    return max(-corner[0], 0), max(-corner[1], 0)


def _turned(box: Box, middle: Point, centre: Point, degrees: float) -> Box:
    """The box that holds `box` when it is turned round `middle`, which lies on `centre` then."""
    angle = math.radians(degrees)
    corners = [(x - middle[0], y - middle[1]) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across = [centre[0] + x * math.cos(angle) - y * math.sin(angle) for x, y in corners]
    down = [centre[1] + x * math.sin(angle) + y * math.cos(angle) for x, y in corners]
    return min(across), min(down), max(across), max(down)


_OUTLINES: dict[str, tuple[Point, ...]] = {
    "triangle": ((0.5, 0), (1, 1), (0, 1)),
    "rtTriangle": ((0, 0), (1, 1), (0, 1)),
    "diamond": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "homePlate": ((0, 0), (0.85, 0), (1, 0.5), (0.85, 1), (0, 1)),
    "chevron": ((0, 0), (0.85, 0), (1, 0.5), (0.85, 1), (0, 1), (0.15, 0.5)),
    "rightArrow": ((0, 0.25), (0.7, 0.25), (0.7, 0), (1, 0.5), (0.7, 1), (0.7, 0.75), (0, 0.75)),
    "leftArrow": ((1, 0.25), (0.3, 0.25), (0.3, 0), (0, 0.5), (0.3, 1), (0.3, 0.75), (1, 0.75)),
    "downArrow": ((0.25, 0), (0.25, 0.7), (0, 0.7), (0.5, 1), (1, 0.7), (0.75, 0.7), (0.75, 0)),
    "upArrow": ((0.25, 1), (0.25, 0.3), (0, 0.3), (0.5, 0), (1, 0.3), (0.75, 0.3), (0.75, 1)),
    "hexagon": ((0.2, 0), (0.8, 0), (1, 0.5), (0.8, 1), (0.2, 1), (0, 0.5)),
}
"""Corners of the commonest geometries in parts of the box."""
