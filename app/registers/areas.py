"""Which focus areas (fokusområden) a text touches: worked out from the words of each area's name and topics.

A text touches an area when it holds all words of the area's name, or all of one of its topics, in any inflected form.
An area for which no topics are told is touched by any part of a name like «Resor och transporter».
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from app.questions.words import FUNCTION_WORDS
from index.swedish import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.records import FocusArea

_LONG_PART = 6
"""Letters of a stem from which on it is also known inside a compound: «infrastruktur», but not «bygg»."""
_LEAST_PART = 5
"""Letters of a part of a name that means something alone: «resor», but not «mat»."""
_JOINED = re.compile(r"\s+och\s+|,\s*")
_BODIES = tuple("råd nämnd styr utskott utskottet beredning kommitté kommittén fullmäkt".split())
"""How the stems of bodies end: «Kompetensrådet» says nothing on an area called «Kompetens»."""


@dataclass(frozen=True, slots=True)
class Touched:
    """An area that a text touches, and the name or topic that stands there."""

    area: str
    term: str


@dataclass(frozen=True, slots=True)
class _Term:
    """A name or a topic as the stems of its words."""

    name: str
    stems: tuple[str, ...]

    def may_stand_in(self, lowered: str) -> bool:
        """Whether the letters of all stems are there: quick, and true wherever `stands_in` is."""
        return all(each in lowered for each in self.stems)

    def stands_in(self, found: frozenset[str]) -> bool:
        """Whether every stem is that of a word of `found`; a long one may be a part of the word."""
        return all(each in found or _is_part(each, found) for each in self.stems)


@dataclass(frozen=True, slots=True)
class AreaTerms:
    """What a focus area is known by."""

    area: str
    terms: tuple[_Term, ...]

    @classmethod
    def of(cls, area: FocusArea) -> Self:
        """The name and the topics of `area`, without those that consist of words that mean nothing alone."""
        names = [area.name, *([topic.value for topic in area.topics] or _parts(area.name))]
        terms = (_Term(name, _stems(name)) for name in names)
        return cls(area.name, tuple(term for term in terms if term.stems))

    def that_may_stand_in(self, lowered: str) -> Self:
        """Only the terms whose letters stand in a text in lower case."""
        return type(self)(self.area, tuple(term for term in self.terms if term.may_stand_in(lowered)))

    def touched_by(self, found: frozenset[str]) -> Touched | None:
        """The first term that stands in the text whose stems are `found`."""
        return next((Touched(self.area, each.name) for each in self.terms if each.stands_in(found)), None)


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of `text`."""
    return frozenset(stem(word) for word in words(text))


def areas_touched(terms: Iterable[AreaTerms], text: str) -> tuple[Touched, ...]:
    """The areas that `text` touches, each once."""
    lowered = text.lower()
    possible = [each for area in terms if (each := area.that_may_stand_in(lowered)).terms]
    found = stems_of(text) if possible else frozenset()
    touched = {own.area: own for area in reversed(possible) if (own := area.touched_by(found))}
    return tuple(reversed(touched.values()))


def _is_part(own: str, found: frozenset[str]) -> bool:
    """Whether `own` is a part of another word that names no body."""
    return len(own) >= _LONG_PART and any(own in other and not other.endswith(_BODIES) for other in found)


def _parts(name: str) -> list[str]:
    """«Resor», «transporter» of «Resor och transporter»."""
    return [part for part in _JOINED.split(name) if len(part) >= _LEAST_PART]


def _stems(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem(word) for word in words(name) if word not in FUNCTION_WORDS))
