"""Reads changed files one after another and keeps those that show a fault, shrunk as far as the fault stands."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from ingest.sandbox import Limits, Refusal, Sandbox
from tests.fuzz.checks import faults
from tests.fuzz.mutators import MUTATORS, mutate
from tests.fuzz.shrinking import shrink

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMITS = Limits(seconds=30.0, memory=2 * 2**30)
SLACK = 5.0
"""Seconds over the limit within which a reading must have been ended."""
LARGEST_SEED = 250_000
SCANS = frozenset({"skannat_20211123_0941.pdf", "skanning0047.pdf", "scan_HSN_250303_1127.pdf"})
"""Pictures of pages: without tesseract, which is kept out here for speed, there is nothing in them to read."""
MOST_ALIKE = 2
"""Findings kept of one fault with one refusal."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, the document whose change shows it, the bytes that do, and what was said of them."""

    fault: str
    seed: str
    data: bytes
    said: str

    @property
    def name(self) -> str:
        """A file name of its own."""
        return f"{self.fault.replace(' ', '-')}-{hashlib.sha256(self.data).hexdigest()[:10]}{Path(self.seed).suffix}"


@dataclass(slots=True)
class Tally:
    """What a run did: files by what became of them, findings, and the file that took longest."""

    outcomes: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    slowest: float = 0.0
    slowest_file: tuple[str, bytes] = ("", b"")

    def __str__(self) -> str:
        parts = ", ".join(f"{name} {count}" for name, count in self.outcomes.most_common())
        slowest = f"slowest {self.slowest:.1f} s, from {self.slowest_file[0]}"
        return f"{self.outcomes.total()} files ({parts}), {len(self.findings)} findings, {slowest}"


def seeds(folder: Path) -> list[tuple[str, bytes]]:
    """Name and content of the documents that are changed."""
    found = (path for path in sorted(folder.rglob("*")) if path.suffix in MUTATORS and path.name not in SCANS)
    return [(path.name, path.read_bytes()) for path in found if path.stat().st_size <= LARGEST_SEED]


def fuzz(documents: Sequence[tuple[str, bytes]], seconds: float, seed: int, folder: Path) -> Tally:
    """Change and read `documents` for so long; `folder` is for the files, `folder/found` keeps those with faults.

    The same seed gives the same files in the same order. Tesseract and LibreOffice are kept out.
    """
    (folder / "found").mkdir(parents=True, exist_ok=True)
    os.environ["PATH"] = ""
    tally, random, end = Tally(), Random(seed), time.monotonic() + seconds
    with Sandbox(LIMITS) as sandbox:
        while time.monotonic() < end:
            name, data = documents[random.randrange(len(documents))]
            _try(name, mutate(name, data, random), sandbox, folder, tally)
    return tally


def _try(name: str, data: bytes, sandbox: Sandbox, folder: Path, tally: Tally) -> None:
    started = time.monotonic()
    found, said = examine(name, data, sandbox, folder)
    took = time.monotonic() - started
    if took > tally.slowest:
        tally.slowest, tally.slowest_file = took, (name, data)
    tally.outcomes["refused" if said else "read"] += 1
    for fault in found + (["over the time limit"] if took > LIMITS.seconds + SLACK else []):
        if sum((each.fault, each.said) == (fault, said) for each in tally.findings) < MOST_ALIKE:

            def still(less: bytes, fault: str = fault) -> bool:
                return fault in examine(name, less, sandbox, folder)[0]

            finding = Finding(fault, name, shrink(data, still), said)
            tally.findings.append(finding)
            (folder / "found" / finding.name).write_bytes(finding.data)


def examine(name: str, data: bytes, sandbox: Sandbox, folder: Path) -> tuple[list[str], str]:
    """The faults that a file shows, each once, and what was said where it was refused."""
    path = folder / f"fil{Path(name).suffix}"
    path.write_bytes(data)
    outcome = sandbox.read(path, name)
    return list(dict.fromkeys(faults(outcome))), outcome.reason if isinstance(outcome, Refusal) else ""


def forget(folder: Path) -> None:
    """Delete what a run left, but what it found."""
    for path in folder.glob("fil.*"):
        path.unlink()
    if not any((folder / "found").iterdir()):
        shutil.rmtree(folder)
