"""The times a question names: whole dates, «i mars 2026», «den 11 maj», «hösten 2024», «förra året», «2023».

A time is kept as what was said of it, not as an interval: «i maj» fits every year's May.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.swedish import fold
from ingest.dates import MONTHS, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_ENGLISH_MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
    if name != "may"  # a verb far more often than a month
}
_ALL_MONTHS = {**_ENGLISH_MONTHS, **MONTHS, **{fold(name): number for name, number in MONTHS.items()}}
_MONTH = "|".join(sorted(_ALL_MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"

SEASONS: dict[str, tuple[int, ...]] = {
    "vår": (1, 2, 3, 4, 5, 6),
    "var": (1, 2, 3, 4, 5, 6),
    "sommar": (6, 7, 8),
    "höst": (8, 9, 10, 11, 12),
    "host": (8, 9, 10, 11, 12),
    "vinter": (12, 1, 2),
    "spring": (1, 2, 3, 4, 5, 6),
    "autumn": (8, 9, 10, 11, 12),
}
"""Months of a season or term: the spring term (vårterminen) begins in January."""

_DAY_MONTH = re.compile(
    rf"\b(?:den\s+)?(?P<day>[0-3]?\d)(?::?[ea]|\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<name>{_MONTH})\b", re.I
)
_MONTH_DAY = re.compile(rf"\b(?P<name>{'|'.join(_ENGLISH_MONTHS)})\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\d)", re.I)
_SLASHED = re.compile(r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>1[0-2]|0?[1-9])(?![\d/])")
_MONTH_WORD = re.compile(rf"\b(?P<name>{_MONTH})(?:mötet|mötets|sammanträdet|protokollet|s)?\b", re.I)
_YEAR_MONTH = re.compile(rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])(?![\d-])")
_SEASON = re.compile(
    r"\b(?P<season>vår|sommar|höst|host|vinter)(?:en|n|ns|ens|as|termin\w*)\b|\b(?:spring|autumn)\b", re.I
)
_YEAR_WORD = re.compile(rf"(?<![\d–/-])(?P<year>{_YEAR})(?:\s?års)?(?![\d/–-])")
_RELATIVE = {
    re.compile(r"\b(?:förra|forra) året\b|\bi fjol\b|\blast year\b|\bförra årets\b", re.I): -1,
    re.compile(r"\bi år\b|\bdet här året\b|\bthis year\b|\bårets\b|\binnevarande år\b", re.I): 0,
    re.compile(r"\bnästa år\b|\bnext year\b", re.I): 1,
}
_FOLLOWING_YEAR = re.compile(rf"[\s,]*(?:året\s+|of\s+)?(?P<year>{_YEAR})(?!\d)")
LATEST = re.compile(r"\b(?:senaste|sista|nyaste|latest|most recent|last)\b(?=(?:\W+\w+){0,3}?\W+(?:möte|sammanträde|protokoll|anteckning|meeting|minutes))", re.I)  # fmt: skip
"""Asks for the latest meeting there is."""
FIRST = re.compile(
    r"\b(?:första|forsta|äldsta|first|earliest)\b(?=(?:\W+\w+){0,3}?\W+(?:möte|sammanträde|meeting))", re.I
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time as far as it was said; `start` and `end` (exclusive) are the characters of the question that say it."""

    start: int
    end: int
    year: int | None = None
    months: tuple[int, ...] = ()
    day: int | None = None

    def fits(self, day: date | None) -> bool:
        """Whether `day` is such a time."""
        return (
            day is not None
            and self.year in {None, day.year}
            and (not self.months or day.month in self.months)
            and self.day in {None, day.day}
        )

    @property
    def is_day(self) -> bool:
        """Whether one day is meant, with or without its year."""
        return self.day is not None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left open: a day with month and year."""
        return self.day is not None and self.year is not None


def find_times(text: str, today: date) -> list[Time]:
    """The times named in `text`, in order, none inside another; `today` is what «förra året» counts from."""
    found: list[Time] = []
    for time in _candidates(text, today):
        if all(time.end <= other.start or other.end <= time.start for other in found):
            found.append(time)
    return sorted(found, key=lambda each: each.start)


def _candidates(text: str, today: date) -> Iterator[Time]:
    """Every reading, the most exact first."""
    for whole in find_dates(text):
        yield Time(whole.start, whole.end, whole.date.year, (whole.date.month,), whole.date.day)
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            yield _with_year(text, match, (_ALL_MONTHS[match["name"].lower()],), int(match["day"]))
    for match in _SLASHED.finditer(text):
        yield _with_year(text, match, (int(match["month"]),), int(match["day"]))
    for match in _YEAR_MONTH.finditer(text):
        yield Time(match.start(), match.end(), int(match["year"]), (int(match["month"]),))
    for match in _MONTH_WORD.finditer(text):
        yield _with_year(text, match, (_ALL_MONTHS[match["name"].lower()],), None)
    for match in _SEASON.finditer(text):
        yield _with_year(text, match, SEASONS[(match["season"] or match.group()).lower()], None)
    for pattern, offset in _RELATIVE.items():
        for match in pattern.finditer(text):
            yield Time(match.start(), match.end(), today.year + offset)
    for match in _YEAR_WORD.finditer(text):
        yield Time(match.start(), match.end(), int(match["year"]))


def _with_year(text: str, match: re.Match[str], months: tuple[int, ...], day: int | None) -> Time:
    year = _FOLLOWING_YEAR.match(text, match.end())
    return Time(match.start(), year.end() if year else match.end(), int(year["year"]) if year else None, months, day)


_CLOCK = re.compile(r"(?:\bkl(?:ockan)?\.? ?|\b(?=\d{1,2}[.:]\d\d\b))(\d{1,2})(?:[.:](\d\d))?\b(?!\s*(?:kr|%))")
_HALVES = {
    f"halv {name}": f"{(hour + 11) % 24}30"
    for hour, name in enumerate("ett två tre fyra fem sex sju åtta nio tio elva tolv".split(), 1)
}


def clock_in(text: str) -> str | None:
    """The digits of the o'clock named in `text`: «1230» for 12.30, kl 12:30 and halv ett; None where none is."""
    match = _CLOCK.search(text)
    if match:
        return f"{match[1]}{match[2] or '00'}"
    return next((digits for told, digits in _HALVES.items() if told in text.lower()), None)
