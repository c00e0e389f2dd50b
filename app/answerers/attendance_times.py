"""When somebody came or left, and who was there for one half of the day, by the attendance lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked, names_asked, people_as_asked
from app.draft import Draft
from app.phrases import at_meeting, presence
from app.questions.patterns import pattern

if TYPE_CHECKING:
    from app.asked import Asked
    from ingest.records import Attendance

_WHEN = pattern(r"^\W*(?:när|hur dags|vilken tid|vid vilken tid(?:punkt)?|vilket klockslag|what time|when)\b")
_MOVES = pattern(
    r"\b(?:gick|lämnade|stack|åkte|drog|smet|försvann|avvek|kom|anlände|anslöt|dök|left)\b"
    r"(?! (?:igenom|fram|överens|ut|in på|med)\b)"
)
_WAY = ("hem", "iväg", "därifrån", "dit", "upp", "mötet", "dags", "drog", "stack", "smet", "försvann", "åkte", "dök")
"""Words of how somebody came or left, which no list needs to hold."""
_TURN = re.compile(
    r"\b(?P<way>till|från|t\.?o\.?m\.?|fr\.?o\.?m\.?)\W+(?:kl(?:ockan)?\.?\W*)?(?P<hour>\d\d?)[.:](?P<minute>\d\d)"
)
"""When somebody came or left: «till kl 12.30», «från 9.40»."""
_LUNCH = re.compile(r"\b(?P<way>till|före|från|efter) lunch", re.IGNORECASE)
_MORNING = pattern(r"förmiddag|före lunch")
_NOON_FROM, _NOON_TO = 11 * 60, 13 * 60 + 30
"""Minutes of the day between which a morning ends and an afternoon begins."""


def answer_when_left(asked: Asked) -> Draft | None:
    """When the people named came or left; a refusal where the list does not say."""
    if not asked.question.people or not _WHEN.match(asked.sought) or not _MOVES.search(asked.sought):
        return None
    if asked.unexplained(_WAY):
        return None
    names = names_asked(asked)
    listed = [held for held in asked.scope.meetings if any(held.attendance_of(name) for name in names)]
    if not listed:
        return None
    told = [(held, row) for held in listed for name in sorted(names) if (row := held.attendance_of(name))]
    turned = [(held, row) for held, row in told if row.part and (_TURN.search(row.part) or _LUNCH.search(row.part))]
    if not turned:
        one = len(listed) == 1 or asked.scope.is_narrow
        lists = f"närvarolistan {at_meeting(meetings_asked(asked, listed)[0])}" if one else "någon närvarolista"
        return Draft(refusal=f"När {people_as_asked(asked)} kom eller gick framgår inte av {lists}.")
    return Draft(tuple(presence(held, row) for held, row in turned))


def was_there_half_day(row: Attendance, put: str) -> bool:
    """Whether a row says that its person was there in the morning only, or the afternoon, whichever is asked for."""
    wanted = ("till", "t", "före") if _MORNING.search(put) else ("från", "fr", "efter")
    turn, lunch = _TURN.search(row.part or ""), _LUNCH.search(row.part or "")
    if turn is None:
        return lunch is not None and lunch["way"].lower() in wanted
    at = int(turn["hour"]) * 60 + int(turn["minute"])
    return turn["way"].lower().startswith(wanted) and _NOON_FROM <= at <= _NOON_TO
