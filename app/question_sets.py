"""Question sets that the web app offers: those in the folders of the settings, and the archive's own, which can grow.

The archive's own lie in ARCHIVE/questions/NAME.jsonl, in the form that corpus/README.md describes.
"""

from __future__ import annotations

import hashlib
import json
import threading
from typing import TYPE_CHECKING, Any

from index.atomic import replace_file
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

    from app.settings import Settings

OWN_SET = "egna"
"""The archive's own set, which questions are added to."""

_ONE_AT_A_TIME = threading.Lock()
"""Two sessions that add at once would lose one of the questions."""


def question_sets(settings: Settings) -> dict[str, Path]:
    """The sets by name: the archive's own first, then those of the settings' folders; of one name, the first."""
    found: dict[str, Path] = {}
    for folder in (_own_folder(settings.archive), *settings.question_sets):
        for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else ():
            found.setdefault(path.stem, path)
    return found


def add_right_passage(settings: Settings, question: str, document_name: str, quote: str) -> Path:
    """Keep that `quote`, out of the file `document_name`, answers `question`; the set that it was added to.

    A question that is there already gets one passage more. Raises ArchiveError where it cannot be kept.
    """
    path = _own_folder(settings.archive) / f"{OWN_SET}.jsonl"
    text = " ".join(question.split())
    try:
        with _ONE_AT_A_TIME:
            rows = _rows(path)
            row = next((each for each in rows if isinstance(each, dict) and each.get("text") == text), None)
            if row is None:
                row = _new(text)
                rows.append(row)
            _include(row, "documents", document_name)
            _include(row, "quotes", quote)
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows))
    except OSError as error:
        raise ArchiveError(f"Frågan kunde inte sparas: {error.strerror}.", "Kontrollera diskutrymmet.") from error
    return path


def _own_folder(archive: Path) -> Path:
    return archive / "questions"


def _new(text: str) -> dict[str, Any]:
    identity = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
    return {"id": identity, "kind": "fråga", "text": text, "answers": [], "documents": [], "quotes": []}


def _include(row: dict[str, Any], name: str, value: str) -> None:
    """Add `value` to the list `name` of a row, which somebody may have written by hand."""
    values = row.get(name)
    kept = values if isinstance(values, list) else []
    row[name] = kept if value in kept else [*kept, value]


def _rows(path: Path) -> list[Any]:
    """The rows kept so far, whatever they hold. Raises ArchiveError where a line is torn: it is not to be lost."""
    if not path.exists():
        return []
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    except ValueError as error:
        raise ArchiveError(f"Frågesamlingen {path.name} är skadad.", "Rätta eller flytta den.") from error
