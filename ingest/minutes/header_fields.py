"""What the fields at the head of minutes are called, and what of their values is a time and what a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.dates import MONTHS, find_dates

if TYPE_CHECKING:
    from ingest.records import MeetingFact

_WORDS: tuple[tuple[MeetingFact, str], ...] = (
    ("kind", r"(?:dokument|handlings)typ|typ av (?:dokument|handling)"),
    ("body", r"organ|nämnd|instans|grupp|forum"),
    ("title", r"titel|rubrik|möte|mötets namn|ämne"),
    (
        "chair",
        r"(?:mötes|mötets |stämmo)?ordförande|ordf|mötesledare|samtalsledare|"
        r"ordförande för (?:mötet|stämman)|moderator",
    ),
    (
        "secretary",
        r"(?:mötes|mötets )?sekreterare|sekr|sammanställ(?:t|d|da) av|anteckna(?:t|d) av|(?:protokoll|anteckning)"
        r"(?:s?förare|(?:et|ar|arna)? (?:fört|förd|förda|fördes|skrivet|skrivna) av)|vid (?:protokollet|pennan)|"
        r"skri(?:vet|bent) av|protokollförare|nämndsekreterare|antecknare|dokumenterat av|vid tangentbordet|fört av|"
        r"antecknade|antecknar|ant|vid pennan|vid anteckningarna",
    ),
    (
        "adjuster",
        r"(?:protokoll|protokolls)?juster(?:are|ande|ingspersoner|ingsperson|ingsmän|ingsman)|utse(?:s|dd|dda) att "
        r"justera|att justera(?: utses)?|(?:person(?:er)? )?(?:utsedd|vald)a? att justera|val av justerare",
    ),
    (
        "published",
        r"public(?:erings\w*|erad\w*|erat)|datum för (?:publicering|anslag\w*)|anslaget (?:publiceras|sätts "
        r"upp|sattes upp)|"
        r"anslås från(?: och med)?|anslagsdag|datum för anslags uppsättande|anslagsdatum|anslaget(?: uppsatt)?|"
        r"datum (?:då|när) anslaget (?:sätts|sattes) upp",
    ),
    ("paragraphs", r"paragraf(?:er)?|omfattning|§§?|omfattar(?: paragraferna)?"),
    ("purpose", r"(?:mötets |mötes)?syfte(?:t)?(?: med mötet)?"),
    ("attachment", r"bilag(?:a|or)"),
    (
        "next_meeting",
        r"(?:datum för )?nästa (?:möte|sammanträde|gång|tillfälle|träff|styrelsemöte|telefonmöte)|kommande "
        r"möten?|nästkommande möte",
    ),
    ("owner", r"huvudman|organisation|förening|kommun"),
)
LABELS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _WORDS)
"""Fact → what its field is called; what names a day, an hour or a place has tables of its own."""

DATE_LABEL = re.compile(
    r"(?:.{0,60}\s)?(?:mötes|sammanträdes)(?:datum|dag)|datum(?: (?:och|/|&|samt) (?:tid|plats|klockslag))?|när|tid|"
    r"(?:mötes|sammanträdes)?tid(?:punkt)?(?: (?:och|/|&|samt) plats)?|plats (?:och|/|&|samt) tid|(?:mötes)?tid|dag|"
    r"tid, plats|datum, tid(?: och plats)?|plats, tid|date",
    re.IGNORECASE,
)
TIME_LABEL = re.compile(
    r"(?:mötes|sammanträdes)?tid(?:punkt)?(?: (?:och|/|&|samt) (?:plats|datum))?|klockslag|när|klockan|kl|"
    r"datum (?:och|/|&|samt) (?:tid|klockslag)|plats (?:och|/|&|samt) tid.*|tid, plats|datum, tid(?: och plats)?|"
    r"(?:mötes|sammanträdes)?(?:datum|dag)",
    re.IGNORECASE,
)
PLACE_LABEL = re.compile(
    r"(?:mötes|sammanträdes)?(?:plats|lokal)|var|plats (?:och|/|&|samt) (?:tid|datum).*|"
    r"(?:datum|tid|när)(?:,| och| /|/| &| samt) ?(?:tid och )?plats|lokal|mötesrum|rum|adress|ort",
    re.IGNORECASE,
)

_HOUR = r"(?:\d{1,2}[.:]\d\d|\d{1,2}(?![\d/:-]))"
_RANGE = re.compile(
    rf"(?P<start>(?<![\d.,/:§-])(?<!§\s){_HOUR}|(?:(?<=kl )|(?<=kl\. )|(?<=klockan ))\d{{1,2}}(?=-\d))"
    rf"\s*(?:[-–—]|till|to|--)\s*(?:kl(?:ockan|\.)?\s*)?(?P<end>{_HOUR})(?![\d-])",
    re.IGNORECASE,
)
_START = re.compile(
    rf"(?:kl(?:ockan|\.)?|från)\s*(?P<start>{_HOUR}|halv \w+|kvart (?:i|över) \w+)|"
    rf"(?P<bare>(?<![\d.:,-])\d{{1,2}}[.:]\d\d(?![\d.-]))",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:och|samt|,|&)\s*(?:kl\.?\s*)?$", re.IGNORECASE)
_NO_PLACE = re.compile(
    rf"(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|kl\.?|klockan|\d{{1,4}}|{'|'.join(MONTHS)}|lunch\w*|"
    rf"ajourner\w*|"
    r"uppehåll|paus|för|sammanträde|och|till|[-–—.:/\s\d])+(?:e|a)?",
    re.IGNORECASE,
)


_REGISTERED = re.compile(r"(?:dnr|d\.nr|diarie\w*)\b", re.IGNORECASE)
_LEADING_HOUR = re.compile(
    rf"(?i:kl(?:ockan|\.)?\s*)?\d{{1,2}}[.:]\d\d(?:\s*[-–—]\s*{_HOUR})?\s+(?:(?:i|på|hos)\s+|(?=[A-ZÅÄÖ]))"
)
"""An hour before the place, with nothing between: «kl 09.00 Bygdegården»."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of a value, and what they say."""

    start: int
    end: int
    text: str


