"""Makes facts of what stands at given places of a strategy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.dates import first_date
from ingest.model import Span
from ingest.records import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ingest.model import Block, Document
    from ingest.records import StrategyFact


def stated(document: Document, name: StrategyFact, *spans: Span, also: Iterable[Span] = ()) -> Fact:
    """The fact whose value is the words at `spans`, cells and blocks parted by commas; `also` is further evidence."""
    value = ", ".join(words(document, span) for span in spans)
    return Fact(name, value, tuple(dict.fromkeys((*spans, *also))), day=first_date(value))


def words(document: Document, span: Span) -> str:
    """The words at `span` on one line, the cells of a row parted by bars."""
    cells = (" ".join(cell.split()) for cell in document.quote(span).split("\t"))
    return " | ".join(cell for cell in cells if cell)


def part(block: Block, start: int, end: int) -> Span:
    """Characters `start` to `end` of the text of `block`."""
    return Span(block.span.document_id, block.span.start + start, block.span.start + end)


def each_once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts without those that say the same again under the same name; the evidence of both stays."""
    known: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        known.setdefault((fact.name, fact.value.casefold().strip(' .»«"')), []).append(fact)
    for same in known.values():
        evidence = dict.fromkeys(span for fact in same for span in fact.evidence)
        yield replace(same[0], evidence=tuple(evidence))
