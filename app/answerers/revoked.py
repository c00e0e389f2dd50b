"""Which decisions no longer hold as they were made: the later ones that revoke or alter them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.answerers.decisions import items_decided, statements_of
from app.answerers.since_then import REVOKES
from app.draft import Draft, Statement
from app.questions.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.answerers.decisions import ItemDecided
    from app.asked import Asked

_ASKS = pattern(
    r"^\W*vilka (?:\w+ ){0,2}beslut\b.*\b(?:ändrats?|ändrades?|upphäv\w*|upphör\w*|riv(?:its|s) upp|revs upp|ersatts"
    r"|ersattes|omprövats|omprövades|återkalla\w*|gäller inte)\b",
)
_MOST = 8
"""Decisions given at most, the latest first."""


def answer_revoked(asked: Asked) -> Draft | None:
    """The decisions, of the time and bodies asked about, by which earlier ones ended; None where there is none."""
    if not _ASKS.search(asked.question.whole) or asked.scope.missing:
        return None
    found = sorted(_ending(asked), key=lambda item: item.held.date or date.min, reverse=True)
    told = [statement for item in found[:_MOST] for statement in statements_of(item)]
    if len(found) > _MOST:
        told.append(Statement(f"Inte med: {len(found) - _MOST} beslut.", found[-1].lead, counts=(len(found) - _MOST,)))
    return Draft(tuple(told)) if told else None


def _ending(asked: Asked) -> Iterator[ItemDecided]:
    """The clauses, item by item, that end or alter what was decided before."""
    for item in items_decided(asked.scope.meetings):
        clauses = tuple(each for each in item.decisions if REVOKES.search(each.text))
        if clauses:
            yield replace(item, decisions=clauses)
