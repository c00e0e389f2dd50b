"""Lines as they stand on a page → whole paragraphs, list items, table rows and headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.layout.chunks import chunks_of
from ingest.layout.heading_words import could_head, is_contact
from ingest.layout.headings import find_headings
from ingest.layout.levels import set_levels
from ingest.layout.phrases import ends_sentence, is_label
from ingest.layout.plain_lines import ready_lines
from ingest.layout.section_names import is_field_name, is_section_name
from ingest.layout.setting import setting_of
from ingest.layout.slide_headings import with_slide_headings
from ingest.layout.topics import with_listed_lines, with_topics
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.layout.chunks import Chunk
    from ingest.layout.lines import Line

_ONLY_NUMBER = re.compile(r"(?:\w+ )?§+ ?\d+\S*(?:\s+Dnr.*)?$|\d+ §$")


def pieces_from_lines(lines: Sequence[Line], *, slides: bool = False) -> list[Piece]:
    """Pieces of repaired text in the order of `lines`; no letter of them is lost but in page numbers.

    Lines with tabs are rows of a table. Lines without size and box are plain text: there `gap` counts empty lines and a
    space at the end of a line may mean that it goes on. Only a deck's title that was saved after its boxes is moved.
    """
    ready = ready_lines(lines)
    if not ready:
        return []
    setting = setting_of(ready, slides=slides)
    if setting.deck and not setting.printed:
        ready = with_listed_lines(ready, setting)
    chunks = with_slide_headings(_with_values(_with_names(chunks_of(ready, setting))), setting)
    if not chunks:
        return []
    find_headings(chunks, setting)
    if setting.deck or setting.slides:
        chunks = with_topics(chunks, setting)
    chunks = _with_cards(set_levels(chunks, setting))
    return [piece for chunk in chunks if (piece := _piece(chunk)).text.strip()]


def _with_names(chunks: Sequence[Chunk]) -> list[Chunk]:
    """`chunks` with each lone "§ 14" and the name of the matter on the line below it made one heading."""
    whole: list[Chunk] = []
    for chunk in chunks:
        if whole and _is_number_alone(whole[-1]) and _goes_on(whole[-1], chunk) and _names_matter(chunk):
            whole[-1].lines.extend(chunk.lines)
            whole[-1].after = chunk.after
        else:
            whole.append(chunk)
    return whole


def _goes_on(number: Chunk, chunk: Chunk) -> bool:
    """Whether `chunk` is the line below `number`, on the same page: a cover may end in «§ 154»."""
    return chunk.plain and chunk.gap <= 1 and chunk.lines[0].page == number.lines[0].page


def _is_number_alone(chunk: Chunk) -> bool:
    return chunk.kind == "paragraph" and len(chunk.lines) == 1 and _ONLY_NUMBER.match(chunk.text) is not None


def _names_matter(chunk: Chunk) -> bool:
    return could_head(chunk) and not is_section_name(chunk.text)


def _with_values(chunks: Sequence[Chunk]) -> list[Chunk]:
    """`chunks` with what a label and the line below it say made one: "Datum / 2026-03-04", from forms and pages."""
    whole: list[Chunk] = []
    opens = False
    for chunk in chunks:
        if (
            whole
            and opens
            and chunk.plain
            and chunk.gap == 0
            and is_field_name(whole[-1].text)
            and len(chunk.text) <= 80
        ):
            whole[-1].lines.extend(chunk.lines)
            whole[-1].style, whole[-1].after = "value", chunk.after
        else:
            opens = chunk.plain and (not whole or chunk.gap > 0 or whole[-1].style == "value")
            whole.append(chunk)
    return whole


def _with_cards(chunks: Sequence[Chunk]) -> list[Chunk]:
    """`chunks` with the short lines of an address card (name, post, telephone) made one paragraph."""
    whole: list[Chunk] = []
    for card in _blocks(chunks):
        if len(card) >= 3 and not is_label(card[0].text) and any(is_contact(line.text) for line in card):
            card[0].lines.extend(line for chunk in card[1:] for line in chunk.lines)
            whole.append(card[0])
        else:
            whole.extend(card)
    return whole


def _blocks(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """Rows of short paragraphs with no empty line between; every other chunk by itself."""
    blocks: list[list[Chunk]] = []
    for chunk in chunks:
        short = chunk.plain and len(chunk.text) <= 70 and not ends_sentence(chunk.text)
        if blocks and short and chunk.gap == 0 and blocks[-1][-1].plain and len(blocks[-1][-1].text) <= 70:
            blocks[-1].append(chunk)
        else:
            blocks.append([chunk])
    return blocks


def _piece(chunk: Chunk) -> Piece:
    box = None if any(line.box is None for line in chunk.lines) else _around(chunk)
    return Piece(_text(chunk), chunk.kind, chunk.level, chunk.page, box)


def _text(chunk: Chunk) -> str:
    if chunk.kind == "table_row":
        cells = "\t".join(line.text for line in chunk.lines).split("\t")
        return "\t".join(" ".join(cell.split()) for cell in cells)
    text = chunk.text
    return text.removesuffix(":") if chunk.kind == "heading" else text


def _around(chunk: Chunk) -> tuple[float, float, float, float]:
    """The smallest box around the lines of the page on which the chunk begins."""
    boxes = [line.box for line in chunk.lines if line.box is not None and line.page == chunk.page]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
