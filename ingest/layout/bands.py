"""Bands: stretches of a page in which all rows leave the same gap empty, and what such a gap means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import fmean, median
from typing import TYPE_CHECKING

from ingest.layout.grid import columns_of, gutters
from ingest.layout.segments import Segment, overlap, union

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.layout.grid import Cell, Interval

Row = Sequence[Segment]

_PROSE_LINES = 4
"""A column of running text has at least so many lines."""

_PROSE_LENGTH = 18
"""The least mean number of characters on a line of running text, however narrow the column."""

_FULL = 0.75
"""A full line fills at least so much of its column; in running text half of the lines do."""

_OUT_OF_STEP = 8
"""Rows with text on both sides of a gutter, at least, that tell whether their lines stand at the same heights."""

_STRETCH = 2.0
"""The widest space that justification puts between words of a narrow column, in font sizes."""

_NOTE_LENGTH = 400
"""A second column with more characters a row is text with labels in its margin, not a table."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows `first` to `last` (exclusive), which all leave `gutter` empty."""

    first: int
    last: int
    gutter: Interval
    both: int
    """How many of the rows have text on both sides."""

    @property
    def width(self) -> float:
        """Of the gutter, in points."""
        return self.gutter[1] - self.gutter[0]

    def trimmed(self, table: Sequence[Row]) -> Band:
        """From the first row that has text on both sides."""
        first = next(at for at in range(self.first, self.last) if self.parted(table[at]))
        return replace(self, first=first)

    def grown(self, table: Sequence[Row]) -> Band:
        """Trimmed at both ends to rows with text on both sides, and what hangs closely above or below these."""
        both = [at for at in range(self.first, self.last) if self.parted(table[at])]
        first, last = both[0], both[-1] + 1
        while first > self.first and _hangs_together(table[first - 1], table[first:last]):
            first -= 1
        while last < self.last and _hangs_together(table[last], table[first:last]):
            last += 1
        return replace(self, first=first, last=last)

    def sides(self, row: Row) -> tuple[list[Segment], list[Segment]]:
        """What of a row stands to the left and to the right of the gutter."""
        middle = sum(self.gutter) / 2
        return [one for one in row if one.box[2] <= middle], [one for one in row if one.box[2] > middle]

    def parted(self, row: Row) -> bool:
        """Whether a row has text on both sides of the gutter."""
        return all(self.sides(row))


def _hangs_together(row: Row, others: Sequence[Row]) -> bool:
    """Whether each text of a row has another of about its size closely above or below it."""
    return all(
        any(
            overlap((one.box[0], one.box[2]), (other.box[0], other.box[2])) > 0
            and -overlap((one.box[1], one.box[3]), (other.box[1], other.box[3])) < 0.8 * min(one.size, other.size)
            and max(one.size, other.size) <= 1.35 * min(one.size, other.size)
            for near in others
            for other in near
        )
        for one in row
    )


def bands(table: Sequence[Row], narrowest: float) -> list[Band]:
    """All bands with a gutter at least `narrowest` wide, those with most text on both sides first."""
    found: list[Band] = []
    for at, row in enumerate(table):
        for gutter in gutters(row) if len(row) > 1 else ():
            if gutter[1] - gutter[0] >= narrowest and not any(_covers(band, at, gutter, narrowest) for band in found):
                found.append(_extended(table, at, gutter, narrowest))
    return sorted(found, key=lambda band: (-band.both, -band.width))


def _covers(band: Band, at: int, gutter: Interval, narrowest: float) -> bool:
    return band.first <= at < band.last and overlap(band.gutter, gutter) >= narrowest


def _extended(table: Sequence[Row], at: int, gutter: Interval, narrowest: float) -> Band:
    first, last = at, at + 1
    while last < len(table) and (left := _left_empty(table[last], gutter, narrowest)):
        gutter, last = left, last + 1
    while first > 0 and (left := _left_empty(table[first - 1], gutter, narrowest)):
        gutter, first = left, first - 1
    band = Band(first, last, gutter, 0)
    return replace(band, both=sum(band.parted(row) for row in table[first:last]))


def _left_empty(row: Row, gutter: Interval, narrowest: float) -> Interval | None:
    """What this row leaves of the gutter: its widest part, None where that is too narrow."""
    parts = [gutter]
    for one in row:
        parts = [part for whole in parts for part in _without(whole, one.box[0], one.box[2])]
    widest = max(parts, key=lambda part: part[1] - part[0], default=(0.0, 0.0))
    return widest if widest[1] - widest[0] >= narrowest else None


def _without(whole: Interval, left: float, right: float) -> list[Interval]:
    if right <= whole[0] or left >= whole[1]:
        return [whole]
    return [part for part in ((whole[0], left), (right, whole[1])) if part[1] > part[0]]


def is_prose(band: Sequence[Row], gutter: Interval) -> bool:
    """Whether the gutter parts columns of running text: both sides are, or one beside a list as tall and wide."""
    middle = sum(gutter) / 2
    sides = [
        [line for row in band for line in _stretched([one for one in row if (one.box[2] <= middle) == left])]
        for left in (True, False)
    ]
    if _breaks_together(band):
        return False
    left, right = sides
    return (_running(left) and (_running(right) or _matches(right, left))) or (
        _running(right) and _matches(left, right)
    )


