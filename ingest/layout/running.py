"""Running headers, footers and page numbers: found by standing at the same height on most pages, and set aside."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.segments import PageText, Segment

_HEADER_ZONE, _FOOTER_ZONE = 0.2, 0.15
"""Headers stand in the uppermost, footers in the lowest of the page, as parts of its height."""

_NARROW_ZONE = 0.1
"""Two pages alike prove little: there only the outermost part of the page counts."""

_SAME_HEIGHT = 4.0
"""Points."""

_SPELT_NUMBER = re.compile(
    r"(?:sid(?:a|an|nr)?\.?|page|bild)\s*:?\s*(\d{1,4})(?:\s*(?:av|of|/|\()\s*\d{1,4}\)?)?"
    r"|(?<![\d/:-])(\d{1,3})\s+av\s+\d{1,3}|(?<![\d/:-])(\d{1,3})\s*\(\s*\d{1,3}\s*\)|[-–—]\s*(\d{1,3})\s*[-–—]",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"(\d{1,4})(?:\.|\s*/\s*\d{1,4})?")
_IDENTITY = re.compile(
    r"\bdnr\b|diarienummer|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2} [a-zåäö]{3,9} 20\d\d\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Found:
    page: int
    segment: Segment
    header: bool

    @property
    def middle(self) -> float:
        return (self.segment.box[1] + self.segment.box[3]) / 2


def set_aside(pages: Sequence[PageText]) -> list[PageText]:
    """The pages without what runs along their upper and lower edges.

    A header stays where it first stands, without its page number, unless the first page says the same: its date, number
    or organisation may stand nowhere else. Of the footers only one with a date or a diarienummer stays.
    """
    dropped: dict[int, set[int]] = defaultdict(set)
    kept: dict[int, str] = {}
    for group in _groups(pages):
        for found in group:
            dropped[found.page].add(id(found.segment))
        first, text = group[0], _without_number(group[0].segment.text)
        if _tells_more(first, text, pages[0]):
            dropped[first.page].discard(id(first.segment))
            kept[id(first.segment)] = text
    return [_cleared(page, dropped[page.number], kept) for page in pages]


def _tells_more(first: _Found, text: str, front: PageText) -> bool:
    """Whether a running text must stay where it first stands: the front page does not say the same."""
    if not text or not (first.header or _IDENTITY.search(text)):
        return False
    return first.page == front.number or not set(text.casefold().split()) <= set(front.text.casefold().split())


def _cleared(page: PageText, dropped: set[int], kept: dict[int, str]) -> PageText:
    stay = [segment for segment in page.segments if id(segment) not in dropped]
    return replace(page, segments=tuple(replace(one, text=kept.get(id(one), one.text)) for one in stay))


def _groups(pages: Sequence[PageText]) -> Iterator[list[_Found]]:
    """Groups of segments, in page order, that are the same running text; page numbers among them."""
    alike: dict[tuple[str, bool], list[_Found]] = defaultdict(list)
    numbers: list[_Found] = []
    for found in _outer(pages):
        if _number(found.segment.text) is not None:
            numbers.append(found)
        else:
            alike[_without_number(found.segment.text).casefold(), found.header].append(found)
    for group in alike.values():
        level = [found for found in group if abs(found.middle - _usual_height(group)) <= _SAME_HEIGHT]
        if len({found.page for found in level}) >= _enough(len(pages)):
            yield level
    yield from _page_numbers(numbers, len(pages))


def _outer(pages: Sequence[PageText]) -> Iterator[_Found]:
    header, footer = (_NARROW_ZONE, _NARROW_ZONE) if len(pages) < 3 else (_HEADER_ZONE, _FOOTER_ZONE)
    for page in pages:
        for segment in page.segments:
            top = segment.box[3] <= header * page.height
            if (top or segment.box[1] >= (1 - footer) * page.height) and not segment.text.startswith("§"):
                yield _Found(page.number, segment, top)


def _usual_height(group: Sequence[_Found]) -> float:
    heights = sorted(found.middle for found in group)
    return max(heights, key=lambda height: sum(abs(height - other) <= _SAME_HEIGHT for other in heights))


def _enough(pages: int) -> int:
    """On how many pages the same text must stand: more than half, or two fifths of many (left and right pages)."""
    if pages < 3:
        return 2
    return math.ceil(0.4 * pages) if pages > 7 else pages // 2 + 1


def _page_numbers(numbers: Sequence[_Found], pages: int) -> Iterator[list[_Found]]:
    """Numbers at one edge that go up with the pages; on a single page only "1 (1)" and the like."""
    by_offset: dict[tuple[int, bool], list[_Found]] = defaultdict(list)
    for found in numbers:
        by_offset[(_number(found.segment.text) or 0) - found.page, found.header].append(found)
    for group in by_offset.values():
        spelt = any(_SPELT_NUMBER.fullmatch(found.segment.text.strip()) for found in group)
        if len({found.page for found in group}) >= (min(pages, 2) if spelt else max(2, _enough(pages))):
            yield group


def _number(text: str) -> int | None:
    found = _SPELT_NUMBER.fullmatch(text.strip()) or _BARE_NUMBER.fullmatch(text.strip())
    return next((int(group) for group in found.groups() if group), None) if found else None


def _without_number(text: str) -> str:
    """`text` without a page number that opens or ends it."""
    for found in _SPELT_NUMBER.finditer(text):
        if found.start() == 0 or found.end() == len(text.rstrip()):
            return (text[: found.start()] + text[found.end() :]).strip(" \t|·•–-")
    return text.strip()
