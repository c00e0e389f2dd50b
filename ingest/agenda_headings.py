"""Headings that name an item of the agenda, so that those between them can be known as parts of that item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.section_names import is_agenda_name, is_section_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.chunks import Chunk

_FIRST_CLAUSE = re.compile(r"\s+[–—-]\s+|:\s|\.\s")
_ALIKE = 0.6
"""Share of the words of two wordings that must be common for them to name the same item."""


def agenda_headings(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The plain headings that repeat items listed under "Agenda" or "Dagordning"; fewer than two count as none."""
    entries = [entry for entry in _entries(chunks) if entry]
    found = [
        chunk for chunk in _headings_after_agenda(chunks) if any(_same(_key(chunk.text), entry) for entry in entries)
    ]
    return found if len(found) >= 2 else []


def _entries(chunks: Sequence[Chunk]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    listing = False
    for chunk in chunks:
        if chunk.kind == "heading":
            listing = is_agenda_name(chunk.text)
        elif listing and chunk.kind == "list_item":
            yield _key(chunk.text)
        elif listing and chunk.kind == "table_row":
            yield from (_key(cell) for cell in chunk.lines[0].text.split("\t") if len(cell.strip()) > 3)


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
