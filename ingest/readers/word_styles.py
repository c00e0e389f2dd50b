"""What the style of a Word paragraph says: heading level, numbering, bold, size. ECMA-376 part 1, §17.7."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"(?:^|\s)(?:heading|rubrik)\s*([1-9])\b", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titel|rubrik|dokumenttitel|dokumentrubrik)$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|innehåll)\s*(?:\d|heading)|innehållsförteckning", re.IGNORECASE)
_DEEPEST_HEADING = 6
_BODY_TEXT = 9  # outline level that means "no heading"
_LONGEST_CHAIN = 20  # styles based on styles; a hostile file may go in circles


def value(parent: Element | None, path: str) -> str | None:
    """The `w:val` of the element at `path` ("numPr/ilvl") under `parent`; None where there is none."""
    found = None if parent is None else parent.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + "val")


def number(text: str | None) -> int | None:
    """`text` as a whole number; None where it is none."""
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,9}", text) else None


def switch(properties: Element | None, name: str) -> bool | None:
    """An on/off property such as `w:b`: None where it is not set, True for `<w:b/>`."""
    found = None if properties is None else properties.find(W + name)
    return None if found is None else found.get(W + "val") not in {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a whole paragraph or run is set; `size` in half points, None where nothing says."""

    bold: bool = False
    size: int | None = None


@dataclass(frozen=True)
class Styles:
    """The styles part of one document; `root` is None where the document has none."""

    root: Element | None

    def name(self, style: str | None) -> str:
        """The style's name; "" for an unknown style."""
        return next((value(element, "name") or "" for element in self._chain(style)), "")

    def is_title(self, style: str | None) -> bool:
        """Whether it is the style of a document's title, or based on it."""
        return any(_TITLE.match(value(element, "name") or "") for element in self._chain(style))

    def is_contents(self, style: str | None) -> bool:
        """Whether it is a line of a table of contents, which only repeats the headings."""
        return bool(_CONTENTS.match(self.name(style)))

    def heading_level(self, style: str | None, properties: Element | None) -> int | None:
        """1–6 where the paragraph's own outline level, its style's name or its style's outline level says heading."""
        own = number(value(properties, "outlineLvl"))
        if own is not None:
            return _level(own)
        for element in self._chain(style):
            if match := _HEADING.search(value(element, "name") or ""):
                return min(int(match[1]), _DEEPEST_HEADING)
            outline = number(value(element.find(W + "pPr"), "outlineLvl"))
            if outline is not None:
                return _level(outline)
        return None

    def numbering(self, style: str | None) -> tuple[str | None, int | None, str | None]:
        """List, level and the style that names the list: from the style or what it is based on."""
        for element in self._chain(style):
            properties = element.find(W + "pPr")
            if (listed := value(properties, "numPr/numId")) is not None:
                return listed, number(value(properties, "numPr/ilvl")), element.get(W + "styleId")
        return None, None, None

    def look(self, properties: Element | None, *styles: str | None) -> Look:
        """Bold and size: from a run's own `properties`, then its styles in turn, then the document's defaults."""
        sources = [properties, *self._run_properties(*styles), self._defaults]
        bold = next((state for source in sources if (state := switch(source, "b")) is not None), False)
        size = next((found for source in sources if (found := number(value(source, "sz"))) is not None), None)
        return Look(bold, size)

    def _run_properties(self, *styles: str | None) -> Iterator[Element | None]:
        for style in styles:
            for element in self._chain(style):
                yield element.find(W + "rPr")

    def _chain(self, style: str | None) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            element = self._by_id.get(style or "")
            if element is None:
                return
            yield element
            style = value(element, "basedOn")

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        elements = [] if self.root is None else self.root.findall(W + "style")
        return {element.get(W + "styleId") or "": element for element in elements}

    @cached_property
    def default(self) -> str | None:
        """The style of paragraphs that name none."""
        return next((name for name, element in self._by_id.items() if _is_default(element)), None)

    @cached_property
    def _defaults(self) -> Element | None:
        return None if self.root is None else self.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")


def _is_default(element: Element) -> bool:
    return element.get(W + "type") == "paragraph" and element.get(W + "default") in {"1", "true", "on"}


def _level(outline: int) -> int | None:
    return min(outline + 1, _DEEPEST_HEADING) if 0 <= outline < _BODY_TEXT else None
