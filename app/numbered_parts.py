"""A numbered part of notes or of a plan that a question names («Grupp 3», «Alternativ B»), and what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.questions.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_WHICH = r"(?:\d{1,2}|(?-i:[A-F])\b)"
_PART = pattern(
    r"\b(?P<sort>grupp|bord|station|pass|etapp|fas|steg|mål|delmål|alternativ|scenario|fråga)\s+"
    rf"(?P<which>{_WHICH})(?:\s?(?P<to>[–-]|till|och|,)\s?(?P<last>{_WHICH}))?"
    r"(?![\d.,]\d)(?!\s?(?:%|procent|minut|timm|dag|veck|månad|år|kr|tkr|mnkr|miljon|tusen|meter|km|person))"
)
"""A part or several; no number of minutes or of money behind the word for one."""


def is_of_part(question: str, headings: Iterable[str], told: str = "") -> bool | None:
    """Whether `headings` are those of the part that `question` names, or of another of its sort; None of neither.

    None also where what is `told` under another part names that of the question itself.
    """
    asked = _PART.search(question)
    if asked is None:
        return None
    own = set(_parts(asked))
    of_headings = {part for heading in headings for found in _PART.finditer(heading) for part in _parts(found)}
    if own & of_headings:
        return True
    of_sort = any(sort == asked["sort"].lower() for sort, _ in of_headings)
    named = {part for found in _PART.finditer(told) for part in _parts(found)}
    return None if own & named or not of_sort else False


def _parts(found: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The sort and the number or letter of each part: of «Etapp 1–3» all three."""
    sort, first, last = found["sort"].lower(), found["which"], found["last"] or found["which"]
    if first.isdigit() and last.isdigit() and found["to"] not in {"och", ","}:
        yield from ((sort, str(number)) for number in range(int(first), int(last) + 1))
    else:
        yield from ((sort, each.lstrip("0").upper()) for each in dict.fromkeys((first, last)))
