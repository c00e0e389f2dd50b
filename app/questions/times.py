"""The times a question names: whole dates, «i mars 2026», «den 11 maj», «höstmötet 2024», «förra året», «sedan 2023».

A time is kept as what was said of it: «i maj» fits every year's May.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.questions.patterns import pattern
from index.swedish import fold
from ingest.dates import MONTH, MONTHS, find_dates
from ingest.lettercase import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_NAMES = frozenset({"jan", "maj", "april", "juni"})
"""Months that are people's names too, when they have a capital."""
_YEAR = r"(?:19|20)\d\d"

SEASONS: dict[str, tuple[int, ...]] = {
    "vår": (1, 2, 3, 4, 5, 6),
    "sommar": (6, 7, 8),
    "höst": (8, 9, 10, 11, 12),
    "vinter": (12, 1, 2),
}
"""Months of a season or term: the spring term (vårterminen) begins in January."""
_SEASON_STEMS = {**{fold(name): months for name, months in SEASONS.items()}, "somr": (6, 7, 8), "vintr": (12, 1, 2)}
"""The same as they stand before an ending, folded: «somras», «vintrarna»."""

ORDINALS = (
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde "
    "sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte "
    "tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta"
).split()
"""First to thirty-first, of days and of meetings."""
_DAYS = {fold(word): number for number, word in enumerate(ORDINALS, start=1)}
_OF_MEETING = r"(?:möte|sammanträde|protokoll|anteckning|minnesanteckning|stämma|träff)\w*"
"""How a compound with a time goes on that is the time of a meeting: septemberprotokollet, höstmötet."""

