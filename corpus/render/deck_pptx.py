"""A deck as a PPTX file: titles in placeholders, the rest in text boxes, groups, arrows and tables."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from corpus.render.deck import places, slides
from corpus.render.markup import plain
from corpus.render.stable_zip import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.render.deck import Slide, SlideBox
    from corpus.render.markup import Source

SlidePart = Any
"""A presentation, slide, shape or text frame of python-pptx, which has no types."""


def _colour(code: str) -> RGBColor:
    colour: RGBColor = RGBColor.from_string(code)  # type: ignore[no-untyped-call]  # python-pptx types but a part
    return colour


_BLUE, _PALE, _INK = _colour("1B3A5C"), _colour("E8EEF4"), _colour("222222")
_WHITE = _colour("FFFFFF")
_LEFT, _WIDTH = 0.75, 11.83
"""Inches, on a slide 13.33 wide and 7.5 high."""


def render_deck_pptx(source: Source) -> bytes:
    """The PPTX file of the deck `source`."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    written = datetime.fromisoformat(source["date"])
    properties = deck.core_properties
    properties.title, properties.author, properties.last_modified_by = (
        source["title"],
        source["author"],
        source["author"],
    )
    properties.created = properties.modified = properties.last_printed = written
    for number, slide in enumerate(slides(source), 1):
        _add_slide(deck, slide, number, source["footer"])
    data = io.BytesIO()
    deck.save(data)
    return rewrite(data.getvalue())


def _add_slide(deck: SlidePart, slide: Slide, number: int, footer: str) -> None:
    is_title = slide.layout == "title"
    page = deck.slides.add_slide(deck.slide_layouts[0 if is_title else 5])
    title = page.shapes.title
    title.left, title.width = Inches(_LEFT), Inches(_WIDTH)
    title.top, title.height = Inches(2.2 if is_title else 0.4), Inches(1.4 if is_title else 1.0)
    _write(title.text_frame, [slide.title], 46 if is_title else 34, bold=True, colour=_BLUE)
    _LAYOUTS[slide.layout](page, slide)
    if not is_title:
        _text(page.shapes, (_LEFT, 7.0, 8, 0.35), [footer], 11)
        _text(page.shapes, (11.6, 7.0, 1, 0.35), [str(number)], 11, align=PP_ALIGN.RIGHT)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = "\n".join(slide.notes)


def _title(page: SlidePart, slide: Slide) -> None:
    subtitle = page.placeholders[1]
    subtitle.left, subtitle.width = Inches(_LEFT), Inches(_WIDTH)
    subtitle.top, subtitle.height = Inches(3.8), Inches(1.4)
    _write(subtitle.text_frame, list(slide.lines), 22)


def _bullets(page: SlidePart, slide: Slide) -> None:
    lines = [*slide.lines, *(f"{label} {bullet}" for label, bullet in slide.bullets)]
    _text(page.shapes, (_LEFT, 1.7, _WIDTH, 4.8), lines, 24 if len(lines) <= 6 else 19, space=14)


def _end(page: SlidePart, slide: Slide) -> None:
    _text(page.shapes, (_LEFT, 2.4, _WIDTH, 3), list(slide.lines), 24, space=6)


def _statement(page: SlidePart, slide: Slide) -> None:
    frame = _text(page.shapes, (1.6, 2.4, 10.1, 2.8), list(slide.lines), 36, align=PP_ALIGN.CENTER)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE


def _add_lead(page: SlidePart, slide: Slide) -> None:
    """What is said before the boxes, between them and the title."""
    if slide.lines:
        _text(page.shapes, (_LEFT, 1.15, _WIDTH, 0.4), [" ".join(slide.lines)], 15)


def _boxes(page: SlidePart, slide: Slide) -> None:
    """All names first and all lists after them, as they lie when someone has copied the row of boxes."""
    _add_lead(page, slide)
    size = 16 if len(slide.boxes) <= 5 else 13
    for box, x, width in places(slide, _WIDTH, _LEFT, 0.15):
        _shape(page.shapes, MSO_SHAPE.ROUNDED_RECTANGLE, (x, 1.6, width, 1.5), [box.name], size)
    for box, x, width in places(slide, _WIDTH, _LEFT, 0.15):
        _text(page.shapes, (x, 3.3, width, 3.2), list(box.lines), size - 2, align=PP_ALIGN.CENTER, space=4)


