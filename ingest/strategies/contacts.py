"""Whom to turn to: a person with title, telephone and e-mail as a strategy gives them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.people import find_names
from ingest.strategies.facts import part, stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact
    from ingest.strategies.outline import Section

_REACHED_AT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:tel(?:efon)?|mobil|e-?post)\b|\b0\d{1,3}[\s-]?\d[\d\s]{4,}", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:kontakt(?:person(?:er)?|uppgifter)?|kontakta|frågor|för (?:mer|ytterligare) information,? kontakta|"
    r"mer information(?: lämnas av)?|handläggare|kontaktperson för \w+)\s*(?:[:\t–]\s*|\s(?=[A-ZÅÄÖ]))(?P<value>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
_WEB_ONLY = re.compile(r"\W*(?:(?:https?://|www\.)\S+\s*)+$", re.IGNORECASE)
_LONGEST = 220


def contacts_of(document: Document, root: Section) -> Iterator[Fact]:
    """The facts called contact."""
    for section in root.walk():
        under = section.heading is not None and "contact" in section.said.subjects
        if under:
            yield from _under_heading(document, [*section.body, *_below(section)])
        for block in section.body:
            yield from _in_line(document, block, under=under)
        if not under and section.heading is not None and _is_name(document, section.heading):
            yield from _headed_by_name(document, section)


def _below(section: Section) -> Iterator[Block]:
    for child in section.children:
        yield from child.blocks()


def _under_heading(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """One fact a person: from the line that opens with a name to the line before the next name."""
    people: list[list[Block]] = []
    for block in blocks:
        text = document.quote(block.span)
        if block.kind == "table_row" or _LABEL.match(text):
            continue
        if _opens_with_name(text) or (people and _is_reached(text) and len(people) > 1):
            people.append([])
        if (people or _is_reached(text)) and len(text) <= _LONGEST and not _WEB_ONLY.match(text):
            people = people or [[]]
            people[-1].append(block)
    for lines in people:
        if lines:
            yield stated(document, "contact", *(block.span for block in lines[:5]))


def _opens_with_name(text: str) -> bool:
    return any(found.start <= 2 for found in find_names(text[:80]))


def _is_name(document: Document, block: Block) -> bool:
    text = document.quote(block.span).strip()
    return any(found.start == 0 and found.end >= len(text) for found in find_names(text))


def _is_reached(text: str) -> bool:
    return _REACHED_AT.search(text) is not None


def _headed_by_name(document: Document, section: Section) -> Iterator[Fact]:
    """A name set as a heading, with telephone or e-mail below it."""
    spans = section.spans[:5]
    if any(_is_reached(document.quote(span)) for span in spans[1:]):
        yield stated(document, "contact", *spans)


def _in_line(document: Document, block: Block, *, under: bool) -> Iterator[Fact]:
    """«Kontakt: Hamid Rostami, Region Älvmarken», or a line with a name and where to reach it."""
    text = document.quote(block.span)
    if block.kind not in {"paragraph", "list_item", "table_row"} or len(text) > _LONGEST:
        return
    match = _LABEL.match(text)
    if match and (find_names(match["value"]) or _is_reached(match["value"])):
        yield stated(document, "contact", part(block, *match.span("value")), also=(block.span,))
    elif not under and not match and _opens_with_name(text) and _is_reached(text):
        yield stated(document, "contact", block.span)
