"""Items of a list that only lead in those below them: «Vi ska:», «Insatser», «Delmål till 2030»."""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from ingest.strategies.headings import announced_by, is_part_of_area

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document

_GOAL = r"(?:del|effekt|inriktnings|huvud|etapp|visions|utvecklings)?mål"
_WHICH = r"\s+(?:\d{1,2}(?:\.\d{1,2})?|[A-H])"
GOAL_LABEL = re.compile(
    r"(?:(?:långsiktig[at]|övergripande|strategisk[at]|gemensam(?:t|ma)?|vårt|våra)\s+)?"
    rf"(?:{_GOAL}|målbild)(?:{_WHICH}|\s+(?:till |för |år )?20\d\d)?\s*[:–]\s*(?=[A-ZÅÄÖ\d])",
    re.IGNORECASE,
)
"""What opens a line that says a goal: «Mål: …», «Delmål 2.1: …», «Långsiktigt mål: …»."""
NUMBERED_GOAL = re.compile(rf"{_GOAL}{_WHICH}\s*[.:–—-]?\s+(?P<value>\S.+)$", re.IGNORECASE | re.DOTALL)
"""«Mål 2: Alla hushåll …», as a heading or a line."""


_MOST_BESIDE = 30
"""Items that are looked at beside one: a list of areas has fewer."""


def level_of(item: Block) -> int:
    """How deep an item lies; 1 where nothing says so."""
    return item.level or 1


def led_in(items: Sequence[Block], index: int) -> list[Block]:
    """The items that lie below the one at `index`."""
    level = level_of(items[index])
    return list(takewhile(lambda item: level_of(item) > level, items[index + 1 :]))


def without_lead_ins(document: Document, items: Sequence[Block]) -> list[Block]:
    """`items` but those that only lead in others, and but goals, whether labelled or led in as such."""
    of_goals = {block.span for block in goals_led_in(document, items)}
    return [
        item
        for index, item in enumerate(items)
        if item.span not in of_goals
        and not leads_in(document, items, index)
        and not GOAL_LABEL.match(document.quote(item.span))
    ]


def goals_led_in(document: Document, items: Sequence[Block]) -> Iterator[Block]:
    """The items below one that announces goals: «Delmål till 2030»."""
    for index, item in enumerate(items):
        if "goals" in announced_by(document.quote(item.span)).subjects:
            yield from led_in(items, index)


def leads_in(document: Document, items: Sequence[Block], index: int) -> bool:
    """Whether the item at `index` only says what those below it are; the only one of its level does too."""
    if not led_in(items, index):
        return False
    text = document.quote(items[index].span).strip()
    if text.endswith(":") or is_part_of_area(text) or announced_by(text).subjects:
        return True
    level = level_of(items[index])
    alone = all(level_of(item) > level for at, item in enumerate(items) if at != index)
    return alone or _lie_beside_goals(document, items, level)


def _lie_beside_goals(document: Document, items: Sequence[Block], level: int) -> bool:
    """Whether an item of that level, which others lie below, announces goals."""
    leading = (one for one, below in pairwise(items) if level_of(one) == level < level_of(below))
    return any("goals" in announced_by(document.quote(each.span)).subjects for each in islice(leading, _MOST_BESIDE))
