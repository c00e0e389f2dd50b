"""Ja or Nej before a quotation, where the quoted sentence says plainly what is asked, or denies it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.decisions import ItemDecided, items_decided, items_on_topic, statements_of
from app.answerers.passages import answer_from_passages
from app.draft import Draft, Statement
from index.swedish import fold, words

if TYPE_CHECKING:
    from app.asked import Asked

_SAYS_IT = 0.7
"""The share of the question's matter that a sentence must hold to say or deny it plainly."""
_DENIES_IT = 0.55
"""A denial is plainer than an affirmation: it is said of what somebody might think."""
_DENIAL = frozenset("inte ej inga ingen inget aldrig varken utan avslog avslås avslå avslår nej icke".split())
_NEAR = 5
"""How many words from the predicate a denial may stand."""
_ANY_DECISION = re.compile(
    r"\b(?:blev det|fattade\w*|togs|tog|finns|fanns|gjordes|kom)\b.*\bbeslut|\b(?:ändrades|justerades|gjordes (?:några |någon )?ändring)|any decision",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"\b(?:bevilja\w*|godkän\w*|antog\w*|antag\w*|biföll\w*|bifall\w*|besluta\w*|beslöt|fick .* igenom|gick .* igenom|blev det n[åa]gr?a?\w*|inför\w*|sa(?:de)? ja|gick med på|fick)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:avslog\w*|avsl[åa]\w*|sa(?:de)? nej|bordlad\w*|bordla\w*|återremit\w*)\b", re.IGNORECASE)
_NO = frozenset({"rejected", "tabled", "remitted", "none"})


def answer_decided_or_not(asked: Asked) -> Draft | None:
    """Whether something was decided, granted or turned down, told by the decision that fits best."""
    if not asked.question.is_yes_no or asked.scope.missing:
        return None
    of_any = _ANY_DECISION.search(asked.sought) is not None
    if not of_any and not (_APPROVED.search(asked.sought) or _REFUSED.search(asked.sought)):
        return None
    items = [item for held in asked.scope.meetings for item in items_decided(held)]
    found = items_on_topic(asked, items)
    if not found or found[0][0] < _FITS:
        return None
    item = found[0][1]
    verdict = _outcome(asked, item, of_any=of_any)
    statements = list(statements_of(item))
    if verdict is not None:
        statements[0] = replace(statements[0], text=f"{verdict}. {statements[0].text}")
    return Draft(tuple(statements))


def _all_alike(item: ItemDecided) -> bool:
    return len({each.outcome in _NO for each in item.decisions}) == 1


_FITS = 0.45
_CLEARLY = 0.12
"""How much more of the topic one clause must hold than the next to be the one asked about."""


def _outcome(asked: Asked, item: ItemDecided, *, of_any: bool) -> str | None:
    """Ja or Nej by the clause that says most of what is asked."""
    if of_any:
        return "Nej" if all(each.outcome == "none" for each in item.decisions) else "Ja"
    told = sorted(((asked.coverage_known(each.text), place) for place, each in enumerate(item.decisions)), reverse=True)
    if len(told) > 1 and told[0][0] - told[1][0] < _CLEARLY and not _all_alike(item):
        return None
    clause = item.decisions[told[0][1]]
    denied = clause.outcome in _NO or re.search(r"\b(?:inte|ej)\b", clause.text) is not None
    asks_refusal = _REFUSED.search(asked.sought) is not None
    return "Ja" if denied == asks_refusal else "Nej"


def answer_yes_or_no(asked: Asked) -> Draft | None:
    """The passage answer, with Ja or Nej before it where its first sentence is plain."""
    if not asked.question.is_yes_no:
        return None
    draft = answer_from_passages(asked)
    if not draft.statements:
        return draft
    best = asked.candidates[0]
    sentence = best.document.quote(best.span)
    verdict = _verdict(asked, sentence) if best.coverage >= _DENIES_IT else None
    if verdict == "Ja" and best.coverage < _SAYS_IT:
        verdict = None
    if verdict is None:
        return draft
    first = draft.statements[0]
    return Draft((Statement(f"{verdict}. {first.text}", first.evidence, first.derived), *draft.statements[1:]))


def _verdict(asked: Asked, sentence: str) -> str | None:
    """Nej where a denial stands near the predicate, Ja where none stands in the sentence at all."""
    said = [fold(word) for word in words(sentence)]
    denials = [place for place, word in enumerate(said) if word in _DENIAL]
    predicate = _predicate(asked, said)
    if predicate is None:
        return None
    near = any(abs(place - predicate) <= _NEAR for place in denials)
    denied_in_question = any(word in _DENIAL for word in words(asked.sought))
    if near:
        return "Ja" if denied_in_question else "Nej"
    if denials:
        return None
    return "Nej" if denied_in_question else "Ja"


def _predicate(asked: Asked, said: list[str]) -> int | None:
    """Where in the sentence the last word of the topic stands, its ending aside: «fastställd», «fastställda»."""
    for word in reversed(asked.question.topic):
        stem = fold(word)[:6]
        place = next((place for place, each in enumerate(said) if each.startswith(stem)), None)
        if place is not None:
            return place
    return None
