"""Where text goes on behind the number and title of an item in the same line: «4. Avgift Den blir 50 kr»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.decision_phrases import ELECTION, PASSIVE, VERB
from ingest.model import Span

if TYPE_CHECKING:
    from ingest.minutes.sections import Section
    from ingest.model import Block, Document

_BEHIND = re.compile(r"(?:[\s.:;|\\–-]|</?[a-z]{1,6}>)*")
_FIRST_GAP = 40
"""Characters before the first word of a title: the number, a Dnr, marks of a heading."""
_GAP = 12


def title_span(document: Document, section: Section) -> Span | None:
    """Where the title of an item stands in the block that it begins with, if all of it stands there."""
    block = document.block_at(section.span.start)
    if block is None or not section.title:
        return None
    text = document.quote(block.span)
    start = position = 0
    for index, word in enumerate(section.title.split()):
        at = text.find(word, position)
        if at < 0 or at - position > (_GAP if index else _FIRST_GAP):
            return None
        start = start if index else at
        position = at + len(word)
    return Span(document.id, block.span.start + start, block.span.start + position)


def text_start(document: Document, block: Block, section: Section | None) -> int:
    """Where the text of a block begins: behind the title where the block heads an item and more than that follows.

    A sentence taken for the title («10. Budgeten godkändes. Den följs upp i maj.», «11. Till revisorer valdes: A») is
    text as well.
    """
    if section is None or section.span.start != block.span.start:
        return block.span.start
    title = title_span(document, section)
    if title is None:
        return block.span.start
    if document.text[title.end : title.end + 1] in {".", ":"} and _tells(document.quote(title)):
        return block.span.start
    behind = _BEHIND.match(document.text, title.end, block.span.end)
    end = behind.end() if behind else title.end
    return end if end < block.span.end else block.span.start


def _tells(title: str) -> bool:
    return any(pattern.search(title) for pattern in (VERB, PASSIVE, ELECTION))
