"""The text of a page put in place: each run that pypdf found is found again among PDFium's characters.

pypdf tells where a run begins but not how wide it is, and PDFium knows the box of every character. Where the two do not
agree on a run, its width is estimated from its length.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.layout.segments import CELL_GAP, Rules, Segment
from ingest.readers.pdf_doubled import covered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.readers.pdfium import PdfPage

_DROPPED = frozenset(" \t\r\n\f\v\u00a0\u200b\ufeff\x00" + "-\u00ad\u2010\u2011\ufffe\x02")
"""Spaces, and hyphens, which PDFium writes in its own way at line ends: left out when the two texts are compared."""

_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))

_ASCENT, _DESCENT = 0.92, 0.24
"""Reach of a text box above and below the baseline, in font sizes: fonts' own figures vary too much to compare."""

_CHARACTER = 0.5
"""The mean width of a character in font sizes, for runs that PDFium does not know."""

_CELL_SPACE = 0.4
"""The least space at which a line that is drawn there parts two cells, in font sizes; words stand closer than that."""

_NEAR = 3.0
"""A run found again must begin this near to where pypdf saw it, in font sizes."""

_OCCURRENCES = 40
"""How many places of the same words are tried."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of text as pypdf gives it: `origin` is where its baseline begins, as displayed."""

    text: str
    origin: tuple[float, float]
    size: float
    bold: bool


class Characters:
    """PDFium's characters of one page, searchable without spaces and hyphens."""

    def __init__(self, page: PdfPage) -> None:
        self.page = page
        self.text = page.text()
        self.key, self.index = _folded(self.text)
        self.rules = Rules(page.drawn[0])
        self._used = bytearray(len(self.key))
        self._next = 0

    def find(self, key: str, origin: tuple[float, float], size: float) -> int | None:
        """Where in `self.key` this run stands; -1 where the same run was drawn there twice; None where it is not."""
        twice = False
        for at in self._occurrences(key):
            near = self._is_near(at, origin, size)
            if self._used[at]:
                twice = twice or near
            elif near or (at == self._next and len(key) > 3):
                self._take(at, len(key))
                return at
        return -1 if twice else None

    def find_doubled(self, key: str, origin: tuple[float, float], size: float) -> tuple[int, str] | None:
        """Where in `self.key` this run stands once though `key` says it again and again, and its words there."""
        for at in self._occurrences(key[:1]):
            if not self._used[at] and self._is_near(at, origin, size):
                length = covered(key, self.key, at)
                if length:
                    self._take(at, length)
                    return at, self.text[self.index[at] : self.index[at + length - 1] + 1]
        return None

    def _is_near(self, at: int, origin: tuple[float, float], size: float) -> bool:
        return math.dist(self.page.character_origin(self.index[at]), origin) <= _NEAR * max(size, 4.0)

    def _take(self, at: int, length: int) -> None:
        self._used[at : at + length] = b"\x01" * length
        self._next = at + length

    def _occurrences(self, key: str) -> Iterator[int]:
        for start in (self._next, 0):
            at = self.key.find(key, start)
            for _ in range(_OCCURRENCES):
                if at < 0:
                    break
                yield at
                at = self.key.find(key, at + 1)


def _folded(text: str) -> tuple[str, list[int]]:
    """`text` without spaces and hyphens, ligatures spelt out; and where each character of that stood."""
    kept = [(_LIGATURES.get(char, char), at) for at, char in enumerate(text) if char not in _DROPPED]
    if any(len(letters) > 1 for letters, _ in kept):
        kept = [(letter, at) for letters, at in kept for letter in letters]
    return "".join([letters for letters, _ in kept]), [at for _, at in kept]


def placed(fragments: Sequence[Fragment], characters: Characters | None) -> list[Segment]:
    """Segments of all fragments as displayed, split at wide gaps; text drawn twice to look bold comes once."""
    segments: list[Segment] = []
    for fragment in fragments:
        segments.extend(_placed(fragment, characters) if characters else [_estimated(fragment)])
    return segments


def _placed(fragment: Fragment, characters: Characters) -> Iterator[Segment]:
    """The segments of one fragment: where PDFium has it, there; once, where PDFium has only one of two drawings."""
    key, offsets = _folded(fragment.text)
    at = characters.find(key, fragment.origin, fragment.size) if key else None
    doubled = characters.find_doubled(key, fragment.origin, fragment.size) if key and at is None else None
    if doubled:
        at, words = doubled
        fragment = replace(fragment, text=_plain(words))
        key, offsets = _folded(fragment.text)
    if at is None:
        yield _estimated(fragment)
    elif at >= 0:
        yield from _split(fragment, offsets, characters.index[at : at + len(key)], characters)


