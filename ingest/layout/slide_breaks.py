"""Line breaks on slides that were meant: told by the distance of lines, or by room left for the next word.

A box of a slide holds a phrase wrapped over lines or one topic a line, and both look alike in their words. A line was
ended on purpose where the next word would still have fitted (a wrapped text never leaves such room), or where the next
line stands further down than the lines of one text do.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from ingest.layout.phrases import evidently_broken
from ingest.layout.segments import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.lines import Line
    from ingest.model import Box

_SHORT, _SHORTEST_PROSE = 45, 32
"""Lines of boxes: none has more characters than the first, and the usual one not more than the second."""

_WIDER = 1.08
"""Distance of two paragraphs to that of lines of one, at least; less is unevenness."""

_NATURAL = (0.9, 1.5)
"""Distances of lines of one text, in font sizes."""

_FAR = 2.0
"""Lines further from each other belong to different texts, in font sizes."""

_MOST, _SOME = 0.67, 0.33
"""Shares of breaks that had room: so many are proof of a list, so many will do where no words speak against one."""

_MANY = 6
"""So many line breaks without a comma or a small word are no running text."""

_INSIDE = 0.82
"""How much of the width of a drawn box its text may take, at least."""

_MARGIN = 1.1
"""How much wider than estimated from its line a word may be."""

Stack = list["Line"]
"""Lines of one font right below each other in one column."""


def with_breaks(flows: Sequence[Sequence[Line]], frames: Sequence[Box] = ()) -> list[list[Line]]:
    """The lines of the flows of one slide, those marked as starting that begin something new in their box.

    `frames` are the shapes drawn on the slide: how wide boxes are.
    """
    stacks = [stack for flow in flows for stack in _stacks(flow)]
    starts = {id(line) for stack in stacks for line in _starting(stack, _beside(stack, stacks), frames)}
    starts |= {id(after[0]) for before, after in pairwise(stacks) if _parted(before, after)}
    return [[replace(line, starts=id(line) in starts) for line in flow] for flow in flows]


def _stacks(flow: Sequence[Line]) -> Iterator[Stack]:
    stack: Stack = []
    for line in flow:
        if stack and not _stands_under(stack[-1], line):
            yield stack
            stack = []
        stack.append(line)
    if stack:
        yield stack


def _stands_under(above: Line, line: Line) -> bool:
    size = above.size or 0.0
    same = abs((line.size or 0.0) - size) <= 0.5 and line.bold == above.bold and "\t" not in above.text + line.text
    return same and 0 < _pitch(above, line) <= _FAR * size and _below(above, line)


def _parted(before: Stack, after: Stack) -> bool:
    """Whether a stack begins anew after short lines: in another column, or too far down to go on with these."""
    if not _are_short(before):
        return False
    if before[0].bold and not after[0].bold:
        return True
    return not _below(before[-1], after[0]) or _pitch(before[-1], after[0]) > _FAR * (before[0].size or 0.0)


def _are_short(stack: Stack) -> bool:
    lengths = [len(line.text) for line in stack]
    return max(lengths) <= _SHORT and median(lengths) <= _SHORTEST_PROSE


def _below(above: Line, line: Line) -> bool:
    """Whether a line stands below another and shares some of its width with it."""
    first, second = _box(above), _box(line)
    return second[3] > first[1] and overlap((first[0], first[2]), (second[0], second[2])) > 0


def _beside(stack: Stack, stacks: Sequence[Stack]) -> list[Stack]:
    """The stacks of the same font in at least two other columns as far from each other; else none."""
    near = [other for other in stacks if other is stack or _level(stack, other)]
    spread = any(_is_even([edge(other) for other in near], stack[0].size or 0.0) for edge in (_left, _middle))
    return [other for other in near if other is not stack] if spread else []


def _is_even(edges: Sequence[float], size: float) -> bool:
    """Whether columns stand at even distances; edges closer than two letters are those of one column."""
    steps = [after - before for before, after in pairwise(sorted(edges)) if after - before > 2 * size]
    return len(steps) >= 2 and max(steps) <= 1.25 * min(steps)


def _level(one: Stack, other: Stack) -> bool:
    """Whether two stacks stand side by side in the same font."""
    first, second = _around(one), _around(other)
    return (
        abs((one[0].size or 0.0) - (other[0].size or 0.0)) <= 0.5
        and one[0].bold == other[0].bold
        and overlap((first[1], first[3]), (second[1], second[3])) > 0
        and overlap((first[0], first[2]), (second[0], second[2])) < 0
    )


def _starting(stack: Stack, beside: Sequence[Stack], frames: Sequence[Box]) -> list[Line]:
    if len(stack) < 2 or not _are_short(stack):
        return []
    return _by_distance(stack, beside) or _by_room(stack, beside, frames)


def _by_distance(stack: Stack, beside: Sequence[Stack]) -> list[Line]:
    """The lines further below the one above than lines of one text are, here or in the boxes beside."""
    size = stack[0].size or 0.0
    known = [_pitch(above, line) for one in (stack, *beside) for above, line in pairwise(one)]
    least = min(known)
    if not _NATURAL[0] * size <= least <= _NATURAL[1] * size:
        return []
    return [line for above, line in pairwise(stack) if _pitch(above, line) > max(_WIDER * least, least + 1.0)]


def _by_room(stack: Stack, beside: Sequence[Stack], frames: Sequence[Box]) -> list[Line]:
    """The lines whose first word had room on the line above; all lines where that holds for most of a row of boxes.

    A line in lower case only where it is one of several that begin so, and nothing shows that sentences run on.
    """
    group = (stack, *beside)
    pairs = [pair for one in group for pair in pairwise(one)]
    widest = max(_width(line) for one in group for line in one)
    fits = [_fits(*pair, max(widest, _room(group, frames))) for pair in pairs]
    share = sum(fits) / len(fits)
    meant = [line for (_, line), fit in zip(pairs, fits, strict=True) if fit]
    several = sum(line.text[:1].islower() for line in (*(one[0] for one in group), *meant)) > 1
    listed = several and (share > _MOST or (not _runs_on(pairs) and (share >= _SOME or _are_lists(group, len(pairs)))))
    return [
        line
        for above, line in pairwise(stack)
        if not line.text.strip().isdigit()
        and (listed if line.text[:1].islower() else 2 * share >= 1 or _fits(above, line, widest))
    ]


def _runs_on(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether words show the lines to be running text, which seldom goes on for long without a comma or an "och"."""
    return sum("," in above.text or evidently_broken(above.text, line.text) for above, line in pairs) > len(pairs) / 5


