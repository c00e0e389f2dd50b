"""Splits what Swedish text enumerates, «a, b och c», into its members with their places.

What is written together stays together where commas are missing: «trygghet och tillit» alone is one member.
"""

from __future__ import annotations

import re

Range = tuple[int, int]
"""Characters from, to (exclusive) of the text that was split."""

_SEPARATOR = re.compile(r"[;•▪·|\t]|\n|,(?!\d)|(?<!\d),")
_AND = re.compile(r"(?<![-–/])\s(?:och|&)\s")
_AS_WELL_AS = re.compile(r"\ssamt\s")
_OPENING = re.compile(r"(?:(?:och|samt|&|[-–•▪*])\s+)+", re.IGNORECASE)
_ETC = re.compile(r"\s*(?:\bm\.?\s?m|\betc|\bosv|\bmed mera|\bmed flera|\bm\.?\s?fl)\.?$", re.IGNORECASE)
_QUALITY = re.compile(r"(?:\w+(?:a|ade|ande|ende|ig|isk|al|ell|ad|sk)|små|stor|grön|blå|ny)$", re.IGNORECASE)
"""Ends as Swedish adjectives and participles do."""
_EDGES = ' \t\n.,:;«»"”“'


def enumerated(text: str, count: int | None = None) -> list[Range]:
    """The members of an enumeration; with `count`, the division that gives so many members, if one does."""
    usual = _divided(text, "last")
    if count is None or len(usual) == count:
        return usual
    others = (_divided(text, way) for way in ("never", "always"))
    return next((division for division in others if len(division) == count), usual)


def _divided(text: str, way: str) -> list[Range]:
    members = list(_between_commas(text))
    if not members:
        return []
    if way == "always":
        parts = [part for member in members for part in _at_every_and(text, member)]
    elif way == "last" and (len(members) > 1 or _AS_WELL_AS.search(text)):
        parts = [*members[:-1], *_at_last_and(text, members[-1])]
    else:
        parts = members
    trimmed = [trim(text, part) for part in parts]
    return [part for part in trimmed if part[0] < part[1]]


def _between_commas(text: str) -> list[Range]:
    """What stands between separators outside brackets, the empty parts left out."""
    found: list[Range] = []
    start = seen = depth = 0
    for match in _SEPARATOR.finditer(text):
        depth += text.count("(", seen, match.start()) - text.count(")", seen, match.start())
        seen = match.start()
        if depth > 0:
            continue
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(text)))
    return [part for part in found if trim(text, part)[0] < trim(text, part)[1]]


def _at_last_and(text: str, part: Range) -> list[Range]:
    words = text[part[0] : part[1]]
    joints = list(_AS_WELL_AS.finditer(words)) or list(_AND.finditer(words))
    if not joints or _describes_one_noun(words[: joints[-1].start()], words[joints[-1].end() :]):
        return [part]
    joint = joints[-1]
    return [(part[0], part[0] + joint.start()), (part[0] + joint.end(), part[1])]


def _at_every_and(text: str, part: Range) -> list[Range]:
    starts, ends = [part[0]], []
    for pattern in (_AND, _AS_WELL_AS):
        for match in pattern.finditer(text, *part):
            ends.append(match.start())
            starts.append(match.end())
    return list(zip(sorted(starts), [*sorted(ends), part[1]], strict=True))


def _describes_one_noun(left: str, right: str) -> bool:
    """Whether two adjectives share a noun: «små och medelstora företag», «öppna och delade data»."""
    before, after = left.split(), right.split()
    return (
        len(before) == 1
        and len(after) > 1
        and _QUALITY.match(before[0]) is not None
        and _QUALITY.match(after[0]) is not None
    )


def trim(text: str, part: Range) -> Range:
    """`part` without the blanks, stops, quotation marks, leading «och» and closing «m.m.» at its edges."""
    start, end = part
    opening = _OPENING.match(text, start + len(text[start:end]) - len(text[start:end].lstrip(_EDGES)), end)
    if opening:
        start = opening.end()
    closing = _ETC.search(text[start:end].rstrip())
    if closing:
        end = start + closing.start()
    words = text[start:end]
    start += len(words) - len(words.lstrip(_EDGES))
    return start, max(start, start + len(words.strip(_EDGES)))
