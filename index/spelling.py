"""How far apart words are spelt, and which known word one that nobody knows was meant for.

Letters are counted by optimal string alignment: one wrong, missing or too many, or two neighbours that changed places,
is one. Words are compared as they are given; fold both first where å, ä and ö shall not count. A letter that is doubled
in one and single in the other («utbildninng», «komun») counts for nothing in `nearest`, where the nearest is sought.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


_DOUBLED = re.compile(r"(\w)\1+")


@lru_cache(maxsize=1 << 16)
def squeezed(word: str) -> str:
    """`word` with each run of one letter as a single one: komunen for kommunen."""
    return _DOUBLED.sub(r"\1", word)


def nearest(word: str, among: Sequence[str], letters: int) -> str | None:
    """The word of `among` that differs least from `word`, the first of several; None where all differ by more.

    Doubled letters decide only between words that are alike otherwise.
    """
    from rapidfuzz import process  # noqa: PLC0415 — only for words nobody knows
    from rapidfuzz.distance import OSA  # noqa: PLC0415 — with the line above

    single = [squeezed(each) for each in among]
    found = process.extract(squeezed(word), single, scorer=OSA.distance, score_cutoff=letters, limit=None)
    best = [among[place] for _, distance, place in found if distance == found[0][1]]
    return min(best, key=lambda each: OSA.distance(word, each)) if best else None


def wrong_letters(written: str, meant: str) -> tuple[int, list[tuple[str, str]]]:
    """How many letters must be changed, left out or put in, and the pairs of those that stand for one another.

    Two neighbours that changed places are no wrong letter.
    """
    from rapidfuzz.distance import DamerauLevenshtein, Levenshtein  # noqa: PLC0415 — only for words nobody knows

    edits = Levenshtein.editops(written, meant)
    pairs = [(written[each.src_pos], meant[each.dest_pos]) for each in edits if each.tag == "replace"]
    swapped = len(edits) - int(DamerauLevenshtein.distance(written, meant))
    return len(edits) - 2 * swapped, pairs


def near(word: str, among: Sequence[str], letters: int) -> list[str]:
    """Every word of `among` that differs from `word` by at most so many `letters`, the nearest first."""
    from rapidfuzz import process  # noqa: PLC0415 — only for words nobody knows
    from rapidfuzz.distance import OSA  # noqa: PLC0415 — with the line above

    return [each for each, *_ in process.extract(word, among, scorer=OSA.distance, score_cutoff=letters, limit=None)]
