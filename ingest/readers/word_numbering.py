"""The numbers that Word draws in front of paragraphs without storing them: "1.", "2.3", "§ 45", "b)".

ECMA-376 part 1, §17.9: a list (`num`) points at a definition (`abstractNum`) whose levels say how to count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ingest.readers.word_styles import W, number, switch, value

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from ingest.readers.word_styles import Styles

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_LEVELS = 9


def roman(count: int) -> str:
    """`count` (1–3,999) in lower-case Roman numerals; in digits outside that range."""
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for size, sign in _ROMAN:
        text += sign * (count // size)
        count %= size
    return text + _ROMAN_UNITS[count]


def letters(count: int) -> str:
    """`count` as Word letters it: a, b, … z, aa, bb and so on."""
    if not 0 < count < 1000:
        return str(count)
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "decimalZero": lambda count: f"{count:02d}",
    "none": lambda _: "",
}
"""Number formats of WordprocessingML; all others are shown in digits."""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a paragraph stands in a list: its level (1 the outermost) and its number, "" for a bullet."""

    level: int
    label: str


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level counts; `start` is what its first paragraph gets."""

    style: str
    text: str
    start: int
    only_digits: bool


@dataclass
class Numbering:
    """Counts the numbered paragraphs of one document in the order in which they are given."""

    root: Element | None
    styles: Styles
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _restarted: set[tuple[str, int]] = field(default_factory=set)

    def place(self, properties: Element | None, style: str | None) -> ListPlace | None:
        """The place of the next paragraph, which has these properties and this style; None outside lists."""
        listed, depth, by_style = self.styles.numbering(style)
        own, own_depth = value(properties, "numPr/numId"), number(value(properties, "numPr/ilvl"))
        listed = own if own is not None else listed
        if listed is None or listed == "0":
            return None
        definition = self._definition(listed)
        levels = self._levels(definition)
        if own_depth is None and depth is None and own is None:
            depth = self._level_of_style(definition, by_style)
        depth = min(own_depth if own_depth is not None else depth or 0, _LEVELS - 1)
        return ListPlace(depth + 1, self._count(listed, definition, levels, max(depth, 0)))

    def _count(self, listed: str, definition: str, levels: dict[int, _Level], depth: int) -> str:
        level = levels.get(depth)
        if level is None or level.style == "bullet":
            return ""
        counts = self._counts.setdefault(definition, {})
        start = self._start_over(listed, depth)
        counts[depth] = start if start is not None else counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return _PLACEHOLDER.sub(lambda match: _shown(levels, counts, int(match[1]) - 1, level), level.text).strip()

    def _start_over(self, listed: str, depth: int) -> int | None:
        """The number that a list sets for its first paragraph on this level, given once."""
        if (listed, depth) in self._restarted:
            return None
        self._restarted.add((listed, depth))
        element = self._lists.get(listed)
        for override in [] if element is None else element.findall(W + "lvlOverride"):
            if number(override.get(W + "ilvl")) == depth:
                return number(value(override, "startOverride"))
        return None

    def _definition(self, listed: str) -> str:
        definition = value(self._lists.get(listed), "abstractNumId") or ""
        linked = value(self._definitions.get(definition), "numStyleLink")
        if linked is None:
            return definition
        by_style, _, _ = self.styles.numbering(linked)
        return value(self._lists.get(by_style or ""), "abstractNumId") or definition

    def _levels(self, definition: str) -> dict[int, _Level]:
        element = self._definitions.get(definition)
        found = [] if element is None else element.findall(W + "lvl")
        return {number(level.get(W + "ilvl")) or 0: _level(level) for level in found}

    def _level_of_style(self, definition: str, style: str | None) -> int | None:
        element = self._definitions.get(definition)
        for level in [] if element is None else element.findall(W + "lvl"):
            if style is not None and value(level, "pStyle") == style:
                return number(level.get(W + "ilvl"))
        return None

    @cached_property
    def _lists(self) -> dict[str, Element]:
        found = [] if self.root is None else self.root.findall(W + "num")
        return {element.get(W + "numId") or "": element for element in found}

    @cached_property
    def _definitions(self) -> dict[str, Element]:
        found = [] if self.root is None else self.root.findall(W + "abstractNum")
        return {element.get(W + "abstractNumId") or "": element for element in found}


def _level(element: Element) -> _Level:
    start = number(value(element, "start"))
    return _Level(
        style=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=0 if start is None else start,
        only_digits=bool(switch(element, "isLgl")),
    )


def _shown(levels: dict[int, _Level], counts: dict[int, int], depth: int, shown_on: _Level) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    count = counts.get(depth, level.start)
    shape = None if shown_on.only_digits else FORMATS.get(level.style)
    return shape(count) if shape else str(count)
