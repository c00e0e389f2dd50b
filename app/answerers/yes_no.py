"""Ja or Nej before what was decided or a quotation, where that says plainly what is asked, or denies it."""

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
from app.answerers.passages import answer_from_passages, supported
from app.answerers.verdicts import (
    asks_what_came_of_it,
    denials_in,
    is_flatly_denied,
    is_planned,
    is_proposed,
    verdict_of,
    verdict_of_reply,
    wonders,
)
from app.draft import Draft, Statement
from app.phrases import at_meeting
from app.questions.patterns import verbose
from app.sums import missing_sums, tells_sum
from ingest.sentences import sentences

if TYPE_CHECKING:
    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from app.extract import Candidate
    from ingest.model import Span
    from ingest.records import Outcome

_SAYS_IT = 0.7
"""The share of the question's matter that a sentence must hold to say it plainly."""
_DENIES_IT = 0.55
"""The share to deny it: a denial is plainer than an affirmation, since it is said of what somebody might think."""
_ONLY_PLANNED = "Arkivet säger vad som föreslogs eller var tänkt, men inte om det blev så."
_CLEARLY = 0.12
"""How much more of the topic one clause must hold than the next to be the one asked about."""
_PUT_OFF = frozenset({"tabled", "remitted"})
_NO = frozenset({"rejected", "none"}) | _PUT_OFF
"""Outcomes by which what was proposed did not come about."""

