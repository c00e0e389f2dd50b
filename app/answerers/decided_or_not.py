"""Ja or Nej before what was decided: whether something was granted, turned down or put off, or done at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.decisions import (
    ASKS_OUTCOME,
    ENOUGH,
    items_decided,
    items_on_topic,
    lacks_what_is_named,
    statements_of,
)
from app.answerers.grants import asks_if_all_granted, told_of_grant
from app.answerers.verdicts import PART, WHOLE, asks_what_came_of_it, with_verdict
from app.draft import Draft
from app.phrases import at_meeting
from app.questions.patterns import verbose
from index.swedish import fold, words

if TYPE_CHECKING:
    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from ingest.records import Decision, Outcome

_CLEARLY = 0.12
"""How much more of the topic one clause must hold than the next to be the one asked about."""
_OWN = 0.1
"""The least share of the topic in the words of the decision and its heading, where its section does not tell it."""
_PUT_OFF = frozenset({"tabled", "remitted"})
_NO = frozenset({"rejected", "none"}) | _PUT_OFF
"""Outcomes by which what was proposed did not come about."""

_SUBJECT = r"\ (?:\w+\ ){0,3}?"
"""Who did it, between the verb that begins the question and what goes with it: «Sade nämnden nej …»."""
_ANY_DECISION = verbose(r"""
    \b(?:blev\ det|fattade\w*|togs|tog|finns|fanns|gjordes|kom)\b.*\bbeslut    # Fattades något beslut om …?
    |\b(?:ändrades|justerades|(?:gjordes|gjorde|klubba\w*|besluta\w*)\b.*\b(?:ändring|justering))  # … någon ändring?
    |any\ decision
""")  # fmt: skip
"""Asks whether anything at all was decided."""
_APPROVED = verbose(rf"""
    \b(?:bevilja|godkän|ant[oa]g|biföll|bifall|besluta|beslöt|inför)
    |\b(?:fick\ .*|gick\ .*)\ igenom\b|\bgick{_SUBJECT}med\ på\b|\bfick\b
    |\bblev\ det\ n[åa]g|\bsa(?:de)?{_SUBJECT}ja\b
""")  # fmt: skip
"""Asks whether something was granted."""
_REFUSED: dict[Outcome, re.Pattern[str]] = ASKS_OUTCOME | {
    "rejected": verbose(rf"{ASKS_OUTCOME['rejected'].pattern}|\bsa(?:de)?{_SUBJECT}nej\b")
}
"""Asks whether something was turned down, put off or sent back; «Sade nämnden nej …?» too."""
_CLAIM = verbose(r"\b\w*yrkande\w*")
"""Asks what came of somebody's claim: that is told where it was put to the vote, not by what was decided instead."""
_IN_THE_END = verbose(r"\b(?:till\ slut|slutligen|så\ småningom|i\ slutändan|sedan)\b")
"""Asks how it ended: what was put off may have been decided later."""
_ENTIRELY = verbose(r"\b(?:i\ sin\ helhet|helt\ och\ hållet|fullt\ ut)\b")
"""Asks whether something was granted without leaving anything out."""
_NOT = re.compile(r"\b(?:inte|ej)\b")
_MEANWHILE = verbose(r"(?<=\w),?\ (?:när|då|sedan|efter\ att|innan|medan)\ ")
"""Begins what is said of another time or deed than the one asked about."""
_PAST = re.compile(r".{3}(?:ade|ades|gde|gdes|kte|ktes|ste|stes)$")
"""A verb in its weak past, as the question puts it: «överklagade», «sänktes»."""
_STEM = 6
"""Letters of it that a decision holds in whatever form."""


