"""Meetings that are told by their sort: «på årsmötet», «vid styrelsemötet»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.library import HeldMeeting

_ALSO = {
    "arsmote": ("arsmote", "arsstamma", "foreningsstamma"),
    "arsstamma": ("arsstamma", "foreningsstamma", "arsmote"),
    "foreningsstamma": ("foreningsstamma", "arsstamma", "arsmote"),
    "stamma": ("stamma", "arsmote"),
}
"""Sorts that are called by several names, folded."""
_SORTS = (
    *_ALSO,
    *"stormote varmote hostmote medlemsmote styrelsemote informationsmote arbetsmote husradsmote budgetmote".split(),
)
_AT = frozenset("pa vid under fran".split())
"""Words, folded, behind which a meeting is named that something was said or done at; «inför årsmötet» is another."""
_NEAR = 3
"""Words before the sort among which one of them stands."""
_HEAD = 200
"""Characters of minutes in which they are called by their sort."""


def of_sort(question: str, meetings: Sequence[HeldMeeting]) -> tuple[HeldMeeting, ...]:
    """Those of `meetings` that are of the sort that `question` names; none where it names none or all are."""
    sort = _sort_asked([fold(word) for word in words(question)])
    names = _ALSO.get(sort, (sort,)) if sort else ()
    found = tuple(held for held in meetings if any(name in _label(held) for name in names))
    return found if len(found) < len(meetings) else ()


def _sort_asked(asked: Sequence[str]) -> str | None:
    for place, word in enumerate(asked):
        sort = next((each for each in _SORTS if word.startswith(each)), None)
        if sort and not _AT.isdisjoint(asked[max(0, place - _NEAR) : place]):
            return sort
    return None


def _label(held: HeldMeeting) -> str:
    start = held.meeting.scope.start
    return fold(f"{held.document.name} {held.document.title} {held.document.text[start : start + _HEAD]}".lower())
