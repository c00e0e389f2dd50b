"""Whether a question names an organisation: in full, by the word that tells it from others, or shortened (VGR)."""

from __future__ import annotations

import re
from itertools import zip_longest

from index.swedish import fold, words

_COMMON = frozenset(
    fold(word)
    for word in (
        "kommun kommuns region regionen stad stads ab i och för högskola kommunalförbund kommunförbund förbund "
        "förbundet sverige förening föreningen samverkan rådet styrelsen ordförande ledamot ersättare avdelning "
        "avdelningen"
    ).split()
)
"""Words that many organisations have in their names, folded."""
_SORTS = frozenset("stad stads kommun kommuns region regions".split())
"""Words after a name that make it the name of one organisation."""
_SHORTEST, _LONG = 4, 5
"""Letters of a word that names something, and of one that is known by its beginning."""
_ENDING = 4
"""Letters of an ending: «Bergåsregionen» is no form of «Bergås»."""
_SHORT = re.compile(r"\b[A-ZÅÄÖ]{2,5}\b")
_WHOSE = re.compile(r"\b(?:från|ifrån|fran|för|from|representant\w*|företräd\w+)\b", re.IGNORECASE)


def words_naming(organisation: str, question: str) -> frozenset[str]:
    """The words of `question` that name `organisation`; none where it does not name it."""
    own = {fold(word) for word in words(organisation) if len(word) > 3}
    telling = own - _COMMON or own
    asked = words(question)
    found = {word for word, after in zip_longest(asked, asked[1:]) if _names(fold(word), after, telling)}
    if found:
        return frozenset(found | {word for word in asked if fold(word) in own})
    short = abbreviation(organisation)
    return frozenset(word.lower() for word in _SHORT.findall(question) if word == short)


def says_whose(question: str) -> bool:
    """Whether a question speaks of people as those of an organisation."""
    return _WHOSE.search(question) is not None


def abbreviation(organisation: str) -> str:
    """The capitals of a name's parts: Västra Götalandsregionen → VGR."""
    parts = re.findall(r"[A-ZÅÄÖ]|region(?=en\b)", organisation)
    return "".join(part[0].upper() for part in parts)


def _names(word: str, after: str | None, telling: set[str]) -> bool:
    """Whether `word` is one of `telling`; before «stad» or «kommun» it is no beginning of one: that names another."""
    if len(word) < _SHORTEST:
        return False
    return any(_is_form(word, each) or (after not in _SORTS and _begins(word, each)) for each in telling)


def _is_form(word: str, own: str) -> bool:
    """Whether the two are one word, a genitive or an ending aside."""
    ending = len(word) - len(own)
    return word.removesuffix("s") == own.removesuffix("s") or (
        len(own) >= _LONG and ending <= _ENDING and word.startswith(own)
    )


def _begins(word: str, own: str) -> bool:
    """Whether `own` is a compound that begins with `word`: Borås, Boråsregionen."""
    return any(len(form) >= _LONG and own.startswith(form) for form in (word, word.removesuffix("s")))