def fact_name(label: str) -> MeetingFact | None:
    """The fact that a field called `label` states, if it is one of `LABELS`."""
    words = label.strip(" *_:.–-")
    return next((name for name, pattern in LABELS if pattern.fullmatch(words)), None)


def hours_in(value: str) -> tuple[Piece | None, Piece | None]:
    """When a meeting begins and ends: «10:00–15:00»; «10.00–12.10 och 13.00–14.45» ends at 14.45."""
    text = _without_dates(value)
    ranges = list(_RANGE.finditer(text))
    if not ranges:
        match = _START.search(text)
        return (_piece(match, "start" if match["start"] else "bare") if match else None), None
    last = ranges[0]
    for later in ranges[1:]:
        if not _JOINED.fullmatch(text[last.end() : later.start()]):
            break
        last = later
    return _piece(ranges[0], "start"), _piece(last, "end")


def place_in(value: str, *, mixed: bool) -> Piece | None:
    """The place that `value` names; of a field of place and time (`mixed`) the parts that are neither day nor hour."""
    if not mixed:
        return Piece(0, len(value), value) if value.strip() else None
    parts: list[tuple[int, int]] = []
    bare = _without_dates(value)
    for match in re.finditer(r"(?:[^,;\n\t.]|\.(?! [A-ZÅÄÖ]))+", bare):
        if match.group().strip(" .") and not _is_no_place(match.group()):
            parts.append(match.span())
        elif parts:
            break
    if not parts:
        return None
    start, end = parts[0][0], parts[-1][1]
    text = bare[start:end]
    start += len(text) - len(text.lstrip())
    hour = _LEADING_HOUR.match(bare, start, end)
    start = hour.end() if hour else start
    return Piece(start, end, value[start:end].strip(" .,"))


def _is_no_place(part: str) -> bool:
    told = part.strip(" .")
    return bool(_NO_PLACE.fullmatch(told) or _RANGE.search(part) or _REGISTERED.match(told))


def _without_dates(value: str) -> str:
    """`value` with its dates blanked, every character kept in its place."""
    text = value
    for found in find_dates(value):
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return text


def _piece(match: re.Match[str], group: str) -> Piece:
    return Piece(match.start(group), match.end(group), match[group])
