"""Who is to do something: the people named in a piece of text, or the functions and bodies that stand there instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.records import Mention

if TYPE_CHECKING:
    from ingest.model import Document
    from ingest.people import Roster

FUNCTION = (
    r"(?:\b(?:[\w-]{1,30}- och )?[\w-]{0,40}(?:chefen|direktören|förvaltningen|nämnden|styrelsen|utskottet|kontoret|"
    r"enheten|avdelningen|kansliet|"
    r"ordföranden?|sekreteraren?|kassören?|ledaren|samordnaren|strategen|gruppen|rådet|kommittén|valberedningen|"
    r"revisorerna|"
    r"revisorn|presidiet|kommunerna|handläggaren|ingenjören|konsulten|utredaren|förvaltaren|redaktören|"
    r"webbmastern?|materialaren?|avdelningschefen|nämnderna|byrån|kommunikatören|registratorn)"
    r"|\bKommunstyrelseförvaltningen|\bVD(?::?n)?|\b[\w-]{1,40}ansvarige?)\b"
)
"""A function or body in the definite form that may be given something to do: kommundirektören, tekniska nämnden."""
_FUNCTION = re.compile(FUNCTION, re.IGNORECASE)
_PARTY = re.compile(r"\s*\([A-ZÅÄÖ]{1,4}\)")
_SPLIT = re.compile(r"\s*(?:,|;|/|&|\+|\boch\b|\bsamt\b)\s*")


def people_in(document: Document, span: Span, roster: Roster) -> list[Mention]:
    """Every person named in `span`, once each."""
    found: dict[str, Mention] = {}
    for mention in roster.mentions(document, span):
        found.setdefault(mention.name, mention)
    return list(found.values())


def doers_in(document: Document, span: Span, roster: Roster) -> tuple[Mention, ...]:
    """Who is meant by a phrase that names a doer: its people, else its functions, else nobody."""
    people = people_in(document, span, roster)
    if people:
        return tuple(people)
    text = document.quote(span)
    return tuple(
        Mention(
            match.group(), match.group(), (Span(document.id, span.start + match.start(), span.start + match.end()),)
        )
        for match in _FUNCTION.finditer(text)
    )


def cell_doers(document: Document, span: Span, roster: Roster) -> tuple[Mention, ...]:
    """Who stands in a cell Ansvarig: people by name or initials, and whatever else stands there as written."""
    doers: list[Mention] = []
    position = 0
    text = document.quote(span)
    for part in [*_SPLIT.finditer(text), None]:
        end = part.start() if part else len(text)
        words = text[position:end]
        inner = words.strip(" \t.()")
        if inner and re.search(r"\w", inner):
            start = span.start + position + words.index(inner)
            place = Span(document.id, start, start + len(inner))
            doers.append(_doer(document, place, roster))
        position = part.end() if part else end
    return tuple(doers)


def _doer(document: Document, place: Span, roster: Roster) -> Mention:
    people = people_in(document, place, roster)
    written = document.quote(place)
    return roster.mention(document, place) or (people[0] if people else Mention(written, written, (place,)))
