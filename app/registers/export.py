"""A register as a file for spreadsheets: CSV that Excel opens rightly, and XLSX.

What documents say is data: a cell that begins with = + - or @ is text, never a formula. In CSV it gets an apostrophe
before it, as spreadsheets themselves write such text; in XLSX the cell says that it is text.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from app.listing_csv import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.registers.columns import Cell, Column, Row

CSV_TYPE = "text/csv"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The media types of the two."""

_LONGEST_CELL = 32_767
"""Characters that Excel keeps in a cell (specifications of Microsoft Excel)."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML, and so XLSX, cannot hold."""
_WIDEST = 60
"""Characters to which a column is widened for its cells…"""
_MEASURED = 200
"""…as far as those of the first rows tell."""


def csv_bytes(columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """A header and a line for each row, in UTF-8 with a byte order mark and with semicolons, as Swedish Excel wants."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.heading for column in columns)
    for row in rows:
        writer.writerow([_written(column.cell(row)) for column in columns])
    return file.getvalue().encode("utf-8-sig")


def xlsx_bytes(title: str, columns: Sequence[Column[Row]], rows: Iterable[Row]) -> bytes:
    """A workbook with one sheet, called `title`: a fixed header and a row for each row."""
    from openpyxl import Workbook  # noqa: PLC0415 — only where somebody exports
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 — as above
    from openpyxl.styles import Font  # noqa: PLC0415 — as above

    table = [[column.cell(row) for column in columns] for row in rows]
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for letter, width in _widths(columns, table):
        sheet.column_dimensions[letter].width = width
    header = [WriteOnlyCell(sheet, column.heading) for column in columns]
    for cell in header:
        cell.font = Font(bold=True)
    sheet.append(header)
    for cells in table:
        sheet.append([_typed(WriteOnlyCell(sheet), value) if _is_special(value) else value for value in cells])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _written(value: Cell) -> str:
    if isinstance(value, str):
        return harmless(value)
    return "" if value is None else str(value)


def _typed(cell: Any, value: Cell) -> Any:  # noqa: ANN401 — openpyxl ships no types
    """`cell` with `value` as date, number or text; text is never taken for a formula."""
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return cell
    cell.value = _FORBIDDEN.sub("", value)[:_LONGEST_CELL]
    cell.data_type = "s"
    cell.quotePrefix = True  # it stays text when somebody edits it
    return cell


def _is_special(value: Cell) -> bool:
    """Whether the cell needs more than its value: dates a form, odd text its type. Plain text is three times faster."""
    if isinstance(value, str):
        return harmless(value) != value or len(value) > _LONGEST_CELL or _FORBIDDEN.search(value) is not None
    return isinstance(value, date)


def _widths(columns: Sequence[Column[Row]], table: Sequence[Sequence[Cell]]) -> Iterable[tuple[str, int]]:
    """The letter of each column and how many characters wide it should be."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 — as above

    for place, column in enumerate(columns):
        longest = max((len(str(cells[place] or "")) for cells in table[:_MEASURED]), default=0)
        yield get_column_letter(place + 1), min(max(longest, len(column.heading)) + 2, _WIDEST)
