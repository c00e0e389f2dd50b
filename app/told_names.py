"""The names in a quotation: whom it tells of beside those that the question names, what somebody is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.patterns import pattern
from app.questions.people import is_named_in
from app.requirement_patterns import OFFICE_OR_BODY
from app.things_asked import OF_PERSON, PARTY
from index.swedish import fold, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.asked import Asked

_NAME = re.compile(r"\b[A-ZÅÄÖÉ][\w-]*")
_TWO_NAMES = re.compile(r"\b[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖÉ][a-zåäöé]+\b")
_BEGINS = re.compile(r"(?:\n|[.!?:]\s|[–|\t]\s?)\Z")
"""What stands before a word that has its capital because it begins something."""
_CALLED = pattern(
    r"\bvad\s(?:heter|hette)\s(?P<who>[\w-]+(?:\s[\w-]+){0,6}?)"
    r"(?=\s(?:i|på|som|för|vid|hos|av|till|från|när|med|om)\s|\W{0,9}$|[,.?])"
)
"""Asks what somebody is called: the words for who it is, up to what says where."""
_SOMEBODY = pattern(r"\b(?:hon|han|hen)\b")
_DEFINITE = re.compile(r"(?<=\w{4})(?:en|et|n|t)$")
"""The ending of a noun that is asked for: «rektorn» is told as «rektor»."""
_BETWEEN = r"[\s,:(«»\"]+(?:(?:som|är|heter|hette|var)\s+){0,2}[«\"]?"
"""What may stand between a name and the word for what bears it."""
_PARTY_BEHIND = r"(?:\s[A-ZÅÄÖ][\w-]+)?\s?(?:\(|[\t,]\s?)[A-ZÅÄÖ]{1,4}\b"
"""A party's letters as they stand behind a name."""
_HAS = pattern(r"^\W*(?:vilke[nt]|vad)\s+(?P<what>\w{3,})\s+(?:\w+\s+){0,4}?(?:har|hade)\b")
"""Asks for something that somebody has: «Vilken utbildning har Rut?»."""
_ROOT = 5
"""Letters by which «utbildning» is known in «utbildad»."""


def names_somebody_new(asked: Asked, quoted: str, *, only_people: bool) -> bool:
    """Whether `quoted` tells of a person, or else an office or a body, that the question does not name itself."""
    names = (name for name in _new_names(asked, quoted) if _is_somebody(asked, name, quoted))
    return any(names) or (not only_people and bool(_new(asked, OFFICE_OR_BODY.findall(quoted))))


def begun_with_name(asked: Asked, sentence: str) -> str:
    """`sentence`, a dash before it where it begins with somebody's name: there any word has a capital."""
    first = _NAME.match(sentence)
    return f"– {sentence}" if first and asked.library.people.knows(first.group()) else sentence


def names_person(asked: Asked, text: str) -> bool:
    """Whether somebody's name stands in `text`: one of the archive's people, or two words with capitals."""
    known = (asked.library.people.knows(match.group()) for match in _NAME.finditer(text))
    return _TWO_NAMES.search(text) is not None or any(known)


def lacks_what_is_called(asked: Asked, quoted: str) -> bool:
    """Whether it is asked what somebody or something is called, and no name stands beside the word for it."""
    called = _CALLED.search(asked.sought)
    if called is None:
        return False
    noun = called["who"].split()[-1].lower()
    if _SOMEBODY.search(quoted):
        return False  # told of somebody named before
    return not any(_is_beside(name, noun, quoted) for name in _new_names(asked, quoted))


def lacks_trait(asked: Asked, quoted: str) -> bool:
    """Whether a trait of a person is asked for («Vilken utbildning har Rut?») that is not told of them."""
    people = [person.names or frozenset({person.written}) for person in asked.question.people]
    if not people:
        return False
    if PARTY.asks.search(asked.sought):
        return not any(_has_party(name, quoted) for names in people for name in names)
    if OF_PERSON.search(asked.sought):
        return not any(is_named_in(names, quoted) for names in people)
    has = _HAS.search(asked.sought)
    return has is not None and re.search(rf"\b{re.escape(has['what'][:_ROOT])}", quoted, re.IGNORECASE) is None


def _is_beside(name: str, noun: str, text: str) -> bool:
    """Whether a name and a noun stand side by side, a comma, «är» or «heter» between them at most."""
    form, called = rf"(?i:\b\w*{re.escape(stem(_DEFINITE.sub('', noun)))}\w*)", re.escape(name)
    behind, before = rf"{form}{_BETWEEN}{called}", rf"{called}(?:\s[A-ZÅÄÖ]\w+)*{_BETWEEN}(?:\w+\s)?{form}"
    return re.search(f"{behind}|{before}", text) is not None


def _has_party(name: str, text: str) -> bool:
    """Whether a party stands right behind somebody's name."""
    surname = name.rsplit(maxsplit=1)[-1]
    return re.search(rf"\b{re.escape(surname)}(?:{_PARTY_BEHIND}|\b.*\b\w*[Pp]arti(?:et)?\b)", text) is not None


def _is_somebody(asked: Asked, name: str, text: str) -> bool:
    """Whether a name is that of a person or a body, and not of a place or the first word of something."""
    if asked.library.people.knows(name) or name.isupper() or fold(name.lower()) in asked.library.words_of_owners:
        return True
    whole = rf"[A-ZÅÄÖ][\w-]+\s{re.escape(name)}|\b{re.escape(name)}\s(?:[A-ZÅÄÖ]|\()"
    return re.search(whole, text) is not None


def _begins(text: str, place: int) -> bool:
    """Whether a word at `place` begins the text, a line, a sentence or a cell."""
    return place == 0 or _BEGINS.search(text[max(0, place - 3) : place]) is not None


def _new_names(asked: Asked, text: str) -> list[str]:
    """The names in `text` that the question does not name; a first word only where people are called so."""
    people = asked.library.people
    found = (
        match.group()
        for match in _NAME.finditer(text)
        if not _begins(text, match.start()) or match.group().isupper() or people.knows(match.group())
    )
    return _new(asked, found)


def _new(asked: Asked, found: Iterable[str]) -> list[str]:
    """Those of `found` that are not words of the question, nor ends of its compounds: «nämnden», «byggnadsnämnden»."""
    said = [fold(stem(word)) for word in words(asked.sought)]

    def is_said(word: str) -> bool:
        return any(each.endswith(fold(stem(word))) for each in said)

    return [each for each in found if not all(map(is_said, words(each)))]