def answer_decided_or_not(asked: Asked) -> Draft | None:
    """Whether something was decided, granted or turned down, told by the decision that fits best.

    Whether all was decided that had been asked for is left to the sentences around it, but for sums of money.
    """
    if not asked.question.is_yes_no or asked.question.kind == "attendance" or asked.scope.missing:
        return None
    if asks_if_all_granted(asked.sought):
        return told_of_grant(asked)
    if WHOLE.search(asked.sought):
        return None
    main = _MEANWHILE.split(asked.sought, maxsplit=1)[0]
    return _told_by_item(asked) if _asks_decision(main) else _told_by_verb(asked)


def _told_by_item(asked: Asked) -> Draft | None:
    """What was decided under the item that fits best, with what its outcome makes of the question."""
    item = _best(asked, items_decided(asked.scope.meetings))
    if item is None:
        return None
    if _IN_THE_END.search(asked.sought) and all(each.outcome in _PUT_OFF for each in item.decisions):
        return Draft(refusal=f"Ärendet sköts upp {at_meeting(item.held)}. Hur det slutade framgår inte.")
    return with_verdict(_outcome(asked, item), Draft(tuple(statements_of(item))))


def _told_by_verb(asked: Asked) -> Draft | None:
    """The clause that holds the verb of the question: «att inte överklaga» for «Överklagade föreningen …?»."""
    verb = next(filter(_PAST.search, map(fold, asked.question.topic)), None)
    if verb is None or not asks_what_came_of_it(asked.sought):
        return None
    clauses = [
        replace(item, decisions=(clause,))
        for item in items_decided(asked.scope.meetings)
        for clause in item.decisions
        if any(word.startswith(verb[:_STEM]) for word in map(fold, words(clause.text)))
    ]
    item = _best(asked, clauses)
    if item is None:
        return None
    denied = _is_denied(item.decisions[0]) or re.search(rf"\butan (?:\w+ )?{verb[:_STEM]}", fold(item.words))
    return with_verdict("Nej" if denied else "Ja", Draft(tuple(statements_of(item))))


def _best(asked: Asked, items: list[ItemDecided]) -> ItemDecided | None:
    """The item that fits best, where it fits well enough and holds enough of the matter, unknown words included."""
    fit, item = next(iter(items_on_topic(asked, items)), (0.0, None))
    if item is None or fit < ENOUGH or lacks_what_is_named(asked, item):
        return None
    section = f"{item.words}\n{asked.library.section_text(item.place)}"
    return item if asked.coverage(item.words) >= _OWN or asked.coverage(section) >= ENOUGH else None


def _asks_decision(text: str) -> bool:
    asks = (_ANY_DECISION, _APPROVED, *_REFUSED.values())
    return not _CLAIM.search(text) and any(pattern.search(text) for pattern in asks)


def _outcome(asked: Asked, item: ItemDecided) -> str | None:
    """Ja or Nej by the clause that says most of what is asked; None where clauses that differ say as much."""
    if _ANY_DECISION.search(asked.sought):
        return "Nej" if all(each.outcome == "none" for each in item.decisions) else "Ja"
    told = sorted(((asked.coverage_known(each.text), place) for place, each in enumerate(item.decisions)), reverse=True)
    if _ENTIRELY.search(asked.sought):
        return "Nej" if any(each.outcome in _NO or PART.search(each.text) for each in item.decisions) else "Ja"
    if len(told) > 1 and told[0][0] - told[1][0] < _CLEARLY and not _all_alike(item):
        return None
    clause = item.decisions[told[0][1]]
    denied = _is_denied(clause)
    refusal = next((outcome for outcome, asks in _REFUSED.items() if asks.search(asked.sought)), None)
    if refusal is None:
        return "Nej" if denied else "Ja"
    came_so = clause.outcome == refusal or (refusal == "rejected" and denied and clause.outcome not in _PUT_OFF)
    return "Ja" if came_so else "Nej"


def _is_denied(clause: Decision) -> bool:
    """Whether what was proposed did not come about by it, or it is decided not to do something."""
    return clause.outcome in _NO or _NOT.search(clause.text) is not None


def _all_alike(item: ItemDecided) -> bool:
    return len({each.outcome in _NO for each in item.decisions}) == 1
