"""No trace is left of what is gone."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sqlite3
import time
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.manifest import ArchiveError
from index.progress import Silence
from index.purge import PROOF, purge
from index.search import Searcher
from index.versions import Archive

if TYPE_CHECKING:
    from pathlib import Path

PLANTED = "kvastbrygga"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive of two papers, one of which was removed from the sources and so from the version in use."""
    sources = tmp_path / "källor"
    sources.mkdir()
    (sources / "kvar.txt").write_text(
        "Protokoll 2025-03-04\n\nStyrelsen beslutade att köpa en ny pump.\n", encoding="utf-8"
    )
    (sources / "bort.txt").write_text(f"Protokoll 2025-04-08\n\nStyrelsen såg på en {PLANTED}.\n", encoding="utf-8")
    archive = Archive(tmp_path / "arkiv")
    build(archive, Plan((sources,)), HashedEmbedder(), Silence())
    old = archive.current().name
    line = {"version": old, "question": "Vad såg man?", "answer": f"En {PLANTED}.", "citations": [{}], "thumb": "upp"}
    (archive.root / "feedback.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    archive.runs.mkdir()
    (archive.runs / "gammal.json").write_text(json.dumps({"origin": {"version": old}, "answer": PLANTED}), "utf-8")
    (archive.runs / "egna-texter.json").write_text(json.dumps({"origin": {"version": None}}), encoding="utf-8")
    (sources / "bort.txt").unlink()
    build(archive, Plan((sources,)), HashedEmbedder(), Silence())
    return archive


def holding(folder: Path, word: str) -> set[str]:
    """The files under `folder` that hold `word`: in their bytes, names, packed members or compressed streams."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in files if word in path.name.lower() or _holds(path.read_bytes(), word)}


def _holds(content: bytes, word: str) -> bool:
    parts = [content, *_members(content), *_streams(content)]
    forms = [word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]
    return any(form in part.lower() for form in forms for part in parts)


def _members(content: bytes) -> list[bytes]:
    """The files packed in a DOCX or PPTX."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return []
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return [packed.read(name) for name in packed.namelist()]


def _streams(content: bytes) -> list[bytes]:
    """What unpacks as zlib or gzip from wherever such a stream may begin, as in a PDF."""
    starts = [found.start() for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", content)]
    unpacked = []
    for start in starts:
        with contextlib.suppress(zlib.error):
            unpacked.append(zlib.decompressobj(wbits=47).decompress(content[start:]))
    return unpacked


def _plant(archive: Archive) -> None:
    """Lay the word wherever a crash, a job or a user may have left it."""
    texts = {
        "rebuild/log.txt": PLANTED,
        "measurement/output": PLANTED,
        "uploads/.uploading-x1": PLANTED,
        "uploads/.about/bort.txt.json": json.dumps({"original": f"{PLANTED}.txt"}),
        "versions/.building/report.json": PLANTED,
        "files/.copying-x1": PLANTED,
        "runs/halv.json.new": PLANTED,
        "SOURCES.new": PLANTED,
        "cache/vectors.db-journal": PLANTED,
        "questions/egna.jsonl": json.dumps({"text": "Vad?", "documents": ["bort.txt"], "quotes": [f"en {PLANTED}"]})
        + "\n"
        + json.dumps({"text": "Pump?", "documents": ["bort.txt", "kvar.txt"], "quotes": [PLANTED, "en ny  pump"]})
        + "\n{torn "
        + PLANTED,
    }
    for name, text in texts.items():
        path = archive.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    _age(archive.uploads / ".uploading-x1")
    with zipfile.ZipFile(archive.files / ("0" * 64), "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", PLANTED * 9)


def _age(path: Path) -> None:
    two_hours_ago = time.time() - 7200
    os.utime(path, (two_hours_ago, two_hours_ago))


def test_an_upload_on_its_way_in_is_spared(archive: Archive) -> None:
    """What somebody is sending while the archive is purged arrives; what was cut short goes."""
    archive.uploads.mkdir()
    for name in (".uploading-nu", ".uploading-förut"):
        (archive.uploads / name).write_text("Protokoll", encoding="utf-8")
    _age(archive.uploads / ".uploading-förut")
    purge(archive)
    assert [path.name for path in archive.uploads.iterdir()] == [".uploading-nu"]


def test_a_planted_word_is_gone_everywhere(archive: Archive) -> None:
    """After a purge the unique word of a removed paper stands in no file of the archive; the others still answer."""
    _plant(archive)
    assert len(holding(archive.root, PLANTED)) > 12
    purge(archive)
    assert holding(archive.root, PLANTED) == set()
    hits = Searcher.open(archive, HashedEmbedder()).search("ny pump")
    assert len(hits) == 1


def test_the_proof_lists_every_place(archive: Archive) -> None:
    """Each place says how much was removed and how much is left; what is of no version stays."""
    proof = purge(archive)
    told = {each.place: (each.removed, each.kept) for each in proof.places}
    assert told["versions"] == (1, 1)
    assert told["files"] == (1, 1)
    assert told["cache/vectors.db"] == (2, 2)  # a passage and its sentence, each
    assert told["runs"] == (1, 1)
    assert told["feedback.jsonl"] == (1, 0)
    assert json.loads((archive.root / PROOF).read_text(encoding="utf-8"))["version"] == archive.current().name


def test_questions_logged_too_long_ago_are_gone(archive: Archive) -> None:
    """Whatever was asked of a removed paper goes with its day; without days there is no log."""
    line = json.dumps({"time": "2025-03-04T10:00:00+00:00", "question": PLANTED, "outcome": "answered"})
    (archive.root / "asked.jsonl").write_text(line + "\n", encoding="utf-8")
    told = {each.place: (each.removed, each.kept) for each in purge(archive, 90).places}
    assert told["asked.jsonl"] == (1, 0)
    assert holding(archive.root, PLANTED) == set()


def test_feedback_keeps_what_people_wrote(archive: Archive) -> None:
    """The question and the thumb stay; the answer, which quoted what is gone, does not."""
    purge(archive)
    kept = json.loads((archive.root / "feedback.jsonl").read_text(encoding="utf-8"))
    assert (kept["question"], kept["thumb"], kept["answer"], kept["citations"]) == ("Vad såg man?", "upp", "", [])


def test_questions_keep_what_still_stands(archive: Archive) -> None:
    """A question that quotes other papers too stays with those."""
    _plant(archive)
    purge(archive)
    (row,) = (archive.root / "questions" / "egna.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(row) == {"text": "Pump?", "documents": ["kvar.txt"], "quotes": ["en ny  pump"]}


def test_a_damaged_archive_is_not_purged(archive: Archive) -> None:
    """Nobody can say what a damaged version holds: it is mended first, and nothing is removed until then."""
    archive.current().vectors.write_bytes(b"")
    with pytest.raises(ArchiveError, match="--repair"):
        purge(archive)
    assert len(archive.history()) == 2


def test_there_is_no_way_back(archive: Archive) -> None:
    """The versions before are gone, and rollback says so."""
    purge(archive)
    with pytest.raises(ArchiveError, match="ingen tidigare version"):
        archive.rollback()


def test_a_second_purge_removes_nothing(archive: Archive) -> None:
    """What is left after one purge is left after another."""
    purge(archive)
    assert all(each.removed == 0 for each in purge(archive).places if each.place != "feedback.jsonl")


def test_the_vectors_left_are_those_in_use(archive: Archive) -> None:
    """Building again after a purge embeds nothing."""
    purge(archive)
    with sqlite3.connect(archive.cache / "vectors.db") as cache:
        assert cache.execute("select count(*) from vectors").fetchone() == (2,)  # a passage and its sentence


def test_a_line_separator_tears_no_line(archive: Archive) -> None:
    """JSON leaves U+2028 as it is: what was thought of answers, and questions, that hold it are kept."""
    name, quote = archive.current().name, "att köpa en ny pump"
    thought = {"version": name, "question": "Vad\u2028då?", "answer": "Det.", "citations": [], "thumb": "ned"}
    asked = {"text": "Vad\u2028då?", "documents": ["kvar.txt"], "quotes": [quote]}
    (archive.root / "questions").mkdir()
    for path, row in (("feedback.jsonl", thought), ("questions/egna.jsonl", asked)):
        (archive.root / path).write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    purge(archive)
    for path, row in (("feedback.jsonl", thought), ("questions/egna.jsonl", asked)):
        assert json.loads((archive.root / path).read_text(encoding="utf-8")) == row
