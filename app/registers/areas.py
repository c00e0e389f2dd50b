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
    """A name or a topic of an area as the stems of its words."""

    area: str
    name: str
    stems: frozenset[str]

    def stands_in(self, found: frozenset[str]) -> bool:
        """Whether every stem is that of a word of `found`; a long one may be a part of the word."""
        return all(each in found or _is_part(each, found) for each in self.stems)


class AreaIndex:
    """What focus areas are known by; an area of several editions by what any of them calls it."""

    def __init__(self, terms: Iterable[_Term]) -> None:
        self._terms = tuple(dict.fromkeys(terms))
        self._stems = frozenset(stem for term in self._terms for stem in term.stems)

    @classmethod
    def of(cls, areas: Iterable[FocusArea]) -> Self:
        """The names and topics of `areas`, without those whose words mean nothing alone."""
        terms = (_Term(area.name, name, _stems(name)) for area in areas for name in _names(area))
        return cls(term for term in terms if term.stems)

    def narrowed(self, text: str) -> AreaIndex:
        """What of it may stand in a part of `text`."""
        return AreaIndex(self._possible(text))

    def touched(self, text: str) -> tuple[Touched, ...]:
        """The areas that `text` touches, each once, with the first of its names and topics that stands there."""
        possible = self._possible(text)
        found = _stems(text) if possible else frozenset()
        touched: dict[str, Touched] = {}
        for term in possible:
            if term.area not in touched and term.stands_in(found):
                touched[term.area] = Touched(term.area, term.name)
        return tuple(touched.values())

    def _possible(self, text: str) -> list[_Term]:
        """The terms whose letters stand in `text`: quick, and among them are all that stand there as words."""
        lowered = text.lower()
        present = {each for each in self._stems if each in lowered}
        return [term for term in self._terms if term.stems <= present] if present else []


def _names(area: FocusArea) -> list[str]:
    return [area.name, *([topic.value for topic in area.topics] or _parts(area.name))]


def _is_part(own: str, found: frozenset[str]) -> bool:
    """Whether `own` is a part of another word that names no body."""
    return len(own) >= _LONG_PART and any(own in other and not other.endswith(_BODIES) for other in found)


def _parts(name: str) -> list[str]:
    """«Resor», «transporter» of «Resor och transporter»."""
    return [part for part in _JOINED.split(name) if len(part) >= _LEAST_PART]


def _stems(text: str) -> frozenset[str]:
    """The stems of the words that carry the matter of `text`."""
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION_WORDS)
