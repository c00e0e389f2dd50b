"""Who came to one meeting and not to another: «Vilka var med i maj men inte i juni?»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.attendance_asked import EVERYBODY
from app.draft import BULLET, Draft, Statement
from app.phrases import meeting_evidence, person_line, the_meeting
from app.questions.patterns import pattern
from app.swedish_text import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from app.questions.times import Time

_ASKS_WHO = pattern(
    r"^\W*(?:vem|vilka|who)(?:\s(?:personer|ledamöter|deltagare|nya))?\s"
    r"(?:var|kom|deltog|närvarade|hade|fanns|är|satt|tillkom|was|were|came)\b"
)
_BUT_NOT = pattern(r"\b(?:men|fast|dock)\s+(?:inte|ej)\b|\bbut not\b")
_BESIDE = pattern(r"\bjämför\w*\b")
_NEW = pattern(r"\b(?:tillkom\w*|nya?|kommit till|hade lagts till)\b")
"""Asks who is new, where two meetings are compared: «Vem hade tillkommit jämfört med mötet i maj?»."""
_WORKED_OUT = "jämförda listor"


def answer_who_came_to_one(asked: Asked) -> Draft | None:
    """Those on the list of the meeting named first who are not on that of the other."""
    border = _BUT_NOT.search(asked.sought) or (_BESIDE.search(asked.sought) if _NEW.search(asked.sought) else None)
    if border is None or asked.question.people or not _ASKS_WHO.match(asked.sought):
        return None
    first = [time for time in asked.question.times if time.start < border.start()]
    second = [time for time in asked.question.times if time.start > border.start()]
    fitting = [held for held in _with_lists(asked) if _fits(held, first)]
    came = fitting[0] if len(fitting) == 1 else None
    other = _other(asked, came, second) if came else None
    return _came_to_one(came, other) if came and other else None


def _came_to_one(came: HeldMeeting, other: HeldMeeting) -> Draft:
    there = {row.name for row in other.meeting.attendance if row.status in EVERYBODY}
    rows = [row for row in came.meeting.attendance if row.status in EVERYBODY and row.name not in there]
    told = f"vid {the_meeting(came)} men inte vid {the_meeting(other)}"
    if not rows:
        return Draft(refusal=f"Ingen står i närvarolistan som var {told}.")
    lead = f"Närvarande {told}: {counted(len(rows), 'person', 'personer')}."
    both = (*meeting_evidence(came), *meeting_evidence(other))
    lines = (Statement(f"{BULLET}{person_line(row)}", row.evidence) for row in rows)
    return Draft((Statement(lead, both, _WORKED_OUT, (len(rows),)), *lines))


def _with_lists(asked: Asked) -> list[HeldMeeting]:
    return [held for held in asked.scope.meetings if held.meeting.attendance]


def _fits(held: HeldMeeting, times: Sequence[Time]) -> bool:
    return any(time.fits(held.date) for time in times)


def _other(asked: Asked, came: HeldMeeting, times: Sequence[Time]) -> HeldMeeting | None:
    """The meeting of the same body at one of `times` that is nearest in time to the first."""
    of_body = (held for held in asked.allowed_meetings if held.body == came.body and held.meeting.attendance)
    found = [(held, held.date) for held in of_body if held.date and held is not came and _fits(held, times)]
    if len(found) > 1 and not any(time.months for time in times):
        return None  # of a year's several meetings none is the other
    near = min(found, key=lambda each: abs((each[1] - came.date).days) if came.date else 0, default=None)
    return near[0] if near else None
