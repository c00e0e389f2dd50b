"""Lists that lost their bullets when they were saved as text."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.layout.heading_words import could_head
from ingest.layout.phrases import ends_sentence
from ingest.layout.section_names import is_filled_field, is_people_name, is_section_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.layout.chunks import Chunk


_PERSON = re.compile(r"[A-ZÅÄÖ][\w.'-]*(?: (?:von|af|de|van))? [A-ZÅÄÖ]")


def find_lost_lists(chunks: Sequence[Chunk]) -> None:
    """Makes list items of two or more short texts without a stop, set alike, after a colon or a section's name."""
    for index, chunk in enumerate(chunks):
        named = chunk.plain and is_section_name(chunk.text)
        if chunk.kind == "paragraph" and (chunk.text.endswith(":") or (named and chunk.after == 0)):
            items = _items_below(chunks, index + 1)
        elif chunk.kind == "paragraph" and is_people_name(chunk.text):
            items = list(takewhile(_is_person, _items_below(chunks, index + 1)))
        else:
            continue
        for item in items if len(items) >= 2 else ():
            item.kind = "list_item"


def _is_person(chunk: Chunk) -> bool:
    return _PERSON.match(chunk.text) is not None


def _items_below(chunks: Sequence[Chunk], start: int) -> list[Chunk]:
    items: list[Chunk] = []
    for chunk in chunks[start:]:
        widest = min((item.gap for item in items[:2]), default=chunk.gap)
        if not chunk.plain or chunk.gap > widest or is_section_name(chunk.text) or is_filled_field(chunk.text):
            break
        if len(chunk.text) > 250 or (ends_sentence(chunk.text) and chunk.gap > 0):
            break
        if ends_sentence(chunk.text) and chunk.text[-1] != ".":
            break
        items.append(chunk)
    return items[:-1] if _last_is_heading(chunks[start:], items) else items


def _last_is_heading(chunks: Sequence[Chunk], items: Sequence[Chunk]) -> bool:
    """Whether the text after an airy list belongs under its last, much shorter item: that is the next heading."""
    if len(items) < 3 or items[-1].gap < 0.5 or len(items) == len(chunks):
        return False
    return could_head(items[-1]) and len(items[-1].text) * 2 < min(len(item.text) for item in items[:-1])
