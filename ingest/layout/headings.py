"""Which chunks are headings: by mark ("#", "§ 45", "3.2"), by font, or by standing apart, short and without a stop."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ingest.layout.heading_words import CLAUSE, LONGEST, could_head, is_several, lists_people
from ingest.layout.lost_lists import find_lost_lists
from ingest.layout.numbered_headings import find_numbered
from ingest.layout.phrases import ends_sentence
from ingest.layout.section_names import is_filled_field, is_section_name
from ingest.layout.wraps import LETTERED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.layout.chunks import Chunk
    from ingest.layout.setting import Setting


_LONGEST_PART = 60
"""Characters of the name of a part of an item."""


def find_headings(chunks: Sequence[Chunk], setting: Setting) -> None:
    """Gives every heading among `chunks` its kind and style; levels are found afterwards."""
    _marked(chunks, bold=not setting.printed)
    find_numbered(chunks)
    find_lost_lists(chunks)
    _named(chunks)
    if setting.deck:
        _of_slides(chunks, setting)
    elif not (setting.printed and _by_font(chunks, setting)):
        _standing_apart(chunks)


def make_heading(chunk: Chunk, style: str) -> None:
    """Makes `chunk` a heading, shown to be one by `style`."""
    chunk.kind, chunk.style = "heading", style


def _marked(chunks: Sequence[Chunk], *, bold: bool) -> None:
    for chunk in chunks:
        if chunk.mark and chunk.mark.kind == "hash":
            make_heading(chunk, "#")
        elif chunk.mark and chunk.mark.kind == "paragraph" and _heads_item(chunk):
            make_heading(chunk, "§")
        elif chunk.plain and could_head(chunk, colon=True) and (chunk.underline or (bold and chunk.lines[-1].bold)):
            make_heading(chunk, "plain")


def _heads_item(chunk: Chunk) -> bool:
    """Whether a line with a "§" is a title alone; «§ 2 Utlysande. Stämman var rätt utlyst.» holds its text too."""
    return could_head(chunk) or (could_head(chunk, stop=True) and not is_several(chunk.text))


def _named(chunks: Sequence[Chunk]) -> None:
    """Names that minutes give their sections, short lines in capitals or with a letter, even right above their text."""
    for before, chunk, below in zip((None, *chunks), chunks, chunks[1:], strict=False):
        opens = before is None or chunk.gap >= 0.5 or before.kind != "paragraph" or ends_sentence(before.text)
        if not (chunk.plain and opens) or len(chunk.lines) > 2:
            continue
        named = is_section_name(chunk.text) and below.style != "§"
        if named or _is_lettered(chunk, below) or (_in_capitals(chunk.text) and could_head(chunk)):
            make_heading(chunk, "plain")


def _is_lettered(chunk: Chunk, below: Chunk) -> bool:
    """Whether a short line is a part of an item by its letter, with its text below: «b. Sekreterare»."""
    short = len(chunk.lines) == 1 and len(chunk.text) <= _LONGEST_PART and not ends_sentence(chunk.text)
    return short and below.plain and LETTERED.match(chunk.text) is not None


def _in_capitals(text: str) -> bool:
    return text.isupper() and sum(letter.isalpha() for letter in text) >= 5


def _standing_apart(chunks: Sequence[Chunk]) -> None:
    """Short lines between empty lines, or right above a sentence; of a row of such lines only the last two."""
    row: list[Chunk] = []
    for chunk, below in zip(chunks, [*chunks[1:], None], strict=True):
        if below is not None and chunk.plain and could_head(chunk) and (chunk.gap >= 0.5 or chunk is chunks[0]):
            if below.gap >= 0.5 and not _leads_into(chunk, below):
                row.append(chunk)
                continue
            if _is_prose(below) and len(chunk.text.split()) <= 8:
                make_heading(chunk, "plain")
        if _is_content(chunk):
            for heading in row[-2:]:
                make_heading(heading, "plain")
        row = []


def _leads_into(chunk: Chunk, below: Chunk) -> bool:
    """Whether the items below end a sentence that `chunk` begins: "Varje nämnd redovisar / - vad som gjorts"."""
    item = below.mark.text.lstrip("0123456789.) ") if below.mark and below.kind == "list_item" else ""
    return item[:1].islower() and len(chunk.text.split()) > 3


def _is_content(chunk: Chunk) -> bool:
    text = chunk.text
    return (
        chunk.kind != "paragraph"
        or chunk.mark is not None
        or ends_sentence(text)
        or len(text) > LONGEST
        or chunk.after < 0.5
    )


def _is_prose(chunk: Chunk) -> bool:
    text = chunk.text
    return chunk.plain and text[:1].isupper() and len(text) > 25 and (text[-1] in ".!?" or len(text) > 75)


def _by_font(chunks: Sequence[Chunk], setting: Setting) -> bool:
    """Headings larger than body text, or bold where it is not; False where no chunk is either."""
    found = False
    for chunk in chunks:
        larger = _size(chunk) >= 1.12 * (setting.size or 1e9)
        bold = not setting.bold and all(line.bold for line in chunk.lines)
        label = setting.slides and setting.heads_box(chunk.text)
        if (chunk.mark and chunk.mark.kind == "bullet") or chunk.kind == "table_row" or label:
            continue
        if (larger or bold) and _could_head_by_font(chunk):
            make_heading(chunk, chunk.style or "font")
            found = True
    return found


def _could_head_by_font(chunk: Chunk) -> bool:
    text = chunk.text
    return (
        len(text) <= 200
        and any(letter.isalpha() for letter in text)
        and text[-1] not in ",;"
        and CLAUSE.match(text) is None
        and not (is_filled_field(text) or lists_people(text) or (text.endswith(".") and len(text) > 80))
    )


def _size(chunk: Chunk) -> float:
    return chunk.lines[0].size or 0.0


def _of_slides(chunks: Sequence[Chunk], setting: Setting) -> None:
    """The first text of every slide, or its largest where sizes are known, and what stands above a repeated label.

    A slide whose title is known already has no other.
    """
    for slide in slides_of(chunks):
        heading = max(slide, key=_size) if setting.printed else slide[0]
        heading = next((chunk for chunk in slide if chunk.style == "slide"), heading)
        lone = len(slide) == 1 and len(heading.text.split()) > 6
        if heading.plain and could_head(heading, stop=True) and not lone:
            make_heading(heading, "slide")
        for area, below in itertools.pairwise(slide):
            if below.lines[0].text.strip() in setting.labels and _heads_area(area, setting):
                make_heading(area, "area")


def _heads_area(chunk: Chunk, setting: Setting) -> bool:
    labelled = chunk.lines[0].text.strip() in setting.labels
    return (chunk.plain or chunk.style == "slide") and not labelled and could_head(chunk, stop=True)


def slides_of(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """`chunks` slide by slide: parted by a page or, in text saved from a deck, by three empty lines."""
    slides: list[list[Chunk]] = []
    for chunk in chunks:
        if not slides or (chunk.gap >= 3 and chunk.lines[0].box is None) or chunk.page != slides[-1][0].page:
            slides.append([])
        slides[-1].append(chunk)
    return slides
