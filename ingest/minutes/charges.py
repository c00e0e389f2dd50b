"""Whom a decision gives something to do: «uppdrar åt kommundirektören att», «X ansvarar», «nämnden ska senast …»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.people_named import FUNCTION, doers_in
from ingest.minutes.task_phrases import doers_of_tasks
from ingest.model import Span

if TYPE_CHECKING:
    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Mention

_CHARGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\buppd(?:ra|rar|ras|rog|rogs)\s+(?:åt|till)\s+(?P<who>[^,.;:]{2,90}?)\s+(?:att|i uppdrag)\b",
        r"\b(?:ge|ger|gav|ges|lämna|lämnar)\s+(?P<who>[^.;:]{2,90}?)\s+(?:i uppdrag|uppdraget|i uppgift)\b",
        r"^(?:att\s+)?(?P<who>[^.;:]{2,90}?)\s+(?:får|fick|ges|gavs|har fått)\s+(?:i uppdrag|uppdraget|i uppgift)\b",
        r"\b(?:uppmana|uppmanar|uppmanade|be|ber|bad|ålägga|ålägger|ålade|anmoda|"
        r"anmodar)\s+(?P<who>[^.;:]{2,60}?)\s+(?:att|lämna|inkomma|"
        r"återkomma|ta)\b",
        r"^(?:att\s+)?(?P<who>[^.;:]{2,80}?)\s+(?:uppmanas|uppdras|anmodas|ombeds|åläggs)\s+att\b",
        r"\bansvarig(?:a)?(?:\s+är|:)\s*(?P<who>[^.;]{2,60})",
        r"^(?P<who>[^.;:,]{2,60}?)\s+(?:ansvarar|är (?:\w*ansvarig|sammankallande)|håller i (?:pennan|det|"
        r"arbetet))\b",
        rf"^(?:att\s+)?(?P<who>[^.;:]{{0,60}}{FUNCTION})\s+(?:ska|skall)\s+(?!vara\b|bli\b|ha\b|bestå\b|gälla\b|"
        rf"finnas\b|fortsatt\b|inte\b"
        r"|\w+s\b)\w",
    )
)


def charged_in(document: Document, span: Span, roster: Roster) -> tuple[Mention, ...]:
    """Those who are to carry out what the clause `span` decides, as far as it says so."""
    text = document.quote(span)
    for pattern in _CHARGES:
        match = pattern.search(text)
        if match:
            doers = doers_in(
                document, Span(document.id, span.start + match.start("who"), span.start + match.end("who")), roster
            )
            if doers:
                return doers
    return doers_of_tasks(document, span, roster)
