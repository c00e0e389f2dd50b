"""What a meeting decided (beslut), or expressly did not: each att-clause and decision sentence as one record."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.dates import find_dates
from ingest.minutes.charges import charged_in
from ingest.minutes.decision_phrases import COMMENTARY, PASSIVE, PROCEDURE_RESULT, is_no_decision, outcome_of
from ingest.minutes.decision_sentences import Bodies, Found, clauses_in, decision_in, is_own_lead, own_bodies
from ingest.minutes.due_dates import due_words
from ingest.minutes.people_named import doers_in
from ingest.minutes.polls import with_votes_and_reservations
from ingest.minutes.statements import statements_of
from ingest.minutes.votes import tells_votes
from ingest.minutes.zones import letterhead_of
from ingest.model import Span
from ingest.records import Decision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.minutes.sections import Section
    from ingest.minutes.statements import Statement
    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Mention

_LETTERHEAD = 400
"""Characters from the start of a meeting that may say when it is held, where no item is known to begin."""
_NUMBERING = re.compile(r"(?:[-–•*·|]\s*|\d{1,2}\s?[.)]\s*|[a-zåäö]\s?\)\s*)+")
_TRAILING = re.compile(r"(?:[\s,;]|\b(?:samt|och)(?=\s*[,;]?\s*$))+$")
_BARE = re.compile(r"\W*(?:bifall|avslag|enligt förslag\w*|i enlighet med förslag\w*)\W*$", re.IGNORECASE)
_ANSWERS = re.compile(
    r"^(?P<who>[^.;:,]{2,60}?) (?:ansvarar|är ansvarig(?:a)?|blir ansvarig(?:a)?|håller i pennan|"
    r"är sammankallande|tar ansvar för "
    r"(?:det|detta))\W*$"
)
"""A sentence right behind a decision that says who is to see to it."""
_MOTION_CARRIED = re.compile(
    r"(?:att )?(?:att-?sats(?:en|erna)?|yrkandet|förslaget|motionen|propositionen) (?:bifall|fastställ|anta|"
    r"godkänn|avsl)\w*\W*$",
    re.IGNORECASE,
)
_ATT_LINE = re.compile(r"(?:Förslag(?:et är)?:?\s+)?Att(?:-?sats)?\s*:?\s+(?=\S)", re.IGNORECASE)
"""«Att: Köpa en ny lampa», the line above «Beslut: Attsats bifalles», which says what was carried."""
_NOW = re.compile(
    r"\b(?:beslutar|beslutas|godkänn(?:er|s|es)|fastställ(?:er|s|es)|antar|antas|lägger|läggs|noterar|utser|"
    r"utses|väljer|väljs|"
    r"avslår|avslås|bifall(?:er|s|es)|bordlägg(?:er|s|es)|återremitter(?:ar|as)|beviljar|beviljas)\b",
    re.IGNORECASE,
)
"""The present tense, in which protocols tell what is decided; what was decided before stands in the past."""
_CARRIES_ON = re.compile(
    r"^(?:I (?:arbets)?gruppen ingår|(?:Ärendet|Frågan|Förslaget|Uppdraget|Rapporten|Resultatet|Redovisningen) ska\b|"
    r"För \S+ (?:\S+ ){0,6}gäller\b)"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision with the statement it was found in and that statement's place among all of them."""

    decision: Decision
    statement: Statement
    index: int


@dataclass(frozen=True, slots=True)
class _Meeting:
    document: Document
    bodies: Bodies
    roster: Roster


def decisions_of(document: Document, scope: Span, sections: Sequence[Section], roster: Roster) -> tuple[Decision, ...]:
    """The decisions of the meeting in `scope`, in the order of the text."""
    statements = statements_of(document, scope, sections)
    meeting = _Meeting(document, _bodies(document, scope, sections, roster), roster)
    drafts: list[Draft] = []
    for index, statement in enumerate(statements):
        if drafts and statement.span.start < drafts[-1].decision.evidence[-1].end:
            continue
        if _follows(drafts, statement, index) and (doers := _answering(meeting, statement)):
            drafts[-1] = replace(drafts[-1], decision=_charged(drafts[-1].decision, doers, statement), index=index)
            continue
        decisions = _decisions(meeting, statement, drafts, index)
        before = statements[index - 1] if index else None
        drafts += [Draft(_carried(meeting, decision, before), statement, index) for decision in decisions]
    drafts += _from_background(meeting, statements, drafts)
    drafts += _from_procedure(meeting, statements, drafts)
    drafts.sort(key=lambda draft: (draft.index, draft.decision.evidence[-1]))
    return with_votes_and_reservations(document, scope, statements, drafts, roster)


