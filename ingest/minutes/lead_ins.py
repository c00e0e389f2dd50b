"""What opens a list of decisions («Rådet beslutade», «valde nedan:») and what its items look like."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.people import find_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Block, Document

ATT_ITEM = re.compile(
    r"(?:[-–•*·]\s*|\d{1,2}\s?[.)]\s*|[a-z]\s?[.)]\s*)?(?:(?:samt|och|dels)\s+)?att\s+(?!jämte\b)\S", re.IGNORECASE
)
"""A line that is an att-clause on its own: «att godkänna», «2. att», «samt att»."""
_NUMBERED = re.compile(r"\d{1,2}\s?[.)]\s")
_LEAD_TAIL = (
    r"(?:följande|även|också|därför|enhälligt|vidare|därmed|sålunda|således|för egen del|för sin del|härmed|om|"
    r"att|dels|"
    r"besluta|enligt följande|\w*fullmäktige|\w*styrelsen|\w*nämnden|efter (?:diskussion|omröstning|votering))"
)
_AS_PROPOSED = r"(?:enligt|i enlighet med|med (?:ändring|bifall|tillägg|avslag)\w* (?:av|till|på)) [^.:;]{3,80}"
LEAD = re.compile(
    r"(?:^|\b)(?:Beslut(?= att)|beslutar|beslutade|beslöt|besluta|beslutat|beslutades|beslutas|enades|enas|"
    r"föreslår|föreslog)"
    rf"(?:,? {_LEAD_TAIL}){{0,6}}\s*[,:]?\s*$|"
    rf"(?:beslutar|beslutade|beslöt)(?:,? {_LEAD_TAIL}){{0,3}},? {_AS_PROPOSED}:\s*$|"
    rf"^I \w*(?:nämnden|styrelsen|utskottet|fullmäktige|rådet|beredningen)(?:,? {_AS_PROPOSED})?:\s*$",
    re.IGNORECASE,
)
"""What stands before the clauses of a list: «Kommunstyrelsen beslutar», «beslutade enligt förslaget:», «I nämnden:»."""
OPENS_LIST = re.compile(r"(?::|\b(?:nedan|följande|nedanstående)\b[^.:;]{0,60})\W*$", re.IGNORECASE)
_MOST_LINES = 60
"""Lines of people below a decision that belong to it at most."""
_NAME_LINE = 160
"""Characters of a line that holds nothing but people and what they are."""
_NAME_VERB = re.compile(
    r"\b\w+(?:ade|ades|valdes|rde|erar)\b|\b(?:är|har|hade|ska|att|gick|sa|tog|gav|frågar|tackar)\b"
)


def opens_with_item(document: Document, block: Block, following: Block) -> bool:
    """Whether the block after `block` is an item of a list that `block` may lead into."""
    if following.kind == "list_item":
        return block.kind != "list_item" or (following.level or 0) > (block.level or 0)
    return following.kind == "paragraph" and ATT_ITEM.match(document.quote(following.span)) is not None


def opens_with_names(document: Document, following: Block) -> bool:
    """Whether a paragraph is a line of people: «Alva Ek, Boforsen AB, Bo Ahl», «Alva Ek (hus 1)»."""
    if following.kind != "paragraph" or following.span.end - following.span.start > _NAME_LINE:
        return False
    text = document.quote(following.span)
    names = find_names(text)
    return bool(names) and names[0].start == 0 and _NAME_VERB.search(text) is None


def list_after(document: Document, blocks: Sequence[Block], index: int) -> Span:
    """The list that begins right after block number `index`: all its items, of any level; or lines of people."""
    block, first = blocks[index], blocks[index + 1]
    if first.kind == "paragraph":
        lines = takewhile(lambda line: opens_with_names(document, line), blocks[index + 1 : index + 1 + _MOST_LINES])
        return Span(document.id, first.span.start, max((line.span.end for line in lines), default=first.span.end))
    numbers = _NUMBERED.match(document.quote(first.span)) is not None
    end = first.span.end
    for item in blocks[index + 1 :]:
        below = block.kind != "list_item" or (item.level or 0) > (block.level or 0)
        new_point = not numbers and _NUMBERED.match(document.quote(item.span)) is not None
        if item.kind != "list_item" or not below or new_point:
            break
        end = item.span.end
    return Span(document.id, first.span.start, end)
