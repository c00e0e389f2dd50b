"""Runs one system in this process and writes what it found and what that cost.

python -m tests.benchmarks.peers.run_one SYSTEM FOLDER MODEL → FOLDER/SYSTEM.json
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.peers.task import read_task, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def main() -> None:
    """Build, ask, write."""
    system_name, folder, model = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    task = read_task(folder, model)
    task.index.mkdir()
    started = time.perf_counter()
    system = importlib.import_module(f"tests.benchmarks.peers.{system_name}_system").open_system(task)
    built = time.perf_counter() - started
    questions = rows(folder / "questions.jsonl")
    system.search(questions[0]["text"])  # what is loaded at the first question is no latency of the others
    document_of = {each.id: each.document for each in task.texts}
    ranking, milliseconds = {}, []
    for question in questions:
        started = time.perf_counter()
        found = system.search(question["text"])
        milliseconds.append(1000 * (time.perf_counter() - started))
        ranking[question["id"]] = _documents(found, document_of)
    result = {
        "ranking": ranking,
        "passages_per_second": len(task.texts) / built,
        "milliseconds": milliseconds,
        "index_bytes": sum(path.stat().st_size for path in task.index.rglob("*") if path.is_file()),
        "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    (folder / f"{system_name}.json").write_text(json.dumps(result), encoding="utf-8")


def _documents(passages: Iterable[str], document_of: dict[str, str]) -> Sequence[str]:
    """The documents of passages, each by its best, ten at most."""
    return list(dict.fromkeys(document_of[passage] for passage in passages))[:10]


if __name__ == "__main__":
    main()
