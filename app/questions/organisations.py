"""Whether a question names an organisation: in full, by the word that tells it from others, or shortened (VGR)."""

from __future__ import annotations

import re

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
_LONG = 5
"""Letters from which on the beginning of a compound is known."""
_SHORT = re.compile(r"\b[A-ZÅÄÖ]{2,5}\b")


def words_naming(organisation: str, question: str) -> frozenset[str]:
    """The words of `question` that name `organisation`; none where it does not name it."""
    own = {fold(word) for word in words(organisation) if len(word) > 3}
    telling = own - _COMMON or own
    found = {word for word in words(question) if any(_alike(fold(word), each) for each in telling)}
    if found:
        return frozenset(found | {word for word in words(question) if fold(word) in own})
    short = abbreviation(organisation)
    return frozenset(word.lower() for word in _SHORT.findall(question) if word == short)


def abbreviation(organisation: str) -> str:
    """The capitals of a name's parts: Västra Götalandsregionen → VGR."""
    parts = re.findall(r"[A-ZÅÄÖ]|region(?=en\b)", organisation)
    return "".join(part[0].upper() for part in parts)


def _alike(word: str, own: str) -> bool:
    """The same word, one with an ending, or the beginning of a compound: Borås, Boråsregionen."""
    if len(word) < 4:
        return False
    bare = word.removesuffix("s")
    return (
        bare == own.removesuffix("s")
        or any(len(form) >= _LONG and own.startswith(form) for form in (word, bare))
        or (len(own) >= _LONG and word.startswith(own))
    )
