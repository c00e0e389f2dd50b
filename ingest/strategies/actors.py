"""Who takes part in a strategy: aktörer, intressenter, those in a table of who does what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.strategies.entries import names_something
from ingest.strategies.entry import name_in
from ingest.strategies.enumerations import enumerated
from ingest.strategies.facts import part, stated
from ingest.strategies.tables import column, table_of, tables_in
from ingest.strategies.topics import is_short_line, tells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact
    from ingest.strategies.outline import Section

_ACTOR_COLUMN = re.compile(r"(?:aktör(?:er)?|roll|organisation|part|intressent(?:er)?|vem)$", re.IGNORECASE)
_NAME_AND_TASK = re.compile(r"(?P<name>[^:–—.]{2,60}?)(?:\s*:|\s+[–—-](?=\s))\s+\S")
_INLINE = re.compile(
    r"(?:aktörer|medverkande(?: aktörer)?|intressenter|samverkansparter)\s*:\s*(?P<list>\S.+)$", re.IGNORECASE
)


def actors_of(document: Document, root: Section) -> Iterator[Fact]:
    """The facts called actor, each organisation or group one."""
    for section in root.walk():
        under = section.heading is not None and "actors" in section.said.subjects
        if under:
            yield from _under_heading(document, section)
        for block in section.body:
            match = _INLINE.match(document.quote(block.span)) if block.kind != "table_row" else None
            if match:
                yield from _enumerated(document, block, match.start("list"))
        for blocks in tables_in(section.body):
            yield from _in_table(document, blocks, under=under)


def _under_heading(document: Document, section: Section) -> Iterator[Fact]:
    for child in section.children:
        if child.heading is not None and names_something(child.title):
            yield stated(document, "actor", name_in(document, child.heading.span), also=child.spans[:3])
    items = [block for block in section.body if block.kind == "list_item"]
    lines = items or [block for block in section.body if block.kind == "paragraph"]
    for block in lines:
        text = document.quote(block.span)
        if match := _NAME_AND_TASK.match(text):
            yield stated(document, "actor", part(block, *match.span("name")), also=(block.span,))
        elif block.kind == "list_item" or (is_short_line(text) and len(lines) > 1):
            yield from _enumerated(document, block, 0)


def _enumerated(document: Document, block: Block, start: int) -> Iterator[Fact]:
    """The actors in a line; what tells something about an actor stays whole."""
    text = document.quote(block.span)[start:]
    if tells(text):
        yield stated(document, "actor", part(block, start, start + len(text)))
        return
    for left, right in enumerated(text):
        yield stated(document, "actor", part(block, start + left, start + right), also=(block.span,))


def _in_table(document: Document, blocks: Sequence[Block], *, under: bool) -> Iterator[Fact]:
    """The column Aktör; the columns Roll and Organisation only count where the heading is about actors."""
    table = table_of(document, blocks)
    at = column(document, table, _ACTOR_COLUMN)
    if at is None or not (
        under or document.quote(table.rows[0][at]).strip().casefold().startswith(("aktör", "intress"))
    ):
        return
    for cells, block in zip(table.rows[1:], table.blocks[1:], strict=True):
        if at < len(cells) and document.quote(cells[at]).strip():
            yield stated(document, "actor", name_in(document, cells[at]), also=(table.blocks[0].span, block.span))
