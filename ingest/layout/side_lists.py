"""Lists of people that stand side by side on a front page, each with its own names: «Ledamöter» beside «Ersättare».

They look like a table with two columns, but no row of it belongs together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LIST = re.compile(
    r"(?:(?:ej|icke|inte|tjänstgörande|beslutande|närvarande|övriga|ordinarie)\s)*"
    r"(?:ledamöter(?:na)?|ersättare|suppleanter|beslutande|närvarande|frånvarande|tjänste(?:personer|män)|deltagare"
    r"|övriga|adjungerade|gäster|justerare|föredragande)\W*",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){1,3}(?:\W*$| ?[(,]| för )")
_FEWEST_LEFT, _FEWEST_BESIDE = 3, 2
"""People in the left column, and rows with a person on the left and something else than the name's own on the right."""


def are_side_by_side(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two columns, row by row, are lines of two lists of people, each named above its own."""
    own_names = any(
        _LIST.fullmatch(cell) and not _LIST.fullmatch(beside) for beside, cell in zip(left, right, strict=True)
    )
    people = [_PERSON.match(cell) is not None for cell in left]
    beside = sum(
        is_person and (_PERSON.match(cell) is not None or _LIST.fullmatch(cell) is not None)
        for is_person, cell in zip(people, right, strict=True)
    )
    return own_names and any(map(_LIST.fullmatch, left)) and sum(people) >= _FEWEST_LEFT and beside >= _FEWEST_BESIDE
