"""What a single line within a list of people is: one of them, many of them, or something told."""

from __future__ import annotations

import re

from ingest.name_runs import find_names

REPLACING = re.compile(r"\bersätter\s*$")
"""Ends a line whose last cell goes on below: «… Alva Ek (S) ersätter / … Bo Ahl (S)», who was not there."""
LONGEST_ITEM = 160
"""Characters of the longest line that can be one person of a list."""
_LONGEST_LIST = 3000
"""Characters of a line that lists many people at most."""
TELLS = re.compile(
    r"\b(?:valdes|väljs|välj\w*|utsågs|utses|hälsa\w*|öppna\w*|förklara\w*|beslut\w*|informera\w*|berätta\w*|ska|skall|"
    r"föreslog|föreslår|gick igenom|presentera\w*|är|var|blev|hade|har|undrade|frågade|godkän\w*|noter\w*)\b(?! jäv)",
    re.IGNORECASE,
)
"""A line that tells something is no entry of a list: «Björn Tiberg valdes till sekreterare»."""
_IN_BRACKETS = re.compile(r"\s*\([^()]{1,40}\)\s*$")


def is_name_alone(text: str) -> bool:
    """Whether a line holds one name and, in brackets at most, what is said of that person."""
    name = _IN_BRACKETS.sub("", text)
    return [found.name for found in find_names(name)] == [name]


def lists_people(text: str) -> bool:
    """Whether a line too long for one entry begins with names, or with who sent them: «Styrelsens ledamöter: …»."""
    names = find_names(text) if len(text) <= _LONGEST_LIST else []
    return len(names) > 2 and (names[0].start == 0 or text[: names[0].start].rstrip().endswith(":"))
