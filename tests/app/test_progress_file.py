from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.progress_file import BuildProgress, FileProgress, StageProgress, read_progress

if TYPE_CHECKING:
    from pathlib import Path

    from index.progress import Progress


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where progress is kept."""
    return tmp_path / "progress.json"


def test_progress_is_read_as_it_was_told(path: Path) -> None:
    """Each stage with its steps; the file shown is the first that was begun and is not done."""
    progress: Progress = FileProgress(path)
    progress.stage("Läser dokument", 3)
    progress.begins("a.pdf")
    progress.begins("b.pdf")
    assert read_progress(path) == BuildProgress((StageProgress("Läser dokument", 3, 0),), "a.pdf")
    progress.done(1)
    progress.begins("c.pdf")
    assert read_progress(path).file == "b.pdf"
    progress.done(3)
    assert read_progress(path).file is None
    progress.stage("Beräknar vektorer", 0)
    assert read_progress(path) == BuildProgress(
        (StageProgress("Läser dokument", 3, 3), StageProgress("Beräknar vektorer", 0, 0)), None
    )


@pytest.mark.parametrize(("total", "done", "share"), [(4, 1, 0.25), (4, 4, 1.0), (4, 5, 1.0), (0, 0, 1.0)])
def test_the_share_done_is_from_0_to_1(total: int, done: int, share: float) -> None:
    """A stage without steps is done, and no bar goes beyond its end."""
    assert StageProgress("Läser dokument", total, done).share == share


@pytest.mark.parametrize("torn", [None, "", "{", "[]", '{"stages": [{}], "file": null}', "1"])
def test_a_torn_or_missing_file_is_no_progress(torn: str | None, path: Path) -> None:
    """A file that says nothing is read as nothing begun."""
    if torn is not None:
        path.write_text(torn, encoding="utf-8")
    assert read_progress(path) == BuildProgress()
