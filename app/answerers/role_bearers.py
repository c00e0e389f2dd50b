"""Who bears a role, by the latest list that has it: «Vem är vice ordförande i nämnden?»."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from app.draft import Draft
from app.phrases import at_meeting, presence
from app.questions.patterns import pattern
from app.questions.words import is_asking
from index.swedish import stem, words
from ingest.name_words import is_role

if TYPE_CHECKING:
    from app.asked import Asked
    from app.draft import Statement
    from app.library import HeldMeeting
    from ingest.records import Attendance

_WHO_IS = pattern(r"^\W*(?:vem|vilka|who)\W+(?:är|var|is|was|are|were)\b")
_WAS_THERE = pattern(r"^\W*var (?P<role>[\w-]+(?: [\w-]+)?) (?:med|närvarande|på plats|där)\b")
"""«Var it-chefen med på mötet?»"""
_ORDINAL = re.compile(r"\b(\d):[ea]\b")
_MOST_BODIES = 3
"""Bodies that are told of, where the question names none."""
_DEFINITE = re.compile(r"(?<=\w{4})(?:en|et|n|t)$")
"""The ending of a role that is asked for: «ekonomichefen» is listed as «ekonomichef»."""


def answer_who_bears_role(asked: Asked) -> Draft | None:
    """Those who bear the role asked for in the latest list of each body that has it, where nothing else is asked."""
    if not _WHO_IS.match(asked.sought) or asked.question.people:
        return None
    told: dict[str, list[Statement]] = {}
    for held in asked.scope.meetings:
        if held.name in told:
            continue
        rows = [row for row in held.meeting.attendance if row.role and _is_asked(asked, held, row)]
        if rows:
            told[held.name] = [presence(held, row) for row in rows]
    statements = tuple(each for group in islice(told.values(), _MOST_BODIES) for each in group)
    return Draft(statements) if statements else None


def answer_was_role_there(asked: Asked) -> Draft | None:
    """Ja or Nej, where it is asked whether whoever bears a role came, by the list of the meeting in question."""
    put = _WAS_THERE.match(asked.sought)
    held = next(iter(asked.scope.meetings), None)
    if put is None or held is None or asked.question.people or not is_role(put["role"].split()[-1]):
        return None
    if not asked.scope.is_narrow or not held.meeting.attendance:
        return None
    role = {_plain(word) for word in words(put["role"])}
    rows = [row for row in held.meeting.attendance if role <= {_plain(word) for word in words(row.role or "")}]
    if not rows:
        named = put["role"][0].upper() + put["role"][1:]
        return Draft(refusal=f"{named} nämns inte bland deltagarna {at_meeting(held)}.")
    return Draft(tuple(presence(held, row, "Nej, " if row.status == "absent" else "Ja, ") for row in rows))


def _is_asked(asked: Asked, held: HeldMeeting, row: Attendance) -> bool:
    """Whether the question names the role of `row`, the ordinal too where it has one, and nothing but its meeting."""
    role, ordinal = row.role or "", _ORDINAL.search(asked.sought)
    named = {_plain(word) for word in words(_ORDINAL.sub("", role))}
    found = {word for word in words(asked.sought) if _plain(word) in named}
    if not named or {_plain(word) for word in found} != named or (ordinal and ordinal[0] not in role):
        return False
    body = words(f"{held.body.name} {held.body.owner or ''}") if held.body else []
    known = {_plain(word) for word in (*found, *body)}
    return all(word.isdigit() or is_asking(word) or _plain(word) in known for word in asked.matter)


def _plain(word: str) -> str:
    return stem(_DEFINITE.sub("", word.removesuffix("s")))
