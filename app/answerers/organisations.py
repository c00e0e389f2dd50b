"""Whom a person represents, what they are, and whether people come from the same organisation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import names_asked, people_as_asked
from app.draft import Draft, Statement
from app.phrases import at_meeting, by_the_list, evidence_of
from app.questions.patterns import pattern
from app.questions.people import is_named_in
from app.swedish_text import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Attendance

    Row: TypeAlias = tuple[HeldMeeting, Attendance]

_BEFORE = re.compile(r"\b(?:innan|tidigare|förut|förr|dessförinnan|before|previously|former)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:numera|nu|i ?dag|nuvarande)\b", re.IGNORECASE)
"""Asks for what somebody is now, whatever else is told of them: «hon som var på Flyget förut»."""
_ROLE = re.compile(r"\b(?:roll|\w*titel|befattning|tjänst|yrke|uppdrag|(?:job )?role|title)\b", re.IGNORECASE)
_PARTY = pattern(r"\bparti(?:et|er|beteckning\w*)?\b|\bpolitisk\w* (?:tillhörighet|hemvist)")
_EMPLOYER = pattern(r"\bvilke[nt] (?:kommun|region|organisation|myndighet|förening|bolag|företag|arbetsgivare)\b")
"""Asks for an organisation: a role by itself does not name it."""
_IS_PARTY = re.compile(r"[A-ZÅÄÖ]{1,4}|.*(?:parti|demokrat).*", re.IGNORECASE)
"""What a party is called in a list: by its letters, or its name."""
_ASKS_WHO = re.compile(
    r"\W*(?:vem|vilka|vilken|vilket|var|varifrån|vart|who|where|which|(?:från|för|till) vilke[nt])\b", re.IGNORECASE
)
_SAME = re.compile(
    r"\b(?:samma|same) (?:organi[sz]ation|kommun|region|bolag|företag|foretag|myndighet|parti|arbetsgivare|förening"
    r"|forening|sak|organ\b|håll|company|employer|municipality)",
    re.IGNORECASE,
)
_MOST = 4
"""Organisations and roles of one person that are told of."""


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
    return Draft(tuple(statements)) if statements else _in_contacts(asked) or _not_told(asked)


def answer_who_they_are(asked: Asked) -> Draft | None:
    """As `answer_organisations`, for a question that only names people, however it is put."""
    asks = asked.question.expected in {"person", "any", "place"} and not asked.question.is_yes_no
    if not asks or not _ASKS_WHO.match(asked.sought):
        return None
    return None if asked.unexplained(()) else answer_organisations(asked)


def answer_same_organisation(asked: Asked) -> Draft | None:
    """Whether the people named represent the same organisation, by the latest list that each stands in."""
    if not _SAME.search(asked.sought):
        return None
    names = (name for person in asked.question.people for name in sorted(person.names))
    latest = [rows[0] for name in names if (rows := _rows(asked, name))]
    told = [(held, row) for held, row in latest if row.organisation]
    if len(told) < 2:
        return None
    evidence = evidence_of(span for held, row in told for span in evidence_of(row.evidence, held=held))
    return Draft((Statement(_compared([row for _, row in told]), evidence),))


def _compared(rows: Sequence[Attendance]) -> str:
    if len({row.organisation for row in rows}) == 1:
        return f"Ja, {listed([row.name for row in rows])} är från {rows[0].organisation}."
    return f"Nej, {listed([f'{row.name} är från {row.organisation}' for row in rows])}."


def _rows(asked: Asked, name: str) -> list[Row]:
    """The rows of a person in the lists of the meetings in question, the latest first."""
    return [(held, row) for held in asked.scope.meetings if (row := held.attendance_of(name))]


def _known(asked: Asked, name: str, written: str) -> Iterator[Statement]:
    """What the lists say of a person: now, or before the latest change where that is asked."""
    rows = [(held, row) for held, row in _rows(asked, name) if _tells(asked, row)]
    changes = list(_changes(rows))
    if _BEFORE.search(asked.sought) and not _NOW.search(asked.sought):
        changes = changes[1:]
    elif asked.scope.by_time:
        changes = changes[:1]
    for held, row in changes[:_MOST]:
        yield _statement(held, row, written)


def _tells(asked: Asked, row: Attendance) -> bool:
    """Whether a row says what is asked of its person: a party, a role, or either role or organisation."""
    if _PARTY.search(asked.sought):
        return row.organisation is not None and _IS_PARTY.fullmatch(row.organisation) is not None
    if _EMPLOYER.search(asked.sought):
        return row.organisation is not None
    return bool(row.role or (row.organisation and not _ROLE.search(asked.sought)))


def _changes(rows: Sequence[Row]) -> Iterator[Row]:
    """The latest row of each organisation, or role where none is given, the latest first."""
    seen: set[str | None] = set()
    for held, row in rows:
        key = row.organisation or row.role
        if key not in seen:
            seen.add(key)
            yield held, row


def _statement(held: HeldMeeting, row: Attendance, written: str) -> Statement:
    what = ", ".join(part for part in (row.role, row.organisation) if part)
    is_derived = row.initials == written and row.initials_basis == "derived"
    derived = by_the_list(written, row.name) if is_derived else None
    return Statement(f"{row.name}: {what} ({at_meeting(held)}).", evidence_of(row.evidence, held=held), derived)


def _in_contacts(asked: Asked) -> Draft | None:
    """What a strategy says of the people named, where it names them as its contacts."""
    names = names_asked(asked)
    contacts = (fact for held in asked.library.strategies for fact in held.strategy.all("contact"))
    fact = next((fact for fact in contacts if is_named_in(names, fact.value)), None)
    return Draft((Statement(f"Kontaktuppgift: {fact.value}", fact.evidence),)) if fact else None


def _not_told(asked: Asked) -> Draft | None:
    """That the lists do not say what is asked, where it is asked of nothing but the lists."""
    named = people_as_asked(asked, "eller")
    if _ROLE.search(asked.sought) and not asked.unexplained(()):
        return Draft(refusal=f"Vilken roll eller titel {named} har framgår inte av arkivets deltagarlistor.")
    if _BEFORE.search(asked.sought):
        return Draft(refusal=f"Vad {named} gjorde tidigare framgår inte av arkivet.")
    return None
