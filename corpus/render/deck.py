"""A deck as slides: what a source's headings, lists and marks mean on a slide, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.render.markup import Heading, Items, Mark, Note, Table, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.render.markup import Node, Paragraph, Source


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
    bullets: tuple[str, ...] = ()
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
    return deck


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
    """A list below a box's name is lines of that box; elsewhere it is the slide's, numbered where the source is."""
    if slide.boxes:
        return _with_lines(slide, node.items)
    items = tuple(f"{label} {item}" if node.ordered else item for label, item in node.labelled(""))
    return replace(slide, bullets=slide.bullets + items)


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
