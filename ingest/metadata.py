"""What a document says of itself: title, kind, the date it is about and the date it was published.

The date of a meeting is never taken from a line that names another date (publication, adjustment, next meeting).
"""

from __future__ import annotations

import re
from itertools import chain, takewhile, zip_longest
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ingest.dates import date_named, date_without_year, first_date
from ingest.layout.section_names import is_section_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ingest.model import DocumentKind
    from ingest.reading import Piece, Reading

_LONGEST_HEADER = 160
"""Characters of the header of a page, all its lines together."""
HEAD_PIECES = 40
"""How many pieces from the start may hold what a document says of itself: a header table and a participant list."""

_OWN_DATE = (
    r"m[öo]tesdatum|sammantr[äa]desdatum|datum (?:och|samt|/) (?:tid|plats)|datum|tid(?:punkt)?(?: och plats)?|"
    r"m[öo]testid|när"
)
_OTHER_DATE = (
    r"public\w*|senast (?:uppdaterad|ändrad)|uppdaterad|anslag\w*|datum för anslag\w*|juster\w*|utskrift\w*|"
    r"nästa (?:möte|sammanträde)|kommande möte\w*|kallelse\w*|föregående \w+|underskrift\w*|nedtag\w*|"
    r"version|utkast|skapad\w*|utskriven|sparad\w*"
)
_VALUE = r"(?:\s*[:\t]\s*|\s*$|\s+(?=\d|den\b|(?:mån|tis|ons|tors|fre|lör|sön)dag))(?P<value>.*)"
"""A label has its value behind a colon or a tab, on the next line, or is followed by a day: else it is just a word."""
_FLAGS = re.IGNORECASE | re.DOTALL
_SURE_LABEL = re.compile(rf"\b(?:sammanträdes|mötes)(?:datum|dag){_VALUE}", _FLAGS)
"""Names the day of the meeting wherever in a line it stands: a letterhead often has the body's name before it."""
_OWN_LABEL = re.compile(rf"(?:{_OWN_DATE}){_VALUE}", _FLAGS)
_OTHER_LABEL = re.compile(rf"(?:{_OTHER_DATE})\b", _FLAGS)
_OTHER_MEETING = re.compile(
    r"\b(?:(?:förra|föregående|senaste|nästa|kommande) (?:möte|sammanträde|protokoll|träff)|nästa gång|ses igen|"
    r"anmälan|anmäl dig|senast)\b",
    re.IGNORECASE,
)
"""Says that a day is that of another meeting, or a last day for something."""
_WEEKDAY = re.compile(
    r"\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\b.{0,12}\d|\d.{0,20}\b(?:kl\.?|klockan) ?\d|"
    r"\d{4},? \d{1,2}[.:]\d\d\s?[–-]",
    re.IGNORECASE,
)
"""«Torsdag 6 mars 2025», «6 mars 2025 kl. 13»: the day on which something takes place."""
_PUBLISHED_LABEL = re.compile(rf"public\w*(?: den)?{_VALUE}", _FLAGS)
_REVISED = re.compile(r"(?<!vara )(?<!bli )\breviderad\b(?!.{0,12}\bsenast\b)(?P<value>.*)", _FLAGS)
_ADOPTED = re.compile(r"\b(?:antagen|antagits|beslutad|fastställd|reviderad)\b(?P<value>.*)", _FLAGS)
"""What a strategy says of itself instead of a meeting's day."""
_TYPE_LABEL = re.compile(r"(?:dokument|handlings)typ\b[\s:.–-]*(?P<value>.*)", _FLAGS)

KIND_PATTERNS: dict[DocumentKind, re.Pattern[str]] = {
    "protokoll": re.compile(r"protokoll(?!s?utdrag ur)", re.IGNORECASE),
    "minnesanteckning": re.compile(
        r"minnesanteckning|mötesanteckning|(?<![a-zåäö])anteckning(?:ar)?(?![a-zåäö])", re.IGNORECASE
    ),
    "strategi": re.compile(
        r"strategi(?!r[åa]d|grupp|sk)|målbild|utvecklingsplan|utvecklingsprogram|\bRUS\b", re.IGNORECASE
    ),
}
"""The words by which a document names its kind, tried in this order."""

_PARAGRAPH_SIGN = re.compile(r"§\s*\d+")
_ATTENDANCE = re.compile(
    r"(?:närvarande|deltagare|frånvarande|beslutande|deltog|med på mötet|"
    r"(?:de här|dessa|följande) (?:deltog|var med))\b",
    re.IGNORECASE,
)
_OPENS_MINUTES = re.compile(r"(?:\w*protokoll|\w*anteckningar) (?:fört|förda|från|vid|över)\b", re.IGNORECASE)
_MEETING_TITLE = re.compile(r"(?:möte|sammanträde)\b", re.IGNORECASE)
_NO_NAME = re.compile(r"\s*(?:(?:sida?|dnr|diarienr|§§?)\b.*|\d[\d ()/]*)?$", re.IGNORECASE)
"""A cell of a letterhead with the page, the number of the matter or nothing."""
_OF_MEETING = re.compile(r"(?:möte|sammanträde|protokoll)\b", re.IGNORECASE)
_ITEM = re.compile(r"\W*\d{1,2}(?:\.\d+)*[.)]?\s|(?:[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{1,4}\s+){0,2}§\s*\d")
"""«1 Mötets öppnande», «KS § 45 Budget»."""
_LETTERHEAD_ROWS = 3
_ONLY_KIND = re.compile(
    r"\W*(?:(?:sammanträdes|mötes|styrelse)?protokoll(?:sutdrag)?|(?:minnes|mötes)anteckning(?:ar)?)\W*", re.IGNORECASE
)
_BODY = re.compile(
    r"\b[A-ZÅÄÖ][\w-]*(?:nämnden|styrelsen|utskottet|fullmäktige|beredningen|rådet|kommittén|direktionen|föreningen)\b"
)
_USELESS_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)|powerpoint-presentation|^(?:untitled|namnlös|presentation\d*|dokument\d*)$|"
    r"\.\w{3,4}$",
    re.IGNORECASE,
)


