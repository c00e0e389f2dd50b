"""Sums of money and shares in a text, compared by what they are worth: 850 000 kronor is 0,85 miljoner."""

from __future__ import annotations

import re

_SPACE = r"[ .\u00a0\u2009]"
_FIGURE = rf"(?<![\d,])(?P<figure>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?)"
_UNIT = r"miljard\w*|miljon\w*|mkr|mnkr|mdkr|tkr|tusen|kr\b|kronor\w*|procent|%"
_SUM = re.compile(rf"{_FIGURE}\s*(?P<unit>{_UNIT})", re.IGNORECASE)
_NUMBER = re.compile(rf"{_FIGURE}(?:\s*(?P<unit>{_UNIT}))?", re.IGNORECASE)
_SCALES = (("milja", 1e9), ("mdkr", 1e9), ("miljo", 1e6), ("mkr", 1e6), ("mnkr", 1e6), ("tkr", 1e3), ("tusen", 1e3))


def missing_sums(question: str, text: str) -> list[str]:
    """The sums and shares of `question` («4,2 miljoner», «40 procent»), as written, that `text` does not tell."""
    told = {_worth(match) for match in _NUMBER.finditer(text)}
    return [match.group() for match in _SUM.finditer(question) if _worth(match) not in told]


def tells_sum(text: str) -> bool:
    """Whether `text` tells a sum or a share."""
    return _SUM.search(text) is not None


def _worth(match: re.Match[str]) -> float:
    unit = (match["unit"] or "").lower()
    scale = next((scale for begins, scale in _SCALES if unit.startswith(begins)), 1.0)
    return round(float(re.sub(_SPACE, "", match["figure"]).replace(",", ".")) * scale, 4)
