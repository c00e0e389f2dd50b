"""Words drawn twice in one place to look bold: pypdf reads «RubrikRubrik», PDFium only one of the two."""

from __future__ import annotations

_LONGEST = 300
"""Characters of the longest line that is looked for a second time."""


def covered(doubled: str, single: str, at: int) -> int:
    """How many characters of `single` from `at` are all that `doubled` says, once and again; 0 where it says more.

    What is repeated may be a line, a word or a letter. Where it begins does not matter: «AnnaAnnaAxel» says «AnnaAxel»
    whether the second «Anna» is the repetition or the «nnaA» in it.
    """
    position, end = 0, at
    while position < len(doubled):
        if single[end : end + 1] == doubled[position]:
            position, end = position + 1, end + 1
        elif length := _repeated(doubled, position):
            position += length
        else:
            return 0
    return end - at


def _repeated(text: str, position: int) -> int:
    """How many characters before `position` come again at it; 0 for none."""
    reach = min(position, len(text) - position, _LONGEST)
    return next((n for n in range(1, reach + 1) if text.startswith(text[position - n : position], position)), 0)
