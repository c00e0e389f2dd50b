"""What must hold of whatever a sandbox gives back for any file; a fault is told by a short word, the same each time."""

from __future__ import annotations

import itertools
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from app.citations import cite
from ingest.model import Span
from ingest.passages import PASSAGE_CHARACTERS, cut_into_passages
from ingest.sandbox import NOT_UNDERSTOOD, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import Document
    from ingest.sandbox import Understood

OURS = {
    "Läsaren kraschade": "crash",
    "Läsprocessen stannade": "server lost",
    "Läsningen avbröts": "too slow",
    "Läsaren klarade inte filen": "unforeseen error",
}
"""How a refusal begins that is a fault of the program's: what a file can do to a reader is known there and said."""


def faults(outcome: Understood | Refusal) -> list[str]:
    """What is wrong with `outcome`; nothing, as it should be."""
    return list(_of_refusal(outcome) if isinstance(outcome, Refusal) else _of_understood(outcome))


def _of_refusal(refusal: Refusal) -> Iterator[str]:
    yield from (name for start, name in OURS.items() if refusal.reason.startswith(start))
    if not refusal.reason.endswith(".") or not refusal.remedy.endswith("."):
        yield "no sentence"


def _of_understood(understood: Understood) -> Iterator[str]:
    document = understood.document
    if NOT_UNDERSTOOD in document.warnings:
        yield "records lost"
    yield from _of_blocks(document)
    yield from _of_passages(document)
    for span in spans(understood.records):
        if span.document_id != document.id or span.end > len(document.text) or not document.quote(span).strip():
            yield "evidence outside the text"


def _of_blocks(document: Document) -> Iterator[str]:
    if not document.text.strip():
        yield "empty text"
    if any(first.span.end > second.span.start for first, second in itertools.pairwise(document.blocks)):
        yield "blocks out of order"
    for block in document.blocks:
        if block.span.end > len(document.text) or not document.quote(block.span).strip():
            yield "block outside the text"
        elif cite(document, block.span, 1).quote != document.text[block.span.start : block.span.end]:
            yield "quote not verbatim"
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError:
        yield "text that is no text"


def _of_passages(document: Document) -> Iterator[str]:
    end = 0
    for passage in cut_into_passages(document, PASSAGE_CHARACTERS):
        if passage.span.start < end:
            yield "passages overlap"
        if document.text[end : passage.span.start].strip():
            yield "text in no passage"
        end = passage.span.end
    if document.text[end:].strip():
        yield "text in no passage"


def spans(value: object) -> Iterator[Span]:
    """All spans within a record, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from spans(getattr(value, each.name))
