"""How far apart words are spelt, and which known word one that nobody knows was meant for.

Letters are counted by optimal string alignment: one wrong, missing or too many, or two neighbours that changed places,
is one. Words are compared as they are given; fold both first where å, ä and ö shall not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def nearest(word: str, among: Sequence[str], letters: int) -> str | None:
    """The word of `among` that differs least from `word`, the first of several; None where all differ by more."""
    from rapidfuzz import process  # noqa: PLC0415 — only for words nobody knows
    from rapidfuzz.distance import OSA  # noqa: PLC0415 — with the line above

    found = process.extractOne(word, among, scorer=OSA.distance, score_cutoff=letters)
    return found[0] if found else None


def near(word: str, among: Sequence[str], letters: int) -> list[str]:
    """Every word of `among` that differs from `word` by at most so many `letters`, the nearest first."""
    from rapidfuzz import process  # noqa: PLC0415 — only for words nobody knows
    from rapidfuzz.distance import OSA  # noqa: PLC0415 — with the line above

    return [each for each, *_ in process.extract(word, among, scorer=OSA.distance, score_cutoff=letters, limit=None)]
