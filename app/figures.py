"""Figures in a text with what they count, comparable with one another: «2 140 kr», «1,9 miljoner», «46 personer»."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from app.questions.words import FUNCTION_WORDS
from index.swedish import fold
from ingest.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?:/\d\d\b)?")
_FIGURE = re.compile(
    r"(?<![\w,.§/:-])(?<!§ )(?P<figure>\d{1,3}(?:[ \u00a0\u2009]\d{3})+(?!\d)|\d+(?!\d))(?P<decimals>,\d+)?(?![:.]\d)"
    r"(?P<behind>\s*%|(?:[ \u00a0]+[a-zåäöA-ZÅÄÖ]+){0,3})"
)
_SCALES = {
    "tusen": 1e3, "tkr": 1e3, "miljon": 1e6, "miljoner": 1e6, "mkr": 1e6, "mnkr": 1e6, "msek": 1e6,
    "miljard": 1e9, "miljarder": 1e9, "mdkr": 1e9,
}  # fmt: skip
_MONEY = re.compile(r"\b(?:kr|kronor|tkr|mkr|mnkr|msek|mdkr|miljon\w*|miljard\w*)\b")
_SHARE = re.compile(r"%|\bprocent\b")
_STEM = 5
"""Letters that forms of a noun have in common: deltagare, deltagarna."""


class Figure(NamedTuple):
    """What a figure is worth, what it is of («kr», «%», or the words behind it), and where it stands."""

    worth: float
    of: str
    start: int
    end: int

    def is_like(self, other: Figure) -> bool:
        """Whether two figures are both money, both shares, or count the same things."""
        if {self.of, other.of} & {"kr", "%"}:
            return self.of == other.of
        return bool(_counted(self.of) & _counted(other.of))

    def may_be_like(self, other: Figure) -> bool:
        """The same where a bare figure counts what was named before it: «Målet var 600»."""
        return self.is_like(other) or (not _counted(other.of) and self.of not in {"kr", "%"})


def _counted(behind: str) -> set[str]:
    """The beginnings of the words behind a figure up to the first that says where or of whom: what it counts."""
    own = takewhile(lambda word: word not in FUNCTION_WORDS, behind.split())
    return {fold(word)[:_STEM] for word in own}


def without_days(text: str) -> str:
    """`text` with spaces in the place of its dates and years, which are no figures that something had."""
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]}{' ' * (found.end - found.start)}{text[found.end :]}"
    return _YEAR.sub(lambda match: " " * len(match.group()), text)


def figures_in(text: str) -> Iterator[Figure]:
    """The figures of `text` in its order."""
    for match in _FIGURE.finditer(without_days(text)):
        behind = match["behind"].lower()
        scale = next((_SCALES[word] for word in behind.split()[:1] if word in _SCALES), 1.0)
        digits = re.sub(r"\D", "", match["figure"]) + (match["decimals"] or "").replace(",", ".")
        of = "kr" if _MONEY.search(behind) else "%" if _SHARE.search(behind) else behind.strip()
        yield Figure(float(digits) * scale, of, *match.span())
