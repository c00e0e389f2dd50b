"""Footers, slide numbers and logos in words that were drawn as ordinary text boxes on slide after slide."""

from __future__ import annotations

import re
from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING

from ingest.layout.phrases import is_lead
from ingest.layout.running import page_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ingest.layout.placed import Placed
    from ingest.model import Box

_ENOUGH = 3
"""The same text in the same place of so many slides, or of half of them, is furniture."""

_NEAR = 0.03
"""How far apart the same place may be, in parts of the slide's size."""

_TOP, _BOTTOM, _SIDE = 0.12, 0.82, 0.12
"""Where furniture stands: above, below or beside these parts of the slide. Elsewhere it must be on most slides."""


def without_furniture(slides: Mapping[int, Sequence[Placed]], size: tuple[int, int]) -> dict[int, list[Placed]]:
    """The boxes of each slide (by its number) that are content; `size` is width and height in the unit of the boxes.

    Titles are kept, and so are labels such as "Fokus" that head the same box of every slide.
    """
    dropped = {id(found) for found in _repeated(slides, size)} | {id(found) for found in _numbers(slides, size)}
    return {number: [found for found in slide if id(found) not in dropped] for number, slide in slides.items()}


def _repeated(slides: Mapping[int, Sequence[Placed]], size: tuple[int, int]) -> Iterator[Placed]:
    alike: dict[str, list[tuple[int, Placed, Box]]] = defaultdict(list)
    for number, slide in slides.items():
        for found in slide:
            if found.box is not None and not found.is_title and not is_lead(found.text):
                text = _without_number(found.text, number) if _at_edge(found.box, size) else found.text
                alike[text.casefold()].append((number, found, found.box))
    for group in alike.values():
        for _, found, box in group:
            same = {number for number, _, other in group if _same_place(box, other, size)}
            if len(same) >= _least(len(slides), at_edge=_at_edge(box, size)):
                yield found


def _least(slides: int, *, at_edge: bool) -> int:
    half = max(2, ceil(slides / 2))
    return min(_ENOUGH, half) if at_edge else max(_ENOUGH, half)


def _numbers(slides: Mapping[int, Sequence[Placed]], size: tuple[int, int]) -> Iterator[Placed]:
    """Boxes at an edge with nothing but the number of their slide, or numbers that go up with the slides."""
    found = [
        (number, box, page_number(box.text))
        for number, slide in slides.items()
        for box in slide
        if box.box is not None and not box.is_title and _at_edge(box.box, size)
    ]
    offsets = [count - number for number, _, count in found if count is not None]
    for number, box, count in found:
        if count is not None and (count == number or offsets.count(count - number) >= _ENOUGH):
            yield box


def _without_number(text: str, number: int) -> str:
    """`text` without the number of its slide at either end: "Vattenplan | 7"."""
    counted = rf"^{number}\b\W*|\W*\b(?:sida |bild )?{number}(?:\s?\(\d+\)|\s?/\s?\d+)?$"
    return re.sub(counted, "", text, flags=re.IGNORECASE) or text


def _same_place(one: Box, other: Box, size: tuple[int, int]) -> bool:
    """Whether two boxes begin or end at the same height, and to the left, right or middle."""
    across, down = _NEAR * size[0], _NEAR * size[1]
    if min(abs(one[1] - other[1]), abs(one[3] - other[3])) > down:
        return False
    middles = abs(one[0] + one[2] - other[0] - other[2]) / 2
    return min(abs(one[0] - other[0]), abs(one[2] - other[2]), middles) <= across


def _at_edge(box: Box, size: tuple[int, int]) -> bool:
    width, height = size
    level = box[3] <= _TOP * height or box[1] >= _BOTTOM * height
    return level or box[2] <= _SIDE * width or box[0] >= (1 - _SIDE) * width
