"""Readers ask while versions are swapped under them: every answer must come wholly from one version.

    python -m tests.faults.reads_under_swaps --queries 100000 --swaps 50

All passages of a version hold a word that no other version has. Readers in several processes, each of several threads,
search, ask and open the archive anew, the way the web app and the command line do; a builder swaps one version after
another meanwhile.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import re
import tempfile
import threading
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.opened import Opener
from app.records import answer_record, hit_record
from app.settings import Settings
from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.search import Searcher
from index.versions import Archive

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Event
    from typing import Any

PROCESSES, THREADS = 2, 4
ASKED_EVERY, OPENED_EVERY = 10, 200
"""Of the queries of a thread, one in so many is a question answered in full, or opens the archive anew."""
QUESTIONS = (
    "Vad beslutade styrelsen om fiber?",
    "Vem presenterade utbyggnaden?",
    "Hur många adresser är anslutna?",
    "Vilka möten hölls om kajen?",
)
_WORD = re.compile(r"kajord[a-z]{3}")
_PATIENCE = 600
"""Seconds without any query before the run is given up."""


@dataclass
class Tally:
    """What readers saw: how many queries, which went wrong and how, and the versions that answered with their words."""

    queries: int = 0
    errors: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)
    versions: set[tuple[str, str]] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def mislabelled(self) -> int:
        """How many answers came from another version than they were said to: one version has one word, and one only."""
        return len(self.versions) - min(
            len({name for name, _ in self.versions}), len({word for _, word in self.versions})
        )

    def add(self, other: Tally) -> None:
        """Count `other` in."""
        self.queries += other.queries
        self.errors += other.errors
        self.mixed += other.mixed
        self.versions |= other.versions
        self.kinds += other.kinds


def run(folder: Path, queries: int, swaps: int) -> Tally:
    """Ask `queries` times at least, over `swaps` swaps, in an archive made in `folder`."""
    archive, sources = Archive(folder / "arkiv"), folder / "källor"
    _build(archive, sources, 0)
    context = multiprocessing.get_context("spawn")
    stop, tallies = context.Event(), context.Queue()
    counts = [context.Value("q", 0, lock=False) for _ in range(PROCESSES)]
    readers = [
        context.Process(target=_read, args=(archive.root, number, count, stop, tallies), daemon=True)
        for number, count in enumerate(counts)
    ]
    for reader in readers:
        reader.start()
    try:
        for swap in range(1, swaps + 1):
            _build(archive, sources, swap)
            _wait(counts, queries * swap // swaps, readers)
    finally:
        stop.set()
    total = Tally()
    for _ in readers:
        total.add(tallies.get(timeout=_PATIENCE))
    for reader in readers:
        reader.join()
    return total


def word_of(generation: int) -> str:
    """The word that every passage of that generation holds, of letters only."""
    letters = [chr(ord("a") + generation // 26**place % 26) for place in (2, 1, 0)]
    return "kajord" + "".join(letters)


def _build(archive: Archive, sources: Path, generation: int) -> None:
    sources.mkdir(exist_ok=True)
    for number in range(6):
        (sources / f"{number}.txt").write_text(_minutes(number, word_of(generation)), encoding="utf-8")
    build(archive, Plan((sources,), passage_characters=300), HashedEmbedder(), Silence())


def _minutes(number: int, word: str) -> str:
    points = [
        f"Punkt {point} {word}\n\nTure Ekdal presenterade utbyggnaden av fiber, {word}. Styrelsen beslutade att lägga "
        f"kabel {point} i kajen, {word}. Av {400 + point} adresser är {300 + point} anslutna, {word}."
        for point in range(1, 5)
    ]
    head = f"Protokoll Styrelsen {word}\n\nDatum\t2025-0{number + 1}-11\nPlats\t{word}"
    return "\n\n".join([head, *points]) + "\n"


def _wait(counts: Any, queries: int, readers: list[SpawnProcess]) -> None:  # noqa: ANN401 — numbers without a public type
    """Until the readers have asked so many times in all. Raises ChildProcessError when one of them has died."""
    before, since = -1, time.monotonic()
    while (asked := sum(each.value for each in counts)) < queries:
        if asked > before:
            before, since = asked, time.monotonic()
        if died := [reader.exitcode for reader in readers if reader.exitcode]:
            raise ChildProcessError(f"readers ended with {died}")
        if time.monotonic() - since > _PATIENCE:
            raise TimeoutError(f"no query for {_PATIENCE} seconds")
        time.sleep(0.02)


def _read(root: Path, number: int, count: Any, stop: Event, tallies: Queue[Tally]) -> None:  # noqa: ANN401 — as above
    """One process of readers."""
    logging.disable(logging.DEBUG)
    opener = Opener(Settings(archive=root, model="hashed"))
    own = [Tally() for _ in range(THREADS)]
    threads = [
        threading.Thread(target=_ask_on, args=(opener, root, number + place, tally, stop))
        for place, tally in enumerate(own)
    ]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        count.value = sum(tally.queries for tally in own)
        time.sleep(0.02)
    total = Tally()
    for tally in own:
        total.add(tally)
    tallies.put(total)


def _ask_on(opener: Opener, root: Path, first: int, tally: Tally, stop: Event) -> None:
    """One reader: asks until it is told to stop, and notes all that is wrong."""
    number = first
    while not stop.is_set():
        number += 1
        try:
            _ask_once(opener, root, number, tally)
        except Exception as error:  # noqa: BLE001 — whatever goes wrong is what is looked for
            tally.errors.append(f"{type(error).__name__}: {error}")
        tally.queries += 1


def _ask_once(opener: Opener, root: Path, number: int, tally: Tally) -> None:
    question = QUESTIONS[number % len(QUESTIONS)]
    if number % OPENED_EVERY == 0:
        kind, told = "opened", _told_by(Searcher.open(Archive(root), HashedEmbedder()), question)
    elif number % ASKED_EVERY == 0:
        opened = opener.opened()
        kind, told = "asked", _told_of(opened.version.name, answer_record(opened.desk.ask(question), 0))
    else:
        kind, told = "searched", _told_by(opener.opened().desk.searcher, question)
    version, text = told
    words = set(_WORD.findall(text))
    tally.kinds[kind] += 1
    tally.versions |= {(version, word) for word in words}
    if len(words) != 1:
        tally.mixed.append(f"{version}: {sorted(words)} for {question}")


def _told_by(searcher: Searcher, question: str) -> tuple[str, str]:
    """The version searched, and all that its hits say."""
    hits = searcher.search(question)
    documents = [searcher.document(hit.passage.span.document_id) for hit in hits]
    records = [hit_record(hit, document, 1) for hit, document in zip(hits, documents, strict=True)]
    return _told_of(searcher.version.name if searcher.version else "", records)


def _told_of(version: str, record: object) -> tuple[str, str]:
    return version, json.dumps(record, ensure_ascii=False, default=asdict)


def main() -> None:
    """The long run, told in one line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--queries", type=int, default=100_000)
    parser.add_argument("--swaps", type=int, default=50)
    options = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tally = run(Path(folder), options.queries, options.swaps)
    print(  # noqa: T201
        f"{tally.queries} queries ({dict(tally.kinds)}) over {options.swaps} swaps, "
        f"{len(tally.versions)} versions answered: {len(tally.errors)} errors, {len(tally.mixed)} mixed, "
        f"{tally.mislabelled} mislabelled, "
        f"{time.monotonic() - started:.0f} s"
    )
    for line in [*tally.errors, *tally.mixed][:10]:
        print(" ", line)  # noqa: T201


if __name__ == "__main__":
    main()
