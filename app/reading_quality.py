"""How well each file was read: pages without text, what came from pictures, tables, dates, and all that was remarked.

Everything is told from the document as it stands in the archive and from the report of the build that read it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from index.report import FileReport
    from ingest.model import Document, Unit
    from ingest.records import Records

Grade = Literal["good", "flawed", "unread"]
"""good: nothing was remarked; flawed: read, but something is missing or doubtful; unread: nothing was read."""

_PAGES = re.compile(r"(?:Sida|Sidorna|Bild) (\d+(?: och |[–\d, ])*)")
_WITHOUT_TEXT = re.compile(r"utan text|har inte lästs|kunde inte läsas|inte hann tolkas")
_FROM_PICTURE = re.compile(r"från bild \(säkerhet ([\d–]+ %)\)")
_COPY = re.compile(r"Samma innehåll som .*; indexerad en gång\.")
_DATES = frozenset({"date", "published", "adopted"})
"""Facts whose words ought to name a day."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How one file was read. `pages` is None where the format has none; `doubt` is the share that OCR was sure of."""

    grade: Grade
    pages: int | None = None
    unit: Unit | None = None
    characters: int = 0
    tables: int = 0
    without_text: tuple[int, ...] = ()
    from_picture: tuple[int, ...] = ()
    confidence: str | None = None
    day: date | None = None
    unread_dates: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def lacks_date(self) -> bool:
        """Whether no day was found that the document is of."""
        return self.grade != "unread" and self.day is None


def quality_of(file: FileReport, document: Document | None, records: Records | None = None) -> Quality:
    """How `file` was read into `document`; a file without one was refused, or is a copy of another."""
    if document is None:
        is_copy = any(map(_COPY.fullmatch, file.warnings))
        said = tuple(filter(None, (file.reason, *file.warnings)))
        return Quality("good" if is_copy else "unread", remarks=said)
    without_text = _without_text(document)
    pictured = [warning for warning in file.warnings if _FROM_PICTURE.search(warning)]
    unread_dates = tuple(_unread_dates(records)) if records else ()
    flaws = [warning for warning in file.warnings if not _COPY.fullmatch(warning)]
    is_flawed = flaws or without_text or unread_dates or document.date is None
    return Quality(
        grade="flawed" if is_flawed else "good",
        pages=max((*_pages_of(document), *without_text), default=None),
        unit=next((block.place.unit for block in document.blocks if block.place.unit), None),
        characters=len(document.text),
        tables=_tables(document),
        without_text=without_text,
        from_picture=tuple(sorted({page for warning in pictured for page in named_pages(warning)})),
        confidence=_confidence(pictured),
        day=document.date,
        unread_dates=unread_dates,
        remarks=file.warnings,
    )


def named_pages(warning: str) -> Iterator[int]:
    """The pages of «Sida 2 är …», «Sidorna 1–3 och 5 är …»."""
    match = _PAGES.match(warning)
    for run in re.findall(r"(\d+)(?:–(\d+))?", match[1] if match else ""):
        yield from range(int(run[0]), int(run[1] or run[0]) + 1)


def _pages_of(document: Document) -> set[int]:
    return {block.place.page for block in document.blocks if block.place.page is not None}


def _without_text(document: Document) -> tuple[int, ...]:
    """Pages that the reader says so of, and those before the last one with text that no text stands on."""
    pages = _pages_of(document)
    said = {page for warning in document.warnings if _WITHOUT_TEXT.search(warning) for page in named_pages(warning)}
    return tuple(sorted((set(range(1, max(pages, default=0) + 1)) - pages) | said))


def _tables(document: Document) -> int:
    """Runs of table rows."""
    return sum(is_row for is_row, _ in groupby(document.blocks, key=lambda block: block.kind == "table_row"))


def _confidence(warnings: Iterable[str]) -> str | None:
    found = [match[1] for warning in warnings if (match := _FROM_PICTURE.search(warning))]
    return ", ".join(found) or None


def _unread_dates(records: Records) -> Iterator[str]:
    """The words that stand where a day should, and in which none was understood."""
    meetings = (fact for meeting in records.meetings for fact in meeting.facts)
    strategies = (fact for strategy in records.strategies for fact in strategy.facts)
    for fact in (*meetings, *strategies):
        if fact.name in _DATES and fact.day is None:
            yield fact.value
