"""What the columns of an agenda table and the kinds of its items are called, and what one entry of it looks like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ingest.layout.section_names import is_agenda_name

if TYPE_CHECKING:
    from ingest.records import ItemKind

Column = Literal["number", "time", "kind", "title", "responsible", "dnr", "other", "not_agenda"]

_COLUMNS: tuple[tuple[Column, str], ...] = (
    ("not_agenda", r"klar\w*|deadline|senast|status|förfallo\w*|förfaller|när|till|till när|färdigt?|slutdatum|namn"),
    ("not_agenda", r"(?:ja|nej|avstår|organisation|parti|åtgärd|uppgift|att göra|beslut|kostnad|belopp)\w*"),
    ("number", r"nr\.?|nummer|#|§|punkt\s?nr\.?|ärende\s?nr\.?|p\.?|pkt\.?|ordning|par(?:agraf)?\.?"),
    ("time", r"(?:start|ca\.? )?tid(?:punkt|er|sram|såtgång)?|kl\.?|klockan|klockslag|starttid|min(?:uter)?\.?"),
    ("kind", r"typ\w*|i ?/ ?d ?/ ?b|i, ?d, ?b|info ?/ ?disk.*|kategori|form|syfte|karaktär"),
    ("dnr", r"dnr\.?|diarienr\.?|diarienummer|ärendenummer"),
    (
        "responsible",
        r"ansv\.?|ansvarig\w*|ansvar|vem|föredragande|föredragning|föredrar|håller i|hålls av|presentatör|presenterar|"
        r"presenteras av|talare|medverkande|inledare|dragning|dras av|av|vem drar|person(?:er)?|föredras av|leds av",
    ),
    (
        "title",
        r"(?:mötes|program|dagordnings|agenda)?punkt(?:er)?|ärenden?|(?:ärende)?rubrik|ämnen?|innehåll|vad|agenda|"
        r"dagordning|aktivitet(?:er)?|programpunkt|fråg(?:a|or)|moment|program|tema|titel|beskrivning",
    ),
)
"""First match wins: a column of due dates or votes says that the table is no agenda."""

_COLUMN_PATTERNS = tuple((column, re.compile(rf"(?:{words})\s*:?", re.IGNORECASE)) for column, words in _COLUMNS)

_KIND_WORDS: tuple[tuple[ItemKind, str], ...] = (
    ("decision", r"b|beslut(?:s(?:punkt|ärende|fråga))?|besl\.?"),
    ("discussion", r"d|diskussion(?:s(?:punkt|fråga))?|disk\.?|dialog|samtal|överläggning|workshop"),
    ("information", r"i|info\.?|information(?:s(?:punkt|ärende))?|rapport|föredragning|lägesrapport"),
)
"""The weightiest first: an item «I/B» is one to decide on."""

_KIND_PATTERNS = tuple((kind, re.compile(rf"(?:{words})", re.IGNORECASE)) for kind, words in _KIND_WORDS)
_KIND_SPLIT = re.compile(r"\s*(?:[/,+&]|\boch\b)\s*")
_MARKED_KIND = re.compile(r"\s*[(\[]\s*(?P<kind>[A-Za-zåäöÅÄÖ./, ]{1,24})\s*[)\]]\s*")

_BREAK = re.compile(
    r"(?:gemensam )?(?:\w*lunch\w*|\w*fika\w*|\w*kaffe\w*|bensträckare|\w*paus\w*|rast|\w*frukost\w*|\w*smörgås\w*|"
    r"\w*mingel\w*|\w*middag\w*|samling|uppehåll|avslut)\b",
    re.IGNORECASE,
)

_AGENDA_HEADING = re.compile(
    r"(?:preliminär |dagens |förslag till |mötets |slutlig )?"
    r"(?:dagordning(?:en)?|agenda|föredragningslista|ärendelista|(?:mötes)?program(?:met)?)"
    r"(?: för (?:mötet|dagen|sammanträdet))?\s*:?",
    re.IGNORECASE,
)

TIME = re.compile(
    r"(?:kl\.?\s*|klockan\s+)?\d{1,2}[.:]\d{2}(?:\s?[–-]\s?\d{1,2}[.:]\d{2})?(?!\d)|\d{1,3}\s?min(?:uter)?\b\.?",
    re.IGNORECASE,
)
"""A time of day, a stretch of it, or how many minutes."""

NUMBER = re.compile(r"(?:§\s*)?\d{1,3}(?:\.\d{1,2})?\s?[a-z]?[.):]?", re.IGNORECASE)
"""The number of an item with what stands behind it: 3, 3., § 45, 3.1, 4a."""


def column_of(cell: str) -> Column:
    """What the column under this heading cell holds."""
    text = cell.strip()
    return next((column for column, pattern in _COLUMN_PATTERNS if pattern.fullmatch(text)), "other")


def kind_of_item(text: str) -> ItemKind | None:
    """The kind that a letter or word names: «I», «B», «Diskussion», «I/D»."""
    words = _KIND_SPLIT.split(text.strip())
    for kind, pattern in _KIND_PATTERNS:
        if all(_is_kind(word) for word in words) and any(pattern.fullmatch(word) for word in words):
            return kind
    return None


def _is_kind(word: str) -> bool:
    return any(pattern.fullmatch(word) for _, pattern in _KIND_PATTERNS)


def without_kind(title: str) -> tuple[str, ItemKind | None]:
    """A title without the «(I)» that marks its kind, and that kind."""
    for match in _MARKED_KIND.finditer(title):
        kind = kind_of_item(match["kind"])
        if kind:
            return f"{title[: match.start()]} {title[match.end() :]}".strip(), kind
    return title, None


def is_break(title: str) -> bool:
    """Whether an entry is a break or the like: «Lunch», «Bensträckare», «Frukostmacka serveras»."""
    return _BREAK.match(title.strip()) is not None


def heads_agenda(text: str) -> bool:
    """Whether `text` heads what the meeting is to deal with: «Dagordning», «Förslag till dagordning»."""
    return _AGENDA_HEADING.fullmatch(text.strip()) is not None or is_agenda_name(text)
