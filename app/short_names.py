"""Says in a statement whom its initials and bare first names stand for, by the attendance list of the same meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.phrases import by_the_list
from app.swedish_text import listed
from app.verification import is_supported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.draft import Statement
    from app.library import HeldMeeting
    from ingest.records import Attendance

_SHORT = re.compile(
    r"(?<![\w(/-])(?:(?P<initials>[A-ZÅÄÖ]{2,4})|(?P<first>[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?))(?![\w-])"
)
"""What may be initials or a name by itself; in parentheses stand parties and organisations."""
_BESIDE = re.compile(r"[^\W\d_a-zåäöé]\S*[a-zåäöé]\s$")
"""A word with a capital right before: «Karin» is then no name by itself."""
_IN_PLACE_OF = re.compile(r"\b(?:ersättare för|ersätt(?:er|e)|i stället för)\s$", re.IGNORECASE)
"""Before one in whose place another came: nobody who was there."""
_SURNAME = re.compile(r"\s[A-ZÅÄÖ]\S*[a-zåäöé]")
_ABBREVIATIONS = frozenset("AB AI BUN DNR EU FN HR IT KF KS PM RF RS SKR TV USA VD VGR".split())
"""Capitals that papers use for something else than people."""


def with_full_names(asked: Asked, statement: Statement) -> Statement:
    """`statement` with whom its initials and first names stand for, as far as one person of the meeting has them.

    As it is where that does not stand up to the check.
    """
    found = {written: row for written, row in _people(asked, statement) if row.name not in statement.text}
    told = [by_the_list(written, row.name) for written, row in found.items()]
    new = [each for each in told if each not in (statement.derived or "")]
    if not new or statement.counts:
        return statement
    rows = (span for row in found.values() for span in row.evidence)
    derived = listed([*([statement.derived] if statement.derived else ()), *new])
    named = replace(statement, derived=derived, evidence=tuple(dict.fromkeys((*statement.evidence, *rows))))
    return named if is_supported(named, asked.searcher.document) else statement


def _people(asked: Asked, statement: Statement) -> Iterator[tuple[str, Attendance]]:
    """What is written short in a statement, and the row of the one person of its meeting that is so called."""
    held = next((held for span in statement.evidence if (held := asked.meeting_at(span))), None)
    if held is None:
        return
    for match in _SHORT.finditer(statement.text):
        rows = list(_called(held, statement.text, match))
        if len(rows) == 1:
            yield match.group(), rows[0]


def _called(held: HeldMeeting, text: str, match: re.Match[str]) -> Iterator[Attendance]:
    """The people of a meeting whose initials, or first name by itself, stand at `match`."""
    written = match.group()
    organisations = {row.organisation for row in held.meeting.attendance}
    if written in _ABBREVIATIONS or written in organisations:
        return
    in_full = _BESIDE.search(text, 0, match.start()) or _SURNAME.match(text, match.end())
    was_away = _IN_PLACE_OF.search(text, 0, match.start()) is not None
    for row in held.meeting.attendance:
        if was_away and row.status != "absent":
            continue
        is_first = match["first"] and not in_full and row.name.split()[0] == written and " " in row.name
        if (match["initials"] and row.initials == written) or is_first or row.nickname == written:
            yield row
