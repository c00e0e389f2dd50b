"""Finds dates in Swedish text: 2026-03-04, den 4:e mars 2026, 4/3 2026, 4/3-26, 4.3.2026, 20260304."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ingest.lettercase import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb", "febr"),
            ("mars", "mar"),
            ("april", "apr"),
            ("maj",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augusti", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
"""Swedish month names and their usual abbreviations → 1–12."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
"""Any of them, as part of a pattern."""

_ENGLISH = {"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10}
"""Those that differ, as programs and templates leave them in Swedish papers; of a whole date only."""
_NAMES = MONTHS | _ENGLISH
_MONTH = "|".join(sorted(_NAMES, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_PATTERNS = (
    re.compile(rf"(?<![\d-]){_YEAR}\s?[-–.]\s?(?P<month>\d\d?)\s?[-–.]\s?(?P<day>\d\d?)(?![\d-])"),
    re.compile(
        rf"\b(?:den\s+)?(?P<day>\d\d?)(?::[ea]|st|nd|rd|th|\.)?\s+(?P<name>{_MONTH})\.?,?\s+{_YEAR}\b", re.IGNORECASE
    ),
    re.compile(rf"(?<![\d/])(?P<day>\d\d?)/(?P<month>\d\d?)[\s,–-]+{_YEAR}(?!\d)"),
    re.compile(rf"(?<![\d.])(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}(?!\d)"),
    re.compile(r"(?<![\d/])(?P<day>\d\d?)/(?P<month>\d\d?)\s?[-–]\s?(?P<short>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20[0-4]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"),
)
_SHORT = re.compile(r"(?<![\d-])(?P<short>[0-4]\d)(?P<dash>-?)(?P<month>[01]\d)(?P=dash)(?P<day>[0-3]\d)(?![\d-])")
"""«241021» and «24-10-21»: a date in a title or the name of a file, where nothing else has so many digits."""

_DAY_OF_YEAR = re.compile(
    rf"\W*(?:datum:?\s+)?(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\s+)?(?:den\s+)?(?P<day>\d\d?)(?::[ea]|\.)?\s+"
    rf"(?P<name>{MONTH})\b(?:,?\s(?:kl|klockan)\b|\W{{0,3}}$)",
    re.IGNORECASE,
)
DAY_AND_MONTH = re.compile(
    rf"(?<![\d.:–-])(?P<day>0?[1-9]|[12]\d|3[01])(?::[ea]|\.)?\s+"
    rf"(?P<name>{MONTH})\b(?!\.?,?\s*[-–’']?\d)",
    re.IGNORECASE,
)
"""A day whose year is not told: «2 dec»."""
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A whole date at characters `start` to `end` (exclusive) of the text it was looked for in."""

    start: int
    end: int
    date: date


def find_dates(text: str) -> list[FoundDate]:
    """All whole dates in `text`, in order; a day that does not exist (30 februari) is no date."""
    return sorted(_candidates(text), key=lambda found: found.start)


def first_date(text: str) -> date | None:
    """The first whole date in `text`, if any."""
    found = find_dates(text)
    return found[0].date if found else None


def date_named(name: str) -> date | None:
    """The first date in a title or the name of a file, where two digits may stand for the year."""
    found = [*find_dates(name), *_candidates(name, (_SHORT,))]
    return found[0].date if found else None


def date_without_year(line: str, named: str) -> date | None:
    """The day that a line begins with, «Onsdagen den 26 mars kl 18.30», in the one year that `named` names, if any."""
    years = set(_ANY_YEAR.findall(named))
    match = _DAY_OF_YEAR.match(line) if len(years) == 1 else None
    return first_date(f"{match['day']} {match['name']} {years.pop()}") if match else None


def day_and_month(text: str) -> tuple[int, int] | None:
    """The first day that is named by its month and no year in `text`, as (day, month)."""
    match = DAY_AND_MONTH.search(text)
    return (int(match["day"]), MONTHS[lowered(match["name"])]) if match else None


def _candidates(text: str, patterns: Iterable[re.Pattern[str]] = _PATTERNS) -> Iterator[FoundDate]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = int(parts["month"]) if parts.get("month") else _NAMES[lowered(parts["name"])]
            try:
                day = date(int(parts.get("year") or f"20{parts['short']}"), month, int(parts["day"]))
            except ValueError:
                continue
            yield FoundDate(match.start(), match.end(), day)
