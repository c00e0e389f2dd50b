"""What differs from the edition before: lists and tables under «Det här är nytt», and sentences that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.sentences import sentences
from ingest.strategies.facts import stated
from ingest.strategies.tables import table_of, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact
    from ingest.strategies.outline import Section

_SURE = re.compile(
    r"\butgår\b(?!\s+(?:från|ifrån|av))|\bhar utgått\b(?! från)|\bbyt(?:t|er) namn\b|\bströks\b|\bstruk(?:its|en|na)\b|"
    r"\b(?:har )?tagits bort\b|\bslås (?:ihop|samman)\b|\bslagits (?:ihop|samman)\b|\bersätts av\b|\bhar ersatts\b|"
    r"\btill(?:kommer|kommit)\b|\bär inte längre (?:ett?|en egen|någon|något)\b|\bi övrigt är texten\b|"
    r"\bversion \d+(?:\.\d+)? innehåller\b|\b(?:flyttas|flyttats|höjs|höjts|sänks|sänkts|ändras|ändrats) från\b",
    re.IGNORECASE,
)
_WITH_STRATEGY = re.compile(
    r"\b(?:inte längre|ersätter|ersätta|ersatte|i stället för|kom till|är (?:ny|nytt|nya)|upphör|avslutas|införs|"
    r"nytt är|hette tidigare|tidigare (?:hette|kallades))\b|\bny(?:tt|a)? (?:fokusområde|kraftsamling|mål)",
    re.IGNORECASE,
)
_STRATEGY = re.compile(
    r"\b\w*(?:strategi\w*|program(?:met|mets)?|planen|agendan?|handboken|fokusområde\w*|insatsområde\w*|"
    r"kraftsamling\w*|mål(?:et|en|bild\w*)|"
    r"prioritering\w*|version\w*|upplaga\w*|bilaga\w*|remiss\w*)\b",
    re.IGNORECASE,
)
"""What a change of the strategy is about; «kurser ersätter resor» changes something else."""


_OF_EDITION = re.compile(
    r"\b(?:remiss\w*|samråd\w*|utkast\w*|förslag\w*|antag\w*|revider\w*|aktualiser\w*|omarbeta\w*|"
    r"(?:förra|tidigare|nuvarande|nya) (?:strategin|planen|agendan|versionen|upplagan|utgåvan)|agendan)\b",
    re.IGNORECASE,
)
_FEWEST_EDITIONS = 2


def changes_of(document: Document, root: Section) -> Iterator[Fact]:
    """The facts called change."""
    under_heading: set[int] = set()
    for section in root.walk():
        if section.heading is not None and "changes" in section.said.subjects:
            blocks = [block for block in section.blocks() if block is not section.heading]
            under_heading |= {block.span.start for block in blocks}
            yield from _listed(document, blocks)
    elsewhere = (block for block in document.blocks if block.span.start not in under_heading)
    for rows in tables_in(elsewhere):
        if _compares_editions(document, rows):
            yield from _rows(document, rows)
    for block in document.blocks:
        if block.kind in {"paragraph", "list_item", "note"} and block.span.start not in under_heading:
            yield from _told(document, block)


def _listed(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """Each item and row, and each sentence where there is neither."""
    for rows in tables_in(blocks):
        yield from _rows(document, rows)
    items = [block for block in blocks if block.kind == "list_item"]
    for block in items or [block for block in blocks if block.kind == "paragraph"]:
        for span in [block.span] if items else sentences(document, block):
            if len(document.quote(span)) > 12:
                yield stated(document, "change", span)


def _rows(document: Document, rows: Sequence[Block]) -> Iterator[Fact]:
    table = table_of(document, rows)
    for block in table.blocks[1:]:
        yield stated(document, "change", block.span, also=(table.blocks[0].span,))


def _compares_editions(document: Document, rows: Sequence[Block]) -> bool:
    """Whether the header names editions side by side: «Del | Remissen i augusti | Antagen i mars»."""
    header = table_of(document, rows).rows[0][1:]
    return sum(_OF_EDITION.search(document.quote(cell)) is not None for cell in header) >= _FEWEST_EDITIONS


def _told(document: Document, block: Block) -> Iterator[Fact]:
    for span in sentences(document, block):
        text = document.quote(span)
        if text.endswith("?"):
            continue
        if _SURE.search(text) or (_WITH_STRATEGY.search(text) and _STRATEGY.search(text)):
            yield stated(document, "change", span)
