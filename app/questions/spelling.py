"""Sets right the words of a question that neither the archive nor the language of questions knows, where one is near.

Words run together are taken apart («vadbeslutade»), compounds written apart are joined («fokus områden»). Only for
finding: the question itself is shown as it was typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.words import DECIDING_WORDS, FUNCTION_WORDS, is_asking
from index.spelling import nearest, squeezed, wrong_letters
from index.swedish import fold, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ASKING_WORDS = (
    *"vilken vilka vilket organisation organisationer tillhör presenterade redogjorde redovisade föredrog informerade "
    "berättade beslutade beslutades bestämde beslut deltog deltagare närvarande frånvarande adjungerade ordförande "
    "sekreterare justerare mötet möten sammanträde protokoll minnesanteckning anteckningar ansvarig ansvarar uppgift "
    "nästa fokusområde fokusområdet fokusområden fokusområdena strategi strategin kraftsamling kraftsamlingar remiss "
    "remissvar reserverade röstade varför fortfarande senaste agendan dagordning bilagor publicerades skickas "
    "mejladress gäller kostade kostar bidrag avgift nämnden styrelsen kommunen regionen föreningen utvecklats "
    "förändrats befattning utbildning arbetsgivare lärosäte telefonnummer förmiddagen eftermiddagen "
    "föredragande föredragshållare föredragningen talare "
    "våren sommaren hösten vintern januari februari mars april juni juli augusti september oktober november december "
    "måndag tisdag onsdag torsdag fredag lördag söndag "
    "talade pratade föreläste inbjudna företrädare representant representerade företrädde stannade smet "
    "träffas träffades samlas hålls hölls".split(),
    *DECIDING_WORDS,
)
"""Words that questions are put with, as they are often misspelt."""
_FOLDED = {fold(word): word for word in ASKING_WORDS}
_STEMS = frozenset(map(stem, ASKING_WORDS))
_COMMON = tuple("vilken vilka vilket varför mötet möten nästa beslut deltog avgift bidrag".split())
"""Those that a word of five letters may be a slip for."""
_SPOKEN = {"mycke": "mycket", "mkt": "mycket", "mkcet": "mycket", "va": "vad", "nåra": "några", "nånting": "något"}
"""Short words as they are said or typed in haste."""
_WAS = re.compile(r"\b(vem|vilka|när|där|det|hur)\s+va\b", re.IGNORECASE)
"""«va» behind a word that asks is «var», else «vad»."""
_OPENERS = ("vilken", "vilket", "vilka", "varför", "vems", "vem", "vad", "när", "hur")
_WORD = re.compile(r"[^\W\d_]+")
_TWO_WORDS = re.compile(r"(?<![\w-])(?P<one>[^\W\d_]{2,}) (?=(?P<two>[^\W\d_A-ZÅÄÖ]{3,})(?![\w-]))")
_SHORT, _LONG, _LONGER = 5, 6, 10
"""From so many letters on one wrong letter names the same asking word, any word, and two do."""
_LONG_STEM, _LONGER_STEM = 5, 8
"""The same for what is left of a word without its ending: «batteri» is no «bättr» misspelt, «aldr» no «andr»."""
_SURE = 8
"""From so many letters on any letter may be wrong; in shorter words only one that is often taken for the other."""
_CONFUSED = frozenset(frozenset(pair) for pair in "dt ae ao oa ck ks sz vw gj iy ij äe åo öo".split())
_VOWELS = frozenset("aeiouyåäöé")
_DOTTED = frozenset("åäö")
_BEGINNING = 3
"""Letters at the beginning of a word of asking that tell it from others: avslutades, beslutades."""
_LONG_PART, _LONG_COMPOUND = 4, 7
"""Letters of a part of words run together, and of a compound that is written apart."""


def corrected(text: str, knows: Callable[[str], bool], nearest_known: Callable[[str, int], str | None]) -> str:
    """`text` with each unknown word replaced by the word that was meant, where there is one.

    `knows` tells whether the archive holds a word, `nearest_known` gives its stem at most so many letters away.
    """

    def repair(match: re.Match[str]) -> str:
        word = match.group().lower()
        if (match.group()[0].isupper() and match.start() > 0) or _is_spelt(word) or knows(word):
            return match.group()  # names among them: people are found by their own
        return _doubled(word, knows) or _taken_apart(word, knows) or _meant(word, nearest_known) or match.group()

    return joined(_WORD.sub(repair, _WAS.sub(r"\1 var", text)), knows)


def joined(text: str, knows: Callable[[str], bool]) -> str:
    """`text` with compounds that are written apart joined, where the archive or questions have them so."""

    def join(match: re.Match[str]) -> str:
        one, two = match["one"], match["two"]
        if {one.lower(), two} & FUNCTION_WORDS:
            return match.group()
        linked = (each for each in _linked(one, two) if stem(each.lower()) != stem(one.lower()))  # «Älvdata igen»
        return next((each for each in linked if _is_compound(each.lower(), knows)), match.group())

    return _joined_once(text, join)


def _joined_once(text: str, join: Callable[[re.Match[str]], str]) -> str:
    """`text` with each pair of words for which `join` gives another text than the first word and its space joined."""
    for match in _TWO_WORDS.finditer(text):
        found = join(match)
        if found != match.group():
            rest = _joined_once(text[match.end("two") :], join)
            return f"{text[: match.start()]}{found}{rest}"
    return text


def _linked(one: str, two: str) -> Iterator[str]:
    """The compounds of two words: fokusområden, digitaliseringsråd, drönarflygning."""
    yield f"{one}{two}"
    yield f"{one}s{two}"
    if one[-1] in "ae":
        yield f"{one[:-1]}{two}"


def _is_compound(word: str, knows: Callable[[str], bool]) -> bool:
    return len(word) >= _LONG_COMPOUND and (word in ASKING_WORDS or knows(word))


def _is_spelt(word: str) -> bool:
    """Whether `word` is one of those that questions are put with, in some form."""
    return word in FUNCTION_WORDS or word in ASKING_WORDS or stem(word) in _STEMS


def _doubled(word: str, knows: Callable[[str], bool]) -> str | None:
    """The word that `word` is with another of its consonants doubled, and no other: meröpet, komunen, utbildninng."""
    if len(word) < _LONG:
        return None
    single = squeezed(word)
    forms = [f"{single[:place]}{each}{single[place:]}" for place, each in enumerate(single) if each not in _VOWELS]
    return next((form for form in (single, *forms) if form != word and (_is_spelt(form) or knows(form))), None)


def _taken_apart(word: str, knows: Callable[[str], bool]) -> str | None:
    """The two words that `word` is, where the first or the last is one that asks: «vem presenterade», «om mötet»."""
    for place in range(2, len(word) - 1):
        one, two = word[:place], word[place:]
        opens = one in _OPENERS and len(two) >= _LONG_PART and (_is_spelt(two) or knows(two))
        goes_on = one in ASKING_WORDS and one.endswith(("ade", "ades", "et")) and (two in FUNCTION_WORDS or knows(two))
        if opens or (goes_on and len(two) >= _LONG_PART - 1):
            return f"{one} {two}"
    return None


def _meant(word: str, nearest_known: Callable[[str, int], str | None]) -> str | None:
    """The word of asking, else the stem of the archive, that `word` is spelt nearly like."""
    if len(word) < _LONG:
        return _short_meant(word)
    allowed = 2 if len(word) >= _LONGER else 1
    asking = nearest(fold(word), tuple(_FOLDED), allowed)
    if asking and _is_slip(fold(word), asking, from_letter=_BEGINNING):
        return _FOLDED[asking]
    same = nearest_known(word, 0)
    if same and _dotted(stem(word)) <= _dotted(same):
        return same
    left = len(stem(word))
    if is_asking(word) or left < _LONG_STEM:
        return None
    found = nearest_known(word, allowed if left >= _LONGER_STEM else 1)
    return found if found and not _is_spelt(found) and _may_be(word, found) else None


def _dotted(word: str) -> int:
    """How many letters of `word` are å, ä or ö: they are left out in haste, never put in («ändrades» is no «andra»)."""
    return sum(letter in _DOTTED for letter in word)


def _short_meant(word: str) -> str | None:
    """The small word of asking that a short one is a slip for: a letter doubled, or one wrong in the middle."""
    if word in _SPOKEN:
        return _SPOKEN[word]
    single = squeezed(word)
    if single != word and single in FUNCTION_WORDS:
        return single
    asking = nearest(fold(word), tuple(map(fold, _COMMON)), 1) if len(word) >= _SHORT else None
    if asking is None or asking[0] != fold(word[0]) or asking.startswith(fold(word)):
        return None
    return _FOLDED[asking]


def _may_be(word: str, found: str) -> bool:
    """Whether `word` may be a slip for the stem `found`: of two wrong letters in a long one, one is like the right."""
    written, meant = fold(stem(word)), fold(found)
    return _unlike(written, meant) <= 1 if len(word) >= _LONGER else _is_slip(written, meant)


def _unlike(written: str, meant: str) -> int:
    """How many letters are wrong and unlike the right ones, left out or put in; none where two changed places."""
    one, other = squeezed(written), squeezed(meant)
    if one[0] != other[0]:
        return len(other)
    wrong, pairs = wrong_letters(one, other)
    return wrong - sum(_is_alike(*pair) or _VOWELS.issuperset(pair) for pair in pairs)


def _is_slip(written: str, meant: str, from_letter: int = 1) -> bool:
    """Whether no letter stands for one unlike it, save in a long word behind its beginning: anslogs is no avslogs."""
    one, other = squeezed(written), squeezed(meant)
    if one[0] != other[0]:
        return False
    if len(one) != len(other) or sorted(one) == sorted(other):
        return True
    wrong = [place for place, pair in enumerate(zip(one, other, strict=True)) if not _is_alike(*pair)]
    return not wrong or (len(written) >= _SURE and wrong[0] >= from_letter)


def _is_alike(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in _CONFUSED
