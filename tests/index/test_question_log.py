"""What was asked is kept for as long as it was said, and no longer."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from index.question_log import NAME, QuestionLog

if TYPE_CHECKING:
    from pathlib import Path


def _line(days_ago: int, question: str = "Vem?") -> str:
    time = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat(timespec="seconds")
    return json.dumps({"time": time, "question": question, "outcome": "answered"})


def _questions(folder: Path) -> list[str]:
    return [json.loads(line)["question"] for line in (folder / NAME).read_text(encoding="utf-8").splitlines()]


def test_a_line_tells_time_question_and_outcome(tmp_path: Path) -> None:
    """Nothing else is kept, identity numbers are covered, and only the owner reads it."""
    QuestionLog(tmp_path, 90).add("Vem är 811218-9876?\nJo", "not_found")
    (line,) = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert record.keys() == {"time", "question", "outcome"}
    assert (record["question"], record["outcome"]) == ("Vem är 811218-XXXX?\nJo", "not_found")
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_without_days_nothing_is_logged(tmp_path: Path) -> None:
    """Who does not ask for a log has none."""
    QuestionLog(tmp_path, 0).add("Vem?", "answered")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("days", "left"),
    [
        pytest.param(90, ["ny", "sist"], id="older than the days"),
        pytest.param(400, ["gammal", "ny", "sist"], id="none"),
    ],
)
def test_old_lines_go_when_one_is_added(tmp_path: Path, days: int, left: list[str]) -> None:
    """What is torn goes with them; the file is its owner's as before."""
    (tmp_path / NAME).write_text(f"{_line(100, 'gammal')}\n{_line(2, 'ny')}\n", encoding="utf-8")
    (tmp_path / NAME).chmod(0o600)
    QuestionLog(tmp_path, days).add("sist", "answered")
    assert _questions(tmp_path) == left
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_it_is_written_anew_once_a_day(tmp_path: Path) -> None:
    """What was asked on the oldest day that is kept stays until that day is past."""
    log = QuestionLog(tmp_path, 1)
    (tmp_path / NAME).write_text(f"{_line(1)}\n", encoding="utf-8")
    before = (tmp_path / NAME).stat().st_ino
    log.add("sist", "answered")
    assert (tmp_path / NAME).stat().st_ino == before


@pytest.mark.parametrize(
    ("days", "counts"),
    [pytest.param(90, (2, 1), id="the old and the torn"), pytest.param(0, (3, 0), id="the log is off")],
)
def test_what_is_old_or_torn_is_forgotten(tmp_path: Path, days: int, counts: tuple[int, int]) -> None:
    """A purge tells how many lines went and how many are left; where there is no log any more, no file is."""
    (tmp_path / NAME).write_text(f"{_line(100)}\n{{torn\n{_line(2)}\n", encoding="utf-8")
    assert QuestionLog(tmp_path, days).forget_old() == counts
    assert (tmp_path / NAME).exists() == bool(counts[1])
    assert QuestionLog(tmp_path / "ingen", days).forget_old() == (0, 0)


def test_a_question_is_answered_where_nothing_can_be_written(tmp_path: Path) -> None:
    """The log is for those who run the archive: no user has to wait for it."""
    QuestionLog(tmp_path / "ingenstans", 90).add("Vem?", "answered")
