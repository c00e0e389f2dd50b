from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from index.evaluation.results import CitationMarks
from index.evaluation.runs import run_name, store_run, stored_run, stored_runs
from index.manifest import ArchiveError
from tests.index.evaluation.runs_made import mark, result, run_of

if TYPE_CHECKING:
    from index.versions import Archive

CITATIONS = CitationMarks(1.0, 0.5, None, 0.25)
RUN = run_of(
    [
        result("å1", 0.5, mark("right", 0.75, completeness=0.5, citations=CITATIONS, unsupported=("«Så».",))),
        result("2", None, mark("rightly_refused")),
        result("3", 0.0, rank=None),
    ]
)


def test_a_run_comes_back_as_it_was(archive: Archive) -> None:
    """Every field of every question; the archive needs no version for it."""
    assert store_run(archive, RUN) == RUN
    assert stored_run(archive, RUN.name) == RUN
    assert [path.name for path in archive.runs.iterdir()] == [f"{RUN.name}.json"]


def test_no_run_replaces_another(archive: Archive) -> None:
    """Two within a second both stay, the second with a number; the latest is first."""
    names = [store_run(archive, RUN).name for _ in range(3)]
    later = store_run(archive, replace(RUN, name="later", created="2026-03-05T08:00:00+00:00")).name
    assert names == [RUN.name, f"{RUN.name}-2", f"{RUN.name}-3"]
    assert [run.name for run in stored_runs(archive)] == [later, *reversed(names)]


def test_what_is_no_run_is_passed_over(archive: Archive) -> None:
    """A torn file, one of another shape, a folder; and an archive that has no runs has none."""
    assert stored_runs(archive) == []
    store_run(archive, RUN)
    (archive.runs / "trasig.json").write_text("{", encoding="utf-8")
    (archive.runs / "annan.json").write_text('{"name": "annan"}', encoding="utf-8")
    (archive.runs / "latin.json").write_bytes(b"\xe5")
    (archive.runs / "mapp.json").mkdir()
    assert stored_runs(archive) == [RUN]


@pytest.mark.parametrize("name", ["borta", "../CURRENT", "", ".", "a/b", "A", "x" * 101, "trasig"])
def test_a_run_that_is_not_there(name: str, archive: Archive) -> None:
    """Names are not paths; what there is instead is said."""
    store_run(archive, RUN)
    (archive.runs / "trasig.json").write_text("{", encoding="utf-8")
    with pytest.raises(ArchiveError, match="ingen sparad mätning") as caught:
        stored_run(archive, name)
    assert RUN.name in caught.value.remedy


@pytest.mark.parametrize(
    ("set_name", "name"),
    [
        pytest.param("dev", "20260304-101500-dev-bm25", id="plain"),
        pytest.param("Frågor om Älvmarken, 2", "20260304-101500-fragor-om-alvmarken-2-bm25", id="Swedish"),
        pytest.param("../..", "20260304-101500-set-bm25", id="nothing left"),
        pytest.param("x" * 300, f"20260304-101500-{'x' * 40}-bm25", id="long"),
    ],
)
def test_names(set_name: str, name: str) -> None:
    """When, which questions, how: small letters, digits and hyphens, fit for a file anywhere."""
    assert run_name(datetime(2026, 3, 4, 10, 15, tzinfo=UTC), set_name, "bm25") == name
