"""Runs an evaluation for the command line and writes its figures."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from app.building import TerminalProgress
from index.embedder import load_embedder
from index.evaluation.questions import read_questions
from index.evaluation.run import evaluate_archive, evaluate_beir
from index.search import Searcher
from index.versions import Archive

if TYPE_CHECKING:
    from pathlib import Path

    from app.settings import Settings
    from index.evaluation.run import RetrievalFigures


def evaluation_text(settings: Settings, questions: Path, *, as_json: bool) -> str:
    """The figures of a question file about the archive, or of a BEIR folder with texts of its own."""
    embedder = load_embedder(settings.model, settings.cache)
    with TerminalProgress() as progress:
        if questions.is_dir():
            figures = evaluate_beir(questions, embedder, settings.cache, progress)
        else:
            searcher = Searcher.open(Archive(settings.archive), embedder)
            figures = evaluate_archive(searcher, read_questions(questions), progress)
    return json.dumps(_record(figures), ensure_ascii=False, indent=2) if as_json else _table(figures)


def _record(figures: RetrievalFigures) -> dict[str, object]:
    return asdict(figures) | {"answers": {}, "refusal": {}}


def _table(figures: RetrievalFigures) -> str:
    lines = [f"{figures.questions} frågor", *(f"  {name:8} {value:.4f}" for name, value in figures.retrieval.items())]
    if len(figures.per_kind) > 1:
        lines += [f"  nDCG@10 {kind}: {values['nDCG@10']:.4f}" for kind, values in figures.per_kind.items()]
    return "\n".join([*lines, f"  en sökning tar {figures.latency_ms['p50']} ms (p95 {figures.latency_ms['p95']} ms)"])
