"""The times a question names: whole dates, «i mars 2026», «den 11 maj», «hösten 2024», «förra året», «2023».

A time is kept as what was said of it, not as an interval: «i maj» fits every year's May.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.questions.patterns import pattern
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
_ALL_MONTHS = {**_ENGLISH_MONTHS, **MONTHS}
_MONTH = "|".join(sorted(_ALL_MONTHS, key=len, reverse=True))
_ENGLISH_MONTH = "|".join(_ENGLISH_MONTHS)
_NAMES = frozenset({"jan", "maj", "april", "juni"})
"""Months that are people's names too, when they have a capital."""
_YEAR = r"(?:19|20)\d\d"

SEASONS: dict[str, tuple[int, ...]] = {
    "vår": (1, 2, 3, 4, 5, 6),
    "sommar": (6, 7, 8),
    "höst": (8, 9, 10, 11, 12),
    "vinter": (12, 1, 2),
    "spring": (1, 2, 3, 4, 5, 6),
    "summer": (6, 7, 8),
    "autumn": (8, 9, 10, 11, 12),
    "winter": (12, 1, 2),
}
"""Months of a season or term: the spring term (vårterminen) begins in January."""
_SEASON_STEMS = {**{fold(name): months for name, months in SEASONS.items()}, "somr": (6, 7, 8), "vintr": (12, 1, 2)}
"""The same as they stand before an ending, folded: «somras», «vintrarna»."""

_DAY_MONTH = pattern(rf"\b(?:den\s+)?(?P<day>[0-3]?\d)(?::?[ea]|\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<name>{_MONTH})\b")
_MONTH_DAY = pattern(rf"\b(?P<name>{_ENGLISH_MONTH})\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\d)")
_SLASHED = re.compile(r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>1[0-2]|0?[1-9])(?![\d/])")
_MONTH_WORD = pattern(rf"\b(?P<name>{_MONTH})(?:mötet|mötets|sammanträdet|protokollet|s)?\b")
_YEAR_MONTH = re.compile(rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])(?![\d-])")
_SEASON = pattern(
    r"\b(?P<season>vår|sommar|höst|vinter|vintr)(?:en|n|ns|ens|as|termin\w*)\b",
    r"\b(?P<past>somr)as\b",
    r"\b(?P<english>spring|summer|autumn|winter)\b",
)
_YEAR_WORD = re.compile(rf"(?<![\d–/-])(?P<year>{_YEAR})(?:\s?års)?(?![\d/–-])")
_RELATIVE = {
    pattern(r"\bförra årets?\b|\bi fjol\b|\blast year\b"): -1,
    pattern(r"\bi år\b|\bdet här året\b|\bårets\b|\binnevarande år\b|\bthis year\b"): 0,
    pattern(r"\bnästa år\b|\bnext year\b"): 1,
}
"""Years said from today's, and how many years they lie from it."""
_FOLLOWING_YEAR = pattern(rf"[\s,]*(?:året\s+|of\s+)?(?P<year>{_YEAR})(?!\d)")
LATEST = pattern(
    r"\b(?:senaste|sista|nyaste|latest|most recent|last)\b"
    r"(?=(?:\W+\w+){0,3}?\W+(?:möte|sammanträde|protokoll|anteckning|meeting|minutes))"
)
"""Asks for the latest meeting there is."""
FIRST = pattern(r"\b(?:första|äldsta|first|earliest)\b(?=(?:\W+\w+){0,3}?\W+(?:möte|sammanträde|meeting))")
"""Asks for the earliest."""


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
    for time in (*_days(text), *_months(text), *_years(text, today)):
        if all(time.end <= other.start or other.end <= time.start for other in found):
            found.append(time)
    return sorted(found, key=lambda each: each.start)


def _days(text: str) -> Iterator[Time]:
    for whole in find_dates(text):
        yield Time(whole.start, whole.end, whole.date.year, (whole.date.month,), whole.date.day)
    for written in (_DAY_MONTH, _MONTH_DAY):
        for match in written.finditer(text):
            yield _with_year(text, match, (_ALL_MONTHS[match["name"].lower()],), int(match["day"]))
    for match in _SLASHED.finditer(text):
        yield _with_year(text, match, (int(match["month"]),), int(match["day"]))


def _months(text: str) -> Iterator[Time]:
    for match in _YEAR_MONTH.finditer(text):
        yield Time(match.start(), match.end(), int(match["year"]), (int(match["month"]),))
    for match in _MONTH_WORD.finditer(text):
        if not _is_name(text, match):
            yield _with_year(text, match, (_ALL_MONTHS[match["name"].lower()],))
    for match in _SEASON.finditer(text):
        said = match["season"] or match["past"] or match["english"]
        yield _with_year(text, match, _SEASON_STEMS[fold(said.lower())])


def _years(text: str, today: date) -> Iterator[Time]:
    for said, offset in _RELATIVE.items():
        for match in said.finditer(text):
            yield Time(match.start(), match.end(), today.year + offset)
    for match in _YEAR_WORD.finditer(text):
        yield Time(match.start(), match.end(), int(match["year"]))


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether the month is somebody's name: «Jan», «Maj Lind»; with a year after it or a small letter it is none."""
    name = match["name"]
    if name.islower() or name.lower() not in _NAMES or _FOLLOWING_YEAR.match(text, match.end()):
        return False
    return name.lower() == "jan" or re.match(r"\s+[A-ZÅÄÖ]", text[match.end() :]) is not None


def _with_year(text: str, match: re.Match[str], months: tuple[int, ...], day: int | None = None) -> Time:
    year = _FOLLOWING_YEAR.match(text, match.end())
    return Time(match.start(), year.end() if year else match.end(), int(year["year"]) if year else None, months, day)


_CLOCK = re.compile(r"(?:\bkl(?:ockan)?\.? ?|\b(?=\d{1,2}[.:]\d\d\b))(\d{1,2})(?:[.:](\d\d))?\b(?!\.\d|\s*(?:kr|%))")
_HALVES = {
    "halv åtta": "730", "halv nio": "830", "halv tio": "930", "halv elva": "1030", "halv tolv": "1130",
    "halv ett": "1230", "halv två": "1330", "halv tre": "1430", "halv fyra": "1530", "halv fem": "1630",
    "halv sex": "1730", "halv sju": "1830",
}  # fmt: skip
"""Half hours as meetings have them: in the day, between half past seven and half past six."""


def clock_in(text: str) -> str | None:
    """The digits of the o'clock named in `text`: «1230» for 12.30, kl 12:30 and halv ett; None where none is."""
    match = _CLOCK.search(text)
    if match:
        return f"{match[1]}{match[2] or '00'}"
    low = fold(text.lower())
    return next((digits for told, digits in _HALVES.items() if fold(told) in low), None)
