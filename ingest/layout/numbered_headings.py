"""Numbered lines: the headings of sections ("3. Kartläggning", "3.2 Mål") told from the items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.layout.chunks import indent
from ingest.layout.heading_words import could_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.layout.chunks import Chunk


def find_numbered(chunks: Sequence[Chunk]) -> None:
    """Makes headings of a run of ascending numbers where most of them have text below; else they stay a list."""
    run: list[int] = []
    for index, chunk in enumerate(chunks):
        if chunk.mark is None or chunk.mark.kind != "number" or chunk.mark.style == "a)":
            continue
        last = chunks[run[-1]].mark if run else None
        if last and chunk.mark.numbers <= last.numbers:
            _settle(chunks, run)
            run = []
        run.append(index)
    _settle(chunks, run)


def _settle(chunks: Sequence[Chunk], run: Sequence[int]) -> None:
    heads = [index for index in run if could_head(chunks[index])]
    filled = sum(_has_below(chunks, index) for index in heads)
    alone = all(chunks[index].gap >= 0.5 and chunks[index].after >= 0.5 for index in heads)
    if not _are_headings(chunks, run, filled, alone=alone):
        return
    for index in heads:
        chunks[index].kind, chunks[index].style = "heading", "1"


def _are_headings(chunks: Sequence[Chunk], run: Sequence[int], filled: int, *, alone: bool) -> bool:
    """`filled` of the run have text below; `alone`: all stand between empty lines, which a single one must."""
    if len(run) == 1:
        mark = chunks[run[0]].mark
        return filled == 1 and alone and mark is not None and mark.style != "1"
    return filled * 2 > len(run) or (alone and filled > 0 and filled * 2 == len(run))


def _has_below(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether text, a table or bullets stand below a numbered line, or a number that goes deeper ("3", "3.1")."""
    if index + 1 >= len(chunks):
        return False
    chunk, below = chunks[index], chunks[index + 1]
    if below.mark and below.mark.kind == "number" and chunk.mark:
        return below.mark.numbers[: chunk.mark.depth] == chunk.mark.numbers
    if below.mark and below.mark.kind in ("hash", "paragraph"):
        return False
    if below.kind == "list_item" and below.gap == 0 and indent(below.lines[0]) > indent(chunk.lines[0]):
        return False
    return below.gap < 3 and (chunk.after >= 0.5 or below.kind != "paragraph" or below.text[:1].isupper())
