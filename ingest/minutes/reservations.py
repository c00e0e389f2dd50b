"""Who reserved themselves against a decision (reservation, avvikande mening)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.people_named import people_in
from ingest.model import Span
from ingest.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ingest.minutes.statements import Statement
    from ingest.model import Document
    from ingest.people import Roster

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
_THROUGH = re.compile(r"\bgenom (?=[A-ZÅÄÖ])")
"""«Vänsterpartiet reserverar sig genom Alva Ek.»"""
_UNIONS = "Kommunal|Vision|Saco|SACO|OFR|Ledarna|Vårdförbundet|Läkarförbundet|Lärarförbundet|Sveriges Lärare|SSR"
_PARTIES = (
    r"(?:[\w-]*(?:partiet|partierna|demokraterna|gruppen|grupperna|ledamöterna|ledamöter)|Moderaterna|Liberalerna|"
    rf"{_UNIONS})"
)
_GROUP = re.compile(
    rf"\W*(?P<who>(?:Samtliga |Hela |Övriga )?(?:[\w-]+ ){{0,5}}?{_PARTIES}(?: (?:i|från|för) [^.,;]{{3,60}}?)?"
    rf"(?:(?:, | och ){_PARTIES}){{0,4}})\s+"
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
    through = _THROUGH.search(text, match.end())
    behind = (through.start(), len(text)) if through else (match.end(), favour.start() if favour else len(text))
    people = before or people_in(document, _part(statement.span, *behind), roster)
    return people or list(_group(statement, text[: match.start()]))


def _group(statement: Statement, subject: str) -> Iterator[Mention]:
    """A party or a union that reserves itself as one, as it is called: «Socialdemokraterna reserverar sig»."""
    match = _GROUP.fullmatch(subject)
    if match:
        yield Mention(match["who"], match["who"], (_part(statement.span, match.start("who"), match.end("who")),))


def distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each person once, where first named."""
    return tuple({mention.name: mention for mention in reversed(list(mentions))}.values())[::-1]


def _only_names(text: str, statement: Statement) -> bool:
    """A line under Reservation with no sentence in it: «Alva Ek (S), Bo Ahl (M)»."""
    return statement.zone == "reservation" and len(text) < 200 and not re.search(r"\b(?:att|är|ska|yrka\w*)\b", text)


def _part(span: Span, start: int, end: int) -> Span:
    return Span(span.document_id, span.start + start, span.start + end)
