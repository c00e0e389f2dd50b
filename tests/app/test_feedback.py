"""What users think is kept, a line each, in the archive's folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.answer import Answer
from app.feedback import LONGEST_COMMENT, keep_feedback
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

ANSWER = Answer("Vem\n\ud800?", "not_found", "Inget belägg.")


def test_each_is_a_line(tmp_path: Path) -> None:
    """Thumb, then comment; line breaks and broken characters end no line."""
    keep_feedback(tmp_path, "v1", ANSWER, "ned")
    keep_feedback(tmp_path, "v1", ANSWER, "ned", " Fel\nmöte. " + "x" * LONGEST_COMMENT)
    first, second = (json.loads(line) for line in (tmp_path / "feedback.jsonl").read_text("utf-8").splitlines())
    assert first["thumb"] == "ned"
    assert first["comment"] == ""
    assert first["question"] == "Vem\n??"
    assert second["comment"].startswith("Fel\nmöte. xx")
    assert len(second["comment"]) == LONGEST_COMMENT


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    """Nobody is thanked for what is lost."""
    with pytest.raises(ArchiveError, match="Omdömet kunde inte sparas"):
        keep_feedback(tmp_path / "ingenstans", "v1", ANSWER, "upp")
