"""One PDF file through two libraries: pypdf for text, PDFium for places and pictures; each stands in for the other."""

from __future__ import annotations

import logging
import math
import re
import struct
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, DeprecationError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject

from ingest.errors import Unreadable
from ingest.layout.garbled import is_garbled
from ingest.layout.segments import PageText, Segment
from ingest.readers.pdf_text import Characters, Fragment, is_bold, own, placed
from ingest.readers.pdfium import Pdf, PdfiumError, Sheet, locked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PIL.Image import Image
    from pypdf import PageObject

    from ingest.model import Box
    from ingest.readers.pdfium import PdfPage

_BROKEN = (
    PyPdfError,
    DependencyError,
    DeprecationError,
    RecursionError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    OSError,
    struct.error,
    zlib.error,
)
"""What pypdf is known to raise on broken files beside its own errors; MemoryError is left to the process."""

_GLYPH = re.compile(r"/[a-z]+\.[a-z]+")
"""What pypdf writes for a glyph such as `one.oldstyle`, whose letter PDFium finds by the first part of its name."""

_MOST_FIELDS = 2000
"""Form fields and notes looked at per page."""

_FIELD_SIZE = 10.0
"""The assumed font size of a filled-in form field, in points."""


class PageUnreadable(Exception):  # noqa: N818 — a page's fault, told as a warning; only whole files are errors
    """Neither library could read one page."""


class Source:
    """An open PDF file, pages counted from 0. Raises `Unreadable` where neither library can open it."""

    def __init__(self, path: Path) -> None:
        self._pdfium, locked_out = _open_pdfium(path)
        self._pypdf, refused = _open_pypdf(path)
        if self._pypdf is None and self._pdfium is None:
            raise _unreadable(is_locked=locked_out or refused)
        counts = len(self._pdfium or ()), _count(self._pypdf)
        if self._pdfium and counts[0] != counts[1]:
            self._pypdf = None  # they do not see the same pages; PDFium repairs more
        self.pages = counts[0] or counts[1]

    def close(self) -> None:
        """Frees the memory of both libraries."""
        for source in (self._pdfium, self._pypdf):
            if source is not None:
                source.close()

    def title(self) -> str | None:
        """What the file's properties call it."""
        try:
            title = self._pypdf.metadata.title if self._pypdf and self._pypdf.metadata else None
        except _BROKEN:
            return None
        return title.strip() or None if isinstance(title, str) else None

    def page(self, index: int) -> PageText:
        """The runs of text of a page with their places. Raises `PageUnreadable`."""
        found = self._pypdf_page(index)
        drawn = self._pdfium_page(index)
        try:
            if found is not None:
                return _both(found, drawn, index + 1)
            if drawn is None:
                raise PageUnreadable
            return _page_text(drawn, own(Characters(drawn)), index + 1)
        finally:
            if drawn is not None:
                drawn.close()

    def picture(self, index: int, scale: float) -> Image | None:
        """The page as a grey picture, `scale` pixels to a point; None where it cannot be drawn."""
        page = self._pdfium_page(index)
        if page is None:
            return None
        try:
            return page.render(scale)
        except (PdfiumError, ValueError):
            return None
        finally:
            page.close()

    def _pypdf_page(self, index: int) -> PageObject | None:
        try:
            return self._pypdf.pages[index] if self._pypdf else None
        except _BROKEN:
            return None

    def _pdfium_page(self, index: int) -> PdfPage | None:
        try:
            return self._pdfium.page(index) if self._pdfium else None
        except (PdfiumError, ValueError):
            return None


@contextmanager
def quiet() -> Iterator[None]:
    """Keeps pypdf from logging what it repairs, as long as it lasts."""
    logger = logging.getLogger("pypdf")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


def _open_pdfium(path: Path) -> tuple[Pdf | None, bool]:
    """The file in PDFium, and whether a password is missing."""
    try:
        return Pdf(path), False
    except PdfiumError as error:
        return None, locked(error)


def _open_pypdf(path: Path) -> tuple[PdfReader | None, bool]:
    """The file in pypdf, and whether a password is missing."""
    try:
        reader = PdfReader(path, strict=False)
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            reader.close()
            return None, True
        len(reader.pages)
    except _BROKEN:
        return None, False
    return reader, False


def _count(reader: PdfReader | None) -> int:
    try:
        return len(reader.pages) if reader else 0
    except _BROKEN:
        return 0


