"""Puts accents back on their letters where a PDF draws them apart: «f¨or» and «fr˚an», or «fo¨r», become «för», «från».

TeX sets å, ä and ö as two signs each where its font has only the letters of English.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIAERESIS, _RING, _ACUTE = "\u0308", "\u030a", "\u0301"
_SIGNS = {"¨": _DIAERESIS, _DIAERESIS: _DIAERESIS, "˚": _RING, "°": _RING, _RING: _RING, "´": _ACUTE, _ACUTE: _ACUTE}
"""Signs as they are drawn, and the combining mark that each stands for."""
_LETTERS = {_DIAERESIS: "aouAOU", _RING: "aA", _ACUTE: "eE"}
_TELLING = frozenset((_DIAERESIS, _RING))
"""Marks that tell how a document is set; an acute is too often an apostrophe («it´s») to tell anything by itself."""
_LEAST = 2
"""Signs that must stand beside a letter of theirs before a document counts as set in that way."""

_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
_SPACING = "".join(sign for sign in _SIGNS if not unicodedata.combining(sign))
_ALONE = re.compile(rf"(?<![^\s\d(\[«»”\"'’])[{_SPACING}](?![^\s)\]«»”\"'’.,;:])|\d\s?[°˚](?![aA])")
"""A sign that is meant as such: «tecknet ¨», «(¨)», «20 °C»."""


@dataclass(frozen=True, slots=True)
class Accents:
    """How one document draws its accents: `signs` that belong to a letter, and whether that letter comes after them."""

    signs: Mapping[str, str]
    before: bool

    @classmethod
    def of(cls, text: str) -> Accents:
        """Told from all text of a document: by the signs beside letters, none of which stands anywhere by itself."""
        alone = {match.group()[-1] for match in _ALONE.finditer(text)}
        sides: Counter[bool] = Counter()
        for match in _SIGN.finditer(text):
            sign = match.group()
            if sign not in alone and _SIGNS[sign] in _TELLING:
                after = _fits(sign, text[match.end() : match.end() + 1])
                if after != _fits(sign, text[max(0, match.start() - 1) : match.start()]):
                    sides[after] += 1
        enough = max(sides.values(), default=0) >= _LEAST
        signs = {sign: mark for sign, mark in _SIGNS.items() if sign not in alone} if enough else {}
        return cls(signs, before=sides[True] >= sides[False])

    def joined(self, text: str) -> str:
        """`text` with each sign put on its letter, in NFC; a sign beside no letter of its own stays."""
        if not any(sign in text for sign in self.signs):
            return text
        parts: list[str] = []
        position = 0
        for match in _SIGN.finditer(text):
            sign = match.group()
            at = match.end() if self.before else match.start() - 1
            letter = text[at : at + 1] if at >= position else ""
            if sign in self.signs and _fits(sign, letter):
                start, end = sorted((match.start(), at))
                parts += [text[position:start], letter, self.signs[sign]]
                position = end + 1
        return unicodedata.normalize("NFC", "".join([*parts, text[position:]]))


def _fits(sign: str, letter: str) -> bool:
    return letter != "" and letter in _LETTERS[_SIGNS[sign]]
