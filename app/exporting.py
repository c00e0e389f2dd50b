"""An answer with formal references to take along: as text to copy, as Markdown and as a Word document."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from app.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.answer import Answer, Citation

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of a Word document."""

_LONGEST_NAME = 60
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML file may hold."""


def formal_reference(citation: Citation) -> str:
    """«Protokoll Kulturnämnden 2024-10-03, sida 2, avsnitt § 14 (kulturnämnden.pdf): ”Nämnden beslutar …”»."""
    return f"{citation.reference} ({citation.document.name}): ”{_on_one_line(citation.quote)}”"


def answer_as_text(answer: Answer, day: date) -> str:
    """The question, the answer and its sources, to copy into a letter."""
    return "\n\n".join([answer.question, answer.text, *_sources(answer), _origin(day)])


def answer_as_markdown(answer: Answer, day: date) -> bytes:
    """The same as a Markdown file (UTF-8)."""
    lines = [f"# {one_line(answer.question)}", *map(one_line, answer.text.split("\n"))]
    sources = [f"{number}. {one_line(reference)}" for number, reference in _references(answer)]
    if sources:
        lines += [f"## {_heading(answer)}", "\n".join(sources)]
    return ("\n\n".join([*lines, f"*{one_line(_origin(day))}*"]) + "\n").encode("utf-8", "replace")


def answer_as_docx(answer: Answer, day: date) -> bytes:
    """The same as a Word document."""
    from docx import Document  # noqa: PLC0415 — heavy

    document = Document()
    document.core_properties.title = _for_xml(answer.question)[:255]
    document.core_properties.language = "sv-SE"
    document.add_heading(_for_xml(answer.question), level=1)
    for line in answer.text.split("\n"):
        document.add_paragraph(_for_xml(line))
    references = list(_references(answer))
    if references:
        document.add_heading(_heading(answer), level=2)
    for number, reference in references:
        document.add_paragraph(_for_xml(f"[{number}] {reference}"))
    document.add_paragraph(_origin(day))
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def file_name(answer: Answer, ending: str) -> str:
    """A name for the file that tells what was asked."""
    words = re.findall(r"\w+", answer.question.lower())
    return f"{' '.join(words)[:_LONGEST_NAME].strip() or 'svar'}.{ending}"


def _references(answer: Answer) -> Iterator[tuple[int, str]]:
    for citation in answer.citations or answer.also_found:
        yield citation.number, formal_reference(citation)


def _sources(answer: Answer) -> list[str]:
    listed = [f"[{number}] {reference}" for number, reference in _references(answer)]
    return ["\n".join([_heading(answer), *listed])] if listed else []


def _heading(answer: Answer) -> str:
    return "Källor" if answer.citations else "Hittade också"


def _origin(day: date) -> str:
    return f"Svaret hämtades ur arkivet med Belägg den {day.isoformat()}."


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _for_xml(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
