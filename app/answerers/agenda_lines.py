"""How an item of an agenda is told in an answer: its line, and whom it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.draft import Draft, Statement
from app.phrases import at_meeting, by_the_list, derivation, evidence_of, people_named
from app.swedish_text import listed

if TYPE_CHECKING:
    from app.library import HeldMeeting
    from ingest.records import AgendaItem

_INITIALS = re.compile(r"\b[A-ZÅÄÖ]{2,4}\b")


def line_of(held: HeldMeeting, item: AgendaItem) -> Statement:
    """An item with the meeting that it stood on the agenda of."""
    evidence = evidence_of(item.evidence, item.responsible, held)
    return Statement(f"{told_of(item)} ({at_meeting(held)}).", evidence, derivation(item.responsible))


def told_of(item: AgendaItem) -> str:
    """«3. Laddstolpar, 10.30 – Linnea Forsgren»."""
    number = f"{item.number.rstrip('.')}{'' if '§' in item.number else '.'} " if item.number else ""
    time = f", {item.time}" if item.time else ""
    who = f" – {people_named(item.responsible)}" if item.responsible else ""
    return f"{number}{item.title.rstrip(' .')}{time}{who}"


def people_of(held: HeldMeeting, item: AgendaItem) -> Draft | None:
    """The people responsible for an item, or those whose initials stand in its title."""
    if item.responsible:
        return Draft((line_of(held, item),))
    rows = [row for row in held.meeting.attendance if row.initials in _INITIALS.findall(item.title)]
    if not rows:
        return None
    derived = listed([by_the_list(row.initials or "", row.name) for row in rows])
    evidence = evidence_of((*item.evidence, *(span for row in rows for span in row.evidence)), held=held)
    return Draft((Statement(f"{listed([row.name for row in rows])}: «{item.title}».", evidence, derived),))
