"""The log of what was asked, a JSON object a line in ARCHIVE/asked.jsonl; kept only where a setting says for how long.

Who asked is not kept, and identity numbers are covered. Lines are added with one write each; those that are too old go
when the next one is added, whole days at a time, so that the file is written anew once a day at most.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from index.atomic import append_line, replace_file
from ingest.masking import mask_text

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.masking import Masked

NAME = "asked.jsonl"

_COVERED: tuple[Masked, ...] = ("personnummer",)


@dataclass(frozen=True, slots=True)
class QuestionLog:
    """The log of the archive in the folder `archive`, whose lines are kept for `days` days; for 0 nothing is logged."""

    archive: Path
    days: int

    def add(self, question: str, outcome: str) -> None:
        """Log a question. Where the disk allows no line it is answered all the same: nobody relies on this log."""
        if not self.days:
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        line = {"time": now, "question": mask_text(question, _COVERED), "outcome": outcome}
        with suppress(OSError):
            if self._first_day() < self._oldest():
                self.forget_old()
            append_line(self.archive / NAME, json.dumps(line, ensure_ascii=False))

    def forget_old(self) -> tuple[int, int]:
        """Remove what is older, and what is torn: how many lines went, and how many are left."""
        path = self.archive / NAME
        if not path.is_file():
            return 0, 0
        lines = path.read_text(encoding="utf-8", errors="replace").removesuffix("\n").split("\n")
        kept = [line for line in lines if self.days and _day(line) >= self._oldest()]
        if kept:
            replace_file(path, "".join(f"{line}\n" for line in kept))
        else:
            path.unlink()
        return len(lines) - len(kept), len(kept)

    def _oldest(self) -> str:
        return (datetime.now(UTC) - timedelta(days=self.days)).date().isoformat()

    def _first_day(self) -> str:
        """The day of the oldest line; a log without lines is of no day that is too old."""
        try:
            with (self.archive / NAME).open(encoding="utf-8", errors="replace") as log:
                return _day(log.readline())
        except FileNotFoundError:
            return self._oldest()


def _day(line: str) -> str:
    """The day of a line in ISO form; of one that is torn, a day before all others."""
    try:
        return str(json.loads(line)["time"])[:10]
    except (ValueError, KeyError, TypeError):
        return ""
