"""The space before each line on a page, in line heights: what tells paragraphs apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from statistics import median
from typing import TYPE_CHECKING

from ingest.layout.repair import join_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.layout.lines import Line

_LEADING = 1.2
"""The usual distance of baselines in font sizes, for pages with too few lines to measure it."""

_SLIGHT = 0.12
"""Less extra space than this is unevenness, in line heights."""


def spaced(flows: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all flows of a page in order, each with its `gap`; a flow begins after an empty line.

    A flow whose first line goes on with the sentence of the last one begins without a gap: the next column.
    """
    leading = _leading(flows)
    lines: list[Line] = []
    for flow in flows:
        for at, line in enumerate(flow):
            joined = bool(lines) and not line.starts and goes_on(lines[-1], line)
            gap = _gap(flow[at - 1], line, leading) if at else float(not joined)
            lines.append(replace(line, gap=gap))
    return lines


def goes_on(before: Line, after: Line) -> bool:
    """Whether a line at the top of a column or page goes on with the paragraph at the end of the one before."""
    if "\t" in before.text + after.text or before.bold != after.bold or not before.text or not after.text:
        return False
    if abs((before.size or 0) - (after.size or 0)) > 0.5 or before.text[-1] in ".!?:;":
        return False
    return (
        after.text[0].islower() or before.text[-1] in "-,\u00ad" or (len(before.text) > 60 and after.text[0].isalnum())
    )


def joined_pages(before: list[Line], after: list[Line]) -> list[Line]:
    """The lines of a new page after those before it: a paragraph or table row that goes on there made one.

    The head of a table that is printed again on the new page is left out.
    """
    last, first = before[-1], after[0]
    if "\t" in last.text and "\t" in first.text:
        rest = after[1:] if first.text in _heads(before) else after
        return _joined_rows(before, rest) if rest else before
    if goes_on(last, first):
        return [*before, replace(first, gap=0.0), *after[1:]]
    return [*before, *after]


def _heads(lines: Sequence[Line]) -> set[str]:
    """The first rows of the tables that stand last, even those that began pages before."""
    rows = list(takewhile(lambda line: "\t" in line.text, reversed(lines)))
    return {row.text for row in rows if row.gap >= 1} | {rows[-1].text}


def _joined_rows(before: list[Line], after: list[Line]) -> list[Line]:
    """A table row whose cells all go on in lower case on the new page made one with the row before."""
    above, below = before[-1].text.split("\t"), after[0].text.split("\t")
    if len(above) != len(below) or not all(cell[:1].islower() for cell in below if cell):
        return [*before, *after]
    cells = "\t".join(join_lines([cell for cell in pair if cell]) for pair in zip(above, below, strict=True))
    return [*before[:-1], replace(before[-1], text=cells), *after[1:]]


def _leading(flows: Sequence[Sequence[Line]]) -> float:
    """The usual distance of baselines in font sizes."""
    distances = [
        distance
        for flow in flows
        for above, below in pairwise(flow)
        if 0.9 < (distance := _distance(above, below)) < 2.2 and above.size == below.size
    ]
    return median(distances) if len(distances) > 2 else min([_LEADING, *distances])


def _distance(above: Line, below: Line) -> float:
    if above.box is None or below.box is None or not below.size:
        return 0.0
    return (below.box[3] - above.box[3]) / below.size


def _gap(above: Line, below: Line, leading: float) -> float:
    extra = _distance(above, below) / leading - 1
    return round(extra, 2) if extra > _SLIGHT else 0.0
