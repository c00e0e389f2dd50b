"""The fuzzer itself, and half a minute of it."""

from __future__ import annotations

import io
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest

from ingest.sandbox import Refusal
from tests.conftest import ROOT
from tests.fuzz.checks import faults
from tests.fuzz.fuzzing import fuzz, seeds
from tests.fuzz.mutators import MUTATORS, mutate, packed, unpacked
from tests.fuzz.shrinking import shrink

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = seeds(ROOT / "corpus/documents")


def test_no_change_of_the_documents_does_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever becomes of a file, it is read with all its invariants or refused with a reason that is the file's."""
    monkeypatch.setenv("PATH", "")
    tally = fuzz(DOCUMENTS, seconds=20, seed=7, folder=tmp_path)
    assert tally.outcomes.total() > 0
    assert [(finding.fault, finding.seed, finding.said) for finding in tally.findings] == []


@pytest.mark.parametrize("suffix", MUTATORS)
def test_changes_are_changes_and_the_same_again(suffix: str) -> None:
    """A seed decides what comes out; most changes change something."""
    name, data = next(each for each in DOCUMENTS if each[0].endswith(suffix))
    made = [mutate(name, data, Random(seed)) for seed in range(8)]
    assert made == [mutate(name, data, Random(seed)) for seed in range(8)]
    assert sum(each != data for each in made) > 5


def test_office_files_stay_whole() -> None:
    """Their checksums are right after most changes, so that it is the readers that are tried."""
    name, data = next(each for each in DOCUMENTS if each[0].endswith(".docx"))
    made = [mutate(name, data, Random(seed)) for seed in range(12)]
    assert sum(zipfile.is_zipfile(io.BytesIO(each)) and bool(unpacked(each)) for each in made) > 6


def test_two_parts_may_have_one_name() -> None:
    """As in files made to be read in one way by one program and in another by the next."""
    assert unpacked(packed([("a", b"1"), ("a", b"2")]))[0][0] == "a"


def test_shrinking_leaves_what_the_fault_needs() -> None:
    """Of a long text the one line stays, of an Office file the one element."""
    assert shrink(b"en\ntv\xc3\xa5\nfel\nfyra\n" * 20, lambda less: b"fel" in less, seconds=5) == b"fel\n"
    small = shrink(
        packed([("a.xml", b"x"), ("word/document.xml", b"<a><b/><fel/><c/></a>")]),
        lambda less: any(b"<fel/>" in content for _, content in unpacked(less)),
        seconds=5,
    )
    assert unpacked(small) == [("word/document.xml", b"<fel/>")]


@pytest.mark.parametrize(
    ("reason", "remedy", "found"),
    [
        ("Filen är tom.", "Kontrollera den.", []),
        ("Läsaren kraschade (kod -11).", "Spara om den.", ["crash"]),
        ("Läsaren klarade inte filen (KeyError).", "Spara om den.", ["unforeseen error"]),
        ("Läsningen avbröts efter 30 sekunder.", "Dela upp den.", ["too slow"]),
        ("Filen är tom.", "", ["no sentence"]),
    ],
)
def test_a_refusal_that_is_our_fault_is_seen(reason: str, remedy: str, found: list[str]) -> None:
    """The checks can fail."""
    assert faults(Refusal("a.txt", reason, remedy)) == found
