"""Plain colours of a slide: those written out, and those of its theme. ECMA-376 part 1, §20.1.2.3."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ingest.readers.pptx import part_root
from ingest.readers.slide_text import A

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

Colour = tuple[int, int, int]

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_NAMED: dict[str, Colour] = {
    "black": BLACK, "white": WHITE, "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255),
    "yellow": (255, 255, 0), "gray": (128, 128, 128), "lightGray": (211, 211, 211), "darkGray": (169, 169, 169),
}  # fmt: skip
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@dataclass(frozen=True)
class Palette:
    """The colours of a theme by name (dk1, accent1 …), and which of them text and grounds (tx1, bg1 …) stand for."""

    colours: Mapping[str, Colour]
    names: Mapping[str, str]

    @classmethod
    def of(cls, master: Any) -> Palette:  # noqa: ANN401 — python-pptx's slide master
        """The palette of a slide master; empty where its theme has none."""
        names = master.element.find(f"{_P}clrMap")
        relation = next((each.rId for each in master.part.rels.values() if each.reltype.endswith("/theme")), None)
        scheme = part_root(master, relation).find(f"{A}themeElements/{A}clrScheme") if relation else None
        plain = cls({}, {})
        found = {} if scheme is None else {_name(each): plain.colour(each) for each in scheme}
        colours = {name: colour for name, colour in found.items() if colour is not None}
        return cls(colours, {} if names is None else dict(names.attrib))

    def colour(self, parent: Element | None) -> Colour | None:
        """The colour that stands in `parent`; None where there is none, or none that is plain."""
        for element in () if parent is None else parent:
            base = self._base(element)
            if base is not None:
                return _changed(base, element)
        return None

    def fill(self, parent: Element | None) -> Colour | bool | None:
        """The fill that `parent` sets: a colour, None for no fill, False where it says nothing."""
        for child in () if parent is None else parent:
            name = _name(child)
            if name == "solidFill":
                return self.colour(child) or False
            if name == "gradFill":
                return self.colour(child.find(f"{A}gsLst/{A}gs")) or False
            if name == "noFill":
                return None
        return False

    def named(self, name: str) -> Colour | None:
        """The colour with a name of the theme."""
        return self.colours.get(self.names.get(name, name))

    def _base(self, element: Element) -> Colour | None:
        name, value = _name(element), element.get("val") or ""
        if name == "sysClr":
            value = element.get("lastClr") or ""
        if name in {"srgbClr", "sysClr"} and _HEX.fullmatch(value):
            return int(value[:2], 16), int(value[2:4], 16), int(value[4:], 16)
        if name == "schemeClr":
            return self.named(value)
        return _NAMED.get(value) if name == "prstClr" else None


def _changed(colour: Colour, element: Element) -> Colour:
    """The colour made lighter or darker as the children of its element say."""
    red, green, blue = (part / 255 for part in colour)
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    for child in element:
        name, value = _name(child), child.get("val") or ""
        share = min(int(value), 1_000_000) / 100_000 if value.isdecimal() else 1.0
        if name in {"lumMod", "shade"}:
            light *= share
        elif name == "lumOff":
            light += share
        elif name == "tint":
            light = 1 - (1 - light) * share
    parts = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), full)
    return round(parts[0] * 255), round(parts[1] * 255), round(parts[2] * 255)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def brightness(colour: tuple[float, ...]) -> float:
    """How light a colour looks, 0–255 (ITU-R BT.601)."""
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def readable(colour: Colour, ground: tuple[float, ...]) -> Colour:
    """The colour, or black or white where it can hardly be told from what it stands on."""
    if abs(brightness(colour) - brightness(ground)) >= 60:
        return colour
    return BLACK if brightness(ground) > 128 else WHITE
