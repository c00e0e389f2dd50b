"""Text layers that say nothing: signs without meaning where a PDF's fonts do not tell their letters."""

from __future__ import annotations

import unicodedata

_VOWELS = frozenset("aeiouyåäöéüæøAEIOUYÅÄÖÉÜÆØ")

_FEW = 40
"""Fewer letters than this are too few to judge their mixture by."""


def is_garbled(text: str) -> bool:
    """Whether a fifth of the signs are unknown, private or control characters, or the letters mix as in no language.

    In Swedish 37 % of the letters are vowels and in other European languages 36 to 48 %; letters shifted by a font
    without a map to Unicode have far fewer. Only Latin letters are judged so.
    """
    signs = [char for char in text if not char.isspace()]
    if not signs:
        return False
    unknown = sum(char == "\ufffd" or unicodedata.category(char) in ("Cc", "Co", "Cn", "Cs") for char in signs)
    if unknown > 0.2 * len(signs):
        return True
    letters = [char for char in signs if char.isalpha()]
    latin = [char for char in letters if char < "\u0250"]
    if len(latin) < max(_FEW, 0.5 * len(signs)):
        return False
    return sum(char in _VOWELS for char in latin) < 0.15 * len(latin)
