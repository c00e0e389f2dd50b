"""Sets right the words of a question that neither the archive nor the language of questions knows, where one is near.

Only for finding: the question itself is shown as it was typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.words import FUNCTION_WORDS, is_asking
from index.spelling import nearest
from index.swedish import fold, stem

if TYPE_CHECKING:
    from collections.abc import Callable

ASKING_WORDS = tuple(
    "vilken vilka vilket organisation organisationer tillhör presenterade redogjorde redovisade föredrog informerade "
    "berättade beslutade beslutades bestämde beslut deltog deltagare närvarande frånvarande adjungerade ordförande "
    "sekreterare justerare mötet möten sammanträde protokoll minnesanteckning anteckningar ansvarig ansvarar uppgift "
    "nästa fokusområde fokusområdet fokusområden fokusområdena strategi strategin kraftsamling kraftsamlingar remiss "
    "remissvar reserverade röstade varför fortfarande senaste agendan dagordning bilagor publicerades skickas "
    "mejladress gäller kostade kostar bidrag avgift".split()
)
"""Words that questions are put with, as they are often misspelt."""
_FOLDED = {fold(word): word for word in ASKING_WORDS}
_WORD = re.compile(r"[^\W\d_]+")
_LONG, _LONGER = 6, 10
"""From so many letters on one wrong letter, or two, still name the same word."""
_LONG_STEM, _LONGER_STEM = 5, 8
"""The same for what is left of a word without its ending: «batteri» is no «bättr» misspelt, «aldr» no «andr»."""


def corrected(text: str, knows: Callable[[str], bool], nearest_known: Callable[[str, int], str | None]) -> str:
    """`text` with each unknown word replaced by the word that was meant, where there is one.

    `knows` tells whether the archive holds a word, `nearest_known` gives its stem at most so many letters away.
    """

    def repair(match: re.Match[str]) -> str:
        word = match.group().lower()
        if (match.group()[0].isupper() and match.start() > 0) or _is_spelt(word) or knows(word):
            return match.group()  # names among them: people are found by their own
        return _meant(word, nearest_known) or match.group()

    return _WORD.sub(repair, text)


def _is_spelt(word: str) -> bool:
    """Whether `word` is too short to tell, or one of those that questions are put with."""
    return len(word) < _LONG or word in FUNCTION_WORDS or word in ASKING_WORDS


def _meant(word: str, nearest_known: Callable[[str, int], str | None]) -> str | None:
    """The word of asking, else the stem of the archive, that `word` is spelt nearly like."""
    allowed = 2 if len(word) >= _LONGER else 1
    asking = nearest(fold(word), tuple(_FOLDED), allowed)
    if asking:
        return _FOLDED[asking]
    left = len(stem(word))
    if is_asking(word) or left < _LONG_STEM:
        return None
    found = nearest_known(word, allowed if left >= _LONGER_STEM else 1)
    return found if found and (fold(found[0]) == fold(word[0]) or len(word) >= _LONGER) else None
