"""Who stood aside from an item or a decision (jäv, deltar inte i beslutet), and whether somebody took part in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.attendance_asked import asks_for_replacement
from app.answerers.choice import names_asked
from app.draft import Draft, Statement
from app.questions.patterns import pattern
from app.questions.people import is_named_in
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from ingest.model import Span

_DECIDING = re.compile(r"beslut|avgjorde|avgöra|handlägg|ärende|arende|deltog i|omröst|omrost", re.IGNORECASE)
_STOOD_ASIDE = re.compile(
    r"\bjäv|deltar (?:inte|ej)|deltog (?:inte|ej)|lämnade? (?:salen|sammanträdet|lokalen|rummet)|avstod", re.IGNORECASE
)
_ENOUGH = 0.3
"""The share of the topic that must stand around the sentence that tells who stood aside."""
_MOST = 12
"""Sentences told where the question names no matter."""
_ASKS_WHO = pattern(
    r"\b(?:vem|vilka|vilken|who)\b.*\b(?:delt(?:ar|og|agit) (?:inte|ej)|avst(?:od|ått|år) från att delta)\b"
    r"(?=(?: \w+){0,2} (?:i|under|vid) (?:\w+ ){0,3}?\w*(?:beslut|handlägg|omröstning|avgörand|ärende))",
    r"\b(?:vem|vilka|who)\b.*\b(?:jävig\w*|anmäl\w* jäv|jäv anmäl\w*|(?:på grund av|pga|p\.g\.a\.) jäv|hade jäv|"
    r"conflict of interest|recused)\b",
    r"\b(?:vem|vilka|who)\b.*\b(?:did not|didn't) (?:take part|participate) in the (?:decision|vote)",
)
_TAKES_NO_PART = pattern(
    r"(?<=\S )delt(?:ar|og) (?:därför |därmed |alltså )?(?:inte|ej) (?:\w+ ){0,3}?i (?:\w+ ){0,2}?"
    r"\w*(?:beslut|handläggning|omröstning)\w*",
    r"\bavst(?:år|od) från att delta i (?:beslut|omröstning)\w*",
    r"\b(?:anmäl\w*|på grund av|p\.g\.a\.|pga) jäv\b|\bjävig",
)


def answer_conflicts(asked: Asked) -> Draft | None:
    """Nej, where it is asked whether somebody took part in an item that they stood aside from."""
    if not (asked.question.is_yes_no and asked.question.people and _DECIDING.search(asked.sought)):
        return None
    names = names_asked(asked)
    for candidate in asked.candidates:
        sentence = candidate.document.quote(candidate.span)
        if _STOOD_ASIDE.search(sentence) and is_named_in(names, sentence) and candidate.surrounding >= _ENOUGH:
            return Draft((Statement(f"Nej. {sentence}", (candidate.span,)),))
    return None


def answer_who_took_no_part(asked: Asked) -> Draft | None:
    """Who did not take part in the decision asked about, in the words of the minutes; a refusal where none says so."""
    if asked.question.is_yes_no or asks_for_replacement(asked) or not _ASKS_WHO.search(asked.sought):
        return None
    told = [(asked.coverage(around), span) for around, span in _told(asked)]
    best = max((fit for fit, _ in told), default=0.0)
    found = [span for fit, span in told if fit >= max(_ENOUGH, best)] if asked.question.topic else [s for _, s in told]
    if not found:
        return Draft(refusal="Att någon inte deltog i det beslutet framgår inte av arkivet.")
    document = asked.searcher.document
    return Draft(tuple(Statement(document(span.document_id).quote(span), (span,)) for span in found[:_MOST]))


def _told(asked: Asked) -> Iterator[tuple[str, Span]]:
    """The sentences of the meetings in question that tell of it, each with the headings that it stands under."""
    for held in asked.scope.meetings:
        quote = held.document.quote
        for block in held.document.blocks_in(held.meeting.scope):
            for span in sentences(held.document, block) if _TAKES_NO_PART.search(quote(block.span)) else ():
                if _TAKES_NO_PART.search(quote(span)):
                    yield "\n".join((*block.place.headings, quote(span))), span
