"""Reading order: the runs of text on a page → lines in the order in which a person reads them.

A page is cut at the gap that most of its rows share: the part above, the columns from left to right, the part below,
each cut again (the XY-cut of Nagy & Seth, 1984, with columns looked for before rows). Gaps shared by short texts are
those of a table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.layout.bands import bands, is_out_of_step, is_prose, margin_notes, row_gap, table_parts
from ingest.layout.grid import Table, cells_of, columns_of, limits_of, row_text, ruled_tables
from ingest.layout.justified import with_whole_lines
from ingest.layout.lines import Line
from ingest.layout.segments import Segment, merged, overlap, rows, union
from ingest.layout.side_lists import are_side_by_side
from ingest.layout.slide_breaks import with_breaks
from ingest.layout.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.bands import Band
    from ingest.layout.segments import PageText
    from ingest.model import Box

_NARROWEST = 8.0
"""The least gap between two columns, in points."""

_TIME = re.compile(r"(?:kl\.?\s*)?\d{1,2}[.:]\d\d(?:\s*[-–]\s*\d{1,2}[.:]\d\d)?", re.IGNORECASE)
_DEEPEST = 40
"""How many times a page is cut at most."""

Rows = list[list[Segment]]
Flow = list[Segment] | Table
"""Lines that are read one after the other, or a table."""


def lines_of(page: PageText, *, slide: bool) -> list[Line]:
    """The lines of a page whose segments are `compact`, in reading order; a table row has its cells split by tabs.

    On a slide what stands side by side is boxes, each read to its end; only drawn tables are tables there.
    """
    segments = list(page.segments)
    order = _Order(page, slide)
    for table in ruled_tables(page.inner_frames, segments):
        inside = {id(one) for row in table.rows for cell in row for one in cell}
        segments = [one for one in segments if id(one) not in inside]
        segments.append(order.placeholder(table.box, [table]))
    if slide:
        segments = order.boxed(with_whole_lines(segments))
    return _lines(order.cut(segments, 0), page, order.starts, slide=slide)


@dataclass(slots=True)
class _Order:
    """Cuts one page; `whole` holds what a placeholder among its segments stands for, `starts` what begins a line."""

    page: PageText
    slide: bool
    whole: dict[int, list[Flow]] = field(default_factory=dict)
    starts: set[int] = field(default_factory=set)
    _kept: list[Segment] = field(default_factory=list)

    def placeholder(self, box: Box, flows: list[Flow]) -> Segment:
        """A segment that takes the place of a table or of a box with all its text."""
        stand_in = Segment("", box, 10.0)
        self.whole[id(stand_in)] = flows
        self._kept.append(stand_in)  # alive as long as its id is in use
        return stand_in

    def boxed(self, segments: list[Segment]) -> list[Segment]:
        """What stands within one drawn shape put together, the largest shapes last."""
        for frame in sorted(_shapes(self.page), key=_area):
            inside = [one for one in segments if _holds(frame, one.box)]
            if len(inside) > 1:
                taken = {id(one) for one in inside}
                segments = [one for one in segments if id(one) not in taken]
                segments.append(self.placeholder(frame, self.cut(inside, 0)))
        return segments

    def cut(self, segments: Sequence[Segment], depth: int) -> list[Flow]:
        """The flows of text in `segments`, in order."""
        table = rows(segments)
        if depth < _DEEPEST:
            for band in bands(table, _NARROWEST):
                cut = self._beside(table, band, depth) if self.slide else self._document(table, band, depth)
                if cut is not None:
                    return cut
        return list(self._leaf(table))

    def _beside(self, table: Rows, band: Band, depth: int) -> list[Flow]:
        """A slide: boxes side by side, or rows of boxes where the gap between those is wider."""
        band = band.grown(table)
        inner = table[band.first : band.last]
        if (clocked := _clocked(inner, band)) is not None:
            return self._around(table, band, clocked, depth)
        height, at = row_gap(inner)
        parted = height > max(band.width, 1.5 * max(one.size for row in inner for one in row))
        if parted and not _names_above(inner[:at], inner[at:]):
            middle = band.first + at
            return [*self._part(table[:middle], depth), *self._part(table[middle:], depth)]
        return self._around(table, band, self._columns(inner, band, depth), depth)

    def _document(self, table: Rows, band: Band, depth: int) -> list[Flow] | None:
        """A page of text: columns of prose or of lists, else a table, else None: the gap means nothing."""
        band = band.trimmed(table)
        inner = table[band.first : band.last]
        boxed = any(not one.text for row in inner if band.parted(row) for one in row)
        if boxed or is_prose(inner, band.gutter) or is_out_of_step(inner, band):
            return self._around(table, band, self._columns(inner, band, depth), depth)
        sides = zip(*map(band.sides, inner), strict=True)
        left, right = ([" ".join(one.text for one in part).strip() for part in side] for side in sides)
        if are_side_by_side(left, right):
            return self._around(table, band, self._lists(inner, band), depth)
        for part in table_parts(table, band):
            found = self._table(table[part.first : part.last])
            if found:
                return self._around(table, part, found, depth)
        return None

    def _table(self, inner: Rows) -> list[Flow]:
        """The table in these rows, or a label in the margin and its text in turn; nothing if it is neither."""
        columns = columns_of(inner, _NARROWEST)
        if len(columns) < 2:
            return []
        right = max(one.box[2] for one in self.page.segments)
        cells = cells_of(inner, columns, self.page.frames, right)
        if margin_notes(cells):
            return [flow for row in cells for cell in row if cell for flow in self._leaf(rows(cell))]
        return [
            Table(
                union(one.box for row in inner for one in row),
                tuple(tuple(row) for row in cells),
                limits_of(columns, right),
            )
        ]

    def _columns(self, inner: Rows, band: Band, depth: int) -> list[Flow]:
        sides = zip(*map(band.sides, inner), strict=True)
        return [flow for side in sides for flow in self.cut([one for part in side for one in part], depth + 1)]

    def _lists(self, inner: Rows, band: Band) -> list[Flow]:
        """Lists that stand side by side, the left one first; each line of them is of somebody else."""
        sides = zip(*map(band.sides, inner), strict=True)
        lines = [merged(part, words=True) for side in sides for part in side if part]
        self.starts |= {id(line) for line in lines if line.text[:1].isupper()}
        self._kept += lines
        return [lines]

    def _around(self, table: Rows, band: Band, middle: list[Flow], depth: int) -> list[Flow]:
        return [*self._part(table[: band.first], depth), *middle, *self._part(table[band.last :], depth)]

    def _part(self, table: Rows, depth: int) -> list[Flow]:
        return self.cut([one for row in table for one in row], depth + 1) if table else []

    def _leaf(self, table: Rows) -> Iterator[Flow]:
        """Rows read one after the other, what placeholders stand for in their place.

        A row of several texts does not go on in the next one; on a slide it is several boxes.
        """
        lines: list[Segment] = []
        for row in table:
            if len(row) == 1 and id(row[0]) not in self.whole:
                lines.append(row[0])
                continue
            if lines:
                yield lines
                lines = []
            yield from self._mixed(row)
        if lines:
            yield lines

    def _mixed(self, row: list[Segment]) -> Iterator[Flow]:
        plain = [one for one in row if id(one) not in self.whole]
        if plain:
            yield from ([one] for one in plain) if self.slide else [[merged(plain, words=True)]]
        for one in row:
            yield from self.whole.get(id(one), ())


def _names_above(names: Rows, texts: Rows) -> bool:
    """Whether rows are names above texts in columns of their own: in other type, and column by column."""
    looks = [{(round(one.size), one.bold) for row in part for one in row} for part in (names, texts)]
    upper, lower = columns_of(names, _NARROWEST), columns_of(texts, _NARROWEST)
    return (
        not looks[0] & looks[1]
        and len(upper) == len(lower) > 1
        and all(overlap(above, below) > 0 for above, below in zip(upper, lower, strict=True))
        and all(overlap(above, below) < 0 for above, below in zip(upper[1:], lower, strict=False))
    )


def _clocked(inner: Rows, band: Band) -> list[Flow] | None:
    """The rows of a programme, each time with what happens then; None where the left side is not times."""
    middle = sum(band.gutter) / 2
    flows: list[Flow] = []
    for row in inner:
        if row[0].box[0] >= middle and flows and isinstance(flows[-1], list):
            flows[-1].append(merged(row, words=True))
        elif len(row) > 1 and _TIME.fullmatch(row[0].text) and row[1].box[0] >= middle:
            flows.append([merged(row, words=True)])
        else:
            return None
    return flows if len(flows) > 1 else None


def _shapes(page: PageText) -> list[Box]:
    """Drawn shapes that may hold the text of one box: larger than a line, smaller than most of the slide."""
    least = 0.6 * page.width * page.height
    return [box for box in page.frames if box[2] - box[0] > 30 and box[3] - box[1] > 15 and _area(box) < least]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _holds(frame: Box, box: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return frame[0] <= x <= frame[2] and frame[1] <= y <= frame[3] and _area(box) < 1.05 * _area(frame)


def _lines(flows: Sequence[Flow], page: PageText, starts: set[int], *, slide: bool) -> list[Line]:
    number = page.number
    lines = [
        _table_lines(flow, number) if isinstance(flow, Table) else _text_lines(flow, number, starts) for flow in flows
    ]
    return spaced(with_breaks(lines, page.frames) if slide else lines)


def _text_lines(flow: Sequence[Segment], page: int, starts: set[int]) -> list[Line]:
    return [Line(one.text, page, one.box, round(one.size, 1), one.bold, starts=id(one) in starts) for one in flow]


def _table_lines(table: Table, page: int) -> list[Line]:
    lines: list[Line] = []
    for row in table.rows:
        filled = [one for cell in row for one in cell]
        bold = all(one.bold for one in filled)
        lines.append(
            Line(row_text(row, table.limits), page, union(one.box for one in filled), round(filled[0].size, 1), bold)
        )
    return lines
