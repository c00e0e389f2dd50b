"""Tables of strategies: areas row by row (Område | Innehåll) or column by column (names above, topics below)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.strategies.entry import Entry, name_in
from ingest.strategies.headings import AREA_PLURAL, AREA_SINGULAR
from ingest.strategies.topics import FOCUS_LABEL, is_sentence, topics_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact

AREA_COLUMN = re.compile(rf"(?:{AREA_SINGULAR}|{AREA_PLURAL})$", re.IGNORECASE)
"""What the column is called that holds the names of focus areas."""
_OTHER_AREA_COLUMN = re.compile(r"(?:område|namn|prioritering|inriktning|tema|insats)$", re.IGNORECASE)
_TOPIC_COLUMN = re.compile(
    r"(?:fokus(?:frågor|punkter)?|innehåll|inriktning|ämnen|teman|omfattar|delområden|prioriteringar|exempel(?: på.*)?|"
    r"ingår|prioriterade frågor|vi (?:prioriterar|fokuserar på|ska|vill)|(?:\w+ )?(?:insatser|åtgärder|aktiviteter)|"
    r"strategier|(?:det här |vad |så )(?:vi )?(?:ska|vill|gör) (?:vi )?(?:göra)?)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of consecutive rows, the first row (the header, if it has one) among them."""

    rows: tuple[tuple[Span, ...], ...]
    blocks: tuple[Block, ...]


def cells_of(document: Document, block: Block) -> tuple[Span, ...]:
    """The cells of a row, empty ones too."""
    text = document.quote(block.span)
    cells: list[Span] = []
    start = block.span.start
    for cell in text.split("\t"):
        cells.append(Span(document.id, start, start + len(cell)))
        start += len(cell) + 1
    return tuple(cells)


def tables_in(body: Iterable[Block]) -> list[tuple[Block, ...]]:
    """The runs of rows among `body`."""
    tables: list[list[Block]] = []
    previous: Block | None = None
    for block in body:
        if block.kind == "table_row":
            if previous is None or previous.kind != "table_row":
                tables.append([])
            tables[-1].append(block)
        previous = block
    return [tuple(table) for table in tables]


def table_of(document: Document, blocks: Sequence[Block]) -> Table:
    """The cells of `blocks`, a header repeated on the next page left out."""
    seen: list[Block] = []
    for block in blocks:
        if not seen or document.quote(block.span) != document.quote(seen[0].span):
            seen.append(block)
    return Table(tuple(cells_of(document, block) for block in seen), tuple(seen))


def column(document: Document, table: Table, *patterns: re.Pattern[str]) -> int | None:
    """The first column that the header row calls by one of `patterns`, tried in order."""
    header = [" ".join(document.quote(cell).split()).strip(" :") for cell in table.rows[0]]
    for pattern in patterns:
        for index, cell in enumerate(header):
            if pattern.match(cell):
                return index
    return None


def rows_as_entries(
    document: Document, blocks: Sequence[Block], *, named: re.Pattern[str] = AREA_COLUMN, sure: bool = False
) -> list[Entry]:
    """The entries of a table whose column `named` holds them; `sure` when only such a header makes it one of areas."""
    table = table_of(document, blocks)
    if any(_YEAR.match(document.quote(cell).strip()) for cell in table.rows[0]):
        return []  # what changed between editions
    by_column = list(_column_by_column(document, table)) if named is AREA_COLUMN else []
    if by_column:
        return by_column
    names = column(document, table, named) if sure else column(document, table, named, _OTHER_AREA_COLUMN)
    if names is None:
        return [] if sure or len(table.rows[0]) != 2 else list(_row_by_row(document, table, (0, 1, 0)))
    topics = column(document, table, _TOPIC_COLUMN)
    return list(_row_by_row(document, table, (names, topics if topics != names else None, 1)))


def _row_by_row(document: Document, table: Table, where: tuple[int, int | None, int]) -> Iterator[Entry]:
    """The entries of rows; `where`: the columns of names and topics, and the first row that has them."""
    names, topics, first = where
    for cells, block in zip(table.rows[first:], table.blocks[first:], strict=True):
        if len(cells) <= names or not document.quote(cells[names]).strip():
            continue
        found = _topics_in_cell(document, cells[topics]) if topics is not None and topics < len(cells) else []
        yield Entry(name_in(document, cells[names]), tuple(found), (block.span,))


def _column_by_column(document: Document, table: Table) -> Iterator[Entry]:
    """Names in the first row, topics below: where a row's first cell is the label «Fokus».

    Another label («Prioriteringar») will do where nothing stands over it.
    """
    corner = document.quote(table.rows[0][0]).strip()
    for cells, block in zip(table.rows[1:], table.blocks[1:], strict=True):
        label = document.quote(cells[0]).strip()
        is_label = FOCUS_LABEL.fullmatch(label) or (not corner and _TOPIC_COLUMN.match(label))
        if not is_label or len(cells) < 3:
            continue
        for name, below in zip(table.rows[0][1:], cells[1:], strict=False):
            if document.quote(name).strip():
                topics = tuple(_topics_in_cell(document, below))
                yield Entry(name_in(document, name), topics, (table.blocks[0].span, block.span))


def _topics_in_cell(document: Document, cell: Span) -> list[Fact]:
    label = FOCUS_LABEL.match(document.quote(cell))
    if label:
        cell = Span(cell.document_id, cell.start + label.end(), cell.end)
    return [] if is_sentence(document.quote(cell)) else topics_in(document, cell)
