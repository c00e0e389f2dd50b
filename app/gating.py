"""The gate of a build: a version that answers a question set significantly worse than the one in use is kept out."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.asking import Desk
from app.evaluating import compare_runs, run_set, store_run, stored_runs
from app.evaluation_text import decimal, name_of, p_value_text
from app.library import Library
from index.manifest import ArchiveError
from index.search import Searcher

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.embedder import Embedder
    from index.evaluation.comparison import Comparison, Difference
    from index.evaluation.questions import QuestionSet
    from index.evaluation.results import Run
    from index.progress import Progress
    from index.reranker import Reranker
    from index.versions import Archive, Version

_WITHOUT = "Bygg utan --gate för att använda den ändå."


class WorseVersionError(ArchiveError):
    """A new version is worse than the one in use, which stays."""


@dataclass(frozen=True, slots=True)
class QualityGate:
    """Puts `questions` to a new version and to the one in use; both runs are kept in the archive."""

    archive: Archive
    questions: QuestionSet
    embedder: Embedder
    progress: Progress
    reranker: Reranker | None = None

    def __call__(self, version: Version) -> None:
        """Let the first version of an archive through, and one that is not worse. Raises WorseVersionError."""
        if self.archive.current_name() is None:
            return
        before = self._before()
        after = self._run(version)
        comparison = compare_runs(before, after)
        if not comparison.questions:
            raise ArchiveError("Frågorna till --gate ger inget att jämföra.", _WITHOUT)
        if comparison.significantly_worse:
            raise WorseVersionError(_verdict(comparison), _advice(comparison))

    def _before(self) -> Run:
        """A run on the version in use; where it was made with another model, what was measured when that was used."""
        try:
            version = self.archive.current()
            name, model = version.name, version.manifest().model
        except ArchiveError as error:
            raise ArchiveError(f"Versionen som används går inte att jämföra med. {error}", _WITHOUT) from error
        if model == self.embedder.name:
            return self._run(version)
        kept = [run for run in stored_runs(self.archive) if self._is_of(run, name)]
        if not kept:
            raise ArchiveError(
                f"Versionen som används har modellen {model} och går inte att mäta med {self.embedder.name}.",
                "Mät den med «belagg eval FRÅGOR» innan modellen byts, eller bygg utan --gate.",
            )
        return kept[0]

    def _is_of(self, run: Run, version: str) -> bool:
        """Whether a stored run answers the same questions from that version."""
        return run.origin.version == version and run.set_digest == self.questions.digest and bool(run.marks)

    def _run(self, version: Version) -> Run:
        searcher = Searcher.open_version(version, self.embedder, self.reranker)
        with closing(searcher.store):
            run = run_set(Desk(Library(searcher)), self.questions, self.progress)
        return store_run(self.archive, run)


def _verdict(comparison: Comparison) -> str:
    told = ", ".join(map(_told, comparison.significantly_worse))
    before, after = comparison.before.origin.version, comparison.after.origin.version
    return (
        f"Version {after} svarar sämre på {comparison.after.set_name} ({told}); {before} används även i fortsättningen."
    )


def _told(difference: Difference) -> str:
    change = f"{decimal(difference.before)} → {decimal(difference.after)}"
    return f"{name_of(difference.measure)} {change}, p {p_value_text(difference.p_value)}"


def _advice(comparison: Comparison) -> str:
    names: Sequence[str] = (comparison.before.name, comparison.after.name)
    return f"Frågorna visar «belagg eval FRÅGOR --compare {','.join(names)}». {_WITHOUT}"
