"""Runs question sets over an archive, keeps what was found, and compares: what the command line and the web call."""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, get_args

from app.marking import mark_answer
from index.evaluation.beir import indexed_texts_of
from index.evaluation.comparison import Comparison, compare_runs
from index.evaluation.questions import QuestionSet, read_set
from index.evaluation.ranking import rank, rank_texts
from index.evaluation.results import Origin, Run
from index.evaluation.runs import run_name, store_run, stored_run, stored_runs
from index.search import Mode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.asking import Desk
    from index.embedder import Embedder
    from index.evaluation.results import AnswerMark, QuestionResult
    from index.progress import Progress
    from index.reranker import Reranker
    from index.search import Searcher

__all__ = [
    "Comparison",
    "QuestionSet",
    "Run",
    "compare_runs",
    "read_set",
    "run_set",
    "store_run",
    "stored_run",
    "stored_runs",
]

SYSTEMS: tuple[Mode, ...] = get_args(Mode)
"""How can be searched; answers are always found with the first."""


def run_set(desk: Desk, questions: QuestionSet, progress: Progress) -> Run:
    """Search and answer every question about the archive of `desk`. The run is not stored: see `store_run`."""
    ranked = rank(desk.searcher, questions.questions, SYSTEMS[0], progress)
    marks = _answer(desk, questions, progress)
    results = [replace(result, mark=mark) for result, mark in zip(ranked, marks, strict=True)]
    return _run(questions, SYSTEMS[0], desk.searcher, results)


def run_search(searcher: Searcher, questions: QuestionSet, system: Mode, progress: Progress) -> Run:
    """Only search, with one system."""
    return _run(questions, system, searcher, rank(searcher, questions.questions, system, progress))


def run_beir(
    questions: QuestionSet,
    systems: Sequence[Mode],
    models: tuple[Embedder, Reranker | None],
    cache: Path,
    progress: Progress,
) -> list[Run]:
    """Index the texts that the set brings and search them, one run a system; vectors are kept in `cache`."""
    if questions.folder is None:
        raise ValueError(f"{questions.name} brings no texts")
    embedder, reranker = models
    with indexed_texts_of(questions.folder, embedder, cache, progress) as searcher:
        searcher.reranker = reranker
        return [
            _run(questions, system, searcher, rank_texts(searcher, questions.questions, system, progress))
            for system in systems
        ]


def _answer(desk: Desk, questions: QuestionSet, progress: Progress) -> list[AnswerMark]:
    progress.stage("Svarar", len(questions.questions))
    desk.searcher.forget_questions()
    marks = []
    for number, question in enumerate(questions.questions, start=1):
        started = time.perf_counter()
        answer = desk.ask(question.text)
        marks.append(mark_answer(question, answer, 1000 * (time.perf_counter() - started)))
        progress.done(number)
    return marks


def _run(questions: QuestionSet, system: Mode, searcher: Searcher, results: Sequence[QuestionResult]) -> Run:
    now = datetime.now(UTC)
    return Run(
        name=run_name(now, questions.name, system),
        created=now.isoformat(timespec="seconds"),
        set_name=questions.name,
        set_digest=questions.digest,
        system=system,
        origin=_origin(searcher),
        results=tuple(results),
    )


def _origin(searcher: Searcher) -> Origin:
    """The version that is searched, and the settings that it was built with."""
    settings = {"belagg": version("belagg"), "model": searcher.embedder.name}
    if searcher.reranker is not None:
        settings["reranker"] = searcher.reranker.name
    if searcher.version is None:
        return Origin(None, None, settings)
    manifest = searcher.version.manifest()
    built_with = ("passage_characters", "reading_version", "vectors", "standout")
    settings |= {name: str(getattr(manifest, name)) for name in built_with}
    digest = hashlib.sha256(searcher.version.manifest_path.read_bytes()).hexdigest()
    return Origin(manifest.version, digest, settings)
