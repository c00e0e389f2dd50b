"""Whom a person represents, what they are, and who comes from an organisation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.draft import Draft, Statement
from app.phrases import at_meeting, meeting_evidence
from app.questions.people import is_named_in
from app.swedish_text import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Attendance

_BEFORE = re.compile(r"\b(?:innan|tidigare|förut|förr|dessförinnan|before|previously|former)\b", re.IGNORECASE)
_ROLE = re.compile(r"\b(?:roll|titel|befattning|tjänst|uppdrag|role|title)\b", re.IGNORECASE)
_ASKS_WHO = re.compile(
    r"\W*(?:vem|vilka|vilken|vilket|var|varifrån|vart|who|where|which|från vilke[nt]|för vilke[nt]|till vilke[nt])\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"\bsamma\b|\bsame\b", re.IGNORECASE)
_INITIALS = re.compile(r"\b[A-ZÅÄÖ]{2,4}\b")
_MOST = 4


def answer_organisations(asked: Asked) -> Draft | None:
    """The organisations and roles of the people named, the latest first; one line a change."""
    if not asked.question.people:
        return None
    if _SAME.search(asked.sought) and len(asked.question.people) > 1:
        return _compared(asked)
    statements = [
        statement
        for person in asked.question.people
        for name in sorted(person.names)
        for statement in _known(asked, name, person.written)
    ]
    if statements:
        return Draft(tuple(statements))
    named = listed([person.written for person in asked.question.people], "eller")
    contact = _in_contacts(asked)
    if contact is not None:
        return contact
    if _ROLE.search(asked.sought) and not asked.unexplained(()):
        return Draft(refusal=f"Vilken roll eller titel {named} har framgår inte av arkivets deltagarlistor.")
    return (
        Draft(refusal=f"Vad {named} gjorde tidigare framgår inte av arkivet.") if _BEFORE.search(asked.sought) else None
    )


def _in_contacts(asked: Asked) -> Draft | None:
    """What a strategy says of the people named, where it names them as its contacts."""
    names = frozenset(name for person in asked.question.people for name in person.names)
    facts = [
        fact
        for held in asked.library.strategies
        for fact in held.strategy.all("contact")
        if is_named_in(names, fact.value)
    ]
    return Draft((Statement(f"Kontaktuppgift: {facts[0].value}", facts[0].evidence),)) if facts else None


def _compared(asked: Asked) -> Draft | None:
    """Whether the people named represent the same organisation."""
    rows = [_latest(asked, name) for person in asked.question.people for name in sorted(person.names)]
    told = [(held, row) for found in rows if found for held, row in [found] if row.organisation]
    if len(told) < 2:
        return None
    same = len({row.organisation for _, row in told}) == 1
    text = listed([f"{row.name}: {row.organisation}" for _, row in told])
    evidence = (*(span for _, row in told for span in row.evidence), *meeting_evidence(told[0][0]))
    return Draft((Statement(f"{'Ja' if same else 'Nej'}. {text}.", tuple(dict.fromkeys(evidence))),))


def _latest(asked: Asked, name: str) -> tuple[HeldMeeting, Attendance] | None:
    return next(((held, row) for held in asked.scope.meetings if (row := held.attendance_of(name))), None)


def _known(asked: Asked, name: str, written: str) -> Iterator[Statement]:
    rows = [(held, row) for held in asked.scope.meetings if (row := held.attendance_of(name)) is not None]
    rows = [
        (held, row) for held, row in rows if (row.role if _ROLE.search(asked.sought) else row.organisation or row.role)
    ]
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


def answer_who_they_are(asked: Asked) -> Draft | None:
    """As `answer_organisations`, for a question that only names people, however it is put."""
    if not _ASKS_WHO.match(asked.sought):
        return None
    asks = asked.question.expected in {"person", "any", "place"} and not asked.question.is_yes_no
    return answer_organisations(asked) if asks and asked.question.people and not asked.unexplained(()) else None
