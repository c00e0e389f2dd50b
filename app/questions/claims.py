"""What a question for Ja or Nej claims, and the open question behind it: «Började mötet kl 9?» → «När började mötet?».

A record that answers the open question tells whether the claim holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.questions.patterns import pattern
from app.questions.times import without_clock
from index.swedish import stem, words
from ingest.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.questions.question import Question
    from app.questions.times import Time

Sort = Literal["person", "clock", "day", "number", "years", "place"]

_FRAME = r"^\W*stämmer det att\s+"
"""How `app.questions.core` puts a statement that is to be checked."""
_FRAMED = pattern(_FRAME)
_IS = r"är|var|blev|finns|fanns"

_IT_WAS = pattern(rf"^\W*(?:{_IS})\s+det\s*$", rf"{_FRAME}det\s+(?:{_IS})\s*$")
"""What stands before somebody who is stressed: «Var det Eva som …»."""
_WHO_DID = pattern(r"^\s+som\b")
_NAME_FIRST = pattern(rf"{_FRAME}$")
_OPENING_VERB = pattern(r"^\W*(?P<verb>\w+)\s*$")
_MANY_DO = pattern(r"(?:jobba|arbeta|tillhör|represent|företräd|kom|delt)")
"""Verbs of what many do: a list tells whether somebody is among them."""
_IN_OFFICE = pattern(
    rf"^\W*(?P<is>{_IS}|heter|hette)\s+(?P<role>\w{{4,}}(?:en|n|et)(?:\s(?:för|till|i|på|av)\s.+)?)\s*$"
)
"""What stands before whoever has an office: «Är kontaktpersonen Eva Ek?»."""
_BY = pattern(
    r"^\W*(?P<verb>\w{2,})s\s+(?P<what>.+?)\s+av\s*$",
    rf"{_FRAME}(?P<item>.+?)\s+(?P<done>\w{{2,}})s\s+av\s*$",
)
"""What stands before the one who did it, in the passive: «Leddes mötet av …»."""
_ONE_DOES = pattern(
    r"\b(?:presenter|föredr|redogjor|redovis|höll|håll|ledde|leder|skrev|antecknade|sammanställde|ansvar|är|var|ska)\w*"
)
"""Verbs of what one does and no other; of a matter many may talk."""

_NUMBER_WORDS = "två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton".split()
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBER_WORDS)})"
_COUNTED = rf"(?P<noun>(?!(?:{'|'.join(MONTHS)}|år|kr|procent)\b)\w{{3,}}.*)$"
_SO_MANY = (
    pattern(rf"^\W*(?P<verb>{_IS})\s+(?:det\s+)?{_NUMBER}\s+{_COUNTED}"),
    pattern(rf"^\W*(?P<verb>kom|deltog|saknades|närvarade)\s+(?:det\s+)?(?:in\s+)?{_NUMBER}\s+{_COUNTED}"),
)
_HAS_SO_MANY = pattern(
    rf"^\W*(?P<verb>har|hade|innehåller|består|omfattar)\s+(?P<whole>.+?)\s+(?:av\s+)?{_NUMBER}\s+{_COUNTED}"
)

_LASTS = pattern(r"\b(?:gäll(?:er|de)|löper|sträck(?:er|te)|omfattar)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = pattern(
    r"\b(?:åren?|från och med|till och med|t\.?o\.?m\.?|från|till|mellan|under)?"
    r"\s*(?:19|20)\d\d\s*(?:[-–]|och\b|till\b)?"
)
"""A year with what stands around it."""

_MEETING = r"\b\w*(?:möte|sammanträd|stämma|seminari|träff)\w*"
_AT = pattern(
    rf"^(?P<rest>\W*(?:hölls|höll|ägde|var|är|samlades|träffades|sågs|möttes|låg)\b.*?(?:{_MEETING}|\b(?:man|de|ni|rum)\b)"
    r".*)\s+(?:i|på|vid|hos)\s+(?P<place>(?!den\b|samband|går\b)[^,?\d]+)\W*$"
)
HOW_HELD = pattern(
    rf"^(?P<rest>\W*(?:hölls|var|är|skedde|ägde)\b.*?{_MEETING}.*?)"
    r"\s+(?P<place>digital\w*|fysisk\w*|på (?:plats|distans|nätet|länk))\b.*$"
)
"""Asks how a meeting was held, which its place tells."""
WAS_HELD = pattern(rf"^\W*(?!.*\bnästa\b)(?:{_IS}|hölls|höll|ägde|skedde|hade)\b.*{_MEETING}")
"""Asks whether there was a meeting: another day than the one named says nothing of it."""
_LEADS_IN = pattern(r"\s*\b(?:i|den|under|på|år|till|från|mellan|och|t\.?o\.?m\.?)?\s*$")
"""What stands before a time and goes with it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a question claims: of what `sort`, and the question that `asks` for it.

    `value` is what is claimed, as the question writes it; a person, a day and an o'clock the question understands.
    `noun` is what is counted, where a number is claimed.
    `is_sole`: where a record tells another, the claim is wrong; else both may be so.
    """

    sort: Sort
    asks: str
    value: str = ""
    noun: str = ""
    is_sole: bool = True


def claims_in(question: Question) -> Iterator[Claim]:
    """What `question`, one for Ja or Nej, claims that a record may tell: a person, a time, a number or a place."""
    text = question.corrected.rstrip(" ?")
    bare = _FRAMED.sub("", text)
    yield from _of_number(bare)
    yield from _of_place(bare, HOW_HELD)
    if question.kind == "attendance":
        return  # who was there, and when they left, is told by a list
    yield from _of_person(question, text)
    yield from _of_years(bare)
    named = {word.lower() for word in question.bodies.words}
    if all(time.end < len(text) for time in question.times):  # «… i mars» is no place, nor is «… i Fiberrådet»
        yield from (each for each in _of_place(bare, _AT) if not named.issuperset(words(each.value)))
    yield from _of_time(question, text)


def number_of(value: str) -> int:
    """The number that `value` writes, in figures or as a word."""
    return int(value) if value.isdigit() else _NUMBER_WORDS.index(value.lower()) + 2


def numbers_before(noun: str, text: str) -> list[int]:
    """The numbers that stand right before `noun`, in whatever form, in `text`; none where no noun is given."""
    if not noun:
        return []
    found = re.finditer(rf"\b{_NUMBER}\s+(?:av\s+)?{re.escape(stem(noun))}\w{{0,4}}\b", text, re.IGNORECASE)
    return [number_of(match["number"]) for match in found]


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0]


def _of_person(question: Question, text: str) -> Iterator[Claim]:
    """Who did something, where one person is named."""
    if len(question.people) != 1 or question.kind == "organisation":
        return
    person = question.people[0]
    before, after = text[: person.start], text[person.end :].removeprefix("s")
    if _IT_WAS.match(before) and _WHO_DID.match(after):
        yield Claim("person", f"Vem{_WHO_DID.sub('', after)}?")
    elif _NAME_FIRST.match(before):
        yield Claim("person", f"Vem{after}?", is_sole=_ONE_DOES.match(after.strip()) is not None)
    elif (verb := _OPENING_VERB.match(before)) and not _MANY_DO.match(verb["verb"]):
        yield Claim("person", f"Vem {verb['verb'].lower()}{after}?", is_sole=_ONE_DOES.match(verb["verb"]) is not None)
    elif office := _IN_OFFICE.match(before):
        yield Claim("person", f"Vem {office['is'].lower()} {office['role']}{after}?")
    elif by := _BY.match(before):
        done, what = (by["verb"], by["what"]) if by["verb"] else (by["done"], by["item"])
        yield Claim("person", f"Vem {done.lower()} {what}{after}?")


def _of_number(text: str) -> Iterator[Claim]:
    """How many there are of something."""
    if found := next(filter(None, (put.match(text) for put in _SO_MANY)), None):
        verb = found["verb"].lower()
        it = " det" if re.fullmatch(_IS, verb) else ""
        yield Claim("number", f"Hur många {found['noun']} {verb}{it}?", found["number"], _first_word(found["noun"]))
    if found := _HAS_SO_MANY.match(text):
        asks = f"Hur många {found['noun']} {found['verb'].lower()} {found['whole']}?"
        yield Claim("number", asks, found["number"], _first_word(found["noun"]))


def _of_years(text: str) -> Iterator[Claim]:
    """From when and until when something holds."""
    lasts, years = _LASTS.search(text), _YEAR.findall(text)
    if lasts and years:
        subject = _YEARS.sub(" ", f"{text[: lasts.start()]} {text[lasts.end() :]}")
        yield Claim("years", f"Vilken period gäller {_lowered(' '.join(subject.split()))}?", " ".join(years))


def _of_place(text: str, put: re.Pattern[str]) -> Iterator[Claim]:
    """Where a meeting was."""
    if found := put.match(text):
        yield Claim("place", f"Var {_lowered(found['rest'])}?", found["place"])


def _of_time(question: Question, text: str) -> Iterator[Claim]:
    """When something began or ended; on which day something of a meeting was."""
    bare = _FRAMED.sub("", text)
    clock = without_clock(bare)
    if clock != bare:
        yield Claim("clock", f"Hur dags {_lowered(clock)}?")
    elif question.times and question.kind == "meeting":
        asks = _FRAMED.sub("", _without(text, question.times))
        yield Claim("day", f"När {_lowered(asks)}?", is_sole=WAS_HELD.match(text) is None)


def _without(text: str, times: Sequence[Time]) -> str:
    """`text` without `times`, and what leads them in."""
    for time in sorted(times, key=lambda each: -each.start):
        text = f"{_LEADS_IN.sub('', text[: time.start])} {text[time.end :].lstrip()}"
    return " ".join(text.split())


def _lowered(text: str) -> str:
    """`text` with a small letter first, as it goes on behind the word that asks."""
    text = text.strip()
    return text[:1].lower() + text[1:]
