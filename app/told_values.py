"""Whether a quotation tells what is asked for and not only its matter: a reason, somebody, so many things.

A near miss holds every word of a question but the one thing that it asks for: «Två verkstäder har varslat» does not
say which two, «skepparen på Måsen» not what he is called.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.patterns import pattern
from app.requirement_patterns import REASON
from app.told_names import lacks_trait, lacks_what_is_called, names_somebody_new
from index.swedish import words
from ingest.dates import find_dates

if TYPE_CHECKING:
    from app.asked import Asked

_WHICH_TWO = pattern(r"\bvilka\s+(?:två|båda)\b")
_WHICH_MANY = pattern(r"\bvilka\s+(?:tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\d+)\b")
_AND = re.compile(r"(?<!,)\s(?:och|samt|respektive|eller)\s|&")
"""Two things side by side: behind a comma another clause begins."""
_ENUMERATED = pattern(
    r",\s[^.;:]{2,80}?\s(?:och|samt|eller|respektive)\s|\n|[;/]\s",
    r"\b(?:den|det)\s(?:ena|första)\b",
    r"\bett\s+(?:annat|tredje)\b",
)
"""How several things are told apart: «a, b och c», a list, «den ena …»."""
_HOW_MANY = pattern(r"\bhur många\b(?!\s+procent)|\bhow many\b|\bantalet?\b")
_WHEN = pattern(r"[^.!?]{0,300}\b(?:när|så länge)\b")
"""A condition in the first sentence."""
_BROUGHT = pattern(r"\b(?:inneburit|innebar|resulterat i|resulterade i|fick till följd|orsakade|orsakat)\b")
"""Tells what came of something: the reason for what stands behind it, not for what stands before."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_COUNTS_NOTHING = pattern(
    r"(?m:^)\W*\d+[.):]|§+\s*\d+|\b(?:19|20)\d\d\b|\b\d{1,2}[.:]\d\d\b|\d{7,}",
    r"(?:\d[\d ,]{0,15}|\b\w+)\s?(?:procent\w*|%)|\d[\d ,]{0,15}\s?(?:kronor|kr\b)",
)
"""Numbers of an item, a year, an o'clock, a telephone, a share, a sum."""
_ONLY_PEOPLE = pattern(
    r"^\W*(?:vem|who)\s+(?:är|var|blev|blir|valdes|väljs|utsågs|utses|anställdes|anställs|sitter|satt)\b"
)
"""Asks who somebody is: no office and no body."""
_AT = pattern(
    r"\b(?:i|på|vid|hos|till|från|utanför|inne|bredvid|mellan|över|under)\s\w|\t",
    r"\w(?:gatan|vägen|torget)\b",
)
_EVENTS = (
    (
        pattern(r"\b(?:slutade?|slutat|avgick|avgår|avgått|lämnade|lämnat)\b"),
        pattern(
            r"\b(?:slut|lämna|avgå|avgick|avböj|avsäg|avsag|avsade|entledig|hoppa|flytta|bytt|efterträd)",
            r"\bdr(?:og|ar) sig\b|\bny tjänst\b",
        ),
    ),
    (
        pattern(r"\b(?:började?|börjat|tillträdde|anställdes|blev|utsågs|valdes)\b"),
        pattern(
            r"\b(?:börja|tillträ|blev|utse|utsåg|vald|väljs|anställ|rekryter|efterträd|från och med)",
            r"\b(?:nya?|sedan)\b",
        ),
    ),
)
"""That somebody left, and that somebody came: how it is asked and how it is told."""
_COUNT = pattern(
    r"\d+|\b(?:noll|en av|ett av|en enda|ett enda|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton"
    r"|femton|sexton|sjutton|arton|nitton|\w*(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tusen)\w*"
    r"|hälften|\w+del(?:en|ar)? av|dussin\w*|båda|bägge|ingen|inga|inget|samtliga|alla|varje"
    r"|var (?:annan|tredje|fjärde|femte|tionde))\b"
)


def tells_what_is_asked(asked: Asked, quoted: str) -> bool:
    """Whether `quoted` holds the very thing that is asked for, where that can be told by its form."""
    lacking = (
        _lacks_reason, _lacks_person, _lacks_several, _lacks_count, _lacks_place, _lacks_event,
        lacks_what_is_called, lacks_trait,
    )  # fmt: skip
    return not any(lacks(asked, quoted) for lacks in lacking)


def _lacks_reason(asked: Asked, quoted: str) -> bool:
    """Whether it is asked why, and no reason is given: what is so «när någon är sjuk» is so for that."""
    if asked.question.expected != "reason" or REASON.search(quoted):
        return False
    return _WHEN.match(quoted) is None and not any(_brought_it(asked, each) for each in _SENTENCE.split(quoted))


def _brought_it(asked: Asked, sentence: str) -> bool:
    """Whether what is asked about came of what a sentence tells, and is not what something else came of."""
    brought = _BROUGHT.search(sentence)
    if brought is None:
        return False
    return asked.coverage(sentence[brought.end() :]) > asked.coverage(sentence[: brought.start()])


def _lacks_person(asked: Asked, quoted: str) -> bool:
    """Whether it is asked who, and nobody is told of but those whom the question names itself.

    «Vilka två» may be things.
    """
    if asked.question.expected != "person" or _WHICH_TWO.search(asked.sought):
        return False
    return not names_somebody_new(asked, quoted, only_people=_ONLY_PEOPLE.search(asked.sought) is not None)


def _lacks_place(asked: Asked, quoted: str) -> bool:
    """Whether it is asked where, and nothing is told to be in, at or by anything."""
    return asked.question.expected == "place" and _AT.search(quoted) is None


def _lacks_event(asked: Asked, quoted: str) -> bool:
    """Whether it is asked when or why somebody left or came, and neither leaving nor coming is told."""
    if not asked.question.people or asked.question.expected not in {"time", "day", "reason"}:
        return False
    return any(asks.search(asked.sought) and not tells.search(quoted) for asks, tells in _EVENTS)


def _lacks_several(asked: Asked, quoted: str) -> bool:
    """Whether it is asked which two or which five, and that there are so many is all that is told."""
    if _WHICH_TWO.search(asked.sought):
        return not (_AND.search(quoted) or _ENUMERATED.search(quoted))
    return _WHICH_MANY.search(asked.sought) is not None and _ENUMERATED.search(quoted) is None


def _lacks_count(asked: Asked, quoted: str) -> bool:
    """Whether it is asked how many, and no number is told but those of the question, dates and the like."""
    if asked.question.expected != "number" or _HOW_MANY.search(asked.sought) is None:
        return False
    rest = quoted
    for found in reversed(find_dates(quoted)):
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    said = set(words(asked.sought))
    return all(number.lower() in said for number in _COUNT.findall(_COUNTS_NOTHING.sub(" ", rest)))
