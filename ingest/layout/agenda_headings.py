"""Headings that name an item of the agenda, and those between them, which are parts of that item."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.layout.section_names import is_agenda_name, is_part_name, is_section_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.chunks import Chunk

_FIRST_CLAUSE = re.compile(r"\s+[–—-]\s+|:\s|\.\s")
_ALIKE = 0.6
"""Share of the words of two wordings that must be common for them to name the same item."""


def place_under_agenda(headings: Sequence[Chunk], chunks: Sequence[Chunk]) -> None:
    """Where headings repeat the items of an agenda, gives the plain ones between them a level below them.

    A heading with nothing under it but the first item ("Mötespunkter") holds them all, one level further out. What
    comes after the last item belongs to it up to the next section that minutes have a name for ("Nästa möte").
    """
    items = _agenda_headings(chunks)
    if not items:
        return
    places = [index for index, heading in enumerate(headings) if id(heading) in items]
    first, last = places[0], places[-1]
    above = headings[first - 1] if first else None
    held = any(one is above and other is headings[first] for one, other in pairwise(chunks))
    base = 3 if held else 2
    for index, heading in enumerate(headings[first:], start=first):
        if heading.style == "plain" and (is_part_name(heading.text) or not is_section_name(heading.text)):
            heading.level = base if id(heading) in items else base + 1
        elif index > last:
            return


def _agenda_headings(chunks: Sequence[Chunk]) -> set[int]:
    """The ids of plain headings that repeat items listed under "Agenda" or "Dagordning"; one alone counts as none."""
    entries = {_key(entry) for entry in _entries(chunks)}
    keys = {chunk.text: _key(chunk.text) for chunk in _headings_after_agenda(chunks)}
    named = {text for text, key in keys.items() if any(_same(key, entry) for entry in entries)}
    found = {id(chunk) for chunk in _headings_after_agenda(chunks) if chunk.text in named}
    return found if len(found) >= 2 else set()


def _entries(chunks: Sequence[Chunk]) -> Iterator[str]:
    listing = False
    for chunk in chunks:
        if chunk.kind == "heading":
            listing = is_agenda_name(chunk.text)
        elif listing and chunk.kind == "list_item":
            yield chunk.text
        elif listing and chunk.kind == "table_row":
            yield from (cell for cell in chunk.lines[0].text.split("\t") if len(cell.strip()) > 3)


def _headings_after_agenda(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    seen = False
    for chunk in chunks:
        if chunk.kind == "heading" and seen and chunk.style == "plain" and not is_section_name(chunk.text):
            yield chunk
        seen = seen or (chunk.kind == "heading" and is_agenda_name(chunk.text))


def _key(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the first clause, and all words, without the number of the item."""
    plain = re.sub(r"^[\d.)§\s]+", "", text).lower()
    first = _FIRST_CLAUSE.split(plain, maxsplit=1)[0]
    return frozenset(re.findall(r"\w+", first)), frozenset(re.findall(r"\w+", plain))


def _same(one: tuple[frozenset[str], frozenset[str]], other: tuple[frozenset[str], frozenset[str]]) -> bool:
    if one[0] and one[0] == other[0]:
        return True
    return len(one[1] & other[1]) >= _ALIKE * max(len(one[1] | other[1]), 1)
