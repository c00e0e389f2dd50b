"""Whatever lies in a source, each file stands in the report, once, under a name that can be shown."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from tests.conftest import MINUTES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Build

ODD_NAMES = (
    ("Mo\u0308tesanteckning.txt", "Mötesanteckning.txt"),  # decomposed
    ("rad\nbrytning.txt", "rad\ufffdbrytning.txt"),  # newline
    ("färg\x1b[31m.txt", "färg\ufffd[31m.txt"),  # terminal colours
    ("\u202etxt.fdp.txt", "\ufffdtxt.fdp.txt"),  # turned round
    ("📄 protokoll 👩‍👧.txt", "📄 protokoll 👩\ufffd👧.txt"),  # emoji
    ("محضر.txt", "محضر.txt"),  # from right to left
    ("-rf ; $(id) `id` '\".txt", "-rf ; $(id) `id` '\".txt"),  # for a shell
    ("a%2f..%2f..%2fetc.txt", "a%2f..%2f..%2fetc.txt"),  # a way up, encoded
    ("C:\\mapp\\fil.txt", "C:\\mapp\\fil.txt"),  # a path of Windows
    ("{} %s {0} [1].txt", "{} %s {0} [1].txt"),  # for a template
    ("x" * 250 + ".txt", "x" * 250 + ".txt"),  # as long as it may be
    (os.fsdecode(b"sk\xe5ne.txt"), "sk\ufffdne.txt"),  # no UTF-8
)


def test_odd_names_are_read_and_shown(sources: Path, build_archive: Build) -> None:
    """No name keeps a file from being read, and none reaches a report or a page with what would change its looks."""
    for number, (name, _) in enumerate(ODD_NAMES):
        (sources / name).write_text(f"{MINUTES}\nNummer {number}.\n", encoding="utf-8")
    status = {file.path: file.status for file in build_archive().files}
    expected = {"fiberrådet.txt", "kulturnämnden.txt", *(shown for _, shown in ODD_NAMES)}
    assert status == dict.fromkeys(expected, "read")


def test_names_that_differ_by_little_are_two_files(sources: Path, build_archive: Build) -> None:
    """By case, or by how a letter is put together: on disks that hold both, both are read."""
    for number, name in enumerate(("Möte.txt", "MÖTE.txt", unicodedata.normalize("NFD", "Möte.txt"))):
        (sources / name).write_text(f"{MINUTES}\nNummer {number}.\n", encoding="utf-8")
    report = build_archive()
    assert len(report.files) == len(list(sources.iterdir()))
    assert {file.path for file in report.files} >= {"Möte.txt", "MÖTE.txt", "Möte (2).txt"}
    assert all(file.status == "read" for file in report.files)


TINY = (
    *(
        b"",
        b" ",
        b"\n",
        b"\0",
        b"a",
        b"PK\x03\x04",
        b"%PDF-1.4",
        b"<html>",
        b"{\\rtf",
        b"<?xml",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ),
    *(
        bytes.fromhex("d0cf11e0a1b11ae1"),
        b"\x89PNG",
        b"MIME-Version: 1.0\nContent-Type: multipart/related",
        b"---\n---\n",
    ),
)


def test_every_tiny_file_stands_in_the_report(sources: Path, build_archive: Build) -> None:
    """Files too small to be anything are read or refused with a reason and a remedy; none is missing."""
    for number in range(160):
        name = f"{number:03}.{('txt', 'pdf', 'docx', 'html', 'pptx', 'md')[number % 6]}"
        (sources / name).write_bytes(TINY[number % len(TINY)])
    report = build_archive()
    assert sorted(file.path for file in report.files) == sorted(path.name for path in sources.iterdir())
    assert all(file.reason for file in report.files if file.status == "refused")
    assert sum(file.status == "read" for file in report.files) >= 2
