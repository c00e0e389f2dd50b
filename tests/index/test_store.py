from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.manifest import ArchiveError
from index.store import Store, write_store
from ingest.model import Block, Document, Passage, Place, Span
from ingest.records import Fact, Meeting, Records, Strategy

if TYPE_CHECKING:
    from pathlib import Path

SLIDES = Document(
    "a" * 16,
    "bilder/Målbild «2030».pptx",
    "Målbild",
    "strategi",
    date(2024, 3, 1),
    date(2024, 4, 2),
    "Mål\n\nFler tåg",
    (
        Block(Span("a" * 16, 0, 3), "heading", 1, Place(2, "bild", ("Mål",)), (1.0, 2.0, 3.0, 4.0)),
        Block(Span("a" * 16, 5, 13), "list_item", 2, Place(2, "bild", ("Mål",))),
    ),
    "pptx",
    ("En bild saknar text.",),
)
NOTES = Document("b" * 16, "anteckning.txt", "", "dokument", None, None, "", (), "text")
PASSAGES = [
    Passage(Span("b" * 16, 0, 0), Place(), ""),
    Passage(Span("a" * 16, 0, 13), Place(2, "bild", ("Mål", "Tåg\t«å»")), "Målbild · 2024-03-01"),
]
STRATEGY = Strategy(SLIDES.id, "Målbild", date(2024, 3, 1), (Fact("goal", "Fler tåg", (Span(SLIDES.id, 5, 13),)),))
MEETINGS = [
    Meeting(key, number, Span(key, 0, 0), None) for key, number in ((NOTES.id, 1), (NOTES.id, 2), (SLIDES.id, 1))
]
RECORDS = {SLIDES.id: Records((MEETINGS[2],), (STRATEGY,)), NOTES.id: Records((MEETINGS[0], MEETINGS[1]))}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A store of two documents, in a folder whose name means something to an address."""
    folder = tmp_path / "arkiv #1 50% ?mode=rw"
    folder.mkdir()
    write_store(folder / "archive.db", [SLIDES, NOTES], PASSAGES, RECORDS)
    return folder / "archive.db"


def test_what_was_written_is_read_back(database: Path) -> None:
    """Documents by path, passages by row, every field as it was."""
    with Store(database) as store:
        assert store.documents() == [NOTES, SLIDES]
        assert store.passages() == PASSAGES
        assert store.document(SLIDES.id) == SLIDES
        assert store.facts() == {
            SLIDES.id: (SLIDES.path, "strategi", date(2024, 3, 1)),
            NOTES.id: ("anteckning.txt", "dokument", None),
        }


def test_records_are_read_back(database: Path) -> None:
    """By document, and all in the order of paths; a document of which nothing was understood has none."""
    with Store(database) as store:
        assert {key: store.records(key) for key in RECORDS} == RECORDS
        assert store.meetings() == MEETINGS
        assert store.strategies() == [STRATEGY]
        assert store.records("f" * 16) == Records()


def test_an_empty_store(tmp_path: Path) -> None:
    """An archive may hold nothing."""
    write_store(tmp_path / "archive.db", [], [])
    with Store(tmp_path / "archive.db") as store:
        assert (store.documents(), store.passages(), store.facts()) == ([], [], {})
        assert (store.meetings(), store.strategies()) == ([], [])


def test_an_unknown_document_is_a_key_error(database: Path) -> None:
    """Ids come from passages: one that is not there is a fault in the program, not of the archive."""
    with Store(database) as store, pytest.raises(KeyError, match="ffff"):
        store.document("f" * 16)


def test_a_closed_store_answers_no_more(database: Path) -> None:
    """After `close` nothing is read, and closing again does no harm."""
    store = Store(database)
    store.close()
    store.close()
    with pytest.raises(ArchiveError):
        store.passages()


def test_a_store_is_only_read(database: Path) -> None:
    """Reading leaves the file as it was, and a missing one is not made."""
    before = database.read_bytes()
    with Store(database) as store:
        store.documents()
    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == ["archive.db"]
    with pytest.raises(ArchiveError, match="verify"):
        Store(database.with_name("annan.db"))
    assert [path.name for path in database.parent.iterdir()] == ["archive.db"]


@pytest.mark.parametrize("content", [b"", b"torn" * 500], ids=["empty", "no database"])
def test_a_damaged_store_is_said(content: bytes, database: Path) -> None:
    """A file that is no database, or holds no tables, is an error with a remedy."""
    database.write_bytes(content)
    with Store(database) as store, pytest.raises(ArchiveError, match="belagg build"):
        store.facts()
