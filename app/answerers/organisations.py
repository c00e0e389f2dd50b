"""Whom a person represents, what they are, and who comes from an organisation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.draft import Draft, Statement
from app.phrases import at_meeting, meeting_evidence
from app.swedish_text import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Attendance

_BEFORE = re.compile(r"\b(?:innan|tidigare|förut|förr|dessförinnan|before|previously|former)\b", re.IGNORECASE)
_ROLE = re.compile(r"\b(?:roll|titel|befattning|tjänst|uppdrag|role|title)\b", re.IGNORECASE)
_INITIALS = re.compile(r"\b[A-ZÅÄÖ]{2,4}\b")
_MOST = 4


def answer_organisations(asked: Asked) -> Draft | None:
    """The organisations and roles of the people named, the latest first; one line a change."""
    if not asked.question.people:
        return None
    statements = [
        statement
        for person in asked.question.people
        for name in sorted(person.names)
        for statement in _known(asked, name, person.written)
    ]
    if statements:
        return Draft(tuple(statements))
    named = listed([person.written for person in asked.question.people], "eller")
    if _ROLE.search(asked.sought):
        return Draft(refusal=f"Vilken roll eller titel {named} har framgår inte av arkivets deltagarlistor.")
    return Draft(refusal=f"Vad {named} gjorde tidigare framgår inte av arkivet.") if _BEFORE.search(asked.sought) else None


def _known(asked: Asked, name: str, written: str) -> Iterator[Statement]:
    rows = [(held, row) for held in asked.scope.meetings if (row := held.attendance_of(name)) is not None]
    rows = [(held, row) for held, row in rows if (row.role if _ROLE.search(asked.sought) else row.organisation or row.role)]
    changes = list(_changes(rows))
    if _BEFORE.search(asked.sought):
        if len(changes) < 2:
            return
        changes = changes[1:]
    elif asked.scope.by_time:
        changes = changes[:1]
    for held, row in changes[:_MOST]:
        yield _statement(held, row, written)


def _changes(rows: list[tuple[HeldMeeting, Attendance]]) -> Iterator[tuple[HeldMeeting, Attendance]]:
    """The latest row of each organisation and role, the latest first."""
    seen: set[str | None] = set()
    for held, row in rows:
        key = row.organisation or row.role
        if key not in seen:
            seen.add(key)
            yield held, row


def _statement(held: HeldMeeting, row: Attendance, written: str) -> Statement:
    what = listed([part for part in (row.role, row.organisation) if part], "från") if row.role else row.organisation
    derived = None
    if _INITIALS.fullmatch(written) and row.initials == written and row.initials_basis == "derived":
        derived = f"{written} är {row.name} enligt deltagarlistan"
    return Statement(f"{row.name}: {what} ({at_meeting(held)}).", (*row.evidence, *meeting_evidence(held)), derived)
