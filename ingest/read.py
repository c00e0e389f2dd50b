"""Reads one file into a `Document`: finds its format, calls the reader, gives the pieces their places."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from ingest.errors import Unreadable, too_large
from ingest.formats import NAMES, expected, sniff
from ingest.layout.margin_items import unfold_items
from ingest.layout.number_lines import join_numbers
from ingest.masking import mask_reading
from ingest.metadata import date_of, kind_of, published_of, title_of
from ingest.model import Document
from ingest.outline import lay_out

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from ingest.formats import Format
    from ingest.masking import Masked
    from ingest.reading import Reader, Reading

READING_VERSION = 21
"""Raised whenever the same bytes may give another document or other records: what was read before is then read anew."""

LARGEST_FILE = 200 * 2**20
"""Bytes. Minutes and decks of 1,000 pages with pictures stay under it; a larger file is a film, a copy of a disk…"""

LONGEST_TEXT = 20_000_000
"""Characters: some 6,000 full pages. More would keep the build, which cuts and embeds them, busy for days."""

READERS: dict[Format, str] = {
    "pdf": "ingest.readers.pdf",
    "docx": "ingest.readers.docx",
    "pptx": "ingest.readers.pptx",
    "html": "ingest.readers.html",
    "text": "ingest.readers.text",
    "markdown": "ingest.readers.markdown",
    "legacy_word": "ingest.readers.legacy",
    "legacy_slides": "ingest.readers.legacy",
}
"""Format → the module whose `read` takes it. A new format is one module and one row here."""


def read_document(path: Path, name: str, masked: Collection[Masked] = ()) -> Document:
    """The document in the file at `path`, known in the archive as `name` (its path within the sources).

    Personal data of the kinds `masked` are covered in it.

    Raises Unreadable where nothing can be had from it. Hostile files belong in `ingest.sandbox`, which calls this.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise too_large(LARGEST_FILE)
    file_format = _format_of(path, name)
    reader: Reader = import_module(READERS[file_format]).read
    reading = reader(path)
    if not any(piece.text.strip() for piece in reading.pieces):
        raise Unreadable("Filen innehåller ingen text.", "Kontrollera att det är rätt fil, eller spara om den som PDF.")
    if sum(len(piece.text) for piece in reading.pieces) > LONGEST_TEXT:
        raise Unreadable(f"Texten är längre än {LONGEST_TEXT // 10**6} miljoner tecken.", "Dela upp filen.")
    return _document(mask_reading(reading, masked), name, document_id(path), _mislabelled(name, file_format))


def _format_of(path: Path, name: str) -> Format:
    """What the content is; of a text the name says whether it is Markdown, for the kept copies have no names."""
    found = sniff(path)
    return "markdown" if found == "text" and expected(name) == "markdown" else found


def document_id(path: Path) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def _document(reading: Reading, name: str, identity: str, warnings: tuple[str, ...]) -> Document:
    reading = replace(reading, pieces=join_numbers(unfold_items(reading.pieces)))
    title = title_of(reading, name)
    text, blocks = lay_out(identity, reading.pieces, reading.unit)
    return Document(
        id=identity,
        path=name,
        title=title,
        kind=kind_of(reading, title, name),
        date=date_of(reading, title, name),
        published=published_of(reading),
        text=text,
        blocks=blocks,
        reader=reading.reader,
        warnings=(*warnings, *reading.warnings),
    )


def _mislabelled(name: str, found: Format) -> tuple[str, ...]:
    named = expected(name)
    if named is None or named == found:
        return ()
    return (f"Namnet säger {NAMES[named]} men innehållet är {NAMES[found]}; filen lästes som {NAMES[found]}.",)
