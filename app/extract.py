"""Weighs the sentences of the passages that were found, and picks those that answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from app.questions.words import proper_names
from app.requirements import Requirement, gives_reason, missing_names
from index.swedish import words
from ingest.model import Span
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.asked import Asked
    from index.search import Hit
    from ingest.model import Block, Document

PASSAGES_READ = 8
"""The best passages whose sentences are weighed."""
MOST_SENTENCES = 3

_NEARNESS, _COVERAGE, _PASSAGE = 1.0, 0.6, 0.4
"""Weights of a sentence's nearness to the question, of the question's matter in it, and of its passage's score.

The middle of a flat optimum for having the answer in the first sentence, on 234 questions of SweQUAD-MC and SQuAD-sv.
"""
_SURROUNDING = 0.3
"""Weight of the question's matter in the paragraph and headings around a sentence."""
_COSINE_FLOOR, _COSINE_RANGE = 0.75, 0.2
"""This model's cosines between any two Swedish sentences lie between about .75 and .95."""
_NAME_MISSING = 0.4
"""Taken off for each name in the question that a sentence has nothing to do with."""
_REASON_GIVEN = 0.15
"""Added where a reason is asked for and the sentence gives one."""
_LISTED = 0.15
"""Added where several things are asked for and the sentence stands in a list or leads one in."""
_WINDOW = 560
"""Characters of a paragraph that are quoted at most from the sentence that answers on."""
_MOST_ROWS = 20
_ALMOST_AS_GOOD = 0.12
"""A further sentence is given when it scores at most so much less than the best one."""
_OWN_COVERAGE = 0.35
"""…and holds this share of the question's matter: else it only lies near."""
_FEWEST_WORDS = 3
"""Less says nothing by itself: a figure in a table, a bullet of a slide."""

_LEANS_BACK = re.compile(
    r"(?:det|detta|den|denna|de|dessa|därför|därmed|orsaken|skälet|anledningen|bakgrunden)\b", re.IGNORECASE
)
"""How a sentence begins that goes on explaining the one before it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might answer. Scores are comparable only among the candidates of one question.

    `coverage` (0–1) is how much of the question's matter it holds itself, `surrounding` with its paragraph, headings
    and document title. `meets` tells whether it holds what was asked for (an amount, a time …).
    """

    document: Document
    block: Block
    span: Span
    score: float
    coverage: float
    surrounding: float
    meets: bool
    missing: tuple[str, ...]
    """Names in the question that stand neither in its section nor in what the document says of itself."""


def weigh_sentences(asked: Asked, hits: Sequence[Hit], most: int = PASSAGES_READ) -> list[Candidate]:
    """Every sentence of the best passages (`most` of them), best first; no headings."""
    rows = asked.library.rows_of_records
    found = [(hit, *rest) for hit in hits[:most] for rest in _sentences(asked, hit) if rest[1].span not in rows]
    if not found:
        return []
    texts = [_in_context(document, block, span) for _, document, block, span in found]
    nearness = (asked.searcher.nearness(asked.sought, texts) - _COSINE_FLOOR) / _COSINE_RANGE
    names = (
        []
        if asked.question.is_english
        else [
            name
            for name in proper_names(asked.sought)
            if not asked.question.names_person(name) and name not in asked.question.bodies.words
        ]
    )
    requirement = Requirement.of(asked.question)
    around: dict[Span, tuple[float, tuple[str, ...]]] = {}
    candidates = []
    for (hit, document, block, span), text, near in zip(found, texts, nearness, strict=True):
        coverage = asked.coverage(text)
        if block.span not in around:
            setting = surroundings(asked, document, block, 1 if requirement.is_exact else 3)
            wide = setting if not requirement.is_exact else surroundings(asked, document, block)
            around[block.span] = asked.coverage(setting), tuple(missing_names(names, wide))
        surrounding, missing = around[block.span]
        score = _NEARNESS * float(near) + _COVERAGE * coverage + _PASSAGE * hit.score + _SURROUNDING * surrounding
        if asked.question.expected == "reason":
            score += _REASON_GIVEN * gives_reason(document.quote(span), document.quote(block.span))
        if asked.question.wants_list and (block.kind == "list_item" or document.quote(span).endswith(":")):
            score += _LISTED
        meets = requirement.is_met(document.quote(span), document.quote(block.span))
        score -= _NAME_MISSING * len(missing) + (0 if meets else requirement.weight)
        candidates.append(Candidate(document, block, span, score, coverage, surrounding, meets, missing))
    return sorted(candidates, key=lambda each: -each.score)


