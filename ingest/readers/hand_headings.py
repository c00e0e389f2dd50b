"""Headings that an author made by hand: a short line in bold or large type above ordinary text, in no heading style."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from ingest.layout.section_names import is_agenda_name, is_section_name
from ingest.readers.numbered_lines import numbered_headings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.readers.word_styles import Look
    from ingest.reading import Piece

LONGEST = 100
"""Characters. "§ 45 Yttrande över Trafikverkets remiss om nationell plan för infrastruktur" has 76."""

MOST_WORDS = 14
"""A bold line with more words is an emphasised sentence."""

LARGER = 1.15
"""Times the size of the body text from which a line that is not bold stands out (12 points against 14)."""

MOST_BEFORE_TITLE = 4
"""Lines that may stand above a title made by hand: the organisation, a registration number, a date."""

_PARAGRAPH_NUMBER = re.compile(r"§§?\s*\d+\s*[a-z]?\.?$")
_NUMBER = re.compile(r"\d+(?:\.\d+)*[.)]?\s+")
_ENDS_SENTENCE = (".", ",", ";", ":", "!", "…")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Item:
    """A piece and how it is set; `look` is None where the piece can be no heading (rows, notes, headings in style)."""

    piece: Piece
    look: Look | None = None


def promote(items: Sequence[Item]) -> tuple[Piece, ...]:
    """The pieces of `items`, lines that stand out made headings, the one largest near the start made the title."""
    body = _body_size(items)
    candidates = [_stands_out(item, body) for item in items]
    if _mostly(candidates, items):
        candidates = [False] * len(items)
    _drop_runs(items, candidates)
    for index in numbered_headings([item.piece for item in items], [item.look is not None for item in items]):
        candidates[index] = True
    ranks = _ranks([item for item, is_one in zip(items, candidates, strict=True) if is_one])
    title = _title_index(items, candidates, ranks)
    return tuple(_pieces(items, candidates, ranks, title))


def _pieces(
    items: Sequence[Item], candidates: Sequence[bool], ranks: dict[Look, int], title: int | None
) -> list[Piece]:
    found: list[Piece] = []
    under = 0
    section = 0  # level of the last "§ 45" made a heading; what stands under it in the same type is one level deeper
    previous: int | None = None  # level of the line above, where that was made a heading too
    for index, item in enumerate(items):
        piece = item.piece
        if piece.kind == "heading":
            under, section = (piece.level or 1) - is_agenda_name(piece.text), 0
        if index == title:
            piece = replace(piece, kind="title", level=None)
        elif candidates[index] and item.look is not None:
            if found and found[-1].kind == "heading" and _PARAGRAPH_NUMBER.match(found[-1].text):
                piece = replace(piece, text=f"{found.pop().text} {piece.text}")
                previous = None
            is_section = piece.text.startswith("§")
            level = max(max(2, under + 1) + ranks[item.look], (previous or 0) + 1, 0 if is_section else section + 1)
            previous = level = min(level, _DEEPEST)
            section = level if is_section else section
            piece = replace(piece, kind="heading", level=level)
        if piece is item.piece:
            previous = None
        found.append(piece)
    return found


def _body_size(items: Sequence[Item]) -> int | None:
    """The size in which most characters are set."""
    sizes: Counter[int] = Counter()
    for item in items:
        if item.look is not None and item.look.size is not None:
            sizes[item.look.size] += len(item.piece.text)
    return sizes.most_common(1)[0][0] if sizes else None


def _stands_out(item: Item, body: int | None) -> bool:
    text, look = item.piece.text, item.look
    if look is None or len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return False
    if item.piece.kind == "list_item" and not text[0].isdigit() and not text.startswith("§"):
        return False
    is_larger = look.size is not None and body is not None and look.size > LARGER * body
    is_whole = not text.endswith(_ENDS_SENTENCE) or bool(_PARAGRAPH_NUMBER.match(text))
    return (look.bold or is_larger) and is_whole and any(character.isalnum() for character in text)


def _mostly(candidates: Sequence[bool], items: Sequence[Item]) -> bool:
    """Whether so much of the text stands out that it is how the document is written, not how it is divided."""
    lengths = [len(item.piece.text) if item.look is not None else 0 for item in items]
    standing_out = sum(length for length, is_one in zip(lengths, candidates, strict=True) if is_one)
    return sum(map(bool, lengths)) > 4 and standing_out > 0.6 * sum(lengths)


def _drop_runs(items: Sequence[Item], candidates: list[bool]) -> None:
    """A heading has something under it: three or more alike in a row are a list, the last line heads nothing.

    But "§ 45", its name and "Beslut" on three lines are how minutes begin a paragraph.
    """
    start = 0
    for key, group in groupby(range(len(items)), key=lambda index: (candidates[index], items[index].look)):
        length = len(list(group))
        ends = start + length
        marks = [items[index].piece.text.startswith("§") for index in range(start, ends)]
        is_list = length >= 3 and not (length <= 4 and marks[0] and sum(marks) == 1)
        if key[0] and (is_list or ends == len(items)):
            candidates[start:ends] = [False] * length
        start = ends


def _ranks(headings: Sequence[Item]) -> dict[Look, int]:
    """0 for the largest look among the headings, 1 for all smaller ones."""
    looks = {item.look for item in headings if item.look is not None}
    largest = max((look.size or 0 for look in looks), default=0)
    return {look: int((look.size or 0) < largest) for look in looks}


def _title_index(items: Sequence[Item], candidates: Sequence[bool], ranks: dict[Look, int]) -> int | None:
    """A line near the start, where it alone is set larger than all others and nothing is in a title style."""
    if any(item.piece.kind in {"title", "heading"} for item in items):
        return None
    largest = [
        index
        for index, item in enumerate(items)
        if candidates[index] and item.look is not None and ranks[item.look] == 0
    ]
    others = any(ranks.values())
    if len(largest) != 1 or not others:
        return None
    if sum(items[index].look is not None for index in range(largest[0])) > MOST_BEFORE_TITLE:
        return None
    if is_section_name(_NUMBER.sub("", items[largest[0]].piece.text)):
        return None
    for look in ranks:
        ranks[look] = 0
    return largest[0]
