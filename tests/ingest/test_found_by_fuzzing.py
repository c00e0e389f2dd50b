"""What the fuzzer (`tests/fuzz`) found, each as the smallest file that showed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers.pdf import read
from ingest.understand import understand
from tests.fuzz.checks import spans
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
