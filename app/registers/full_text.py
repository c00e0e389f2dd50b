"""Full-text search in a register: every word of the query, in any inflected form, also inside compounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from index.swedish import fold, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_PART = 4
"""Letters of a stem from which on it is also found inside other words: «plan» in «biblioteksplanen», but not «nät»."""
_QUOTED = re.compile(r"[\"”“»«]([^\"”“»«]+)[\"”“»«]")


@dataclass(frozen=True, slots=True)
class Searchable:
    """A text as it is searched: its words in order, the same without diacritics, and the stems of both."""

    plain: str
    folded: str
    stems: frozenset[str]

    @classmethod
    def of(cls, parts: Iterable[str | None]) -> Self:
        """Prepare the parts that there are, one after the other."""
        found = [word for part in parts if part for word in words(part)]
        plain = f" {' '.join(found)} "
        stems = frozenset(stem(word) for word in set(found))
        return cls(plain, fold(plain), stems | frozenset(map(fold, stems)))


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for: stems that must all be there, and phrases in quotation marks as they stand."""

    stems: tuple[str, ...]
    phrases: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Understand what somebody typed; nothing typed asks for nothing and finds everything."""
        phrases = tuple(f" {' '.join(words(match))} " for match in _QUOTED.findall(text))
        return cls(tuple(stem(word) for word in words(_QUOTED.sub(" ", text))), phrases)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is searched for."""
        return not self.stems and not self.phrases

    def finds(self, text: Searchable) -> bool:
        """Whether every word and phrase stands in `text`."""
        return all(_holds(text, each) for each in self.stems) and all(each in text.plain for each in self.phrases)


def _holds(text: Searchable, sought: str) -> bool:
    """Whether a word of that stem stands there; what is typed without diacritics finds words that have them."""
    if sought in text.stems:
        return True
    if len(sought) < _LEAST_PART or sought.isdigit():
        return False
    return sought in (text.folded if sought.isascii() else text.plain)