def is_out_of_step(band: Sequence[Row], gutter: Band) -> bool:
    """Whether the sides are columns of text with lines at heights of their own, as the cells of a table have not.

    Cells set in the middle of their height are no text that goes on from line to line on both sides.
    """
    beside = [gutter.sides(row) for row in band if gutter.parted(row)]
    if len(beside) < _OUT_OF_STEP or len(columns_of(band, min(gutter.width, 8.0))) != 2:
        return False
    lines = [[line for line in side if line] for side in zip(*map(gutter.sides, band), strict=True)]
    size = median(one.size for row in band for one in row)
    off = sum(all(abs(a.box[3] - b.box[3]) > 0.2 * size for a in left for b in right) for left, right in beside)
    wraps = all(_inner(side) >= 0.15 * len(side) for side in lines)
    return off >= 0.5 * len(beside) and wraps and all(_mean_length(side) >= 0.6 * _PROSE_LENGTH for side in lines)


def _running(lines: Sequence[Row]) -> bool:
    """Whether lines are running text: long, mostly full, and many beginning in the middle of a sentence."""
    if len(lines) < _PROSE_LINES or _mean_length(lines) < _PROSE_LENGTH:
        return False
    columns = columns_of([[one for line in lines for one in line]], _STRETCH * lines[0][0].size)
    full = sum(
        line[-1].box[2] - line[0].box[0] >= _FULL * (right - left)
        for line in lines
        for left, right in columns
        if left <= line[0].box[0] <= right
    )
    return full >= 0.5 * len(lines) and _inner(lines) >= 0.3 * len(lines)


def _inner(lines: Sequence[Row]) -> int:
    """How many of the lines begin in the middle of a sentence."""
    return sum(line[0].text[:1].islower() for line in lines)


def _matches(lines: Sequence[Row], column: Sequence[Row]) -> bool:
    """Whether lines stand beside a column of running text as one of its kind would: many, in one column, as wide."""
    if len(lines) < max(0.6 * len(column), 2 * _PROSE_LINES) or _mean_length(lines) < 0.6 * _PROSE_LENGTH:
        return False
    heights = {round(line[0].box[3]) for line in lines}
    return _breadth(lines) >= 0.7 * _breadth(column) and len(lines) <= 1.3 * len(heights)


def _mean_length(lines: Sequence[Row]) -> float:
    return fmean(sum(len(one.text) for one in line) for line in lines)


def _breadth(lines: Sequence[Row]) -> float:
    return max(line[-1].box[2] for line in lines) - min(line[0].box[0] for line in lines)


def _stretched(row: Row) -> list[list[Segment]]:
    """The lines of a row, words that justification has driven apart taken together."""
    lines: list[list[Segment]] = []
    for one in row:
        if lines and one.box[0] - lines[-1][-1].box[2] < _STRETCH * one.size:
            lines[-1].append(one)
        else:
            lines.append([one])
    return lines


def _breaks_together(band: Sequence[Row]) -> bool:
    """Whether the sides begin anew at the same heights, as the cells of a table do and paragraphs do not."""
    if len(band) < 2:
        return False
    boxes = [union(one.box for one in row) for row in band]
    spaces = [below[1] - above[3] for above, below in pairwise(boxes)]
    least = max(median(spaces), 0.0) + 0.25 * band[0][0].size
    breaks = sum(
        space > least and len(row) > 1 and not any(one.text[:1].islower() for one in row)
        for space, row in zip(spaces, band[1:], strict=True)
    )
    return breaks >= 2 and len(band) <= 8 * (breaks + 1)


def _bottom(row: Row) -> float:
    return median(one.box[3] for one in row)


def table_parts(table: Sequence[Row], band: Band) -> Iterator[Band]:
    """The parts of a band that may be tables: rows at regular distances and of one size, most with several cells."""
    first = band.first
    for at in range(band.first + 1, band.last + 1):
        part = table[first:at]
        if at < band.last and band.parted(part[0]) and _follows(part, table[at], band):
            continue
        if _tabular(part, band):
            yield replace(band, first=first, last=at)
        first = at


def _follows(before: Sequence[Row], row: Row, band: Band) -> bool:
    """Whether a row goes on with the table above it; one with text on one side only must stand as near as others."""
    if not all(one.text for one in (*row, *before[-1])):
        return False  # a drawn table or box stands here
    size, last = median(one.size for one in row), median(one.size for one in before[-1])
    pitch = _bottom(row) - _bottom(before[-1])
    if band.parted(row):
        return pitch < 6 * size and max(size, last) < 1.5 * min(size, last)
    if abs(size - last) > 0.1 * last:
        return False
    if row[0].bold and not before[-1][0].bold:
        return False
    usual = median(_bottom(below) - _bottom(above) for above, below in pairwise(before)) if len(before) > 1 else 0.0
    return pitch <= max(1.35 * size, 1.15 * usual)


def _tabular(part: Sequence[Row], band: Band) -> bool:
    """Whether three rows share the gap, or two share several."""
    both = sum(band.parted(row) for row in part)
    inner = [one.text[:1].islower() for row in part for one in row]
    if band.width < _STRETCH * part[0][0].size and sum(inner) >= 0.6 * len(inner):
        return False  # words that justification has driven apart
    return both >= 3 or (both == 2 and len(columns_of(part, band.width / 2)) > 2)


def margin_notes(cells: Sequence[Sequence[Cell]]) -> bool:
    """Whether two columns are labels in a margin and the text beside them rather than a table."""
    if any(len(row) != 2 for row in cells):
        return any(sum(len(one.text) for cell in row for one in cell) > 4 * _NOTE_LENGTH for row in cells)
    return fmean(sum(len(one.text) for one in row[1]) for row in cells) > _NOTE_LENGTH


def row_gap(band: Sequence[Row]) -> tuple[float, int]:
    """The highest empty stretch between two rows of a band, and the row after it."""
    best, at, bottom = 0.0, 0, band[0][0].box[3]
    for index, row in enumerate(band):
        box = union(one.box for one in row)
        if index and box[1] - bottom > best:
            best, at = box[1] - bottom, index
        bottom = max(bottom, box[3])
    return best, at
