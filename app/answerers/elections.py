"""Who was elected to an office, by the decision that tells it: «Vem valdes till vice ordförande?»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.passages import quotation
from app.draft import Draft
from app.questions.patterns import pattern
from index.swedish import fold, stem, words
from ingest.name_runs import find_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import Decision

_ASKS = pattern(
    r"^\W*(?:vem|vilka|vilken|who)\b(?:\sblev\s"
    r"|.{0,60}?\b(?:valdes|väljs|valts|utsågs|utses|utsetts|omvaldes|nyvaldes|elected)\b"
    r"(?:\s(?:in|om|av\s\w+))?\s(?:till|som|i|to|as)\s)"
    r"(?P<office>(?:(?:ny|nya|1:[ae]|2:[ae]|förste|andre|vice|ordinarie|adjungera\w+)\s)*[\w-]{4,})"
    r"(?:\s(?:i|för|av)\s(?:den\s)?(?P<of>[^\W\d]{4,}))?"
)
_ELECTION = pattern(r"\b(?:person)?val\b(?! av (?:mötes|justerare|sekreterare för mötet))")
"""The heading of elections: «§ 13 Val», «Personval»."""
_ELECTS = pattern(r"\b(?:välj\w*|valdes|vald\w*|utse\w*|utsågs|\w*val av|nyval|omval\w*)\b")
_NEW = frozenset({"ny", "nya"})
_BEFORE_OFFICE = frozenset({"till", "som", "ny", "av", "mötet"})
_NAMED = 0.5
"""The coverage at which a word stands in a sentence, in whatever form."""
_SEASON = re.compile(r"\b(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b")
_TERM = re.compile(r"\b(?:\d|ett|två) år\b|\b20\d\d\b")
"""For how long, beside the office: «Kassör 2 år»."""
_MOST = 6
_LETTERHEAD = 200
"""Characters from the start of a paper that name whose it is."""
_DEFINITE = re.compile(r"(?<=\w{4})(?:en|et|n|t)$")


def answer_who_was_elected(asked: Asked) -> Draft | None:
    """What the latest meeting in question that elected to the office decided on it."""
    asks = _ASKS.search(asked.sought)
    if asks is None or asked.question.people:
        return None
    office = [word for word in words(asks["office"]) if word not in _NEW]
    for held in asked.scope.meetings:
        found = [each.evidence[-1:] for each in _elections(asked, held, office)] or list(_rows(asked, held, office))
        if found:
            return Draft(tuple(quotation(asked, each) for each in found[:_MOST]))
    return None


def _rows(asked: Asked, held: HeldMeeting, office: list[str]) -> Iterator[tuple[Span, ...]]:
    """The rows of a table of those elected that are of the office, under the heading of an election."""
    wanted = [_plain(word) for word in office]
    document = held.document
    front = document.text[:_LETTERHEAD]
    if _SEASON.search(asked.sought) or not _is_of(asked, f"{document.title}\n{document.name}\n{held.name}\n{front}"):
        return
    for block in document.blocks_in(held.meeting.scope):
        if block.kind != "table_row" or not any(map(_ELECTION.search, block.place.headings[-1:])):
            continue
        cells = document.quote(block.span).split("\t")
        told = [_plain(word) for word in words(_TERM.sub("", cells[0].partition(",")[0]))]
        if told == wanted and any(map(find_names, cells[1:])):
            yield (block.span,)


def _elections(asked: Asked, held: HeldMeeting, office: list[str]) -> Iterator[Decision]:
    """The decisions that elect to that office, for the season that the question names if it names one."""
    for each in held.meeting.decisions:
        elects = each.outcome == "decided" and _ELECTS.search(each.text) is not None
        fits = elects and _names(each.text, office) and _is_of_season(asked, held, each)
        if fits and _is_of(asked, f"{each.text}\n{each.item}"):
            yield each


def _is_of(asked: Asked, told: str) -> bool:
    """Whether `told` names what the question says that the office is in: «ordförande i valberedningen»."""
    asks = _ASKS.search(asked.sought)
    of = asks["of"].lower() if asks and asks["of"] else ""
    if not of or of in {word.lower() for word in asked.question.bodies.words}:
        return True
    return asked.searcher.coverage(of, told) >= _NAMED


def _is_of_season(asked: Asked, held: HeldMeeting, decision: Decision) -> bool:
    """Whether a decision is for the season asked for: as it says itself, else by the year of the meeting."""
    season, told = _SEASON.search(asked.sought), _SEASON.search(decision.text)
    if season is None:
        return True
    if told is not None:
        return told.groups() == season.groups()
    return held.date is not None and held.date.year % 100 == int(season[1])


def _names(text: str, office: list[str]) -> bool:
    """Whether `text` says «till» the office, whole: no «vice ordförande» where the ordförande is asked for."""
    told = [_plain(word) for word in words(text)]
    wanted = [_plain(word) for word in office]
    places = (place for place in range(1, len(told)) if told[place : place + len(wanted)] == wanted)
    return any(told[place - 1] in _BEFORE_OFFICE for place in places)


def _plain(word: str) -> str:
    return stem(_DEFINITE.sub("", fold(word.lower())))
