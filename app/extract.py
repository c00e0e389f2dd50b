"""Picks the sentences that answer, out of the passages that were found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from app.question import content_words
from index.swedish import words
from ingest.model import Span
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.search import Hit, Searcher
    from ingest.model import Block, Document

PASSAGES_READ = 5
"""The best passages whose sentences are weighed."""
MOST_SENTENCES = 3

_NEARNESS, _COVERAGE, _PASSAGE = 1.0, 0.6, 0.4
"""Weights of a sentence's nearness to the question, of the question's matter in it, and of its passage's score.

The middle of a flat optimum for having the answer in the first sentence, on 234 questions of SweQUAD-MC and SQuAD-sv.
"""
_COSINE_FLOOR, _COSINE_RANGE = 0.75, 0.2
"""This model's cosines between any two Swedish sentences lie between about .75 and .95."""
_ALMOST_AS_GOOD = 0.1
"""A further sentence is given when it scores at most so much less than the best one."""
_OWN_COVERAGE = 0.4
"""…and holds this share of the question's matter: else it only lies near."""
_FEWEST_WORDS = 3
"""Less says nothing by itself: a figure in a table, a bullet of a slide."""

_ASKS_FOR_REASONS = re.compile(r"\s*(?:varf[öo]r|hur kommer det sig|av vilken anledning|why|how come)\b", re.IGNORECASE)
_LEANS_BACK = re.compile(
    r"(?:det|detta|den|denna|de|dessa|därför|därmed|orsaken|skälet|anledningen|bakgrunden)\b", re.IGNORECASE
)
"""How a sentence begins that goes on explaining the one before it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might answer. Scores are comparable only among the candidates of one question.

    `coverage` (0–1) is how much of the question's matter it holds itself.
    """

    document: Document
    block: Block
    span: Span
    score: float
    coverage: float


def weigh_sentences(searcher: Searcher, question: str, hits: Sequence[Hit]) -> list[Candidate]:
    """Every sentence of the best passages, best first; no headings."""
    found = [(hit, *rest) for hit in hits[:PASSAGES_READ] for rest in _sentences(searcher, hit)]
    if not found:
        return []
    texts = [_in_context(document, block, span) for _, document, block, span in found]
    nearness = (searcher.nearness(question, texts) - _COSINE_FLOOR) / _COSINE_RANGE
    matter = " ".join(content_words(question))
    candidates = []
    for (hit, document, block, span), text, near in zip(found, texts, nearness, strict=True):
        coverage = searcher.coverage(matter, text)
        candidates.append(Candidate(document, block, span, _score(float(near), coverage, hit.score), coverage))
    return sorted(candidates, key=lambda each: -each.score)


def choose(question: str, candidates: Sequence[Candidate]) -> list[list[Span]]:
    """The fewest sentences that answer: the best, and those almost as good; each with what it needs to be understood.

    One inner list a statement of the answer: list items come with their lead-in, a lead-in with its items, and where
    reasons are asked for a sentence comes with those that go on explaining it. Nothing is said twice.
    """
    reasons = _ASKS_FOR_REASONS.match(question) is not None
    chosen: list[list[Span]] = []
    said: set[str] = set()
    for candidate in _best(candidates):
        text = " ".join(words(candidate.document.quote(candidate.span)))
        if text in said or any(_overlap(candidate.span, span) for statement in chosen for span in statement):
            continue
        said.add(text)
        _add(_explained(candidate) if reasons else _whole(candidate), chosen)
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


def _score(nearness: float, coverage: float, passage: float) -> float:
    return _NEARNESS * nearness + _COVERAGE * coverage + _PASSAGE * passage


def _sentences(searcher: Searcher, hit: Hit) -> Iterator[tuple[Document, Block, Span]]:
    span = hit.passage.span
    document = searcher.document(span.document_id)
    for block in document.blocks:
        if block.kind in {"title", "heading"} or block.span.start >= span.end or block.span.end <= span.start:
            continue
        for sentence in sentences(document, block):
            if len(words(document.quote(sentence))) >= _FEWEST_WORDS:
                yield document, block, sentence


def _in_context(document: Document, block: Block, span: Span) -> str:
    """A sentence under its innermost heading: «Det» and «detta» are else about nothing."""
    text = document.quote(span)
    return f"{block.place.headings[-1]}: {text}" if block.place.headings else text


def _explained(candidate: Candidate) -> list[Span]:
    """The sentence with those that follow in its paragraph while they lean back on it, as one quote."""
    document, span = candidate.document, candidate.span
    following = [each for each in sentences(document, candidate.block) if each.start > span.start]
    leaning = list(takewhile(lambda each: _LEANS_BACK.match(document.quote(each)), following))[: MOST_SENTENCES - 1]
    return [Span(document.id, span.start, leaning[-1].end)] if leaning else _whole(candidate)


def _whole(candidate: Candidate) -> list[Span]:
    document, blocks = candidate.document, candidate.document.blocks
    index = blocks.index(candidate.block)
    if candidate.block.kind == "list_item":
        first = next((place for place in range(index, -1, -1) if blocks[place].kind != "list_item"), None)
        lead = _lead_in(document, blocks[first]) if first is not None else None
        return [lead, candidate.span] if lead else [candidate.span]
    if document.quote(candidate.span).endswith(":"):
        items = list(takewhile(lambda block: block.kind == "list_item", blocks[index + 1 :]))
        return [Span(document.id, candidate.span.start, items[-1].span.end if items else candidate.span.end)]
    return [candidate.span]


def _lead_in(document: Document, block: Block) -> Span | None:
    """The sentence that leads in a list: the last one before it, ending in a colon."""
    last = sentences(document, block)[-1] if block.kind == "paragraph" else None
    return last if last is not None and document.quote(last).endswith(":") else None
