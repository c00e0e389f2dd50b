"""Tasks in tables (åtgärdslistor): a column for what is to be done, one for who does it, often one for by when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.minutes.due_dates import due_in
from ingest.minutes.people_named import cell_doers
from ingest.model import Span
from ingest.records import Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.people import Roster

_I = re.IGNORECASE
_WHAT = re.compile(
    r"(?:vad|åtgärd(?:er)?|uppgift(?:er)?|aktivitet(?:er)?|att göra|vad ska göras|insats(?:er)?|"
    r"action(?: ?point)?s?|todo|"
    r"beslutad åtgärd|besluts?\s?[/,&]\s?åtgärd(?:er)?|åtgärd(?:er)?\s?[/,&]\s?beslut)\W*$",
    _I,
)
_WHO = re.compile(
    r"(?:vem(?:\s?[/,&]\s?när)?|vilka|ansvarig(?:a|t)?|ansvar(?: \w+)?|utförare|utförs av|görs av|vem gör|ägare|"
    r"på vem)\W*$",
    _I,
)
_WHEN = re.compile(
    r"(?:när|klart?|klart? (?:senast|datum)|datum|senast|till|deadline|tidplan|slutdatum|färdig\w*|tid|förfaller|"
    r"tidpunkt)\W*$",
    _I,
)
_AGENDA_COLUMN = re.compile(r"(?:typ|punkt|mötespunkt|ärende|§|start|tkr|status|i/d/b)\W*$", _I)
_DUE_COLUMN = re.compile(r"\s*(?:klart?(?: (?:senast|datum))?|senast|deadline|slutdatum|färdig\w*|förfaller)\W*$", _I)
"""Only tasks have a day to be done by: «Nr | Aktivitet | Ansvarig | Klart senast | Status» is no agenda."""
_READY = re.compile(r"[,;]?\s*(?:klart?|senast)?\s*$", _I)
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?:\s?[–-].*)?$")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns stand. `mixed`: «Beslut/åtgärd», where only a row with somebody responsible is a task."""

    what: int
    who: int
    when: int | None
    mixed: bool


def tasks_in_tables(document: Document, blocks: Sequence[Block], roster: Roster) -> Iterator[Task]:
    """A task for each row below a header that names such columns."""
    columns: _Columns | None = None
    for block in blocks:
        if block.kind != "table_row":
            columns = None
            continue
        header = _columns(document.quote(block.span).split("\t"))
        if header is not None:
            columns = header
        elif columns is not None and (task := _task(document, block, columns, roster)):
            yield task


def _columns(cells: Sequence[str]) -> _Columns | None:
    what = next((i for i, cell in enumerate(cells) if _WHAT.match(cell.strip())), None)
    who = next((i for i, cell in enumerate(cells) if _WHO.match(cell.strip())), None)
    if what is None or who is None or what == who:
        return None
    if any(_AGENDA_COLUMN.match(cell.strip()) for cell in cells) and not any(map(_DUE_COLUMN.match, cells)):
        return None
    when = next((i for i, cell in enumerate(cells) if _WHEN.match(cell.strip())), None)
    return _Columns(what, who, when, "beslut" in cells[what].lower() and "beslutad" not in cells[what].lower())


def _task(document: Document, block: Block, columns: _Columns, roster: Roster) -> Task | None:
    cells = list(_cells(document, block.span))
    if len(cells) <= max(columns.what, columns.who) or not document.quote(cells[columns.what]).strip():
        return None
    due = document.quote(cells[columns.when]).strip() if columns.when is not None and columns.when < len(cells) else ""
    who = cells[columns.who]
    if columns.when is None and (told := due_in(document.quote(who), loose=True)):  # «Vem / när»: «Eva, Bo 13/6»
        before = _READY.sub("", document.quote(who)[: told[0]])
        due, who = document.quote(who)[slice(*told)], Span(who.document_id, who.start, who.start + len(before))
    doers = cell_doers(document, who, roster)
    if _CLOCK.match(due) or (columns.mixed and not doers):
        return None
    return Task(document.quote(cells[columns.what]).strip(), (block.span,), doers, due or None)


def _cells(document: Document, row: Span) -> Iterator[Span]:
    start = row.start
    for cell in document.quote(row).split("\t"):
        yield Span(row.document_id, start, start + len(cell))
        start += len(cell) + 1
