"""Text wrapped into a box: lines of words, each with where it stands, as small as they must be to find room."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.viewer.slide_fonts import font

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.viewer.slide_fonts import Font
    from app.viewer.slide_styles import Paragraph, Run

POINT = 12_700
"""EMU."""
ASCENT, DESCENT, LINE = 0.82, 0.24, 1.2
"""Parts of the size: how far letters reach above and below their line, and from one line to the next."""
SHRINKING = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
"""Sizes tried, in parts of what is set, until a text fits; PowerPoint does so too, and its fonts are not ours."""

_TOKEN = re.compile(r"\n|[^\S\n]+|[^\s]{1,80}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or space at (x, y), the left end of the line it stands on, in pixels from the corner of its box."""

    text: str
    x: float
    y: float
    width: float
    run: Run
    size: int

    @property
    def font(self) -> Font:
        """What it is drawn in."""
        return font(self.size, bold=self.run.bold, italic=self.run.italic)


@dataclass(frozen=True, slots=True)
class Laid:
    """Words in place, the lines of a paragraph after each other, and how wide and high they are together."""

    paragraphs: tuple[tuple[Word, ...], ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Room:
    """The inside of a box in pixels; `scale` is pixels to an EMU. Text that is not `wrapped` may be wider than it."""

    width: float
    height: float
    scale: float
    wrapped: bool = True


def fitted(paragraphs: Sequence[Paragraph], room: Room) -> Laid:
    """The text laid in `room`, made smaller until it fits; where it never does, the smallest."""
    laid = Laid((), 0.0, 0.0)
    for factor in SHRINKING:
        laid = lay(paragraphs, room, factor)
        if laid.height <= room.height + 1 and (laid.width <= room.width + 1 or not room.wrapped):
            break
    return laid


def lay(paragraphs: Sequence[Paragraph], room: Room, factor: float = 1.0) -> Laid:
    """The text laid in the width of `room`, `factor` times as large as it is set."""
    found: list[tuple[Word, ...]] = []
    y = width = 0.0
    for index, paragraph in enumerate(paragraphs):
        y += paragraph.before * POINT * room.scale * factor if index else 0.0
        words: list[Word] = []
        for number, line in enumerate(_lines(paragraph, room, factor)):
            size = max((word.size for word in line), default=1)
            placed = _aligned(line, paragraph, room, y + size * LINE * paragraph.pitch - size * DESCENT)
            if number == 0 and paragraph.bullet:
                placed = [_bullet(paragraph, placed, room), *placed]
            words += placed
            width = max([width, *(word.x + word.width for word in placed if word.text.strip())])
            y += size * LINE * paragraph.pitch
        found.append(tuple(words))
    return Laid(tuple(found), width, y)


def _lines(paragraph: Paragraph, room: Room, factor: float) -> Iterator[list[Word]]:
    """The words of each line, side by side from 0."""
    most = room.width - paragraph.left * room.scale if room.wrapped else float("inf")
    line: list[Word] = []
    x = 0.0
    for word in _words(paragraph, room.scale, factor):
        broken = word.text == "\n"
        if broken or (line and x + word.width > most and word.text.strip()):
            yield line or [replace(word, text="")]
            line, x = [], 0.0
        if broken or (not line and not word.text.strip() and word.text):
            continue
        line.append(replace(word, x=x))
        x += word.width
    if line:
        yield line


def _words(paragraph: Paragraph, scale: float, factor: float) -> Iterator[Word]:
    for run in paragraph.runs:
        size = max(round(run.size * POINT * scale * factor), 1)
        for text in _TOKEN.findall(run.text) or [""]:
            word = Word(text, 0.0, 0.0, 0.0, run, size)
            yield replace(word, width=word.font.getlength(text) if text != "\n" else 0.0)


def _aligned(line: list[Word], paragraph: Paragraph, room: Room, y: float) -> list[Word]:
    left = paragraph.left * room.scale
    if not paragraph.bullet and paragraph.first > 0:
        left += paragraph.first * room.scale
    if paragraph.bullet and line:
        left = max(left, 1.1 * line[0].size)
    used = sum(word.width for word in line) - (line[-1].width if line and not line[-1].text.strip() else 0.0)
    spare = room.width - left - used
    shift = left + {"ctr": spare / 2, "r": spare}.get(paragraph.align, 0.0)
    return [replace(word, x=word.x + shift, y=y) for word in line]


def _bullet(paragraph: Paragraph, line: Sequence[Word], room: Room) -> Word:
    """The bullet before the first word of a line."""
    first = next((word for word in line if word.text.strip()), line[0])
    sign = replace(first, text=paragraph.bullet or "", run=replace(first.run, bold=False))
    width = sign.font.getlength(sign.text)
    hanging = max(-paragraph.first * room.scale, width + 0.3 * first.size)
    return replace(sign, x=first.x - hanging, width=width)
