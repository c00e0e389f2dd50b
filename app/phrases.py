"""Recurring Swedish phrases of answers that are made from records, and the evidence that goes with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.citations import place_of
from app.draft import Statement
from app.swedish_text import listed, long_date
from ingest.minutes.attendance_details import names_replaced
from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.library import HeldMeeting
    from ingest.records import Attendance, Mention, Status

STATUS_NAMES: dict[Status, str] = {
    "present": "närvarande",
    "absent": "frånvarande",
    "co-opted": "adjungerade",
    "substitute": "ersättare som inte tjänstgjorde",
}
"""What several people of a list were."""
STATUS_OF_ONE: dict[Status, str] = STATUS_NAMES | {
    "co-opted": "adjungerad",
    "substitute": "ersättare och tjänstgjorde inte",
}
"""What one person was."""
_CALLED = re.compile(r"\bkallad", re.IGNORECASE)
"""Heads a list of those who were to come: who of them did not is worked out from another list."""
_PRESENT = "närvarande "
"""How a list may begin what it says of a part that somebody took: «Närvarande till kl 12.30»."""


def the_meeting(held: HeldMeeting) -> str:
    """«mötet med Fiberrådet den 11 februari 2025»."""
    whom = f" med {held.body.name}" if held.body else ""
    when = f" den {long_date(held.date)}" if held.date else ""
    return f"mötet{whom}{when}"


def at_meeting(held: HeldMeeting) -> str:
    """«vid mötet med Fiberrådet den 11 februari 2025»."""
    return f"vid {the_meeting(held)}"


def meeting_evidence(held: HeldMeeting) -> tuple[Span, ...]:
    """Where the papers say which meeting it is."""
    facts = (held.meeting.first("date"), held.meeting.first("body"))
    return tuple(dict.fromkeys(fact.evidence[0] for fact in facts if fact and fact.evidence))


def title_evidence(held: HeldMeeting, span: Span, title: str) -> tuple[Span, ...]:
    """Where the title of the item that `span` stands under is written; none where a heading, so every reference, is it.

    Many minutes number their items in running text, a list or a table: no reference names those.
    """
    if any(title in heading for heading in place_of(held.document, span).headings):
        return ()
    written = re.compile(r"\s+".join(map(re.escape, title.split())))
    found = [match.span() for match in written.finditer(held.document.text, 0, span.end)]
    return (Span(span.document_id, *found[-1]),) if found else ()


def evidence_of(
    spans: Iterable[Span], people: Iterable[Mention] = (), held: HeldMeeting | None = None
) -> tuple[Span, ...]:
    """`spans`, then where `people` are named, then where it says which meeting it is; each span once."""
    named = (span for person in people for span in person.evidence)
    return tuple(dict.fromkeys((*spans, *named, *(meeting_evidence(held) if held else ()))))


def person_line(row: Attendance) -> str:
    """A person of an attendance list, with all that the list says."""
    details = [part for part in (row.role, row.organisation, _part(row)) if part]
    if row.replaces:
        details.append(f"ersätter {row.replaces}")
    return f"{row.name} ({', '.join(details)})" if details else row.name


def _part(row: Attendance) -> str | None:
    if row.part and row.part.lower().startswith(_PRESENT):
        return row.part[len(_PRESENT) :]
    return row.part


def people_named(people: Iterable[Mention]) -> str:
    """«A, B och C»."""
    return listed(list(dict.fromkeys(each.name for each in people)))


def derivation(people: Iterable[Mention]) -> str | None:
    """How names were worked out from initials or parts of names, where they were."""
    derived = {each.written: each.name for each in people if each.basis == "derived" and each.written != each.name}
    return listed([by_the_list(written, name) for written, name in derived.items()]) or None


def by_the_list(written: str, name: str) -> str:
    """«TE är Ture Ekdal enligt deltagarlistan»."""
    return f"{written} är {name} enligt deltagarlistan"


def presence(held: HeldMeeting, row: Attendance, before: str = "") -> Statement:
    """«Ture Ekdal (Hamnbolaget) var närvarande vid mötet med Hamnrådet.», behind a Ja or Nej that stands `before`."""
    text = f"{before}{person_line(row)} var {STATUS_OF_ONE[row.status]} {at_meeting(held)}."
    return Statement(text, evidence_of(row.evidence, held=held), absence_worked_out(held, row))


def absence_worked_out(held: HeldMeeting, row: Attendance) -> str | None:
    """How somebody is known to have been absent, where no list says it: called and not there, or replaced."""
    told = [held.document.quote(span) for span in row.evidence]
    if row.status != "absent":
        return None
    if any(map(_CALLED.match, told)):
        return "står bland de kallade men inte bland de närvarande"
    return "en ersättare tjänstgjorde" if any(_tells_of_replacement(each, row.name) for each in told[:1]) else None


def _tells_of_replacement(told: str, name: str) -> bool:
    """Whether a row is that of somebody else, who sat for the one called `name`."""
    return names_replaced(told) and not told.startswith(name)


def represents(row: Attendance) -> str:
    """«Ture Ekdal företräder Hamnbolaget enligt deltagarlistan»."""
    return f"{row.name} företräder {row.organisation} enligt deltagarlistan"
