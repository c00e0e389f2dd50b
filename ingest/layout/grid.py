"""Tables on a page: rows of cells found from ruling lines, or from gaps that several rows share."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from ingest.layout.cell_lines import join_cell
from ingest.layout.segments import THIN, Segment, merged, overlap, rows, union

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.cell_lines import Break
    from ingest.model import Box

Interval = tuple[float, float]

_TOUCH = 4.0
"""Lines that come this near to each other belong to the same table, in points."""

_LONG_ROW = 1500
"""A ruled row with more characters is page layout, not a table row: its cells are read as text of their own."""

_MARGIN = 25.0
"""Drawn columns that hold nothing and are narrower are the space between boxes, in points."""

_NEW_ROW = 1.2
"""Rows of a table stand this much wider apart than the lines within one cell, where they differ."""


Cell = list[Segment]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, from top to bottom; a cell is the runs of text in it, in any order.

    `limits`: how far to the right the text of each column may reach, in points.
    """

    box: Box
    rows: tuple[tuple[Cell, ...], ...]
    limits: tuple[float, ...] = ()


def row_text(cells: Sequence[Cell], limits: Sequence[float] = ()) -> str:
    """The cells' text split by tabs, empty ones kept; see `Table.limits`."""
    return "\t".join(_cell_text(cell, limits[at] if at < len(limits) else 0.0) for at, cell in enumerate(cells))


def _cell_text(cell: Cell, limit: float) -> str:
    """The lines of a cell as one, words made whole, entries on lines of their own kept apart."""
    lines = [merged(row, words=True) for row in rows(cell)]
    breaks: list[Break] = ["meant" if _fits(below, above, limit) else "wrap" for above, below in pairwise(lines)]
    return join_cell([line.text for line in lines], breaks)


def ruled_tables(frames: Sequence[Box], segments: Sequence[Segment]) -> Iterator[Table]:
    """Every table drawn with lines; those whose cells are as long as pages are left out."""
    for lines in _touching(frames):
        xs = _positions([(box[0], box[2]) for box in lines if _upright(box)], _outline(lines, 0))
        ys = _positions([(box[1], box[3]) for box in lines if _level(box)], _outline(lines, 1))
        if len(ys) < 3 or len(xs) < 2:
            continue
        box = (xs[0], ys[0], xs[-1], ys[-1])
        inside = [segment for segment in segments if _within(segment.box, box)]
        found = _fill(inside, xs, ys)
        if _is_table(found, list(pairwise(xs))):
            yield Table(box, tuple(tuple(row) for row in found), _limits(found, xs))


def _limits(found: Sequence[Sequence[Cell]], xs: Sequence[float]) -> tuple[float, ...]:
    """The right edges of columns, with as much left empty there as at their left edges."""
    limits: list[float] = []
    for (left, right), column in zip(pairwise(xs), zip(*found, strict=True), strict=True):
        begins = min((one.box[0] for cell in column for one in cell), default=left)
        limits.append(right - min(max(begins - left, 0.0), _MARGIN))
    return tuple(limits)


def _upright(box: Box) -> bool:
    return box[3] - box[1] > THIN


def _level(box: Box) -> bool:
    return box[2] - box[0] > THIN


def _outline(lines: Sequence[Box], axis: int) -> Interval:
    return min(box[axis] for box in lines), max(box[axis + 2] for box in lines)


def _touching(frames: Sequence[Box]) -> list[list[Box]]:
    """Groups of lines and filled cells that touch each other."""
    groups: list[tuple[Box, list[Box]]] = []
    for frame in sorted(frames, key=lambda box: (box[1], box[0])):
        near = [group for group in groups if _meet(group[0], frame)]
        groups = [group for group in groups if not _meet(group[0], frame)]
        members = [member for _, group in near for member in group] + [frame]
        groups.append((union([frame, *(outline for outline, _ in near)]), members))
    return [members for _, members in groups if len(members) > 2]


def _meet(a: Box, b: Box) -> bool:
    return overlap((a[0], a[2]), (b[0], b[2])) > -_TOUCH and overlap((a[1], a[3]), (b[1], b[3])) > -_TOUCH


def _positions(edges: Sequence[Interval], outline: Interval) -> list[float]:
    """Where lines run across one axis: a thin one's middle, both sides of a wide one; near ones are one."""
    marks = sorted(mark for low, high in edges for mark in (((low + high) / 2,) if high - low <= THIN else (low, high)))
    found: list[float] = []
    for mark in [outline[0], *marks, outline[1]] if marks else []:
        if not found or mark - found[-1] > _TOUCH:
            found.append(mark)
    return found


def _within(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] - _TOUCH <= x <= outer[2] + _TOUCH and outer[1] - _TOUCH <= y <= outer[3] + _TOUCH


def _fill(segments: Sequence[Segment], xs: Sequence[float], ys: Sequence[float]) -> list[list[Cell]]:
    """The segments in their cells. A cell over several columns stands in the first of them."""
    table: list[list[Cell]] = [[[] for _ in pairwise(xs)] for _ in pairwise(ys)]
    for segment in segments:
        left, top, _, bottom = segment.box
        row = _slot((top + bottom) / 2, ys)
        table[row][_slot(left + min(segment.size, 6.0) / 2, xs)].append(segment)
    return [row for row in table if any(row)]