def _bodies(document: Document, scope: Span, sections: Sequence[Section], roster: Roster) -> Bodies:
    """Who met and when, by the title and what stands before the first item."""
    first = sections[0].span.start if sections else scope.start + _LETTERHEAD
    head = document.text[scope.start : min(first, scope.end, scope.start + 4 * _LETTERHEAD)]
    days = {found.date for found in find_dates(head)} | ({document.date} if document.date else set())
    own = own_bodies(letterhead_of(document, scope), document.quote(scope))
    return Bodies(own, frozenset(days), lambda name: bool(roster.resolve(name)))


def _decisions(meeting: _Meeting, statement: Statement, drafts: Sequence[Draft], index: int) -> list[Decision]:
    text = meeting.document.quote(statement.span)
    if statement.lead is not None:
        return _listed(meeting, statement)
    if statement.zone == "decision":
        return _under_heading(meeting, statement, text)
    if statement.zone != "open":
        return []
    if is_no_decision(text):
        return [_build(meeting, statement, (statement.span,), statement.span)]
    found = decision_in(text, meeting.bodies)
    if found is None and _follows(drafts, statement, index) and _CARRIES_ON.match(text):
        found = Found(((0, len(text)),))
    return _from_sentence(meeting, statement, found) if found else []


def _follows(drafts: Sequence[Draft], statement: Statement, index: int) -> bool:
    """Whether the statement right before it in the same paragraph is a decision."""
    return bool(drafts) and drafts[-1].index == index - 1 and drafts[-1].statement.block == statement.block


def _answering(meeting: _Meeting, statement: Statement) -> tuple[Mention, ...]:
    """Who the sentence «Alva Ek ansvarar.» names."""
    match = _ANSWERS.match(meeting.document.quote(statement.span))
    if match is None:
        return ()
    place = Span(statement.span.document_id, statement.span.start, statement.span.start + match.end("who"))
    return doers_in(meeting.document, place, meeting.roster)


def _charged(decision: Decision, doers: tuple[Mention, ...], statement: Statement) -> Decision:
    return replace(decision, responsible=doers, evidence=(*decision.evidence, statement.span))


def _carried(meeting: _Meeting, decision: Decision, before: Statement | None) -> Decision:
    """«Attsats bifalles» with the words of the clause above it that it carries."""
    above = _ATT_LINE.match(meeting.document.quote(before.span)) if before else None
    if before is None or above is None or not _MOTION_CARRIED.match(decision.text):
        return decision
    start = before.span.start + (above.end() if ":" in above.group() else above.group().lower().index("att"))
    clause = _trimmed(meeting.document, Span(before.span.document_id, start, before.span.end))
    return replace(decision, text=meeting.document.quote(clause), evidence=(clause, *decision.evidence))


def _listed(meeting: _Meeting, statement: Statement) -> list[Decision]:
    """An item below «Rådet beslutade» or the heading Beslut."""
    if statement.lead is None:
        return []
    lead = meeting.document.quote(statement.lead)
    if statement.zone not in {"decision", "open"} or (
        statement.zone == "open" and not is_own_lead(lead, meeting.bodies)
    ):
        return []
    span = _without_remarks(meeting.document, statement.span)
    if span is None:
        return []
    return [_build(meeting, statement, (statement.lead, span), span)]


def _under_heading(meeting: _Meeting, statement: Statement, text: str) -> list[Decision]:
    """A sentence below the heading Beslut, or behind «Beslut:»."""
    if is_no_decision(text):
        return [_build(meeting, statement, (statement.span,), statement.span)]
    if len(text.split()) < 3 and not PASSIVE.search(text) and not _BARE.match(text):
        return []
    return [] if _is_remark(text) else _from_sentence(meeting, statement, clauses_in(text))


