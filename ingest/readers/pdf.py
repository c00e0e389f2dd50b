"""PDF: pages put in order by their geometry, running headers set aside, pages that are pictures read by OCR."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ingest.errors import Unreadable
from ingest.layout.accents import Accents
from ingest.layout.columns import lines_of
from ingest.layout.garbled import is_garbled
from ingest.layout.paragraphs import pieces_from_lines
from ingest.layout.repair import normalise
from ingest.layout.running import set_aside
from ingest.layout.segments import compact, turned
from ingest.layout.spacing import joined_pages
from ingest.readers import ocr
from ingest.readers.pdf_source import PageUnreadable, Source, quiet
from ingest.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from PIL.Image import Image

    from ingest.layout.lines import Line
    from ingest.layout.segments import PageText
    from ingest.reading import Piece

MAX_PAGES = 5000
"""Pages read of one file; longer ones are not minutes or decks but printed databases."""

OCR_SECONDS = 240.0
"""Time for all scanned pages of one file; what is left by then is reported as unread."""

_STAMP = 80
"""A page that is one picture and has fewer characters than this beside it has only been stamped or numbered."""

_REMEDY = "installera tesseract med svenska (paketet tesseract-ocr-swe) och bygg om"


@dataclass(slots=True)
class _Found:
    """Pages read so far, by number, and what is to be said of the others."""

    pages: dict[int, PageText] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)


def read(path: Path) -> Reading:
    """The pieces of a PDF file, with pages, or slides where most of its pages have their shape.

    Raises Unreadable where it is locked or broken, or where not one page has text.
    """
    with quiet():
        source = Source(path)
        try:
            found = _pages(source)
            _recognise(source, found)
            title = source.title()
        finally:
            source.close()
    pages = [found.pages[number] for number in sorted(found.pages)]
    if not any(page.segments for page in pages):
        raise _empty(found)
    slides = sum(page.landscape for page in pages) > len(pages) / 2
    pieces = _pieces(pages, slide=slides)
    return Reading("pypdf", tuple(pieces), "bild" if slides else "sida", title, tuple(found.warnings))


def _pages(source: Source) -> _Found:
    found = _Found()
    if source.pages > MAX_PAGES:
        found.warnings.append(f"Bara de första {MAX_PAGES} av {source.pages} sidor har lästs.")
    for index in range(min(source.pages, MAX_PAGES)):
        try:
            found.pages[index + 1] = source.page(index)
        except PageUnreadable:
            found.warnings.append(f"Sida {index + 1} kunde inte läsas: den är skadad.")
            found.unread.append(index + 1)
    return found


def _recognise(source: Source, found: _Found) -> None:
    """Replaces pages without text of their own by what OCR reads in their pictures, or reports them."""
    scanned = [number for number, page in found.pages.items() if _is_picture(page)]
    for number in scanned:
        if is_garbled(found.pages[number].text):
            found.pages[number] = replace(found.pages[number], segments=())
    if not scanned:
        return
    if not ocr.available():
        found.unread.extend(scanned)
        found.warnings.append(f"{_listed(scanned)} bilder utan text och har inte lästs; {_REMEDY}.")
        return
    read: dict[int, ocr.Scan | None] = dict(ocr.recognise(_pictures(source, found, scanned), OCR_SECONDS))
    _take(read, found)
    late = [number for number in scanned if read.get(number) is None]
    if late:
        found.unread.extend(late)
        found.warnings.append(f"{_listed(late)} bilder som inte hann tolkas; dela upp filen och bygg om.")


def _is_picture(page: PageText) -> bool:
    """Whether there is text to be read that is not there as text."""
    text = page.text.strip()
    if is_garbled(text):
        return True
    if page.pictured >= 0.6:
        return len(text) < _STAMP
    return not text and (page.pictured > 0.05 or len(page.frames) > 20)


def _pictures(source: Source, found: _Found, numbers: Iterable[int]) -> Iterator[tuple[int, Image, float]]:
    for number in numbers:
        scale = ocr.scale_for(found.pages[number].width, found.pages[number].height)
        picture = source.picture(number - 1, scale)
        if picture is not None:
            yield number, picture, scale


def _take(read: dict[int, ocr.Scan | None], found: _Found) -> None:
    """Puts in what OCR read, where it is more than the page had; one warning for all doubtful pages."""
    doubtful: dict[int, float] = {}
    for number, scan in read.items():
        page = found.pages[number]
        if scan is None or sum(len(one.text) for one in scan.segments) <= len(page.text):
            continue
        found.pages[number] = replace(page, segments=scan.segments, frames=())
        if scan.confidence < ocr.SURE:
            doubtful[number] = scan.confidence
    if doubtful:
        low, high = round(min(doubtful.values())), round(max(doubtful.values()))
        span = f"{low} %" if low == high else f"{low}–{high} %"
        form = "tolkad" if len(doubtful) == 1 else "tolkade"
        found.warnings.append(
            f"{_listed(list(doubtful))} {form} från bild (säkerhet {span}); kontrollera mot originalet."
        )


def _listed(numbers: Sequence[int]) -> str:
    """'Sida 2 är' or 'Sidorna 1–3 och 5 är'."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    text = " och ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
    return f"Sida {text} är" if len(numbers) == 1 else f"Sidorna {text} är"


def _empty(found: _Found) -> Unreadable:
    if found.unread and not ocr.available():
        return Unreadable("Filen består av bilder utan text.", f"{_REMEDY[0].upper()}{_REMEDY[1:]}.")
    if found.unread:
        return Unreadable("Ingen sida i filen kunde läsas.", "Öppna filen och spara om den som PDF.")
    return Unreadable("Filen innehåller ingen text.", "Kontrollera att det är rätt fil.")


def _pieces(pages: Sequence[PageText], *, slide: bool) -> list[Piece]:
    turns = {page.number: _main_turn(page) for page in pages}
    accents = Accents.of("\n".join(page.text for page in pages))
    upright = set_aside([_upright(page, turns[page.number], accents) for page in pages])
    lines: list[Line] = []
    for page in upright:
        new = lines_of(page, slide=slide)
        lines = [*lines, *new] if slide or not lines or not new else joined_pages(lines, new)
    sizes = {page.number: (page.width, page.height) for page in upright}
    return [_turned_back(piece, sizes, turns) for piece in pieces_from_lines(lines, slides=slide)]


def _main_turn(page: PageText) -> int:
    """How most of the text on a page runs: 0, or 90, 180 or 270 degrees on a page with a table laid sideways."""
    weights = dict.fromkeys((0, 90, 180, 270), 0)
    for segment in page.segments:
        weights[segment.turn] += len(segment.text)
    return max(weights, key=lambda turn: weights[turn])


def _upright(page: PageText, turn: int, accents: Accents) -> PageText:
    """The page turned so that most of its text runs from left to right, with its spelling made plain."""
    size = page.width, page.height
    segments = (
        replace(
            one,
            text=normalise(accents.joined(one.text)),
            box=turned(one.box, *size, turn),
            turn=(one.turn - turn) % 360,
        )
        for one in page.segments
    )
    frames = tuple(turned(box, *size, turn) for box in page.frames)
    width, height = size if turn in (0, 180) else size[::-1]
    return replace(page, width=width, height=height, segments=tuple(compact(segments, frames)), frames=frames)


def _turned_back(piece: Piece, sizes: dict[int, tuple[float, float]], turns: dict[int, int]) -> Piece:
    if piece.box is None or piece.page is None or not turns[piece.page]:
        return piece
    return replace(piece, box=turned(piece.box, *sizes[piece.page], 360 - turns[piece.page]))
