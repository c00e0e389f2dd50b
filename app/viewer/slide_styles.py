"""Paragraphs of a shape with size, weight, colour, alignment and bullets as inherited. ECMA-376 part 1, §21.1.2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.viewer.slide_tree import P, whole
from ingest.readers.slide_text import A

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from app.viewer.slide_colours import Colour, Palette
    from app.viewer.slide_tree import Shape

MOST_PARAGRAPHS = 500
MOST_CHARACTERS = 20_000
"""What is drawn of one shape; no slide that a person reads has more."""

_SIZE = 1_800
"""Hundredths of a point where no style says, as PowerPoint has it."""
_SYMBOLS = {"\u00a7": "▪", "\u00fc": "✓", "\u00d8": "►", "o": "○", "\uf0b7": "•", "\u2022": "•"}
"""Bullets written as letters of a symbol font (Wingdings, Symbol, Courier New), as the signs they look like there."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; `size` in points. A line break is a run of its own."""

    text: str
    size: float
    bold: bool = False
    italic: bool = False
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: `left` and `first` are the indents of its lines and of its first one in EMU; `before` in points.

    `align` is l, ctr, r or just; `pitch` the height of a line in its usual one.
    """

    runs: tuple[Run, ...]
    align: str = "l"
    left: int = 0
    first: int = 0
    bullet: str | None = None
    before: float = 0.0
    pitch: float = 1.0


@dataclass(frozen=True, slots=True)
class Styles:
    """Where the looks of a shape's text are set: list styles, nearest first, and the colour of its shape style."""

    lists: tuple[Element, ...]
    palette: Palette
    colour: Colour | None = None
    bold: bool | None = None

    @classmethod
    def of(cls, shape: Shape, master: Element, palette: Palette) -> Styles:
        """Those of a shape on a slide of this master."""
        name = "titleStyle" if shape.is_title else "bodyStyle" if shape.placeholder in _BODIES else "otherStyle"
        own = [each.find(f"{P}txBody/{A}lstStyle") for each in shape.family]
        found = [*own, master.find(f"{P}txStyles/{P}{name}")]
        colour = palette.colour(shape.element.find(f"{P}style/{A}fontRef"))
        return cls(tuple(each for each in found if each is not None), palette, colour)

    def paragraphs(self, body: Element) -> tuple[Paragraph, ...]:
        """The paragraphs of a text body; empty ones keep their height."""
        left = MOST_CHARACTERS
        found: list[Paragraph] = []
        counts: dict[int, int] = {}
        for element in body.findall(f"{A}p")[:MOST_PARAGRAPHS]:
            paragraph = self._paragraph(element, counts)
            left -= sum(len(run.text) for run in paragraph.runs)
            if left < 0:
                break
            found.append(paragraph)
        return tuple(found)

    def _paragraph(self, element: Element, counts: dict[int, int]) -> Paragraph:
        properties = element.find(f"{A}pPr")
        level = min(max(whole(None if properties is None else properties.get("lvl")), 0), 8)
        chain = [each for each in (properties, *(style.find(f"{A}lvl{level + 1}pPr") for style in self.lists)) if
                 each is not None]  # fmt: skip
        runs = tuple(self._runs(element, chain))
        has_text = any(run.text.strip() for run in runs)
        size = max((run.size for run in runs), default=18.0)
        return Paragraph(
            runs or (Run("", self._size(element.find(f"{A}endParaRPr"), chain)),),
            _first(chain, "algn") or "l",
            whole(_first(chain, "marL")),
            whole(_first(chain, "indent")),
            _bullet(chain, level, counts) if has_text else None,
            _space(chain, "spcBef", size),
            _pitch(chain),
        )

    def _runs(self, paragraph: Element, chain: Sequence[Element]) -> Iterator[Run]:
        for child in paragraph:
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            if name in {"r", "fld", "br"}:
                text = "\n" if name == "br" else (child.findtext(f"{A}t") or "").replace("\v", "\n")
                yield self._run(text.replace("_x000B_", "\n"), child.find(f"{A}rPr"), chain)

    def _run(self, text: str, own: Element | None, chain: Sequence[Element]) -> Run:
        looks = _looks(own, chain)
        bold = self.bold if self.bold is not None else _first(looks, "b") in {"1", "true"}
        colours = (self.palette.fill(look) for look in looks[:1])
        inherited = (self.palette.fill(look) for look in looks[1:])
        colour = next((each for each in (*colours, self.colour or False, *inherited) if each), None)
        return Run(text, self._size(own, chain), bold, _first(looks, "i") in {"1", "true"}, _plain(colour))

    def _size(self, own: Element | None, chain: Sequence[Element]) -> float:
        return min(max(whole(_first(_looks(own, chain), "sz"), _SIZE), 100), 40_000) / 100


_BODIES = {"body", "obj", "subTitle", "vertBody", "tbl", "chart", "dgm"}


def _plain(colour: Colour | bool | None) -> Colour | None:
    return colour if isinstance(colour, tuple) else None


def _looks(own: Element | None, chain: Sequence[Element]) -> list[Element]:
    """The run's own properties, then the defaults that its paragraph inherits; an empty element where it has none."""
    found = [own, *(each.find(f"{A}defRPr") for each in chain)]
    return [each for each in found if each is not None]


def _first(chain: Sequence[Element], name: str) -> str | None:
    return next((each.get(name) for each in chain if each.get(name) is not None), None)


def _bullet(chain: Sequence[Element], level: int, counts: dict[int, int]) -> str | None:
    """The sign or number before a paragraph; numbers are decimal, whatever their style."""
    for properties in chain:
        for child in properties:
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            if name == "buNone":
                return None
            if name in {"buChar", "buBlip"}:
                sign = (child.get("char") or "•")[:1]
                return _SYMBOLS.get(sign, "•" if "\ue000" <= sign <= "\uf8ff" else sign)
            if name == "buAutoNum":
                counts[level] = counts.get(level, whole(child.get("startAt"), 1) - 1) + 1
                return f"{counts[level]}."
    return None


def _space(chain: Sequence[Element], name: str, size: float) -> float:
    """The space before a paragraph in points."""
    for properties in chain:
        for child in properties.findall(f"{A}{name}/*"):
            value = min(max(whole(child.get("val")), 0), 10_000_000)
            return value / 100 if child.tag == f"{A}spcPts" else value / 100_000 * size
    return 0.0


def _pitch(chain: Sequence[Element]) -> float:
    for properties in chain:
        spacing = properties.find(f"{A}lnSpc/{A}spcPct")
        if spacing is not None:
            return min(max(whole(spacing.get("val"), 100_000) / 100_000, 0.5), 3.0)
    return 1.0
