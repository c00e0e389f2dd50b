"""Who signed beside each other in a table: «Vid protokollet | Justeras», and the names in the rows below."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.minutes.header_fields import fact_name
from ingest.name_runs import find_names
from ingest.records import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import MeetingFact

_ROWS = 4
"""Rows below the offices in which names stand, those with lines to sign on counted."""
_JUSTERAS = "justeras"


def signed_beside(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """Chair, secretary and adjusters by the columns of rows that hold nothing but offices."""
    for index, block in enumerate(blocks):
        offices = _offices(document, block)
        if not any(offices):
            continue
        below = takewhile(lambda each: each.kind == "table_row", blocks[index + 1 : index + 1 + _ROWS])
        found: set[int] = set()
        for row in below:
            for column, cell in enumerate(document.quote(row.span).split("\t")[: len(offices)]):
                name, people = offices[column], find_names(cell)
                if name and people and column not in found and people[0].end - people[0].start == len(cell.strip()):
                    found.add(column)
                    yield Fact(name, people[0].name, (row.span, block.span))


def offices_beside(text: str) -> bool:
    """Whether a row holds nothing but two offices or more: no field with its value."""
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    return len(cells) > 1 and all(_office(cell) for cell in cells)


def _offices(document: Document, block: Block) -> list[MeetingFact | None]:
    text = document.quote(block.span)
    return list(map(_office, text.split("\t"))) if block.kind == "table_row" and offices_beside(text) else []


def _office(cell: str) -> MeetingFact | None:
    """The office of a cell that holds no name."""
    words = cell.strip(" :.")
    name = "adjuster" if words.lower() == _JUSTERAS else fact_name(words)
    return name if name in {"chair", "secretary", "adjuster"} else None
