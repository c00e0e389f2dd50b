from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gating import QualityGate, WorseVersionError
from index.build import Plan, build
from index.evaluation.questions import EvaluationQuestion, QuestionSet
from index.evaluation.runs import stored_runs
from index.hashed_embedder import HashedEmbedder
from index.manifest import ArchiveError
from index.progress import Silence

if TYPE_CHECKING:
    from pathlib import Path

    from index.report import BuildReport
    from index.versions import Archive

ASKED = (
    "Vem presenterade utbyggnaden av fiber?",
    "Hur många adresser är anslutna?",
    "Vilka tillstånd väntar man på från Trafikverket?",
    "När hölls Fiberrådets möte?",
    "Vad beslutade rådet att kartlägga?",
    "Vem har sammanställt Fiberrådets anteckningar?",
    "Var möttes Fiberrådet?",
)
SET = QuestionSet(
    "fiber",
    "d" * 64,
    tuple(EvaluationQuestion(str(number), text, "fråga", ("fiberrådet.txt",)) for number, text in enumerate(ASKED)),
)


def _build(archive: Archive, sources: Path, questions: QuestionSet = SET, dimension: int = 256) -> BuildReport:
    embedder = HashedEmbedder(dimension)
    return build(archive, Plan((sources,)), embedder, Silence(), QualityGate(archive, questions, embedder, Silence()))


def test_a_first_version_and_a_better_one_come_in(archive: Archive, sources: Path) -> None:
    """Nothing is there to be worse than; then more documents replace fewer, and both runs are kept."""
    minutes = (sources / "fiberrådet.txt").read_text(encoding="utf-8")
    (sources / "fiberrådet.txt").unlink()
    first = _build(archive, sources).version
    assert stored_runs(archive) == []
    (sources / "fiberrådet.txt").write_text(minutes, encoding="utf-8")
    second = _build(archive, sources).version
    assert archive.current_name() == second != first
    assert [run.origin.version for run in stored_runs(archive)] in ([second, first], [first, second])


def test_a_worse_version_is_kept_out(archive: Archive, sources: Path) -> None:
    """The old one goes on, the new one is gone; what was measured tells why. Without the gate it is built after all."""
    old = _build(archive, sources).version
    (sources / "fiberrådet.txt").unlink()
    with pytest.raises(WorseVersionError, match="svarar sämre på fiber") as refused:
        _build(archive, sources)
    assert "nDCG@10" in str(refused.value)
    assert "--compare" in refused.value.remedy
    assert old in str(refused.value)
    assert (archive.current_name(), archive.history()) == (old, [old])
    assert [folder.name for folder in archive.versions.iterdir()] == [old]
    new = {run.origin.version for run in stored_runs(archive)} - {old}
    assert len(new) == 1
    built = build(archive, Plan((sources,)), HashedEmbedder(), Silence())
    assert {built.version} == new
    assert built.embedded == 0


def test_a_version_built_before_is_looked_at_too(archive: Archive, sources: Path) -> None:
    """What lies there whole from before is not built again, but measured before it is taken into use again."""
    minutes = (sources / "fiberrådet.txt").read_text(encoding="utf-8")
    (sources / "fiberrådet.txt").unlink()
    fewer = _build(archive, sources).version
    (sources / "fiberrådet.txt").write_text(minutes, encoding="utf-8")
    whole = _build(archive, sources).version
    (sources / "fiberrådet.txt").unlink()
    with pytest.raises(WorseVersionError):
        _build(archive, sources)
    assert archive.current_name() == whole
    assert archive.version(fewer).manifest_path.exists()


def test_the_same_version_passes_unmeasured(archive: Archive, sources: Path) -> None:
    """Nothing changes, so there is nothing to compare."""
    first = _build(archive, sources).version
    assert _build(archive, sources).version == first
    assert stored_runs(archive) == []


def test_another_model_is_compared_with_what_was_measured(archive: Archive, sources: Path) -> None:
    """The old version cannot be asked with the new model: its latest run of the questions stands in for it."""
    first = _build(archive, sources).version
    with pytest.raises(ArchiveError, match="går inte att mäta") as refused:
        _build(archive, sources, dimension=128)
    assert "belagg eval" in refused.value.remedy
    assert archive.current_name() == first
    QualityGate(archive, SET, HashedEmbedder(), Silence())._run(archive.current())
    second = _build(archive, sources, dimension=128).version
    assert archive.current_name() == second != first


def test_no_questions_are_no_gate(archive: Archive, sources: Path) -> None:
    """A set that compares nothing keeps the version out, rather than let it through unseen."""
    first = _build(archive, sources).version
    (sources / "fiberrådet.txt").unlink()
    with pytest.raises(ArchiveError, match="inget att jämföra"):
        _build(archive, sources, QuestionSet("tom", "d" * 64, ()))
    assert archive.current_name() == first
