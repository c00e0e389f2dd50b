"""Lists on slides that never had bullets: one topic a line, below a label, a heading or each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.layout.heading_words import is_contact
from ingest.layout.marks import read_mark
from ingest.layout.phrases import LONGEST_ITEM, are_items, goes_on_in_words, is_running_on
from ingest.layout.segments import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.chunks import Chunk
    from ingest.layout.lines import Line
    from ingest.layout.setting import Setting


def with_listed_lines(lines: Sequence[Line], setting: Setting) -> list[Line]:
    """The lines of a deck saved as text, those marked as starting that are items of a list by their words."""
    starts: set[int] = set()
    for box, listed in _boxes(lines, setting):
        told = goes_on_in_words([line.text for line in box], listed=listed)
        starts |= {id(line) for line, joined in zip(box, told, strict=True) if not joined and _is_small(line.text)}
    return [replace(line, starts=True) if id(line) in starts else line for line in lines]


def _boxes(lines: Sequence[Line], setting: Setting) -> Iterator[tuple[list[Line], bool]]:
    """Short lines with nothing between, and whether a label stands above; none whose spaces tell how they go on."""
    box: list[Line] = []
    listed = False
    for line in lines:
        inner = _in_box(line, setting)
        if inner and line.gap == 0 and (box or listed):
            box.append(line)
            continue
        if _untold(box, setting):
            yield box, listed
        box, listed = [line] if inner else [], setting.heads_box(line.text)
    if _untold(box, setting):
        yield box, listed


def _untold(box: Sequence[Line], setting: Setting) -> bool:
    return len(box) > 1 and not (setting.soft and any(line.text.endswith(" ") for line in box[:-1]))


def _in_box(line: Line, setting: Setting) -> bool:
    plain = "\t" not in line.text and read_mark(line.text) is None and not setting.heads_box(line.text)
    return plain and len(line.text) <= LONGEST_ITEM


def _is_small(text: str) -> bool:
    return text.lstrip()[:1].islower()


def with_topics(chunks: Sequence[Chunk], setting: Setting) -> list[Chunk]:
    """The chunks of a deck, list items made of short texts of one box: below its label or heading, or in lower case.

    Running text below a label ("Fokus") that does not begin as a sentence goes with it into one paragraph.
    """
    _find_topics(chunks, setting)
    whole: list[Chunk] = []
    for chunk in chunks:
        label = whole[-1] if whole else chunk
        if label.plain and len(label.lines) == 1 and setting.heads_box(label.text) and _goes_with(label, chunk):
            label.lines.extend(chunk.lines)
            label.after = chunk.after
        else:
            whole.append(chunk)
    return whole


def _goes_with(label: Chunk, chunk: Chunk) -> bool:
    return chunk is not label and _is_item(chunk) and _in_column(label, chunk) and is_running_on(chunk.text)


def _find_topics(chunks: Sequence[Chunk], setting: Setting) -> None:
    for index, chunk in enumerate(chunks):
        items = _below(chunks, index, setting)
        if setting.heads_box(chunk.text) or (chunk.kind == "heading" and _are_parted(items)):
            _list(items)
        elif _is_item(chunk) and _is_small(chunk.text):
            small = [chunk]
            for item in items:
                if not _is_small(item.text):
                    break
                small.append(item)
            _list(small)


def _below(chunks: Sequence[Chunk], index: int, setting: Setting) -> list[Chunk]:
    """The plain texts right below a chunk, in its box."""
    items: list[Chunk] = []
    for chunk in chunks[index + 1 :]:
        above = items[-1] if items else chunks[index]
        if (
            not _is_item(chunk)
            or setting.heads_box(chunk.text)
            or chunk.page != above.page
            or not _in_column(above, chunk)
        ):
            break
        items.append(chunk)
    return items


def _in_column(above: Chunk, chunk: Chunk) -> bool:
    before, after = above.lines[-1].box, chunk.lines[0].box
    if before is None or after is None:
        return chunk.gap == 0
    near = chunk.gap < 1 or above.kind == "heading"
    return near and after[1] > before[1] and overlap((before[0], before[2]), (after[0], after[2])) > 0


def _is_item(chunk: Chunk) -> bool:
    return chunk.plain and not chunk.underline


def _are_parted(items: Sequence[Chunk]) -> bool:
    """Whether each text after the first was ended on purpose."""
    return all(item.lines[0].starts for item in items[1:])


def _list(items: Sequence[Chunk]) -> None:
    if are_items([item.text for item in items]) and not any(is_contact(item.text) for item in items):
        for item in items:
            item.kind, item.style = "list_item", "topic"
