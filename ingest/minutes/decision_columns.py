"""Minutes set as a table: the column headed Beslut, below which every cell tells what was decided."""

from __future__ import annotations

import re

_DECISION = re.compile(
    r"besluts?(?:punkt|text)?(?:\s*[/&,]\s*(?:åtgärd|resultat|uppdrag)\w*)?|\w+s beslut", re.IGNORECASE
)
_COLUMN = re.compile(
    r"(?:nr|nummer|punkt|§|ärende\w*|fråga|rubrik|ämne|område|datum|dnr|ansvar\w*|diskussion|anteckning\w*|åtgärd\w*|"
    r"klart?(?: senast)?|när|vem|vad|notering\w*|föredragande|information|"
    r"status|deadline|senast|kommentar\w*|uppföljning)\.?",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"datum|status|uppföljning|utfört|genomfört|mötesdatum|beslutsdatum", re.IGNORECASE)
"""A table with such a column lists what was decided at other meetings."""


_TO_DO = re.compile(r"(?:Att )?(?:[A-ZÅÄÖ][a-zåäö]+a|Se|Gå|Ge|Ta|Få|Be|Dra|Slå) (?!ut?s\b)(?:\S+ )*\S+", re.DOTALL)


def is_mixed(cell: str) -> bool:
    """Whether a column holds what is to be done as well: «Beslut/åtgärd»."""
    return "åtgärd" in cell.lower() or "uppdrag" in cell.lower()


def tells_what_to_do(cell: str) -> bool:
    """Whether a cell is an order, not a decision: «Ta fram statistik», «Boka lokal»."""
    return _TO_DO.fullmatch(cell.strip()) is not None


def decision_column(cells: list[str]) -> int | None:
    """Which cell of a row heads a column of decisions: the row names at least one other common column beside it."""
    names = [cell.strip() for cell in cells]
    found = [index for index, name in enumerate(names) if _DECISION.fullmatch(name)]
    others = [name for name in names if _COLUMN.fullmatch(name)]
    if len(found) != 1 or not others or any(_EARLIER.fullmatch(name) for name in names):
        return None
    return found[0]
