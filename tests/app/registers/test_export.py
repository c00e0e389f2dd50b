"""What is exported opens rightly in a spreadsheet, and nothing in it is ever computed."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from app.registers.columns import DECISIONS_EXPORTED, Column
from app.registers.export import csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from app.registers.columns import Cell
    from app.registers.registers import Registers

TEXT: Column[Cell] = Column("Beslut", lambda row: row)
HOSTILE = ["=1+1", "+46 70 12", "-5", "@SUM(A1)", "\t=1", "＝1", '=HYPERLINK("http://a.se")']


def _csv(rows: list[Cell]) -> list[list[str]]:
    text = csv_bytes((TEXT,), rows).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def _sheet(rows: list[Cell]) -> Any:  # noqa: ANN401 — openpyxl ships no types
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes("Beslut", (TEXT,), rows))).active


def test_csv_is_for_swedish_excel() -> None:
    """A byte order mark, semicolons, Swedish letters; line breaks and semicolons in a cell stay in it."""
    assert csv_bytes((TEXT,), []).startswith(b"\xef\xbb\xbf")
    assert _csv(["å;ä\nö", date(2025, 2, 11), None, 7]) == [["Beslut"], ["å;ä\nö"], ["2025-02-11"], [""], ["7"]]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(text: str) -> None:
    """Text that a spreadsheet would compute is marked as text, and reads as it stood."""
    assert _csv([text])[1] == [f"'{text}"]
    cell = _sheet([text])["A2"]
    assert (cell.data_type, cell.value) == ("s", text)
    assert cell.quotePrefix


def test_xlsx_has_types_and_a_fixed_header() -> None:
    """Dates are dates, numbers numbers, the header stays in sight."""
    sheet = _sheet([date(2025, 2, 11), 7, "text", None])
    assert sheet.title == "Beslut"
    assert sheet.freeze_panes == "A2"
    assert [sheet["A1"].value, sheet["A3"].value, sheet["A4"].value] == ["Beslut", 7, "text"]
    assert sheet["A2"].is_date
    assert sheet["A2"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("a\x00b\x1fc\uffff", "abc", id="what XML cannot hold"),
        pytest.param("x" * 40_000, "x" * 32_767, id="longer than a cell"),
    ],
)
def test_what_a_cell_cannot_hold_is_left_out(text: str, kept: str) -> None:
    """An odd character or an endless text never costs the file."""
    assert _sheet([text])["A2"].value == kept


def test_the_whole_register_has_a_swedish_header(registers: Registers) -> None:
    """Every column, with a link to the source of each decision."""
    rows = registers.decisions.entries
    table = list(csv.reader(io.StringIO(csv_bytes(DECISIONS_EXPORTED, rows).decode("utf-8-sig")), delimiter=";"))
    assert table[0][:5] == ["Datum", "Organ", "Ärende", "Beslut", "Utfall"]
    assert len(table) == len(rows) + 1
    assert all(row[-1].startswith("kalla?dokument=") for row in table[1:])
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes("Beslut", DECISIONS_EXPORTED, rows))).active
    assert sheet.max_row == len(table)
