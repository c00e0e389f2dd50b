"""Ink on a PDF page: fonts, styles, tables, and a pen for what is drawn by hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, Table, TableStyle

from corpus.render import markup

A4_UPRIGHT: tuple[float, float] = A4
A4_LYING: tuple[float, float] = landscape(A4)
SLIDE = (960.0, 540.0)
"""Widescreen, in points."""

Drawing = Any
"""A canvas or template of reportlab, which has no types."""

Font = tuple[str, float]
"""The name of a font and its size in points."""
Fonts = tuple[str, str]
"""The names of a regular font and of its bold."""
HELVETICA: Fonts = ("Helvetica", "Helvetica-Bold")
TIMES: Fonts = ("Times-Roman", "Times-Bold")
VERA: Fonts = ("Vera", "VeraBd")
"""Bitstream Vera, which comes with reportlab and is embedded as a subset."""


@dataclass(frozen=True, slots=True)
class PaperLook:
    """How a document is set; measures in points. `margins` are left, right, top, bottom."""

    page: tuple[float, float] = A4_UPRIGHT
    margins: tuple[float, float, float, float] = (68, 68, 72, 64)
    columns: int = 1
    body: Fonts = HELVETICA
    heading: Fonts = HELVETICA
    size: float = 10.5
    leading: float = 14
    heading_sizes: tuple[float, float, float] = (18, 13, 11)
    colour: str = "#000000"
    shade: str = "#e8e8e8"
    cell_size: float = 9.5
    hyphenated: bool = False
    open_tables: tuple[str, ...] = ("signatures", "sign")


class Pen:
    """Draws on one page; y is counted in points from the upper edge, as on paper."""

    def __init__(self, canvas: Drawing, height: float) -> None:
        self._canvas = canvas
        self._height = height

    def text(self, x: float, y: float, text: str, font: Font, *, align: str = "left") -> None:
        """One line of text with its baseline at `y`; align left, right or centre at `x`."""
        self._canvas.setFillColor(HexColor("#000000"))
        self._canvas.setFont(known_font(font[0]), font[1])
        draw = {"left": "drawString", "right": "drawRightString", "centre": "drawCentredString"}[align]
        getattr(self._canvas, draw)(x, self._height - y, text)

    def leader(self, x: float, y: float, right: float, text: str, font: Font) -> None:
        """A line of a table of contents: `text` and dots up to `right`."""
        known_font(font[0])
        room = right - x - pdfmetrics.stringWidth(text, *font)
        dots = int(room / pdfmetrics.stringWidth(".", *font)) - 2
        self.text(x, y, text, font)
        self.text(right, y, "." * dots, font, align="right")

    def line(self, x1: float, y: float, x2: float, *, colour: str = "#000000", width: float = 0.6) -> None:
        """A level line."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(width)
        self._canvas.line(x1, self._height - y, x2, self._height - y)

    def box(  # noqa: PLR0913 - a place, a size and how it is filled
        self, x: float, y: float, width: float, height: float, colour: str, *, round_by: float = 0
    ) -> None:
        """A filled rectangle with its upper left corner at (x, y)."""
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.roundRect(x, self._height - y - height, width, height, round_by, stroke=0, fill=1)

    def arrow(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A chevron that points to the right."""
        top, bottom, notch = self._height - y, self._height - y - height, height / 3
        path = self._canvas.beginPath()
        corners = ((0, top), (width - notch, top), (width, (top + bottom) / 2), (width - notch, bottom), (0, bottom))
        path.moveTo(x + notch, (top + bottom) / 2)
        for across, level in corners:
            path.lineTo(x + across, level)
        path.close()
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def wrapped(  # noqa: PLR0913 - a place, a text and how it is set
        self, x: float, y: float, width: float, text: str, *, size: float, fonts: Fonts = HELVETICA,
        bold: bool = False, colour: str = "#000000", centred: bool = False, bullet: str = "",
    ) -> float:  # fmt: skip
        """Wrapped text from `y` downwards; gives the y below it."""
        style = style_of(fonts[bold], size, size * 1.25, colour, centred=centred)
        if bullet:
            style.leftIndent = size * 1.1
        drawn = Paragraph(inline(text, fonts), style, bulletText=bullet or None)
        _, height = drawn.wrap(width, self._height)
        drawn.drawOn(self._canvas, x, self._height - y - height)
        return y + float(height)

    def table(self, x: float, y: float, width: float, table: markup.Table, look: PaperLook) -> float:
        """A ruled table; gives the y below it."""
        drawn = ruled_table(table, look, width)
        _, height = drawn.wrap(width, self._height)
        drawn.drawOn(self._canvas, x, self._height - y - height)
        return y + float(height)


def ruled_table(node: markup.Table, look: PaperLook, width: float) -> Table:
    """The table `node`, `width` points wide; its head recurs on every page."""
    rows, commands = [], _ruled(look)
    for number, cells in enumerate(_joined(node)):
        alone, is_head = len(cells) == 1, node.has_head and number == 0
        bold = is_head or alone
        padded = [*cells, *[""] * (node.columns - len(cells))]
        row = [cell(text, look, bold=bold or (node.role == "facts" and at == 0)) for at, text in enumerate(padded)]
        rows.append(row)
        if alone:
            commands.append(("SPAN", (0, number), (-1, number)))
        if bold:
            commands.append(("BACKGROUND", (0, number), (-1, number), HexColor(look.shade)))
    widths = [width * share for share in node.shares]
    return Table(rows, widths, repeatRows=int(node.has_head), style=TableStyle(commands), hAlign="LEFT")


def _joined(node: markup.Table) -> list[tuple[str, ...]]:
    """The rows; in a table of facts a row without a label goes on in the cell above."""
    rows: list[tuple[str, ...]] = []
    for row in node.rows:
        if node.role == "facts" and rows and not row[0]:
            rows[-1] = (rows[-1][0], f"{rows[-1][1]}\n{row[1]}")
        else:
            rows.append(row)
    return rows


def _ruled(look: PaperLook) -> list[tuple[object, ...]]:
    padding = look.cell_size * 0.21
    return [
        ("GRID", (0, 0), (-1, -1), 0.5, HexColor("#7f7f7f")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]


def cell(text: str, look: PaperLook, *, bold: bool) -> Paragraph:
    """The text of one cell of a table."""
    style = style_of(look.body[bold], look.cell_size, look.cell_size * 1.25, "#000000")
    return Paragraph(inline(text, look.body), style)


def style_of(font: str, size: float, leading: float, colour: str, *, centred: bool = False) -> ParagraphStyle:
    """The style of a paragraph."""
    return ParagraphStyle(
        "", fontName=known_font(font), fontSize=size, leading=leading, textColor=HexColor(colour),
        alignment=TA_CENTER if centred else TA_LEFT, bulletFontName=known_font(font), bulletFontSize=size,
        embeddedHyphenation=1, splitLongWords=0,
    )  # fmt: skip


def inline(text: str, fonts: Fonts) -> str:
    """`text` in reportlab's own markup."""
    parts = (
        f'<font name="{known_font(fonts[1])}">{escape(part)}</font>' if bold else escape(part)
        for part, bold in markup.bold_runs(text)
    )
    return "".join(parts).replace("\n", "<br/>")


def known_font(font: str) -> str:
    """`font`, registered first where it is not one of the fonts every PDF viewer has."""
    if font in VERA and font not in pdfmetrics.getRegisteredFontNames():
        folder = Path(reportlab.__file__).parent / "fonts"
        pdfmetrics.registerFont(TTFont(font, str(folder / f"{font}.ttf")))
    return font
