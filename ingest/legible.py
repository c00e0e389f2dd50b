"""Makes a text safe to search: stretches that are no language are written over, so that no rule is slow on them.

A rule that looks for a word within a word, or for a sign behind blanks, tries every start against every end: twenty
thousand letters, blanks or dashes on end would take it minutes. Base64, a broken table or a hostile file holds such
runs; no sentence does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.model import Document

_LONGEST = 200
"""Characters of the longest word, chain of hyphens, line of dots or gap that anybody writes on purpose."""

_KEPT = 100
"""Characters at the start of such a run that stay as they are."""

_ILLEGIBLE = re.compile(rf"[\w-]{{{_LONGEST + 1},}}|\W{{{_LONGEST + 1},}}")
_FILLER = " x"
"""Written over the rest: short words, of which no rule makes anything."""


def legible(document: Document) -> Document:
    """`document` with the same offsets, and with filler in place of runs that are no language."""
    text = _ILLEGIBLE.sub(_written_over, document.text)
    return document if text == document.text else replace(document, text=text)


def _written_over(match: re.Match[str]) -> str:
    run = match.group()
    filler = _FILLER * (len(run) // len(_FILLER))
    return run[:_KEPT] + filler[: len(run) - _KEPT]