def _from_sentence(meeting: _Meeting, statement: Statement, found: Found) -> list[Decision]:
    whole = statement.span
    if statement.tail is not None and found.clauses[-1][1] == whole.end - whole.start:
        end = statement.tail.end - whole.start
        found = replace(found, clauses=(*found.clauses[:-1], (found.clauses[-1][0], end)))
    spans = [Span(whole.document_id, whole.start + start, whole.start + end) for start, end in found.clauses]
    sentence = Span(whole.document_id, whole.start, max(whole.end, spans[-1].end))
    if found.lead is None:
        return [_build(meeting, statement, (sentence,), span) for span in spans]
    lead = Span(whole.document_id, whole.start + found.lead[0], whole.start + found.lead[1])
    lead = _trimmed(meeting.document, lead)
    return [_build(meeting, statement, (lead, span), span) for span in spans]


def _build(meeting: _Meeting, statement: Statement, evidence: tuple[Span, ...], clause: Span) -> Decision:
    clause = _trimmed(meeting.document, clause)
    text = meeting.document.quote(clause)
    outcome = outcome_of(text)
    section = statement.section
    if len(evidence) > 1 or not evidence[0].start <= clause.start <= clause.end <= evidence[0].end:
        evidence = (evidence[0], clause)
    return Decision(
        text,
        outcome,
        evidence,
        item=section.title if section else None,
        number=section.number if section else None,
        dnr=section.dnr if section else None,
        responsible=charged_in(meeting.document, clause, meeting.roster) if outcome in {"decided", "remitted"} else (),
        due=due_words(text),
    )


def _trimmed(document: Document, span: Span) -> Span:
    """The span without numbering before, and commas, «samt» and (of an att-clause) the full stop behind."""
    text = document.quote(span)
    numbering = _NUMBERING.match(text)
    start = numbering.end() if numbering and numbering.end() < len(text) else len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if re.match(r"(?:samt |och )?att (?!jämte|tillsammans)", text[start:], re.IGNORECASE) and text[:end].endswith("."):
        end -= 1
    trailing = _TRAILING.search(text, start, end)
    return Span(span.document_id, span.start + start, span.start + (trailing.start() if trailing else end))


def _without_remarks(document: Document, span: Span) -> Span | None:
    """A list item up to the remark that stands behind the decision in it («Beslutet är enhälligt.»)."""
    text = document.quote(span)
    if re.match(r"\W*(?:\d+[.)]\s*)?(?:Antecknas|Reservation)", text) or re.search(r"\breserver\w+ sig\b", text):
        return None
    parts = re.split(r"(?<=[.!])\s+(?=[A-ZÅÄÖ])", text)
    while len(parts) > 1 and (_is_remark(parts[-1]) or tells_votes(parts[-1])):
        text = text[: text.rindex(parts.pop())]
    return Span(span.document_id, span.start, span.start + len(text.rstrip()))


def _is_remark(text: str) -> bool:
    return COMMENTARY.search(text) is not None and not re.match(r"(?:att |beslutar)", text, re.IGNORECASE)


def _from_background(meeting: _Meeting, statements: Sequence[Statement], drafts: Sequence[Draft]) -> list[Draft]:
    """«Dagordningen godkänns» under Sammanfattning or Ärendet, where the item tells of no decision elsewhere."""
    decided = {id(draft.statement.section) for draft in drafts}
    found: list[Draft] = []
    for index, statement in enumerate(statements):
        text = meeting.document.quote(statement.span)
        if statement.zone == "background" and id(statement.section) not in decided and _NOW.search(text):
            clauses = decision_in(text, meeting.bodies)
            built = _from_sentence(meeting, statement, clauses) if clauses else []
            found += [Draft(decision, statement, index) for decision in built]
    return found


def _from_procedure(meeting: _Meeting, statements: Sequence[Statement], drafts: Sequence[Draft]) -> list[Draft]:
    """«Ordföranden finner att årsmötet bifaller förslaget», where the item tells of no other decision."""
    decided = {id(draft.statement.section) for draft in drafts if draft.decision.outcome != "none"}
    found = []
    for index, statement in enumerate(statements):
        match = PROCEDURE_RESULT.search(meeting.document.quote(statement.span))
        if match is None or statement.zone not in {"open", "procedure"} or id(statement.section) in decided:
            continue
        start = statement.span.start + match.start("what")
        clause = Span(statement.span.document_id, start, statement.span.end)
        found.append(Draft(_build(meeting, statement, (statement.span,), clause), statement, index))
    return found