def _unreadable(*, is_locked: bool) -> Unreadable:
    if is_locked:
        return Unreadable("Filen är lösenordsskyddad.", "Öppna filen med lösenordet och spara en kopia utan lösenord.")
    return Unreadable("Filen är skadad och kan inte öppnas.", "Hämta filen på nytt, eller öppna den och spara om den.")


def _both(found: PageObject, drawn: PdfPage | None, number: int) -> PageText:
    """Text of pypdf at the places of PDFium; PDFium's own where pypdf fails, finds far less or nothing with meaning."""
    sheet = drawn.sheet if drawn else _sheet(found)
    try:
        fragments = _fragments(found, sheet)
    except _BROKEN as error:
        if drawn is None:
            raise PageUnreadable from error
        fragments = []
    characters = Characters(drawn) if drawn else None
    segments = (
        placed(fragments, characters) if characters is None or _suffices(fragments, characters) else own(characters)
    )
    segments.extend(_filled_in(found, sheet))
    return _page_text(drawn or sheet, segments, number)


def _suffices(fragments: Sequence[Fragment], characters: Characters) -> bool:
    text = "".join(fragment.text for fragment in fragments)
    if len("".join(text.split())) < 0.8 * len(characters.key):
        return False
    if _GLYPH.search(text) and not _GLYPH.search(characters.text):
        return False
    return not is_garbled(text) or is_garbled(characters.text)


def _page_text(drawn: PdfPage | Sheet, segments: Sequence[Segment], number: int) -> PageText:
    if isinstance(drawn, Sheet):
        return PageText(number, *drawn.size, tuple(segments))
    width, height = drawn.sheet.size
    shapes, pictures = drawn.drawn
    covered = max((_covered(box, width, height) for box in pictures), default=0.0)
    return PageText(number, width, height, tuple(segments), shapes, covered)


def _covered(box: Box, width: float, height: float) -> float:
    across, down = min(box[2], width) - max(box[0], 0.0), min(box[3], height) - max(box[1], 0.0)
    return max(across, 0.0) * max(down, 0.0) / max(width * height, 1.0)


def _sheet(page: PageObject) -> Sheet:
    try:
        box = page.cropbox
        return Sheet((float(box.left), float(box.bottom), float(box.right), float(box.top)), page.rotation % 360)
    except _BROKEN:
        return Sheet((0.0, 0.0, 595.0, 842.0))


def _fragments(page: PageObject, sheet: Sheet) -> list[Fragment]:
    """Every run of text that pypdf reports, where it begins and in which font."""
    found: list[Fragment] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: dict[str, Any] | None, size: float) -> None:
        if text.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = math.hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
            bold = is_bold(str(font.get("/BaseFont", ""))) if font else False
            found.append(Fragment(text, sheet.displayed(x, y), abs(size) * scale or 10.0, bold))

    page.extract_text(visitor_text=visit)
    return found


def _filled_in(page: PageObject, sheet: Sheet) -> list[Segment]:
    """What is filled in in form fields, and notes written onto the page as text."""
    found: list[Segment] = []
    try:
        annotations = page.get("/Annots", ArrayObject()).get_object()
        for reference in list(annotations or ())[:_MOST_FIELDS]:
            annotation = reference.get_object()
            text = _annotation_text(annotation)
            if text:
                left, bottom, right, top = (float(edge) for edge in annotation["/Rect"])
                found.extend(_stacked(text, sheet.box(left, bottom, right, top)))
    except _BROKEN:
        return found
    return found


def _annotation_text(annotation: DictionaryObject) -> str:
    if annotation.get("/Subtype") == "/FreeText":
        text = annotation.get("/Contents")
    elif annotation.get("/Subtype") == "/Widget":
        parent = annotation.get("/Parent", DictionaryObject()).get_object()
        kind = annotation.get("/FT", parent.get("/FT"))
        text = annotation.get("/V", parent.get("/V")) if kind in ("/Tx", "/Ch") else None
    else:
        return ""
    value = text.get_object() if text is not None else None
    return value.strip() if isinstance(value, str) else ""


def _stacked(text: str, box: Box) -> Iterator[Segment]:
    """The lines of a filled-in field from the top of its box downwards."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    size = min(_FIELD_SIZE, max((box[3] - box[1]) / max(len(lines), 1) / 1.2, 4.0))
    for at, line in enumerate(lines):
        top = box[1] + at * size * 1.2 if len(lines) > 1 else (box[1] + box[3] - size * 1.16) / 2
        yield Segment(line, (box[0], top, max(box[2], box[0] + 1), top + size * 1.16), size)
