"""Measures every system on every set in one run and prints the table of the README.

python -m tests.benchmarks.peers SET [SET …] --python PEERS_PYTHON [--questions N]
A SET is a folder in BEIR's shape. The same N questions, drawn with a fixed seed, go to every system.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ir_measures
import numpy as np
from ir_measures import nDCG

from index.bundled_model import unpack
from index.cache_folder import default_cache
from index.evaluation.inference import paired_p_value
from index.evaluation.questions import read_beir
from ingest.model import Document
from ingest.outline import lay_out
from ingest.passages import cut_into_passages
from ingest.reading import Piece

if TYPE_CHECKING:
    from index.evaluation.questions import EvaluationQuestion, EvaluationText

ROOT = Path(__file__).resolve().parents[3]
SYSTEMS = ("belagg", "txtai", "llamaindex", "haystack")
SEED = 7


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--python", type=Path, required=True, help="the interpreter of the peers' environment")
    parser.add_argument("--questions", type=int, default=1200)
    arguments = parser.parse_args()
    model = unpack(default_cache())
    for folder in arguments.sets:
        texts, questions = read_beir(folder)
        random.Random(SEED).shuffle(questions)
        measured = _measure(texts, questions[: arguments.questions], model, arguments.python)
        sys.stdout.write(_table(folder.name, measured, questions[: arguments.questions]))


def _measure(
    texts: list[EvaluationText], questions: list[EvaluationQuestion], model: Path, peers: Path
) -> dict[str, dict[str, Any]]:
    """What each system found and what it cost, one after another."""
    measured = {}
    with tempfile.TemporaryDirectory(prefix="belagg-peers-") as scratch:
        folder = Path(scratch)
        _write(folder / "passages.jsonl", _passages(texts))
        _write(folder / "questions.jsonl", [{"id": each.id, "text": each.text} for each in questions])
        for system in SYSTEMS:
            python = sys.executable if system == "belagg" else str(peers)
            command = [python, "-m", "tests.benchmarks.peers.run_one", system, str(folder), str(model)]
            subprocess.run(command, check=True, cwd=ROOT, env=_environment(), stdout=subprocess.DEVNULL)
            measured[system] = json.loads((folder / f"{system}.json").read_text(encoding="utf-8"))
            shutil.rmtree(folder / "index")
    return measured


def _environment() -> dict[str, str]:
    return {
        **os.environ,
        "HF_HUB_OFFLINE": "1",
        "HAYSTACK_TELEMETRY_ENABLED": "false",
        "TOKENIZERS_PARALLELISM": "false",
    }


def _passages(texts: list[EvaluationText]) -> list[dict[str, str]]:
    """The passages that Belägg cuts, with their titles: no system loses what lies beyond its model's limit."""
    found = []
    for text in texts:
        pieces = [Piece(line.strip()) for line in text.text.splitlines() if line.strip()]
        laid_out, blocks = lay_out(text.id, pieces, None)
        document = Document(text.id, text.id, text.title, "dokument", None, None, laid_out, blocks, "beir")
        for number, passage in enumerate(cut_into_passages(document)):
            words = f"{text.title}\n{document.quote(passage.span)}".strip()
            found.append({"id": f"{text.id}#{number}", "document": text.id, "text": words})
    return found


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def _table(name: str, measured: dict[str, dict[str, Any]], questions: list[EvaluationQuestion]) -> str:
    scores = {system: _scores(result["ranking"], questions) for system, result in measured.items()}
    lines = [
        f"\n{name}, {len(questions)} questions\n",
        "| system | nDCG@10 | p against Belägg | build, passages/s | query p50 / p95 ms | index MB | peak memory MB |",
        "|---|---|---|---|---|---|---|",
    ]
    for system, result in measured.items():
        p50, p95 = statistics.median(result["milliseconds"]), float(np.percentile(result["milliseconds"], 95))
        against = "" if system == "belagg" else f"{paired_p_value(list(scores['belagg'] - scores[system])):.4f}"
        lines.append(
            f"| {system} | {scores[system].mean():.4f} | {against} | {result['passages_per_second']:.1f} | "
            f"{p50:.0f} / {p95:.0f} | {result['index_bytes'] / 1e6:.1f} | {result['peak_bytes'] / 1e6:.0f} |"
        )
    return "\n".join(lines) + "\n"


def _scores(
    ranking: dict[str, list[str]], questions: list[EvaluationQuestion]
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """nDCG@10 of each question, in their order."""
    judged = [ir_measures.Qrel(each.id, document, 1) for each in questions for document in each.documents]
    run = [
        ir_measures.ScoredDoc(question, document, -place)
        for question, documents in ranking.items()
        for place, document in enumerate(documents)
    ]
    by_question = {each.query_id: each.value for each in ir_measures.iter_calc([nDCG @ 10], judged, run)}
    return np.array([by_question.get(each.id, 0.0) for each in questions])


if __name__ == "__main__":
    main()
