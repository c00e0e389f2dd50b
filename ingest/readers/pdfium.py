"""PDFium: where characters, lines and frames stand on a PDF page, and what the page looks like."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image

    from ingest.model import Box

PdfiumError = pypdfium2.PdfiumError

_MAX_OBJECTS = 20_000
"""Drawn objects looked at per page: maps and charts have more, and no tables among them."""

_MAX_CHARACTERS = 200_000
"""Characters looked at per page; a full newspaper page has about 40,000."""

_PASSWORD = 4
"""FPDF_ERR_PASSWORD"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a page is turned and cut: `bounds` are left, bottom, right, top in its own space, `rotation` clockwise."""

    bounds: tuple[float, float, float, float]
    rotation: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as displayed, in points."""
        left, bottom, right, top = self.bounds
        across, down = right - left, top - bottom
        return (down, across) if self.rotation in (90, 270) else (across, down)

    def displayed(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own space (y upwards) as displayed: from the upper left corner, y downwards."""
        left, bottom, right, top = self.bounds
        if self.rotation == 90:
            return y - bottom, x - left
        if self.rotation == 180:
            return right - x, y - bottom
        if self.rotation == 270:
            return top - y, right - x
        return x - left, top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the page's own space as displayed."""
        (x0, y0), (x1, y1) = self.displayed(left, bottom), self.displayed(right, top)
        return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


class Pdf:
    """An open PDF file."""

    def __init__(self, path: Path, *, forms: bool = False) -> None:
        """Opens `path` with the empty password. Raises `PdfiumError`; see `locked`.

        `forms`: what is filled in in its forms is drawn as well.
        """
        self._document = pypdfium2.PdfDocument(path)
        if forms:
            self._document.init_forms()

    def __len__(self) -> int:
        return len(self._document)

    def page(self, index: int) -> PdfPage:
        """The page with this 0-based index. Raises `PdfiumError`."""
        return PdfPage(self._document[index])

    def close(self) -> None:
        """Frees the file's memory."""
        self._document.close()


def locked(error: pypdfium2.PdfiumError) -> bool:
    """Whether opening failed for want of a password."""
    return getattr(error, "err_code", None) == _PASSWORD


class PdfPage:
    """One page. Boxes and points are as displayed, from the upper left corner, in points."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._textpage = page.get_textpage()
        self.sheet = Sheet(page.get_bbox(), page.get_rotation())
        self._rect = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def text(self) -> str:
        """Every character PDFium knows, at its index; line ends and spaces that it inferred are among them."""
        count = min(raw.FPDFText_CountChars(self._textpage), _MAX_CHARACTERS)
        get = raw.FPDFText_GetUnicode
        return "".join([_character(get(self._textpage, index)) for index in range(max(count, 0))])

    def character_box(self, index: int) -> Box:
        """The box in which one character's pen moves."""
        rect = self._rect
        raw.FPDFText_GetLooseCharBox(self._textpage, index, rect)
        return self.sheet.box(rect.left, rect.bottom, rect.right, rect.top)

    def character_origin(self, index: int) -> tuple[float, float]:
        """Where one character stands on its baseline."""
        raw.FPDFText_GetCharOrigin(self._textpage, index, self._x, self._y)
        return self.sheet.displayed(self._x.value, self._y.value)

    def character_size(self, index: int) -> float:
        """The font size in points after all scaling."""
        raw.FPDFText_GetMatrix(self._textpage, index, self._matrix)
        size: float = raw.FPDFText_GetFontSize(self._textpage, index)
        return size * math.hypot(self._matrix.c, self._matrix.d)

    def character_font(self, index: int) -> str:
        """The name of one character's font, empty where it has none."""
        buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        length = raw.FPDFText_GetFontInfo(self._textpage, index, buffer, len(buffer), flags)
        return buffer.value.decode("utf-8", "replace") if 0 < length <= len(buffer) else ""

    @cached_property
    def drawn(self) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
        """The boxes of all drawn lines and shapes, and those of all pictures."""
        shapes: list[Box] = []
        pictures: list[Box] = []
        for kind, box in self._objects():
            if kind == raw.FPDF_PAGEOBJ_PATH:
                shapes.append(box)
            elif kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
                pictures.append(box)
        return tuple(shapes), tuple(pictures)

    def _objects(self) -> Iterator[tuple[int, Box]]:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        for index in range(min(raw.FPDFPage_CountObjects(self._page), _MAX_OBJECTS)):
            item = raw.FPDFPage_GetObject(self._page, index)
            kind = raw.FPDFPageObj_GetType(item)
            wanted = kind != raw.FPDF_PAGEOBJ_TEXT
            if wanted and raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
                yield kind, self.sheet.box(left.value, bottom.value, right.value, top.value)

    def render(self, scale: float, *, colour: bool = False) -> Image:
        """The page in grey or in colour, `scale` pixels to a point. Raises `PdfiumError`."""
        image: Image = self._page.render(scale=scale, grayscale=not colour).to_pil()
        return image

    def close(self) -> None:
        """Frees the page's memory."""
        self._textpage.close()
        self._page.close()


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
