"""Picks the sentences that answer, out of the passages that were found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.search import Hit, Searcher
    from ingest.model import Block, Document, Span

PASSAGES_READ = 5
"""The best passages whose sentences are weighed."""
MOST_SENTENCES = 3

_NEARNESS, _COVERAGE, _PASSAGE = 1.0, 0.6, 0.4
"""Weights of a sentence's nearness to the question, of the question's matter in it, and of its passage's score.

The middle of a flat optimum for having the answer in the first sentence, on 234 questions of SweQUAD-MC and SQuAD-sv."""
_COSINE_FLOOR, _COSINE_RANGE = 0.75, 0.2
"""This model's cosines between any two Swedish sentences lie between about .75 and .95."""
_ALMOST_AS_GOOD = 0.93
"""A further sentence is given when it scores this share of the best one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might answer, with its score; comparable only among the candidates of one question."""

    document: Document
    block: Block
    span: Span
    score: float


def weigh_sentences(searcher: Searcher, question: str, hits: Sequence[Hit]) -> list[Candidate]:
    """Every sentence of the best passages, best first; no headings."""
    found = [(hit, *rest) for hit in hits[:PASSAGES_READ] for rest in _sentences(searcher, hit)]
    if not found:
        return []
    query = searcher.embedder.embed_queries([question])[0]
    texts = [_in_context(document, block, span) for _, document, block, span in found]
    nearness = (searcher.embedder.embed_passages(texts) @ query - _COSINE_FLOOR) / _COSINE_RANGE
    candidates = [
        Candidate(document, block, span, _score(float(near), searcher.coverage(question, text), hit.score))
        for (hit, document, block, span), text, near in zip(found, texts, nearness, strict=True)
    ]
    return sorted(candidates, key=lambda each: -each.score)


def choose(candidates: Sequence[Candidate]) -> list[list[Span]]:
    """The fewest sentences that answer: the best, and those almost as good; each with what it needs to be understood.

    One inner list a sentence of the answer: a list item comes with its lead-in, a lead-in with its items.
    """
    if not candidates:
        return []
    floor = candidates[0].score * _ALMOST_AS_GOOD
    best = list(takewhile(lambda each: each.score >= floor, candidates[:MOST_SENTENCES]))
    chosen: list[list[Span]] = []
    for candidate in sorted(best, key=lambda each: (each is not best[0], each.span)):
        spans = _whole(candidate)
        if not any(span in group for span in spans for group in chosen):
            chosen.append(spans)
    return chosen


def _score(nearness: float, coverage: float, passage: float) -> float:
    return _NEARNESS * nearness + _COVERAGE * coverage + _PASSAGE * passage


def _sentences(searcher: Searcher, hit: Hit) -> Iterator[tuple[Document, Block, Span]]:
    document = searcher.document(hit.passage.span.document_id)
    for block in _blocks_in(document, hit.passage.span):
        if block.kind not in {"title", "heading"}:
            yield from ((document, block, span) for span in sentences(document, block))


def _blocks_in(document: Document, span: Span) -> Iterable[Block]:
    return (block for block in document.blocks if block.span.start < span.end and block.span.end > span.start)


def _in_context(document: Document, block: Block, span: Span) -> str:
    """A sentence under its innermost heading: «Det» and «detta» are else about nothing."""
    text = document.quote(span)
    return f"{block.place.headings[-1]}: {text}" if block.place.headings else text


def _whole(candidate: Candidate) -> list[Span]:
    blocks = candidate.document.blocks
    index = blocks.index(candidate.block)
    if candidate.block.kind == "list_item":
        first = next((place for place in range(index, -1, -1) if blocks[place].kind != "list_item"), None)
        lead = _last_sentence(candidate.document, blocks[first]) if first is not None else None
        return [lead, candidate.span] if lead else [candidate.span]
    if candidate.document.quote(candidate.span).endswith(":"):
        items = takewhile(lambda block: block.kind == "list_item", blocks[index + 1 :])
        return [candidate.span, *(block.span for block in items)]
    return [candidate.span]


def _last_sentence(document: Document, block: Block) -> Span | None:
    """The sentence that leads in a list: the last one before it, ending in a colon."""
    last = sentences(document, block)[-1] if block.kind == "paragraph" else None
    return last if last is not None and document.quote(last).endswith(":") else None
