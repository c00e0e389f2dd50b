"""Reads the agenda (dagordning, föredragningslista) of a meeting as entries: from a table, or from a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from ingest.minutes.agenda_lists import list_entry, opens_entry
from ingest.minutes.agenda_words import NUMBER, TIME, column_of, heads_agenda, is_break, kind_of_item, without_kind
from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.minutes.agenda_words import Column
    from ingest.model import Block, Document
    from ingest.records import ItemKind

_INITIALS_CELL = re.compile(r"[A-ZÅÄÖ]{2,4}[a-zåäö]?(?:\s*[,/&+]\s*[A-ZÅÄÖ]{2,4}[a-zåäö]?)*")
_NAME_CELL = re.compile(
    r"[A-ZÅÄÖÉ][\wé-]+(?:\s[A-ZÅÄÖÉ][\wé-]+){1,3}(?:\s*(?:,|/|&|och)\s*[A-ZÅÄÖÉ][\wé-]+(?:\s[\wé-]+){0,3})*"
)
_NUMBERED_TITLE = re.compile(r"(?P<number>(?:§\s?)?\d{1,3})(?:[.):]\s*|\s+)(?P<title>[^\W\d].*)")
_ENTRIES = 200
"""Entries of an agenda at most; what is longer is another kind of table."""
_ENTRY_LENGTH = 220
"""Characters in one entry of a list at most; what is longer is running text."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One entry of an agenda as written. `responsible` is the cell or words that name people.

    `sure`: they stand in a place of their own (a column, «Föredragande:»), so that they are people whoever they are.
    `whole`: the title with those words, for when they turn out to be none.
    """

    title: str
    span: Span
    number: str | None = None
    time: str | None = None
    kind: ItemKind | None = None
    responsible: Span | None = None
    sure: bool = True
    whole: str = ""
    dnr: str | None = None

    @property
    def is_break(self) -> bool:
        """Whether it is lunch, fika or the like."""
        return self.number is None and is_break(self.title)


def agenda_rows(document: Document, scope: Span) -> tuple[AgendaRow, ...]:
    """The entries of the agenda of the meeting in `scope`: of its tables, else of the list under its heading."""
    blocks = [block for block in document.blocks if scope.start <= block.span.start < scope.end]
    rows = tuple(_table_rows(document, blocks)) or tuple(_list_rows(document, blocks))
    return rows if len(rows) <= _ENTRIES else ()


def _table_rows(document: Document, blocks: Sequence[Block]) -> Iterator[AgendaRow]:
    columns: tuple[Column, ...] = ()
    in_agenda = False
    for block in blocks:
        text = document.quote(block.span)
        if block.kind in {"heading", "title"}:
            columns, in_agenda = (), heads_agenda(text)
        elif block.kind != "table_row":
            in_agenda = in_agenda or (len(text) < 40 and heads_agenda(text))
        elif found := _columns(text, in_agenda=in_agenda):
            columns = found
        elif text.split("\t")[0] and "not_agenda" in map(column_of, text.split("\t")) and not in_agenda:
            columns = ()
        elif row := _table_row(document, block, columns, guess=in_agenda):
            yield row


def _columns(text: str, *, in_agenda: bool) -> tuple[Column, ...]:
    """The columns that a heading row names, if it heads an agenda and not a list of tasks, votes or people."""
    columns = tuple(column_of(cell) for cell in text.split("\t"))
    named = set(columns) - {"other"}
    if "not_agenda" in named or "title" not in named or len(named) < 2:
        return ()
    return columns if in_agenda or named & {"number", "time", "kind"} else ()


def _table_row(document: Document, block: Block, columns: Sequence[Column], *, guess: bool) -> AgendaRow | None:
    cells = _cells(document, block)
    if len(cells) < 2:
        return None
    if not columns and guess:
        columns = _guessed(document, cells)
    if "title" not in columns or len(cells) > len(columns):
        return None
    spans = dict(zip(reversed(columns), reversed(cells), strict=False)) if len(cells) == len(columns) else {}
    spans = spans or dict(zip(columns, cells, strict=False))
    words = {column: document.quote(span).strip() for column, span in spans.items()}
    return _row(block.span, words, spans.get("responsible"))


def _row(span: Span, words: dict[Column, str], responsible: Span | None) -> AgendaRow | None:
    title, marked = without_kind(words.get("title", "").replace("\n", " "))
    if not title:
        return None
    number = words.get("number", "").strip(" .):")
    inside = _NUMBERED_TITLE.fullmatch(title) if not number else None
    title, number = (inside["title"], inside["number"]) if inside else (title, number)
    return AgendaRow(
        title,
        span,
        number or None,
        words.get("time") or None,
        kind_of_item(words.get("kind", "")) or marked,
        responsible if words.get("responsible") else None,
        sure=True,
        whole=title,
        dnr=words.get("dnr") or None,
    )


def _cells(document: Document, block: Block) -> list[Span]:
    """The cells of a row, without the blanks around what they hold."""
    cells = []
    position = block.span.start
    for cell in document.quote(block.span).split("\t"):
        start = position + len(cell) - len(cell.lstrip())
        cells.append(Span(document.id, start, start + len(cell.strip())))
        position += len(cell) + 1
    return cells


def _guessed(document: Document, cells: Sequence[Span]) -> tuple[Column, ...]:
    """The columns of a table without headings, told by what one row holds; () if it is no entry."""
    texts = [document.quote(cell) for cell in cells]
    longest = max(range(len(texts)), key=lambda index: len(texts[index]))
    columns = tuple("title" if index == longest else _guess(text) for index, text in enumerate(texts))
    return columns if {"number", "time"} & set(columns) else ()


def _guess(text: str) -> Column:
    if TIME.match(text):
        return "time"
    if NUMBER.fullmatch(text):
        return "number"
    if kind_of_item(text):
        return "kind"
    return "responsible" if _INITIALS_CELL.fullmatch(text) or _NAME_CELL.fullmatch(text) else "other"


def _list_rows(document: Document, blocks: Sequence[Block]) -> Iterator[AgendaRow]:
    start = next((i for i, block in enumerate(blocks) if _heads_list(document, block)), None)
    if start is None:
        return
    entries = list(_entry_blocks(document, blocks[start + 1 :]))
    if len(entries) < 2:
        return
    for block in entries:
        for line in _lines(document, block):
            found = list_entry(document, line)
            if found:
                yield AgendaRow(span=line, **found)


def _heads_list(document: Document, block: Block) -> bool:
    text = document.quote(block.span)
    return block.kind != "table_row" and len(text) < 60 and heads_agenda(text)


def _entry_blocks(document: Document, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks of the list that follows its heading, as far as it goes."""
    for block, following in zip_longest(blocks, blocks[1:]):
        text = document.quote(block.span)
        numbered = opens_entry(text) and len(text) <= _ENTRY_LENGTH
        if block.kind == "heading":
            after = document.quote(following.span) if following else ""
            if not (numbered and following and following.kind == "heading" and opens_entry(after)):
                return
        elif len(text) > 2 * _ENTRY_LENGTH or (block.kind != "list_item" and not numbered):
            return
        yield block


def _lines(document: Document, block: Block) -> Iterator[Span]:
    """The lines of a block that each open an entry, or the whole block."""
    text = document.quote(block.span)
    starts = [match.start() for match in re.finditer(r"^", text, re.MULTILINE) if opens_entry(text[match.start() :])]
    if len(starts) < 2 or starts[0] != 0:
        yield block.span
        return
    for left, right in pairwise([*starts, len(text)]):
        yield Span(document.id, block.span.start + left, block.span.start + left + len(text[left:right].rstrip()))
