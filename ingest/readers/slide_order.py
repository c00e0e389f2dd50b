"""The order in which a person reads the boxes on a slide.

A recursive X-Y cut (Nagy & Seth 1984): the slide falls apart at the empty strips that run right through it, into rows
and into columns. Where both would do, boxes of one column are kept together unless the slide is plainly a grid.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.model import Box

SHRINK = 0.06
"""Share of its size by which a box is made smaller on each side: frames are larger than their text and overlap."""

ALIKE_WIDTHS = 1.8
"""Widest to narrowest column, up to which columns hold the same kind of thing; above, one of them holds labels."""

ALIKE_HEIGHTS = 1.25
"""Tallest to lowest row, up to which rows hold the same kind of thing, as in a grid of boxes."""

WIDER_GAP = 1.3
"""How much wider than between the boxes of a card the strips between rows of cards are."""

_ACROSS, _DOWN = 0, 1  # index of a box's left and top edge; its right and bottom edge stand two places further

Bands = list[list[int]]


Looks = Sequence[object]
"""What the text of each box looks like; alike for boxes that hold the same kind of thing."""


def reading_order(boxes: Sequence[Box], looks: Looks = ()) -> list[int]:
    """The indices of `boxes` (left, top, right, bottom) in reading order; `looks`, if any, are those of the boxes."""
    return _order(list(range(len(boxes))), boxes, looks or [None] * len(boxes))


def _order(indices: list[int], boxes: Sequence[Box], looks: Looks) -> list[int]:
    rows, columns = _bands(indices, boxes, _DOWN), _bands(indices, boxes, _ACROSS)
    if len(rows) == 1 and len(columns) == 1:
        return sorted(indices, key=lambda index: (boxes[index][_DOWN], boxes[index][_ACROSS]))
    if len(columns) > 1 and (cards := _rows_of_cards(rows, boxes, looks)):
        return _each(cards, boxes, looks)
    if len(columns) > 1 and (len(rows) == 1 or _read_down(rows, columns, boxes, looks)):
        return _each(columns, boxes, looks)
    return _each(rows if len(columns) > 1 else _joined(rows, boxes), boxes, looks)


def _each(bands: Bands, boxes: Sequence[Box], looks: Looks) -> list[int]:
    return [index for band in bands for index in _order(band, boxes, looks)]


def _rows_of_cards(rows: Bands, boxes: Sequence[Box], looks: Looks) -> Bands:
    """Rows gathered into rows of cards, each several boxes high: looks come again, or gaps do; else none."""
    seen = [frozenset(looks[index] for index in row) for row in rows]
    gaps = [_gap([above, below], boxes, _DOWN) for above, below in pairwise(rows)]
    for period in range(2, len(rows) // 2 + 1):
        if len(rows) % period:
            continue
        alike = all(one == other for one, other in zip(seen, seen[period:], strict=False))
        between = [gap for at, gap in enumerate(gaps, 1) if at % period == 0]
        within = [gap for at, gap in enumerate(gaps, 1) if at % period]
        if (alike and len(set(seen)) > 1) or min(between) > WIDER_GAP * max(0.0, *within):
            return [[index for row in rows[at : at + period] for index in row] for at in range(0, len(rows), period)]
    return []


def _bands(indices: list[int], boxes: Sequence[Box], axis: int) -> Bands:
    """The groups of boxes between the empty strips across `axis`, in order."""
    bands: Bands = []
    end = 0.0
    for index in sorted(indices, key=lambda found: boxes[found][axis]):
        low, high = boxes[index][axis], boxes[index][axis + 2]
        margin = SHRINK * (high - low)
        if bands and low + margin < end:
            bands[-1].append(index)
            end = max(end, high - margin)
        else:
            bands.append([index])
            end = high - margin
    return bands


def _joined(rows: Bands, boxes: Sequence[Box]) -> Bands:
    """Rows below each other that together still fall into columns are cut into those first: a name above its text."""
    groups: Bands = []
    for row in rows:
        if groups and len(_bands(groups[-1] + row, boxes, _ACROSS)) > 1:
            groups[-1] += row
        else:
            groups.append(list(row))
    return groups if len(groups) > 1 else rows


def _read_down(rows: Bands, columns: Bands, boxes: Sequence[Box], looks: Looks) -> bool:
    """Whether to finish one column before the next, where the boxes fall into columns and into rows alike."""
    widths = [_extent(column, boxes, _ACROSS) for column in columns]
    if max(widths) > ALIKE_WIDTHS * min(widths):
        return any(len(row) < len(columns) for row in rows)
    heights = [median(boxes[index][3] - boxes[index][1] for index in row) for row in rows]
    seen = {frozenset(looks[index] for index in row) for row in rows}
    is_grid = max(heights) <= ALIKE_HEIGHTS * min(heights) and (len(seen) < len(rows))
    return not is_grid or _gap(columns, boxes, _ACROSS) > _gap(rows, boxes, _DOWN)


def _extent(band: list[int], boxes: Sequence[Box], axis: int) -> float:
    low = min(boxes[index][axis] for index in band)
    return max(max(boxes[index][axis + 2] for index in band) - low, 1.0)


def _gap(bands: Bands, boxes: Sequence[Box], axis: int) -> float:
    """The narrowest strip between neighbouring bands; negative where they overlap a little."""
    ends = [max(boxes[index][axis + 2] for index in band) for band in bands]
    starts = [min(boxes[index][axis] for index in band) for band in bands]
    return min(start - end for end, start in zip(ends[:-1], starts[1:], strict=True))