def own(characters: Characters) -> list[Segment]:
    """PDFium's own text as segments: the second way, for pages that pypdf cannot read."""
    segments: list[Segment] = []
    start = 0
    for line in characters.text.splitlines(keepends=True):
        _, offsets = _folded(line)
        if offsets:
            first, page = start + offsets[0], characters.page
            fragment = Fragment(_plain(line), (0, 0), page.character_size(first), is_bold(page.character_font(first)))
            segments.extend(_split(fragment, offsets, [start + at for at in offsets], characters))
        start += len(line)
    return segments


def _plain(text: str) -> str:
    """PDFium's text with its signs for a hyphen at a line's end as hyphens."""
    return text.replace("\ufffe", "-").replace("\x02", "-")


def is_bold(font: str) -> bool:
    """Whether the name of a font says that it is bold."""
    return any(word in font.lower() for word in ("bold", "black", "heavy", "halvfet"))


def _estimated(fragment: Fragment) -> Segment:
    (x, y), size = fragment.origin, fragment.size
    text = " ".join(fragment.text.split())
    box = (x, y - _ASCENT * size, x + len(text) * _CHARACTER * size, y + _DESCENT * size)
    return Segment(text, box, size, fragment.bold)


def _split(fragment: Fragment, offsets: list[int], indices: list[int], characters: Characters) -> Iterator[Segment]:
    """One segment for each stretch of the fragment without wide gaps and jumps.

    `offsets` are places in the fragment's text, `indices` the same characters' places in PDFium's.
    """
    page = characters.page
    loose = [
        at for at in range(1, len(indices)) if indices[at] - indices[at - 1] > 1 or offsets[at] - offsets[at - 1] > 1
    ]
    cuts = {at for at in loose if _apart(indices[at - 1], indices[at], fragment.size, characters)}
    glued = {at for at in loose if offsets[at] - offsets[at - 1] == 1 and _spaced(indices, at, characters)} - cuts
    for start, end in pairwise((0, *sorted(cuts), len(indices))):
        ends = [offsets[start] if start else 0, *(offsets[at] for at in sorted(glued) if start < at < end)]
        ends.append(offsets[end] if end < len(offsets) else len(fragment.text))
        text = " ".join(fragment.text[left:right] for left, right in pairwise(ends))
        yield _segment(fragment, text, indices[start], indices[end - 1], page)


def _spaced(indices: list[int], at: int, characters: Characters) -> bool:
    """Whether PDFium sees a space before a character, where pypdf saw none."""
    return characters.text[indices[at - 1] + 1 : indices[at]].isspace()


def _apart(before: int, after: int, size: float, characters: Characters) -> bool:
    """Whether two neighbouring characters stand on different lines, a cell's width from each other or in two cells."""
    page = characters.page
    (x0, y0), (x1, y1) = page.character_origin(before), page.character_origin(after)
    left, top, right, bottom = page.character_box(before)
    across, down = abs(x1 - x0), abs(y1 - y0)
    if across >= down:
        if characters.rules.part((left, top, right, bottom), page.character_box(after), _CELL_SPACE * size):
            return True
        return down > 0.5 * size or across > right - left + CELL_GAP * size
    return across > 0.5 * size or down > bottom - top + CELL_GAP * size


def _segment(fragment: Fragment, text: str, first: int, last: int, page: PdfPage) -> Segment:
    (x0, y0), (x1, y1) = page.character_origin(first), page.character_origin(last)
    begin, end, size = page.character_box(first), page.character_box(last), fragment.size
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() else ""
    text = f"{lead}{' '.join(text.split())}{trail}"
    if abs(y1 - y0) > abs(x1 - x0):
        down = y1 > y0
        above, below = (_DESCENT, _ASCENT) if down else (_ASCENT, _DESCENT)
        box = (x0 - above * size, min(begin[1], end[1]), x0 + below * size, max(begin[3], end[3]))
        return Segment(text, box, size, fragment.bold, 90 if down else 270)
    box = (min(begin[0], end[0]), y0 - _ASCENT * size, max(begin[2], end[2]), y0 + _DESCENT * size)
    return Segment(text, box, size, fragment.bold, 180 if x1 < x0 else 0)
