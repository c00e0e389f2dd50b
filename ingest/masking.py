"""Covers personal data in what was read, before it is indexed: what is masked is in no passage, record or answer.

A mask is as long as what it covers, so nothing moves. The original file keeps what it says.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ingest.reading import Reading

Masked = Literal["personnummer", "telefon", "e-post", "adress"]
"""What can be masked: identity numbers (co-ordination numbers too), telephone numbers, e-mail and street addresses."""

COVER = "X"
_NUMBER = re.compile(
    r"(?<!\d)(?<!\d-)(?P<century>19|20)?(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<sign>\s?[-+\u2010\u2011–\u2212]\s?|\s)?(?P<last>\d{4})(?!-?\d)"
)
"""Ten or twelve digits, written together or with a hyphen (or + for those past a hundred) before the last four."""
_CO_ORDINATION = 60
"""Added to the day in a co-ordination number (samordningsnummer)."""
_PHONE = re.compile(
    r"(?<![\d§/.-])(?:\+46\s?(?:\(0\)\s?)?|0)(?P<rest>\d{1,3}\s?[-–/]?\s?\d{2,3}(?:\s?\d{2,3}){1,3})(?!\d)"
)
_MAIL = re.compile(r"(?P<rest>[\w.+-]+)(?=@[\w-]+(?:\.[\w-]+)+)")
_STREET = re.compile(
    r"\b[A-ZÅÄÖ][\wé-]*(?:gatan|vägen|gränd|gränden|stigen|torget|allén|backen|plan|kajen)\s(?P<rest>\d+\s?[A-Z]?\b)"
)


def mask_reading(reading: Reading, masked: Collection[Masked]) -> Reading:
    """`reading` with what is to be `masked` covered, and a warning that says how much there was."""
    found: Counter[Masked] = Counter()

    def cover(text: str) -> str:
        return _cover(text, masked, found)

    pieces = tuple(replace(piece, text=cover(piece.text)) for piece in reading.pieces)
    title = cover(reading.title) if reading.title else reading.title
    told = tuple(f"Maskerat: {kind} ({count})." for kind, count in sorted(found.items()))
    return replace(reading, pieces=pieces, title=title, warnings=(*reading.warnings, *told))


def mask_text(text: str, masked: Collection[Masked]) -> str:
    """`text` with what is to be `masked` covered."""
    return _cover(text, masked, Counter())


def _cover(text: str, masked: Collection[Masked], found: Counter[Masked]) -> str:
    for kind, (pattern, group, is_meant) in _KINDS.items():
        if kind in masked:
            text = pattern.sub(_covering(kind, group, is_meant, found), text)
    return text


def _covering(
    kind: Masked, group: str, is_meant: Callable[[re.Match[str]], bool], found: Counter[Masked]
) -> Callable[[re.Match[str]], str]:
    def covered(match: re.Match[str]) -> str:
        if not is_meant(match):
            return match.group()
        found[kind] += 1
        start, end = (position - match.start() for position in match.span(group))
        whole = match.group()
        return whole[:start] + re.sub(r"\w", COVER, whole[start:end]) + whole[end:]

    return covered


def is_identity_number(match: re.Match[str]) -> bool:
    """Whether the digits are a date and end in the right check digit (SKV 704: Luhn's formula over ten digits)."""
    month, day = int(match["month"]), int(match["day"])
    if not 1 <= month <= 12 or not 1 <= (day - _CO_ORDINATION if day > _CO_ORDINATION else day) <= 31:
        return False
    digits = match["year"] + match["month"] + match["day"] + match["last"]
    products = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(sum(divmod(product, 10)) for product in products) % 10 == 0


def _always(_match: re.Match[str]) -> bool:
    return True


_KINDS: dict[Masked, tuple[re.Pattern[str], str, Callable[[re.Match[str]], bool]]] = {
    "personnummer": (_NUMBER, "last", is_identity_number),
    "telefon": (_PHONE, "rest", _always),
    "e-post": (_MAIL, "rest", _always),
    "adress": (_STREET, "rest", _always),
}
"""How each is found, which part of it is covered, and what tells it from other figures."""
