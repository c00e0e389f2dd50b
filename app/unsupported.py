"""Finds the sentences of an answer that the quotes under their own numbers do not bear out: a check from outside.

It sees what a reader sees, the finished answer with its citations, and so also finds sentences whose numbers point to
the wrong quote. `app.verification` checks statements before they are shown, with the spans that they were made of.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.draft import BULLET
from app.verification import OWN_WORDS
from index.swedish import stem, words
from ingest.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.answer import Answer, Citation

_DERIVED = "härlett"
"""What introduces how a sentence was worked out."""


def unsupported_sentences(answer: Answer) -> tuple[str, ...]:
    """The sentences of `answer` with a word, number or date that stands in none of the citations they name.

    Words are compared by their stems; those that answers are framed with need no support, nor do initials of a name
    that is cited, nor the number of the items, or of the citations, that a sentence counts.
    """
    cited = {citation.number: citation for citation in answer.citations}
    texts = [sentence.text for sentence in answer.sentences]
    found = []
    for place, sentence in enumerate(answer.sentences):
        evidence = [cited[number] for number in sentence.citations if number in cited]
        counted = {str(_items_after(texts, place)), str(len(evidence))}
        told = set(_tokens([sentence.text])) - _framing() - counted
        held = set(_tokens(line for citation in evidence for line in _lines(citation)))
        if not evidence or any(each not in held for each in told - _initials(evidence)):
            found.append(sentence.text)
    return tuple(found)


def _lines(citation: Citation) -> Iterator[str]:
    """What a citation shows: its quote, and what its reference says of where it stands."""
    document = citation.document
    yield from (citation.quote, citation.reference, document.title, *citation.place.headings)
    if document.date:
        yield document.date.isoformat()


def _tokens(texts: Iterable[str]) -> Iterator[str]:
    """The stems of words, numbers as they are, whole dates in ISO form."""
    for text in texts:
        rest = text
        for found in reversed(find_dates(text)):
            yield found.date.isoformat()
            rest = rest[: found.start] + " " + rest[found.end :]
        yield from map(stem, words(rest))


@cache
def _framing() -> frozenset[str]:
    return frozenset(map(stem, OWN_WORDS | {_DERIVED}))


def _initials(citations: Iterable[Citation]) -> set[str]:
    """The first letters of each run of two to four words that is cited: PEE for Per-Erik Eriksson."""
    found = set()
    for citation in citations:
        first = "".join(word[0] for word in words(citation.quote))
        found |= {stem(first[start : start + size]) for size in (2, 3, 4) for start in range(len(first) - size + 1)}
    return found


def _items_after(texts: list[str], place: int) -> int:
    """How many list items follow the sentence at `place`."""
    count = 0
    while place + count + 1 < len(texts) and texts[place + count + 1].startswith(BULLET):
        count += 1
    return count
