"""A sentence with what it needs to be understood: its lead-in or items, the head of its table, what goes on from it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from app.requirement_patterns import VALUES
from app.requirements import missing_names
from ingest.model import Span
from ingest.sentences import is_row, lead_in, sentences
from ingest.strategies.lead_ins import led_in
from ingest.strategies.topics import tells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.asked import Asked
    from app.extract import Candidate
    from ingest.model import Block, BlockKind, Document

_WINDOW = 560
"""Characters of a paragraph that are quoted at most from the sentence that answers on."""
_SHORT = 400
"""Characters of a paragraph that is quoted whole where more than one thing may answer."""
_TWO_LINES = 200
"""Characters of an item that is quoted whole whatever is asked."""
_MOST_ROWS = 20
"""Items and rows that are quoted at most."""
_LED_IN = 5
"""Paragraphs that a lead-in is taken to lead in where no list follows it."""
_SOON = 3
"""Blocks within which a list that is asked for begins behind the sentence that tells of it."""
_BARE = 110
"""Characters, at most, of a line or item that its heading is read with; what is longer explains itself."""
REPEATED = 0.95
"""The share of a sentence's words in the question that it says nothing new with."""
_OF_TIME = frozenset({"time", "day"})
"""What a heading may give for all that stands under it: a month, a day, years."""
_NUMBER_BEFORE = re.compile(r"^\W*\d+(?:\.\d+)*[.)]?\s+")
_OF_WHAT = re.compile(r"\W*(?:ärende|fråga|förslag|punkt|motion|proposition|skrivelse|issue)\s#?\d+\b", re.IGNORECASE)
"""How a sentence begins that may only say of what the next one is."""
_SHORT_ITEM = 200
"""Characters of an item of a list that tells of one thing: «En text om brunnar saknas. Tove skriver den till v. 46.»"""
_WHOLE_LIST = frozenset({"list_item", "table_row"})

_LEANS_BACK = re.compile(
    r"(?:det|detta|den|denna|de|dessa|därför|därmed|orsaken|skälet|anledningen|bakgrunden)\b", re.IGNORECASE
)
"""How a sentence begins that goes on explaining the one before it."""


def headed(asked: Asked, candidate: Candidate) -> list[Span]:
    """As `excerpt`; a line of a strategy that has no verb, or an item, says little without its heading before it."""
    spans = excerpt(asked, candidate)
    heading = _heading_of(asked, candidate) if spans[0] == candidate.span else None
    heading = heading or heading_that_tells(asked, candidate.document, candidate.block)
    return [heading, *spans] if heading else spans


def heading_that_tells(asked: Asked, document: Document, block: Block) -> Span | None:
    """The heading right above a text, where it gives the time that is asked for and the text does not: «2.4 April»."""
    value = VALUES.get(asked.question.expected) if asked.question.expected in _OF_TIME else None
    if value is None or not block.place.headings or value.search(document.quote(block.span)):
        return None
    return _above(document, block) if value.search(_NUMBER_BEFORE.sub("", block.place.headings[-1])) else None


def _above(document: Document, block: Block) -> Span | None:
    """The heading that a block stands under."""
    above = reversed(document.blocks[: document.index_at(block.span.start)])
    own = takewhile(lambda each: each.place.headings == block.place.headings, above)
    return next((each.span for each in own if each.kind == "heading"), None)


def _heading_of(asked: Asked, candidate: Candidate) -> Span | None:
    """The heading above a bare line or item of a strategy; the title of the whole is none."""
    document, block = candidate.document, candidate.block
    text = document.quote(block.span)
    is_bare = block.kind == "list_item" or (block.kind == "paragraph" and not tells(text))
    if not is_bare or len(text) > _BARE or not block.place.headings or asked.library.strategy_of(document.id) is None:
        return None
    return _above(document, block)


def excerpt(asked: Asked, candidate: Candidate) -> list[Span]:
    """The sentence of `candidate` and what must be read with it, in the order of reading."""
    blocks = candidate.document.blocks
    index = candidate.document.index_at(candidate.block.span.start)
    if candidate.block.kind == "list_item":
        return _items(asked, candidate, index)
    if is_row(candidate.block, candidate.span):
        return _rows(asked, candidate, index)
    if candidate.document.quote(candidate.span).endswith(":"):
        return [candidate.span, *(block.span for block in _led_in(blocks, index))]
    after = told_after(asked, candidate.document, candidate.block, candidate.span)
    if after is not None and after.start >= candidate.block.span.end:
        return [candidate.span, after]
    window = _window(asked, candidate, after.end if after else candidate.span.end)
    return [window, *_list_behind(asked, candidate, window.end)]


