"""Headings on printed slides: the title, in the place and type of all titles of the deck, and the names of cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.layout.cards import Part, keeps_number, names_of_cards, numbers_of_cards
from ingest.layout.heading_words import LONGEST, could_head
from ingest.layout.headings import make_heading, slides_of
from ingest.layout.segments import union

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.chunks import Chunk
    from ingest.layout.setting import Setting
    from ingest.model import Box

_SHARE = 0.4
"""On so many of the slides at least the titles stand in one place."""

_LARGER = 1.12


def with_slide_headings(chunks: Sequence[Chunk], setting: Setting) -> list[Chunk]:
    """The chunks of a printed deck with titles and names made headings, titles first, numbers of cards in their names.

    A deck without geometry is handed back as it was.
    """
    if not setting.slides:
        return list(chunks)
    slides = slides_of(chunks)
    titles = _titles(slides, setting)
    return [chunk for slide in slides for chunk in _with_headings(slide, titles)]


def _with_headings(slide: Sequence[Chunk], titles: Sequence[Chunk]) -> Iterator[Chunk]:
    title = next((chunk for chunk in slide if any(chunk is one for one in titles)), None)
    rest = [chunk for chunk in slide if chunk is not title]
    if title is not None:
        make_heading(title, "slide")
        _lead(slide[0], title)
        yield title
    yield from _with_names(rest)


def _lead(first: Chunk, title: Chunk) -> None:
    """Gives a title that was read later the space of the slide's beginning."""
    if first is not title:
        title.lines[0] = replace(title.lines[0], gap=max(first.gap, 1.0))


def _titles(slides: Sequence[Sequence[Chunk]], setting: Setting) -> list[Chunk]:
    """One chunk of each slide that has a title: in the type of all titles, in their place or on top of the slide."""
    slot = _slot([chunk for slide in slides for chunk in slide], len(slides), setting)
    if not slot:
        return []
    return [title for slide in slides if (title := _title(slide, slot)) is not None]


def _title(slide: Sequence[Chunk], slot: Sequence[Chunk]) -> Chunk | None:
    alike = [chunk for chunk in slide if _could_be_title(chunk) and _font(chunk) == _font(slot[0])]
    placed = [chunk for chunk in alike if any(chunk is one for one in slot)]
    top = min(_place(chunk)[1] for chunk in slide)
    on_top = [chunk for chunk in alike if could_head(chunk, stop=True) and _place(chunk)[1] <= top]
    return next(iter([*placed, *on_top]), None)


def _slot(chunks: Sequence[Chunk], slides: int, setting: Setting) -> list[Chunk]:
    """What stands in the largest type that the same place of many slides is set in; nothing where it is body type."""
    open_ = [chunk for chunk in chunks if _could_be_title(chunk) and _is_larger(chunk, setting)]
    best: list[Chunk] = []
    for chunk in open_:
        group = [other for other in open_ if _font(other) == _font(chunk) and _same_height(chunk, other)]
        pages = {other.page for other in group}
        enough = len(pages) >= max(2.0, _SHARE * slides) and len(group) <= 1.25 * len(pages)
        if enough and (not best or (_font(chunk), len(group)) > (_font(best[0]), len(best))):
            best = group
    return best


def _could_be_title(chunk: Chunk) -> bool:
    """Whether a chunk could be a title if it stands where titles do: even one that opens with a number."""
    text = chunk.text
    open_ = chunk.kind == "paragraph" and not chunk.style and chunk.lines[0].box is not None
    return open_ and len(text) <= LONGEST and text[-1:] not in ",;" and any(letter.isalpha() for letter in text)


def _is_larger(chunk: Chunk, setting: Setting) -> bool:
    size, bold = _font(chunk)
    return size >= _LARGER * (setting.size or 0.0) or (bold and not setting.bold)


def _font(chunk: Chunk) -> tuple[float, bool]:
    return round(chunk.lines[0].size or 0.0), chunk.lines[0].bold


def _same_height(one: Chunk, other: Chunk) -> bool:
    """Whether two chunks begin or end at the same height of their slides."""
    first, second = _place(one), _place(other)
    return min(abs(first[1] - second[1]), abs(first[3] - second[3])) <= 0.5 * _font(one)[0]


def _place(chunk: Chunk) -> Box:
    return union(line.box for line in chunk.lines if line.box is not None) if chunk.lines[0].box else (0, 0, 0, 0)


def _with_names(slide: Sequence[Chunk]) -> Iterator[Chunk]:
    parts = [_part(chunk) for chunk in slide]
    names, numbers = names_of_cards(parts), numbers_of_cards(parts)
    owners = {owner: number for number, owner in numbers.items()}
    for index, chunk in enumerate(slide):
        if index in names:
            make_heading(chunk, "area")
        if index in owners:
            chunk.lines[:0] = slide[owners[index]].lines if keeps_number(chunk.text) else []
        if index not in numbers:
            yield chunk


def _part(chunk: Chunk) -> Part:
    size, bold = _font(chunk)
    text = chunk.text if chunk.kind != "table_row" else ""
    return Part(text, _place(chunk), size, bold=bold, open=chunk.plain)
