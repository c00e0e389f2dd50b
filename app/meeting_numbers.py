"""Meetings that are told by their number: «möte 4», «styrelsemöte nr 11», «det femte mötet»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.patterns import pattern
from app.questions.times import ORDINALS
from app.swedish_text import listed
from ingest.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.library import HeldMeeting

_MEETING = r"\w*(?:möte|sammanträde|träff)"
_THE_MEETING = r"\w*(?:mötet?|sammanträdet?|träffen)\b"
_NO_DAY = rf"(?![ ]?(?:{'|'.join(MONTHS)})\b|[ ]?(?::?[ea]|kl|klockan)\b|[ ](?:och|eller)[ ]\d|[ ]?\(|[./:–+-]?\d|\+)"
"""What a number is that no meeting is told by: of a day, an hour, a page, an age."""
_ASKED = pattern(
    rf"\b(?P<ordinal>{'|'.join(ORDINALS)})\s+(?:\w+\s+)?{_THE_MEETING}",
    rf"\b{_MEETING}\s+(?:nr\.?\s|nummer\s)?(?P<number>\d{{1,2}})\b{_NO_DAY}",
    rf"\b(?P<nth>\d{{1,2}}):[ae]\s+(?:\w+\s+)?{_THE_MEETING}",
)
_HELD = re.compile(
    rf"\b(?:{_MEETING}|(?:referens|arbets|styr|projekt)?grupp(?:en)?|protokoll|\w{{0,12}}anteckning(?:ar)?)[ \t]"
    rf"(?:(?:nr\.?|nummer|#)[ \t]?)?(?P<number>\d{{1,2}})\b{_NO_DAY}(?![ \t]+(?!den\b)[a-zåäö])",
    re.IGNORECASE,
)
_HEAD = 200
"""Characters of minutes in which they are numbered."""


def number_asked(question: str) -> int | None:
    """The number of the one meeting that a question is about, if it names one."""
    found = _ASKED.search(question)
    if found is None:
        return None
    ordinal = found["ordinal"]
    return ORDINALS.index(ordinal.lower()) + 1 if ordinal else int(found["number"] or found["nth"])


def number_of(held: HeldMeeting) -> int | None:
    """The number that the title of the minutes, or what they begin with, gives the meeting."""
    start = held.meeting.scope.start
    found = _HELD.search(f"{held.document.title}\n{held.document.text[start : start + _HEAD]}")
    return int(found["number"]) if found else None


def numbered(meetings: Sequence[HeldMeeting], number: int) -> tuple[HeldMeeting, ...] | None:
    """Those of `meetings` with that number; None where none of them is numbered."""
    numbers = {id(held): number_of(held) for held in meetings}
    if not any(numbers.values()):
        return None
    return tuple(held for held in meetings if numbers[id(held)] == number)


def no_such(meetings: Iterable[HeldMeeting], number: int) -> str:
    """What the archive lacks, and which numbers it has."""
    held = sorted({found for each in meetings if (found := number_of(each))})
    told = listed([str(each) for each in held])
    return f"Arkivet har inget möte nummer {number} av dem som frågan gäller. Där finns nummer {told}."
