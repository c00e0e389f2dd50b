"""`belagg eval`: which runs are made or fetched, where they are kept, and how they are told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.asking import Desk
from app.building import progress_to
from app.evaluating import SYSTEMS, compare_runs, read_set, run_beir, run_search, run_set, store_run, stored_run
from app.evaluation_page import report_page
from app.evaluation_text import comparison_record, comparison_text, overview_text, run_record, run_text
from index.atomic import replace_file
from index.embedder import load_embedder
from index.manifest import ArchiveError
from index.reranker import load_reranker
from index.versions import Archive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.settings import Settings
    from index.evaluation.questions import QuestionSet
    from index.evaluation.results import Run
    from index.progress import Progress
    from index.search import Mode


def make_runs(
    settings: Settings, path: Path, compared: Sequence[str] = (), progress_file: Path | None = None
) -> list[Run]:
    """The run of the set at `path`; with `compared`, one for each name: a system, an archive's folder, a stored run.

    Every run that is made is kept in its archive. Progress goes to `progress_file` where one is named, else to the
    terminal. Raises ArchiveError.
    """
    questions = read_set(path)
    with progress_to(progress_file) as progress:
        return _runs(settings, questions, compared, progress) if compared else [_run(settings, questions, progress)]


def render(runs: Sequence[Run], *, as_json: bool) -> str:
    """The figures of one run, or of several with each of them against the first."""
    comparisons = [compare_runs(runs[0], run) for run in runs[1:]]
    if as_json:
        records = [run_record(run) for run in runs]
        compared = {"runs": records, "comparisons": [comparison_record(each) for each in comparisons]}
        return json.dumps(compared if comparisons else records[0], ensure_ascii=False, indent=2)
    if not comparisons:
        return run_text(runs[0])
    overview = [overview_text(runs)] if len(runs) > 2 else []
    return "\n\n\n".join([*overview, *map(comparison_text, comparisons)])


def write_report(runs: Sequence[Run], path: Path) -> None:
    """The same as a page that needs nothing beside it."""
    replace_file(path, report_page(runs[0], [compare_runs(runs[0], run) for run in runs[1:]]))


def _run(settings: Settings, questions: QuestionSet, progress: Progress) -> Run:
    """The usual run: search and answers; only search where the set brings its own texts."""
    if questions.folder is not None:
        return _beir(settings, questions, SYSTEMS[:1], progress)[0]
    return store_run(Archive(settings.archive), run_set(Desk.open(settings), questions, progress))


def _runs(settings: Settings, questions: QuestionSet, compared: Sequence[str], progress: Progress) -> list[Run]:
    """One run for each name: a system, the folder of an archive, or a stored run."""
    if len(compared) < 2:
        raise ArchiveError("En jämförelse behöver minst två namn.", "Skriv till exempel --compare bm25,hybrid.")
    systems = [system for system in SYSTEMS if system in compared]
    made = dict(zip(systems, _systems(settings, questions, systems, progress), strict=True)) if systems else {}
    return [made[name] if name in made else _named(settings, questions, name, progress) for name in compared]


def _systems(settings: Settings, questions: QuestionSet, systems: Sequence[Mode], progress: Progress) -> list[Run]:
    """Search only, with each of `systems`."""
    if questions.folder is not None:
        return _beir(settings, questions, systems, progress)
    archive, searcher = Archive(settings.archive), Desk.open(settings).searcher
    return [store_run(archive, run_search(searcher, questions, system, progress)) for system in systems]


def _beir(settings: Settings, questions: QuestionSet, systems: Sequence[Mode], progress: Progress) -> list[Run]:
    """Search the set's own texts; the runs are kept where there is an archive to keep them in."""
    archive = Archive(settings.archive)
    models = load_embedder(settings.model, settings.cache), load_reranker(settings.reranker)
    runs = run_beir(questions, systems, models, settings.cache, progress)
    return [store_run(archive, run) for run in runs] if archive.current_name() else runs


def _named(settings: Settings, questions: QuestionSet, name: str, progress: Progress) -> Run:
    """A run in another archive where `name` is the folder of one, else the stored run of that name."""
    if questions.folder is None and Archive(Path(name)).current_name():
        return _run(replace(settings, archive=Path(name)), questions, progress)
    return stored_run(Archive(settings.archive), name)
