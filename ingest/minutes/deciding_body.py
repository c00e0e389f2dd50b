"""Which body met, by whose decisions its items tell of, where no letterhead does: «Arbetsutskottets beslut»."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ingest.minutes.decision_phrases import BODY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.model import Block, Document

_LONGEST = 80
_HEADING = re.compile(
    rf"(?P<body>(?:[\w-]+,? ){{0,3}}{BODY[:-2]})(?:s beslut| (?:beslutar|beslutade|beslöt) följande)\W*", re.IGNORECASE
)
_BARE = re.compile(r"beslut\W*", re.IGNORECASE)


def deciding_body(document: Document, blocks: Iterable[Block]) -> tuple[str, Block] | None:
    """The body whose decisions most headings of parts tell of, at least two, and the first of them."""
    texts = [
        (document.quote(block.span).strip(), block)
        for block in blocks
        if block.kind != "table_row" and block.span.end - block.span.start <= _LONGEST
    ]
    headings = [(match["body"], block) for text, block in texts if (match := _HEADING.fullmatch(text))]
    counts = Counter(body.lower() for body, _ in headings)
    body, times = counts.most_common(1)[0] if counts else ("", 0)
    bare = sum(_BARE.fullmatch(text) is not None for text, _ in texts)
    if times < max(2, bare) or list(counts.values()).count(times) > 1:
        return None
    return next(found for found in headings if found[0].lower() == body)
