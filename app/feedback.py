"""What users think of answers: a thumb and a comment, a JSON object a line in ARCHIVE/feedback.jsonl.

Lines are only ever added, each with one write. Who thought so is not kept.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from index.atomic import append_line
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

    from app.answer import Answer

Thumb = Literal["upp", "ned"]
"""Thumb up or down."""

LONGEST_COMMENT = 2_000
"""Characters."""


def keep_feedback(archive: Path, version: str, answer: Answer, thumb: Thumb, comment: str = "") -> None:
    """Add what was thought of `answer`, which version `version` gave. Raises ArchiveError where it cannot be kept."""
    record = {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": version,
        "question": answer.question,
        "outcome": answer.outcome,
        "answer": answer.text,
        "citations": [
            {"document": each.document.name, "start": each.span.start, "end": each.span.end}
            for each in answer.citations
        ],
        "thumb": thumb,
        "comment": comment.strip()[:LONGEST_COMMENT],
    }
    try:
        append_line(archive / "feedback.jsonl", json.dumps(record, ensure_ascii=False))
    except OSError as error:
        raise ArchiveError(f"Omdömet kunde inte sparas: {error.strerror}.", "Kontrollera diskutrymmet.") from error