def _grouped(page: SlidePart, slide: Slide) -> None:
    _add_lead(page, slide)
    for number, (box, x, width) in enumerate(places(slide, _WIDTH, _LEFT, 0.3), 1):
        _add_group(page, box, number, (x, width))


def _add_group(page: SlidePart, box: SlideBox, number: int, place: tuple[float, float]) -> None:
    x, width = place
    shapes = page.shapes.add_group_shape().shapes
    _shape(shapes, MSO_SHAPE.RECTANGLE, (x, 1.7, width, 4.8), [""], 12, fill=_PALE)
    _text(shapes, (x + 0.15, 2.6, width - 0.3, 0.9), [box.name], 16, bold=True)
    _text(shapes, (x + 0.15, 3.5, width - 0.3, 2.8), list(box.lines), 15, space=10)
    _shape(shapes, MSO_SHAPE.OVAL, (x + 0.15, 1.85, 0.6, 0.6), [str(number)], 16)


def _chevrons(page: SlidePart, slide: Slide) -> None:
    _add_lead(page, slide)
    for box, x, width in places(slide, _WIDTH, _LEFT, 0.0):
        _shape(page.shapes, MSO_SHAPE.CHEVRON, (x, 2.4, width, 1.2), [box.name], 12)
        _text(page.shapes, (x + 0.3, 3.8, width - 0.5, 1.4), list(box.lines), 18, align=PP_ALIGN.CENTER)


def _table(page: SlidePart, slide: Slide) -> None:
    if slide.table is None:
        raise ValueError(f"the slide '{slide.title}' has no table")
    rows, columns = len(slide.table.rows), slide.table.columns
    place = (Inches(_LEFT), Inches(1.7), Inches(_WIDTH), Inches(0.6 * rows))
    table = page.shapes.add_table(rows, columns, *place).table
    for column, share in zip(table.columns, slide.table.shares, strict=True):
        column.width = Inches(_WIDTH * share)
    for row, cells in enumerate(slide.table.rows):
        for column, cell in enumerate(cells):
            colour = _WHITE if row == 0 else _INK
            _write(table.cell(row, column).text_frame, [cell], 16, bold=row == 0, colour=colour)
    if slide.lines:
        _text(page.shapes, (_LEFT, 6.4, _WIDTH, 0.5), list(slide.lines), 14)


def _text(  # noqa: PLR0913 - a place, a text and how it is set
    shapes: SlidePart, place: tuple[float, float, float, float], lines: list[str], size: float, *,
    bold: bool = False, align: SlidePart = PP_ALIGN.LEFT, space: float = 0,
) -> SlidePart:  # fmt: skip
    frame = shapes.add_textbox(*(Inches(part) for part in place)).text_frame
    _write(frame, lines, size, bold=bold, align=align, space=space)
    return frame


def _shape(  # noqa: PLR0913, PLR0917 - a place, a text and how it is set
    shapes: SlidePart,
    kind: SlidePart,
    place: tuple[float, float, float, float],
    lines: list[str],
    size: float,
    fill: SlidePart = _BLUE,
) -> None:
    shape = shapes.add_shape(kind, *(Inches(part) for part in place))
    shape.fill.solid()
    shape.fill.fore_color.rgb = fill
    shape.line.fill.background()
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _write(shape.text_frame, lines, size, bold=True, colour=_WHITE, align=PP_ALIGN.CENTER)


def _write(  # noqa: PLR0913 - a text and how it is set
    frame: SlidePart, lines: list[str], size: float, *,
    bold: bool = False, colour: SlidePart = _INK, align: SlidePart = None, space: float = 0,
) -> None:  # fmt: skip
    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.name = plain(line), "Arial"
        run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold or "**" in line, colour
        paragraph.alignment, paragraph.space_after = align, Pt(space)


_LAYOUTS: dict[str, Callable[[SlidePart, Slide], None]] = {
    "title": _title,
    "bullets": _bullets,
    "end": _end,
    "statement": _statement,
    "boxes": _boxes,
    "grouped": _grouped,
    "chevrons": _chevrons,
    "table": _table,
}
