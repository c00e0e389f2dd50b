"""Whether something stands in a list of a strategy: «Finns varvet med bland aktörerna?», «Hör ljus till området …?»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING

from app.answerers.area_words import AREA_NOUN, found_among
from app.answerers.editions import editions_asked
from app.answerers.focus_areas import line_of
from app.answerers.name_words import alike, share_alike
from app.draft import Draft, Statement
from app.questions.patterns import pattern
from app.questions.words import FUNCTION_WORDS, proper_names
from app.requirements import missing_names
from app.swedish_text import listed
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.model import Span
    from ingest.records import FocusArea

_ACTOR_NOUN = r"\w*(?:aktör|intressent|samarbetspart|samverkanspart)(?:er|en|erna|ers|ernas)?"
_ASKS = pattern(
    r"^\W*(?:(?:och|men|så) )?(?:finns|fanns|är|var|ingår|ingick|räknas|räknades|hör|hörde|nämns|nämndes|står|stod|"
    rf"listas|återfinns|tillhör)\s+(?P<who>\S.*?)\s(?P<list>(?:{_ACTOR_NOUN}|{AREA_NOUN})\b.*)$"
)
_LINKS = frozenset(
    "med bland på i inom under till som en ett av hos över upptagen upptaget nämnd listad också även redan de den det "
    "bilden listan sliden uppräkningen förteckningen översikten kraftsamlingens strategins bildspelets".split()
)
"""Words between what is asked about and the list."""
_OF_LIST = pattern(r"\b(?:bland|bild\w*|lista\w*|uppräkn\w*|sliden|med på|nämn[sd]\w*|förteckning\w*)\b")
"""Asks for the list itself: that it is a selection does not matter."""
_SELECTED = pattern(r"\b(?:urval|exempel|bland annat|bl\.? ?a|m\.? ?fl|med flera|etc|några)\b")
_NEAR = 0.7
"""How alike a name of the list may be, letter by letter, that the name asked about may be misspelt as."""
_OF_REST = 0.6
"""The share of what the question says behind the list that its heading and the strategy's front must hold."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One member of a list and the row that it stands in."""

    name: str
    row: Span


@dataclass(frozen=True, slots=True)
class _Put:
    """What is asked about and in which list it is looked for, in the question's words."""

    who: str
    where: str

    @property
    def words(self) -> list[str]:
        """The folded words of what is asked about."""
        return [fold(word) for word in words(self.who) if word not in FUNCTION_WORDS]

    def is_in(self, name: str) -> bool:
        """Whether `name` has all words of what is asked about."""
        return bool(self.words) and share_alike(self.words, map(fold, words(name))) == 1.0


def answer_list_member(asked: Asked) -> Draft | None:
    """Ja with the row or the area that has it; Nej with the list where that is surely whole."""
    put = _put(asked)
    if put is None:
        return None
    if re.match(rf"{_ACTOR_NOUN}\b", put.where, re.IGNORECASE):
        return _among_actors(asked, put)
    return _in_area(asked, put)


def _put(asked: Asked) -> _Put | None:
    found = _ASKS.match(asked.sought.rstrip(" ?"))
    if found is None or asked.question.is_english or asked.question.people:
        return None
    who = " ".join(takewhile(lambda word: word.lower() not in _LINKS, found["who"].split()))
    return _Put(who.strip("«»\"”' "), found["list"]) if who and who != found["who"].strip() else None


def _among_actors(asked: Asked, put: _Put) -> Draft | None:
    for held in editions_asked(asked):
        entries = [_Entry(fact.value, fact.evidence[-1]) for fact in held.strategy.all("actor")]
        if not entries or not _is_meant(put, held, entries):
            continue
        row = next((each.row for each in entries if put.is_in(each.name)), None)
        if row is not None:
            return Draft((_of_row(held, row),))
        return _not_among(asked, put, held, entries)
    return None


def _is_meant(put: _Put, held: HeldStrategy, entries: Sequence[_Entry]) -> bool:
    """Whether what the question says behind the list stands on the front, above the list, or in the file name."""
    rest = [fold(word) for word in words(put.where)[1:] if word not in FUNCTION_WORDS]
    about = "\n".join([held.names, _heading(held, entries[0].row)])
    named = missing_names(proper_names(f"x {put.where}"), about)
    return not named and len(found_among(rest, about)) >= _OF_REST * len(rest)


def _of_row(held: HeldStrategy, row: Span) -> Statement:
    told = " ".join(held.document.quote(row).split()).rstrip(" ,.")
    return Statement(f"Ja. Aktörer enligt {held.strategy.title}: {told}.", (row,))


def _not_among(asked: Asked, put: _Put, held: HeldStrategy, entries: Sequence[_Entry]) -> Draft | None:
    """Nej, where the list is whole and surely has the name in no other form."""
    is_list = _OF_LIST.search(asked.sought) is not None
    about = "\n".join([_heading(held, entries[0].row) if not is_list else "", *(each.name for each in entries)])
    if _SELECTED.search(about) or not _is_surely_missing(put, [each.name for each in entries]):
        return None
    rows = tuple(dict.fromkeys(each.row for each in entries))
    names = listed([each.name for each in entries])
    return Draft((Statement(f"Nej. Aktörer enligt {held.strategy.title}: {names}.", rows),))


def _is_surely_missing(put: _Put, names: Iterable[str]) -> bool:
    """Whether one word is asked about by its name, and no entry may be its short form or another spelling of it."""
    if len(put.words) != 1 or not put.who[:1].isupper():
        return False
    asked = put.words[0]
    for name in names:
        for word in re.findall(r"[^\W\d_]+", name):
            short = word.isupper() and len(word) > 1 and fold(word.lower())[0] == asked[0]
            near = SequenceMatcher(None, fold(word.lower()), asked).ratio() >= _NEAR
            if short or near or alike(fold(word.lower()), asked):
                return False
    return True


def _heading(held: HeldStrategy, row: Span) -> str:
    block = held.document.block_at(row.start)
    return block.place.headings[-1] if block and block.place.headings else ""


def _in_area(asked: Asked, put: _Put) -> Draft | None:
    """Ja by the topics of the area named, Nej by those of another that has it."""
    for held in editions_asked(asked):
        named = _area_named(put, held)
        own = named and any(put.is_in(topic.value) for topic in named.topics)
        if named and own:
            return _of_area(held, named, "Ja")
        others = [each for each in held.strategy.focus_areas if any(put.is_in(topic.value) for topic in each.topics)]
        if named and others:
            return _of_area(held, others[0], "Nej")
    return None


def _area_named(put: _Put, held: HeldStrategy) -> FocusArea | None:
    """The area whose whole name stands in the question."""
    given = [fold(word) for word in words(put.where)]
    own = ((area, [fold(word) for word in words(area.name)]) for area in held.strategy.focus_areas if area.topics)
    return next((area for area, name in own if share_alike(name, given) == 1.0), None)


def _of_area(held: HeldStrategy, area: FocusArea, verdict: str) -> Draft:
    line = line_of(held, area)
    return Draft((Statement(f"{verdict}. {line.text}", line.evidence),))
