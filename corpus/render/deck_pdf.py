"""A deck as the PDF file that is exported from it: landscape pages, boxes with broken lines."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.render.deck import places, slides
from corpus.render.markup import plain
from corpus.render.paper import draw_pages
from corpus.render.pen import HELVETICA, SLIDE, PaperLook

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.render.deck import Slide
    from corpus.render.markup import Source
    from corpus.render.pen import Pen

_BLUE, _GREEN, _PALE, _WHITE = "#12394f", "#2e7d6b", "#e6f0ee", "#ffffff"
_LEFT, _WIDTH, _LOWEST = 54.0, 852.0, 512.0
_TABLE = PaperLook(cell_size=15, shade="#cfe3df")


def render_deck_pdf(source: Source) -> bytes:
    """The PDF file of the deck `source`. Raises ValueError where a slide holds more than has room on it."""
    pages = [partial(_draw, slide, number, source["footer"]) for number, slide in enumerate(slides(source), 1)]
    return draw_pages(source, SLIDE, list(pages))


def _draw(slide: Slide, number: int, footer: str, pen: Pen) -> None:
    bottom = _LAYOUTS[slide.layout](slide, pen)
    if bottom > _LOWEST:
        raise ValueError(f"the slide '{slide.title}' is {bottom - _LOWEST:.0f} points too full")
    if slide.layout != "title":
        pen.text(_LEFT, 522, footer, (HELVETICA[0], 10))
        pen.text(_LEFT + _WIDTH, 522, str(number), (HELVETICA[0], 10), align="right")


def _heading(slide: Slide, pen: Pen) -> None:
    pen.box(0, 0, SLIDE[0], 12, _GREEN)
    pen.wrapped(_LEFT, 40, _WIDTH, slide.title, size=32, bold=True, colour=_BLUE)


def _lead(slide: Slide, pen: Pen) -> None:
    """The heading and below it what is said before the boxes."""
    _heading(slide, pen)
    if slide.lines:
        pen.wrapped(_LEFT, 88, _WIDTH, " ".join(slide.lines), size=15)


def _title(slide: Slide, pen: Pen) -> float:
    pen.box(0, 0, *SLIDE, _BLUE)
    pen.box(_LEFT, 300, 120, 5, _GREEN)
    size = 50 if len(slide.title) <= 60 else 36
    pen.wrapped(_LEFT, 200, _WIDTH, slide.title, size=size, bold=True, colour=_WHITE)
    y = 325.0
    for line in slide.lines:
        y = pen.wrapped(_LEFT, y, _WIDTH, line, size=20, colour=_WHITE) + 6
    return y


def _bullets(slide: Slide, pen: Pen) -> float:
    _heading(slide, pen)
    y, size = 125.0, 22 if len(slide.bullets) <= 6 else 18
    for line in slide.lines:
        y = pen.wrapped(_LEFT, y, _WIDTH - 60, line, size=size) + 12
    for label, bullet in slide.bullets:
        y = pen.wrapped(_LEFT, y, _WIDTH - 60, bullet, size=size, bullet=label) + size - 6
    return y


def _end(slide: Slide, pen: Pen) -> float:
    _heading(slide, pen)
    y = 190.0
    for line in slide.lines:
        y = pen.wrapped(_LEFT, y, _WIDTH, line, size=20) + 8
    return y


def _statement(slide: Slide, pen: Pen) -> float:
    _heading(slide, pen)
    pen.box(_LEFT, 160, 8, 200, _GREEN)
    return pen.wrapped(_LEFT + 36, 185, _WIDTH - 120, " ".join(slide.lines), size=34, colour=_BLUE)


def _boxes(slide: Slide, pen: Pen) -> float:
    _lead(slide, pen)
    size, bottom = 15.5 if len(slide.boxes) <= 5 else 13.5, 0.0
    for box, x, width in places(slide, _WIDTH, _LEFT, 12):
        pen.box(x, 118, width, 110, _BLUE, round_by=6)
        pen.wrapped(x + 8, 128, width - 16, box.name, size=size, bold=True, colour=_WHITE, centred=True)
        pen.box(x, 236, width, 250, _PALE, round_by=6)
        y = 248.0
        for line in box.lines:
            y = pen.wrapped(x + 8, y, width - 16, plain_or_soft(line), size=size, bold="**" in line, centred=True) + 5
        bottom = max(bottom, y + 20)
    return bottom


def plain_or_soft(line: str) -> str:
    """`line` without marks of emphasis but with its soft hyphens."""
    return line.replace("**", "")


def _grouped(slide: Slide, pen: Pen) -> float:
    _lead(slide, pen)
    bottom = 0.0
    for number, (box, x, width) in enumerate(places(slide, _WIDTH, _LEFT, 20), 1):
        pen.box(x, 125, width, 345, _PALE, round_by=8)
        pen.box(x + 14, 140, 40, 40, _GREEN, round_by=20)
        pen.wrapped(x + 14, 148, 40, str(number), size=18, bold=True, colour=_WHITE, centred=True)
        y = pen.wrapped(x + 14, 195, width - 28, box.name, size=19, bold=True, colour=_BLUE) + 10
        for line in box.lines:
            y = pen.wrapped(x + 14, y, width - 28, line, size=16) + 10
        bottom = max(bottom, y + 30)
    return bottom


def _chevrons(slide: Slide, pen: Pen) -> float:
    _lead(slide, pen)
    bottom = 0.0
    for box, x, width in places(slide, _WIDTH, _LEFT, 6):
        pen.arrow(x, 190, width, 80, _GREEN)
        pen.wrapped(x + 24, 219, width - 48, box.name, size=16, bold=True, colour=_WHITE, centred=True)
        y = 290.0
        for line in box.lines:
            y = pen.wrapped(x + 16, y, width - 32, line, size=15, centred=True) + 2
        bottom = max(bottom, y)
    return bottom


def _table(slide: Slide, pen: Pen) -> float:
    _heading(slide, pen)
    if slide.table is None:
        raise ValueError(f"the slide '{plain(slide.title)}' has no table")
    look = _TABLE if len(slide.table.rows) <= 9 else replace(_TABLE, cell_size=12)
    y = pen.table(_LEFT, 130, _WIDTH, slide.table, look)
    for line in slide.lines:
        y = pen.wrapped(_LEFT, y + 10, _WIDTH, line, size=15)
    return y


_LAYOUTS: dict[str, Callable[[Slide, Pen], float]] = {
    "title": _title,
    "bullets": _bullets,
    "end": _end,
    "statement": _statement,
    "boxes": _boxes,
    "grouped": _grouped,
    "chevrons": _chevrons,
    "table": _table,
}
