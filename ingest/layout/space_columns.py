"""Tables set with spaces, as in text saved with its layout: cells told from the columns they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.layout.cell_lines import join_cell
from ingest.layout.marks import read_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_LEADER = re.compile(r"[. ]{5,}")
_NO_ROW = re.compile(r"\s*att\s")
_NEAR = 2
"""Characters by which a continued cell may stand to the left of its column."""

Cell = tuple[int, int, str]
"""Where it begins and ends on the line, and its text; the lines of one that goes on parted by newlines."""


@dataclass(slots=True)
class _Table:
    """Rows that stand right below each other: the index of each line and its cells."""

    rows: list[tuple[int, list[Cell]]] = field(default_factory=list)

    @property
    def columns(self) -> list[Cell]:
        return max((cells for _, cells in self.rows), key=len)


def with_tabs(texts: Sequence[str], gaps: Sequence[float]) -> list[str]:
    """`texts` with tabs between cells, "" for lines that only went on with a cell of the row above.

    A row is a line with three spaces or more, or a line of dots, inside it; `gaps` are the empty lines above each.
    """
    result = [_LEADER.sub(_leader, text) for text in texts]
    table = _Table()
    for index, text in enumerate(result):
        if gaps[index] > 0 or not text.strip():
            _write(table, result)
            table = _Table()
        cells = [(cell.start(), cell.end(), cell[0]) for cell in _CELL.finditer(text)]
        if _is_row(text, cells):
            table.rows.append((index, cells))
        elif not (table.rows and len(cells) == 1 and _go_on(table, cells[0], result, index)):
            _write(table, result)
            table = _Table()
    _write(table, result)
    return result


def _leader(dots: re.Match[str]) -> str:
    """A tab for dots that lead to a page number or from an office to a name, anything else as it was."""
    behind = dots.string[dots.end() : dots.end() + 1]
    leads = behind.isdigit() or (behind.isupper() and dots.string[: dots.start()].strip() != "")
    return "\t" if leads and dots[0].count(".") >= 5 else dots[0]


def _is_row(text: str, cells: Sequence[Cell]) -> bool:
    return len(cells) > 1 and "\t" not in text and read_mark(text) is None and not _NO_ROW.match(text)


def _go_on(table: _Table, cell: Cell, result: list[str], index: int) -> bool:
    """Puts a lone cell that stands under the second column or further into the row above."""
    _, row = table.rows[-1]
    under = [place for place, above in enumerate(row) if above[0] <= cell[0] + _NEAR]
    if not under or under[-1] == 0 or read_mark(cell[2]):
        return False
    start, end, text = row[under[-1]]
    row[under[-1]] = (start, end, f"{text}\n{cell[2]}")
    result[index] = ""
    return True


def _write(table: _Table, result: list[str]) -> None:
    for index, cells in table.rows:
        places = _places(cells, table.columns)
        row = [""] * len(table.columns)
        for place, cell in zip(places, cells, strict=True):
            row[place] = join_cell(cell[2].split("\n"))
        result[index] = "\t".join(row)


def _places(cells: Sequence[Cell], columns: Sequence[Cell]) -> list[int]:
    """The column of each cell: the one whose left or right edge is nearest, in order."""
    places: list[int] = []
    for number, (start, end, _) in enumerate(cells):
        first = places[-1] + 1 if places else 0
        last = len(columns) - (len(cells) - number)
        places.append(
            min(
                range(first, last + 1),
                key=lambda place: min(abs(columns[place][0] - start), abs(columns[place][1] - end)),
            )
        )
    return places
