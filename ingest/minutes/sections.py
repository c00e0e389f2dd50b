"""The items (§§, ärenden, punkter) of the running text of a meeting, each with its number, Dnr and parts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from ingest.minutes.agenda_tables import agenda_rows
from ingest.minutes.section_heads import before_sign_off, item_heads, scope_blocks
from ingest.minutes.section_lines import DNR_LAST
from ingest.minutes.section_parts import Part, is_part_heading, parts_of
from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.minutes.section_lines import Head
    from ingest.model import Block, Document

__all__ = ["Part", "Section", "section_at", "sections_of"]

_DNR = re.compile(
    r"(?:dnr|d\.nr|diarienr|diarienummer|ärendenummer|ärendenr)\b[\s.:]*(?P<dnr>[^\n\t;,()]*\d[\w:/-]*)", re.IGNORECASE
)
_BARE_DNR = re.compile(r"(?P<dnr>[A-ZÅÄÖ]{1,6}[ -]?(?:19|20)?\d{2}[/:-]\d{1,6}(?:[./-]\d+)*)$")


@dataclass(frozen=True, slots=True)
class Section:
    """One item of the running text, from its heading to the next item. `number` as written: «§ 45», «3»."""

    title: str
    number: str | None
    dnr: str | None
    span: Span
    parts: tuple[Part, ...] = ()


def sections_of(document: Document, scope: Span) -> tuple[Section, ...]:
    """The items of the meeting in `scope`, in the order of the text; they do not overlap."""
    blocks = scope_blocks(document, scope)
    heads = item_heads(document, blocks, agenda_rows(document, scope))
    starts = [block.span.start for block in blocks]
    found = []
    for head, after in zip_longest(heads, heads[1:]):
        end = bisect_left(starts, after.block.span.start) if after else len(blocks)
        inside = blocks[bisect_right(starts, head.block.span.start) : end]
        found.append(_section(document, head, inside if after else before_sign_off(document, inside, 0.0)))
    return tuple(found)


def section_at(sections: Sequence[Section], position: int) -> Section | None:
    """The section that holds the character at `position`, if any."""
    index = bisect_right(sections, position, key=lambda section: section.span.start) - 1
    if index < 0 or position >= sections[index].span.end:
        return None
    return sections[index]


def _section(document: Document, head: Head, inside: Sequence[Block]) -> Section:
    title = head.title
    if not title and inside and len(words := document.quote(inside[0].span)) <= 150 and not _DNR.match(words):
        title = words.strip()
    end = max((block.span.end for block in inside), default=head.block.span.end)
    span = Span(document.id, head.block.span.start, end)
    own = [head.block] if is_part_heading(title) else []  # «Beslut» of the whole meeting
    return Section(title, head.number, _dnr(document, head, inside), span, parts_of(document, [*own, *inside]))


def _dnr(document: Document, head: Head, inside: Sequence[Block]) -> str | None:
    """The registry number in or under the heading, or in the first lines under it."""
    text = document.quote(head.block.span)
    behind = DNR_LAST.search(text)
    if behind and (number := behind["named"] or behind["bare"]):
        return number
    if own := _DNR.search(text):
        return own["dnr"].strip()
    for line in (document.quote(block.span).strip() for block in inside[:3]):
        if match := _DNR.match(line) or _BARE_DNR.match(line):
            return match["dnr"].strip()
    return None
