"""The shapes of a slide in the order they are drawn, each with its box and what it inherits from layout and master."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ingest.readers.pptx import choose_alternatives
from ingest.readers.slide_text import A

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    from ingest.model import Box

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
MOST_SHAPES = 2_000
"""Shapes drawn of one slide; charts that were pasted as shapes have some hundreds."""
DEEPEST = 20
"""Groups within groups that are looked into."""

_TREE = f"{P}cSld/{P}spTree"
_SHAPES = {f"{P}{name}": name for name in ("sp", "pic", "graphicFrame", "cxnSp")}
_TITLES = {"title", "ctrTitle", "vertTitle"}


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: its box on the slide in EMU, how far it is turned (degrees, clockwise) and its placeholder's type.

    `parents` are the placeholders of layout and master that it inherits from, nearest first.
    """

    element: Element
    kind: str
    box: Box
    turn: float = 0.0
    placeholder: str | None = None
    parents: tuple[Element, ...] = ()

    @property
    def is_title(self) -> bool:
        """Whether it is a placeholder for the title."""
        return self.placeholder in _TITLES

    @property
    def family(self) -> tuple[Element, ...]:
        """Itself and what it inherits from."""
        return (self.element, *self.parents)


_Above = tuple["Element | None", "Element | None"]
"""The shapes of the layout and those of the master."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where coordinates inside a group lie on the slide: x → across·x + right. ECMA-376 part 1, §20.1.7.6."""

    across: float = 1.0
    down: float = 1.0
    right: float = 0.0
    below: float = 0.0

    def box(self, frame: Element) -> Box:
        left, top, width, height = _frame(frame, "off", "ext")
        x, y = self.across * left + self.right, self.down * top + self.below
        return x, y, x + self.across * width, y + self.down * height

    def inside(self, frame: Element | None) -> _Scale:
        if frame is None or frame.find(f"{A}chExt") is None:
            return self
        left, top, right, bottom = self.box(frame)
        x, y, width, height = _frame(frame, "chOff", "chExt")
        across, down = (right - left) / (width or 1), (bottom - top) / (height or 1)
        return _Scale(across, down, left - across * x, top - down * y)


def shapes(slide: Any) -> Iterator[Shape]:  # noqa: ANN401 — python-pptx's slide
    """What is drawn on `slide`: the decoration of master and layout, then its own shapes."""
    layout = slide.slide_layout
    master = layout.slide_master
    above = layout.element.find(_TREE), master.element.find(_TREE)
    shown = [tree for sheet, tree in zip((slide, layout), above, strict=True) if _shows_above(sheet.element)]
    if not _shows_above(slide.element):
        shown = []
    for tree in reversed(shown):
        yield from (shape for shape in _walk(tree, _Scale(), (None, None)) if shape.placeholder is None)
    choose_alternatives(slide.element)
    yield from _walk(slide.element.find(_TREE), _Scale(), above)


def _shows_above(element: Element) -> bool:
    return element.get("showMasterSp") not in {"0", "false"}


def _walk(tree: Element | None, scale: _Scale, above: _Above, depth: int = 0) -> Iterator[Shape]:
    for index, element in enumerate(() if tree is None else tree):
        if index >= MOST_SHAPES:
            return
        if element.tag == f"{P}grpSp" and depth < DEEPEST:
            yield from _walk(element, scale.inside(element.find(f"{P}grpSpPr/{A}xfrm")), above, depth + 1)
        elif element.tag in _SHAPES and not _is_hidden(element):
            found = _shape(element, scale, above)
            if found is not None:
                yield found


def _shape(element: Element, scale: _Scale, above: _Above) -> Shape | None:
    mark = _placeholder(element)
    parents = tuple(_parents(mark, above)) if mark is not None else ()
    frame = next((found for each in (element, *parents) if (found := _transform(each)) is not None), None)
    if frame is None:
        return None
    turn = whole(frame.get("rot")) / 60_000 % 360
    placeholder = None if mark is None else mark.get("type") or "obj"
    return Shape(element, _SHAPES[str(element.tag)], scale.box(frame), turn, placeholder, parents)


def _is_hidden(element: Element) -> bool:
    return any(each.get("hidden") in {"1", "true"} for each in element.findall(f"*/{P}cNvPr"))


def _transform(element: Element) -> Element | None:
    for path in (f"{P}spPr/{A}xfrm", f"{P}xfrm"):
        frame = element.find(path)
        if frame is not None and frame.find(f"{A}ext") is not None:
            return frame
    return None


def _placeholder(element: Element) -> Element | None:
    return element.find(f"*/{P}nvPr/{P}ph")


def _parents(mark: Element, above: _Above) -> Iterator[Element]:
    """The placeholder of the layout, by index or else type, and that of the master, by type."""
    layout, master = above
    found = _same(mark, layout, _index) if mark.get("idx") else None
    found = _same(mark, layout, _type) if found is None else found
    if found is not None:
        yield found
        mark = next(found.iter(f"{P}ph"), mark)
    top = _same(mark, master, _type)
    if top is not None:
        yield top


def _same(mark: Element, tree: Element | None, trait: Callable[[Element], str]) -> Element | None:
    """The shape in `tree` whose placeholder has that trait of `mark`."""
    for element in () if tree is None else tree:
        other = _placeholder(element)
        if other is not None and trait(other) == trait(mark):
            return element
    return None


def _index(mark: Element) -> str:
    return mark.get("idx", "0")


def _type(mark: Element) -> str:
    name = mark.get("type") or "obj"
    return "title" if name in _TITLES else "body" if name in {"obj", "subTitle", "body"} else name


def _frame(frame: Element, offset: str, extent: str) -> tuple[int, int, int, int]:
    place, size = frame.find(A + offset), frame.find(A + extent)
    x, y = (0, 0) if place is None else (whole(place.get("x")), whole(place.get("y")))
    width, height = (0, 0) if size is None else (whole(size.get("cx")), whole(size.get("cy")))
    return x, y, width, height


def whole(text: str | None, default: int = 0) -> int:
    """The whole number that is written, within what a drawing may hold; `default` where none is."""
    try:
        return min(max(int(text), -(2**40)), 2**40) if text else default
    except ValueError:
        return default
