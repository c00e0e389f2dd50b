"""The words of every passage in their order, so that words asked for side by side can be found side by side.

After Metzler and Croft: A Markov Random Field Model for Term Dependencies (SIGIR 2005), saturated as BM25 is.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.arrays import FloatMatrix, FloatVector, IntVector

REACH = 2
"""Words apart, in the question and in the passage, at which two words are a pair: side by side, or with one between."""
_SATURATION = 0.9
"""How soon a pair that is repeated adds no more, as K1 of BM25."""


class WordOrder:
    """Which word stands where: `numbers` of the words of all passages, one after the other, row i from starts[i]."""

    def __init__(self, starts: IntVector, numbers: IntVector) -> None:
        self._starts, self._numbers = starts, numbers
        self._words = int(numbers.max(initial=-1)) + 1

    @classmethod
    def build(cls, passages: Sequence[Sequence[int]]) -> Self:
        """Out of the numbers of the words of each passage."""
        starts = np.cumsum([0, *map(len, passages)], dtype=np.int64)
        return cls(starts, np.fromiter((word for each in passages for word in each), np.int32, int(starts[-1])))

    def save(self, folder: Path) -> None:
        """Write it to `folder`."""
        np.save(folder / "order.starts.npy", self._starts)
        np.save(folder / "order.npy", self._numbers)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """What `save` wrote; the words are mapped from the disk, not copied."""
        numbers = np.load(folder / "order.npy", mmap_mode="r")
        return cls(np.load(folder / "order.starts.npy"), np.asarray(numbers))

    def pairs(self, asked: Sequence[int | None], rarity: FloatVector, rows: IntVector) -> FloatVector:
        """(k,) how much of the pairs of words of a question stands in the passages `rows`.

        `asked` are the numbers of the question's words, None for unknown ones, `rarity` tells what each is worth: a
        pair is worth the geometric mean of its two.
        """
        known = sorted({word for word in asked if word is not None})
        worth = _worth(asked, known, rarity)
        if not worth.any():
            return np.zeros(len(rows), np.float32)
        found, owners = self._found(known, rows)
        keys = np.concatenate([_keys(found, owners, worth, apart) for apart in range(1, REACH + 1)])
        pairs, times = np.unique(keys, return_counts=True)
        value = worth.ravel()[pairs % worth.size] * times / (times + _SATURATION)
        sums: FloatVector = np.bincount(pairs // worth.size, value, len(rows)).astype(np.float32)
        return sums

    def _found(self, known: Sequence[int], rows: IntVector) -> tuple[IntVector, IntVector]:
        """Which of the `known` words stands at each place of the passages, −1 for others, and whose place it is."""
        lengths = self._starts[rows + 1] - self._starts[rows]
        owners = np.repeat(np.arange(len(rows)), lengths)
        shifts = self._starts[rows] - np.concatenate([[0], np.cumsum(lengths)[:-1]])
        places = np.arange(len(owners)) + shifts[owners]
        which = np.full(self._words, -1, np.int64)
        which[known] = np.arange(len(known))
        return which[self._numbers[places]], owners


def _worth(asked: Sequence[int | None], known: Sequence[int], rarity: FloatVector) -> FloatMatrix:
    """(n, n) what each pair of `known` words is worth; 0 where they do not stand near each other in the question."""
    place = {word: number for number, word in enumerate(known)}
    worth = np.zeros((len(known), len(known)), np.float32)
    for (at, one), (beyond, other) in combinations(enumerate(asked), 2):
        if one is not None and other is not None and one != other and beyond - at <= REACH:
            value = np.sqrt(rarity[at] * rarity[beyond])
            worth[place[one], place[other]] = worth[place[other], place[one]] = value
    return worth


def _keys(found: IntVector, owners: IntVector, worth: FloatMatrix, apart: int) -> IntVector:
    """A number for each pair that stands so far `apart`: the same for the same two words in the same passage."""
    left, right = found[:-apart], found[apart:]
    near = (left >= 0) & (right >= 0) & (owners[:-apart] == owners[apart:])
    near[near] = worth[left[near], right[near]] > 0
    one, other = np.minimum(left[near], right[near]), np.maximum(left[near], right[near])
    keys: IntVector = (owners[:-apart][near] * len(worth) + one) * len(worth) + other
    return keys
