"""Documents' words told apart from the marks that answers are built with: citation numbers, «(härlett: …)», lines.

A document may hold «[1]» (a footnote, or a trick). Among the numbers of an answer it would be taken for one of them, so
that in what is told it stands as «(1)»; the quote of the citation has it to the letter.
"""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"[\[［【⟦〔](\s*\d+(?:\s*[,;–-]\s*\d+)*\s*)[\]］】⟧〕]")
_DERIVED = re.compile(r"\((\s*)(härlett)(\s*:)", re.IGNORECASE)
_LINE = re.compile(r"[ \t]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+[ \t]*(?!– )")
_HEADING = re.compile(r"\A(\s*(?:Källor|Hittade också))(?=[ \t]*(?:\n|\Z))")
"""What the sources are headed with, as the first line of a list."""


def without_own_marks(text: str) -> str:
    """`text` with no number in square brackets, no «(härlett:», no heading and no line of its own but list items."""
    numbered = _BRACKETED.sub(r"(\1)", text)
    lines = _LINE.sub(" ", _DERIVED.sub(r"(\1”\2”\3", numbered))
    return _HEADING.sub(r"\1:", lines)


def one_line_of(text: str) -> str:
    """The same on one line: a title or a heading."""
    return " ".join(without_own_marks(text).split())
