"""A protocol as an office scanner leaves it: pictures of pages, black and white, a little askew, with specks."""

from __future__ import annotations

import io
import math
import random
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from corpus.render.markup import Heading, Items, Mark, Paragraph, Table, plain

if TYPE_CHECKING:
    from corpus.render.markup import Node, Source

_PAGE = (1654, 2339)
"""A4 at 200 dots per inch."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 190, 1480, 190, 2190
_STAMP_TOP = 1990
_SKEW = "0.8 -0.6"
"""Degrees that pages are turned by in turn, where the source does not say; the paper never lies straight."""
_INK = 0


class ScannedPages:
    """Text is written downwards on one page after the other; measures in dots."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._random = random.Random(source["file"])
        self._pages: list[Image.Image] = []
        self.turn_page()

    def turn_page(self) -> None:
        """Begin a new page."""
        self._pages.append(Image.new("L", _PAGE, 255))
        self._draw = ImageDraw.Draw(self._pages[-1])
        self.y, self._bottom = _TOP + 40, _BOTTOM

    def need(self, height: float) -> None:
        """Begin a new page where less than `height` is left of this one."""
        if self.y + height > self._bottom:
            self.turn_page()

    def write(self, text: str, size: int = 29, *, bold: bool = False, indent: int = 0) -> None:
        """Write `text`, wrapped to the width of the page."""
        font = _font(size, bold=bold)
        for paragraph in plain(text).split("\n"):
            for line in _wrap(paragraph, font, _RIGHT - _LEFT - indent):
                self.need(size * 1.5)
                self._put(_LEFT + indent, self.y, line, font)
                self.y += round(size * 1.5)

    def sign(self, label: str, name: str) -> None:
        """A line for a signature, with a scribble on it."""
        self.need(150)
        self.y += 100
        self._draw.line((_LEFT, self.y, _LEFT + 560, self.y), fill=_INK, width=2)
        self._scribble(_LEFT + 40, self.y - 30)
        self._put(_LEFT, self.y + 12, name, _font(24))
        self._put(_LEFT + 640, self.y - 22, label, _font(24))
        self.y += 50

    def stamp(self, lines: tuple[str, ...]) -> None:
        """The registrar's stamp at the foot of the page, which the text then leaves free."""
        self._bottom = _STAMP_TOP - 10
        self._draw.rectangle((1000, _STAMP_TOP, 1400, _STAMP_TOP + 20 + 40 * len(lines)), outline=70, width=5)
        for number, line in enumerate(lines):
            self._put(1020, _STAMP_TOP + 15 + 40 * number, line, _font(25, bold=number == 0))

    def pictures(self) -> list[Image.Image]:
        """The pages as scanned: with their heads, turned, specked and in black and white only."""
        skew = [float(angle) for angle in self._source.get("skew", _SKEW).split()]
        for number, page in enumerate(self._pages, 1):
            self._draw = ImageDraw.Draw(page)
            self._put_head(number)
        return [self._scanned(page, skew[number % len(skew)]) for number, page in enumerate(self._pages)]

    def _put_head(self, number: int) -> None:
        self._put(_LEFT, 90, self._source["letterhead"], _font(30, bold=True))
        self._put(_LEFT, 132, self._source["committee"], _font(25))
        self._put(860, 90, self._source["kind_line"], _font(30, bold=True))
        self._put(860, 132, f"Sammanträdesdatum {self._source['date']}", _font(25))
        self._put(1390, 90, f"Sida {number} ({len(self._pages)})", _font(25))
        self._draw.line((_LEFT, 175, _RIGHT, 175), fill=_INK, width=3)

    def _put(self, x: float, y: float, text: str, font: ImageFont.FreeTypeFont) -> None:
        self._draw.text((x, y), text, font=font, fill=_INK)

    def _scribble(self, x: float, y: float) -> None:
        points, pace = [], self._random.uniform(0.35, 0.9)
        for step in range(60):
            swing = 26 * math.sin(step * pace) * self._random.uniform(0.3, 1.3)
            points.append((x + step * 7 - 10 * math.cos(step * 0.8), y - swing))
        self._draw.line(points, fill=_INK, width=4, joint="curve")

    def _scanned(self, page: Image.Image, angle: float) -> Image.Image:
        turned = page.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
        draw = ImageDraw.Draw(turned)
        for _ in range(420):
            x, y = self._random.randrange(_PAGE[0]), self._random.randrange(_PAGE[1])
            size = self._random.choice((0, 0, 0, 1, 1, 2))
            draw.ellipse((x, y, x + size, y + size), fill=self._random.choice((0, 0, 255)))
        draw.rectangle((0, 0, 9, _PAGE[1]), fill=0)
        return turned.point(lambda value: 255 if value > 150 else 0).convert("1")


def render_scan(source: Source) -> bytes:
    """A PDF file without text: one picture a page, in the fax compression that scanners use."""
    pages = ScannedPages(source)
    stamp = source.parts("stamp")
    for node in source.nodes:
        _write(pages, node)
        if stamp and (number := _register_number(node)):
            pages.stamp((*stamp, number))
            stamp = []
    first, *others = pages.pictures()
    made = time.strptime(source["scanned"], "%Y-%m-%d %H:%M")
    data = io.BytesIO()
    first.save(data, "PDF", save_all=True, append_images=others, resolution=200, creationDate=made, modDate=made)
    return data.getvalue()


def _register_number(node: Node) -> str:
    """The line for the stamp, where `node` gives the number in the register."""
    if isinstance(node, Mark) and node.name == "dnr":
        return node.argument
    if isinstance(node, Paragraph) and node.text.startswith(("Diarienummer", "Dnr")):
        return plain(node.text).split("\n")[0].replace("Diarienummer", "Dnr")
    return ""


def _write(pages: ScannedPages, node: Node) -> None:
    if isinstance(node, Mark):
        _write_mark(pages, node)
    elif isinstance(node, Heading):
        _write_heading(pages, node)
    elif isinstance(node, Paragraph):
        pages.write(node.text)
        pages.y += 14
    elif isinstance(node, Items):
        for label, item in node.labelled("-"):
            pages.write(f"{label} {item}", indent=36)
    elif isinstance(node, Table) and node.role in {"sign", "signatures"}:
        for label, name in node.rows:
            pages.sign(label, name)
    else:
        raise TypeError(f"no scan of {node}")


def _write_mark(pages: ScannedPages, node: Mark) -> None:
    if node.name == "pagebreak":
        pages.turn_page()
    elif node.name == "space":
        pages.y += round(float(node.argument))
    else:
        pages.write(node.argument)


def _write_heading(pages: ScannedPages, node: Heading) -> None:
    """A heading, on the next page where no two lines of text would stand below it."""
    pages.need(220)
    pages.y += 46 if node.level == 1 else 26
    pages.write(node.text, 36 if node.level == 1 else 30, bold=True)
    pages.y += 6


def _wrap(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Bitstream Vera, which comes with reportlab; the basic layout engine is the same on every machine."""
    spec = find_spec("reportlab")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("reportlab, whose fonts the scan is set in, is not installed")
    path = Path(spec.submodule_search_locations[0]) / "fonts" / ("VeraBd.ttf" if bold else "Vera.ttf")
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
