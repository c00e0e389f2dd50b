"""Whether and how the people that a question names took part in a meeting, and who sat in whose place."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from app.answerers.attendance_asked import asks_for_absence, is_so
from app.answerers.choice import names_asked, people_as_asked
from app.answerers.verdicts import with_verdict
from app.draft import Draft, Statement
from app.phrases import at_meeting, evidence_of, presence
from app.swedish_text import listed
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Attendance

_MOST = 3
"""Meetings that are told of at most."""


def about_people(asked: Asked, meetings: Sequence[HeldMeeting]) -> Draft:
    """Whether and how the people named took part."""
    told: list[tuple[HeldMeeting, Attendance]] = []
    for person in asked.question.people:
        rows = ((held, row) for held in meetings for row in held.meeting.attendance if row.name in person.names)
        told += islice(rows, _MOST)
    were_away = all(row.status == "absent" for _, row in told)
    replaced = replacement(asked, meetings) if asked.question.is_yes_no and were_away else None
    if replaced is not None and replaced.statements:
        return with_verdict(None if asks_for_absence(asked) else "Nej", replaced)
    if told:
        return Draft(tuple(presence(held, row, _verdict(asked, row)) for held, row in told))
    named = people_as_asked(asked, "eller")
    return Draft(refusal=f"{named} nämns inte bland deltagarna {at_meeting(meetings[0])}.")


def _verdict(asked: Asked, row: Attendance) -> str:
    """Ja or Nej to whether a person took part as asked; nothing where that is not asked."""
    if not asked.question.is_yes_no:
        return ""
    of_another = asked.organisations and row.organisation not in asked.organisations
    return "Nej, " if of_another or not is_so(asked, row) else "Ja, "


def replacement(asked: Asked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    """Who sat in the place of somebody, or in whose place somebody sat; a refusal where they were there themselves."""
    names = names_asked(asked)
    for held in meetings:
        for row in held.meeting.attendance:
            if row.replaces and ({row.replaces, row.name} & names or _names_surname(asked, row.replaces)):
                text = f"{row.name} tjänstgjorde som ersättare för {row.replaces} {at_meeting(held)}."
                return Draft((Statement(text, evidence_of(row.evidence, held=held)),))
    there = sorted(name for name in names if any(held.attendance_of(name) for held in meetings))
    if not there:
        return None
    told = f"att någon ersatte eller ersattes av {listed(there)}"
    return Draft(refusal=f"Det framgår inte av närvarolistan {at_meeting(meetings[0])} {told}.")


def _names_surname(asked: Asked, name: str) -> bool:
    """Whether the question names the surname of somebody who never attended himself."""
    surname = name.rsplit(maxsplit=1)[-1].lower()
    return any(word in {surname, f"{surname}s"} for word in words(asked.sought))
