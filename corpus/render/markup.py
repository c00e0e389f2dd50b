"""The small dialect the sources are written in: front matter, headings, paragraphs, lists, tables and marks.

`corpus/README.md` describes it for the person who mends a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_TABLE_ROLES = ("facts", "signatures", "notice", "sign")
_MARKS = ("pagebreak", "columnbreak", "cut", "space", "layout", "dnr")
_HEADING = re.compile(r"(#{1,3}) (.+)")
_ITEM = re.compile(r"(-|\d+\.) (.+)")
_MARK = re.compile(r"\{(\w+)(?: ([^}]*))?\}")
_EMPHASIS = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; in a deck, level 1 is a slide and level 2 a box on it."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a line feed is a forced line break, `**…**` is bold."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A bulleted list, or one that is numbered from `start`."""

    ordered: bool
    items: tuple[str, ...]
    start: int = 1

    def labelled(self, bullet: str) -> list[tuple[str, str]]:
        """Each item behind its number, or behind `bullet`."""
        return [(f"{self.start + at}." if self.ordered else bullet, item) for at, item in enumerate(self.items)]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. A row of one cell spans the table. `widths` are per cent, empty for equal columns."""

    rows: tuple[tuple[str, ...], ...]
    has_head: bool
    widths: tuple[int, ...]
    role: str

    @property
    def columns(self) -> int:
        """The number of columns of the widest row."""
        return max(len(row) for row in self.rows)

    @property
    def shares(self) -> tuple[float, ...]:
        """The width of each column as a fraction of the table's."""
        parts = self.widths or ((28, 72) if self.columns == 2 else (1,) * self.columns)
        return tuple(part / sum(parts) for part in parts)


@dataclass(frozen=True, slots=True)
class Mark:
    """An instruction to the layout: `{pagebreak}`, `{cut}`, `{layout boxes}`, `{dnr Dnr KS 2024/1}`."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Note:
    """A speaker note of a slide."""

    text: str


Node = Heading | Paragraph | Items | Table | Mark | Note


@dataclass(frozen=True, slots=True)
class Source:
    """One source file: the fields of its front matter and its content."""

    path: Path
    fields: dict[str, str]
    nodes: tuple[Node, ...]

    def __getitem__(self, name: str) -> str:
        """A field of the front matter; raises KeyError that names the file."""
        if name not in self.fields:
            raise KeyError(f"{self.path.name}: no field '{name}' in the front matter")
        return self.fields[name]

    @property
    def names(self) -> list[str]:
        """The names of the rendered file below the folder of documents: its own, then those of its copies."""
        return [self["file"], *self.parts("copies", " ; ")]

    def get(self, name: str, default: str) -> str:
        """An optional field of the front matter."""
        return self.fields.get(name, default)

    def parts(self, name: str, separator: str = " / ") -> list[str]:
        """The parts of an optional field that is a list; none where the source lacks it."""
        return [part.strip() for part in self.fields[name].split(separator)] if name in self.fields else []


def read_source(path: Path) -> Source:
    """Read one source. Raises ValueError, which names the file, where a line of it is not understood."""
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) < 3 or parts[0]:
        raise ValueError(f"{path.name}: it does not begin with front matter between two lines of ---")
    fields = dict(_field(path, line) for line in parts[1].splitlines() if line.strip())
    try:
        return Source(path, fields, tuple(_nodes(parts[2].replace("\\-", SOFT_HYPHEN))))
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error


def _field(path: Path, line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon:
        raise ValueError(f"{path.name}: no field in the line '{line}'")
    return name.strip(), value.strip()


def bold_runs(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of `text` in order, each with whether it is bold."""
    for number, part in enumerate(_EMPHASIS.split(text)):
        if part:
            yield part, number % 2 == 1


def plain(text: str) -> str:
    """`text` without marks of emphasis and without soft hyphens."""
    return _EMPHASIS.sub(r"\1", text).replace(SOFT_HYPHEN, "")


def _nodes(body: str) -> Iterator[Node]:
    role = ""
    widths: tuple[int, ...] = ()
    for kind, lines in _groups(body):
        if kind == "mark":
            name, argument = _mark(lines[0])
            if name == "widths":
                widths = tuple(int(part) for part in argument.split())
            elif name in _TABLE_ROLES:
                role = name
            elif name in _MARKS:
                yield Mark(name, argument)
            else:
                raise ValueError(f"no such mark: {lines[0]}")
        elif kind == "table":
            yield _table(lines, widths, role)
            role, widths = "", ()
        else:
            yield _simple(kind, lines)


def _simple(kind: str, lines: list[str]) -> Node:
    if kind == "heading":
        marks, text = lines[0].split(" ", 1)
        return Heading(len(marks), text)
    if kind == "note":
        return Note(" ".join(line[2:] for line in lines))
    if kind in {"bullets", "numbers"}:
        labels, items = zip(*(line.split(" ", 1) for line in lines), strict=True)
        return Items(kind == "numbers", items, int(labels[0][:-1]) if kind == "numbers" else 1)
    return Paragraph("\n".join(lines))


def _groups(body: str) -> Iterator[tuple[str, list[str]]]:
    """Runs of lines of one kind; headings and marks stand alone, an empty line ends a run."""
    kind, run = "", list[str]()
    for line in [*body.splitlines(), ""]:
        current = _kind(line)
        if run and (current != kind or kind in {"heading", "mark"}):
            yield kind, run
            run = []
        kind = current
        if current:
            run.append(line)


def _kind(line: str) -> str:
    item = _ITEM.fullmatch(line)
    if not line.strip():
        return ""
    if _HEADING.fullmatch(line):
        return "heading"
    if _MARK.fullmatch(line):
        return "mark"
    if item:
        return "bullets" if item[1] == "-" else "numbers"
    return {"|": "table", ">": "note"}.get(line[0], "paragraph")


def _mark(line: str) -> tuple[str, str]:
    found = _MARK.fullmatch(line)
    if found is None:
        raise ValueError(f"not a mark: {line}")
    return found[1], found[2] or ""


def _table(lines: list[str], widths: tuple[int, ...], role: str) -> Table:
    rows = [
        tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")) for line in lines
    ]
    has_head = len(rows) > 1 and set("".join(rows[1])) <= {"-", ":"} and bool("".join(rows[1]))
    if has_head:
        del rows[1]
    return Table(tuple(rows), has_head, widths, role)
