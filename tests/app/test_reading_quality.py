from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.holding_rows import facts_of, remarks_of
from app.reading_quality import quality_of
from index.report import FileReport
from ingest.model import Span
from ingest.reading import Piece
from ingest.records import Fact, Meeting, Records
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import Document

DAY = date(2025, 2, 11)


def _document(*warnings: str, pages: tuple[int | None, ...] = (1, 2), day: date | None = DAY) -> Document:
    pieces = [Piece(f"Text på sida {page}.", page=page) for page in pages]
    paged = any(page for page in pages)
    return replace(document_of(pieces, "sida" if paged else None), date=day, warnings=warnings)


def _file(document: Document) -> FileReport:
    return FileReport("möte.pdf", "warnings" if document.warnings else "read", None, document.warnings)


SCANNED = "Sidorna 2–3 och 5 är bilder utan text och har inte lästs; installera tesseract och bygg om."
DOUBTED = "Sida 4 är tolkad från bild (säkerhet 61 %); kontrollera mot originalet."


@pytest.mark.parametrize(
    ("document", "grade", "without_text", "confidence"),
    [
        pytest.param(_document(), "good", (), None, id="all well"),
        pytest.param(_document(pages=(None,)), "good", (), None, id="no pages"),
        pytest.param(_document(SCANNED, pages=(1, 4)), "flawed", (2, 3, 5), None, id="pictures"),
        pytest.param(_document(DOUBTED, pages=(1, 2, 3, 4)), "flawed", (), "61 %", id="doubtful OCR"),
        pytest.param(_document(pages=(1, 3)), "flawed", (2,), None, id="a page of which nothing is said"),
        pytest.param(_document("Sida 2 kunde inte läsas: x"), "flawed", (2,), None, id="a broken page"),
        pytest.param(_document("Bild 3 innehåller bara bilder utan text."), "flawed", (3,), None, id="a slide"),
        pytest.param(_document("Dokumentet har spårade ändringar."), "flawed", (), None, id="a remark of another kind"),
        pytest.param(_document(day=None), "flawed", (), None, id="no date"),
    ],
)
def test_a_document_is_graded_by_what_is_missing_or_doubtful(
    document: Document, grade: str, without_text: tuple[int, ...], confidence: str | None
) -> None:
    """Pages without text and the confidence of OCR are read out of the remarks and the pages themselves."""
    quality = quality_of(_file(document), document)
    assert (quality.grade, quality.without_text, quality.confidence) == (grade, without_text, confidence)
    assert len(remarks_of(quality)) == (grade == "flawed")


def test_a_refused_file_is_unread_with_its_reason() -> None:
    """What to do about it stands with the reason."""
    quality = quality_of(FileReport("trasig.docx", "refused", "Filen är trasig. Spara om den."), None)
    assert (quality.grade, remarks_of(quality)) == ("unread", ["Filen är trasig. Spara om den."])


def test_a_copy_is_no_flaw() -> None:
    """The other file stands for both."""
    said = ("Samma innehåll som möte.pdf; indexerad en gång.",)
    assert quality_of(FileReport("kopia.pdf", "warnings", None, said), None).grade == "good"
    document = replace(_document(), warnings=said)
    assert quality_of(_file(document), document).grade == "good"


def test_dates_that_were_not_understood_are_told() -> None:
    """In the words that stand there; facts that are no dates are not asked for one."""
    evidence = (Span("d" * 16, 0, 4),)
    facts = (
        Fact("date", "den tredje tisdagen", evidence),
        Fact("published", "2025-02-12", evidence, day=date(2025, 2, 12)),
        Fact("place", "Björksele", evidence),
    )
    records = Records((Meeting("d" * 16, 1, Span("d" * 16, 0, 4), None, facts),))
    document = _document()
    quality = quality_of(_file(document), document, records)
    assert quality.unread_dates == ("den tredje tisdagen",)
    assert remarks_of(quality) == ["Här står ett datum som inte kunde tolkas: «den tredje tisdagen»."]


def test_tables_are_counted_so_that_lost_ones_are_seen() -> None:
    """Rows that follow one another are one table."""
    rows = [Piece("a\tb", "table_row"), Piece("c\td", "table_row"), Piece("Text."), Piece("e\tf", "table_row")]
    document = replace(document_of(rows), date=DAY)
    quality = quality_of(_file(document), document)
    assert quality.tables == 2
    assert facts_of(quality) == "19 tecken · 2 tabeller · daterat 11 februari 2025"
