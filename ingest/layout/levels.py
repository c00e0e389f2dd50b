"""Which heading is the title, how deep each of the others lies, and how deep list items are nested."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from ingest.layout.agenda_headings import place_under_agenda
from ingest.layout.chunks import indent
from ingest.layout.heading_words import could_head
from ingest.layout.headings import slides_of
from ingest.layout.phrases import ends_sentence, is_label
from ingest.layout.section_names import is_furniture, is_part_name, is_section_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.layout.chunks import Chunk
    from ingest.layout.setting import Setting

_OPENING = 12
"""The title stands among so many first chunks, before any running text."""


def set_levels(chunks: list[Chunk], setting: Setting) -> list[Chunk]:
    """`chunks` with title and levels set; a slide's title that was saved after its boxes comes before them."""
    if setting.deck and not setting.printed:
        chunks = [chunk for slide in slides_of(chunks) for chunk in _title_first(slide)]
    title = _find_title(chunks, setting)
    if title is not None:
        chunks = _with_title(chunks, title)
    headings = [chunk for chunk in chunks if chunk.kind == "heading"]
    fonts = _font_ranks(headings, setting)
    for index, heading in enumerate(headings):
        heading.level = min(_level(headings, index, chunks, fonts), 6)
    place_under_agenda(headings, chunks)
    _nest(chunks)
    return chunks


def _title_first(slide: list[Chunk]) -> list[Chunk]:
    """A slide that begins with one of its areas and ends in a lone line: that line is its title, drawn last."""
    areas = [chunk for chunk in slide if chunk.style == "area"]
    last = slide[-1]
    if len(areas) < 2 or slide[0] is not areas[0] or not last.plain or len(last.lines) > 1 or not could_head(last):
        return slide
    last.kind, last.style = "heading", "slide"
    last.lines[0], areas[0].lines[0] = (
        replace(last.lines[0], gap=slide[0].gap),
        replace(slide[0].lines[0], gap=last.gap),
    )
    return [last, *slide[:-1]]


def _find_title(chunks: Sequence[Chunk], setting: Setting) -> Chunk | None:
    candidates = _candidates(_opening(chunks))
    if setting.printed and candidates and setting.size:
        largest = max(candidates, key=lambda chunk: chunk.lines[0].size or 0.0)
        if (largest.lines[0].size or 0.0) >= 1.12 * setting.size:
            return largest
    outer = [chunk for chunk in candidates if chunk.style == "#"]
    if outer:
        return outer[0] if outer[0].mark and outer[0].mark.depth == 1 else None
    return candidates[0] if candidates and len(chunks) > 1 else None


def _candidates(opening: Sequence[Chunk]) -> list[Chunk]:
    """What could be the title: no line of a form with several, and nothing right below a word of a web page's menu."""
    form = sum(is_label(chunk.text) for chunk in opening) > 1
    menu = {id(chunk) for before, chunk in pairwise(opening) if chunk.gap == 0 and is_furniture(before.text)}
    return [
        chunk
        for chunk in opening
        if _could_title(chunk) and id(chunk) not in menu and not (form and is_label(chunk.text))
    ]


