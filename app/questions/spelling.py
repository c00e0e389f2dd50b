"""Sets right the words of a question that neither the archive nor the language of questions knows, where one is near.

Only for finding: the question itself is shown as it was typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from app.questions.words import FUNCTION_WORDS, is_asking
from index.swedish import fold

if TYPE_CHECKING:
    from collections.abc import Callable

ASKING_WORDS = frozenset(
    "vilken vilka vilket organisation organisationer tillhör presenterade redogjorde redovisade föredrog informerade berättade "
    "beslutade beslutades bestämde beslut deltog deltagare närvarande frånvarande adjungerade ordförande sekreterare justerare "
    "mötet möten sammanträde protokoll minnesanteckning anteckningar ansvarig ansvarar uppgift nästa fokusområde fokusområden "
    "fokusområdena strategi strategin kraftsamling kraftsamlingar remiss remissvar reserverade röstade varför fortfarande senaste "
    "agendan dagordning bilagor publicerades skickas mejladress gäller kostade kostar bidrag avgift".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_LONG, _LONGER = 6, 10
"""From so many letters on one wrong letter, or two, still name the same word."""


def corrected(text: str, knows: Callable[[str], bool], nearest: Callable[[str, int], str | None]) -> str:
    """`text` with each unknown word replaced by the word that was meant, where there is one.

    `knows` tells whether the archive holds a word, `nearest` gives its stem at most so many letters away.
    """

    def repair(match: re.Match[str]) -> str:
        word = match.group().lower()
        if match.group()[0].isupper() and match.start() > 0:
            return match.group()  # a name: people are found by their own names
        if len(word) < _LONG or word in FUNCTION_WORDS or word in ASKING_WORDS or knows(word):
            return match.group()
        allowed = 2 if len(word) >= _LONGER else 1
        asking = _nearest_asking_word(word, allowed)
        if asking or is_asking(word):
            return asking or match.group()
        found = nearest(word, allowed)
        return found if found and (fold(found[0]) == fold(word[0]) or len(word) >= _LONGER) else match.group()

    return _WORD.sub(repair, text)


@lru_cache(maxsize=256)
def _nearest_asking_word(word: str, allowed: int) -> str | None:
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    folded = fold(word)
    found = {each: OSA.distance(folded, fold(each), score_cutoff=allowed) for each in ASKING_WORDS}
    best = min(found, key=lambda each: found[each])
    return best if found[best] <= allowed else None