def title_of(reading: Reading, path: str) -> str:
    """The title in the text, else the first outermost heading that is no item of an agenda, else the letterhead.

    Else the file's own property, else the file name.
    """
    head = reading.pieces[:HEAD_PIECES]
    if named := _named(head):
        return named
    if letterhead := _letterhead(head):
        return letterhead
    if reading.title and not _USELESS_TITLE.search(reading.title):
        return reading.title.strip()
    return PurePosixPath(path).stem.replace("_", " ")


def _named(head: Sequence[Piece]) -> str | None:
    for kind in ("title", "heading"):
        for piece in head:
            if piece.kind == kind and not _OTHER_LABEL.match(piece.text) and not is_section_name(piece.text):
                is_item = kind == "heading" and _ITEM.match(piece.text)
                return None if is_item else _with_body(piece.text, head)
    return None


def _letterhead(head: Sequence[Piece]) -> str | None:
    """The cells of the table that minutes begin with, where they say that somebody met: «Styrelsen | Styrelsemöte»."""
    rows = takewhile(lambda piece: piece.kind == "table_row", head[:_LETTERHEAD_ROWS])
    told = dict.fromkeys(cell.strip() for row in rows for cell in row.text.split("\t") if not _NO_NAME.match(cell))
    cells = " ".join(" ".join(told).split())
    return cells if _OF_MEETING.search(cells) and len(cells) <= _LONGEST_HEADER else None


def _is_letterhead(text: str) -> bool:
    """A short line that is no sentence, or one that opens minutes: «Kulturnämnden, protokoll 3», «Protokoll fört …».

    The header of a Word page is one line, known by its day: «Norrviks kommun Protokoll Sammanträdesdatum 2024-05-06».
    """
    dated = len(text) <= _LONGEST_HEADER and _SURE_LABEL.search(text) is not None
    short = len(text) <= 60 and not text.rstrip().endswith((".", "!", "?"))
    return short or dated or _OPENS_MINUTES.match(text) is not None


def _with_body(title: str, head: Sequence[Piece]) -> str:
    """A title that only names the kind of document, with the body (organ) that the first lines name."""
    if not _ONLY_KIND.fullmatch(title):
        return title
    body = next((found.group() for piece in head if (found := _BODY.search(piece.text))), None)
    return f"{title} {body}" if body else title


def kind_of(reading: Reading, title: str, path: str) -> DocumentKind:
    """The kind that the document type field, the title, the file name or else the first lines tell."""
    head = reading.pieces[:HEAD_PIECES]
    declared = " ".join(value for value in _values(head, _TYPE_LABEL))
    early = " ".join(piece.text for piece in head[:8] if piece.kind != "paragraph" or _is_letterhead(piece.text))
    for text in (declared, title, PurePosixPath(path).stem, early):
        for kind, pattern in KIND_PATTERNS.items():
            if pattern.search(text):
                return kind
    if sum(bool(_PARAGRAPH_SIGN.match(piece.text)) for piece in reading.pieces) >= 3:
        return "protokoll"
    if _MEETING_TITLE.search(title) or any(_ATTENDANCE.match(piece.text) for piece in head):
        return "minnesanteckning"
    return "strategi" if reading.unit == "bild" else "dokument"


def date_of(reading: Reading, title: str, path: str) -> date | None:
    """The day the document is about: a labelled date, else one in the title, the file name or the first lines."""
    head = reading.pieces[:HEAD_PIECES]
    labelled = (first_date(value) for label in (_SURE_LABEL, _OWN_LABEL) for value in _values(head, label))
    named = (date_named(name) for name in (title, PurePosixPath(path).stem))
    texts = (
        *_values(head, _REVISED),
        *_values(head, _ADOPTED),
        *(each.text for each in head if not _OTHER_LABEL.match(each.text) and not _OTHER_MEETING.search(each.text)),
    )
    name = f"{title} {PurePosixPath(path).stem}"
    without_year = (date_without_year(text, name) for text in texts)
    held = (first_date(text) for text in texts if len(text) <= _LONGEST_HEADER and _WEEKDAY.search(text))
    return next(filter(None, chain(labelled, named, held, map(first_date, texts), without_year)), None)


def published_of(reading: Reading) -> date | None:
    """The day the document says that it was published."""
    values = _values(reading.pieces[:HEAD_PIECES], _PUBLISHED_LABEL)
    return next((found for found in map(first_date, values) if found), None)


def _values(pieces: Sequence[Piece], label: re.Pattern[str]) -> Iterator[str]:
    """What stands behind a label, in its own piece or, when that holds nothing more, in the next one."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        anywhere = label in {_SURE_LABEL, _REVISED, _ADOPTED}
        match = label.search(piece.text) if anywhere else label.match(piece.text)
        if match is None:
            continue
        value = match["value"].strip()
        if value:
            yield value
        elif following is not None:
            yield following.text
