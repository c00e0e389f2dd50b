"""An answer of records in another form than is asked for: what was decided where it is asked why, or how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.requirement_patterns import REASON
from app.requirements import Requirement
from app.things_asked import COMMITTEE, FINDING, MEASURES

if TYPE_CHECKING:
    from app.asked import Asked
    from app.draft import Draft


def is_unfit(asked: Asked, draft: Draft) -> bool:
    """Whether `draft`, made of records, holds no reason, value, measure or board where one is asked for.

    The question was then taken for its matter alone: «Varför stängdes hamnen?» is not answered by that it was.
    """
    if not draft.statements or draft.support is not None or asked.question.is_yes_no:
        return False
    told = "\n".join(each.text for each in draft.statements)
    expected = asked.question.expected
    things = [thing.looks for thing in (*MEASURES, FINDING, COMMITTEE) if thing.asks.search(asked.sought)]
    wanted = [REASON, *things] if expected == "reason" else things
    return not (Requirement(expected).is_met(told, told) and all(pattern.search(told) for pattern in wanted))
