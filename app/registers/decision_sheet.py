"""One decision whole: its words, outcome, votes, reservations, who does it and by when, each with its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.links import meeting_link
from app.registers.columns import outcome_name
from app.registers.named import DERIVED, people_told
from app.registers.sheets import Line, Linked, Sheet
from app.registers.sources import sources_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from app.registers.decisions import DecisionEntry
    from app.registers.sheets import Told
    from ingest.model import Document, Span


def decision_sheet(entry: DecisionEntry, document: Document, known: Collection[str]) -> Sheet:
    """All that the papers tell of the decision; the names in `known` lead to their people."""
    lines = (
        Line((label, told), sources_of(document, spans)) for label, told, spans in _particulars(entry, known) if told
    )
    return Sheet(entry.item or "Beslut", tuple(lines))


def wording(entry: DecisionEntry, document: Document) -> str:
    """The decision in the words of its paper: the lead-in («Tekniska nämnden beslutar») and the clause."""
    return " ".join(document.quote(span).strip() for span in sorted(set(entry.decision.evidence)))


def _particulars(entry: DecisionEntry, known: Collection[str]) -> Iterator[tuple[str, Told, tuple[Span, ...]]]:
    """Label, value and where it stands. What the whole clause tells is shown by its own source."""
    decision = entry.decision
    yield "Möte", Linked(entry.meeting.name, meeting_link(entry.meeting.id)), ()
    yield "Diarienummer", decision.dnr or "", ()
    yield "Utfall", outcome_name(decision.outcome), (entry.span,)
    if decision.votes:
        yield "Omröstning", decision.votes.value, decision.votes.evidence
    for label, people in (("Reservationer", decision.reservations), ("Ansvarig", decision.responsible)):
        yield label, people_told(people, known), tuple(span for each in people for span in each.evidence)
    yield "Klart", decision.due or "", ()
    yield f"Fokusområde ({DERIVED})", tuple(f"{each.area} (orden «{each.term}»)" for each in entry.touched), ()
