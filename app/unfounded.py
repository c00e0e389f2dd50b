"""A Ja or Nej on something else than what is asked about: near in words, but of another matter or another body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.verdicts import beside_verb
from app.extract import surroundings
from app.requirements import stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.draft import Draft

_VERDICT = re.compile(r"(?:Ja|Nej)\b")
_FROM_LISTS = frozenset({"attendance", "votes", "reservation"})
"""Kinds of question whose verdict is counted from lists, by people and items and not by words."""
_OF_MATTER = 0.35
"""The share of the question's matter, its verb aside, that must stand around what a verdict rests on."""


def is_unfounded(asked: Asked, draft: Draft) -> bool:
    """Whether `draft` says Ja or Nej by papers that lack most of what is asked about, or are of another body."""
    if not draft.statements or not _VERDICT.match(draft.statements[0].text) or asked.question.is_english:
        return False
    if asked.question.kind in _FROM_LISTS or draft.statements[0].derived or draft.statements[0].counts:
        return False
    told = "\n".join(around(asked, draft))
    matter = " ".join(beside_verb(asked))
    if matter and asked.searcher.coverage(matter, told) < _OF_MATTER:
        return True
    bodies = asked.question.bodies.bodies
    return bool(bodies) and not any(stands_in(body.name, told) for body in bodies)


def around(asked: Asked, draft: Draft) -> Iterator[str]:
    """What stands around each place that the draft rests on."""
    for span in dict.fromkeys(span for statement in draft.statements for span in statement.evidence):
        document = asked.searcher.document(span.document_id)
        block = document.block_at(span.start)
        if block is not None:
            yield surroundings(asked, document, block)