_SUBJECT = r"\ (?:\w+\ ){0,3}?"
"""Who did it, between the verb that begins the question and what goes with it: «Sade nämnden nej …»."""
_ANY_DECISION = verbose(r"""
    \b(?:blev\ det|fattade\w*|togs|tog|finns|fanns|gjordes|kom)\b.*\bbeslut    # Fattades något beslut om …?
    |\b(?:ändrades|justerades|gjordes\ (?:några\ |någon\ )?ändring)            # Gjordes någon ändring av …?
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
_WHOLE = verbose(r"\b(?:alla|samtliga|hela|allihop|varenda)\b")
"""Asks for, or says, all or the whole."""
_SUM = verbose(r"\bhela\b.*\b(?:belopp\w*|summa\w*|bidrag\w*|st[öo]d\w*|pengar\w*|ans[öo]k\w*|s[öo]kt\w*)")
"""Asks whether all the money was granted."""
_PART = verbose(r"\b(?:utom|f[öo]rutom|delvis|endast|bara|halva|inte\ (?:alla|samtliga|hela)|del\ av)\b")
_OUT_OF = re.compile(r"\b(?P<part>\d+) av (?:de |totalt |sammanlagt )?(?P<all>\d+)\b")
_OF_WHOLE = 0.4
"""The least coverage of a sentence that tells of all or part: that word is what is asked."""
_MONEY = r"(?P<amount>\d[\d \u00a0]*(?:,\d+)?\s*(?:miljoner\s+|tusen\s+)?(?:kronor|kr\b))"
_AMOUNT = re.compile(_MONEY)
_APPLIED = re.compile(rf"\b(?:ansök|sök(?:er|t)|begär|bett|äska|yrka)[^.]*?{_MONEY}", re.IGNORECASE)
_TO_LOOK_INTO = verbose(r"\b(?:utred|undersök|pröva|överväg|återkom|ta\ fram)")
"""What a decision gives to somebody to look into is not done by it."""
_NOT = re.compile(r"\b(?:inte|ej)\b")


def answer_decided_or_not(asked: Asked) -> Draft | None:
    """Whether something was decided, granted or turned down, told by the decision that fits best.

    Whether it was all that had been asked for is left to the sentences around it.
    """
    if not asked.question.is_yes_no or asked.question.kind == "attendance" or asked.scope.missing:
        return None
    if _WHOLE.search(asked.sought) or not _asks_decision(asked.sought):
        return None
    found = items_on_topic(asked, items_decided(asked.scope.meetings))
    if not found or found[0][0] < ENOUGH or lacks_what_is_named(asked, found[0][1]):
        return None
    item = found[0][1]
    if _IN_THE_END.search(asked.sought) and all(each.outcome in _PUT_OFF for each in item.decisions):
        return Draft(refusal=f"Ärendet sköts upp {at_meeting(item.held)}. Hur det slutade framgår inte.")
    return _with_verdict(_outcome(asked, item), Draft(tuple(statements_of(item))))


def _asks_decision(text: str) -> bool:
    asks = (_ANY_DECISION, _APPROVED, *_REFUSED.values())
    return not _CLAIM.search(text) and any(pattern.search(text) for pattern in asks)


def _with_verdict(verdict: str | None, draft: Draft) -> Draft:
    """`draft` with Ja or Nej before its first statement."""
    if verdict is None:
        return draft
    first, *rest = draft.statements
    return Draft((replace(first, text=f"{verdict}. {first.text}"), *rest))


def _outcome(asked: Asked, item: ItemDecided) -> str | None:
    """Ja or Nej by the clause that says most of what is asked; None where clauses that differ say as much."""
    if _ANY_DECISION.search(asked.sought):
        return "Nej" if all(each.outcome == "none" for each in item.decisions) else "Ja"
    told = sorted(((asked.coverage_known(each.text), place) for place, each in enumerate(item.decisions)), reverse=True)
    if _ENTIRELY.search(asked.sought):
        return "Nej" if any(each.outcome in _NO or _PART.search(each.text) for each in item.decisions) else "Ja"
    if len(told) > 1 and told[0][0] - told[1][0] < _CLEARLY and not _all_alike(item):
        return None
    clause = item.decisions[told[0][1]]
    denied = clause.outcome in _NO or _NOT.search(clause.text) is not None
    refusal = next((outcome for outcome, asks in _REFUSED.items() if asks.search(asked.sought)), None)
    if refusal is None:
        return "Nej" if denied else "Ja"
    came_so = clause.outcome == refusal or (refusal == "rejected" and denied and clause.outcome not in _PUT_OFF)
    return "Ja" if came_so else "Nej"


def _all_alike(item: ItemDecided) -> bool:
    return len({each.outcome in _NO for each in item.decisions}) == 1


def answer_yes_or_no(asked: Asked) -> Draft | None:
    """The passage answer, with Ja or Nej before it where its first sentence is plain."""
    if not asked.question.is_yes_no:
        return None
    draft = answer_from_passages(asked)
    if not draft.statements:
        return draft
    if _SUM.search(asked.sought):
        return _told_of_sum(asked, draft)
    best = supported(asked)[0]
    sentence, decided = best.document.quote(best.span), _is_decision(asked, best.span)
    if not decided and asks_what_came_of_it(asked.sought) and is_planned(asked.sought, sentence):
        return _of_plan(asked, draft)
    return _with_verdict(_verdict(asked, best, sentence, decided=decided), draft)


def _verdict(asked: Asked, best: Candidate, sentence: str, *, decided: bool) -> str | None:
    """What the best sentence, or the reply to it, says plainly; None where it holds too little of what is asked."""
    if _WHOLE.search(asked.sought):
        return _of_whole(sentence) if best.coverage >= _OF_WHOLE else None
    if wonders(sentence):
        return _reply_to(best) if best.coverage >= _DENIES_IT else None
    if best.block.kind == "table_row" and not asked.question.people:
        return None  # a row holds words, no statement, but that of who was there
    if not all(map(asked.searcher.knows, _beside_verb(asked))):
        return None
    verdict = verdict_of(asked, sentence)
    if missing_sums(asked.sought, sentence):
        verdict = "Nej" if verdict == "Ja" and decided and tells_sum(sentence) else None
    least = _DENIES_IT if verdict == "Nej" or decided else _SAYS_IT
    plain = best.coverage >= least or (best.surrounding >= least and is_flatly_denied(asked, sentence))
    return verdict if plain else None


def _beside_verb(asked: Asked) -> list[str]:
    """The topic without the verb that opens the question: papers may put it otherwise, «sälja» for «Sålde …?»."""
    opening = asked.sought.split(" ", 1)[0].strip(" ,").lower()
    return [word for word in asked.question.topic if word.lower() != opening]


def _told_of_sum(asked: Asked, draft: Draft) -> Draft:
    """`draft` with whether all the money was granted, and where that applied for stands."""
    verdict, asked_for = granted_whole(asked, supported(asked)[0].span)
    told = _with_verdict(verdict, draft)
    more = (Statement(asked.searcher.document(each.document_id).quote(each), (each,)) for each in asked_for)
    return Draft((*told.statements, *more))


def _reply_to(best: Candidate) -> str | None:
    """What the sentence behind a question in the papers answers to it."""
    following = (each for each in sentences(best.document, best.block) if each.start >= best.span.end)
    reply = next(following, None)
    return verdict_of_reply(best.document.quote(reply)) if reply else None


def _of_plan(asked: Asked, draft: Draft) -> Draft:
    """A refusal where nothing is told but what was planned or proposed; else `draft`, without Ja or Nej."""
    told = [span for each in draft.statements for span in each.evidence]
    quotes = (asked.searcher.document(span.document_id).quote(span) for span in told)
    if all(is_planned(asked.sought, quote) for quote in quotes) and not any(_is_decision(asked, span) for span in told):
        return Draft(refusal=_ONLY_PLANNED, support=draft.support)
    return draft


def _is_decision(asked: Asked, span: Span) -> bool:
    """Whether `span` tells what was decided, and not to look into it: that it is done need then not be said."""
    held = asked.meeting_at(span)
    decisions = held.meeting.decisions if held else ()
    decided = (each for each in decisions if each.outcome == "decided" and not _TO_LOOK_INTO.search(each.text))
    proposed = is_proposed(asked.sought, asked.searcher.document(span.document_id).quote(span))
    overlap = any(span.overlaps(own) for each in decided for own in each.evidence[-1:])
    return overlap and not proposed


def _of_whole(sentence: str) -> str | None:
    """Ja where `sentence` says all or the whole, Nej where it says part; None where it says neither."""
    counted = _OUT_OF.search(sentence)
    if counted:
        return "Ja" if counted["part"] == counted["all"] else "Nej"
    if _PART.search(sentence):
        return "Nej"
    return "Ja" if _WHOLE.search(sentence) and not denials_in(sentence) else None


def granted_whole(asked: Asked, granted: Span) -> tuple[str | None, tuple[Span, ...]]:
    """Whether the sum at `granted` is that applied for in the same section, and where that stands; None if untold."""
    document = asked.searcher.document(granted.document_id)
    given = {_sum(match) for match in _AMOUNT.finditer(document.quote(granted))}
    for block in asked.library.section_blocks(granted):
        for span in sentences(document, block):
            applied = _APPLIED.search(document.quote(span))
            if applied and given and span != granted:
                return ("Ja" if _sum(applied) in given else "Nej"), (span,)
    return None, ()


def _sum(match: re.Match[str]) -> str:
    """The amount without its spaces and its crowns: «350000», «1,2miljoner»."""
    return re.sub(r"\s|kronor|kr\b", "", match["amount"].lower())
