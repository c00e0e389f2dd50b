"""Whether the money that was granted is all that had been applied for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.decisions import ENOUGH, items_decided, items_on_topic, lacks_what_is_named, statements_of
from app.answerers.passages import supported
from app.answerers.verdicts import with_verdict
from app.draft import Draft, Statement
from app.figures import figures_in
from app.questions.patterns import verbose
from ingest.sentences import sentences

if TYPE_CHECKING:
    from app.asked import Asked
    from ingest.model import Span

_SUM = verbose(r"""
    \bhela\b.*\b(?:belopp\w*|summa\w*|bidrag\w*|st[öo]d\w*|pengar\w*|ans[öo]k\w*|s[öo]kt\w*)
    |\b(?:alla\ (?:de\ )?pengar\w*|allt|s[åa]\ mycket|lika\ mycket|det(?!\ \w+\ som\b))\b(?:\W+\w+){0,4}?\W+
        (?:s[öo]kte?|ans[öo]kte?|beg[äa]r(?:de|t)|bad|bett|[äa]ska(?:de|t)|[öo]nska(?:de|t)|ville\ ha)\b
""")  # fmt: skip
"""Asks whether all the money was granted."""
_MONEY = r"(?P<amount>\d[\d \u00a0]*(?:,\d+)?\s*(?:miljoner\s+|tusen\s+)?(?:kronor|kr\b))"
_APPLIED = re.compile(rf"\b(?:ansök|sök(?:er|t)|begär|bett|äska|yrka)[^.]*?{_MONEY}", re.IGNORECASE)


def asks_if_all_granted(question: str) -> bool:
    """Whether `question` asks if all the money was granted."""
    return _SUM.search(question) is not None


def told_of_grant(asked: Asked) -> Draft | None:
    """The decision that granted money, with whether it was all that had been applied for; None where that is untold."""
    found = items_on_topic(asked, items_decided(asked.scope.meetings))
    if not found or found[0][0] < ENOUGH or lacks_what_is_named(asked, found[0][1]):
        return None
    item = found[0][1]
    for clause in item.decisions:
        verdict, applied = _granted_whole(asked, clause.evidence[-1])
        if verdict:
            more = (Statement(item.held.document.quote(each), (each,)) for each in applied)
            return with_verdict(verdict, Draft((*statements_of(item), *more)))
    return None


def told_of_sum(asked: Asked, draft: Draft) -> Draft:
    """`draft` with whether all the money was granted, and where that applied for stands."""
    verdict, asked_for = _granted_whole(asked, supported(asked)[0].span)
    told = with_verdict(verdict, draft)
    more = (Statement(asked.searcher.document(each.document_id).quote(each), (each,)) for each in asked_for)
    return Draft((*told.statements, *more))


def _granted_whole(asked: Asked, granted: Span) -> tuple[str | None, tuple[Span, ...]]:
    """Whether the sum at `granted` is that applied for in the same section, and where that stands; None if untold."""
    document = asked.searcher.document(granted.document_id)
    given = {each.worth for each in figures_in(document.quote(granted)) if each.of == "kr"}
    for block in asked.library.section_blocks(granted):
        for span in sentences(document, block):
            applied = _APPLIED.search(document.quote(span))
            if applied and given and span != granted:
                worth = next((each.worth for each in figures_in(applied["amount"])), None)
                return ("Ja" if worth in given else "Nej"), (span,)
    return None, ()
