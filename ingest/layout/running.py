"""Running headers, footers and page numbers: found by standing at the same height on most pages, and set aside."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from ingest.layout.grid import ruled_tables

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


_ITEM = re.compile(r"§(?!§)")
"""How an item begins, which is said again on each page of it; «§§ 58–65» are the items of the whole protocol."""


@dataclass(frozen=True, slots=True)
class _Found:
    page: int
    segment: Segment
    header: bool

    @property
    def middle(self) -> float:
        return (self.segment.box[1] + self.segment.box[3]) / 2

    @property
    def text(self) -> str:
        """What it says besides the number of the page."""
        return without_page_number(self.segment.text)

    def beside(self, other: _Found) -> bool:
        """Whether both are parts of one line."""
        return self.page == other.page and abs(self.middle - other.middle) <= _SAME_HEIGHT

    def inside(self, other: Segment) -> bool:
        """Whether another text stands nearer to the edge of the page."""
        if self.header:
            return other.box[3] <= self.segment.box[1] + _SAME_HEIGHT
        return other.box[1] >= self.segment.box[3] - _SAME_HEIGHT


def set_aside(pages: Sequence[PageText]) -> list[PageText]:
    """The pages without what runs along their upper and lower edges.

    A header stays where it first stands, without its page number, unless the upper half of the first page says the
    same: its date, number or organisation may stand nowhere else. Of the footers only one with a date or a
    diarienummer stays, unless the first page says it at all.
    """
    groups = _outermost(list(_groups(pages)), pages)
    running = {id(found.segment) for group in groups for found in group}
    said = {header: _said(pages[0], running, above=0.5 if header else 1.0) for header in (True, False)}
    dropped = {found.page: running for group in groups for found in group}
    kept: dict[int, str] = {}
    firsts = [group[0] for group in groups if _may_stay(group[0])]
    for first in firsts:
        line = [other for other in firsts if first.beside(other)]
        if any(not _words(other.text) <= said[other.header] for other in line):
            kept |= {id(other.segment): other.text for other in line}
            for words in said.values():
                words.update(word for other in line for word in _words(other.text))
    return [_cleared(page, dropped.get(page.number, set()) - kept.keys(), kept) for page in pages]


def _said(front: PageText, running: set[int], *, above: float) -> set[str]:
    """The words of the first page's own text down to a part of its height."""
    own = (one for one in front.segments if id(one) not in running and one.box[1] < above * front.height)
    return {word for one in own for word in _words(one.text)}


def _may_stay(first: _Found) -> bool:
    """Whether a running text may tell whose document it is: any header, a footer with a date or number."""
    return bool(first.text) and (first.header or identifies(first.text))


def identifies(text: str) -> bool:
    """Whether a line holds a date or a diarienummer."""
    return _IDENTITY.search(text) is not None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w[\w-]*", text.casefold()))


def _cleared(page: PageText, dropped: set[int], kept: dict[int, str]) -> PageText:
    stay = [segment for segment in page.segments if id(segment) not in dropped]
    return replace(page, segments=tuple(replace(one, text=kept.get(id(one), one.text)) for one in stay))


def _groups(pages: Sequence[PageText]) -> Iterator[list[_Found]]:
    """Groups of segments, in page order, that are the same running text; page numbers among them."""
    alike: dict[tuple[str, bool], list[_Found]] = defaultdict(list)
    numbers: list[_Found] = []
    for found in _outer(pages):
        if page_number(found.segment.text) is not None:
            numbers.append(found)
        else:
            alike[without_page_number(found.segment.text).casefold(), found.header].append(found)
    for group in alike.values():
        level = _level(group)
        if len({found.page for found in level}) >= _enough(len(pages)):
            yield level
    yield from _page_numbers(numbers, len(pages))


def _outermost(groups: Sequence[list[_Found]], pages: Sequence[PageText]) -> list[list[_Found]]:
    """The groups with nothing but running text between them and the edge, on most pages after the first.

    Forms and tables have the same words at the same height on many pages, below a name or number that differs.
    """
    segments = {page.number: page.segments for page in pages}
    kept: list[list[_Found]] = []
    running: set[int] = set()
    for group in sorted(groups, key=_distance):
        later = group[1:] if len(group) > 1 else group
        inner = sum(
            any(found.inside(one) and id(one) not in running for one in segments[found.page]) for found in later
        )
        if 2 * inner <= len(later):
            kept.append(group)
            running |= {id(found.segment) for found in group}
    return sorted(kept, key=groups.index)


def _distance(group: Sequence[_Found]) -> float:
    """From the edge, as far as that orders groups."""
    return median(found.middle if found.header else -found.middle for found in group)


def _outer(pages: Sequence[PageText]) -> Iterator[_Found]:
    header, footer = (_NARROW_ZONE, _NARROW_ZONE) if len(pages) < 3 else (_HEADER_ZONE, _FOOTER_ZONE)
    for page in pages:
        top, bottom = header * page.height, (1 - footer) * page.height
        cells = _in_tables(page, top, bottom)
        for segment in page.segments:
            above = segment.box[3] <= top
            if (above or segment.box[1] >= bottom) and not _ITEM.match(segment.text) and id(segment) not in cells:
                yield _Found(page.number, segment, above)


def _in_tables(page: PageText, top: float, bottom: float) -> set[int]:
    """The ids of the segments in drawn tables that reach into the part of the page between `top` and `bottom`."""
    drawn = ruled_tables(page.inner_frames, page.segments)
    tables = (table for table in drawn if table.box[3] > top and table.box[1] < bottom)
    return {id(one) for table in tables for row in table.rows for cell in row for one in cell}


def _level(group: Sequence[_Found]) -> list[_Found]:
    """Those of a group that stand at its usual height."""
    heights = [found.middle for found in group]
    usual = max(heights, key=lambda height: sum(abs(height - other) <= _SAME_HEIGHT for other in heights))
    return [found for found in group if abs(found.middle - usual) <= _SAME_HEIGHT]


def _enough(pages: int) -> int:
    """On how many pages the same text must stand: more than half, or two fifths of many (left and right pages)."""
    if pages < 3:
        return 2
    return math.ceil(0.4 * pages) if pages > 7 else pages // 2 + 1


def _page_numbers(numbers: Sequence[_Found], pages: int) -> Iterator[list[_Found]]:
    """Numbers at one edge that go up with the pages; on a single page only "1 (1)" and the like.

    Bare ones must stand at one height: a table near the edge has numbers too.
    """
    by_offset: dict[tuple[int, bool, bool], list[_Found]] = defaultdict(list)
    for found in numbers:
        spelt = _SPELT_NUMBER.fullmatch(found.segment.text.strip()) is not None
        by_offset[(page_number(found.segment.text) or 0) - found.page, found.header, spelt].append(found)
    for (_, _, spelt), group in by_offset.items():
        alike = group if spelt else _level(group)
        if len({found.page for found in alike}) >= (min(pages, 2) if spelt else max(2, _enough(pages))):
            yield alike


def page_number(text: str) -> int | None:
    """The number of a page or slide where `text` is nothing else: "3", "3 (12)", "Sida 3", "– 3 –"."""
    found = _SPELT_NUMBER.fullmatch(text.strip()) or _BARE_NUMBER.fullmatch(text.strip())
    return next((int(group) for group in found.groups() if group), None) if found else None


def without_page_number(text: str) -> str:
    """`text` without a page number that opens or ends it."""
    for found in _SPELT_NUMBER.finditer(text):
        if found.start() == 0 or found.end() == len(text.rstrip()):
            return (text[: found.start()] + text[found.end() :]).strip(" \t|·•–-")
    return text.strip()
