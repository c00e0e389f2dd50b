"""Answers, citations and hits as the JSON objects that other programs read (the contract of the command line)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.citations import cite

if TYPE_CHECKING:
    from app.answer import Answer, Citation
    from index.report import BuildReport
    from index.search import Hit
    from ingest.model import Document


def answer_record(answer: Answer, elapsed_ms: float) -> dict[str, Any]:
    """The answer object of `belagg ask --json`."""
    return {
        "question": answer.question,
        "outcome": answer.outcome,
        "reason": answer.reason,
        "answer": answer.text if answer.sentences else None,
        "citations": [citation_record(each) for each in answer.citations],
        "also_found": [citation_record(each) for each in answer.also_found],
        "elapsed_ms": round(elapsed_ms, 1),
    }


def citation_record(citation: Citation) -> dict[str, Any]:
    """One citation; `start` and `end` count characters of the document's extracted text."""
    document, place = citation.document, citation.place
    return {
        "number": citation.number,
        "document": document.name,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "kind": document.kind,
        "place": {"page": place.page, "unit": place.unit, "headings": list(place.headings)},
        "reference": citation.reference,
        "quote": citation.quote,
        "start": citation.span.start,
        "end": citation.span.end,
    }


def hit_record(hit: Hit, document: Document, number: int) -> dict[str, Any]:
    """One hit of `belagg search --json`: a citation of the whole passage with its score and ranks."""
    record = citation_record(cite(document, hit.passage.span, number))
    return record | {"score": round(hit.score, 4), "ranks": hit.ranks}


def document_record(document: Document) -> dict[str, Any]:
    """One document of `belagg show --json`."""
    return {
        "document": document.path,
        "title": document.title,
        "kind": document.kind,
        "date": document.date.isoformat() if document.date else None,
        "published": document.published.isoformat() if document.published else None,
        "reader": document.reader,
        "characters": len(document.text),
        "warnings": list(document.warnings),
    }


def report_summary(report: BuildReport) -> str:
    """A line for people: how many files, passages and seconds."""
    refused = sum(file.status == "refused" for file in report.files)
    warned = sum(file.status == "warnings" for file in report.files)
    seconds = f"{report.seconds:.1f}".replace(".", ",")
    return (
        f"{report.documents} dokument och {report.passages} avsnitt i version {report.version} på {seconds} s "
        f"({report.embedded} avsnitt beräknade, {report.reused} återanvända; "
        f"{warned} filer med varningar, {refused} olästa)."
    )
