"""Who comes from an organisation or speaks for it: its people in the lists, each with what they were at the meeting."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from app.answerers.attendance_asked import asks_of_list, explained_words
from app.draft import Draft
from app.phrases import presence
from app.questions.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Attendance

_WHO = pattern(r"^\W*(?:vem|vilka|vilken|who)\b")
_COMES_FROM = pattern(
    r"\b(?:är|var|kommer|kom) (?:\w+ )?(?:från|ifrån)\b",
    r"\bföreträ(?:der|dde|ds|ddes|dare\w*)\b|\brepresent\w+",
    r"\b(?:satt|sitter|suttit)(?: \w+)? för\b|\b(?:för|förde|på) \w+ (?:talan|räkning|vägnar)\b",
)
"""Asks whose people they are, whether they came or not."""
_CAME = pattern(r"\b(?:deltog|närvar\w+|på plats|kom till|var med|vara med|där från|satt med)\b")
"""Asks who was there: that is for the list of those."""
_NOW = pattern(r"\b(?:är|företräder|representerar|sitter|kommer|företrädare|representant)\b")
_MOST_UNEXPLAINED = 1
"""Words of a topic beside organisations, where it is known which meeting is meant."""
_MOST = 9
"""People told of at most."""


def answer_who_is_from(asked: Asked) -> Draft | None:
    """The people of the organisation named, with what they were; None where none is named, or it is asked who came."""
    put = asked.sought
    if not _WHO.match(put) or not _COMES_FROM.search(put) or _CAME.search(put) or asks_of_list(put):
        return None
    if not asked.organisations or asked.question.people:
        return None
    if len(asked.unexplained(explained_words(asked))) > (_MOST_UNEXPLAINED if asked.scope.is_narrow else 0):
        return None
    told = tuple(presence(held, row) for held, row in islice(_people(asked), _MOST))
    return Draft(told) if told else None


def _people(asked: Asked) -> Iterator[tuple[HeldMeeting, Attendance]]:
    """Each person once, as the latest list has them; of the latest list only where it is asked who it is now.

    With those who came in their place, whatever the list says of where they are from.
    """
    seen: set[str] = set()
    for held in asked.scope.meetings:
        own = [row for row in held.meeting.attendance if row.organisation in asked.organisations]
        away = {row.name for row in own if row.status == "absent"}
        rows = [*own, *(row for row in held.meeting.attendance if row.replaces in away and row not in own)]
        yield from ((held, row) for row in rows if row.name not in seen)
        seen |= {row.name for row in rows}
        if rows and _NOW.search(asked.sought):
            return
