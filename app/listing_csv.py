"""Listed records as CSV for spreadsheets: one row a record, under a header that programs may rely on."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from app.listing import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.listing import Listed

_MEETING = "document meeting date body"
_PLACE = "reference page unit section quote start end"

COLUMNS: dict[str, Sequence[str]] = {
    "documents": "document title kind date published reader characters warnings".split(),
    "meetings": (
        f"{_MEETING} title owner type begins ends purpose paragraphs published places chairs secretaries adjusters "
        f"attachments next_meetings present absent co_opted substitutes decisions tasks agenda {_PLACE}"
    ).split(),
    "decisions": (
        f"{_MEETING} number item dnr text outcome votes reservations reservations_basis responsible responsible_basis "
        f"due {_PLACE}"
    ).split(),
    "people": (
        f"{_MEETING} name organisation role status part replaces initials initials_basis nickname "
        f"presented presented_basis {_PLACE}"
    ).split(),
    "focus": f"document date strategy group area topics {_PLACE}".split(),
    "tasks": f"{_MEETING} item text responsible responsible_basis due {_PLACE}".split(),
}
"""The header of each listing. What a record has several of stands in one cell, split by semicolons."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a spreadsheet compute a cell instead of showing it (OWASP, «CSV Injection»)."""


def csv_text(kind: str, records: Iterable[Listed]) -> str:
    """The header of that kind of listing, then a row for each record."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS[kind])
    for record in records:
        flat = record | _places(record.get("evidence", ()))
        writer.writerow([harmless(_cell(flat, column)) for column in COLUMNS[kind]])
    return file.getvalue().removesuffix("\n")


def _places(evidence: Sequence[Listed]) -> Listed:
    """The place of the first citation, and the quotes and positions of all."""
    if not evidence:
        return {}
    place = evidence[0]["place"]
    return {
        "reference": evidence[0]["reference"],
        "page": place["page"],
        "unit": place["unit"],
        "section": place["headings"][-1] if place["headings"] else None,
        "quote": " … ".join(each["quote"] for each in evidence),
        "start": [str(each["start"]) for each in evidence],
        "end": [str(each["end"]) for each in evidence],
    }


def _cell(record: Listed, column: str) -> str:
    if column not in record and column.endswith("_basis"):
        return "; ".join(each["basis"] for each in record[column.removesuffix("_basis")])
    value = record.get(column)
    if isinstance(value, list):
        return "; ".join(map(said, value))
    return "" if value is None else str(value)


def harmless(cell: str) -> str:
    """`cell` with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell
