"""Runs of text with their places on a page, and how they form rows: what columns, tables and headers are found from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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
_NUMBER_HEAD = re.compile(r"(?:nr|n:r|nummer|§|#|p|punkt|ärende|rad|år)\.?", re.IGNORECASE)
_MARKER_REACH = 3.0
"""How far after its bullet or number the text of a list item may begin, in font sizes."""

THIN = 3.5
"""A drawn shape no thicker than this is a line, in points."""

_PADDING = 0.25
"""The least room between two cells with a line between them, in font sizes."""

_LONGEST_TABLE = 60
"""How many rows further up the head of a column is looked for."""

_SAME_PLACE = 2.0
"""Points."""


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
    def inner_frames(self) -> list[Box]:
        """The frames that are not the page's own background or border."""
        return [
            box
            for box in self.frames
            if not (box[2] - box[0] > 0.85 * self.width and box[3] - box[1] > 0.7 * self.height)
        ]

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


def compact(segments: Iterable[Segment], frames: Sequence[Box] = ()) -> list[Segment]:
    """Neighbours on a row made one where the gap is that of words, or of a bullet or number and its text.

    None are that stand on either side of an upright line among `frames`, or in the columns of a table's numbers.
    """
    whole: list[Segment] = []
    rules, table = Rules(frames), rows(segments)
    for at, row in enumerate(table):
        run = [row[0]]
        for segment in row[1:]:
            if (
                _adjoins(run, segment)
                and not rules.part(run[-1].box, segment.box, _PADDING * segment.size)
                and not _in_columns(run[0], segment, table[:at])
            ):
                run.append(segment)
            else:
                whole.append(merged(run))
                run = [segment]
        whole.append(merged(run))
    return [segment for segment in whole if segment.text]


class Rules:
    """The upright lines drawn on a page."""

    def __init__(self, frames: Iterable[Box]) -> None:
        self._lines = sorted(box for box in frames if box[2] - box[0] <= THIN < box[3] - box[1])
        self._lefts = [box[0] for box in self._lines]

    def part(self, before: Box, after: Box, room: float) -> bool:
        """Whether a line is drawn from top to bottom between two boxes at least `room` points from each other."""
        if after[0] - before[2] < room:
            return False
        top, bottom = max(before[1], after[1]), min(before[3], after[3])
        first, last = bisect_left(self._lefts, before[2] - THIN), bisect_right(self._lefts, after[0])
        return any(
            line[1] <= (top + bottom) / 2 <= line[3] and line[3] - line[1] > 0.8 * (bottom - top)
            for line in self._lines[first:last]
        )


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
    return gap < _MARKER_REACH and _is_mark("".join(one.text for one in run).strip(), segment.text)


def _is_mark(text: str, after: str) -> bool:
    """Whether `text` is the mark of a list item; a number is none before another number or a time."""
    if _MARKER.fullmatch(text) is None:
        return False
    return not text[:1].isdigit() or any(letter.isalpha() for letter in after)


def _in_columns(number: Segment, text: Segment, above: Sequence[Sequence[Segment]]) -> bool:
    """Whether a number and the text beside it stand under the heads of two columns, as "Nr" and "Ärende"."""
    if not number.text.strip()[:1].isdigit() or text.box[0] - number.box[2] < CELL_GAP * text.size:
        return False
    return any(
        _NUMBER_HEAD.fullmatch(first.text.strip())
        and _aligned(first.box, number.box)
        and _aligned(second.box, text.box)
        for row in above[-_LONGEST_TABLE:]
        for first, second in pairwise(row)
    )


def _aligned(head: Box, box: Box) -> bool:
    """Whether a cell stands under its head: both begin, end or have their middles at the same place."""
    left, right = head[0] - box[0], head[2] - box[2]
    return min(abs(left), abs(right), abs(left + right) / 2) <= _SAME_PLACE