def _slot(position: float, bounds: Sequence[float]) -> int:
    return min(max(sum(bound <= position for bound in bounds) - 1, 0), len(bounds) - 2)


def _is_table(found: Sequence[Sequence[Cell]], widths: Sequence[Interval]) -> bool:
    """Two rows or more with two filled cells or more; a frame around text is none, nor is a page laid out in cells."""
    filled = [sum(bool(cell) for cell in row) for row in found]
    if not filled or any(
        not any(column) and right - left < _MARGIN
        for column, (left, right) in zip(zip(*found, strict=True), widths, strict=True)
    ):
        return False
    longest = max((sum(len(one.text) for cell in row for one in cell) for row in found), default=0)
    return sum(count > 1 for count in filled) >= 2 and longest <= _LONG_ROW


def gutters(row: Sequence[Segment]) -> list[Interval]:
    """The empty stretches between the segments of a row."""
    gaps: list[Interval] = []
    right = row[0].box[2]
    for segment in row[1:]:
        if segment.box[0] > right:
            gaps.append((right, segment.box[0]))
        right = max(right, segment.box[2])
    return gaps


def columns_of(band: Sequence[Sequence[Segment]], narrowest: float) -> list[Interval]:
    """The stretches that text covers over all rows, left to right, parted by empty ones at least `narrowest` wide."""
    found: list[Interval] = []
    for left, right in sorted((one.box[0], one.box[2]) for row in band for one in row):
        if found and left - found[-1][1] < narrowest:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def cells_of(
    band: Sequence[Sequence[Segment]], columns: Sequence[Interval], frames: Sequence[Box], right: float
) -> list[list[Cell]]:
    """The table's rows of cells: printed lines of one cell are one row. `right` is how far text reaches on the page.

    Ruling lines between rows tell them apart, or their distance, or how they begin.
    """
    starts = _ruled_starts(band, columns, frames) or _row_starts(band, columns, limits_of(columns, right))
    table: list[list[Cell]] = []
    for at, row in enumerate(band):
        if at == 0 or starts[at]:
            table.append([[] for _ in columns])
        for segment in row:
            table[-1][_column(segment, columns)].append(segment)
    return table


def limits_of(columns: Sequence[Interval], right: float) -> tuple[float, ...]:
    """How far text of each column may reach: to the next column, in the last to `right`."""
    return (*(after[0] for after in columns[1:]), right)


def _ruled_starts(
    band: Sequence[Sequence[Segment]], columns: Sequence[Interval], frames: Sequence[Box]
) -> list[bool] | None:
    """Before which rows a line is drawn over at least half of the table; None with fewer than two such lines."""
    left, right = columns[0][0], columns[-1][1]
    lines = [
        (box[1] + box[3]) / 2
        for box in frames
        if box[3] - box[1] <= THIN and overlap((box[0], box[2]), (left, right)) > 0.5 * (right - left)
    ]
    middles = [(_bottom(row) + median(one.box[1] for one in row)) / 2 for row in band]
    starts = [False, *(any(above < line < below for line in lines) for above, below in pairwise(middles))]
    return starts if sum(starts) > 1 else None


def _column(segment: Segment, columns: Sequence[Interval]) -> int:
    return max(range(len(columns)), key=lambda at: overlap(columns[at], (segment.box[0], segment.box[2])))


def _row_starts(band: Sequence[Sequence[Segment]], columns: Sequence[Interval], limits: Sequence[float]) -> list[bool]:
    pitches = [_bottom(below) - _bottom(above) for above, below in pairwise(band)]
    closest = max(min(pitches, default=0.0), 1.0)
    near = [False, *(pitch < _NEW_ROW * closest for pitch in pitches)]
    if sum(near) < len(pitches) and _mostly_go_on([row for row, is_near in zip(band, near, strict=True) if is_near]):
        return [not is_near for is_near in near]
    return [True, *(not _goes_on(above, below, columns, limits) for above, below in pairwise(band))]


def _bottom(row: Sequence[Segment]) -> float:
    return median(one.box[3] for one in row)


def _mostly_go_on(band: Sequence[Sequence[Segment]]) -> bool:
    """Whether these rows read as the second lines of cells: their words begin in lower case."""
    words = [one.text for row in band for one in row]
    return bool(words) and sum(text[:1].islower() for text in words) >= 0.4 * len(words)


def _goes_on(
    above: Sequence[Segment], row: Sequence[Segment], columns: Sequence[Interval], limits: Sequence[float]
) -> bool:
    """Whether a row goes on with the cells of the one above: in lower case, or with the first column empty.

    Where the next word would have fitted on the line above, the line was ended on purpose: a list of names.
    """
    if all(segment.text[:1].islower() for segment in row):
        return True
    places = {_column(segment, columns): segment for segment in row}
    if 0 in places:
        return False
    before = {_column(segment, columns): segment for segment in above}
    return not all(at in before and _fits(places[at], before[at], limits[at]) for at in places)


def _fits(segment: Segment, before: Segment, limit: float) -> bool:
    """Whether the first word of a line would have fitted after the line before it."""
    left, _, right, _ = segment.box
    word = (right - left) * len(segment.text.split()[0]) / len(segment.text)
    return not segment.text[:1].islower() and before.box[2] + word + segment.size < limit
