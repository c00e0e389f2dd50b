"""Decisions of items that tell of none in plain words: by their summary, their title, or what the chair found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.decision_phrases import PROCEDURE_RESULT
from ingest.minutes.decision_records import Draft, build, from_sentence
from ingest.minutes.decision_sentences import decision_in
from ingest.minutes.formal_items import settled_by_title
from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.minutes.decision_records import MeetingText
    from ingest.minutes.statements import Statement

_NOW = re.compile(
    r"\b(?:beslutar|beslutas|godkänn(?:er|s|es)|fastställ(?:er|s|es)|antar|antas|lägger|läggs|noterar|utser|"
    r"utses|väljer|väljs|"
    r"avslår|avslås|bifall(?:er|s|es)|bordlägg(?:er|s|es)|återremitter(?:ar|as)|beviljar|beviljas)\b",
    re.IGNORECASE,
)
"""The present tense, in which protocols tell what is decided; what was decided before stands in the past."""
_NOUN_TITLE = re.compile(r"(?:beslut|fråga|frågan|val|förslag|information|redovisning|rapport)\b", re.IGNORECASE)


def from_background(meeting: MeetingText, statements: Sequence[Statement], drafts: Sequence[Draft]) -> list[Draft]:
    """«Dagordningen godkänns» under Sammanfattning or Ärendet, or as the title, where the item decides nothing else."""
    decided = {id(draft.statement.section) for draft in drafts}
    found: list[Draft] = []
    for index, statement in enumerate(statements):
        text = meeting.document.quote(statement.span)
        titled = statement.zone == "title" and not _NOUN_TITLE.match(text)
        told = statement.zone == "background" and _NOW.search(text)
        if (titled or told) and id(statement.section) not in decided:
            clauses = decision_in(text, meeting.bodies)
            built = from_sentence(meeting, statement, clauses) if clauses else []
            found += [Draft(decision, statement, index) for decision in built]
    return found


def from_procedure(meeting: MeetingText, statements: Sequence[Statement], drafts: Sequence[Draft]) -> list[Draft]:
    """«Ordföranden finner att årsmötet bifaller förslaget», where the item tells of no other decision."""
    decided = {id(draft.statement.section) for draft in drafts if draft.decision.outcome != "none"}
    found = []
    for index, statement in enumerate(statements):
        match = PROCEDURE_RESULT.search(meeting.document.quote(statement.span))
        if match is None or statement.zone not in {"open", "procedure"} or id(statement.section) in decided:
            continue
        start = statement.span.start + match.start("what")
        clause = Span(statement.span.document_id, start, statement.span.end)
        found.append(Draft(build(meeting, statement, (statement.span,), clause), statement, index))
    return found


def from_titles(meeting: MeetingText, statements: Sequence[Statement], drafts: Sequence[Draft]) -> list[Draft]:
    """What the title of an item makes a decision, where the item tells of none in plain words."""
    decided = {id(draft.statement.section) for draft in drafts}
    taken = {draft.index for draft in drafts}
    return [
        Draft(build(meeting, statements[index], (span,), span), statements[index], index)
        for index, span in settled_by_title(meeting.document, statements, decided, meeting.roster)
        if index not in taken
    ]
