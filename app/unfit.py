"""An answer of records in another form than is asked for: what was decided where it is asked why, or how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.questions.patterns import pattern
from app.requirement_patterns import AWAY_FOR, REASON
from app.requirements import Requirement
from app.things_asked import COMMITTEE, FINDING, MEASURES

if TYPE_CHECKING:
    from app.asked import Asked
    from app.draft import Draft


_ASKS_LATER = pattern(r"\b(?:överklaga|verkställ)")
"""Asks what came after a decision: that it was taken does not tell."""


def is_unfit(asked: Asked, draft: Draft) -> bool:
    """Whether `draft`, made of records, holds no reason, value, measure or board where one is asked for.

    The question was then taken for its matter alone: «Varför stängdes hamnen?» is not answered by that it was, nor is
    «Överklagades det?».
    """
    if not draft.statements or draft.support is not None:
        return False
    told = "\n".join(each.text for each in draft.statements)
    if asked.question.is_yes_no:
        return _ASKS_LATER.search(asked.sought) is not None and _ASKS_LATER.search(told) is None
    expected = asked.question.expected
    things = [thing.looks for thing in (*MEASURES, FINDING, COMMITTEE) if thing.asks.search(asked.sought)]
    reason = AWAY_FOR if asked.question.kind == "attendance" and AWAY_FOR.search(told) else REASON
    wanted = [reason, *things] if expected == "reason" else things
    return not (Requirement(expected).is_met(told, told) and all(pattern.search(told) for pattern in wanted))
