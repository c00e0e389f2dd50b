"""An answer taken along holds question, answer and formal references, whatever their characters."""

from __future__ import annotations

import datetime
import io
from zipfile import ZipFile

import pytest

from app.answer import Answer, Sentence
from app.citations import cite
from app.exporting import answer_as_docx, answer_as_markdown, answer_as_text, file_name
from ingest.model import Span
from ingest.reading import Piece
from tests.conftest import document_of

DAY = datetime.date(2026, 3, 4)
DOCUMENT = document_of([Piece("Moa Ask mätte\nvägen & <stigen>.")], title="Skogsrådet")
CITATION = cite(DOCUMENT, Span(DOCUMENT.id, 0, len(DOCUMENT.text.rstrip())), 1)
REFERENCE = "Skogsrådet (möte.txt): ”Moa Ask mätte vägen & <stigen>.”"
ANSWERED = Answer("Vem mätte *vägen*?\x00", "answered", None, (Sentence("Moa Ask mätte.", (1,)),), (CITATION,))
REFUSED = Answer("Vem?", "not_found", "Inget belägg.", also_found=(CITATION,))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(ANSWERED, ["Moa Ask mätte. [1]", f"Källor\n[1] {REFERENCE}"], id="answered"),
        pytest.param(REFUSED, ["Inget belägg.", f"Hittade också\n[1] {REFERENCE}"], id="refused"),
        pytest.param(Answer("Vem?", "not_found", "Nej."), ["Nej."], id="nothing found"),
    ],
)
def test_text(answer: Answer, expected: list[str]) -> None:
    """Question, answer, sources with their words, and whence it comes."""
    origin = "Svaret hämtades ur arkivet med Belägg den 2026-03-04."
    assert answer_as_text(answer, DAY) == "\n\n".join([answer.question, *expected, origin])


def test_markdown_shows_the_words_to_the_letter() -> None:
    """Marks in a question or a quote do nothing in the file."""
    written = answer_as_markdown(ANSWERED, DAY).decode()
    assert written.startswith("# Vem mätte \\*vägen\\*\\?\n\nMoa Ask mätte\\. \\[1\\]\n\n## Källor\n\n1. Skogsrådet")
    assert "\\<stigen\\>" in written


def test_a_word_document_opens_and_holds_all() -> None:
    """Characters that XML cannot hold are left out, the rest is escaped."""
    with ZipFile(io.BytesIO(answer_as_docx(ANSWERED, DAY))) as package:
        body = package.read("word/document.xml").decode()
    for text in ("Vem mätte *vägen*?", "Moa Ask mätte. [1]", "Källor", "vägen &amp; &lt;stigen&gt;", "2026-03-04"):
        assert text in body


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Vem mätte vägen?", "vem mätte vägen.md", id="words"),
        pytest.param("../../etc/passwd", "etc passwd.md", id="no path"),
        pytest.param("??", "svar.md", id="no words"),
    ],
)
def test_file_names(question: str, expected: str) -> None:
    """Named by what was asked, never a path."""
    assert file_name(Answer(question, "not_found", None), "md") == expected
