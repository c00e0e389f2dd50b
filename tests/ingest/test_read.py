from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from ingest.errors import Unreadable
from ingest.read import read_document
from tests.conftest import MINUTES

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_becomes_a_document(sources: Path) -> None:
    """The identity is that of the bytes; title, kind and date are found; every block is under its heading."""
    path = sources / "fiberrådet.txt"
    document = read_document(path, "2025/fiberrådet.txt")
    assert document.id == hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    assert (document.name, document.kind, str(document.date)) == ("fiberrådet.txt", "minnesanteckning", "2025-02-11")
    position = document.text.index("Ture Ekdal")
    block = document.block_at(position)
    assert block is not None
    assert block.place.headings[-1] == "Lägesrapport"


def test_content_decides_not_the_name(tmp_path: Path) -> None:
    """A text named as a PDF is read as text, and said to be."""
    path = tmp_path / "möte.pdf"
    path.write_text(MINUTES, encoding="utf-8")
    document = read_document(path, "möte.pdf")
    assert document.reader == "text"
    assert any("PDF" in warning for warning in document.warnings)


def test_a_name_in_the_archive_says_what_is_markdown(tmp_path: Path) -> None:
    """What is read is a copy named by its hash: whether its marks are Markdown is known by the file's own name."""
    path = tmp_path / "5f1c"
    path.write_text("# Protokoll\n\n> Nätet byggs ut.\n", encoding="utf-8")
    assert read_document(path, "möte.md").text == "Protokoll\n\nNätet byggs ut."
    assert read_document(path, "möte.txt").text == "Protokoll\n\n> Nätet byggs ut."


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    """A file of blanks is refused with a remedy."""
    path = tmp_path / "tom.txt"
    path.write_text(" \n\n ", encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        read_document(path, "tom.txt")
    assert refused.value.remedy
