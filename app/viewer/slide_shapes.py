"""Draws shapes on a canvas: text boxes, tables, lines, and grey boxes for what is not drawn, with what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.viewer.slide_canvas import Canvas
from app.viewer.slide_colours import BLACK
from app.viewer.slide_layout import Room, fitted
from app.viewer.slide_styles import Paragraph, Run, Styles
from app.viewer.slide_tables import draw_table
from app.viewer.slide_tree import P, whole
from ingest.readers.pptx import BROKEN, part_root
from ingest.readers.slide_graphics import CHART, DIAGRAM, chart_text, diagram_items
from ingest.readers.slide_text import A

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from app.viewer.slide_colours import Colour, Palette
    from app.viewer.slide_tree import Shape
    from ingest.model import Box

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DIAGRAM_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"
_GREY: Colour = (226, 229, 233)
_GREY_LINE: Colour = (160, 166, 175)
_LABEL: Colour = (75, 82, 92)
_SIDE, _ABOVE = 91_440, 45_720
"""EMU between the edge of a box and its text, where nothing else is said (ECMA-376 part 1, §21.1.2.1.1)."""
_VERTICAL = {"vert": 90.0, "eaVert": 90.0, "vert270": 270.0}


@dataclass(frozen=True)
class Painter:
    """Draws the shapes of one slide; `scale` is pixels to an EMU."""

    canvas: Canvas
    slide: Any
    palette: Palette
    scale: float

    def draw(self, shape: Shape) -> None:
        """Draw one shape, turned as it is; a grey box where it is broken."""
        box = self._pixels(shape.box)
        try:
            self._draw_shape(shape, box)
        except BROKEN:
            self.canvas.area(box, None, _GREY_LINE)

    def _draw_shape(self, shape: Shape, box: Box) -> None:
        if shape.turn and shape.kind != "cxnSp":
            self._draw_turned(shape, box)
        else:
            self._draw_upright(shape, box)

    def _draw_turned(self, shape: Shape, box: Box) -> None:
        width, height = max(round(box[2] - box[0]), 1), max(round(box[3] - box[1]), 1)
        if max(width, height) > 2 * max(self.canvas.image.size):
            return
        other = Canvas((width, height), None)
        upright = replace(shape, box=(0.0, 0.0, width / self.scale, height / self.scale), turn=0.0)
        replace(self, canvas=other).draw(upright)
        self.canvas.turned(other, ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), shape.turn)

    def _draw_upright(self, shape: Shape, box: Box) -> None:
        if shape.kind == "cxnSp":
            self._connector(shape, box)
        elif shape.kind == "pic":
            name = shape.element.find(f"{P}nvPicPr/{P}cNvPr")
            text = "" if name is None else name.get("descr") or ""
            self._stand_in(box, "Bild", [text] if text else [])
        elif shape.kind == "graphicFrame":
            self._graphic(shape, box)
        else:
            self._box(shape, box)

    def _pixels(self, box: Box) -> Box:
        return box[0] * self.scale, box[1] * self.scale, box[2] * self.scale, box[3] * self.scale

    def _box(self, shape: Shape, box: Box) -> None:
        fill, line, width = self._look(shape)
        geometry = shape.element.find(f"{P}spPr/{A}prstGeom")
        own = shape.element.find(f"{P}spPr/{A}custGeom") is not None
        if fill or line:
            name = "rect" if geometry is None else geometry.get("prst") or "rect"
            self.canvas.area(box, None if own else fill, line or (fill if own else None), name, width)
        body = shape.element.find(f"{P}txBody")
        if body is not None:
            styles = Styles.of(shape, self.slide.slide_layout.slide_master.element, self.palette)
            self.write(_BodyProperties.of(shape), styles.paragraphs(body), box)

    def _look(self, shape: Shape) -> tuple[Colour | None, Colour | None, int]:
        """Fill, outline and its width in pixels."""
        fills = (self.palette.fill(each.find(f"{P}spPr")) for each in shape.family)
        fill = next((each for each in fills if each is not False), False)
        outline = shape.element.find(f"{P}spPr/{A}ln")
        line = self.palette.fill(outline)
        style = shape.element.find(f"{P}style")
        if style is not None:
            fill = self.palette.colour(style.find(f"{A}fillRef[@idx!='0']")) if fill is False else fill
            line = self.palette.colour(style.find(f"{A}lnRef[@idx!='0']")) if line is False else line
        width = whole(None if outline is None else outline.get("w"), 9_525)
        return fill or None, line or None, min(max(round(width * self.scale), 1), 40)  # type: ignore[return-value]

    def write(self, properties: _BodyProperties, paragraphs: tuple[Paragraph, ...], box: Box) -> None:
        """Text in `box` (pixels), wrapped and no larger than finds room there."""
        if not any(run.text.strip() for paragraph in paragraphs for run in paragraph.runs):
            return
        if properties.turn:
            self._text_turned(properties, paragraphs, box)
            return
        left, top, right, bottom = properties.insets
        inner = (box[0] + left * self.scale, box[1] + top * self.scale, box[2] - right * self.scale,
                 box[3] - bottom * self.scale)  # fmt: skip
        room = Room(max(inner[2] - inner[0], 8.0), max(inner[3] - inner[1], 1.0), self.scale, properties.wrapped)
        laid = fitted(paragraphs, room)
        spare = room.height - laid.height
        shift = {"ctr": spare / 2, "b": spare}.get(properties.anchor, 0.0)
        default = self.palette.named("tx1") or BLACK
        self.canvas.text(laid, (inner[0], inner[1] + shift), default)

    def _text_turned(self, properties: _BodyProperties, paragraphs: tuple[Paragraph, ...], box: Box) -> None:
        """Text that runs downwards or upwards in its box."""
        width, height = max(round(box[2] - box[0]), 1), max(round(box[3] - box[1]), 1)
        if max(width, height) > 2 * max(self.canvas.image.size):
            return
        other = Canvas((height, width), None)
        upright = replace(properties, turn=0.0)
        replace(self, canvas=other).write(upright, paragraphs, (0.0, 0.0, height, width))
        self.canvas.turned(other, ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), properties.turn)

    def _connector(self, shape: Shape, box: Box) -> None:
        _, line, width = self._look(shape)
        frame = shape.element.find(f"{P}spPr/{A}xfrm")
        falls = frame is None or (frame.get("flipV") == "1") == (frame.get("flipH") == "1")
        start, end = (box[1], box[3]) if falls else (box[3], box[1])
        self.canvas.stroke((box[0], start), (box[2], end), line or _GREY_LINE, width)

    def _graphic(self, shape: Shape, box: Box) -> None:
        table = shape.element.find(f"{A}graphic/{A}graphicData/{A}tbl")
        if table is not None:
            other = self.slide.slide_layout.slide_master.element.find(f"{P}txStyles/{P}otherStyle")
            styles = Styles(() if other is None else (other,), self.palette)
            draw_table(self.canvas, table, box, styles, self.scale)
        else:
            self._stand_in(box, "Diagram", list(self._said(shape.element)))

    def _said(self, element: Element) -> Iterator[str]:
        """What a chart or a diagram says, as the reader of slides tells it."""
        for chart in element.iter(f"{CHART}chart"):
            yield from (piece.text for piece in chart_text(part_root(self.slide, chart.get(_RELATION))))
        for diagram in element.iter(f"{DIAGRAM}relIds"):
            model = part_root(self.slide, diagram.get(_DIAGRAM_RELATION))
            yield from (piece.text for piece in diagram_items(model))

    def _stand_in(self, box: Box, name: str, texts: list[str]) -> None:
        """A grey box in the place of what is not drawn."""
        self.canvas.area(box, _GREY, _GREY_LINE)
        label = Paragraph((Run(name, 11, bold=True, colour=_LABEL),), "l" if texts else "ctr")
        said = [Paragraph((Run(text[:2_000], 12, colour=_LABEL),), before=3) for text in texts[:60]]
        self.write(_BodyProperties(anchor="t" if texts else "ctr"), (label, *said), box)


@dataclass(frozen=True, slots=True)
class _BodyProperties:
    """How a text stands in its box: insets in EMU (left, top, right, bottom), anchor t, ctr or b, turn in degrees."""

    insets: tuple[int, int, int, int] = (_SIDE, _ABOVE, _SIDE, _ABOVE)
    anchor: str = "t"
    wrapped: bool = True
    turn: float = 0.0

    @classmethod
    def of(cls, shape: Shape) -> _BodyProperties:
        """Those of a shape, its own before those it inherits."""
        found = [each.find(f"{P}txBody/{A}bodyPr") for each in shape.family]
        chain = [each for each in found if each is not None]

        def value(name: str) -> str | None:
            return next((each.get(name) for each in chain if each.get(name) is not None), None)

        sides = (("lIns", _SIDE), ("tIns", _ABOVE), ("rIns", _SIDE), ("bIns", _ABOVE))
        left, top, right, bottom = (whole(value(name), default) for name, default in sides)
        turn = _VERTICAL.get(value("vert") or "", 0.0)
        return cls((left, top, right, bottom), value("anchor") or "t", value("wrap") != "none", turn)
