"""The topics of one focus area: «Fokus: a, b och c», a list under its heading, short lines on a slide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.records import Fact
from ingest.sentences import sentences
from ingest.strategies.enumerations import enumerated, trim
from ingest.strategies.lead_ins import led_in, without_lead_ins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.strategies.outline import Section

FOCUS_LABEL = re.compile(
    r"(?:i |särskilt |strategins )?fokus(?:frågor(?:na)?|punkter(?:na)?|teman)?(?: (?:på|är|ligger på))?"
    r"(?:\s*[:–—\t]\s*|\s*$|(?P<bare>\s+)(?=\S))",
    re.IGNORECASE,
)
"""The label over the topics of an area. `bare` is set where neither colon nor line end parts it from the topics."""
_WEAK_LABEL = re.compile(
    r"(?:innehåll|inriktning|(?:området )?omfattar|(?:här|det här|i området) ingår|teman|delområden|ämnen|"
    r"prioriteringar|prioriterade frågor|vi (?:prioriterar|fokuserar på|ska arbeta med)|"
    r"(?:(?:det här|här|det) )?handlar (?:det |området )?om|"
    r"särskilt viktigt)(?:\s*[:\t]\s*|\s*$)",
    re.IGNORECASE,
)
"""Labels that stand over topics where the area is already known."""
_WORK_LABEL = re.compile(
    r"(?:(?:viktiga |prioriterade |gemensamma |planerade )?(?:insatser|åtgärder|aktiviteter)(?:na)?|strategier(?:na)?|"
    r"vi (?:ska|vill)|så (?:här )?(?:gör|når|ska) vi\b[^:]{0,30})(?:\s*[:\t]\s*|\s*$)",
    re.IGNORECASE,
)
"""Labels over what is to be done in an area: its topics where none are told by the others."""
_VERB = re.compile(
    r"(?<!\w)(?:är|ska|skall|har|kan|blir|bör|måste|ligger|innebär|handlar|behöver|vill|finns|gör|får|kommer)(?!\w)",
    re.IGNORECASE,
)
_HEADING_NUMBER = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+\.?\s+")
_GOES_ON = re.compile(r"(?:,|\b(?:och|samt))\s*$")
"""How a line ends whose enumeration goes on in the next."""
_AIMS = re.compile(r"\b(?:minska[rst]?|öka[rst]?|senast 20\d\d|till 20\d\d|procent)\b.*\.$", re.IGNORECASE)
SHORT = 70
"""Characters up to which a line on a slide may be a name or a topic."""


def topic(span: Span, document: Document) -> Fact:
    """The topic that `span` is."""
    return Fact("topic", " ".join(document.quote(span).split()), (span,))


def topics_in(document: Document, span: Span, *, whole: bool = False) -> list[Fact]:
    """The topics enumerated in `span`; `whole` when it is one topic and not to be divided."""
    text = document.quote(span)
    ranges = [trim(text, (0, len(text)))] if whole else enumerated(text)
    spans = [Span(span.document_id, span.start + start, span.start + end) for start, end in ranges if start < end]
    return [topic(each, document) for each in spans]


def after_label(document: Document, span: Span, label: re.Pattern[str] = FOCUS_LABEL) -> Span | None:
    """What stands behind the label in `span` (possibly nothing), None when it has no such label."""
    match = label.match(document.quote(span))
    return Span(span.document_id, span.start + match.end(), span.end) if match else None


def is_sentence(text: str) -> bool:
    """Whether `text` tells something instead of naming it: it has a verb, or a stop after many words."""
    words = text.strip()
    return tells(words) or (len(words.split()) > 4 and words.endswith(".") and len(words) > SHORT and "," not in words)


def tells(text: str) -> bool:
    """Whether `text` has more than a few words and a finite verb among them."""
    return len(text.split()) > 4 and _VERB.search(text) is not None


def lists_sentences(document: Document, items: Sequence[Block]) -> bool:
    """Whether most of `items` say something: «Utsläppen ska minska», so that they are goals and no topics."""
    telling = [
        block for block in items if is_sentence(document.quote(block.span)) or _AIMS.search(document.quote(block.span))
    ]
    return 2 * len(telling) > len(items) > 0


def is_short_line(text: str) -> bool:
    """Whether `text` may be a name or a topic by itself on a slide."""
    return 1 < len(text.strip()) <= SHORT and not is_sentence(text) and not text.rstrip().endswith((":", "?", "!"))


def listed_topics(document: Document, blocks: Sequence[Block]) -> list[Fact]:
    """The topics of the list, or else of the short lines, that `blocks` open with; one line alone is divided."""
    taken = list(_run(document, blocks))
    if any(_GOES_ON.search(document.quote(block.span)) for block in taken[:-1]):
        return _enumerated_over_lines(document, Span(document.id, taken[0].span.start, taken[-1].span.end))
    return [fact for block in taken for fact in topics_in(document, block.span, whole=len(taken) > 1)]


def _enumerated_over_lines(document: Document, span: Span) -> list[Fact]:
    """The topics of one enumeration that was broken over lines wherever the box ended."""
    ranges = enumerated(document.quote(span).replace("\n", " "))
    return [topic(Span(document.id, span.start + start, span.start + end), document) for start, end in ranges]


def _run(document: Document, blocks: Sequence[Block]) -> Iterator[Block]:
    for index, block in enumerate(blocks):
        if index and block.kind != blocks[0].kind:
            return
        text = document.quote(block.span)
        if block.kind == "list_item" or (block.kind == "paragraph" and (index == 0 or is_short_line(text))):
            yield block
        else:
            return


def topics_of_section(document: Document, section: Section) -> list[Fact]:
    """The topics of a section known to be about one area: behind a label, in a list, or in short lines."""
    for label in (FOCUS_LABEL, _WEAK_LABEL, _WORK_LABEL):
        if found := [*_labelled_in_body(document, section.body, label), *_labelled_below(document, section, label)]:
            return found
    return _numbered_below(document, section) or _unlabelled(document, section.body)


def _labelled_in_body(document: Document, body: Sequence[Block], label: re.Pattern[str]) -> Iterator[Fact]:
    for index, block in enumerate(body):
        for span in sentences(document, block) if block.kind in {"paragraph", "list_item"} else ():
            rest = after_label(document, span, label)
            if rest is None or tells(document.quote(rest)):
                continue
            below = led_in(body, index) if block.kind == "list_item" else []
            following = below or body[index + 1 :]
            yield from topics_in(document, rest) if rest.start < rest.end else listed_topics(document, following)


def _labelled_below(document: Document, section: Section, label: re.Pattern[str]) -> Iterator[Fact]:
    for child in section.children:
        is_focus = label is FOCUS_LABEL and "focus" in child.said.subjects
        if is_focus or label.match(child.title):
            yield from listed_topics(document, child.body)


def _numbered_below(document: Document, section: Section) -> list[Fact]:
    """Lines that carry on its number, with no text below them: «1.1 Laddinfrastruktur» under «1. Transporter»."""
    numbered = [child for child in section.children if section.number and child.number]
    if any(child.body or child.children for child in numbered):
        return []
    blocks = [child.heading for child in numbered if child.heading is not None]
    spans = [_named(document, block.span) for block in blocks]
    return [topic(span, document) for span in spans if is_short_line(document.quote(span))]


def _named(document: Document, span: Span) -> Span:
    """A heading without its number."""
    number = _HEADING_NUMBER.match(document.quote(span))
    return Span(span.document_id, span.start + (number.end() if number else 0), span.end)


def _unlabelled(document: Document, body: Sequence[Block]) -> list[Fact]:
    items = without_lead_ins(document, [block for block in body if block.kind == "list_item"])
    if lists_sentences(document, items):
        return []
    if items:
        return [fact for block in items for fact in topics_in(document, block.span, whole=True)]
    lines = [block for block in body if block.kind == "paragraph"]
    short = [block for block in lines if is_short_line(document.quote(block.span))]
    if len(short) == len(lines) and len(lines) > 1:
        return [fact for block in lines for fact in topics_in(document, block.span, whole=True)]
    if len(lines) == 1 and _enumerates(document.quote(lines[0].span)):
        return topics_in(document, lines[0].span)
    return []


def _enumerates(text: str) -> bool:
    members = [text[start:end] for start, end in enumerated(text)]
    return (
        len(members) > 2 and len(text) <= 200 and all(len(each.split()) <= 6 for each in members) and ". " not in text
    )
