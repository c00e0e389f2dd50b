"""What two lists have in common: what stayed, what was reworded, added and removed. Worked out, never stated.

Entries pair up one to one, the likest first, by the letter groups that they share: Swedish inflects and compounds, so
words alone would part «yrkesutbildning» from «yrkesutbildningar».
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ChangeKind = Literal["same", "reworded", "added", "removed"]
_Entry = TypeVar("_Entry")

_GRAM = 3
_REWORDED = 0.45
"""The least likeness of two wordings of one thing. Tried on the strategies of the demo archive, where every pair that
is the same area has .48 or more, every other pair .40 or less once the identical ones are paired."""


@dataclass(frozen=True, slots=True)
class Change(Generic[_Entry]):
    """What became of one entry; `before` is lacking where it was added, `after` where it was removed."""

    kind: ChangeKind
    before: _Entry | None
    after: _Entry | None


def compare(
    before: Sequence[_Entry], after: Sequence[_Entry], name: Callable[[_Entry], str], text: Callable[[_Entry], str]
) -> tuple[Change[_Entry], ...]:
    """Every entry of both lists: those of `after` in its order, then those removed.

    Entries are one thing by their `name`, and where names differ by their name or their whole `text`.
    """
    pairs = _pairs(before, after, name, text)
    old_of = {new: old for old, new in pairs}
    changes = [_change(before, after, old_of.get(place), place, name) for place in range(len(after))]
    gone = [each for place, each in enumerate(before) if place not in dict(pairs)]
    return (*changes, *(Change("removed", each, None) for each in gone))


def likeness(one: str, other: str) -> float:
    """The share (0-1) of their letter groups that two texts have in common (Dice's coefficient over trigrams)."""
    grams, others = _grams(one), _grams(other)
    return 2 * len(grams & others) / (len(grams) + len(others)) if grams and others else 0.0


def _pairs(
    before: Sequence[_Entry], after: Sequence[_Entry], name: Callable[[_Entry], str], text: Callable[[_Entry], str]
) -> list[tuple[int, int]]:
    """The places of those that are one thing, each in one pair at most."""
    likenesses = [
        (max(likeness(name(old), name(new)), likeness(text(old), text(new))), place, other)
        for place, old in enumerate(before)
        for other, new in enumerate(after)
    ]
    exact = [(2.0, old, new) for _, old, new in likenesses if _same(name(before[old]), name(after[new]))]
    pairs: list[tuple[int, int]] = []
    for score, old, new in sorted([*exact, *likenesses], key=lambda each: (-each[0], each[1:])):
        if score >= _REWORDED and all(old != other[0] and new != other[1] for other in pairs):
            pairs.append((old, new))
    return pairs


def _change(
    before: Sequence[_Entry], after: Sequence[_Entry], old: int | None, new: int, name: Callable[[_Entry], str]
) -> Change[_Entry]:
    if old is None:
        return Change("added", None, after[new])
    kind: ChangeKind = "same" if _same(name(before[old]), name(after[new])) else "reworded"
    return Change(kind, before[old], after[new])


def _same(one: str, other: str) -> bool:
    return words(one) == words(other)


def _grams(text: str) -> frozenset[str]:
    marked = (f" {word} " for word in words(text))
    return frozenset(word[start : start + _GRAM] for word in marked for start in range(len(word) - _GRAM + 1))
