"""The rows and cells of HTML tables, and what reaches from one row down into the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_MOST_COLUMNS = 64


def tag_of(element: Element) -> str:
    """The tag in lower case, without a namespace prefix; "" for comments."""
    return element.tag.lower().rpartition(":")[2] if isinstance(element.tag, str) else ""


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, not those of tables in its cells."""
    for child in table:
        name = tag_of(child)
        if name == "tr":
            yield child
        elif name in {"thead", "tbody", "tfoot"}:
            yield from rows_of(child)


def cells_of(row: Element) -> list[Element]:
    """The cells and headings of a row."""
    return [child for child in row if tag_of(child) in {"td", "th"}]


def from_above(above: dict[int, tuple[int, str]], column: int) -> list[str]:
    """The cells from `column` on that reach down from rows further up, and have one row less to go now."""
    found: list[str] = []
    while (reach := above.get(column + len(found), (0, "")))[0]:
        above[column + len(found)] = (reach[0] - 1, reach[1])
        found.append(reach[1])
    return found


def span_of(cell: Element, name: str) -> int:
    """How many columns ("colspan") or rows ("rowspan") a cell covers; a hostile page may say a billion."""
    text = cell.get(name, "1").strip()
    return min(max(int(text), 1), _MOST_COLUMNS) if re.fullmatch(r"\d{1,4}", text) else 1
