"""Files that are replaced whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.atomic import append_line, replace_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444], ids=oct)
def test_who_may_read_a_file_stays(mode: int, tmp_path: Path) -> None:
    """A log that is its owner's alone is so after a purge too."""
    log = tmp_path / "feedback.jsonl"
    append_line(log, "först")
    log.chmod(mode)
    for text in ("sedan", "sist"):
        replace_file(log, text)
        assert (log.read_text(encoding="utf-8"), log.stat().st_mode & 0o777) == (text, mode)
    assert list(tmp_path.iterdir()) == [log]


def test_a_new_file_is_as_others(tmp_path: Path) -> None:
    """What the process makes is readable to those that its mask says."""
    replace_file(tmp_path / "ny", "text")
    (tmp_path / "annan").touch()
    assert (tmp_path / "ny").stat().st_mode == (tmp_path / "annan").stat().st_mode
