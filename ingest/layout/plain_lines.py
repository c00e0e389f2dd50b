"""Lines made ready for paragraphs: empty ones and page numbers gone, columns set with spaces told by tabs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.layout.marks import read_mark
from ingest.layout.repair import normalise
from ingest.layout.space_columns import with_tabs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.layout.lines import Line

_PAGE_NUMBER = re.compile(
    r"(?:sida?n?\.?|s\.|page)\s*\d{1,4}(?:\s*(?:av|of|/)\s*\d{1,4}|\s*\(\d{1,4}\))?$|"
    r"\d{1,4}\s?\(\d{1,4}\)$|[-–]\s?\d{1,4}\s?[-–]$",
    re.IGNORECASE,
)
_NUMBERED_HEADER = re.compile(r"(\S.*?)(?:\s{2,}|\t)(?:sida?n?\.?\s*)?\d{1,4}\s?\(\d{1,4}\)\s*$", re.IGNORECASE)
_TABS_BEFORE = re.compile(r"(\t+)([^\t]+)$")
_CHECKBOX = re.compile(r"^(\s*[-*+]\s+)\[[ xX]\]\s+")
"""The box to tick of an item in Markdown, «- [x] Ring Eva»."""
_TAB = " " * 4
_TAB_AFTER_MARK = re.compile(r"(\s*\S{1,6})\t+([^\t]+)$")


def ready_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines that hold text, normalised, each without line breaks; `gap` grows by what was taken away above.

    From plain text (lines without size and box) page numbers and repeated headers with page numbers are left out, and
    columns set with spaces or dots are parted by tabs. A tab after a bullet or number becomes a space, tabs before one
    spaces.
    """
    clean = [replace(line, text=_CHECKBOX.sub(r"\1", normalise(line.text).replace("\n", " "))) for line in lines]
    if any(line.box is not None or line.size is not None for line in clean):
        return list(_closed([(line, _untabbed(line.text)) for line in clean]))
    texts = with_tabs([_untabbed(text) for text in _headless(clean)], [line.gap for line in clean])
    usual = _usual_gap([line for line, text in zip(clean, texts, strict=True) if text.strip()])
    return list(_closed(list(zip(clean, texts, strict=True)), usual))


def _closed(lines: Sequence[tuple[Line, str]], usual: float = 0.0) -> Iterator[Line]:
    skipped = 0.0
    for line, text in lines:
        if text.strip():
            yield replace(line, text=text, gap=max(max(line.gap, skipped) - usual, 0.0))
            skipped = 0.0
        else:
            skipped = max(skipped, line.gap) + (0.0 if line.text.strip() else 1.0)


def _headless(lines: Sequence[Line]) -> list[str]:
    """The texts, "" for page numbers and for headers that a page number shows to be repeated on every page.

    The first of such headers stays, without its number: it may be all that tells whose minutes these are.
    """
    texts = ["" if _PAGE_NUMBER.match(line.text.strip()) else line.text for line in lines]
    numbered = {index: found[1] for index, text in enumerate(texts) if (found := _NUMBERED_HEADER.match(text.strip()))}
    count = Counter(numbered.values())
    seen: set[str] = set()
    for index, text in numbered.items():
        for near in (index - 1, index + 1):  # the other line of a header of two lines
            if (
                _beside(lines, index, near)
                and count[text] > 1
                and sum(lines[near].text == one.text for one in lines) > 1
            ):
                texts[near] = "" if text in seen else " ".join(lines[near].text.split())
        texts[index] = "" if text in seen else " ".join(text.split())
        seen.add(text)
    return texts


def _beside(lines: Sequence[Line], index: int, near: int) -> bool:
    if not 0 <= near < len(lines) or not lines[near].text.strip():
        return False
    return lines[max(index, near)].gap == 0


def _untabbed(text: str) -> str:
    indented = _TABS_BEFORE.match(text)
    if indented and read_mark(indented[2]):
        return f"{_TAB * len(indented[1])}{indented[2]}"
    marked = _TAB_AFTER_MARK.match(text)
    if marked and (mark := read_mark(f"{marked[1]} {marked[2]}")) and mark.style != "1":
        return f"{marked[1]} {marked[2]}"
    return text


def _usual_gap(lines: Sequence[Line]) -> float:
    """1 where every line is followed by an empty one though sentences run on over them, as in doubled line breaks."""
    below = lines[1:]
    if len(below) < 4 or sum(line.gap == 0 for line in below) > len(below) * 0.05:
        return 0.0
    return 1.0 if sum(line.text.strip()[:1].islower() for line in below) >= len(below) * 0.3 else 0.0
