"""Draws a slide from the boxes of its shapes and marks the cited words in it. Runs in the drawing process only."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.viewer.finding import find
from app.viewer.marking import frame, lines_of, mark, to_png
from app.viewer.picture import Picture
from app.viewer.slide_canvas import Canvas
from app.viewer.slide_colours import WHITE, Palette
from app.viewer.slide_layout import Room, lay
from app.viewer.slide_shapes import Painter
from app.viewer.slide_styles import Paragraph, Run
from app.viewer.slide_tree import MOST_SHAPES, P, shapes
from ingest.errors import Unreadable
from ingest.readers.pptx import BROKEN, open_deck

if TYPE_CHECKING:
    from app.viewer.letters import Letters
    from app.viewer.picture import Part, PictureRequest
    from app.viewer.slide_colours import Colour

LONGEST_SIDE = 1600
"""Pixels."""
_NOTES_GROUND: Colour = (246, 244, 236)


def draw(request: PictureRequest) -> Picture:
    """The slide asked for, the citation marked or at least its boxes framed. Raises Unreadable."""
    deck = _Deck(request)
    found = find(deck.parts, deck.letters)
    number = min(max(request.page or found.begins or request.first, 1), deck.slides)
    canvas = deck.canvas(number)
    framed = [] if found.enough else [part.box for part in deck.parts if part.page == number and part.box]
    image = frame(mark(canvas.image, lines_of(found.on(number))), framed)
    blank = not canvas.letters.key
    return Picture(to_png(image), number, deck.slides, found.share, found.pages, bool(framed), blank)


class _Deck:
    """An open presentation and what is cited of it, in pixels; its slides are drawn when they are asked for."""

    def __init__(self, request: PictureRequest) -> None:
        self._deck = open_deck(Path(request.path))
        try:
            width, height = self._deck.slide_width or 1, self._deck.slide_height or 1
            self.slides = len(self._deck.slides)
        except BROKEN as error:
            raise Unreadable("Filen är skadad och kan inte öppnas.") from error
        if not self.slides:
            raise Unreadable("Filen har inga bilder.")
        self._scale = LONGEST_SIDE / max(width, height, 1)
        self._size = max(round(width * self._scale), 1), max(round(height * self._scale), 1)
        self.parts = [self._in_pixels(part) for part in request.parts]
        self._drawn: dict[int, Canvas] = {}

    def letters(self, number: int) -> Letters | None:
        """What is written on a slide; None where there is no such slide."""
        return self.canvas(number).letters if 1 <= number <= self.slides else None

    def canvas(self, number: int) -> Canvas:
        """The slide with this number, drawn, with its notes where they are cited. Raises Unreadable."""
        if number not in self._drawn:
            try:
                self._drawn[number] = self._paint(number)
            except BROKEN as error:
                raise Unreadable(f"Bild {number} är skadad och går inte att rita.") from error
        return self._drawn[number]

    def _paint(self, number: int) -> Canvas:
        slide = self._deck.slides[number - 1]
        master = slide.slide_layout.slide_master
        palette = Palette.of(master)
        canvas = Canvas(self._size, _ground(slide, palette))
        painter = Painter(canvas, slide, palette, self._scale)
        for shape in islice(shapes(slide), MOST_SHAPES):
            painter.draw(shape)
        notes = [part.text for part in self.parts if part.note and part.page == number]
        return _with_notes(canvas, notes) if notes else canvas

    def _in_pixels(self, part: Part) -> Part:
        if part.box is None:
            return part
        left, top, right, bottom = (edge * self._scale for edge in part.box)
        return replace(part, box=(left, top, right, bottom))


def _ground(slide: Any, palette: Palette) -> Colour:  # noqa: ANN401 — python-pptx's slide
    """The plain colour behind everything: the slide's own, else its layout's, else its master's."""
    layout = slide.slide_layout
    for sheet in (slide, layout, layout.slide_master):
        background = sheet.element.find(f"{P}cSld/{P}bg")
        if background is not None:
            fill = palette.fill(background.find(f"{P}bgPr"))
            return fill if isinstance(fill, tuple) else palette.colour(background.find(f"{P}bgRef")) or WHITE
    return WHITE


def _with_notes(slide: Canvas, notes: list[str]) -> Canvas:
    """The slide with its speaker notes on a strip below it."""
    width, height = slide.image.size
    head = Paragraph((Run("Anteckningar till bilden", 16, bold=True),))
    text = [Paragraph((Run(note, 16),), before=4) for note in notes]
    laid = lay([head, *text], Room(width - 80.0, 1.0, 1.6 / 12_700))
    canvas = Canvas((width, height + min(round(laid.height) + 60, 2 * LONGEST_SIDE)), _NOTES_GROUND)
    canvas.turned(slide, (width / 2, height / 2), 0.0)
    canvas.text(laid, (40.0, height + 30.0))
    return canvas
