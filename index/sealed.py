"""Small text files that show whether they are as they were written: their last line is a checksum."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal

from index.atomic import replace_file

if TYPE_CHECKING:
    from pathlib import Path

Seal = Literal["whole", "broken", "none"]
"""Whether a text is as it was written; it bears no seal where it was cut short or an older program wrote it."""

_SEAL = "sha256 "


def replace_sealed(path: Path, text: str) -> None:
    """Put `text`, which ends in a newline, and its checksum in `path`, whole or not at all."""
    replace_file(path, f"{text}{_SEAL}{_digest(text)}\n")


def read_sealed(path: Path) -> tuple[str, Seal]:
    """The text in `path` without its seal, and how that is; an empty one where there is no such file."""
    try:
        content = path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return "", "none"
    text, seal, digest = content.rpartition(_SEAL)
    if not seal:
        return content, "none"
    return text, "whole" if digest == _digest(text) + "\n" else "broken"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
