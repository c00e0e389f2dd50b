"""The order in which a person reads the boxes on a slide.

A recursive X-Y cut (Nagy & Seth 1984): the slide falls apart at the empty strips that run right through it, into rows
and into columns. Where both would do, boxes of one column are kept together unless the slide is plainly a grid.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Box

SHRINK = 0.06
"""Share of its size by which a box is made smaller on each side: frames are larger than their text and overlap."""

ALIKE_WIDTHS = 1.8
"""Widest to narrowest column, up to which columns hold the same kind of thing; above, one of them holds labels."""

ALIKE_HEIGHTS = 1.25
"""Tallest to lowest row, up to which rows hold the same kind of thing, as in a grid of boxes."""

_ACROSS, _DOWN = 0, 1  # index of a box's left and top edge; its right and bottom edge stand two places further

Bands = list[list[int]]


def reading_order(boxes: Sequence[Box]) -> list[int]:
    """The indices of `boxes` (left, top, right, bottom) in reading order."""
    return _order(list(range(len(boxes))), boxes)


def _order(indices: list[int], boxes: Sequence[Box]) -> list[int]:
    rows, columns = _bands(indices, boxes, _DOWN), _bands(indices, boxes, _ACROSS)
    if len(rows) == 1 and len(columns) == 1:
        return sorted(indices, key=lambda index: (boxes[index][_DOWN], boxes[index][_ACROSS]))
    if len(columns) > 1 and (len(rows) == 1 or _read_down(rows, columns, boxes)):
        return _each(columns, boxes)
    return _each(rows if len(columns) > 1 else _joined(rows, boxes), boxes)


def _each(bands: Bands, boxes: Sequence[Box]) -> list[int]:
    return [index for band in bands for index in _order(band, boxes)]


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


def _read_down(rows: Bands, columns: Bands, boxes: Sequence[Box]) -> bool:
    """Whether to finish one column before the next, where the boxes fall into columns and into rows alike."""
    widths = [_extent(column, boxes, _ACROSS) for column in columns]
    if max(widths) > ALIKE_WIDTHS * min(widths):
        return any(len(row) < len(columns) for row in rows)
    heights = [median(boxes[index][3] - boxes[index][1] for index in row) for row in rows]
    is_grid = max(heights) <= ALIKE_HEIGHTS * min(heights)
    return not is_grid or _gap(columns, boxes, _ACROSS) > _gap(rows, boxes, _DOWN)


def _extent(band: list[int], boxes: Sequence[Box], axis: int) -> float:
    low = min(boxes[index][axis] for index in band)
    return max(max(boxes[index][axis + 2] for index in band) - low, 1.0)


def _gap(bands: Bands, boxes: Sequence[Box], axis: int) -> float:
    """The narrowest strip between neighbouring bands; negative where they overlap a little."""
    ends = [max(boxes[index][axis + 2] for index in band) for band in bands]
    starts = [min(boxes[index][axis] for index in band) for band in bands]
    return min(start - end for end, start in zip(ends[:-1], starts[1:], strict=True))
