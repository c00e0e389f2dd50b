"""The words by which a paper names itself: each of its sentences is of them, and none is told from another by them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from index.swedish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ingest.model import Document

_WORD = re.compile(r"[^\W_]+")
"""A word of a file name, where underscores stand for spaces."""
_FRONT, _MOST_LINES = 250, 8
"""Characters, and lines, that a paper begins with, in which it says whose it is."""
_LONGEST_LINE, _RUNNING = 100, 4
"""Characters of a line at the head or foot of pages, and how often it comes at least."""
_PART, _FEWEST_PARTS, _THROUGHOUT = 1_000, 4, 0.5
"""Characters of the parts of a text in which words are looked for; a word in so many, and in so large a share of them,
is said throughout."""


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """How a document names itself: its `words`, folded and without a genitive s, and the `lines` of all its pages."""

    words: frozenset[str]
    lines: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> DocumentNames:
        """Title, file name, first lines and those that come again and again, and the words said throughout."""
        lines = frozenset(_running_lines(document))
        told = "\n".join([document.title, document.name, *_first_lines(document), *lines])
        return cls(frozenset(_words(told)) | _said_throughout(document.text), lines)

    def among(self, words: Iterable[str]) -> list[str]:
        """Those of `words` by which the document names itself."""
        return [word for word in words if _bare(word) in self.words]


def _bare(word: str) -> str:
    return fold(word).removesuffix("s")


def _words(text: str) -> Iterator[str]:
    return map(_bare, _WORD.findall(text.lower()))


def _first_lines(document: Document) -> list[str]:
    """The lines, not the text, that a document begins with."""
    lines = [document.quote(block.span) for block in document.blocks[:_MOST_LINES]]
    ends = accumulate(len(line) for line in lines)
    return [line for line, _ in takewhile(lambda each: each[1] <= _FRONT, zip(lines, ends, strict=True))]


def _running_lines(document: Document) -> Iterator[str]:
    """Short lines that come again and again."""
    short = (block.span for block in document.blocks if block.span.end - block.span.start <= _LONGEST_LINE)
    return (line for line, times in Counter(map(document.quote, short)).items() if times >= _RUNNING)


def _said_throughout(text: str) -> frozenset[str]:
    """The words in at least half of the parts of a text that has some."""
    parts = [text[start : start + _PART] for start in range(0, len(text), _PART)]
    times = Counter(word for part in parts for word in set(_words(part)))
    return frozenset(word for word, n in times.items() if n >= max(_FEWEST_PARTS, _THROUGHOUT * len(parts)))
