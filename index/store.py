"""Documents, records and passages of one version in SQLite.

Row numbers of passages are those of vectors and lexical index.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

from index.manifest import ArchiveError
from ingest.codec import dump_document, dump_records, load_document, load_records
from ingest.model import Passage, Place, Span
from ingest.records import Records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from ingest.model import Document
    from ingest.records import Meeting, Strategy

_TABLES = """
create table documents (id text primary key, path text not null, kind text not null, date text, record text not null);
create table records (document_id text primary key references documents (id), record text not null);
create table passages (
    row integer primary key, document_id text not null references documents (id), start integer not null,
    "end" integer not null, page integer, unit text, headings text not null, context text not null
);
"""


_NO_RECORDS: Mapping[str, Records] = MappingProxyType({})


def write_store(
    path: Path,
    documents: Iterable[Document],
    passages: Sequence[Passage],
    records: Mapping[str, Records] = _NO_RECORDS,
) -> None:
    """Make the database `path`. Passages get row numbers 0… in the order given; `records` are by document id."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_TABLES)
        connection.executemany("insert into documents values (?, ?, ?, ?, ?)", map(_document_row, documents))
        understood = ((document_id, dump_records(each)) for document_id, each in records.items())
        connection.executemany("insert into records values (?, ?)", understood)
        rows = ((row, *_passage_row(passage)) for row, passage in enumerate(passages))
        connection.executemany("insert into passages values (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.commit()
    finally:
        connection.close()


class Store:
    """Reads the database that `write_store` made. Documents and records are decoded when first asked for."""

    def __init__(self, path: Path) -> None:
        try:
            self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise ArchiveError(
                f"Arkivets databas {path} går inte att öppna.", "Kontrollera med «belagg verify»."
            ) from error
        self.document = lru_cache(maxsize=256)(self._document)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def documents(self) -> list[Document]:
        """All documents, by path."""
        return [load_document(row[0]) for row in self._rows("select record from documents order by path")]

    def passages(self) -> list[Passage]:
        """All passages, by row."""
        query = 'select document_id, start, "end", page, unit, headings, context from passages order by row'
        return [_load_passage(row) for row in self._rows(query)]

    def facts(self) -> dict[str, tuple[str, str, date | None]]:
        """Document id → path, kind and date: what filters look at."""
        rows = self._rows("select id, path, kind, date from documents")
        return {key: (path, kind, date.fromisoformat(day) if day else None) for key, path, kind, day in rows}

    def records(self, document_id: str) -> Records:
        """What was understood of the document of that id; no records where nothing was."""
        return self._records.get(document_id, Records())

    def meetings(self) -> list[Meeting]:
        """All meetings, by the path of their document and as they follow in it."""
        return [meeting for each in self._records.values() for meeting in each.meetings]

    def strategies(self) -> list[Strategy]:
        """All strategies, by the path of their document and as they follow in it."""
        return [strategy for each in self._records.values() for strategy in each.strategies]

    @cached_property
    def _records(self) -> dict[str, Records]:
        """Document id → records, by path."""
        query = "select id, records.record from records join documents on id = document_id order by path"
        return {document_id: load_records(record) for document_id, record in self._rows(query)}

    def _document(self, document_id: str) -> Document:
        """The document of that id. Raises KeyError where there is none."""
        rows = self._rows("select record from documents where id = ?", document_id)
        if not rows:
            raise KeyError(document_id)
        return load_document(rows[0][0])

    def _rows(self, query: str, *values: str) -> list[Any]:
        """What the database answers. Raises ArchiveError where it is damaged."""
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise ArchiveError("Arkivets databas är skadad.", "Bygg om arkivet med «belagg build».") from error


def _document_row(document: Document) -> tuple[str | None, ...]:
    day = document.date.isoformat() if document.date else None
    return document.id, document.path, document.kind, day, dump_document(document)


def _passage_row(passage: Passage) -> tuple[str | int | None, ...]:
    span, place = passage.span, passage.place
    headings = json.dumps(place.headings, ensure_ascii=False)
    return span.document_id, span.start, span.end, place.page, place.unit, headings, passage.context


def _load_passage(row: Sequence[str | int | None]) -> Passage:
    document_id, start, end, page, unit, headings, context = row
    place = Place(page, unit, tuple(json.loads(str(headings))))  # type: ignore[arg-type]  # written by _passage_row
    return Passage(Span(str(document_id), int(start or 0), int(end or 0)), place, str(context))
