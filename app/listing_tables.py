"""Listed records as aligned tables in Swedish, as wide as the terminal."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from app.listing import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.listing import Listed

WIDTH_WITHOUT_TERMINAL = 160
"""Characters a line where the output goes to a file or a program, unless COLUMNS says otherwise."""

STATUSES = {"present": "närvarande", "absent": "frånvarande", "co-opted": "adjungerad", "substitute": "ersättare"}
OUTCOMES = {
    "decided": "beslutat",
    "rejected": "avslaget",
    "tabled": "bordlagt",
    "remitted": "återremitterat",
    "filed": "till handlingarna",
    "none": "inget beslut",
}


def table_text(kind: str, records: Sequence[Listed]) -> str:
    """The records as tables: all meetings in one, else one for each meeting or strategy under a line that names it."""
    if not records:
        return "Arkivet innehåller inga sådana uppgifter."
    width = shutil.get_terminal_size((WIDTH_WITHOUT_TERMINAL, 24)).columns
    if kind == "meetings":
        return _table(_COLUMNS[kind], records, width)
    groups = groupby(records, _group)
    return "\n\n".join(f"{group[-1]}\n\n{_table(_COLUMNS[kind], list(each), width)}" for group, each in groups)


def _group(record: Listed) -> tuple[str, int | None, str]:
    """The document, the meeting in it, and how both are named."""
    name = record["strategy"] if "strategy" in record else record["body"]
    parts = (record["date"] or "utan datum", name, f"({record['document']})")
    return record["document"], record.get("meeting"), "  ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class _Column:
    """`share` is its width beside the other columns', `cell` gives what stands in it."""

    heading: str
    share: int
    cell: Callable[[Listed], str | None]


def _table(columns: Sequence[_Column], records: Sequence[Listed], width: int) -> str:
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 — as below
    from rich.console import Console  # noqa: PLC0415 — 0.1 s
    from rich.table import Table  # noqa: PLC0415 — as above
    from rich.text import Text  # noqa: PLC0415 — as above

    table = Table(box=SIMPLE_HEAD, expand=True, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column.heading, ratio=column.share, overflow="fold")
    for record in records:
        table.add_row(*(Text(column.cell(record) or "") for column in columns))
    console = Console(file=io.StringIO(), width=width, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _marked(parts: Iterable[Listed]) -> str:
    """All parts, with a word behind those that are worked out, not stated."""
    return "; ".join(said(part) + (" (härlett)" if part.get("basis") == "derived" else "") for part in parts)


def _many(key: str) -> Callable[[Listed], str]:
    return lambda record: _marked(record[key])


def _count(key: str) -> Callable[[Listed], str]:
    return lambda record: str(record[key])


def _where(record: Listed) -> str:
    """The place in the file that is named above: «sida 2, Cybersäkerhet»."""
    if not record["evidence"]:
        return ""
    place = record["evidence"][0]["place"]
    page = f"{place['unit']} {place['page']}" if place["page"] else None
    return ", ".join(filter(None, (page, *place["headings"][-1:])))


def _time(record: Listed) -> str:
    return "–".join(filter(None, (record["begins"], record["ends"])))


def _item(record: Listed) -> str:
    return " ".join(filter(None, (record.get("number"), record["item"])))


def _attended(record: Listed) -> str:
    """How somebody took part: «närvarande, till kl 12.30, för Alva Stenmark»."""
    status = STATUSES[record["status"]] if record["status"] else "ej i närvarolistan"
    instead = f"för {record['replaces']}" if record["replaces"] else None
    return ", ".join(filter(None, (status, record["part"], instead)))


def _result(record: Listed) -> str:
    """The outcome, with how the votes fell and who objected."""
    objected = f"reservation: {_marked(record['reservations'])}" if record["reservations"] else None
    return "; ".join(filter(None, (OUTCOMES[record["outcome"]], record["votes"], objected)))


_ITEM = _Column("Punkt", 3, _item)
_BY = _Column("Ansvarig", 2, _many("responsible"))
_DUE = _Column("Klart", 2, itemgetter("due"))
_WHERE = _Column("Var", 3, _where)

_COLUMNS: dict[str, Sequence[_Column]] = {
    "meetings": (
        _Column("Datum", 2, itemgetter("date")),
        _Column("Möte", 4, lambda record: record["title"] or record["body"]),
        _Column("Tid", 2, _time),
        _Column("Plats", 3, _many("places")),
        _Column("Ordförande", 3, _many("chairs")),
        _Column("Närvarande", 2, _count("present")),
        _Column("Beslut", 1, _count("decisions")),
        _Column("Dokument", 4, itemgetter("document")),
    ),
    "decisions": (
        _ITEM,
        _Column("Beslut", 6, itemgetter("text")),
        _Column("Utfall", 3, _result),
        _BY,
        _DUE,
        _WHERE,
    ),
    "people": (
        _Column("Namn", 3, itemgetter("name")),
        _Column("Organisation", 3, itemgetter("organisation")),
        _Column("Roll", 3, itemgetter("role")),
        _Column("Närvaro", 3, _attended),
        _Column("Presenterade", 5, _many("presented")),
        _WHERE,
    ),
    "focus": (
        _Column("Område", 3, itemgetter("area")),
        _Column("Fokus", 6, _many("topics")),
        _Column("Rubrik", 2, itemgetter("group")),
        _WHERE,
    ),
    "tasks": (_Column("Uppgift", 6, itemgetter("text")), _BY, _DUE, _ITEM, _WHERE),
}
