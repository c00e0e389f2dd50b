"""Plain text: minutes copied from a page, and a letter-like protocol typed in a simple editor."""

from __future__ import annotations

import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.render.markup import Heading, Items, Mark, Paragraph, Table, plain

if TYPE_CHECKING:
    from corpus.render.markup import Node, Source

_PAGE_LINES = 22
"""After so many lines the page ended where the text was copied from; an empty line is all that is left of it."""


def render_copied(source: Source) -> bytes:
    """Text as it lands in an editor when a page is copied: tables by tabs, headings without marks, page ends lost."""
    lines = ["", "Publiceringsdatum", source["published"], ""]
    for node in source.nodes:
        lines.extend(_copied(node))
    return _with_page_ends(lines).encode(source["encoding"])


def _copied(node: Node) -> list[str]:
    if isinstance(node, Table):
        return [*("\t".join(plain(cell) for cell in _padded(row, node)) for row in node.rows), ""]
    if isinstance(node, Items):
        return [*(f"{label} {plain(item)}" for label, item in node.labelled("-")), ""]
    if isinstance(node, Mark):
        return ["", "", ""]
    if isinstance(node, Heading | Paragraph):
        return [plain(node.text), ""]
    raise TypeError(f"no plain text for {node}")


def _padded(row: tuple[str, ...], table: Table) -> tuple[str, ...]:
    return row + ("",) * (table.columns - len(row)) if len(row) == 1 else row


def _with_page_ends(lines: list[str]) -> str:
    """The lines joined; page ends show only inside tables, as an empty line between two rows."""
    text = lines[0]
    for number, (before, after) in enumerate(pairwise(lines), 1):
        is_torn = number % _PAGE_LINES == 0 and "\t" in before and "\t" in after
        text += ("\n\n" if is_torn else "\n") + after
    return text + "\n"


def render_letter(source: Source) -> bytes:
    """A protocol wrapped at 76 characters with Windows line ends, in the encoding the source names."""
    parts = [_letter(node) for node in source.nodes]
    return ("\r\n\r\n".join(parts) + "\r\n").encode(source["encoding"])


def _letter(node: Node) -> str:
    if isinstance(node, Table) and node.role in {"sign", "signatures"}:
        return "\r\n\r\n".join(_signature(row) for row in node.rows)
    if isinstance(node, Items):
        return "\r\n".join(_folded(item, f"{label} ") for label, item in node.labelled("-"))
    if isinstance(node, Heading | Paragraph):
        return "\r\n".join(map(_folded, node.text.split("\n")))
    raise TypeError(f"no letter text for {node}")


def _folded(text: str, label: str = "") -> str:
    wrapped = textwrap.wrap(
        plain(text), 76, break_on_hyphens=False, initial_indent=label, subsequent_indent=" " * len(label)
    )
    return "\r\n".join(wrapped)


def _signature(row: tuple[str, ...]) -> str:
    return f"{row[0]}\r\n\r\n" + "\r\n".join("_" * 24 + f"\r\n{name}" for name in row[1:])
