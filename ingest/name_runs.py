"""Finds full names of people in running Swedish text: first name and surname, never a place, body or street.

A run of capitalised words is a name when it begins with a known first name, or with initials («P-E Eriksson»), or when
it ends in a surname's ending and nothing in it is known to be something else. Genitive -s is left out of the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.name_first import FIRST_NAMES
from ingest.name_words import PARTICLES, is_other, is_place_or_firm_next, is_role, looks_like_surname

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 5
"""Words of the longest name that is believed: Maria de la Cruz Andersson."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,3}(?!\w)")
_INITIALS = re.compile(r"(?:[A-ZÅÄÖ]\.?(?:-[A-ZÅÄÖ])?\.?|[A-ZÅÄÖ]\.[ ]?[A-ZÅÄÖ]\.)(?=\s[A-ZÅÄÖ][a-zåäöé])")
"""P-E, P.-E., K., C G before a surname."""
_INNER_CAPITAL = re.compile(r"(?:Mc|Mac|O['’]|D['’]|De|Di|Van|Le|La)[A-ZÅÄÖ][^\W\d_]+")
_NOT_GENITIVE = re.compile(r"(?:[iouyåäöéü]|[sxz]|for)s$", re.IGNORECASE)
"""Names that end in -s of themselves: Ljungås, Ruus, Fors, Moss."""
_NOUN_FOLLOWS = re.compile(r"\s+[a-zåäö]")
_VERB_FOLLOWS = re.compile(
    r"\s+(?:\w*(?:ade|ades|dde|ddes|rde|ldes|tte|ttes|kte|ktes|ste|stes|erar|aldes)|"
    r"är|var|har|hade|och|som|i|på|vid|skrev|sade|sa|gav|drog|höll|tog|såg|bad|fick|gick|kom|vill|kan|ska|säger|frågar|"
    r"svarar|undrar|menar|anser|yrkar|föreslår|föreslog|begär|lämnar|anmäler|får|ställer|väljs|utses|från|till|för|om|"
    r"med|samt|men|att)\b"
)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A full name at characters `start` to `end` (exclusive, genitive -s included); `name` is without that -s."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def find_names(text: str) -> list[FoundName]:
    """Full names in `text`, in order, none overlapping; a genitive -s is left out of `name`."""
    found = [each for run in _runs(text) for each in _names_in(run, text)]
    written = {text[each.start : each.end] for each in found}
    return [FoundName(each.start, each.end, _as_elsewhere(each.name, written)) for each in found]


def _as_elsewhere(name: str, written: set[str]) -> str:
    """`name` as the rest of the text spells it: with or without an -s that could be a genitive or the name's own."""
    if name.endswith("s") and name[:-1] in written:
        return name[:-1]
    return name


def is_first_name(word: str) -> bool:
    """Whether `word`, or the first part of a double name, is a common first name."""
    lowered = word.lower()
    return lowered in FIRST_NAMES or ("-" in lowered and lowered.split("-")[0] in FIRST_NAMES)


def without_genitive(text: str, start: int, end: int) -> str:
    """The name at `start` to `end` without the -s that a following noun calls for: «Eva Lunds | förslag»."""
    name = text[start:end]
    if not name.endswith("s") or not _NOUN_FOLLOWS.match(text, end) or _NOT_GENITIVE.search(name):
        return name
    return name if _VERB_FOLLOWS.match(text, end) else name[:-1]


def is_name_shaped(word: str) -> bool:
    """Whether `word` is written as names are: Capital then small letters, in every part of a double name."""
    return all(_is_part(part) for part in word.split("-"))


def _is_part(part: str) -> bool:
    plain = len(part) > 1 and part[0].isupper() and part[1:].replace("’", "").replace("'", "").islower()
    return plain or _INNER_CAPITAL.fullmatch(part) is not None


def _runs(text: str) -> Iterator[list[_Word]]:
    """Runs of words that could make up names: capitalised, or particles between such, one space apart."""
    run: list[_Word] = []
    for word in _words(text):
        apart = run and text[run[-1].end : word.start] not in {" ", "\xa0"}
        fits = is_name_shaped(word.text) or _is_initials(word.text) or (bool(run) and word.text in PARTICLES)
        if run and (apart or not fits):
            yield run
            run = []
        if fits and (run or word.text not in PARTICLES):
            run.append(word)
    if run:
        yield run


def _words(text: str) -> Iterator[_Word]:
    position = 0
    while match := _WORD.search(text, position):
        initials = _INITIALS.match(text, match.start())
        if initials and (match.start() == 0 or not text[match.start() - 1].isalnum()):
            match = initials
        yield _Word(match.start(), match.end(), match.group())
        position = match.end()


def _is_initials(word: str) -> bool:
    return len(word.strip(".")) <= 3 and word.replace(".", "").replace("-", "").isupper() and len(word) <= 5


def _names_in(run: list[_Word], text: str) -> Iterator[FoundName]:
    """The names of one run: it may begin with a title and may hold several names where commas got lost."""
    for part in _parts(run):
        words = _trimmed(part, text)
        if 2 <= len(words) <= _LONGEST and _is_name(words):
            start, end = words[0].start, words[-1].end
            yield FoundName(start, end, without_genitive(text, start, end))


def _parts(run: list[_Word]) -> Iterator[list[_Word]]:
    """A run cut where a new first name follows a surname, and at words that are roles or other things."""
    part: list[_Word] = []
    for word in run:
        if word.text not in PARTICLES and (is_role(word.text) or is_other(word.text)):
            yield part
            part = []
        elif _begins_new(part, word):
            yield part
            part = [word]
        else:
            part.append(word)
    yield part


def _begins_new(part: list[_Word], word: _Word) -> bool:
    """Whether `word` is a first name and what stands before it a whole name, or no part of a name."""
    if not is_first_name(word.text) or not part or part[-1].text in PARTICLES:
        return False
    known = [is_first_name(each.text) for each in (part[0], *part[-_LONGEST:])]
    return not known[0] or not all(known)


def _trimmed(part: list[_Word], text: str) -> list[_Word]:
    """`part` without particles at its end and without the name of a place or firm: «Per Hedin Tallunda | kommun»."""
    words = list(part)
    if words and is_place_or_firm_next(text, words[-1].end):
        words.pop()
        if len(words) < 3 and is_place_or_firm_next(text, part[-1].end) and len(part) < 3:
            return []
    while words and words[-1].text in PARTICLES:
        words.pop()
    return words


def _is_name(words: list[_Word]) -> bool:
    first, last = words[0].text, words[-1].text
    if _is_initials(last) or any(_is_initials(word.text) for word in words[1:-1]):
        return False
    if _is_initials(first):
        return "." in first or "-" in first or looks_like_surname(last.rstrip("s"))
    return is_first_name(first) or looks_like_surname(last)
