"""Makes the record of a decision out of the clause that was found: its words, outcome, item, who and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.minutes.charges import charged_in
from ingest.minutes.decision_phrases import outcome_of
from ingest.minutes.due_dates import due_words
from ingest.minutes.section_parts import is_part_heading
from ingest.model import Span
from ingest.records import Decision

if TYPE_CHECKING:
    from ingest.minutes.decision_sentences import Bodies, Found
    from ingest.minutes.statements import Statement
    from ingest.model import Document
    from ingest.people import Roster

_NUMBERING = re.compile(
    r"(?:[-–•*·|]\s*|\d{1,2}\s?[.)]\s*|[a-zåäö]\s?\)\s*|(?:[a-h]|i{1,3}|iv|vi{0,3})\.\s+(?=[A-ZÅÄÖ]))+"
)
_TRAILING = re.compile(r"(?:[\s,;]|\b(?:samt|och)(?=\s*[,;]?\s*$))+$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision with the statement it was found in and that statement's place among all of them."""

    decision: Decision
    statement: Statement
    index: int


@dataclass(frozen=True, slots=True)
class MeetingText:
    """What is needed to read one meeting: its text, who may decide there, and who is known by name."""

    document: Document
    bodies: Bodies
    roster: Roster


def from_sentence(meeting: MeetingText, statement: Statement, found: Found) -> list[Decision]:
    """A record for each clause of a sentence; a list below it belongs to the last of them."""
    whole = statement.span
    if statement.tail is not None and found.clauses[-1][1] == whole.end - whole.start:
        end = statement.tail.end - whole.start
        found = replace(found, clauses=(*found.clauses[:-1], (found.clauses[-1][0], end)))
    spans = [Span(whole.document_id, whole.start + start, whole.start + end) for start, end in found.clauses]
    sentence = Span(whole.document_id, whole.start, max(whole.end, spans[-1].end))
    if found.lead is None:
        return [build(meeting, statement, (sentence,), span) for span in spans]
    lead = Span(whole.document_id, whole.start + found.lead[0], whole.start + found.lead[1])
    lead = trimmed(meeting.document, lead)
    return [build(meeting, statement, (lead, span), span) for span in spans]


def build(meeting: MeetingText, statement: Statement, evidence: tuple[Span, ...], clause: Span) -> Decision:
    """The record of `clause`, which was found in `statement` and rests on `evidence`."""
    clause = trimmed(meeting.document, clause)
    text = meeting.document.quote(clause)
    outcome = outcome_of(text)
    section = statement.section
    if len(evidence) > 1 or not evidence[0].start <= clause.start <= clause.end <= evidence[0].end:
        evidence = (evidence[0], clause)
    return Decision(
        text,
        outcome,
        evidence,
        item=section.title if section and not is_part_heading(section.title) else None,
        number=section.number if section else None,
        dnr=section.dnr if section else None,
        responsible=charged_in(meeting.document, clause, meeting.roster) if outcome in {"decided", "remitted"} else (),
        due=due_words(text),
    )


def trimmed(document: Document, span: Span) -> Span:
    """The span without numbering before, and commas, «samt» and (of an att-clause) the full stop behind."""
    text = document.quote(span)
    numbering = _NUMBERING.match(text)
    start = numbering.end() if numbering and numbering.end() < len(text) else len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if re.match(r"(?:samt |och )?att (?!jämte|tillsammans)", text[start:], re.IGNORECASE) and text[:end].endswith("."):
        end -= 1
    trailing = _TRAILING.search(text, start, end)
    return Span(span.document_id, span.start + start, span.start + (trailing.start() if trailing else end))