def _opening(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    for index, chunk in enumerate(chunks[:_OPENING]):
        text = chunk.text
        if chunk.style in ("§", "1") or (chunk.plain and (len(text) > 130 or (ends_sentence(text) and len(text) > 40))):
            return chunks[:index]
        if chunk.kind == "heading" and is_section_name(text):
            return chunks[:index]
    return chunks[:_OPENING]


def _could_title(chunk: Chunk) -> bool:
    if chunk.kind == "heading":
        return True
    return chunk.plain and could_head(chunk) and not is_section_name(chunk.text)


def _with_title(chunks: list[Chunk], title: Chunk) -> list[Chunk]:
    """The title and, where it is a block of up to three short lines, all of them, as one chunk."""
    title.kind, title.level, title.style = "title", 1, title.style or "plain"
    start = chunks.index(title)
    more = list(takewhile(_goes_with_title, chunks[start + 1 :]))
    stop = start + 1 + len(more)
    ends = stop == len(chunks) or chunks[stop].gap >= 0.5 or not chunks[stop].plain or _names_something(chunks[stop])
    if not 1 <= len(more) <= 2 or not ends or title.lines[0].size is not None or title.mark is not None:
        return chunks
    title.lines.extend(line for chunk in more for line in chunk.lines)
    return [*chunks[: start + 1], *chunks[stop:]]


def _goes_with_title(chunk: Chunk) -> bool:
    text = chunk.text
    short = len(text) <= 60 and not ends_sentence(text) and text[-1:] != ","
    return short and chunk.gap == 0 and chunk.plain and not _names_something(chunk)


def _names_something(chunk: Chunk) -> bool:
    return is_label(chunk.text) or is_section_name(chunk.text)


def _font_ranks(headings: Sequence[Chunk], setting: Setting) -> dict[tuple[float, bool], int]:
    """2 for the largest font that headings are set in, 3 for the next; bold comes before regular of the same size."""
    body = (round(setting.size or 0.0), setting.bold)
    fonts = {_font(heading) for heading in headings if heading.lines[0].size is not None} - {body}
    return {font: rank for rank, font in enumerate(sorted(fonts, reverse=True), start=2)}


def _font(chunk: Chunk) -> tuple[float, bool]:
    return round(chunk.lines[0].size or 0.0), chunk.lines[0].bold


def _level(headings: Sequence[Chunk], index: int, chunks: Sequence[Chunk], fonts: dict[tuple[float, bool], int]) -> int:
    heading = headings[index]
    if heading.style == "#" and heading.mark:
        return heading.mark.depth
    if heading.style == "area":
        return 3 if any(other.style == "slide" for other in _slide_of(heading, chunks)) else 2
    rank = fonts.get(_font(heading))
    if heading.style == "font":
        return rank or 2
    if heading.style == "1":
        return _numbered_level(headings, index, chunks, rank)
    if heading.style == "plain":
        return _plain_level(headings, index, rank or 2)
    return 2


def _numbered_level(headings: Sequence[Chunk], index: int, chunks: Sequence[Chunk], rank: int | None) -> int:
    """By the depth of the number; where headings have fonts of their own, by these as far as they tell depths apart."""
    heading = headings[index]
    depth = heading.mark.depth if heading.mark else 1
    if rank is None:
        return _run_base(headings, index, chunks) + depth - 1
    outer = (one for one in headings[:index] if one.style == "1" and one.mark and one.mark.depth < depth)
    return rank + depth - 1 if any(_font(one) == _font(heading) for one in outer) else rank


def _slide_of(chunk: Chunk, chunks: Sequence[Chunk]) -> list[Chunk]:
    return next(slide for slide in slides_of(chunks) if any(other is chunk for other in slide))


def _run_base(headings: Sequence[Chunk], index: int, chunks: Sequence[Chunk]) -> int:
    """3 where the first numbered heading of the run stands right below another heading with no text between, else 2."""
    first = index
    for position in range(index - 1, -1, -1):
        if headings[position].style == "1" and not _precedes(headings[position], headings[first]):
            break
        first = position if headings[position].style == "1" else first
    above = headings[first - 1] if first else None
    if above is None or above.style != "plain":
        return 2
    place = next(position for position, chunk in enumerate(chunks) if chunk is headings[first])
    return 3 if place and chunks[place - 1] is above else 2


def _precedes(former: Chunk, latter: Chunk) -> bool:
    if former.mark is None or latter.mark is None or former.style != latter.style:
        return False
    return former.mark.numbers < latter.mark.numbers


def _plain_level(headings: Sequence[Chunk], index: int, usual: int) -> int:
    """Below a numbered or "§" heading where it names a part of it or another number comes after it; else `usual`."""
    above = next((h for h in reversed(headings[:index]) if h.style in ("1", "§") or h.style == "#"), None)
    if above is None:
        return usual
    below = next((h for h in headings[index + 1 :] if h.style == above.style), None)
    inside = below is not None and _precedes(above, below)
    return (above.level or 2) + 1 if inside or is_part_name(headings[index].text) else usual


def _nest(chunks: Sequence[Chunk]) -> None:
    """Levels of list items: by how far they are set in, else by marks of another style within the list.

    A list that goes on in the next column begins anew there: its edge is another.
    """
    stack: list[tuple[float, str]] = []
    for above, chunk in pairwise((None, *chunks)):
        if chunk is None:
            continue
        if above is not None and _is_in_next_column(above, chunk):
            stack = []
        if chunk.kind != "list_item":
            stack = [] if chunk.kind != "paragraph" or chunk.gap > 0 else stack
            continue
        if chunk.style == "topic":  # often centred, so that its left edge says nothing
            chunk.level, stack = 1, []
            continue
        place = (_left(chunk), chunk.mark.style if chunk.mark else "")
        stack = [*_outer(stack, place), place]
        chunk.level = len(stack)


def _is_in_next_column(above: Chunk, chunk: Chunk) -> bool:
    """Whether a chunk stands higher up on the page than the one read before it."""
    upper, lower = above.lines[0], chunk.lines[0]
    if upper.box is None or lower.box is None or above.page != chunk.page:
        return False
    return lower.box[1] < upper.box[1] - (lower.size or 0.0)


def _outer(stack: Sequence[tuple[float, str]], place: tuple[float, str]) -> list[tuple[float, str]]:
    left, style = place
    outer = [(edge, sign) for edge, sign in stack if edge < left - 1]
    level_with = [(edge, sign) for edge, sign in stack if abs(edge - left) <= 1]
    signs = [sign for _, sign in level_with]
    return outer + (level_with[: signs.index(style)] if style in signs else level_with)


def _left(chunk: Chunk) -> float:
    line = chunk.lines[0]
    return line.box[0] if line.box is not None else float(indent(line))
