"""What a meeting decided (beslut), or expressly did not: each att-clause and decision sentence as one record."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.dates import find_dates
from ingest.minutes.decision_fallbacks import from_background, from_procedure, from_titles
from ingest.minutes.decision_phrases import COMMENTARY, PASSIVE, is_no_decision
from ingest.minutes.decision_records import Draft, MeetingText, build, from_sentence, trimmed
from ingest.minutes.decision_sentences import (
    Bodies,
    Found,
    clauses_in,
    decision_in,
    foreign_bodies,
    is_own_lead,
    own_bodies,
)
from ingest.minutes.decision_settled import ANAPHORIC
from ingest.minutes.people_named import doers_in
from ingest.minutes.polls import with_votes_and_reservations
from ingest.minutes.statements import statements_of
from ingest.minutes.votes import tells_votes
from ingest.minutes.zones import letterhead_of
from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.minutes.sections import Section
    from ingest.minutes.statements import Statement
    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Decision, Mention

_LETTERHEAD = 400
"""Characters from the start of a meeting that may say when it is held, where no item is known to begin."""
_BARE = re.compile(
    r"\W*(?:bifall|avslag|enligt förslag\w*|i enlighet med förslag\w*|anmäl(?:des|s|es|d)|anteckna(?:s|des)|"
    r"notera(?:s|des)|utgå(?:r|tt)?|utgick)\W*$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"^(?P<who>[^.;:,]{2,60}?) (?:ansvarar|är ansvarig(?:a)?|blir ansvarig(?:a)?|håller i pennan|"
    r"är sammankallande|tar ansvar för "
    r"(?:det|detta))\W*$"
)
"""A sentence right behind a decision that says who is to see to it."""
_NUMBERS = r"(?P<numbers>(?:\s+\d{1,2}(?:,|\s+och)?)*)"
_MOTION_CARRIED = re.compile(
    rf"(?:att )?(?:att-?sats(?:en|erna)?{_NUMBERS}|yrkandet|förslaget|motionen|propositionen) (?:bifall|fastställ|anta|"
    r"godkänn|avsl)\w*\W*$",
    re.IGNORECASE,
)
_PROPOSAL_CARRIED = re.compile(
    r"(?:Ingen hade [^.]{3,40}?\boch )?förslaget "
    r"(?:godtogs|godkändes|antogs|bifölls|accepterades|godkänns|antas|bifalls)(?: av \w+)?\W*",
    re.IGNORECASE,
)
_PROPOSES = re.compile(r"\bföres(?:log|lår|lås|logs)\b")
_ATT_LINE = re.compile(r"(?:Förslag(?:et är)?:?\s+)?Att(?:-?sats)?\s*:?\s+(?=\S)", re.IGNORECASE)
"""«Att: Köpa en ny lampa», the line above «Beslut: Attsats bifalles», which says what was carried."""
_SUBPROPOSAL = re.compile(r"(?:Förslag|Alternativ|Yrkande) \d{1,2}\b", re.IGNORECASE)
"""«Förslag 1, vecka 24.» below a decision to ask between the two."""
_ANOTHER_CLAUSE = re.compile(r"[a-zåäö][^\n]{8,}[.,;]$")
"""A line in small letters below a decision: one more thing that «beslutade att» leads into."""
_TELLS = re.compile(
    r"\b(?:redogjorde|redogör|redovisa(?:de|r)|presentera(?:de|r)|föredrog|föredrar|informera(?:de|r)|berätta(?:de|r)|"
    r"rapportera(?:de|r))\b"
)
"""«och ekonomi Kassören redogjorde för …», a broken line that tells of something, is no such clause."""
_ABOUT_EARLIER = re.compile(
    r"(?:(?:genomgång|uppföljning|avstämning|återkoppling)\w* (?:av|från|på|kring) )?(?:(?:föregående|förra|senaste|"
    r"tidigare|förgående|förra mötets|senaste mötets) "
    r"\w*(?:protokoll|möte|mötet|mötes\w*|anteckning\w*|beslut\w*|minnesanteckning\w*)|"
    r"beslutslogg\w*|beslutsuppföljning)\b",
    re.IGNORECASE,
)
"""Titles of items that go through another meeting; only what becomes of its minutes is decided there."""
_ABOUT_MINUTES = re.compile(
    r"protokoll|anteckning|godkän|handlingarna|justera|fastställ|\b(?:lades|läggs)\b", re.IGNORECASE
)
_PROPOSALS = re.compile(r"(?:förslag|yrkande|att-?sats|motion)", re.IGNORECASE)
"""Heads the clauses that are put to the vote by their numbers."""
_CLAUSES = 20
"""Blocks above a decision among which they are looked for."""
_NO_MATTER = re.compile(
    r"\W*(?:nästa|kommande) (?:möte|sammanträde|träff)\w*\s*[-–:]|"
    r"Här (?:\w+ )?(?:bestämmer|beslutar|diskuterar|fattar)\b(?!.*\batt\b)",
    re.IGNORECASE,
)
"""What stands among decisions and is none: «Nästa möte: 3 maj», and what the heading is for."""
_FOOT_WORDS, _LONGEST_FOOT = 3, 60
"""Words and characters, at most, of the foot of a page with an address for mail."""
_CARRIES_ON = re.compile(
    r"^(?:I (?:arbets)?gruppen ingår|(?:Ärendet|Frågan|Förslaget|Uppdraget|Rapporten|Resultatet|Redovisningen) ska\b|"
    r"För \S+ (?:\S+ ){0,6}gäller\b)"
)


def decisions_of(document: Document, scope: Span, sections: Sequence[Section], roster: Roster) -> tuple[Decision, ...]:
    """The decisions of the meeting in `scope`, in the order of the text."""
    statements = statements_of(document, scope, sections)
    meeting = MeetingText(document, _bodies(document, scope, sections, roster), roster)
    drafts: list[Draft] = []
    for index, statement in enumerate(statements):
        if drafts and statement.span.start < drafts[-1].decision.evidence[-1].end:
            continue
        if _is_no_matter(document.quote(statement.span)):
            continue
        if _follows(drafts, statement, index) and (doers := _answering(meeting, statement)):
            drafts[-1] = replace(drafts[-1], decision=_charged(drafts[-1].decision, doers, statement), index=index)
            continue
        before = statements[index - 1] if index else None
        decisions = _decisions(meeting, statement, drafts, index) or _going_on(
            meeting, statement, drafts, index, before
        )
        drafts += [Draft(_carried(meeting, decision, statement, before), statement, index) for decision in decisions]
    drafts += from_background(meeting, statements, drafts)
    drafts += from_procedure(meeting, statements, drafts)
    drafts += from_titles(meeting, statements, drafts)
    drafts.sort(key=lambda draft: (draft.index, draft.decision.evidence[-1]))
    return with_votes_and_reservations(document, scope, statements, drafts, roster)


def _is_no_matter(text: str) -> bool:
    """Whether a line decides nothing: a next meeting, what is decided under a heading, the foot of a page."""
    is_foot = "@" in text and len(text) <= _LONGEST_FOOT and len(text.split()) <= _FOOT_WORDS
    return is_foot or _NO_MATTER.match(text) is not None


def _bodies(document: Document, scope: Span, sections: Sequence[Section], roster: Roster) -> Bodies:
    """Who met and when, by the title and what stands before the first item."""
    first = sections[0].span.start if sections else scope.start + _LETTERHEAD
    head = document.text[scope.start : min(first, scope.end, scope.start + 4 * _LETTERHEAD)]
    days = {found.date for found in find_dates(head)} | ({document.date} if document.date else set())
    letterhead = letterhead_of(document, scope)
    own = own_bodies(letterhead, document.quote(scope))
    return Bodies(own, frozenset(days), lambda name: bool(roster.resolve(name)), foreign_bodies(letterhead))


def _decisions(meeting: MeetingText, statement: Statement, drafts: Sequence[Draft], index: int) -> list[Decision]:
    text = meeting.document.quote(statement.span)
    if statement.lead is not None:
        return _listed(meeting, statement)
    if statement.zone == "decision":
        return _under_heading(meeting, statement, text)
    if statement.zone != "open" or (_is_about_earlier(statement) and not _ABOUT_MINUTES.search(text)):
        return []
    if is_no_decision(text):
        return [build(meeting, statement, (statement.span,), statement.span)]
    found = decision_in(text, meeting.bodies)
    if found is None and _follows(drafts, statement, index) and _CARRIES_ON.match(text):
        found = Found(((0, len(text)),))
    return from_sentence(meeting, statement, found) if found else []


def _is_about_earlier(statement: Statement) -> bool:
    return statement.section is not None and _ABOUT_EARLIER.match(statement.section.title) is not None


def _going_on(
    meeting: MeetingText, statement: Statement, drafts: Sequence[Draft], index: int, before: Statement | None
) -> list[Decision]:
    """«Så får det bli», which decides what stands before it; «välja Bo till kassör.» below «beslutade att välja …»."""
    text = meeting.document.quote(statement.span)
    if statement.zone != "open":
        return []
    if ANAPHORIC.match(text):
        said = before is not None and before.block == statement.block and not _follows(drafts, statement, index)
        start = before.span.start if before is not None and said else statement.span.start
        clause = Span(statement.span.document_id, start, statement.span.end)
        return [build(meeting, statement, (clause,), clause)]
    last = drafts[-1] if drafts else None
    if (
        last is not None
        and last.index == index - 1
        and last.decision.text[:1].islower()
        and statement.block.kind == "paragraph"
        and statement.section is last.statement.section
        and _ANOTHER_CLAUSE.match(text)
        and not _TELLS.search(text)
        and meeting.document.quote(last.statement.span).rstrip().endswith((".", ",", ";"))
    ):
        lead = Span(statement.span.document_id, last.statement.span.start, last.decision.evidence[-1].end)
        return [build(meeting, statement, (lead, statement.span), statement.span)]
    return []


def _follows(drafts: Sequence[Draft], statement: Statement, index: int) -> bool:
    """Whether the statement right before it in the same paragraph is a decision."""
    return bool(drafts) and drafts[-1].index == index - 1 and drafts[-1].statement.block == statement.block


def _answering(meeting: MeetingText, statement: Statement) -> tuple[Mention, ...]:
    """Who the sentence «Alva Ek ansvarar.» names."""
    match = _ANSWERS.match(meeting.document.quote(statement.span))
    if match is None:
        return ()
    place = Span(statement.span.document_id, statement.span.start, statement.span.start + match.end("who"))
    return doers_in(meeting.document, place, meeting.roster)


def _charged(decision: Decision, doers: tuple[Mention, ...], statement: Statement) -> Decision:
    return replace(decision, responsible=doers, evidence=(*decision.evidence, statement.span))


def _carried(meeting: MeetingText, decision: Decision, statement: Statement, before: Statement | None) -> Decision:
    """«Attsats bifalles» with the words of the clause above it that it carries, or of those that it numbers.

    So «Förslaget godtogs», where the sentence before it makes the proposal.
    """
    if before is not None and before.block == statement.block and _PROPOSAL_CARRIED.fullmatch(decision.text):
        whole = Span(before.span.document_id, before.span.start, decision.evidence[-1].end)
        proposes = _PROPOSES.search(meeting.document.quote(before.span)) is not None
        return replace(decision, text=meeting.document.quote(whole), evidence=(whole,)) if proposes else decision
    carried = _MOTION_CARRIED.match(decision.text)
    numbers = re.findall(r"\d+", carried["numbers"] or "") if carried else []
    clauses = [clause for number in numbers if (clause := _proposed(meeting.document, statement, number))]
    if clauses:
        text = "; ".join(map(meeting.document.quote, clauses))
        return replace(decision, text=text, evidence=(*clauses, *decision.evidence))
    above = _ATT_LINE.match(meeting.document.quote(before.span)) if before else None
    if before is None or above is None or carried is None or numbers:
        return decision
    start = before.span.start + (above.end() if ":" in above.group() else above.group().lower().index("att"))
    clause = trimmed(meeting.document, Span(before.span.document_id, start, before.span.end))
    return replace(decision, text=meeting.document.quote(clause), evidence=(clause, *decision.evidence))


def _proposed(document: Document, statement: Statement, number: str) -> Span | None:
    """The clause with that number among those proposed in the same item: «Förslag» / «2. Att taket målas.»."""
    last = document.index_at(statement.block.span.start)
    matter = statement.block.place.headings[:-1]
    for block in reversed(document.blocks[max(0, last - _CLAUSES) : last]):
        match = re.match(rf"{number}[.)]\s+", document.quote(block.span))
        if match and block.place.headings[:-1] == matter and _PROPOSALS.match(block.place.headings[-1]):
            return trimmed(document, Span(document.id, block.span.start + match.end(), block.span.end))
    return None


def _listed(meeting: MeetingText, statement: Statement) -> list[Decision]:
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
    return [build(meeting, statement, (statement.lead, span), span)]


def _under_heading(meeting: MeetingText, statement: Statement, text: str) -> list[Decision]:
    """A sentence below the heading Beslut, or behind «Beslut:»."""
    if is_no_decision(text):
        return [build(meeting, statement, (statement.span,), statement.span)]
    if _SUBPROPOSAL.match(text):
        return []
    words = text.split()
    says_little = len(words) < 2 or (len(words) == 2 and not words[-1][0].islower())
    if says_little and not PASSIVE.search(text) and not _BARE.match(text):
        return []
    return [] if _is_remark(text) else from_sentence(meeting, statement, clauses_in(text))


def _without_remarks(document: Document, span: Span) -> Span | None:
    """A list item up to the remark that stands behind the decision in it («Beslutet är enhälligt.»)."""
    text = document.quote(span)
    if re.match(r"\W*(?:\d+[.)]\s*)?(?:Antecknas|Reservation|(?:Dag|Tid) för justering)", text) or re.search(
        r"\breserver\w+ sig\b", text
    ):
        return None
    parts = re.split(r"(?<=[.!])\s+(?=[A-ZÅÄÖ])", text)
    while len(parts) > 1 and (_is_remark(parts[-1]) or tells_votes(parts[-1])):
        text = text[: text.rindex(parts.pop())]
    return Span(span.document_id, span.start, span.start + len(text.rstrip()))


def _is_remark(text: str) -> bool:
    return COMMENTARY.search(text) is not None and not re.match(r"(?:att |beslutar)", text, re.IGNORECASE)
