"""A question that names several times, put once for each: «Vem var ordförande 2023 och 2024?»."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from app.asked import Asked
from app.questions.patterns import pattern
from app.questions.words import FUNCTION_WORDS
from app.scope import MEETING_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.questions.times import Time

_BETWEEN = pattern(r"^\W*(?:(?:och|samt|respektive|resp)\b\W*)?(?:(?:i|på|vid|under)\b\W*)?(?:mötet\b\W*(?:i\b\W*)?)?$")
"""What stands between times that a question names side by side."""


def once_for_each_time(asked: Asked) -> list[Asked]:
    """`asked` once for each of the times that it names side by side; nothing where it names one, or compares them."""
    question = asked.question
    times = [time for time in question.times if time.end <= len(asked.sought)]
    if len(times) < 2 or question.is_change or question.is_yes_no or question.kind not in MEETING_KINDS:
        return []
    return [_at(asked, times, time) for time in times] if _are_side_by_side(asked.sought, times) else []


def at_time_of(asked: Asked, other: Asked) -> Asked | None:
    """`asked` at the time that `other` names and nothing else: «… i maj 2024 och vem i mars 2026?»; None if more."""
    times = [time for time in asked.question.times if time.end <= len(asked.sought)]
    if not times or len(other.question.times) != 1 or set(other.question.topic) - FUNCTION_WORDS:
        return None
    return _put(asked, times[0], times[0], written(other, other.question.times[0]))


def _are_side_by_side(text: str, times: Sequence[Time]) -> bool:
    return all(_BETWEEN.match(text[one.end : other.start]) for one, other in pairwise(times))


def _at(asked: Asked, times: Sequence[Time], time: Time) -> Asked:
    """The question at one of its times; of «i maj och oktober 2025» both are of that year."""
    when = written(asked, time)
    year = f" {time.year}" if time.year and str(time.year) not in when and time.day is None else ""
    return _put(asked, times[0], times[-1], f"{when}{year}")


def written(asked: Asked, time: Time) -> str:
    """How the question writes one of its times."""
    return asked.question.whole[time.start : time.end]


def _put(asked: Asked, first: Time, last: Time, when: str) -> Asked:
    """`asked` with `when` in the place of what stands from `first` to `last`."""
    text = f"{asked.sought[: first.start]}{when}{asked.sought[last.end :]}"
    return Asked.of(text, asked.library, asked.filters, asked.today)