_DAY_MONTH = pattern(
    rf"\b(?P<den>den\s+)?(?P<day>[0-3]?\d)(?::?[ea]|\.)?\s+(?(den)(?:i\s+)?)(?P<name>{MONTH})\b",
    rf"\b(?:den\s+)?(?P<ordinal>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})\s+(?:i\s+)?(?P<month>{MONTH})\b",
)
"""«den 7 i maj», but of «linje 7 i maj» only the month."""
_AND = pattern(r"\W+(?:och|samt|eller|respektive|till)?\W*(?:i|på|vid|under)?\W*")
"""What stands between «maj» and «oktober 2025», which are of one year."""
_SLASHED = re.compile(r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>1[0-2]|0?[1-9])(?![\d/])")
_JULY = (
    r"(?<=\d )jul\b|"
    r"(?<!före )(?<!innan )(?<!inför )(?<!efter )(?<!vid )(?<!till )(?<!över )(?<!under )"
    rf"(?=jul\.? {_YEAR})"
)
"""«5 jul», «jul 2024»; without a day or a year, «jul» is Christmas, as «före jul 2024» is."""
_MONTH_WORD = pattern(rf"\b(?:(?={_JULY})|(?!jul\b))(?P<name>{MONTH})(?:{_OF_MEETING}|s)?\b")
_YEAR_MONTH = re.compile(rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])(?![\d-])")
_NO_ORDINAL = r"(?<!första )(?<!andra )(?<!tredje )"
"""«Den första vintern» counts winters: which one is not said."""
_SEASON = pattern(
    rf"{_NO_ORDINAL}\b(?P<season>vår|sommar|höst|vinter|vintr)(?:en|n|ns|ens|as|termin\w*|{_OF_MEETING})\b",
    r"\b(?P<past>somr)as\b",
)
_YEAR_WORD = re.compile(rf"(?<![\w–/-])(?P<year>{_YEAR})(?:\s?års)?(?![\d/–-])")
_RELATIVE = {
    pattern(r"\bförra årets?\b|\bi fjol\b"): -1,
    pattern(r"\bi år\b|\bdet här året\b|\bårets\b|\binnevarande år\b"): 0,
    pattern(r"\bnästa år\b"): 1,
}
"""Years said from today's, and how many years they lie from it."""
_SMALL = "ett två tre fyra fem sex sju åtta nio tio".split()
_NUMBERS = {fold(word): number for number, word in enumerate(_SMALL, start=1)}
_YEARS_AGO = pattern(rf"\bför\s+(?P<number>\d\d?|{'|'.join(_SMALL)})\s+år\s+sedan\b")
_MONTHS_AGO = {pattern(r"\bförra månaden\b"): -1, pattern(r"\b(?:den här|denna) månad(?:en)?\b"): 0}
"""Months said from today's, and how many months they lie from it."""
_SPANS = (
    (pattern(rf"\b(?:mellan|från)\s+(?:åren\s+)?(?P<first>{_YEAR})\s+(?:och|till)\s+(?P<last>{_YEAR})(?!\d)"), 0, 0),
    (pattern(rf"\b(?:sedan|från och med|fr\.?o\.?m\.?)\s+(?:år\s+)?(?P<first>{_YEAR})(?![\d–-])"), 0, 0),
    (pattern(rf"\befter\s+(?:år\s+)?(?P<first>{_YEAR})(?![\d–-])"), 1, 0),
    (pattern(rf"\b(?:före|innan)\s+(?:år\s+)?(?P<last>{_YEAR})(?![\d–-])"), 0, -1),
)
"""Several years, and what is added to the first and the last that are named: «efter 2023» begins with 2024."""
_LEADING_IN = pattern(
    r"(?:\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,?\s+)?(?:\bden\s+)?"
    r"(?:\b(?:i\s+)?(?:början|mitten|slutet)\s+(?:av|på)\s+)?$"
)
"""What belongs to a time that it stands before: «torsdagen den», «i mitten av»."""
_FOLLOWING_YEAR = pattern(rf"[\s,]*(?:året\s+|år\s+)?(?P<year>{_YEAR})(?!\d)")
LATEST = pattern(
    r"\b(?:senaste|sista|nyaste)\b(?=(?:\W+\w+){0,3}?\W+(?:möte|sammanträde|protokoll|anteckning))",
    r"\b(?:hölls|möttes|samlades|träffades|sågs|sammanträdde)\b.*\bsenast\W*$",
)
"""Asks for the latest meeting there is."""
FIRST = pattern(r"\b(?:första|äldsta)\b(?=(?:\W+\w+){0,3}?\W+(?:möte|sammanträde))")
"""Asks for the earliest."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time as far as it was said; `start` and `end` (exclusive) are the characters of the question that say it.

    `until` is the last of several years, of which `year` is the first.
    """

    start: int
    end: int
    year: int | None = None
    months: tuple[int, ...] = ()
    day: int | None = None
    until: int | None = None

    def fits(self, day: date | None) -> bool:
        """Whether `day` is such a time."""
        return (
            day is not None
            and (self.year is None or self.year <= day.year <= (self.until or self.year))
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
    for time in (*_days(text), *_months(text, today), *_years(text, today)):
        if all(time.end <= other.start or other.end <= time.start for other in found):
            found.append(time)
    ordered = sorted((_with_lead_in(text, each) for each in found), key=lambda each: each.start)
    for place in reversed(range(len(ordered) - 1)):
        one, following = ordered[place : place + 2]
        if one.year is None and following.year and one.months and _AND.fullmatch(text[one.end : following.start]):
            ordered[place] = replace(one, year=following.year)
    return ordered


def _with_lead_in(text: str, time: Time) -> Time:
    """`time` with the words before it that belong to it."""
    lead = _LEADING_IN.search(text, 0, time.start)
    return replace(time, start=lead.start()) if lead else time


def _days(text: str) -> Iterator[Time]:
    for whole in find_dates(text):
        yield Time(whole.start, whole.end, whole.date.year, (whole.date.month,), whole.date.day)
    for match in _DAY_MONTH.finditer(text):
        day = int(match["day"]) if match["day"] else _DAYS[fold(lowered(match["ordinal"]))]
        yield _with_year(text, match, (MONTHS[lowered(match["name"] or match["month"])],), day)
    for match in _SLASHED.finditer(text):
        yield _with_year(text, match, (int(match["month"]),), int(match["day"]))


def _months(text: str, today: date) -> Iterator[Time]:
    for said, offset in _MONTHS_AGO.items():
        for match in said.finditer(text):
            months = today.year * 12 + today.month - 1 + offset
            yield Time(match.start(), match.end(), months // 12, (months % 12 + 1,))
    for match in _YEAR_MONTH.finditer(text):
        yield Time(match.start(), match.end(), int(match["year"]), (int(match["month"]),))
    for match in _MONTH_WORD.finditer(text):
        if not _is_name(text, match):
            yield _with_year(text, match, (MONTHS[lowered(match["name"])],))
    for match in _SEASON.finditer(text):
        season = match["season"] or match["past"]
        yield _with_year(text, match, _SEASON_STEMS[fold(lowered(season))])


def _years(text: str, today: date) -> Iterator[Time]:
    yield from _several_years(text, today)
    for match in _YEARS_AGO.finditer(text):
        number = match["number"]
        back = int(number) if number.isdecimal() else _NUMBERS[fold(lowered(number))]
        yield Time(match.start(), match.end(), today.year - back)
    for said, offset in _RELATIVE.items():
        for match in said.finditer(text):
            yield Time(match.start(), match.end(), today.year + offset)
    for match in _YEAR_WORD.finditer(text):
        yield Time(match.start(), match.end(), int(match["year"]))


def _several_years(text: str, today: date) -> Iterator[Time]:
    for said, after, before in _SPANS:
        for match in said.finditer(text):
            parts = match.groupdict()
            first, last = int(parts.get("first") or 0), int(parts.get("last") or today.year)
            yield Time(match.start(), match.end(), first + after, until=last + before)


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether the month is somebody's name: «Jan», «Maj Lind»; with a year after it or a small letter it is none."""
    name = match["name"]
    if name.islower() or name.lower() not in _NAMES or _FOLLOWING_YEAR.match(text, match.end()):
        return False
    return name.lower() == "jan" or re.match(r"(?:\s+|-)[A-ZÅÄÖ]", text[match.end() :]) is not None


def _with_year(text: str, match: re.Match[str], months: tuple[int, ...], day: int | None = None) -> Time:
    year = _FOLLOWING_YEAR.match(text, match.end())
    return Time(match.start(), year.end() if year else match.end(), int(year["year"]) if year else None, months, day)


_CLOCK = re.compile(r"(?:\bkl(?:ockan)?\.? ?|\b(?=\d{1,2}[.:]\d\d\b))(\d{1,2})(?:[.:](\d\d))?\b(?!\.\d|\s*(?:kr|%))")
_HOURS = {"ett": 13, "två": 14, "tre": 15, "fyra": 16, "fem": 17, "sex": 18, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
          "elva": 11, "tolv": 12}  # fmt: skip
"""Hours as meetings have them: in the day, between seven in the morning and six in the evening."""
_PARTS = {"halv": -30, "fem över": 5, "tio över": 10, "kvart över": 15, "tjugo över": 20, "fem i": -5, "tio i": -10,
          "kvart i": -15, "tjugo i": -20}  # fmt: skip
"""Minutes before and after the hour that is named: half past eight is called half nine."""
_SPOKEN = pattern(
    rf"\b(?P<part>{'|'.join(_PARTS)})\s+(?P<hour>{'|'.join(_HOURS)})\b",
    rf"\b(?:klockan|kl\.?)\s+(?P<full>{'|'.join(_HOURS)})\b",
    rf"\b(?P<about>{'|'.join(_HOURS)})(?:tiden|snåret)\b",
)


def clock_in(text: str) -> str | None:
    """The digits of the o'clock that `text` names: «1230» for 12.30, kl 12:30 and halv ett; None where none is."""
    match = _CLOCK.search(text)
    if match:
        return f"{match[1]}{match[2] or '00'}"
    spoken = _SPOKEN.search(text)
    if spoken is None:
        return None
    hours = {fold(name): hour for name, hour in _HOURS.items()}
    parts = {"": 0, **{fold(name): minutes for name, minutes in _PARTS.items()}}
    hour = spoken["hour"] or spoken["full"] or spoken["about"]
    at = hours[fold(lowered(hour))] * 60 + parts[" ".join(fold(lowered(spoken["part"] or "")).split())]
    return f"{at // 60}{at % 60:02}"


def without_clock(text: str) -> str:
    """`text` without the o'clock that it names and what leads it in."""
    match = _CLOCK.search(text) or _SPOKEN.search(text)
    return " ".join(f"{_BEFORE_CLOCK.sub('', text[: match.start()])} {text[match.end() :]}".split()) if match else text


_BEFORE_CLOCK = pattern(r"\s*\b(?:vid|runt|omkring|kring|redan|först|till|kl\.?|klockan)?\s*$")
