"""An English question in the words that Swedish papers have, so that it is understood and searched as a Swedish one.

Word by word, in the order of the English: what kind of question it is, its times, bodies and topic show in its words.
Names stay, and so do words that are in no table.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.questions.english_words import GLOSSES, SORTS_OF_BODY
from app.questions.words import FUNCTION_WORDS
from index.swedish import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_ENGLISH = frozenset(
    "about after and any are at been before by did does for from has have how in is its many much of on should that "
    "the their to was were what when where which who why will with would".split()
)
_SWEDISH = frozenset(
    "att av de den det en ett från för hade har hur i inte med när och om på som till vad var vem vilka vilken vilket "
    "är".split()
)
"""Small words that the other language lacks or uses less."""
_MONEY = r"cost|costs|pay|paid|fee|fees|budget|price|grant|funding|spend|spent|money|charge|worth"
_MONTHS = r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October"
_ORDER: tuple[tuple[str, str], ...] = (
    (r"\bdid\b(?P<who>.{1,60}?)\bpresent\b", r"\g<who> presented"),
    (r"\bhow much money\b|\bhow much\b(?= .*\b(?:" + _MONEY + r")\b)", "hur mycket pengar"),
    (r"\bon (?=(?:the )?\d|(?:" + _MONTHS + r") \d)", "den "),
    (r"\b(?P<month>" + _MONTHS + r") "
     r"(?P<day>\d\d?)(?:st|nd|rd|th)?\b(?!\d),?", r"\g<day> \g<month>"),
    (r"\b(?P<day>\d\d?)(?:st|nd|rd|th)\b(?: of)?", r"\g<day>"),
    (r"^\W*(?:did|does|do)\b", "har"),
    (r"(?<!^)\b(?:are|is|were|was) there\b(?! (?:remotely|online|by|via))", "finns"),
    (r"(?-i:(?P<whose>[A-ZÅÄÖ]\w+))['’]s\b", r"\g<whose>s"),
    (r"['’]s\b", ""),
)  # fmt: skip
"""What stands otherwise in Swedish than word for word."""
_COGNATES = (
    (r"i[sz]ation$", "isering"), (r"[ct]e$", "t"), (r"nce$", "ns"), (r"ity$", "itet"), (r"ics?$", "ik"), (r"y$", "i"),
    (r"(?<=[tr])ure$", "ur"), (r"(?<=[tv])e$", ""), (r"ct", "kt"), (r"c(?=[aou])", "k"), (r"ph", "f"), (r"th", "t"),
)  # fmt: skip
"""How words that both languages have from a third are spelt in Swedish: strategy, infrastructure, democracy."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BODY = re.compile(rf"(?P<heads>(?:[\w-]+ ){{1,5}})(?P<sort>{'|'.join(SORTS_OF_BODY)})\b", re.IGNORECASE)
_LIKE = 5
"""Letters that a word of a body's English name and the body have in common: «digitalisation», Digitaliseringsrådet."""
_SHORTEST = 4
"""Letters of a word that may be a name or a cognate."""


def is_english(text: str) -> bool:
    """Whether `text` is put in English: its small words are."""
    said = re.findall(r"[a-zåäö]+", text.lower())
    english, swedish = sum(word in _ENGLISH for word in said), sum(word in _SWEDISH for word in said)
    return english >= 2 and english > swedish


def in_swedish(text: str, bodies: Iterable[str], knows: Callable[[str], bool]) -> str:
    """`text`, a question in English, word by word in Swedish.

    `bodies` are the names of those that have met; `knows` tells whether the archive holds a word.
    """
    named = _with_bodies(text, sorted(set(bodies)))
    for written, meant in _ORDER:
        named = re.sub(written, meant, named, flags=re.IGNORECASE)
    glossed = "".join(_glossed(named, knows))
    return re.sub(r" {2,}", " ", glossed).strip()


def _glossed(text: str, knows: Callable[[str], bool]) -> Iterator[str]:
    """The pieces of `text`, each word or phrase in Swedish where it is known."""
    place = 0
    while place < len(text):
        word = _WORD.match(text, place)
        if word is None:
            yield text[place]
            place += 1
            continue
        found = None if _is_name(word, knows) else _phrases().match(text, place)
        yield _swedish_for(found) if found else _cognate(word.group(), knows)
        place = found.end() if found else word.end()


def _swedish_for(found: re.Match[str]) -> str:
    return _entries()[int((found.lastgroup or "_0")[1:])][1]


@cache
def _entries() -> list[tuple[str, str]]:
    """Every alternative of the table's keys with its Swedish, those of most words and letters first."""
    entries = [(each, swedish) for keys, swedish in GLOSSES.items() for each in _alternatives(keys)]
    return sorted(entries, key=lambda entry: (-entry[0].count(" "), -len(entry[0])))


def _alternatives(keys: str) -> list[str]:
    """What stands between the bars of a key that are not within its parentheses."""
    found, depth = [""], 0
    for each in keys:
        depth += {"(": 1, ")": -1}.get(each, 0)
        if each == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += each
    return found


@cache
def _phrases() -> re.Pattern[str]:
    """The entries as one pattern, a group each."""
    keys = (rf"(?P<_{number}>{key})(?![\w-])" for number, (key, _) in enumerate(_entries()))
    return re.compile("|".join(keys), re.IGNORECASE)


def _is_name(word: re.Match[str], knows: Callable[[str], bool]) -> bool:
    """Whether a capital within the question begins a word of the archive: «IoT Sweden» is called so."""
    told = word.group()
    return word.start() > 0 and told[0].isupper() and len(told) >= _SHORTEST and knows(told)


def _cognate(word: str, knows: Callable[[str], bool]) -> str:
    """The word of the archive that `word` is in Swedish, where they are spelt alike; else `word`."""
    if len(word) < _SHORTEST or knows(word):
        return word
    spelt = word.lower()
    for english, swedish in _COGNATES:
        spelt = re.sub(english, swedish, spelt)
        if spelt != word.lower() and knows(spelt):
            return spelt
    return word


def _with_bodies(text: str, bodies: list[str]) -> str:
    """`text` with the names of bodies in Swedish: «the Digitalisation Council» → «the Digitaliseringsrådet»."""

    def named(match: re.Match[str]) -> str:
        heads = match["heads"].split()
        sort = match["sort"].lower()
        found = [(*_body_of(heads[start:], sort, bodies), start) for start in range(len(heads))]
        told, _, body, start = max(found, key=lambda each: (*each[:2], each[3]))
        return " ".join([*heads[:start], body]) if told else match.group()

    return _BODY.sub(named, text)


def _body_of(heads: list[str], sort: str, bodies: Iterable[str]) -> tuple[int, int, str]:
    """The body that ends as such a sort does and that `heads` name best, at least by half of their words.

    Before it how many of the words stand in its name and, below zero, how many do not; no words where there is none.
    """
    glossed = _WORD.findall("".join(_glossed(" ".join(heads), lambda _: False)).lower())
    stems = [fold(word)[:_LIKE] for word in glossed if len(word) >= _SHORTEST - 1 and word not in FUNCTION_WORDS]
    fitting = (body for body in bodies if body.lower().endswith(SORTS_OF_BODY[sort]))
    shares = ((sum(stem in fold(body.lower()) for stem in stems), body) for body in fitting)
    told, body = max(shares, key=lambda share: share[0], default=(0, ""))
    return (told, told - len(stems), body) if told and 2 * told >= len(stems) else (0, 0, "")
