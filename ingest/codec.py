"""Documents and records as JSON: how a reading process hands them over and how the archive stores them."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from ingest.model import Document
from ingest.records import Records

_Value = TypeVar("_Value")


def dump_document(document: Document) -> str:
    """`document` as one line of JSON."""
    return msgspec.json.encode(document).decode()


def load_document(line: str) -> Document:
    """What `dump_document` wrote. Raises ValueError on anything else."""
    return _load(line, Document)


def dump_records(records: Records) -> str:
    """`records` as one line of JSON."""
    return msgspec.json.encode(records).decode()


def load_records(line: str) -> Records:
    """What `dump_records` wrote. Raises ValueError on anything else."""
    return _load(line, Records)


def _load(line: str, kind: type[_Value]) -> _Value:
    try:
        return msgspec.json.decode(line, type=kind)
    except msgspec.DecodeError as error:
        raise ValueError(f"no {kind.__name__}: {error}") from error
