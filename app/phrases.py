"""Recurring Swedish phrases of answers that are made from records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.swedish_text import listed, long_date

if TYPE_CHECKING:
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import Attendance, Mention

STATUS_NAMES = {
    "present": "närvarande",
    "absent": "frånvarande",
    "co-opted": "adjungerade",
    "substitute": "ersättare som inte tjänstgjorde",
}


def at_meeting(held: HeldMeeting) -> str:
    """«vid mötet med Fiberrådet den 11 februari 2025»."""
    whom = f" med {held.body.name}" if held.body else ""
    when = f" den {long_date(held.date)}" if held.date else ""
    return f"vid mötet{whom}{when}"


def meeting_evidence(held: HeldMeeting) -> tuple[Span, ...]:
    """Where the papers say which meeting it is."""
    facts = (held.meeting.first("date"), held.meeting.first("body"))
    return tuple(dict.fromkeys(fact.evidence[0] for fact in facts if fact and fact.evidence))


def person_line(row: Attendance) -> str:
    """A person of an attendance list, with all that the list says."""
    details = [part for part in (row.role, row.organisation, row.part) if part]
    if row.replaces:
        details.append(f"ersätter {row.replaces}")
    return f"{row.name} ({', '.join(details)})" if details else row.name


def people_named(people: tuple[Mention, ...]) -> str:
    """«A, B och C»."""
    return listed(list(dict.fromkeys(each.name for each in people)))


def derivation(people: tuple[Mention, ...]) -> str | None:
    """How names were worked out from initials or parts of names, where they were."""
    derived = {each.written: each.name for each in people if each.basis == "derived" and each.written != each.name}
    if not derived:
        return None
    return listed([f"{written} är {name} enligt deltagarlistan" for written, name in derived.items()])
