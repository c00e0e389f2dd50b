"""Whether somebody took part in an item that they stood aside from (jäv)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import names_asked
from app.draft import Draft, Statement
from app.questions.people import is_named_in

if TYPE_CHECKING:
    from app.asked import Asked

_DECIDING = re.compile(r"beslut|avgjorde|avgöra|handlägg|ärende|arende|deltog i|omröst|omrost", re.IGNORECASE)
_STOOD_ASIDE = re.compile(
    r"\bjäv|deltar (?:inte|ej)|deltog (?:inte|ej)|lämnade? (?:salen|sammanträdet|lokalen|rummet)|avstod", re.IGNORECASE
)
_ENOUGH = 0.3
"""The share of the topic that must stand around the sentence that tells who stood aside."""


def answer_conflicts(asked: Asked) -> Draft | None:
    """Nej, where it is asked whether somebody took part in an item that they stood aside from."""
    if not (asked.question.is_yes_no and asked.question.people and _DECIDING.search(asked.sought)):
        return None
    names = names_asked(asked)
    for candidate in asked.candidates:
        sentence = candidate.document.quote(candidate.span)
        if _STOOD_ASIDE.search(sentence) and is_named_in(names, sentence) and candidate.surrounding >= _ENOUGH:
            return Draft((Statement(f"Nej. {sentence}", (candidate.span,)),))
    return None
