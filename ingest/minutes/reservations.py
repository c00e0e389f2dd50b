"""Who reserved themselves against a decision (reservation, avvikande mening)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.people_named import people_in
from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.minutes.statements import Statement
    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Mention

RESERVES = re.compile(
    r"\breserver(?:ar|ade|at) sig\b|\b(?:anmäler|anmälde|lämnar|lämnade|inger|ingav|avger|"
    r"avgav) (?:en )?(?:skriftlig |muntlig "
    r"|blank )?(?:reservation|avvikande mening)|\breservation(?:er)? (?:anmäls|anmäldes|lämnas|lämnades|inges|"
    r"ingavs)|"
    r"\b(?:har|hade) avvikande mening",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"reserver\w+ sig (?:inte|ej)\b|\binte reserver|\bavst(?:od|år|ått) från att\b|\b(?:ingen|"
    r"inga) (?:reserver\w+|reservation)|"
    r"\bhade reserverat\b|\bkan reservera\b|\bfår reservera\b",
    re.IGNORECASE,
)
_FAVOUR = re.compile(
    r"\b(?:till förmån|mot (?:beslutet|bifall|avslag)|till stöd|för (?:sitt|eget|egna))\b", re.IGNORECASE
)


def reservations_of(document: Document, statement: Statement, roster: Roster) -> list[Mention]:
    """Those who reserve themselves in this statement: named in it, or simply listed under Reservation."""
    text = document.quote(statement.span)
    if _NOT.search(text):
        return []
    match = RESERVES.search(text)
    if match is None:
        return people_in(document, statement.span, roster) if _only_names(text, statement) else []
    before = people_in(document, _part(statement.span, 0, match.start()), roster)
    favour = _FAVOUR.search(text, match.end())
    return before or people_in(
        document, _part(statement.span, match.end(), favour.start() if favour else len(text)), roster
    )


def distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each person once, where first named."""
    return tuple({mention.name: mention for mention in reversed(list(mentions))}.values())[::-1]


def _only_names(text: str, statement: Statement) -> bool:
    """A line under Reservation with no sentence in it: «Alva Ek (S), Bo Ahl (M)»."""
    return statement.zone == "reservation" and len(text) < 200 and not re.search(r"\b(?:att|är|ska|yrka\w*)\b", text)


def _part(span: Span, start: int, end: int) -> Span:
    return Span(span.document_id, span.start + start, span.start + end)
