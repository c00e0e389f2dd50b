"""Draws a table of a slide: rows grow with their text, as in PowerPoint, until the table no longer finds room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.viewer.slide_colours import WHITE
from app.viewer.slide_layout import SHRINKING, Room, lay
from app.viewer.slide_tree import whole
from ingest.readers.slide_text import A

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from app.viewer.slide_canvas import Canvas
    from app.viewer.slide_colours import Colour
    from app.viewer.slide_layout import Laid
    from app.viewer.slide_styles import Paragraph, Styles
    from ingest.model import Box

MOST_ROWS, MOST_COLUMNS = 200, 60
_RULE: Colour = (170, 176, 184)
_SIDE, _ABOVE = 91_440, 45_720
"""EMU between the lines of a cell and its text."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell: its first column, how many it spans, its fill and its text."""

    column: int
    span: int
    fill: Colour | None
    paragraphs: tuple[Paragraph, ...]


def draw_table(canvas: Canvas, table: Element, box: Box, styles: Styles, scale: float) -> None:
    """Draw an `a:tbl` in `box` (pixels)."""
    edges = _edges(table, box)
    rows = [_cells(row, index, table, styles) for index, row in enumerate(table.findall(f"{A}tr")[:MOST_ROWS])]
    heights = [whole(row.get("h")) * scale for row in table.findall(f"{A}tr")[:MOST_ROWS]]
    bottom = max(box[3], canvas.image.height - 4.0)
    laid: list[list[Laid]] = []
    tall: list[float] = []
    for factor in SHRINKING:
        laid = [[_laid(cell, edges, scale, factor) for cell in row] for row in rows]
        needs = [max((each.height for each in row), default=0.0) + 2 * _ABOVE * scale for row in laid]
        tall = [max(need, height * factor) for need, height in zip(needs, heights, strict=True)]
        if box[1] + sum(tall) <= bottom:
            break
    top = box[1]
    for row, texts, height in zip(rows, laid, tall, strict=True):
        for cell, text in zip(row, texts, strict=True):
            left, right = edges[cell.column], edges[min(cell.column + cell.span, len(edges) - 1)]
            canvas.area((left, top, right, top + height), cell.fill, _RULE)
            canvas.text(text, (left + _SIDE * scale, top + _ABOVE * scale))
        top += height


def _edges(table: Element, box: Box) -> list[float]:
    """Where the columns begin and end, in pixels."""
    widths = [max(whole(each.get("w")), 1) for each in table.findall(f"{A}tblGrid/{A}gridCol")[:MOST_COLUMNS]]
    unit = (box[2] - box[0]) / max(sum(widths), 1)
    edges = [box[0]]
    for width in widths:
        edges.append(edges[-1] + width * unit)
    return edges if widths else [box[0], box[2]]


def _cells(row: Element, index: int, table: Element, styles: Styles) -> list[_Cell]:
    properties = table.find(f"{A}tblPr")
    heads = index == 0 and properties is not None and properties.get("firstRow") in {"1", "true"}
    styled = properties is not None and properties.find(f"{A}tableStyleId") is not None
    found: list[_Cell] = []
    for column, cell in enumerate(row.findall(f"{A}tc")[:MOST_COLUMNS]):
        if {cell.get("hMerge"), cell.get("vMerge")} & {"1", "true"}:
            continue
        own = styles.palette.fill(cell.find(f"{A}tcPr"))
        ground = styles.palette.named("accent1") if heads and styled else WHITE
        fill = own if isinstance(own, tuple) else ground if own is False else None
        look = replace(styles, bold=True, colour=WHITE if fill == ground and styled else None) if heads else styles
        body = cell.find(f"{A}txBody")
        text = () if body is None else look.paragraphs(body)
        found.append(_Cell(column, min(max(whole(cell.get("gridSpan"), 1), 1), MOST_COLUMNS), fill, text))
    return found


def _laid(cell: _Cell, edges: Sequence[float], scale: float, factor: float) -> Laid:
    left, right = edges[min(cell.column, len(edges) - 1)], edges[min(cell.column + cell.span, len(edges) - 1)]
    return lay(cell.paragraphs, Room(max(right - left - 2 * _SIDE * scale, 8.0), 1.0, scale), factor)
