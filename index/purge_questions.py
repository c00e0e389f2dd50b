"""Takes what is quoted from documents that are gone out of an archive's own question sets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from index.atomic import replace_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ingest.model import Document


def forget_quotes(folder: Path, documents: Sequence[Document]) -> tuple[int, int]:
    """Keep in the sets in `folder` only quotes that stand in `documents`; how many questions changed, how many did not.

    A question that has lost every quote goes, and so does a line that is torn: nobody can say what stands there.
    """
    names = {name for document in documents for name in (document.name, document.path)}
    texts = [_on_one_line(document.text) for document in documents]
    removed = kept = 0
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else ():
        lines = [line for line in path.read_text(encoding="utf-8", errors="replace").split("\n") if line.strip()]
        stripped = [_stripped(line, names, texts) for line in lines]
        unchanged = sum(before == after for before, after in zip(lines, stripped, strict=True))
        if unchanged < len(lines):
            replace_file(path, "".join(line + "\n" for line in stripped if line))
        removed, kept = removed + len(lines) - unchanged, kept + unchanged
    return removed, kept


def _stripped(line: str, names: set[str], texts: Sequence[str]) -> str:
    """The line of a question without what is gone; empty where nothing is left of it."""
    try:
        row: dict[str, Any] = json.loads(line)
        quotes = [quote for quote in row["quotes"] if any(_on_one_line(quote) in text for text in texts)]
        if quotes == row["quotes"] and names.issuperset(row["documents"]):
            return line
        left = row | {"quotes": quotes, "documents": [name for name in row["documents"] if name in names]}
    except (ValueError, KeyError, TypeError, AttributeError):
        return ""
    return json.dumps(left, ensure_ascii=False) if quotes else ""


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
