"""What must stand in a passage for it to answer: an amount where «hur mycket» is asked, the person and place named.

A passage that is near a question without meeting these is the usual wrong answer; with them it is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from app.requirement_patterns import (
    ASKS_DECISION,
    ASKS_IF_CAME,
    AWAITED,
    CAUSE,
    COUNT,
    DAY,
    DECIDES,
    ON_PROGRAMME,
    PERSON_NAME,
    PERSON_OR_BODY,
    PRESENTS,
    REASON,
    TAKES_PART,
    TIME,
    VALUES,
)
from app.things_asked import HOW_MANY, NOT_COUNTED, THINGS
from index.spelling import squeezed
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.questions.kinds import Expected
    from app.questions.question import Question
    from app.things_asked import Thing

_NOT_MET = 0.6
"""Taken off the score of a sentence that lacks what was asked for: as much as all words of the question weigh."""
_ENDINGS = ("arna", "erna", "orna", "ar", "er", "or", "en", "et", "na", "n", "a")
"""Endings of nouns, the longest first."""
_SHORTEST_STEM = 4
_GRAM = 4
_NO_NOUN = re.compile(r"ades?$")
"""How a verb or participle ends that may stand after «hur många»: «Hur många väntade …»."""
_SHARES = frozenset({"hälften", "samtliga", "alla", "båda", "bägge"})
"""Words that count only what they stand before."""
_YEAR = re.compile(
    r"\b(?:under|år|åren|i|från|till|sedan|före|efter|perioden|hösten|våren|sommaren|vintern|och|\w{3,9}(?:ari|ril|aj|ni|li|sti|ber))"
    r"\s(?:19|20)\d\d(?:[–/-]\d\d(?:\d\d)?)?(?!\d| \d{3}\b)",
    re.IGNORECASE,
)
"""A year or several, which are no number of anything."""
_DECIDED_SUM = re.compile(r"beslut|beslöt|bestäm|bevilj|godkän|\bantog|bifall|bidrag|motion|yrkan", re.IGNORECASE)
_COMMON_PART = re.compile(r"(?<=\w{2})-[a-zåäö]\w*$")
"""What a compound adds to a name: IoT-satsningar."""
_BEARER = re.compile(
    r"(?<=\w{4})s?(?:förening|klubb|styrels|grupp|projekt|möt|nät|fråg(?:a|e|or)|ärende|debatt|diskussion|beslut|"
    r"utredning)\w{0,6}$"
)
"""What a compound adds to a name without a hyphen."""
_WORD = re.compile(r"[\w-]+")
_LONG_NAME = 7
"""Letters of a name that may be told with one of them wrong: a shorter one is too like others."""
_ALIKE = 0.6
"""The share of a name's letter groups that a word must hold: a wrong letter spoils four of them at most."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a question requires of its answer.

    `counted` is the noun of the things whose number is asked for, `thing` the sort of thing asked for, `sort` how
    the question names it. `is_decision`: it tells of a decision, `is_awaited`: of one that is yet to come.
    `presents`: it tells that somebody presented something, `takes_part` that somebody was there or not. `by_name`:
    a person is told by name or office; a body will not do. `said`: the words of the question, which tell no time
    that is asked for.
    """

    expected: Expected
    counted: str | None = None
    is_decision: bool = False
    is_awaited: bool = False
    presents: bool = False
    takes_part: bool = False
    by_name: bool = False
    said: frozenset[str] = frozenset()
    thing: Thing | None = None
    sort: str = ""

    @classmethod
    def of(cls, question: Question) -> Requirement:
        """What `question` requires."""
        asked = question.corrected
        found = ((thing, match[0]) for thing in THINGS if (match := thing.asks.search(asked)))
        thing, sort = next(found, (None, ""))
        decision, awaited = thing is None and _asks_for_decision(question), AWAITED.search(asked) is not None
        return cls(
            question.expected,
            _counted_in(asked),
            is_decision=decision and not awaited,
            is_awaited=decision and awaited,
            presents=question.kind == "presenter"
            and question.expected == "person"
            and PRESENTS.search(asked) is not None,
            takes_part=question.is_yes_no and ASKS_IF_CAME.search(asked) is not None,
            by_name=question.kind in {"presenter", "contribution"},
            said=frozenset(words(asked)),
            thing=thing,
            sort=sort,
        )

    @property
    def weight(self) -> float:
        """What is taken off the score of a sentence that does not meet it: a reason may be given without saying so."""
        return 0.0 if self.expected == "reason" else _NOT_MET

    @property
    def is_exact(self) -> bool:
        """Whether a figure is asked for: it is that of what stands beside it."""
        return self.expected in {"amount", "number", "clock"}

    def is_met(self, text: str, paragraph: str) -> bool:
        """Whether `text`, a sentence of `paragraph`, holds what an answer needs."""
        return (
            (not self.is_decision or DECIDES.search(text) is not None)
            and (not self.is_awaited or "beslut" in text.lower())
            and (not self.presents or (PRESENTS.search(text) or ON_PROGRAMME.search(text)) is not None)
            and (not self.takes_part or TAKES_PART.search(text) is not None)
            and (self.thing is None or self.thing.looks.search(text) is not None)
            and (self.counted is None or _tells_number_of(self.counted, text, paragraph))
            and self._holds_value(text)
        )

    def _holds_value(self, text: str) -> bool:
        if self.expected == "person":
            return (PERSON_NAME if self.by_name else PERSON_OR_BODY).search(text) is not None
        if self.expected == "number":
            text = _YEAR.sub(" ", text)
        pattern = VALUES.get(self.expected)
        if pattern is None:
            return True
        return self._holds_time(text) if self.expected == "time" else pattern.search(text) is not None

    def _holds_time(self, text: str) -> bool:
        """Whether a day or another time stands in `text` that the question does not say itself."""
        days = any(not self.said.issuperset(words(match.group())) for match in DAY.finditer(text))
        return days or any(match.group().lower() not in self.said for match in TIME.finditer(text))


def _asks_for_decision(question: Question) -> bool:
    """Whether a decision is asked for by a word for one, not why it was taken."""
    if question.kind not in {"decision", "votes"} or question.expected == "reason":
        return False
    if question.expected == "amount":  # money alone is told in budgets and assignments too
        return _DECIDED_SUM.search(question.corrected) is not None
    return ASKS_DECISION.search(question.corrected) is not None


def _counted_in(question: str) -> str | None:
    """The noun of the things whose number is asked for: «flygningar» of «Hur många flygningar …»."""
    match = HOW_MANY.search(question)
    noun = match["noun"].lower() if match else None
    return None if noun in NOT_COUNTED or _NO_NOUN.search(noun or "") else noun


def _tells_number_of(noun: str, text: str, paragraph: str) -> bool:
    """Whether a number stands before such things («412 av 900 planerade flygningar»), or the paragraph is of them."""
    counted = {match.group().lower() for match in re.finditer(COUNT, text, re.IGNORECASE)}
    stem = re.escape(fold(_stem(noun)))
    if counted <= _SHARES:  # «samtliga styrelsemedlemmar» tells nothing of how many medlemmar
        own = rf"\b(?:{'|'.join(map(fold, _SHARES))})(?: av)?(?: \w+){{0,2}} {stem}"
        return bool(counted) and re.search(own, fold(text), re.IGNORECASE) is not None
    counts = re.search(rf"{COUNT}\S*(?:\s+\S+){{0,4}}?\s+(?:\S*{stem}|av dem\b|av dessa\b)", fold(text), re.IGNORECASE)
    return counts is not None or re.search(rf"\b{stem}", fold(paragraph.lower())) is not None


def _stem(noun: str) -> str:
    """What the forms of a noun have in common: poängen, poäng; flygningar, flygningen; kommuner, kommun."""
    for ending in _ENDINGS:
        if noun.endswith(ending) and len(noun) - len(ending) >= _SHORTEST_STEM:
            return noun.removesuffix(ending)
    return noun


def gives_reason(text: str, paragraph: str) -> float:
    """2 where `text` says that it gives a reason, 1 where it may, a half where its paragraph does, 0 else."""
    if CAUSE.search(text):
        return 2.0
    if REASON.search(text):
        return 1.0
    return 0.5 if REASON.search(paragraph) else 0.0


def stands_in(name: str, text: str) -> bool:
    """Whether `name` stands in `text`, its ending and diacritics aside; long ones also with a letter wrong.

    Of a compound («IoT-satsningar») only the name, or its parts apart: «riktlinjer för AI» for «AI-riktlinjerna».
    """
    low, folded = fold(_COMMON_PART.sub("", name).lower()).removesuffix("s"), _folded(text)
    if low in folded or _first_of_compound(name, text):
        return True
    if len(low) >= _SHORTEST_STEM - 1 and any(squeezed(word) == squeezed(low) for word in _WORD.findall(folded)):
        return True
    if len(low) < _LONG_NAME:
        return False
    first, _, rest = low.partition("-")
    if rest and stands_in(first, text) and stands_in(rest, text):
        return True
    grams = {low[start : start + _GRAM] for start in range(len(low) - _GRAM + 1)}
    begins_alike = (word for word in _WORD.findall(folded) if word.startswith(low[:1]))
    return any(sum(gram in word for gram in grams) / len(grams) >= _ALIKE for word in begins_alike)


def _first_of_compound(name: str, text: str) -> bool:
    """Whether `name` is a name with what bears it, and the name stands by itself: «Python» of «Pythonföreningen»."""
    first = bare_name(name)
    alone = rf"(?<![.!?]\s)(?<!^)\b{re.escape(first)}\b|\b{re.escape(first)}\s[A-ZÅÄÖ]"
    return first != name and re.search(alone, text, re.MULTILINE) is not None


def bare_name(name: str) -> str:
    """The name without what bears it: «Mossebo» of «Mossebofrågan»."""
    return _BEARER.sub("", name)


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """Folded once, however many names are looked for in it."""
    return fold(text.lower())


def missing_names(names: Iterable[str], text: str) -> list[str]:
    """Those of `names` that do not stand in `text`."""
    return [name for name in names if not stands_in(name, text)]
