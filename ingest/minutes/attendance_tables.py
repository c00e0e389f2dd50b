"""Reads one row of a table of people by what its columns are called, or by what stands in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.attendance_details import add_detail, names_replaced
from ingest.minutes.attendance_entries import entry_of
from ingest.minutes.attendance_labels import label_of
from ingest.name_keys import are_initials

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.minutes.attendance_details import Entry

COLUMNS: dict[str, re.Pattern[str]] = {
    "name": re.compile(
        r"namn|för- och efternamn|deltagare|ledamot|person|vem|närvarande|beslutande|ledamöter|ersättare|suppleanter|"
        r"(?:fackliga |\w+)?(?:representant(?:er)?|företrädare)",
        re.IGNORECASE,
    ),
    "first name": re.compile(r"förnamn", re.IGNORECASE),
    "surname": re.compile(r"efternamn", re.IGNORECASE),
    "initials": re.compile(r"init(?:ialer|\.)?|förk(?:ortning|\.)?|sign(?:atur|\.)?|kortnamn", re.IGNORECASE),
    "organisation": re.compile(
        r"organisation|org\.?|företräder|representerar|hör till|tillhör|varifrån|från|kommun|arbetsplats|"
        r"företag|tillhörighet|parti|förvaltning|enhet|myndighet|region|förening|sektion|hus|lägenhet|lärosäte|avdelning|bolag|nämnd",
        re.IGNORECASE,
    ),
    "role": re.compile(
        r"uppdrag|roll|(?:mötes)?roll|funktion|befattning|titel|post|ansvar(?:sområde)?|position|yrke", re.IGNORECASE
    ),
    "mark": re.compile(
        r"närv(?:aro|arande|\.)?|deltar|deltog|när\.?|på plats|frånv(?:aro|arande|\.)?|status|närvarande \(?[x1]\)?",
        re.IGNORECASE,
    ),
    "part": re.compile(
        r"anm(?:ärkning(?:ar)?|\.)?|kommentar(?:er)?|notering(?:ar)?|not\.?|tid|punkt(?:er)?|§|paragrafer",
        re.IGNORECASE,
    ),
    "stand-in": re.compile(r"(?:tjänstgörande |tjg\.? )?(?:ersättare|ers\.?)", re.IGNORECASE),
    "nothing": re.compile(
        r"e-?post|mejl|mail|telefon|tel\.?|nr\.?|#|personnummer|ersättare för|(?:§ ?\d+ )?(?:ja|nej|avst(?:år|\.)?)",
        re.IGNORECASE,
    ),
}
"""Kind of column → what it is called."""

_YES = re.compile(r"ja|x|✓|✔|√|☒|☑|närvarande|närv\.?|när\.?|n|1|deltar|deltog|på plats|yes", re.IGNORECASE)
_NO = re.compile(r"nej|–|-|frånvarande|frånv\.?|frv\.?|f|☐|0|ej|förhinder|återbud|no", re.IGNORECASE)

_MARK_AND_WORDS = re.compile(rf"(?P<mark>{_YES.pattern}|{_NO.pattern})\s*[(,]\s*(?P<words>[^()]+)\)?", re.IGNORECASE)


def columns_of(cells: Sequence[str], *, listed: bool = False) -> tuple[str, ...] | None:
    """What the columns hold when `cells` are the head of a table of people: «Namn | Initialer | Organisation».

    «Ledamöter | Ersättare» with no crosses are two lists beside each other. `listed`: people are known to follow, so
    that one column may be called anything.
    """
    kinds = tuple(_kind(cell, first=index == 0) for index, cell in enumerate(cells))
    known = [kind for kind in kinds if kind]
    if len(known) < 2 or len(known) + listed < sum(bool(cell.strip()) for cell in cells):
        return None
    beside = "stand-in" in known and "mark" not in known
    return kinds if {"name", "first name"} & set(known) and not beside else None


def _kind(cell: str, *, first: bool) -> str:
    """A «Närvarande» or «Ersättare» that heads the first column holds names; a later one crosses or a stand-in."""
    text = cell.strip(" :*_")
    order = COLUMNS if first else {"mark": COLUMNS["mark"], "stand-in": COLUMNS["stand-in"], **COLUMNS}
    return next((kind for kind, pattern in order.items() if pattern.fullmatch(text)), "")


def row_entry(cells: Sequence[str], columns: Sequence[str] | None) -> Entry | None:
    """The person of one row; `columns` as `columns_of` gave them, or None for a table without a head."""
    if columns and "first name" in columns and "surname" in columns:
        whole = f"{cells[columns.index('first name')]} {cells[columns.index('surname')]}"
        cells, columns = [whole, *cells], ["name", *columns]
    where = _name_column(cells, columns)
    entry = entry_of(cells[where]) if where is not None else None
    if entry is None:
        return None
    for index, cell in enumerate(cells):
        if where is not None and index != where and cell.strip():
            kind = columns[index] if columns and index < len(columns) else ""
            _add_cell(entry, cell.strip(), "post" if not kind and index < where else kind)
    return entry


def stand_in(cells: Sequence[str], columns: Sequence[str] | None, member: Entry) -> Entry | None:
    """Who took the seat of the `member` of a row, by its column of serving substitutes; the member was away."""
    where = columns.index("stand-in") if columns and "stand-in" in columns else len(cells)
    entry = entry_of(cells[where]) if where < len(cells) else None
    if entry is not None:
        entry.replaces, member.status = member.name, "absent"
    return entry


def _name_column(cells: Sequence[str], columns: Sequence[str] | None) -> int | None:
    """The cell that holds the name: in the column of that head, else the first that reads as a person."""
    if columns and "name" in columns:
        index = columns.index("name")
        return index if index < len(cells) else None
    return next((index for index, cell in enumerate(cells) if entry_of(cell)), None)


def _add_cell(entry: Entry, cell: str, kind: str) -> None:
    if kind in {"nothing", "stand-in", "first name", "surname"}:
        return
    if kind == "mark" or (not kind and (_YES.fullmatch(cell) or _NO.fullmatch(cell))):
        _add_mark(entry, cell)
    elif kind == "initials":
        entry.initials = cell if are_initials(cell) else entry.initials
    elif kind == "post":
        entry.role = f"{entry.role}, {cell}" if entry.role else cell
    elif kind == "part" and not names_replaced(cell):
        entry.part = f"{entry.part}, {cell}" if entry.part else cell
    else:
        _add_words(entry, cell, kind)


def _add_mark(entry: Entry, cell: str) -> None:
    """A cross or a yes; what brackets behind it say («Ja (på distans)») is said of how they took part."""
    marked = _MARK_AND_WORDS.fullmatch(cell)
    if marked:
        add_detail(entry, marked["words"])
        cell = marked["mark"]
    label = label_of(cell)
    if _NO.fullmatch(cell):
        entry.status = "absent"
    elif label and not _YES.fullmatch(cell):
        entry.status = label.status
    elif not _YES.fullmatch(cell):
        add_detail(entry, cell)


def _add_words(entry: Entry, cell: str, kind: str) -> None:
    """A cell of words: «Region Norr, strateg, från kl. 9» says three things; the head decides where it is unclear."""
    before = (entry.organisation, entry.role)
    parts = [cell] if kind == "organisation" and "," not in cell and "(" not in cell else re.split(r",|(?=\()", cell)
    if len(parts) == 1 and kind == "organisation" and not re.match(r"ersätt|frånvar|adjung", cell, re.IGNORECASE):
        entry.organisation = f"{entry.organisation}, {cell}" if entry.organisation else cell
        return
    for part in parts:
        add_detail(entry, part.strip(" ()"))
    if kind == "role" and entry.role is None and before == (None, None) and entry.organisation == cell:
        entry.role, entry.organisation = entry.organisation, None
