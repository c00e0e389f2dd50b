"""Plain text, and text saved from pages, PDF files and decks; `ingest.readers.markdown` has it read Markdown too."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.encoding import decode
from ingest.errors import Unreadable
from ingest.layout.lines import Line
from ingest.layout.paragraphs import pieces_from_lines
from ingest.readers.markdown_marks import front_matter, is_bold, with_tabs, without_emphasis, without_markup
from ingest.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from ingest.reading import Piece

_MOST_JUNK = 0.02
"""Share of control and unreadable characters above which a file is no text; real ones stay under one in a thousand."""


def read(path: Path, *, markdown: bool = False) -> Reading:
    """The text of `path` in whole paragraphs, its pages (split by form feeds) counted where it has any.

    Raises `Unreadable` where the file is empty, or holds something else than text.
    """
    text, warning = decode(path.read_bytes())
    _check(text)
    text = _with_newlines(text)
    properties, body = front_matter(text) if markdown else ([], text)
    clean = without_markup if markdown else without_emphasis
    pages = _without_running_lines([_lines_of(page, clean) for page in body.rstrip("\f\n ").split("\f")])
    lines = [*(Line(f"{key}\t{value}") for key, value in properties), *_numbered(pages)]
    pieces = tuple(pieces_from_lines(lines))
    if not pieces:
        raise Unreadable("Filen innehåller ingen text.", "Kontrollera att rätt fil har lagts in.")
    return Reading(
        reader="text",
        pieces=pieces,
        unit="sida" if len(pages) > 1 else None,
        title=dict(properties).get("title") or _subject(pieces),
        warnings=(warning,) if warning else (),
    )


def _subject(pieces: Sequence[Piece]) -> str | None:
    """The subject of a saved e-mail, among whose first lines a sender stands too."""
    fields = {key: value.strip() for key, _, value in (piece.text.partition(":") for piece in pieces[:8])}
    if not fields.keys() & {"Från", "From"}:
        return None
    return fields.get("Ämne") or fields.get("Subject") or None


def _check(text: str) -> None:
    if not text.strip("\ufeff\0 \t\r\n\f"):
        raise Unreadable("Filen är tom.", "Spara dokumentet på nytt och lägg in det igen.")
    sample = text[:200_000]
    junk = sum(character == "\ufffd" or _is_control(character) for character in sample)
    if junk > _MOST_JUNK * len(sample):
        raise Unreadable(
            "Filen innehåller inte läsbar text.",
            "Öppna den i det program som den gjordes i och spara den som PDF, DOCX eller ren text.",
        )


def _is_control(character: str) -> bool:
    return character not in "\t\n\r\f\v\x85" and unicodedata.category(character) in ("Cc", "Cn", "Cs")


def _with_newlines(text: str) -> str:
    r"""Every kind of line end as a newline; "\r\r\n", left by broken transfers, is one line end too."""
    return re.sub(r"\r+\n|\r|\x85|\u2028|\u2029|\v", "\n", text.removeprefix("\ufeff"))


def _lines_of(page: str, clean: Callable[[str], str]) -> list[Line]:
    """The lines of one page that hold text; `gap` counts the empty lines above, half a line is a forced break."""
    raw = page.split("\n")
    lines: list[Line] = []
    gap = 0.0
    for before, after in zip(raw, with_tabs(clean(page).split("\n")), strict=True):
        if after.strip():
            lines.append(Line(after, bold=is_bold(before), gap=gap))
            gap = 0.5 if clean is without_markup and before.endswith("  ") else 0.0
        elif not before.strip():
            gap = math.floor(gap) + 1.0
    return [replace(line, text=line.text.rstrip(" ")) for line in lines] if clean is without_markup else lines


def _numbered(pages: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """All lines in order; with their page, 1-based, where there is more than one."""
    for number, page in enumerate(pages, start=1):
        for line in page:
            yield replace(line, page=number) if len(pages) > 1 else line


def _without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers and without the headers and footers that stand on most of them.

    A header stays where it first stands: its date or organisation may stand nowhere else.
    """
    edges = Counter(text for page in pages for text in {_masked(line) for line in (*page[:2], *page[-2:])})
    running = {text for text, count in edges.items() if count >= max(3, len(pages) * 0.6)}
    seen: set[str] = set()
    kept: list[list[Line]] = []
    for page in pages:
        kept.append([])
        for index, line in enumerate(page):
            inside = 2 <= index < len(page) - 2
            outermost = index in (0, len(page) - 1)
            if (not inside and _masked(line) in running & seen) or (outermost and _is_page_number(line, len(pages))):
                continue
            seen.add(_masked(line))
            kept[-1].append(line)
    return kept


def _is_page_number(line: Line, pages: int) -> bool:
    """A bare number not far above the number of pages; covers and contents are seldom counted, parts sometimes are."""
    text = line.text.strip()
    return pages > 1 and text.isdecimal() and len(text) <= 4 and int(text) <= pages + 20


def _masked(line: Line) -> str:
    return re.sub(r"\d+", "0", " ".join(line.text.split()))
