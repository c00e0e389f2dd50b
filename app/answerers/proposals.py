"""What came of a proposal that is the nearest word of what is asked: «Blir det bastu?» where somebody moved for one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.decisions import ASKS_OUTCOME, items_decided, statements_of
from app.answerers.passages import quotation
from app.answerers.verdicts import is_proposed, with_verdict
from app.draft import Draft
from app.extract import choose
from ingest.sentences import sentences

if TYPE_CHECKING:
    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from app.extract import Candidate
    from ingest.model import Span

_TURNED_DOWN = ASKS_OUTCOME["rejected"]
_CARRIED = re.compile(r"\b(?:bifall|bifölls|godkän|anta[rs]?\b|antog)", re.IGNORECASE)
_NEXT = 3
"""Sentences in which a proposal is given up: its own and the two behind it."""
_SOON = 200
"""Characters within which the decision follows the proposal: farther off it is of another."""
_ENOUGH = 0.45
"""The least share of the matter around the proposal."""
_OF_IT = 0.5
"""The share of the matter that a clause farther off must hold to turn the proposal down."""
_WITHDRAWN = re.compile(
    r"\b(?:drar|drog|dras|drogs|dragit|dragits)\b(?: \w+){0,2}? tillbaka\b|\båter(?:tar|tog|kalla\w*)\b", re.IGNORECASE
)
"""Says that whoever made the proposal gave it up."""


def told_of_proposal(asked: Asked, best: Candidate) -> Draft | None:
    """The proposal with what was decided on it, and whether it came about; None where that is untold."""
    sentence = best.document.quote(best.span)
    if not is_proposed(asked.sought, sentence) or max(best.coverage, best.surrounding) < _ENOUGH:
        return None
    withdrawn = _withdrawal(best)
    if withdrawn is not None:
        return with_verdict("Nej", Draft((quotation(asked, withdrawn),)))
    item = _decided_on(asked, best)
    verdict = _outcome(asked, item) if item else None
    if item is None or verdict is None:
        return None
    against = _TURNED_DOWN.search(sentence) is not None and verdict == "Ja"
    quoted = quotation(asked, choose(asked, [best])[0])
    return with_verdict("Nej" if against else verdict, Draft((*statements_of(item), quoted)))


def _withdrawal(best: Candidate) -> list[Span] | None:
    """The proposal and the sentence that says it was given up, where that is the same or the next but one at most."""
    following = [each for each in sentences(best.document, best.block) if each.start >= best.span.start][:_NEXT]
    said = next((each for each in following if _WITHDRAWN.search(best.document.quote(each))), None)
    return None if said is None else sorted({best.span, said}, key=lambda each: each.start)


def _decided_on(asked: Asked, best: Candidate) -> ItemDecided | None:
    """The clause that soon follows the proposal in the same paper, by itself; else one that turns it down by name."""
    held = asked.meeting_at(best.span)
    following = [
        (clause.evidence[-1].start - best.span.end, replace(item, decisions=(clause,)))
        for item in items_decided([held] if held else [])
        for clause in item.decisions
        if 0 <= clause.evidence[-1].start - best.span.end <= _SOON
    ]
    if following:
        return min(following, key=lambda pair: pair[0])[1]
    rejecting = (
        replace(item, decisions=(clause,))
        for item in items_decided([held] if held else [])
        for clause in item.decisions
        if _TURNED_DOWN.search(clause.text) and asked.coverage_known(clause.text) >= _OF_IT
    )
    return next(rejecting, None)


def _outcome(asked: Asked, item: ItemDecided) -> str | None:
    """Nej where the clause turns the proposal down, Ja where it carries it; None where it only proposes again."""
    clause = item.decisions[0]
    if clause.outcome == "rejected" or _TURNED_DOWN.search(clause.text):
        return "Nej"
    carried = (
        clause.outcome == "decided" and _CARRIED.search(clause.text) and not is_proposed(asked.sought, clause.text)
    )
    return "Ja" if carried else None
