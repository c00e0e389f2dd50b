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

if TYPE_CHECKING:
    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from app.extract import Candidate

_TURNED_DOWN = ASKS_OUTCOME["rejected"]
_CARRIED = re.compile(r"\b(?:bifall|bifölls|godkän|anta[rs]?\b|antog)", re.IGNORECASE)
_SOON = 200
"""Characters within which the decision follows the proposal: farther off it is of another."""
_ENOUGH = 0.45
"""The least share of the matter around the proposal."""


def told_of_proposal(asked: Asked, best: Candidate) -> Draft | None:
    """The proposal with what was decided on it, and whether it came about; None where that is untold."""
    sentence = best.document.quote(best.span)
    if not is_proposed(asked.sought, sentence) or max(best.coverage, best.surrounding) < _ENOUGH:
        return None
    item = _decided_on(asked, best)
    verdict = _outcome(asked, item) if item else None
    if item is None or verdict is None:
        return None
    against = _TURNED_DOWN.search(sentence) is not None and verdict == "Ja"
    quoted = quotation(asked, choose(asked, [best])[0])
    return with_verdict("Nej" if against else verdict, Draft((*statements_of(item), quoted)))


def _decided_on(asked: Asked, best: Candidate) -> ItemDecided | None:
    """The clause that soon follows the proposal in the same paper, by itself."""
    held = asked.meeting_at(best.span)
    following = [
        (clause.evidence[-1].start - best.span.end, replace(item, decisions=(clause,)))
        for item in items_decided([held] if held else [])
        for clause in item.decisions
        if 0 <= clause.evidence[-1].start - best.span.end <= _SOON
    ]
    return min(following, key=lambda pair: pair[0])[1] if following else None


def _outcome(asked: Asked, item: ItemDecided) -> str | None:
    """Nej where the clause turns the proposal down, Ja where it carries it; None where it only proposes again."""
    clause = item.decisions[0]
    if clause.outcome == "rejected" or _TURNED_DOWN.search(clause.text):
        return "Nej"
    carried = (
        clause.outcome == "decided" and _CARRIED.search(clause.text) and not is_proposed(asked.sought, clause.text)
    )
    return "Ja" if carried else None
