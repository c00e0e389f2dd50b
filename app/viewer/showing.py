"""Shows where a citation stands: a picture of its page or slide with the words marked, or else an excerpt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewer.excerpts import excerpt
from app.viewer.picture import HALF, Part, PictureRequest
from app.viewer.picture_process import draw
from app.viewer.shown import PagePicture, SlidePicture
from ingest.errors import Unreadable
from ingest.model import Span

if TYPE_CHECKING:
    from pathlib import Path

    from app.viewer.picture import Format, Picture
    from app.viewer.shown import Shown
    from ingest.model import Block, Document

FORMATS: dict[str, Format] = {"pypdf": "pdf", "python-pptx": "pptx"}
"""Reader → the format of its originals, for those that pictures are drawn of; all others are shown as excerpts."""

MOST_PARTS = 60
"""Blocks of a citation that are sought; a longer one is a whole document."""
ROUND = 2_000
"""Characters of a block before and after what is cited that help to find it."""
_QUOTE = 300
"""Characters of the citation in a picture's text alternative."""


def show(document: Document, original: Path | None, start: int, end: int, page: int | None = None) -> Shown:
    """What the characters `start` to `end` of `document` look like in `original`, the file it was read from.

    `page` turns to another page, slide or portion; the nearest one there is comes where that does not exist.
    """
    length = len(document.text)
    first = min(max(start, 0), length)
    span = Span(document.id, first, min(max(end, first), length))
    file_format = FORMATS.get(document.reader)
    if file_format is None:
        return excerpt(document, span, page)
    if original is None:
        return excerpt(document, span, page, "Originalet finns inte i arkivet; här visas texten som den lästes.")
    parts = tuple(_parts(document, span))
    try:
        picture = draw(PictureRequest(str(original), file_format, page, parts))
    except Unreadable as error:
        return excerpt(document, span, page, f"{error.reason} Här visas texten som den lästes.")
    return _shown(document, span, picture, file_format)


def _parts(document: Document, span: Span) -> list[Part]:
    blocks = document.blocks_in(span)[:MOST_PARTS]
    return [_part(document, block, span) for block in blocks if block.place.page is not None]


def _part(document: Document, block: Block, span: Span) -> Part:
    start, end = max(span.start, block.span.start), min(span.end, block.span.end)
    left, right = max(block.span.start, start - ROUND), min(block.span.end, end + ROUND)
    index = document.index_at(block.span.start)
    following = document.blocks[index + 1].place.page if index + 1 < len(document.blocks) else None
    text = document.text[left:right]
    return Part(
        text, start - left, end - left, block.place.page or 1, block.box, following != block.place.page,
        block.kind == "note",
    )  # fmt: skip


def _shown(document: Document, span: Span, picture: Picture, file_format: Format) -> PagePicture | SlidePicture:
    unit = next((block.place.unit for block in document.blocks if block.place.unit), None) or "sida"
    alt = f"{unit.capitalize()} {picture.page} av {picture.pages} i {document.name}."
    if picture.marked:
        alt += f" Markerat: «{_short(document.quote(span))}»"
    kind = SlidePicture if file_format == "pptx" else PagePicture
    remark = _remark(picture, unit) if span.end > span.start else None
    return kind(picture.png, alt, picture.page, picture.pages, picture.marked, remark, unit)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE else line[:_QUOTE].rsplit(" ", 1)[0] + " …"


def _remark(picture: Picture, unit: str) -> str | None:
    """What to say where not all of the citation is marked on this page."""
    the = {"sida": "sidan", "bild": "bilden"}[unit]
    if picture.share < HALF:
        return _not_found(picture, the)
    others = [number for number in picture.found_on if number != picture.page]
    if not others:
        return None
    if not picture.marked:
        return f"Det citerade står på {the} {others[0]}."
    before = f"Citatet börjar på {the} {others[0]}." if others[0] < picture.page else ""
    after = f"Citatet fortsätter på {the} {others[-1]}." if others[-1] > picture.page else ""
    return f"{before} {after}".strip()


def _not_found(picture: Picture, the: str) -> str:
    if picture.blank:
        reason = f"{the.capitalize()} har ingen text att söka i (troligen är den inskannad), så inga ord är markerade."
    else:
        reason = f"De citerade orden hittades inte i {the}s text, så inga är markerade."
    return f"{reason} Stycket de lästes i är inramat." if picture.framed else reason