def _are_lists(group: Sequence[Stack], breaks: int) -> bool:
    """Whether boxes side by side are lists by their words alone: many lines, most boxes beginning in lower case."""
    small = sum(stack[0].text[:1].islower() for stack in group)
    return breaks >= _MANY and len(group) >= 3 and 2 * small > len(group)


def _fits(above: Line, line: Line, width: float) -> bool:
    return _width(above) + _word(line) <= width


def _room(group: Sequence[Stack], frames: Sequence[Box]) -> float:
    """How wide text may be at least in the boxes of a group: what their frames leave, 0 where none are drawn."""
    left, top, right, bottom = _around(group[0])
    around = [
        box[2] - box[0]
        for box in frames
        if box[0] <= left and box[2] >= right and (len(group) > 1 or (box[1] <= top and box[3] >= bottom))
    ]
    edges = sorted(_middle(stack) for stack in group)
    steps = [after - before for before, after in pairwise(edges) if after - before > 2 * (group[0][0].size or 0.0)]
    width = min(around, default=0.0)
    return _INSIDE * width if not steps or width <= max(steps) else 0.0


def _word(line: Line) -> float:
    """The width that a space and the first word of a line would have taken, at most."""
    return _MARGIN * _width(line) / max(len(line.text), 1) * (len(line.text.split(maxsplit=1)[0]) + 1)


def _width(line: Line) -> float:
    box = _box(line)
    return box[2] - box[0]


def _pitch(above: Line, line: Line) -> float:
    return _box(line)[3] - _box(above)[3]


def _left(stack: Stack) -> float:
    return _around(stack)[0]


def _middle(stack: Stack) -> float:
    box = _around(stack)
    return (box[0] + box[2]) / 2


def _around(stack: Stack) -> Box:
    lefts, tops, rights, bottoms = zip(*(_box(line) for line in stack), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _box(line: Line) -> Box:
    return line.box or (0.0, 0.0, 0.0, 0.0)
