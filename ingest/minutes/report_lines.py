"""Reports told as «Namn: text» under Rapporter, Information or Rundan: whoever stands before the colon reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.records import Mention

_REPORTING = re.compile(
    r"(?:\w* ?)?(?:\w*rapport(?:er|ering|eringar)?|information(?:spunkter|er)?|info|laget runt|rundan|runda|"
    r"runt bordet|bordet runt|avstämning|uppdatering(?:ar)?|aktuellt|nuläge(?:t)?|statusrunda|meddelanden|nyheter|"
    r"läget)\b(?:\s+(?:från|av|i|om|till)\b.{0,60}|\s*[/–-]\s*\w+)?",
    re.IGNORECASE,
)
"""Titles of items under which each in turn tells what is new."""
_BEHIND_NAME = re.compile(r"\s*(?:\([^()\n]{1,40}\)|,\s[^:\n]{2,50})?\s*(?::|\s[–-])\s+(?=\S)")
_BEFORE_NAME = re.compile(r"[\W\d]*(?P<topic>[^\W\d][^.:;]{3,80}?)(?:\s[–-]|,)\s")
_TITLE_BEHIND = re.compile(r"\W*|,\s[^\d,.:;]{2,50}|\s\([^()]{2,50}\)")
_NOTHING = re.compile(
    r"\W*(?:inget|ingenting|inga|intet|ej|inte|frånvarande|frånvaro|se bilaga|allt (?:är )?bra|samma|mår|ok)\b|"
    r"[^.]{0,40}(?:inget (?:nytt|särskilt|att)|inte närvarande)",
    re.IGNORECASE,
)
_WORDS = 3
"""Words that make a report; fewer are a number of hours or a state of mind."""


def is_reporting(title: str) -> bool:
    """Whether an item of that title holds reports: «Rapporter», «Ekonomisk rapport», «Laget runt»."""
    return _REPORTING.fullmatch(title.strip(" :.")) is not None


def reported(text: str, people: Sequence[tuple[int, int, Mention]]) -> tuple[Mention, str] | None:
    """Who reports in a line that begins with one of `people` (start, end, person), and what that person says."""
    first = next((person for person in people if not text[: person[0]].strip(" -–•*\t")), None)
    behind = _BEHIND_NAME.match(text, first[1]) if first else None
    if first is None or behind is None:
        return _named_last(text, people)
    told = text[behind.end() :]
    if len(told.split()) < _WORDS or _NOTHING.match(told):
        return None
    return first[2], told.rstrip(" .")


def _named_last(text: str, people: Sequence[tuple[int, int, Mention]]) -> tuple[Mention, str] | None:
    """«Sommarens beläggning – Alva Ek, chef», «Det ekonomiska läget, Bo Ahl»: the topic, then who told of it."""
    for start, end, person in people if len(people) == 1 else ():
        topic = _BEFORE_NAME.fullmatch(text[:start])
        if topic and _TITLE_BEHIND.fullmatch(text[end:]):
            return person, topic["topic"]
    return None
