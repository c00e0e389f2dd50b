"""Runs of text with their places on a page, and how they form rows: what columns, tables and headers are found from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ingest.model import Box

CELL_GAP = 0.8
"""Two runs on one row stand apart from this much space between them, in font sizes: justified text stays below it."""

WORD_GAP = 0.15
"""A space stands between two runs from this much room between them, in font sizes."""

_MARKER = re.compile(r"§{1,2}\s*\d{0,4}|\(?\d{1,3}(?:\.\d{1,3})*[.):]?|[a-zåäö]\)|[-–—•▪●○◦■□➢✓·o*]", re.IGNORECASE)
_MARKER_REACH = 3.0
"""How far after its bullet or number the text of a list item may begin, in font sizes."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text on one line without wide gaps. `box` in points from the upper left corner, `size` in points."""

    text: str
    box: Box
    size: float
    bold: bool = False
    turn: int = 0
    """Degrees, clockwise as displayed, that the text is turned from running left to right: 0, 90, 180 or 270."""

    @property
    def height(self) -> float:
        """From top to bottom, in points."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True, slots=True)
class PageText:
    """All runs of one page, its size in points, its ruling lines and framed areas as boxes, all as displayed."""

    number: int
    width: float
    height: float
    segments: tuple[Segment, ...]
    frames: tuple[Box, ...] = ()
    pictured: float = 0.0
    """The share of the page that its largest picture covers."""

    @property
    def text(self) -> str:
        """All its text, in no certain order."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def landscape(self) -> bool:
        """Whether it has the shape of a slide."""
        return self.width > self.height * 1.2


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes`, of which there is at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def turned(box: Box, width: float, height: float, turn: int) -> Box:
    """A box on a page of this size after the page is turned so that text running at `turn` degrees runs upright."""
    left, top, right, bottom = box
    if turn == 90:
        return (top, width - right, bottom, width - left)
    if turn == 180:
        return (width - right, height - bottom, width - left, height - top)
    if turn == 270:
        return (height - bottom, left, height - top, right)
    return box


def overlap(a: tuple[float, float], b: tuple[float, float]) -> float:
    """How much two intervals share; negative is the distance between them."""
    return min(a[1], b[1]) - max(a[0], b[0])


def rows(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Segments side by side, top row first, each row from left to right.

    Columns seldom share their baselines: to overlap by a third is enough, unless one would stand under the other.
    """
    found: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: (one.box[1] + one.box[3], one.box[0])):
        if found and _beside(segment, found[-1]):
            found[-1].append(segment)
        else:
            found.append([segment])
    return [sorted(row, key=lambda one: one.box[0]) for row in found]


def _beside(segment: Segment, row: Sequence[Segment]) -> bool:
    first = row[0]
    shared = overlap((first.box[1], first.box[3]), (segment.box[1], segment.box[3]))
    share = shared / max(min(first.height, segment.height), 0.1)
    if share < 0.33:
        return False
    width = max(segment.box[2] - segment.box[0], 0.1)
    under = any(overlap((one.box[0], one.box[2]), (segment.box[0], segment.box[2])) > 0.34 * width for one in row)
    return not under or share > 0.75


def merged(row: Sequence[Segment], *, words: bool = False) -> Segment:
    """The segments of one row as one: a space where there is room for one, everywhere if they are whole `words`."""
    text = row[0].text
    for before, after in pairwise(row):
        room = (after.box[0] - before.box[2]) > WORD_GAP * min(before.size, after.size)
        spaced = words or text.endswith(" ") or after.text.startswith(" ")
        text = f"{text.rstrip()} {after.text.lstrip()}" if room or spaced else text + after.text
    longest = max(row, key=lambda one: len(one.text))
    bold = 2 * sum(len(one.text) for one in row if one.bold) > sum(len(one.text) for one in row)
    return replace(longest, text=text.strip(), box=union(one.box for one in row), bold=bold)


def compact(segments: Iterable[Segment]) -> list[Segment]:
    """Neighbours on a row made one where the gap is that of words, or of a bullet or number and its text."""
    whole: list[Segment] = []
    for row in rows(segments):
        run = [row[0]]
        for segment in row[1:]:
            if _adjoins(run, segment):
                run.append(segment)
            else:
                whole.append(merged(run))
                run = [segment]
        whole.append(merged(run))
    return [segment for segment in whole if segment.text]


def _adjoins(run: Sequence[Segment], segment: Segment) -> bool:
    before = run[-1]
    gap = (segment.box[0] - before.box[2]) / max(min(before.size, segment.size), 0.1)
    if abs(segment.box[3] - before.box[3]) > 0.6 * max(segment.size, before.size):
        return False
    if (
        max(segment.size, before.size) > 1.6 * min(segment.size, before.size)
        and min(len(segment.text), len(before.text)) > 2
    ):
        return False  # two boxes that touch; smaller signs are notes and exponents
    if gap < CELL_GAP:
        return True
    return gap < _MARKER_REACH and _MARKER.fullmatch("".join(one.text for one in run).strip()) is not None
