"""Soft hyphens in long Swedish words, where a word processor would break them at the end of a line."""

from __future__ import annotations

import re

from corpus.render.markup import SOFT_HYPHEN

_VOWELS = "aeiouyåäö"
_LONG_WORD = re.compile(r"[A-ZÅÄÖ]?[a-zåäöé]{8,}")
_PAIRS = frozenset(
    ["mm", "nn", "pp", "tt", "ll", "rr", "gg", "ld", "lt", "lv", "mp", "nd", "nt", "rb", "rd", "rk", "rm", "rt", "rv"]
)
"""Two consonants that are parted between two vowels; others are left alone, they often begin a part of a compound."""
_SUFFIXES = ("ning", "het", "lig", "bar", "skap")
_PARTS = (
    "anslag", "avgift", "beslut", "byggnad", "distribution", "enhet", "fördelning", "förslag", "förvaltning",
    "förening", "grupp", "intäkter", "krav", "kostnad", "ledning", "löfte", "material", "meter", "nämnd", "område",
    "personal", "plats", "plattform", "protokoll", "rapport", "samordn", "skrivelse", "strateg", "styrelse",
    "underlag", "utskott", "vakning", "yrkande", "övning",
)  # fmt: skip
"""What compounds in these texts often end with; a compound is broken before it."""


def with_soft_hyphens(text: str) -> str:
    """`text` with a soft hyphen at each place where one of its long words may be broken."""
    return _LONG_WORD.sub(lambda word: _broken(word[0]), text)


def _broken(word: str) -> str:
    places = [place for place in range(3, len(word) - 2) if _may_break(word, place)]
    return "".join((SOFT_HYPHEN if at in places else "") + letter for at, letter in enumerate(word))


def _may_break(word: str, place: int) -> bool:
    """Before a known part of a compound or a suffix, else inside a pair of consonants between two vowels."""
    if word.startswith(_PARTS, place):
        return True
    before, first = word[place - 1], word[place]
    if word.startswith(_SUFFIXES, place) and before not in _VOWELS:
        return True
    return (
        before + first in _PAIRS
        and word[place - 2] in _VOWELS
        and word[place + 1] in _VOWELS
        and not word.startswith(_PARTS, place + 1)
    )
