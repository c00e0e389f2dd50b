"""What a strategy or minutes list under a heading that the question names: «Vilka anmälningsärenden hade nämnden?»."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from app.answerers.editions import editions_asked, may_be
from app.answerers.name_words import alike, share_alike
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, evidence_of
from app.questions.patterns import pattern
from app.questions.words import FUNCTION_WORDS
from index.swedish import fold, stem, words
from ingest.strategies.headings import NUMBER_WORDS
from ingest.strategies.lead_ins import without_lead_ins
from ingest.strategies.topics import is_short_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting, HeldStrategy
    from ingest.model import Block, Document

_EXPECTED = frozenset({"any", "reason"})
_TOLD = pattern(
    r"^\W*vad (?:visade|visar|säger|sade|sa|sägs|framgick|framgår|framkom|kom fram|berättas|berättade|redovisas|står)\b"
)
_OF_SOURCE = pattern(r"\b(?:intervju|enkät|undersökning|utvärdering)\w*")
"""What the strategy was worked out of, which a heading tells: «Nuläge – intervjuer»."""
_LISTED = 0.6
"""The share of a heading's words that a question must hold where it asks for a list…"""
_NAMED = 1.0
"""…and where it asks in another way."""
_TELLING = 2
"""Words of a heading that name it where no list is asked for: one may stand in any question."""
_COVERED = 0.6
"""The share of the question's matter that the heading and the front page must hold: it is asked of nothing else."""
_WHICH = pattern(r"^\W*(?:vilka|lista|nämn|ange|räkna upp|vad för)\b")
_OPENING = 4
"""Words from the start of a question that say what it asks for."""
_FEWEST, _MOST = 2, 15
"""Items."""


def answer_told_by_list(asked: Asked) -> Draft | None:
    """As `answer_headed_list`, where it is asked what something showed or says: «Vad visade enkäten om nuläget?»."""
    if asked.question.people or asked.question.is_change:
        return None
    return answer_headed_list(asked) if _TOLD.match(asked.sought) else None


def answer_headed_list(asked: Asked) -> Draft | None:
    """The list under the heading that the question names best, in the likeliest strategy, else meeting, with one."""
    question = asked.question
    if question.is_yes_no or question.is_english or question.expected not in _EXPECTED:
        return None
    for held in editions_asked(asked):
        found = _best(asked, held.document, held.strategy.title, held.front) if may_be(asked, held) else None
        if found is not None:
            return _told_by_strategy(held, *found)
    for meeting in asked.scope.meetings if _WHICH.match(asked.sought) else ():
        found = _best(asked, meeting.document, meeting.name, meeting.document.title, meeting)
        if found is not None:
            return _told_by_meeting(meeting, *found)
    return None


def _best(
    asked: Asked, document: Document, title: str, front: str, meeting: HeldMeeting | None = None
) -> tuple[Block, Sequence[Block]] | None:
    """The heading of `document`, or of one meeting in it, that the question names best, and what is listed under it."""
    least = _LISTED if asked.question.wants_list and meeting is None else _NAMED
    found: tuple[float, Block, Sequence[Block]] | None = None
    for index, block in enumerate(document.blocks):
        if block.kind != "heading" or (meeting is not None and not meeting.holds(block.span)):
            continue
        if meeting is not None and not _opens_with(asked, document.quote(block.span)):
            continue
        share = _share(asked, document, block, title, front)
        if share >= max(least, found[0] if found else 0.0) and (found is None or share > found[0]):
            items = _listed(document, index)
            found = (share, block, items) if _FEWEST <= len(items) <= _MOST else found
    return found[1:] if found else None


def _opens_with(asked: Asked, heading: str) -> bool:
    """Whether what is asked for is what stands under the heading: «Vilka anmälningsärenden …», not «… på kajen»."""
    opening = [fold(word) for word in words(asked.sought)[1:_OPENING]]
    return any(alike(fold(word), other) for word in words(heading) if not word.isdigit() for other in opening)


def _share(asked: Asked, document: Document, heading: Block, title: str, front: str) -> float:
    """The share of a heading's own words in the question: numbers, and words of the paper's title, aside."""
    text = document.quote(heading.span)
    if _TOLD.match(asked.sought) and _names_source(asked, text):
        return _NAMED
    of_title = words(title)
    own = [
        fold(word)
        for word in words(text)
        if word not in FUNCTION_WORDS and word not in NUMBER_WORDS and word not in of_title and not word.isdigit()
    ]
    if not own or (not asked.question.wants_list and len(own) < _TELLING):
        return 0.0
    share = share_alike(own, (fold(word) for word in words(asked.sought) if word not in FUNCTION_WORDS))
    return share if share >= _LISTED and asked.coverage(f"{text}\n{front}") >= _COVERED else 0.0


def _names_source(asked: Asked, heading: str) -> bool:
    """Whether it is asked what interviews or the like said, and nothing else, and the heading names them."""
    source = _OF_SOURCE.search(asked.sought)
    named = {stem(word) for word in words(heading)}
    return source is not None and stem(source[0].lower()) in named and asked.coverage(heading) >= _COVERED


def _listed(document: Document, index: int) -> Sequence[Block]:
    """The items right under the heading at `index`, or its lines where it has nothing but short ones."""
    headings = document.blocks[index].place.headings
    under = list(takewhile(lambda block: block.place.headings == headings, document.blocks[index + 1 :]))
    items = [block for block in under if block.kind == "list_item"]
    if items:
        return without_lead_ins(document, items)
    lines = [block for block in under if block.kind == "paragraph"]
    return lines if all(is_short_line(document.quote(block.span)) for block in under) else []


def _told_by_strategy(held: HeldStrategy, heading: Block, items: Sequence[Block]) -> Draft:
    lead = Statement(f"{_name(held.document, heading)} ({held.strategy.title}):", (heading.span,))
    return Draft((lead, *_lines(held.document, items)))


def _told_by_meeting(held: HeldMeeting, heading: Block, items: Sequence[Block]) -> Draft:
    lead = Statement(f"{_name(held.document, heading)} {at_meeting(held)}:", evidence_of((heading.span,), held=held))
    return Draft((lead, *_lines(held.document, items)))


def _name(document: Document, heading: Block) -> str:
    return " ".join(document.quote(heading.span).split()).rstrip(" :.")


def _lines(document: Document, items: Sequence[Block]) -> Iterator[Statement]:
    return (Statement(f"{BULLET}{' '.join(document.quote(item.span).split())}", (item.span,)) for item in items)