def surroundings(asked: Asked, document: Document, block: Block, reach: int = 3) -> str:
    """The section of `block` with its headings, the document's title and day, and the meeting it belongs to."""
    index = document.blocks.index(block)
    near = [
        document.quote(each.span)
        for each in document.blocks[max(0, index - reach) : index + reach]
        if each.place.headings == block.place.headings
    ]
    held = next((each for each in asked.library.meetings if each.holds(block.span)), None)
    meeting = (
        [fact.value for fact in held.meeting.facts if fact.name in {"body", "owner", "place", "date"}] if held else []
    )
    day = document.date.isoformat() if document.date else ""
    return "\n".join([document.title, document.name, day, *meeting, *block.place.headings, *near])


def choose(asked: Asked, candidates: Sequence[Candidate]) -> list[list[Span]]:
    """The fewest sentences that answer: the best, and those almost as good; each with what it needs to be understood.

    One inner list a statement of the answer: list items come with their lead-in, a lead-in with its items, and where
    reasons are asked for a sentence comes with those that go on explaining it. Nothing is said twice.
    """
    chosen: list[list[Span]] = []
    said: set[str] = set()
    for candidate in _best(candidates):
        text = " ".join(words(candidate.document.quote(candidate.span)))
        if text in said or any(_overlap(candidate.span, span) for statement in chosen for span in statement):
            continue
        said.add(text)
        _add(_whole(asked, candidate), chosen)
    return chosen


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best candidate, and those almost as good that speak of what was asked themselves."""
    floor = candidates[0].score - _ALMOST_AS_GOOD if candidates else 0.0
    others = candidates[1:MOST_SENTENCES]
    return [*candidates[:1], *(each for each in others if each.score >= floor and each.coverage >= _OWN_COVERAGE)]


def _add(spans: list[Span], chosen: list[list[Span]]) -> None:
    """Another statement, or another item under a lead-in that one already has."""
    same = next((statement for statement in chosen if len(spans) > 1 and statement[0] == spans[0]), None)
    if same is None:
        chosen.append(spans)
    else:
        same[1:] = sorted({*same[1:], *spans[1:]})


def _overlap(one: Span, other: Span) -> bool:
    return one.document_id == other.document_id and one.start < other.end and other.start < one.end


def _sentences(asked: Asked, hit: Hit) -> Iterator[tuple[Document, Block, Span]]:
    span = hit.passage.span
    document = asked.searcher.document(span.document_id)
    for block in document.blocks:
        if block.kind in {"title", "heading"} or block.span.start >= span.end or block.span.end <= span.start:
            continue
        for sentence in sentences(document, block):
            if len(words(document.quote(sentence))) >= _FEWEST_WORDS:
                yield document, block, sentence


def _in_context(document: Document, block: Block, span: Span) -> str:
    """A sentence under its innermost heading («Det» is else about nothing), an item behind its lead-in, and that with it."""
    text = document.quote(span)
    index = document.blocks.index(block)
    if block.kind == "list_item":
        first = next(
            (place for place in range(index, max(-1, index - 12), -1) if document.blocks[place].kind != "list_item"),
            None,
        )
        lead = _lead_in(document, document.blocks[first]) if first is not None else None
        text = f"{document.quote(lead)} {text}" if lead else text
    elif text.endswith(":"):
        items = takewhile(lambda each: each.kind == "list_item", document.blocks[index + 1 : index + 6])
        text = " ".join([text, *(document.quote(item.span) for item in items)])[:600]
    return f"{block.place.headings[-1]}: {text}" if block.place.headings else text


def _whole(asked: Asked, candidate: Candidate) -> list[Span]:
    """The sentence with what it needs: its lead-in or items, the head of its table, what goes on explaining it."""
    document, blocks = candidate.document, candidate.document.blocks
    index = blocks.index(candidate.block)
    if candidate.block.kind == "list_item":
        return _items(asked, candidate, index)
    if candidate.block.kind == "table_row":
        return _rows(asked, candidate, index)
    if document.quote(candidate.span).endswith(":"):
        items = list(takewhile(lambda block: block.kind in {"list_item", "table_row"}, blocks[index + 1 :]))
        if not items:  # what is led in stands in paragraphs of its own
            items = list(takewhile(lambda block: _continues(block, candidate.block), blocks[index + 1 : index + 6]))
        return [candidate.span, *(block.span for block in items[:_MOST_ROWS])]
    return [_window(asked, candidate), *_list_behind(asked, candidate, index)]


def _continues(block: Block, before: Block) -> bool:
    return block.kind == "paragraph" and block.place.headings == before.place.headings


def _list_behind(asked: Asked, candidate: Candidate, index: int) -> list[Span]:
    """The list that soon follows in the same section, where a list is asked for: «Vilka tre lärdomar …»."""
    if not asked.question.wants_list:
        return []
    blocks = candidate.document.blocks
    for place in range(index + 1, min(index + 4, len(blocks))):
        if blocks[place].place.headings != candidate.block.place.headings:
            break
        if blocks[place].kind == "list_item":
            lead = _lead_in(candidate.document, blocks[place - 1])
            items = takewhile(lambda block: block.kind == "list_item", blocks[place:])
            spans = [block.span for block in items][:_MOST_ROWS]
            return [lead, *spans] if lead and not _overlap(lead, candidate.span) else spans
    return []


def _window(asked: Asked, candidate: Candidate) -> Span:
    """The sentence with those that follow in its paragraph: while they lean back on it, or as far as asked for."""
    document, span = candidate.document, candidate.span
    whole = asked.question.expected in {"any", "reason"}
    end = span.end
    for following in sentences(document, candidate.block):
        if following.start < span.end:
            continue
        leans = _LEANS_BACK.match(document.quote(following)) is not None
        if following.end - span.start > _WINDOW or not (whole or leans):
            break
        end = following.end
    return Span(document.id, span.start, end)


def _items(asked: Asked, candidate: Candidate, index: int) -> list[Span]:
    """An item with its lead-in; all items where they are few or all are asked for, since one clause needs the next."""
    document, blocks = candidate.document, candidate.document.blocks
    before = list(takewhile(lambda block: block.kind == "list_item", reversed(blocks[:index])))[::-1]
    after = list(takewhile(lambda block: block.kind == "list_item", blocks[index + 1 :]))
    first = index - len(before) - 1
    lead = _lead_in(document, blocks[first]) if first >= 0 else None
    items = [*before, candidate.block, *after]
    short = sum(block.span.end - block.span.start for block in items) <= _WINDOW
    if lead and (short or asked.question.wants_all or asked.question.wants_list):
        return [lead, *(block.span for block in items)]
    return [lead, candidate.span] if lead else [candidate.span]


def _rows(asked: Asked, candidate: Candidate, index: int) -> list[Span]:
    """A row with the first of its table, which tells what the cells are; all rows where all are asked for."""
    blocks = candidate.document.blocks
    before = list(takewhile(lambda block: block.kind == "table_row", reversed(blocks[:index])))[::-1]
    after = list(takewhile(lambda block: block.kind == "table_row", blocks[index + 1 :]))
    if (asked.question.wants_all or not before) and len(before) + len(after) < _MOST_ROWS:
        return [block.span for block in (*before, candidate.block, *after)]
    return [before[0].span, candidate.span] if before else [candidate.span]


def _lead_in(document: Document, block: Block) -> Span | None:
    """The sentence that leads in a list: the last one before it, ending in a colon."""
    last = sentences(document, block)[-1] if block.kind == "paragraph" else None
    return last if last is not None and document.quote(last).endswith(":") else None
