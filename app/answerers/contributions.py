"""What somebody said, thought, asked or proposed: the sentences that tell it, verbatim, where they name that person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.draft import Draft
from app.extract import choose
from app.answerers.passages import quotation
from app.swedish_text import listed

if TYPE_CHECKING:
    from app.asked import Asked

_ENOUGH = 0.3
"""The share of the topic that must stand around what a person is told to have said."""


def answer_contributions(asked: Asked) -> Draft | None:
    """What the people named contributed on the topic; a refusal where the papers tell nothing of that."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    if not asked.question.people:
        return None
    named = listed([person.written for person in asked.question.people])
    candidates = [each for each in asked.candidates if each.block.kind != "table_row"]
    if not candidates:
        return Draft(refusal=f"Arkivet berättar inte vad {named} har sagt om det.{_absence(asked)}")
    best = candidates[0]
    if asked.question.topic and best.surrounding < _ENOUGH:
        return Draft(refusal=f"{named} nämns i arkivet, men inget om det som frågan gäller.")
    return Draft(tuple(quotation(asked, spans) for spans in choose(asked, candidates)))


def _absence(asked: Asked) -> str:
    """That the person was absent from the meeting in question, where that explains the silence."""
    names = {name for person in asked.question.people for name in person.names}
    for held in asked.scope.meetings:
        for row in held.meeting.attendance:
            if row.name in names and row.status == "absent" and (asked.scope.by_time or len(asked.scope.meetings) == 1):
                return f" {row.name} var frånvarande."
    return ""
