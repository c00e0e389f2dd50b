"""The lines of one table cell as one text: wrapped ones joined, names and other entries parted by semicolons."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from ingest.layout.phrases import ends_sentence, is_unfinished
from ingest.layout.repair import join_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

Break = Literal["wrap", "unknown", "meant", "item"]
"""Why a line ended: it was full; nobody knows; there was room for more or a paragraph ended; a list item ended."""

SEPARATOR = "; "


def join_cell(lines: Sequence[str], breaks: Sequence[Break] | None = None) -> str:
    """The lines of a cell as one, words made whole; `breaks` are those between them, all unknown where not given.

    An entry begins with a capital letter, where a list item or a number does not prove it, after words that need no
    more. Unknown breaks end entries where all do and the lines do not look like one text wrapped to its width.
    """
    told = _told(lines, breaks or ["unknown"] * (len(lines) - 1))
    groups = [[line] for line in lines[:1]]
    for (before, after), kind in zip(pairwise(lines), told, strict=True):
        if _parts(before, after, kind):
            groups.append([after])
        else:
            groups[-1].append(after)
    return _joined([join_lines(group) for group in groups])


def _told(lines: Sequence[str], breaks: Sequence[Break]) -> Sequence[Break]:
    """The breaks with unknown ones settled; where most are meant, so are those after full lines."""
    if "unknown" in breaks:
        entries = _are_entries(lines)
        return ["meant" if kind == "unknown" and entries else kind for kind in breaks]
    if breaks.count("meant") * 2 > len(breaks):
        return ["meant" if kind == "wrap" else kind for kind in breaks]
    return breaks


def _joined(entries: Sequence[str]) -> str:
    told = [entry for entry in entries if entry]
    ended = [entry + (" " if ends_sentence(entry) else SEPARATOR) for entry in told[:-1]]
    return "".join([*ended, *told[-1:]])


def _parts(before: str, after: str, kind: Break) -> bool:
    if kind == "item":
        return not before.rstrip().endswith((",", "-"))
    return kind == "meant" and _could_part(before, after)


def _could_part(before: str, after: str) -> bool:
    left, first = before.strip(), after.strip()[:1]
    if not left or left.endswith(("-", "–", "/", "&")) or is_unfinished(left):
        return False
    return first.isupper() or first.isdigit()


def _are_entries(lines: Sequence[str]) -> bool:
    """Whether lines broken for an unknown reason are entries: each could be one, and words had room or are names."""
    plain = [line.strip() for line in lines]
    if len(plain) < 2 or any(ends_sentence(line) or not line[:1].isupper() for line in plain):
        return False
    if any(not _could_part(before, after) for before, after in pairwise(plain)):
        return False
    widest = max(len(line) for line in plain)
    room = any(len(before) + 1 + len(after.split()[0]) <= widest for before, after in pairwise(plain))
    return room or all(len(line.split()) > 1 for line in plain)
