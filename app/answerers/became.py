"""What became of a thing that a strategy says itself it changed: «Vad hände med Isbanan?»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.edition_changes import changes_stated, names_edition
from app.draft import Draft
from app.questions.patterns import pattern

if TYPE_CHECKING:
    from app.asked import Asked

_ASKS = pattern(
    r"^\W*(?:vad (?:hände|händer|har hänt|blev det)|hur (?:går|gick|blev) det)\b(?: nu| sedan| sen)? (?:med|av)\b"
)
_ALL = 0.99
"""The share of the matter that a change must hold: of a part of it, something else is told."""


def answer_what_became(asked: Asked) -> Draft | None:
    """What the newest edition that names the thing says it changed of it; None where none does."""
    matter = " ".join(word for word in asked.unexplained(("händer hände hänt",)) if not names_edition(word))
    if not matter or not _ASKS.match(asked.sought):
        return None
    for held in asked.library.strategies:
        named = [fact for fact in held.strategy.all("change") if asked.searcher.coverage(matter, fact.value) >= _ALL]
        if named:
            return Draft(changes_stated(held, named))
    return None
