"""How votes fell (röstsiffror): «med 7 ja-röster mot 4 nej-röster», a table with its sum, «beslutet var enhälligt»."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.records import Fact
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document

_NUMBER = (
    r"(?:\d{1,3}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|"
    r"nitton|tjugo\w*|trettio\w*|fyrtio\w*|femtio\w*|samtliga|ingen|inga)"
)
_COUNTED = re.compile(
    rf"\b{_NUMBER}\s+(?:ja|nej|röster|röst|ja-?röst(?:er)?|nej-?röst(?:er)?)\b|"
    r"\b(?:röstsiffror\w*|röstetal\w*|siffrorna)\W{0,3}\d+\s?[–-]\s?\d+|"
    r"\bmed\s+\d{1,3}\s?[–-]\s?\d{1,3}\b(?![-\d]| \w*procent)|"
    rf"\b{_NUMBER}\s+(?:ledamot\s+|ledamöter\s+|medlemmar\s+|personer\s+)?"
    r"(?:röstar|röstade|avstår|avstod|har avstått|lade ner|lade ned|lägger ner|lägger ned)\b|"
    r"\b(?:ja|nej|avstår|blanka?)\s*:\s*\d+\b|\b\d+\s+(?:avstår|avstod|avstående|blanka?|nedlagda)\b|"
    rf"\bmed (?:röstsiffrorna |röstetalen )?{_NUMBER} (?:röster )?(?:mot|för) {_NUMBER}\b|"
    r"\bavstår(?: från att rösta)?\.?$",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(
    r"\b(?:enhälligt?|enhälliga|enstämmigt|utan reservation(?:er)?)\b|\balla (?:var )?(?:överens|eniga|för)\b|"
    r"\bingen (?:var|röstade) (?:e?mot)\b",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"\b(?:ja-röst|nej-röst) för\b|\bden som\b|\brösträtt\w*|\bröstlängd\w*|"
    r"\bröstberättigad\w*",
    re.IGNORECASE,
)
"""How votes are to be cast, and who may cast them: no count."""
_BORDER = re.compile(r"(?<=[.!])\s+(?=[A-ZÅÄÖ])")
_SUM = re.compile(r"(?:summa|antal|resultat|totalt|röster)[^\t]{0,60}\t(?=.{0,60}\d)", re.IGNORECASE)
_HEADER = re.compile(r"\bja\b.{0,60}\bnej\b", re.IGNORECASE)


def tells_votes(text: str) -> bool:
    """Whether the sentence says how votes fell."""
    if _UNANIMOUS.search(text):
        return True
    return _COUNTED.search(text) is not None and not _PROCEDURE.search(text)


def counts_votes(text: str) -> bool:
    """Whether the sentence gives figures, not only that all agreed."""
    return _COUNTED.search(text) is not None


def votes_in(document: Document, blocks: Sequence[Block]) -> list[Fact]:
    """How votes fell, in the order of the text: runs of sentences that tell it, and the last rows of vote tables."""
    facts = [*_tables(document, blocks)]
    for block in blocks:
        in_title = block.kind == "heading" and counts_votes(document.quote(block.span))
        if block.kind in {"paragraph", "list_item"} or in_title:
            facts += [_fact(document, run) for run in _runs(document, block)]
    return sorted(facts, key=lambda fact: fact.evidence[0])


def vote_in(document: Document, span: Span) -> Fact | None:
    """How votes fell as that sentence tells it, if it does."""
    text = document.quote(span)
    borders = [0, *(match.end() for match in _BORDER.finditer(text)), len(text)]
    for start, end in itertools.pairwise(borders):
        if tells_votes(text[start:end].strip()):
            return _fact(document, Span(span.document_id, span.start + start, span.start + len(text[:end].rstrip())))
    return None


def _runs(document: Document, block: Block) -> Iterator[Span]:
    """Sentences that tell of one vote: «Sex röstar ja: …. Fyra röstar nej: …. En avstår.»."""
    for tells, group in itertools.groupby(sentences(document, block), lambda span: tells_votes(document.quote(span))):
        if tells:
            spans = list(group)
            yield Span(document.id, spans[0].start, spans[-1].end)


def _tables(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    header: Block | None = None
    for block in blocks:
        text = document.quote(block.span)
        if block.kind != "table_row":
            header = None
        elif _HEADER.search(text):
            header = block
        elif header is not None and _SUM.match(text):
            names, counts = document.quote(header.span).split("\t")[1:], text.split("\t")[1:]
            value = ", ".join(f"{name} {count}" for name, count in zip(names, counts, strict=False) if count.strip())
            yield Fact("votes", value, (header.span, block.span))
            header = None


def _fact(document: Document, span: Span) -> Fact:
    return Fact("votes", document.quote(span), (span,))
