"""At which meetings something was taken up: each meeting whose papers speak of it, with the item that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.draft import BULLET, Draft, Statement
from app.phrases import meeting_evidence
from app.questions.patterns import pattern
from app.swedish_text import long_date
from ingest.minutes.section_parts import is_part_heading
from ingest.sentences import sentences

if TYPE_CHECKING:
    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span

_MEETINGS = r"(?:möten?|sammanträden?|protokoll\w*|anteckningar\w*|minnesanteckningar\w*)"
_TAKEN_UP = (
    r"(?:tagits upp|togs upp|tagit upp|tar upp|varit uppe|kommit upp|behandla(?:r|de|des|ts|t|s)|handla(?:r|de|t)|"
    r"diskutera(?:r|de|des|ts|t|s)|nämn(?:er|de|des|ts|t|s)|avhandla(?:de|des|ts|t|s)|berör(?:de|des|ts|t|s)?|"
    r"förekomm(?:er|it))"
)
_ASKS = pattern(
    rf"^\W*(?:i|på|vid|under)\W+vilk(?:a|et)\W+(?:\w+\W+)?{_MEETINGS}\b.*\b{_TAKEN_UP}\b",
    rf"^\W*vilka\W+(?:\w+\W+)?{_MEETINGS}\b.*\b{_TAKEN_UP}\b",
    rf"^\W*(?:när|hur många gånger|vilka gånger)\b.*\b(?:har|hade)\b.*\b{_TAKEN_UP}\b",
)
_WORDS = pattern(rf"^(?:{_MEETINGS}|{_TAKEN_UP}|tagits|upp|uppe|varit|kommit|gånger|olika|tagit)$")
"""Words of such a question that are not what was taken up."""
_LEAST, _SHARE = 0.5, 0.62
"""The share of the matter that a sentence must hold with its heading, by itself and of what the best one holds.

One part of a compound counts .60, both apart .64: «piloten» alone is not «drönarpiloten», «piloten med drönare» is.
"""
_MOST = 12
"""Meetings that are listed at most."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a meeting speaks of the matter: the sentence, its headings, how much of the matter stands there (0–1)."""

    held: HeldMeeting
    span: Span
    headings: tuple[str, ...]
    fit: float


def answer_taken_up(asked: Asked) -> Draft | None:
    """Every meeting at which the matter of the question was taken up, the latest first; None where there is none."""
    named = [word for word in asked.question.topic if not _WORDS.match(word)]
    if not named or not _ASKS.search(asked.sought) or not all(map(asked.searcher.knows, named)):
        return None
    matter = " ".join(named)
    best: dict[int, _Found] = {}
    for found in _found(asked, matter):
        known = best.setdefault(id(found.held), found)
        if found.fit > known.fit:
            best[id(found.held)] = found
    least = max(_LEAST, _SHARE * max((each.fit for each in best.values()), default=0.0))
    is_of_body = asked.question.bodies.bodies or asked.scope.by_time  # a place that is named is where the matter is
    meetings = asked.scope.meetings if is_of_body else asked.allowed_meetings
    told = [each for held in meetings if (each := best.get(id(held))) and each.fit >= least]
    return _draft(told) if told else None


def _found(asked: Asked, matter: str) -> list[_Found]:
    """The sentences of the passages found that stand in the text of a meeting."""
    found = []
    for hit in asked.hits:
        held = asked.meeting_at(hit.passage.span)
        if held is None or asked.searcher.coverage(matter, asked.searcher.indexed_text(hit.row)) < _LEAST:
            continue
        for block in held.document.blocks_in(hit.passage.span):
            for span in sentences(held.document, block):
                text = "\n".join((*block.place.headings[-1:], held.document.quote(span)))
                found.append(_Found(held, span, block.place.headings, asked.searcher.coverage(matter, text)))
    return found


def _draft(told: list[_Found]) -> Draft:
    shown = f", de {_MOST} senaste" if len(told) > _MOST else ""
    counts = (len(told), _MOST) if shown else (len(told),)
    lead = Statement(f"Möten enligt arkivet ({len(told)}{shown}):", (told[0].span,), counts=counts)
    return Draft((lead, *map(_line, told[:_MOST])))


def _line(found: _Found) -> Statement:
    """«Fiberrådet den 11 februari 2025: «Lägesrapport»»."""
    when = f" den {long_date(found.held.date)}" if found.held.date else ""
    headings = [each for each in found.headings if not is_part_heading(each)]
    title = f": «{' '.join(headings[-1].split())}»" if headings else ""
    evidence = tuple(dict.fromkeys((found.span, *meeting_evidence(found.held))))
    return Statement(f"{BULLET}{found.held.name}{when}{title}", evidence)
