"""Which of two rows of titles name the same things in other words: an agenda and the headings of the text, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LIKENESS = 0.25
"""What two titles must at least have in common, of 1, to be taken for the same."""

_WORDS = 30
"""Words of a title that count at most."""
_WORD = re.compile(r"[\w§]+(?:-\w+)*")
_COMMON = frozenset(
    "av att de den det dem detta en ett efter eller från för hur i inför inom kring med mellan mot och om på samt som "
    "sig till ur under upp ut vad var vid vilka vilken vilket än är så kan ska ny nya nytt mm dnr kl punkt ärende "
    "fråga mötet mötets möte möten dagens information diskussion beslut".split()
)
"""Words that say nothing of what a title is about."""


def likeness(one: str, other: str) -> float:
    """How much two titles have in common, 0 to 1: words by their stems, weighed against the shorter title."""
    if not _stems(one) or not _stems(other):
        return 1.0 if one.strip().lower() == other.strip().lower() else 0.0
    return _overlap(_stems(one), _stems(other))


def _overlap(left: Sequence[str], right: Sequence[str]) -> float:
    if not left or not right:
        return 0.0
    shared = sum(any(_same(word, each) for each in right) for word in left)
    back = sum(any(_same(word, each) for each in left) for word in right)
    common = min(shared, back)
    return 0.7 * common / min(len(left), len(right)) + 0.3 * 2 * common / (len(left) + len(right))


def align(ones: Sequence[str], others: Sequence[str]) -> dict[int, int]:
    """Pairs of like titles, index to index, such that no two pairs cross and their likeness together is greatest."""
    left, right = [_stems(title) for title in ones], [_stems(title) for title in others]
    scores = [[value if (value := _overlap(a, b)) >= LIKENESS else 0.0 for b in right] for a in left]
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            paired = scores[i][j] + best[i + 1][j + 1] if scores[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    return dict(_trace(scores, best))


def _trace(scores: Sequence[Sequence[float]], best: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of the best alignment; of equally good ones the earliest in both rows."""
    i = j = 0
    pairs = []
    while i < len(scores) and j < len(scores[i]):
        if scores[i][j] and abs(best[i][j] - scores[i][j] - best[i + 1][j + 1]) < 1e-9:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _stems(title: str) -> tuple[str, ...]:
    words = (word.lower() for word in _WORD.findall(title))
    telling = (word for word in words if word not in _COMMON and (len(word) > 1 or word.isdigit()))
    return tuple(dict.fromkeys(telling))[:_WORDS]


def _same(one: str, other: str) -> bool:
    """Whether two words share their stem: equal, or begin alike for most of the shorter («öppnas», «öppnande»)."""
    if one == other:
        return True
    short = min(len(one), len(other))
    if short < 4:
        return False
    alike = next((k for k in range(short) if one[k] != other[k]), short)
    return alike >= max(4, min(7, round(0.7 * short)))
