"""Documents and records as JSON: how a reading process hands them over and how the archive stores them."""

from __future__ import annotations

from threading import Lock
from typing import TypeVar, cast

import msgspec

from ingest.model import Document
from ingest.records import Records

_Value = TypeVar("_Value")
_DECODERS: dict[type, msgspec.json.Decoder[object]] = {}
_BUILDING = Lock()
"""msgspec notes a dataclass as known before all its fields are: two threads that meet one for the first time at once
end the process. So decoders are built one at a time, and only here."""


def dump_document(document: Document) -> str:
    """`document` as one line of JSON."""
    return dump(document)


def load_document(line: str) -> Document:
    """What `dump_document` wrote. Raises ValueError on anything else."""
    return load(line, Document)


def dump_records(records: Records) -> str:
    """`records` as one line of JSON."""
    return dump(records)


def load_records(line: str) -> Records:
    """What `dump_records` wrote. Raises ValueError on anything else."""
    return load(line, Records)


def dump(value: object) -> str:
    """A dataclass as one line of JSON."""
    return msgspec.json.encode(value).decode()


def load(line: str, kind: type[_Value]) -> _Value:
    """The dataclass `kind` that `dump` wrote, its types checked. Raises ValueError on anything else."""
    try:
        return _decoder(kind).decode(line)
    except msgspec.DecodeError as error:
        raise ValueError(f"no {kind.__name__}: {error}") from error


def _decoder(kind: type[_Value]) -> msgspec.json.Decoder[_Value]:
    with _BUILDING:
        if kind not in _DECODERS:
            _DECODERS[kind] = msgspec.json.Decoder(kind)
        return cast("msgspec.json.Decoder[_Value]", _DECODERS[kind])
