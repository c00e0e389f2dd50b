"""Draws a page of a PDF by PDFium and marks the cited words in it. Runs in the drawing process only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.viewer.finding import find
from app.viewer.letters import Letters
from app.viewer.marking import frame, lines_of, mark, scaled, to_png
from app.viewer.picture import Picture
from ingest.errors import Unreadable
from ingest.readers.pdfium import Pdf, PdfiumError, locked

if TYPE_CHECKING:
    from PIL.Image import Image

    from app.viewer.picture import PictureRequest
    from ingest.readers.pdfium import PdfPage

LONGEST_SIDE = 1600
"""Pixels: an A4 page then has 137 to an inch, sharp at the width of a screen."""

_OPEN_REMEDY = "Öppna originalet i ett annat program."


def draw(request: PictureRequest) -> Picture:
    """The page asked for, the citation marked or at least its blocks framed. Raises Unreadable."""
    file = _File(request.path)
    found = find(request.parts, file.letters)
    number = min(max(request.page or found.begins or request.first, 1), file.pages)
    image = _rendered(file.page(number))
    width, height = (max(side, 1e-3) for side in file.page(number).sheet.size)
    scale = image.width / width, image.height / height
    framed = [] if found.enough else [part.box for part in request.parts if part.page == number and part.box]
    image = mark(image, scaled(lines_of(found.on(number)), scale))
    image = frame(image, scaled(framed, scale))
    letters = file.letters(number)
    blank = letters is None or not letters.key
    return Picture(to_png(image), number, file.pages, found.share, found.pages, bool(framed), blank)


class _File:
    """An open PDF file; its pages stay open until the process ends, which is soon."""

    def __init__(self, path: str) -> None:
        try:
            self._pdf = Pdf(Path(path), forms=True)
        except PdfiumError as error:
            reason = "Filen är lösenordsskyddad." if locked(error) else "Filen är skadad och kan inte öppnas."
            raise Unreadable(reason, _OPEN_REMEDY) from error
        except OSError as error:
            raise Unreadable("Filen kan inte öppnas.", _OPEN_REMEDY) from error
        self.pages = len(self._pdf)
        self._open: dict[int, PdfPage] = {}
        self._letters: dict[int, Letters] = {}
        if not self.pages:
            raise Unreadable("Filen har inga sidor.", _OPEN_REMEDY)

    def page(self, number: int) -> PdfPage:
        """The page with this number. Raises Unreadable where it is damaged."""
        try:
            if number not in self._open:
                self._open[number] = self._pdf.page(number - 1)
        except (PdfiumError, ValueError) as error:
            raise Unreadable(f"Sida {number} är skadad och kan inte öppnas.", _OPEN_REMEDY) from error
        return self._open[number]

    def letters(self, number: int) -> Letters | None:
        """What is written on the page with this number; None where there is no such page or it is damaged."""
        if number not in self._letters and 1 <= number <= self.pages:
            try:
                page = self.page(number)
            except Unreadable:
                return None
            self._letters[number] = Letters(page.text(), page.character_box)
        return self._letters.get(number)


def _rendered(page: PdfPage) -> Image:
    """The page in colour, its longest side of `LONGEST_SIDE` pixels. Raises Unreadable."""
    longest = max(*page.sheet.size, 1.0)
    try:
        return page.render(LONGEST_SIDE / longest, colour=True)
    except (PdfiumError, ValueError, MemoryError) as error:
        raise Unreadable("Sidan är skadad och går inte att rita.", _OPEN_REMEDY) from error
