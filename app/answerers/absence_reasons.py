"""Why somebody was away: what the row of the attendance list says of it beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.attendance_asked import asks_for_absence
from app.answerers.choice import names_asked
from app.answerers.passages import quotation
from app.draft import Draft, Statement
from app.phrases import at_meeting, evidence_of
from app.requirement_patterns import AWAY_FOR

if TYPE_CHECKING:
    from app.asked import Asked


def answer_why_away(asked: Asked) -> Draft | None:
    """The rows of those who were away that say why; None where none of them does, for the text may tell."""
    if asked.question.expected != "reason" or not asks_for_absence(asked):
        return None
    names = names_asked(asked)
    for held in asked.scope.meetings:
        away = [row for row in held.meeting.attendance if row.status == "absent" and (not names or row.name in names)]
        told = [row for row in away if AWAY_FOR.search(held.document.quote(row.evidence[0]))]
        if told:
            lead = Statement(f"Frånvarande {at_meeting(held)}:", evidence_of(told[0].evidence, held=held))
            return Draft((lead, *(quotation(asked, row.evidence[:1]) for row in (away if not names else told))))
    return None
