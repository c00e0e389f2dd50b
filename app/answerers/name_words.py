"""Whether a question names something by the words of its name, in whatever form and order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.words import FUNCTION_WORDS
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.asked import Asked

_EMPTY = frozenset("och för i med av ett en den det till på".split())
"""Words that a name is not recognised by."""
_NAMES_STRATEGY = re.compile(r"\w+strategi(?:n|ns|er|erna)?$")
"""A word that names a strategy by its matter, and so no area of another: «kompetensstrategin»."""
_LONG = 5
"""Letters from which on words may differ in their ending…"""
_ENDING = 2
"""…by so many letters behind what the shorter has in common with the longer…"""
_LONGER = 3
"""…and in length by so many."""


def share_named(asked: Asked, name: str) -> float:
    """The share (0–1) of the words of `name` that stand in the question."""
    own = [fold(word) for word in words(name) if word not in _EMPTY]
    put = (word for word in words(asked.sought) if word not in FUNCTION_WORDS or word in words(name))
    given = {fold(word) for word in put if not _NAMES_STRATEGY.match(word)}
    return share_alike(own, given)


def share_alike(own: Collection[str], given: Iterable[str]) -> float:
    """The share (0–1) of the words `own` that stand among the words `given`, endings aside; 0 of none. All folded."""
    others = list(given)
    return sum(any(alike(word, other) for other in others) for word in own) / len(own) if own else 0.0


def alike(one: str, other: str) -> bool:
    """The same word in another form: «digitala», «digital»; «invånarens», «invånarnas»; no compound with it."""
    length = min(len(one), len(other))
    if length < _LONG:
        return one == other
    return abs(len(one) - len(other)) <= _LONGER and one[: length - _ENDING] == other[: length - _ENDING]
