"""What a strategy says of itself: title, period, owner, edition, and when and by whom it was adopted."""

from __future__ import annotations

import re
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from ingest.strategies.editions import adoptions, editions
from ingest.strategies.facts import part, stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact

_FRONT_BLOCKS = 14

_YEARS = r"(?:20\d\d\s?(?:[-–—]|till(?: och med)?|t\.?o\.?m\.?|och)\s?(?:år )?20\d\d)(?![-–]?\d)"
_PERIODS = (
    re.compile(
        rf"(?:period(?:en)?|giltig(?:het(?:stid|speriod)?)?|gäller|åren|mellan)\b[^.\d\n]{{0,30}}(?P<value>{_YEARS})",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\d-])(?P<value>{_YEARS})", re.IGNORECASE),
    re.compile(r"\bverksamhetsplan(?:en)?(?: för)?(?: år(?:et)?)? (?P<value>20\d\d)\b", re.IGNORECASE),
    re.compile(
        r"\b(?P<value>(?:till (?:och med )?|fram till |mot )(?:år )?20\d\d(?:-\d\d-\d\d)?|tills vidare)(?![\d–-])",
        re.IGNORECASE,
    ),
)
"""From the surest form to the least: «för perioden 2026–2030», «2021-2030», «till 2030»."""
_VALIDITY = re.compile(
    r"\b(?:strategin|programmet|planen|handlingsplanen|dokumentet|agendan|handboken)\b[^.]{0,40}"
    r"\b(?:gäller|sträcker sig|omfattar|löper)\b|^\W*gäller (?:till|från|åren|perioden|t\.?o\.?m)\b",
    re.IGNORECASE,
)

_OWNER_FIELD = re.compile(
    r"(?:dokument(?:ägare|ansvarig)|ägare|utgivare|utgiven av|framtagen av|avsändare)\s*[:\t]\s*"
    r"(?P<value>\S.*?)(?=\.\s+[A-ZÅÄÖ]|$)",
    re.IGNORECASE,
)
_NAME = r"[A-ZÅÄÖ][\w-]{1,40}"
OWNERS = re.compile(
    rf"(?<![\w-])(?P<value>Region (?!ut)(?:{_NAME} )??[A-ZÅÄÖ][\w-]{{0,40}}?"
    r"(?=s (?!har |är |och |ska |i |med )[a-zåäö]|\b(?! [A-ZÅÄÖ]))|"
    rf"{_NAME}(?: {_NAME})?regionen(?=s\b|\b)|"
    rf"(?:{_NAME} )?{_NAME} (?:kommun|stad|landsting|kommunalförbund|studentkår)(?=s\b|\b)|"
    rf"Länsstyrelsen(?: i)? {_NAME}(?: län)?|"
    rf"{_NAME}s? (?:högskola|universitet|lantbruksuniversitet)\b|Högskolan(?: i)? {_NAME}|"
    rf"(?:Kommunförbundet|Kommunalförbundet|Föreningen|Studentkåren|Studentföreningen|Myndigheten för) {_NAME})"
)
"""Regions, municipalities, county boards, universities and associations as they write their names."""

_SCHOOL = re.compile(r"(?:högskola|universitet)$|^Högskolan")
"""Takes part in many strategies and owns few: only what stands in front makes it the owner."""


def front_of(document: Document) -> Sequence[Block]:
    """The blocks where a strategy tells what it is: its first page or slide, or its first lines."""
    blocks = [block for block in document.blocks if block.kind != "note"]
    page = blocks[0].place.page if blocks else None
    first = [block for block in blocks if block.place.page == page]
    return first[:_FRONT_BLOCKS]


def identity_of(document: Document) -> Iterator[Fact]:
    """The facts title, period, owner, edition and adopted."""
    front = front_of(document)
    yield from _title(document)
    yield from _period(document, front)
    yield from _owner(document, front)
    yield from editions(document, front)
    yield from adoptions(document, front)


def _title(document: Document) -> Iterator[Fact]:
    for block in document.blocks:
        if block.kind in {"title", "heading"} and document.quote(block.span).strip() == document.title:
            yield stated(document, "title", block.span)
            return
    at = document.text.find(document.title)
    block_at = document.block_at(at) if at >= 0 else None
    if block_at is not None:
        start = at - block_at.span.start
        yield stated(document, "title", part(block_at, start, start + len(document.title)))


def _period(document: Document, front: Sequence[Block]) -> Iterator[Fact]:
    told = [
        block
        for block in document.blocks
        if block.kind in {"paragraph", "list_item"} and _VALIDITY.search(document.quote(block.span))
    ]
    for pattern in _PERIODS:
        for block in [*front, *told]:
            if match := pattern.search(document.quote(block.span)):
                yield stated(document, "period", part(block, *match.span("value")), also=(block.span,))
                return


def _owner(document: Document, front: Sequence[Block]) -> Iterator[Fact]:
    """A field that names it, else the first organisation in front, else the one named most often."""
    for pattern in (_OWNER_FIELD, OWNERS):
        for block in front:
            if match := pattern.search(document.quote(block.span)):
                yield stated(document, "owner", part(block, *match.span("value")), also=(block.span,))
                return
    found = [
        (match["value"], block, match)
        for block in document.blocks
        for match in OWNERS.finditer(document.quote(block.span))
        if not _SCHOOL.search(match["value"])
    ]
    most, count = max(Counter(name for name, _, _ in found).items(), key=itemgetter(1), default=("", 0))
    if count > 1:
        block, match = next((block, match) for name, block, match in found if name == most)
        yield stated(document, "owner", part(block, *match.span("value")), also=(block.span,))
