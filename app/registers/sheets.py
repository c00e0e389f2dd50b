"""What a page tells of one meeting, decision or person: sections of lines, every line with its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.registers.sources import Source


@dataclass(frozen=True, slots=True)
class Linked:
    """A text that leads to another page of the app."""

    text: str
    address: str


Told = str | Linked | tuple["str | Linked", ...]
"""What stands in a cell: text, a link, or several of them, one after the other."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells in the order of the headings, and where the papers say so."""

    cells: tuple[Told, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A table under a title; `empty` is said where there are no lines."""

    title: str
    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is told of one thing: its name, its particulars (label and value), then sections."""

    title: str
    particulars: tuple[Line, ...]
    sections: tuple[Section, ...] = ()


def without_empty_columns(section: Section) -> Section:
    """`section` without the columns in which nothing stands."""
    kept = [place for place in range(len(section.headings)) if any(line.cells[place] for line in section.lines)]

    def pick(cells: Sequence[Told]) -> tuple[Told, ...]:
        return tuple(cells[place] for place in kept)

    lines = tuple(Line(pick(line.cells), line.sources) for line in section.lines)
    return Section(section.title, tuple(section.headings[place] for place in kept), lines, section.empty)
