"""What the fuzzer (`tests/fuzz`) found, each as the smallest file that showed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ingest.dates import find_dates
from ingest.layout.cell_lines import join_cell
from ingest.readers import docx
from ingest.readers.pdf import read
from ingest.understand import understand
from tests.fuzz.checks import spans
from tests.ingest.hostile_files import paragraph, word_body
from tests.ingest.pdf_files import pdf
from tests.ingest.strategies.decks import deck

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas


def test_a_drawn_table_may_be_empty(tmp_path: Path) -> None:
    """Lines that cross, with nothing written between them, are no table; the page is read all the same."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 760, "Blankett utan svar")
        canvas.grid([60, 200, 400], [500, 540, 580, 620])

    assert [piece.text for piece in read(pdf(tmp_path / "a.pdf", draw)).pieces] == ["Blankett utan svar"]


def test_a_number_alone_is_no_priority() -> None:
    """«Prioriterat område 1» with nothing behind it names nothing."""
    document = deck("= Strategi\n# Fem prioriterade områden\n## Hemmet\n## Prioriterat område 1")
    records = understand(replace(document, kind="strategi"))
    assert all(document.quote(span).strip() for span in spans(records))
    assert [fact.value for fact in records.strategies[0].facts if fact.name == "priority"] == ["Hemmet"]


@pytest.mark.parametrize("text", ["den 4 ſeptember 2024", "12 auguſti 2025", "4 aprİl 2025", "4 aprıl 2025"])
def test_months_in_letters_that_only_look_like_others(text: str) -> None:
    """What a pattern without case takes for s or i is found among the months too."""
    assert [found.date.day for found in find_dates(text)] == [int(text.split()[-3])]


@pytest.mark.parametrize("skipped", ["²", "-3", "9999999999", "x", "2"])
def test_columns_left_out_by_no_number(skipped: str, tmp_path: Path) -> None:
    """A row that leaves out «²» columns, or a thousand million, is read."""
    cell = f"<w:tc>{paragraph('Bryggor')}</w:tc>"
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{skipped}"/></w:trPr>{cell}{cell}</w:tr>'
    (tmp_path / "a.docx").write_bytes(word_body(f"<w:tbl>{row}{row}</w:tbl>"))
    assert all("Bryggor" in piece.text for piece in docx.read(tmp_path / "a.docx").pieces)


def test_a_cell_of_many_entries_is_joined_in_one_go() -> None:
    """Tables doubled and laid in one another make cells of thousands of lines: none is looked through for each."""
    lines = ["Region Älvmarken.", "Ö-rådet"] * 20_000
    joined = join_cell(lines, ["meant"] * (len(lines) - 1))
    assert joined == "; ".join(["Region Älvmarken. Ö-rådet"] * 20_000)
