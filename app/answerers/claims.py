"""Ja or Nej to what came of somebody's claim: «Biföll nämnden Aspelunds yrkande?», by the sentence that puts it."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from app.answerers.passages import quotation
from app.answerers.verdicts import with_verdict
from app.draft import Draft
from app.questions.patterns import verbose
from app.questions.people import is_named_in
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.extract import Candidate
    from ingest.model import Span

_CARRIED = r"bifall\w*|biföll\w*|bifaller"
_LOST = r"avsl(?:å\w*|og\w*|agit\w*)|föll\b|faller\b"
_ASKS_CARRIED = verbose(rf"\b(?:{_CARRIED}|f[åi]ck\w*|g[åi]ck\ .*(?:igenom|med)|vann|godk[äa]n\w*|sa(?:de)?\b.*\bja)\b")
_ASKS_LOST = verbose(rf"\b(?:{_LOST}|r[öo]stades\b.*\bne[dr]|sa(?:de)?\b.*\bnej)")
_CLAIM = verbose(r"\b\w*yrkande\w*")
_OUTCOME = verbose(rf"\b(?:(?P<carried>{_CARRIED})|(?P<lost>{_LOST}))")
"""What came of a claim."""
_IN_FAVOUR = verbose(r"\breserver\w+.*\btill\ förmån\ för\b")
"""A reservation is made in favour of a claim that lost."""
_BALLOT = verbose(r"\b(?:den\ som|röstar|betyder|yrkar)\b")
"""Says what was claimed, or what a vote would mean."""
_AGAINST = re.compile(r"\bmot\b.*\bfinner\b", re.IGNORECASE | re.DOTALL)
"""Two claims are put against each other: what carries one loses the other."""
_ENOUGH = 0.45
"""The least share of the matter around the claim."""
_READ = 12
"""The nearest sentences, in whose sections the outcome is looked for."""


def answer_claims(asked: Asked) -> Draft | None:
    """Whether the claim of the one person named was carried; None where no sentence tells it plainly."""
    carried, lost = _ASKS_CARRIED.search(asked.sought), _ASKS_LOST.search(asked.sought)
    if not asked.question.is_yes_no or not _CLAIM.search(asked.sought) or len(asked.question.people) != 1:
        return None
    if (carried is None) == (lost is None):
        return None
    near = [each for each in asked.candidates[:_READ] if max(each.coverage, each.surrounding) >= _ENOUGH]
    told = chain((_put_to_the_vote(asked, each) for each in near), (_reserved(asked, each) for each in near))
    span, is_carried = next(filter(None, told), (None, False))
    if span is None:
        return None
    verdict = "Ja" if is_carried == (carried is not None) else "Nej"
    return with_verdict(verdict, Draft((quotation(asked, [span]),)))


def _claimant(asked: Asked) -> frozenset[str]:
    """The names that whoever made the claim may have."""
    person = asked.question.people[0]
    return person.names or frozenset({person.written.removesuffix("s")})


def _put_to_the_vote(asked: Asked, candidate: Candidate) -> tuple[Span, bool] | None:
    """The sentence of the candidate's section that says what came of the claim, and whether it was carried."""
    names = _claimant(asked)
    for span, text in _of_section(asked, candidate):
        outcome = _OUTCOME.search(text)
        if outcome and _CLAIM.search(text) and not _BALLOT.search(text) and is_named_in(names, text):
            against = _AGAINST.search(text)
            is_own = against is None or is_named_in(names, text[text.lower().rindex("finner") :])
            return span, (outcome["carried"] is not None) == is_own
    return None


def _reserved(asked: Asked, candidate: Candidate) -> tuple[Span, bool] | None:
    """The reservation made in favour of the claim in the candidate's section: the claim was lost."""
    for span, text in _of_section(asked, candidate):
        favour = _IN_FAVOUR.search(text)
        if favour and is_named_in(_claimant(asked), text[favour.end() :]):
            return span, False
    return None


def _of_section(asked: Asked, candidate: Candidate) -> Iterator[tuple[Span, str]]:
    """The sentences of a candidate's section."""
    for block in asked.library.section_blocks(candidate.span):
        for span in sentences(candidate.document, block):
            yield span, candidate.document.quote(span)
