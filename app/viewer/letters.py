"""Finds the letters of a passage among those of a page, where only the letters agree.

What was read and what is drawn differ in hyphens, ligatures, spaces, order of columns and repaired words. So both are
folded to letters and digits, and the text is laid along the page in the longest runs that occur there, first within the
box it was read from; words that are left over are sought one by one in that box.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ingest.model import Box

RUN = 8
"""Letters that a run must share before it is followed: about a word and a half."""
SURE_RUN = 20
"""Letters of a run that is believed outside the box of its text, further on, where chance has more room."""
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def fold(character: str) -> str:
    """The letters and digits that stand for one character: «ﬁ» → «fi», «Å» → «a», «-» → nothing."""
    plain = unicodedata.normalize("NFKD", character).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


@dataclass
class Letters:
    """The characters of one page in the order they are drawn; `box_of` tells where one stands."""

    text: str
    box_of: Callable[[int], Box]
    _centres: dict[int, tuple[float, float]] = field(default_factory=dict)

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        letters: list[str] = []
        indices: list[int] = []
        for index, character in enumerate(self.text):
            for letter in fold(character):
                letters.append(letter)
                indices.append(index)
        return "".join(letters), indices

    @property
    def key(self) -> str:
        """Their letters and digits, folded."""
        return self._folded[0]

    def index_of(self, letter: int) -> int:
        """The character that the letter at this place of `key` stands for."""
        return self._folded[1][letter]

    @cached_property
    def starts(self) -> dict[str, list[int]]:
        """Where each run of `RUN` letters begins in `key`."""
        found: dict[str, list[int]] = defaultdict(list)
        for at in range(len(self.key) - RUN + 1):
            found[self.key[at : at + RUN]].append(at)
        return found

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each whole word begins in `key`."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, word in _words(self.text):
            found[word].append(at)
        return found

    def is_inside(self, letter: int, box: Box) -> bool:
        """Whether the middle of the letter at this place of `key` stands in `box`."""
        if letter not in self._centres:
            left, top, right, bottom = self.box_of(self.index_of(letter))
            self._centres[letter] = (left + right) / 2, (top + bottom) / 2
        x, y = self._centres[letter]
        return box[0] <= x <= box[2] and box[1] <= y <= box[3]


@dataclass(frozen=True, slots=True)
class Sought:
    """The text of one block, and the box that it was read from, if that is known."""

    text: str
    box: Box | None = None


def locate(sought: Sought, page: Letters) -> dict[int, int]:
    """Place in the folded text → place in the page's `key`, for every letter that was found."""
    key = "".join(map(fold, sought.text))
    found = dict(_runs(key, page, sought.box))
    for start, word in _words(sought.text):
        if not any(at in found for at in range(start, start + len(word))):
            taken = set(found.values())
            place = _place_of_word(word, page, sought.box, taken, whole=word == key)
            found |= {start + at: place + at for at in range(len(word))} if place is not None else {}
    return found


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Each word, folded, with its place among the folded letters of `text`."""
    at = end = 0
    for match in _WORD.finditer(text):
        at += sum(len(fold(character)) for character in text[end : match.start()])
        word = "".join(map(fold, match[0]))
        yield at, word
        at, end = at + len(word), match.end()


def _runs(key: str, page: Letters, box: Box | None) -> Iterator[tuple[int, int]]:
    at, after = 0, 0
    while at + RUN <= len(key):
        best = max(
            (_Run.at(key, at, start, page, box) for start in page.starts.get(key[at : at + RUN], ())),
            key=lambda run: run.rank(after),
            default=None,
        )
        if best is None or not (best.inside or (best.start >= after and best.length >= min(SURE_RUN, len(key)))):
            at += 1
            continue
        yield from ((at + step, best.start + step) for step in range(best.length))
        at, after = at + best.length, best.start + best.length


@dataclass(frozen=True, slots=True)
class _Run:
    """`length` letters of the page from `start` that are those sought; `inside`: they stand in the box of the text."""

    start: int
    length: int
    inside: bool

    @classmethod
    def at(cls, key: str, place: int, start: int, page: Letters, box: Box | None) -> _Run:
        """The run from `start`, as long as the letters agree; one that begins in `box` ends where it leaves it."""
        inside = box is not None and page.is_inside(start, box)
        length = 0
        most = min(len(key) - place, len(page.key) - start)
        while length < most and key[place + length] == page.key[start + length]:
            if inside and box is not None and not page.is_inside(start + length, box):
                break
            length += 1
        return cls(start, length, inside)

    def rank(self, after: int) -> tuple[bool, int, bool, int]:
        """In the box, long, further on than what was found before, near it: the more the better."""
        return self.inside, self.length, self.start >= after, -abs(self.start - after)


def _place_of_word(word: str, page: Letters, box: Box | None, taken: set[int], *, whole: bool) -> int | None:
    """Where a word that no run covers stands: in the box; a text of this word alone, anywhere if there once."""
    places = [place for place in page.words.get(word, ()) if place not in taken]
    inside = [place for place in places if box is not None and page.is_inside(place, box)]
    if inside:
        return inside[0]
    return places[0] if whole and len(places) == 1 else None
