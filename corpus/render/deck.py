"""A deck as slides: what a source's headings, lists and marks mean on a slide, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.render.markup import Heading, Items, Mark, Note, Table, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.render.markup import Node, Source


@dataclass(frozen=True, slots=True)
class SlideBox:
    """One of the boxes that stand side by side: its name and its lines; **Fokus** begins a list of topics."""

    name: str
    lines: tuple[str, ...] = ()

    @property
    def has_focus(self) -> bool:
        """Whether the lines are topics under the word Fokus."""
        return bool(self.lines) and plain(self.lines[0]) == "Fokus"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; `layout` says how it is drawn (bullets, title, boxes, grouped, chevrons, statement, table, end)."""

    title: str
    layout: str = "bullets"
    lines: tuple[str, ...] = ()
    bullets: tuple[tuple[str, str], ...] = ()
    """Each with its bullet or number."""
    boxes: tuple[SlideBox, ...] = ()
    table: Table | None = None
    notes: tuple[str, ...] = ()


def slides(source: Source) -> list[Slide]:
    """The slides of `source`, one for each heading of level 1."""
    deck: list[Slide] = []
    for node in source.nodes:
        if isinstance(node, Heading) and node.level == 1:
            deck.append(Slide(node.text))
        else:
            deck[-1] = _with(deck[-1], node)
    for slide in deck:
        _check(slide)
    return deck


_DRAWN = {
    "title": {"lines"},
    "bullets": {"lines", "bullets"},
    "boxes": {"lines", "boxes"},
    "grouped": {"lines", "boxes"},
    "chevrons": {"lines", "boxes"},
    "statement": {"lines"},
    "table": {"lines", "table"},
    "end": {"lines"},
}
"""Layout → what of a slide it shows besides title and notes."""


def _check(slide: Slide) -> None:
    """Raises ValueError where a layout would leave out a part of its slide, or has nothing to show."""
    if slide.layout not in _DRAWN:
        raise ValueError(f"the slide '{slide.title}' has an unknown layout: {slide.layout}")
    held = {name for name in ("lines", "bullets", "boxes", "table") if getattr(slide, name)}
    if lost := held - _DRAWN[slide.layout]:
        raise ValueError(f"the layout {slide.layout} does not show {', '.join(sorted(lost))} of '{slide.title}'")
    if needed := {"boxes", "table"} & _DRAWN[slide.layout] - held:
        raise ValueError(f"the layout {slide.layout} needs {', '.join(needed)} on '{slide.title}'")


def _with(slide: Slide, node: Node) -> Slide:
    if isinstance(node, Mark):
        return replace(slide, layout=node.argument)
    if isinstance(node, Note):
        return replace(slide, notes=(*slide.notes, node.text))
    if isinstance(node, Items):
        return _with_items(slide, node)
    if isinstance(node, Table):
        return replace(slide, table=node)
    if isinstance(node, Heading):
        return replace(slide, boxes=(*slide.boxes, SlideBox(node.text)))
    return _with_lines(slide, tuple(node.text.split("\n")))


def _with_items(slide: Slide, node: Items) -> Slide:
    """A list below a box's name is lines of that box; elsewhere it is the slide's."""
    if slide.boxes:
        return _with_lines(slide, node.items)
    return replace(slide, bullets=(*slide.bullets, *node.labelled("\N{BULLET}")))


def _with_lines(slide: Slide, lines: tuple[str, ...]) -> Slide:
    if not slide.boxes:
        return replace(slide, lines=slide.lines + lines)
    last = slide.boxes[-1]
    return replace(slide, boxes=(*slide.boxes[:-1], replace(last, lines=last.lines + lines)))


def places(slide: Slide, width: float, left: float, gap: float) -> Iterator[tuple[SlideBox, float, float]]:
    """Each box of `slide` with its left edge and width, when they share `width` with `gap` between them."""
    each = (width - gap * (len(slide.boxes) - 1)) / len(slide.boxes)
    for number, box in enumerate(slide.boxes):
        yield box, left + number * (each + gap), each
