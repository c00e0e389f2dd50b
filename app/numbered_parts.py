"""A numbered part of notes or of a plan that a question names («Grupp 3», «Alternativ B»), and what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.questions.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = pattern(
    r"\b(?P<sort>grupp|bord|station|pass|etapp|fas|steg|mål|delmål|alternativ|scenario|fråga)\s+"
    r"(?P<which>\d{1,2}|(?-i:[A-F]))\b"
)


def is_of_part(question: str, headings: Iterable[str]) -> bool | None:
    """Whether `headings` are those of the part that `question` names, or of another of its sort; None of neither."""
    asked = _PART.search(question)
    if asked is None:
        return None
    parts = (part for heading in headings for part in _PART.finditer(heading))
    which = {part["which"] for part in parts if part["sort"].lower() == asked["sort"].lower()}
    return asked["which"] in which if which else None
