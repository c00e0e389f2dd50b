"""What every system is given and must offer; only the standard library, so that it loads in any environment."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TOP = 60
"""Passages asked for: enough that ten documents are among them, since a document ranks by its best passage."""
PREFIX_QUERY, PREFIX_PASSAGE = "query: ", "passage: "
"""What the model was trained with; each system is told in its own way."""


@dataclass(frozen=True, slots=True)
class Text:
    """A passage and the document it belongs to."""

    id: str
    document: str
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """The passages, the model's folder and an empty folder for the index."""

    texts: tuple[Text, ...]
    model: Path
    index: Path


class System(Protocol):
    """A system with its index built and saved in `task.index`."""

    def search(self, question: str) -> Sequence[str]:
        """Ids of passages, the best first."""


def read_task(folder: Path, model: Path) -> Task:
    """The passages of `folder`/passages.jsonl."""
    texts = tuple(Text(**row) for row in rows(folder / "passages.jsonl"))
    return Task(texts, model, folder / "index")


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
