"""No trace is left of what is gone."""

from __future__ import annotations

import json
import sqlite3
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
    """The files under `folder` whose bytes or compressed pages hold `word`."""
    return {
        path.name for path in folder.rglob("*") if path.is_file() and word.encode("utf-8") in path.read_bytes().lower()
    }


def test_a_planted_word_is_gone_everywhere(archive: Archive) -> None:
    """After a purge the unique word of a removed paper stands in no file of the archive; the others still answer."""
    assert holding(archive.root, PLANTED)
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
    assert told["cache/vectors.db"] == (1, 1)
    assert told["runs"] == (1, 1)
    assert told["feedback.jsonl"] == (1, 0)
    assert json.loads((archive.root / PROOF).read_text(encoding="utf-8"))["version"] == archive.current().name


def test_feedback_keeps_what_people_wrote(archive: Archive) -> None:
    """The question and the thumb stay; the answer, which quoted what is gone, does not."""
    purge(archive)
    kept = json.loads((archive.root / "feedback.jsonl").read_text(encoding="utf-8"))
    assert (kept["question"], kept["thumb"], kept["answer"], kept["citations"]) == ("Vad såg man?", "upp", "", [])


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
        assert cache.execute("select count(*) from vectors").fetchone() == (1,)