def told_after(asked: Asked, document: Document, block: Block, span: Span) -> Span | None:
    """What is told of that which a sentence only names: the next sentence, or the block below a line by itself.

    «Ärende 7: om namn i adresser. Ok till att ta bort kravet.» None where the sentence tells something itself, but that
    begins a short item of a list, and where a line has other words than those of the question.
    """
    if span.end < block.span.end:
        is_short = block.kind == "list_item" and block.span.end - block.span.start <= _SHORT_ITEM
        names = _OF_WHAT.match(document.quote(span)) and not tells(document.quote(span))
        if not names and not (is_short and span.start == block.span.start):
            return None
        return next((each for each in sentences(document, block) if each.start >= span.end), None)
    told = _NUMBER_BEFORE.sub("", document.quote(span))
    if span.start > block.span.start or asked.searcher.coverage(told, asked.sought) <= REPEATED:
        return None
    below = document.blocks[document.index_at(span.start) + 1 :][:1]
    return next((each.span for each in below if each.place == block.place and each.kind != "heading"), None)


def _run(blocks: Iterable[Block], kind: BlockKind) -> list[Block]:
    """The blocks of `kind` that come first."""
    return list(takewhile(lambda block: block.kind == kind, blocks))


def _led_in(blocks: tuple[Block, ...], index: int) -> list[Block]:
    """The list or table behind a lead-in, or the paragraphs of its section."""
    listed = list(takewhile(lambda block: block.kind in _WHOLE_LIST, blocks[index + 1 :]))
    if listed:
        return listed[:_MOST_ROWS]
    headings = blocks[index].place.headings
    following = blocks[index + 1 : index + 1 + _LED_IN]
    return list(takewhile(lambda block: block.kind == "paragraph" and block.place.headings == headings, following))


def _list_behind(asked: Asked, candidate: Candidate, end: int) -> list[Span]:
    """The list that soon follows in the same section, where a list is asked for: «Vilka tre lärdomar …».

    With its lead-in, unless that is quoted already: what is before `end` is.
    """
    if not asked.question.wants_list:
        return []
    document, headings = candidate.document, candidate.block.place.headings
    blocks, index = document.blocks, document.index_at(candidate.span.start)
    section = takewhile(lambda block: block.place.headings == headings, blocks[index + 1 : index + 1 + _SOON])
    begins = next((place for place, block in enumerate(section, index + 1) if block.kind == "list_item"), None)
    if begins is None:
        return []
    lead = lead_in(document, blocks[begins - 1])
    items = [block.span for block in _run(blocks[begins:], "list_item")][:_MOST_ROWS]
    return items if lead is None or lead.start < end else [lead, *items]


def _window(asked: Asked, candidate: Candidate, end: int) -> Span:
    """The sentence, to `end`, with those that follow in its paragraph: that lean back on it, or as far as asked for.

    Also on to one that tells what is so for a name in the question: «För Hällvik gäller i stället …». A short paragraph
    is read whole, but where one thing or a yes is asked for: its sentences lean on each other.
    """
    document, span = candidate.document, candidate.span
    whole = asked.question.expected in {"any", "reason"} or bool(asked.question.further)
    several = whole and not asked.question.is_yes_no and asked.requirement.thing is None
    is_paragraph = candidate.block.kind != "table_row"
    if several and is_paragraph and len(document.quote(candidate.block.span)) <= _SHORT:
        return candidate.block.span
    lacking = missing_names(asked.names, document.quote(span))
    for following in sentences(document, candidate.block):
        if following.start < end:
            continue
        told = document.quote(following)
        goes_on = whole or _LEANS_BACK.match(told) or len(missing_names(lacking, told)) < len(lacking)
        is_beyond = following.end - span.start > _WINDOW or "\t" in document.text[end : following.start]
        if is_beyond or not goes_on:
            break
        end = following.end
    return Span(document.id, span.start, end)


def _items(asked: Asked, candidate: Candidate, index: int) -> list[Span]:
    """An item with its lead-in; all items where they are few or all are asked for, since one clause needs the next."""
    blocks = candidate.document.blocks
    before = _run(reversed(blocks[:index]), "list_item")[::-1]
    own_on = [candidate.block, *_run(blocks[index + 1 :], "list_item")]
    items = [*before, *own_on]
    first = index - len(before) - 1
    lead = lead_in(candidate.document, blocks[first]) if first >= 0 else None
    below = [block.span for block in led_in(own_on, 0)]
    if below and (lead is None or candidate.document.quote(candidate.span).endswith(":")):
        return [candidate.span, *below[:_MOST_ROWS]]
    short = sum(block.span.end - block.span.start for block in items) <= _WINDOW
    if lead and (short or asked.question.wants_all or asked.question.wants_list):
        return [lead, *(block.span for block in items)]
    if short and asked.question.wants_list and candidate.document.quote(candidate.span).startswith("att "):
        return [block.span for block in items]  # clauses of one decision need each other
    whole = candidate.document.quote(candidate.block.span)
    own = candidate.block.span if len(whole) <= _TWO_LINES else candidate.span
    return [lead, own] if lead else [own]


def _rows(asked: Asked, candidate: Candidate, index: int) -> list[Span]:
    """A row with the first of its table, which tells what the cells are; all rows where all are asked for."""
    blocks = candidate.document.blocks
    before = _run(reversed(blocks[:index]), "table_row")[::-1]
    after = _run(blocks[index + 1 :], "table_row")
    if (asked.question.wants_all or not before) and len(before) + len(after) < _MOST_ROWS:
        return [block.span for block in (*before, candidate.block, *after)]
    return [before[0].span, candidate.span] if before else [candidate.span]
