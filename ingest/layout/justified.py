"""Justified text on slides: words driven apart so that lines fill their column are lines, not boxes side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.layout.segments import merged, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.layout.segments import Segment

_STRETCH = 5.0
"""The widest space that justification puts between words of a narrow column, in font sizes."""

_SAME_EDGE = 1.0
"""Points."""

_LINES = 3
"""So many lines that begin or end at one height above the other make an edge of a column."""

_SHARE = 0.4
"""An edge has at least this part of the lines that the most common edge has: words stand anywhere by chance."""


def with_whole_lines(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, words of one line that begins and ends at edges of a column made one."""
    table = rows(segments)
    lefts, rights = (_edges([one.box[side] for row in table for one in _ends(row, side)]) for side in (0, 2))
    whole: list[Segment] = []
    for row in table:
        for run in _runs(row, lefts):
            fills = _is_edge(run[0].box[0], lefts) and _is_edge(run[-1].box[2], rights)
            whole.extend([merged(run, words=True)] if fills and len(run) > 1 else run)
    return whole


def _ends(row: Sequence[Segment], side: int) -> Iterator[Segment]:
    """The segments of a row after or before which there is more room than between words; all that are not stretched."""
    for at, one in enumerate(row):
        beside = at - 1 if side == 0 else at + 1
        if not 0 <= beside < len(row) or _gap(*sorted((one, row[beside]), key=lambda found: found.box[0])) > one.size:
            yield one


def _edges(places: Iterable[float]) -> list[float]:
    """The places where many lines begin or end."""
    found = sorted(places)
    counts = {place: sum(abs(place - other) <= _SAME_EDGE for other in found) for place in set(found)}
    least = max(_LINES, _SHARE * max(counts.values(), default=0))
    return [place for place, count in counts.items() if count >= least]


def _is_edge(place: float, edges: Sequence[float]) -> bool:
    return any(abs(place - edge) <= _SAME_EDGE for edge in edges)


def _runs(row: Sequence[Segment], lefts: Sequence[float]) -> Iterator[list[Segment]]:
    """The segments of a row up to the next column: what stands further off, in another font, or at a left edge."""
    run = [row[0]]
    for before, after in pairwise(row):
        if _could_be_words(before, after) and not _is_edge(after.box[0], lefts):
            run.append(after)
        else:
            yield run
            run = [after]
    yield run


def _could_be_words(before: Segment, after: Segment) -> bool:
    level = abs(before.box[3] - after.box[3]) <= _SAME_EDGE and abs(before.size - after.size) <= 0.5
    return level and 0 < _gap(before, after) <= _STRETCH * after.size and bool(before.text and after.text)


def _gap(before: Segment, after: Segment) -> float:
    return after.box[0] - before.box[2]
