"""Damages every kind of file of an archive at random places: is it found, named and mended?

    python -m tests.faults.damage --rounds 50

Each round takes a fresh copy of a small archive for every kind of file, flips a bit of one file, or cuts it short.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.manifest import ArchiveError
from index.progress import Silence
from index.repair import repair
from index.search import Searcher
from index.store import Store
from index.texts import indexed_text
from index.vector_cache import VectorCache
from index.verify import faults
from index.versions import Archive
from tests.conftest import MINUTES, PROTOCOL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.arrays import FloatMatrix

Harm = Literal["flip", "cut", "empty", "gone"]
HARMS: tuple[Harm, ...] = ("flip", "flip", "flip", "cut", "empty", "gone")
"""A round's harms, drawn from with equal chance."""
KINDS = {
    "archive.db": "versions/{name}/archive.db",
    "vectors.faiss": "versions/{name}/vectors.faiss",
    "manifest.json": "versions/{name}/manifest.json",
    "report.json": "versions/{name}/report.json",
    "lexical": "versions/{name}/lexical/*",
    "cache/vectors.db": "cache/vectors.db",
    "files": "files/*",
    "CURRENT": "CURRENT",
    "HISTORY": "HISTORY",
    "SOURCES": "SOURCES",
}
"""What is damaged, and where it lies in the archive whose version `name` is in use."""
QUESTION = "Vem presenterade utbyggnaden av fiber på landsbygden?"


@dataclass(frozen=True, slots=True)
class Trial:
    """One file damaged: whether it was `found` and named, or its damage `harmless`, and whether it was `mended`."""

    kind: str
    harm: Harm
    found: bool
    harmless: bool
    mended: bool


def make(folder: Path) -> tuple[Archive, Path]:
    """An archive with a version to go back to, and its sources."""
    sources, archive = folder / "källor", Archive(folder / "arkiv")
    sources.mkdir(parents=True)
    for number in range(4):
        (sources / f"{number}.txt").write_text(f"{MINUTES}\n\nBilaga {number}.\n", encoding="utf-8")
    build(archive, Plan((sources,)), HashedEmbedder(), Silence())
    (sources / "nämnd.txt").write_text(PROTOCOL, encoding="utf-8")
    build(archive, Plan((sources,)), HashedEmbedder(), Silence())
    return archive, sources


def attempt(whole: Archive, sources: Path, kind: str, harm: Harm, chance: random.Random) -> Trial:
    """Damage one file of that kind in a copy of the archive `whole`, and repair it."""
    name = whole.current().name
    with tempfile.TemporaryDirectory(dir=whole.root.parent) as folder:
        copy = Archive(Path(folder) / "arkiv")
        shutil.copytree(whole.root, copy.root)
        damaged = chance.choice(sorted(copy.root.glob(KINDS[kind].format(name=name))))
        damage(damaged, harm, chance)
        found = any(damaged.name[:16] in fault or damaged.parent.name in fault for fault in said(copy))
        harmless = kind == "cache/vectors.db" and _cache_holds_the_same(copy, whole)
        with suppress(ArchiveError):  # what is damaged is asked in peace or refused, never another error
            _hits(copy)
        repaired = repair(copy, Plan((sources,)), HashedEmbedder(), Silence())
        mended = not repaired.left and not said(copy) and copy.current().name == name and _hits(copy) == _hits(whole)
        return Trial(kind, harm, found, harmless, mended)


def said(archive: Archive) -> list[str]:
    """What `verify` says; an error is a fault too."""
    try:
        return faults(archive)
    except ArchiveError as error:
        return [str(error)]


def damage(path: Path, harm: Harm, chance: random.Random) -> None:
    """Flip one bit of `path`, cut it short, empty it or take it away."""
    data = bytearray(path.read_bytes())
    match harm:
        case "gone":
            path.unlink()
        case "empty":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(data[: chance.randrange(len(data))])
        case "flip":
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            path.write_bytes(data)


def _hits(archive: Archive) -> list[tuple[int, str, float]]:
    hits = Searcher.open(archive, HashedEmbedder()).search(QUESTION)
    return [(hit.row, hit.passage.context, hit.score) for hit in hits]


def _cache_holds_the_same(copy: Archive, whole: Archive) -> bool:
    """Whether the damaged cache gives no other vector than the whole one."""
    with Store(whole.current().database) as store:
        texts = [indexed_text(each, store.document(each.span.document_id)) for each in store.passages()]
    return bool(np.array_equal(_vectors(copy, texts), HashedEmbedder().embed_passages(texts)))


def _vectors(archive: Archive, texts: Sequence[str]) -> FloatMatrix:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vectors.db"
        if (archive.cache / "vectors.db").exists():
            shutil.copyfile(archive.cache / "vectors.db", path)
        with closing(VectorCache(path, HashedEmbedder())) as cache:
            return cache.vectors(texts, lambda _: None)[0]


def main() -> None:
    """Many rounds, told by kind of file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        archive, sources = make(Path(folder))
        for _ in range(options.rounds):
            for kind in KINDS:
                trial = attempt(archive, sources, kind, chance.choice(HARMS), chance)
                counts[kind] += Counter(tried=1, found=trial.found, mended=trial.mended)
                counts[kind]["missed"] += not trial.found and not trial.harmless
    for kind, count in counts.items():
        print(f"{kind:18}", *(f"{what} {count[what]:4}" for what in ("tried", "found", "missed", "mended")), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
