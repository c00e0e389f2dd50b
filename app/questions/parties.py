"""The parties of the Riksdag, as questions name them and as minutes mark who sits for them: «moderaterna», (M)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTIES = {
    "S": ("socialdemokraterna", pattern(r"\bsocialdemokrat\w*|\bsossar\w*")),
    "M": ("moderaterna", pattern(r"\bmoderater\w*|\bmoderaten\b")),
    "SD": ("sverigedemokraterna", pattern(r"\bsverigedemokrat\w*")),
    "C": ("centerpartiet", pattern(r"\bcenterparti\w*|\bcentern\b")),
    "V": ("vänsterpartiet", pattern(r"\bvänsterparti\w*")),
    "KD": ("kristdemokraterna", pattern(r"\bkristdemokrat\w*")),
    "L": ("liberalerna", pattern(r"\bliberaler(?:na)?\b|\bfolkparti\w*")),
    "MP": ("miljöpartiet", pattern(r"\bmiljöparti\w*")),
}
"""The letters of each, what it is called, and how it or its people are named."""


def parties_in(text: str) -> list[str]:
    """The letters of the parties that `text` names."""
    return [letters for letters, (_, named) in _PARTIES.items() if named.search(text)]


def name_of(letters: str) -> str:
    """What a party is called."""
    return _PARTIES[letters][0]


def sits_for(parties: Sequence[str]) -> re.Pattern[str]:
    """What a list says of whoever sits for one of `parties`, as their organisation: «M», «M, ersättare»."""
    named = "|".join(f"{re.escape(letters)}|(?i:{_PARTIES[letters][1].pattern})" for letters in parties)
    return re.compile(rf"^(?:{named})\b")
