"""Documents as JSON: how a reading process hands one over and how the archive stores it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from ingest.model import Block, Document, Place, Span

_PLAIN = ("id", "path", "title", "kind", "text", "reader")


def dump_document(document: Document) -> str:
    """`document` as one line of JSON."""
    record: dict[str, Any] = {name: getattr(document, name) for name in _PLAIN}
    record["date"] = document.date.isoformat() if document.date else None
    record["published"] = document.published.isoformat() if document.published else None
    record["warnings"] = document.warnings
    record["blocks"] = [_dump_block(block) for block in document.blocks]
    return json.dumps(record, ensure_ascii=False)


def load_document(line: str) -> Document:
    """What `dump_document` wrote. Raises ValueError, KeyError or TypeError on anything else."""
    record = json.loads(line)
    return Document(
        **{name: record[name] for name in _PLAIN},
        date=_load_date(record["date"]),
        published=_load_date(record["published"]),
        warnings=tuple(record["warnings"]),
        blocks=tuple(_load_block(record["id"], block) for block in record["blocks"]),
    )


def _dump_block(block: Block) -> list[Any]:
    place = block.place
    return [
        block.span.start,
        block.span.end,
        block.kind,
        block.level,
        place.page,
        place.unit,
        place.headings,
        block.box,
    ]


def _load_block(document_id: str, record: list[Any]) -> Block:
    start, end, kind, level, page, unit, headings, box = record
    place = Place(page, unit, tuple(headings))
    return Block(Span(document_id, start, end), kind, level, place, tuple(box) if box else None)


def _load_date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
