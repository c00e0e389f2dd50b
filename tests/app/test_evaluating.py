from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from app.asking import Desk
from app.evaluating import compare_runs, run_beir, run_search, run_set, store_run, stored_run
from app.library import Library
from index.evaluation.figures import figures
from index.evaluation.questions import EvaluationQuestion, QuestionSet, read_set
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence

if TYPE_CHECKING:
    from pathlib import Path

    from index.search import Searcher
    from index.versions import Archive

FIBRE, LIBRARY = ("fiberrådet.txt",), ("kulturnämnden.txt",)
QUESTIONS = (
    EvaluationQuestion(
        "1", "Vem presenterade utbyggnaden av fiber?", "person", FIBRE, ("Ture Ekdal presenterade",), ("Ture Ekdal",)
    ),
    EvaluationQuestion("2", "Vem presenterade utbyggnaden av fiber?", "person", LIBRARY, (), ("Ture Ekdal",)),
    EvaluationQuestion("3", "Vem presenterade Rymdstyrelsens budget?", "person", FIBRE, unanswerable=True),
)
SET = QuestionSet("prov", "d" * 64, QUESTIONS)


class Watching:
    """Notes the stages and how far each came."""

    def __init__(self) -> None:
        self.stages: dict[str, list[int]] = {}

    def stage(self, name: str, total: int) -> None:
        """Note the stage."""
        self.stages[name] = [total]

    def begins(self, name: str) -> None:
        """No files here."""

    def done(self, count: int) -> None:
        """Note how far."""
        self.stages[list(self.stages)[-1]].append(count)


@pytest.fixture
def desk(searcher: Searcher) -> Desk:
    """Answers from the archive of the two documents."""
    return Desk(Library(searcher))


def test_a_run_searches_and_answers(desk: Desk, archive: Archive) -> None:
    """Every question is searched and marked; the run says which version it was, and by what manifest and settings."""
    progress = Watching()
    run = run_set(desk, SET, progress)
    assert [result.mark and result.mark.verdict for result in run.results] == ["right", "wrong", "rightly_refused"]
    assert [result.rank for result in run.results][0::2] == [1, None]
    assert figures(run)["answers"]["right"] == 1
    assert progress.stages == {"Söker (hybrid)": [3, 1, 2, 3], "Svarar": [3, 1, 2, 3]}
    manifest = archive.current().manifest_path.read_bytes()
    assert (run.origin.version, run.origin.manifest) == (archive.current_name(), hashlib.sha256(manifest).hexdigest())
    assert run.origin.settings["model"] == HashedEmbedder().name
    assert run.origin.settings["passage_characters"] == "900"
    assert (run.set_name, run.set_digest, run.system) == ("prov", "d" * 64, "hybrid")
    assert run.name.endswith("-prov-hybrid")


def test_the_same_run_again_is_no_different(desk: Desk, archive: Archive) -> None:
    """Stored and read back, a run compares with a fresh one without a difference."""
    kept = stored_run(archive, store_run(archive, run_set(desk, SET, Silence())).name)
    comparison = compare_runs(kept, run_set(desk, SET, Silence()))
    assert comparison.questions == 3
    assert all(each.change == 0 and each.p_value == 1 for each in comparison.differences)
    assert (comparison.better, comparison.worse, comparison.significantly_worse) == ((), (), ())


def test_only_searching_marks_nothing(desk: Desk) -> None:
    """A system is compared by its rankings alone."""
    run = run_search(desk.searcher, SET, "bm25", Silence())
    assert (run.system, run.marks, figures(run)["answers"]) == ("bm25", [], {})


def test_a_set_that_brings_its_texts(tmp_path: Path) -> None:
    """One index for all systems, a run each; of no archive's version."""
    texts = {"corpus": {"_id": "a", "text": "Om fiber."}, "queries": {"_id": "q", "text": "Fiber?"}}
    for name, row in texts.items():
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text("q\ta\t1\n", encoding="utf-8")
    runs = run_beir(
        read_set(tmp_path), ["hybrid", "dense", "bm25"], (HashedEmbedder(), None), tmp_path / "cache", Silence()
    )
    assert [run.system for run in runs] == ["hybrid", "dense", "bm25"]
    assert {figures(run)["retrieval"]["nDCG@10"] for run in runs} == {1.0}
    assert {(run.origin.version, run.origin.manifest) for run in runs} == {(None, None)}
