"""Who sat where at a meeting that was held in a room and on a link: that is for its list to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked
from app.draft import Draft
from app.phrases import at_meeting
from app.questions.organisations import says_whose
from app.questions.patterns import pattern
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.asked import Asked
    from app.library import HeldMeeting

_WHO_SAT = pattern(
    r"^\W*(?:vem|vilka|vilken|hur många|who)\b(?: (?!på|i)\w+){0,3}? (?:satt|var|deltog|fanns|kom|var med|sitter)\b"
)
_ON_LINK = pattern(r"\b(?:teams|zoom|skype|digitalt|distans|länk)\b")
_SITTING = ("satt", "sitter", "fanns", "deltog")
_TELLING = 4
"""Letters of a word that tells a place."""


def answer_who_sat_where(asked: Asked) -> Draft | None:
    """A refusal where it is asked who sat in the room of a meeting held in two places, and its list does not say."""
    if not _WHO_SAT.match(asked.sought) or asked.question.people or says_whose(asked.sought):
        return None
    of_room = [each for each in asked.scope.meetings if _names_room(asked, each)]
    held = next(iter(meetings_asked(asked, of_room)), None) if asked.scope.is_narrow or len(of_room) == 1 else None
    if held is None or any(row.part and _named(asked, [row.part]) for row in held.meeting.attendance):
        return None
    return Draft(refusal=f"Det framgår inte av närvarolistan {at_meeting(held)} vilka som var på plats och på distans.")


def _names_room(asked: Asked, held: HeldMeeting) -> bool:
    """Whether the question names the room of a meeting that was held there and on a link."""
    places = [fact.value for fact in held.meeting.all("place")]
    return bool(held.meeting.attendance) and any(map(_ON_LINK.search, places)) and _named(asked, places)


def _named(asked: Asked, texts: Iterable[str]) -> bool:
    """Whether all that the question speaks of stands in `texts`."""
    told = {word for text in texts for word in words(text)}
    named = [word for word in asked.question.topic if word in told]
    return any(len(word) >= _TELLING for word in named) and not asked.unexplained((*named, *_SITTING))
