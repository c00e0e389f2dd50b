"""What somebody moved, where the decision only says that it is carried: «Nämnden bifaller Ektorps ändring»."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import Document, Span
    from ingest.records import Decision

_CARRIES = re.compile(
    r"\b(?:bif(?:aller|öll|alla)|antar|antog|godkänner|godkände|enligt|i enlighet med)\s+(?:\w+\s+)?"
    r"(?:(?:[A-ZÅÄÖ][\w-]+\s+)?(?P<who>[A-ZÅÄÖ][\w-]{2,}?)s?|(?P<chair>ordförandens?))\s+(?:\([A-ZÅÄÖ]{1,4}\)\s+)?"
    r"(?:\w+\s+)?\w*(?:yrkande|förslag|ändring|tillägg)\w*\b"
)
_PARTY = r"(?:\s\([A-ZÅÄÖ]{1,4}\))?"
_MOVES = r"\s(?:yrkar|yrkade|föreslår|föreslog)(?:\s\w+)?\satt\b"


def motion_carried(document: Document, decision: Decision) -> Span | None:
    """The sentence of the item in which that was moved which `decision` carries by its mover's name.

    None where the mover moved several things: the decision does not say which.
    """
    carries = _CARRIES.search(decision.text)
    if carries is None or not decision.item:
        return None
    who = re.escape(carries["who"] or carries["chair"].removesuffix("s"))
    moves = re.compile(rf"\b{who}{_PARTY}{_MOVES}", re.IGNORECASE)
    moved = [span for span in _before(document, decision) if moves.search(document.quote(span))]
    return moved[0] if len(moved) == 1 else None


def _before(document: Document, decision: Decision) -> Iterator[Span]:
    """The sentences of the item that stand before the decision, the nearest first."""
    first, title = decision.evidence[-1].start, decision.item or ""
    above = reversed(document.blocks[: document.index_at(first) + 1])
    for block in takewhile(lambda each: any(heading.endswith(title) for heading in each.place.headings), above):
        yield from reversed([each for each in sentences(document, block) if each.end <= first])
