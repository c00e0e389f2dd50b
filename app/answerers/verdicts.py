"""Ja or Nej out of one sentence: whether it affirms what is asked, denies it, or only says what was planned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.patterns import verbose
from index.swedish import fold, words

if TYPE_CHECKING:
    from app.asked import Asked

_DENIAL = frozenset(
    map(fold, "inte ej inga ingen inget aldrig varken utan avslog avslås avslå avslår avslogs nej icke".split())
)
_NEAR = 5
"""How many words from the predicate a denial may stand."""
_NOUN = re.compile(r".(?:n|er)ing(?:en|ar|arna)?s?$")
"""A noun made of a verb: «bidrar i utvärderingen» does not say that anything is «utvärderat»."""
_STEM = 6
"""Letters that the forms of a predicate have in common: «fastställd», «fastställda»."""

_PROPOSED = verbose(r"\b(?:föresl[åo]\w*|yrka\w*)\b")
"""Says that something was proposed: that is no decision yet."""
_PLANNED = verbose(r"""
    \b(?:ska|skall|skulle|blir|planera\w*|väntas|beräknas|avser|tänker|hoppas|lovar|lovade)\b
    |\bkommer\ att\b|\bräknar\ med\b|\b(?:åtar|åtog|erbjuder|erbjöd)\ sig\b
""")  # fmt: skip
"""Says what is to come: that it came so is not said."""
_CAME_OF_IT = verbose(r"""
    ^\W*(?:\w{2,}(?:ade|ades|nde|ndes|rde|rdes|gde|gdes|kte|ktes|ste|stes|dde|ddes)
        |blev|kom|fick|gick|hann|antog|antogs|höll|hölls|skrev|gav|tog|togs|har)\b
""")  # fmt: skip
"""Asks in the past tense whether something came about: «Klubbade …», «Blev … klar?», «Har avgiften höjts?»."""
_IT_CAME = verbose(r"""
    ^\W*(?:är\ det\ \w+|stämmer\ det|kan\ det\ stämma)\ att\b.*\b(?:var|blev|fick|har|hade|\w{2,}ades?)\b
""")  # fmt: skip
"""The same as a statement: «Stämmer det att … blev klar?»."""
_FRAME = verbose(r"^\W*är\ det\ inte\ \w+\ att\b|,\s*(?:inte\ sant|eller\ inte|inte)\W*$")
"""A denial that only asks for assent: «Är det inte så att …?», «…, inte sant?»."""
_STATE = verbose(r"^\W*(?:är|var|finns|fanns|har|hade)\b")
"""Asks what is or was so."""
_WONDERS = verbose(r"\b(?:fråga\w*|undra\w*|vill\w*\ veta)\b[^.]*?\bom\b|\?$")
"""Only asks whether it is so."""
_REPLY = verbose(r"""
    ^\W*(?:(?P<said>ja|nej)\b|(?:ingen|inget|inga)\ (?!vet\b)\w+
        |(?:det|så)\ (?:gör|gjorde|är|var|har|hade|kan|kunde|ska|skulle|finns|fanns|blir|stämmer)
         (?:\ (?:det|de|vi|han|hon|man|den))?(?:\ (?:inte|ännu|redan|också|ej))*\W*$)
""")  # fmt: skip
"""How a sentence begins that answers the one before: «Det gör de inte ännu», «Ingen anmäler jäv»."""


def asks_what_came_of_it(question: str) -> bool:
    """Whether it is asked if something has come about, not if it was meant to."""
    return not _PLANNED.search(question) and (_CAME_OF_IT.search(question) or _IT_CAME.search(question)) is not None


def is_proposed(question: str, sentence: str) -> bool:
    """Whether `sentence` tells of a proposal, and that is not what is asked about."""
    return _PROPOSED.search(sentence) is not None and not _PROPOSED.search(question)


def is_planned(question: str, sentence: str) -> bool:
    """Whether `sentence` tells what was proposed or is to come."""
    return is_proposed(question, sentence) or _PLANNED.search(sentence) is not None


def denials_in(sentence: str) -> list[int]:
    """The places among its words of those that deny."""
    return [place for place, word in enumerate(map(fold, words(sentence))) if word in _DENIAL]


def verdict_of(asked: Asked, sentence: str) -> str | None:
    """Nej where a denial stands near the predicate, Ja where none stands in the sentence; the other way about «inte».

    None where a denial stands elsewhere in the sentence, the predicate does not stand there, or it only asks.
    """
    predicate = _predicate(asked, sentence)
    if predicate is None or is_proposed(asked.sought, sentence) or wonders(sentence):
        return None
    denials = denials_in(sentence)
    near = any(abs(place - predicate) <= _NEAR for place in denials)
    if (denials and not near) or (not denials and _is_yet_to_come(asked.sought, sentence)):
        return None
    return "Ja" if near == bool(denials_in(_FRAME.sub("", asked.sought))) else "Nej"


def wonders(sentence: str) -> bool:
    """Whether `sentence` only asks whether something is so."""
    return _WONDERS.search(sentence) is not None


def verdict_of_reply(sentence: str) -> str | None:
    """What `sentence` replies to a question before it; None where it is no plain reply."""
    match = _REPLY.match(sentence)
    if match is None:
        return None
    return match["said"].capitalize() if match["said"] else "Nej" if denials_in(sentence) else "Ja"


def _is_yet_to_come(question: str, sentence: str) -> bool:
    """Whether it is asked what is so, and `sentence` only tells what is to be."""
    return not _PLANNED.search(question) and all(
        each.search(text) for each, text in ((_STATE, question), (_PLANNED, sentence))
    )


def is_flatly_denied(asked: Asked, sentence: str) -> bool:
    """Whether «inte» stands right before the predicate: «beslöt att inte överklaga» denies with few words."""
    predicate = _predicate(asked, sentence)
    return predicate is not None and predicate - 1 in denials_in(sentence)


def _predicate(asked: Asked, sentence: str) -> int | None:
    """Where in the sentence the last word of the topic stands, its ending aside: «fastställd», «fastställda»."""
    said = [fold(word) for word in words(sentence)]
    for word in reversed(asked.question.topic):
        stem = fold(word)[:_STEM]
        noun = _NOUN.search(fold(word)) is not None
        alike = (place for place, each in enumerate(said) if each.startswith(stem) and (noun or not _NOUN.search(each)))
        place = next(alike, None)
        if place is not None:
            return place
    return None
