"""One thing that a strategy lists by name: a focus area, a priority, a kraftsamling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.strategies.enumerations import trim
from ingest.strategies.outline import NUMBERED_AREA

if TYPE_CHECKING:
    from ingest.model import Document
    from ingest.records import Fact

_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.):]?\s+|[a-hA-H][.)]\s+|[-–•▪*]\s+)")
_NUMBERED_INITIATIVE = re.compile(
    r"(?:kraftsamling|satsning|flaggskepp|insats|\w*mål|målbild)(?:\s+\d{1,2}\s*[.:–—-]?\s*|\s*:\s*)",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(r"(?<=\w)[-\u00ad]\s+(?=[a-zåäö])(?!(?:och|eller|samt)\b)")
_BY_MARKS = re.compile(r"[^\w&+]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """Where its name stands, its topics, and all that is said of it there; `group` is the heading above."""

    name: Span
    topics: tuple[Fact, ...]
    evidence: tuple[Span, ...]
    group: str | None = None


def name_in(document: Document, span: Span) -> Span:
    """The name in a heading, line or cell, without «Fokusområde 3:», number, bullet and closing stop."""
    text = document.quote(span)
    start = len(text) - len(text.lstrip())
    for prefix in (_NUMBER, _NUMBERED_INITIATIVE):
        if number := prefix.match(text, start):
            start = number.end()
    if area := NUMBERED_AREA.match(text, start):
        start = area.start("name")
    left, right = trim(text, (start, len(text)))
    return Span(span.document_id, span.start + left, span.start + right)


def name_key(name: str) -> str:
    """What two writings of one name have in common: no case, marks, number or hyphenation."""
    return _BY_MARKS.sub(" ", _HYPHENATED.sub("", name)).strip().casefold()
