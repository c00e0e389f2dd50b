"""Ja or Nej before what was decided or a quotation, where that says plainly what is asked, or denies it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.decisions import ENOUGH, items_decided, items_on_topic, statements_of
from app.answerers.passages import answer_from_passages, supported
from app.draft import Draft, Statement
from index.swedish import fold, words
from ingest.sentences import sentences

if TYPE_CHECKING:
    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from ingest.model import Span

_SAYS_IT = 0.7
"""The share of the question's matter that a sentence must hold to say it plainly."""
_DENIES_IT = 0.55
"""The share to deny it: a denial is plainer than an affirmation, since it is said of what somebody might think."""
_DENIAL = frozenset("inte ej inga ingen inget aldrig varken utan avslog avslås avslå avslår nej icke".split())
_NEAR = 5
"""How many words from the predicate a denial may stand."""
_STEM = 6
"""Letters that the forms of a predicate have in common: «fastställd», «fastställda»."""
_CLEARLY = 0.12
"""How much more of the topic one clause must hold than the next to be the one asked about."""
_NO = frozenset({"rejected", "tabled", "remitted", "none"})
"""Outcomes by which what was proposed did not come about."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_SUBJECT = r"\ (?:\w+\ ){0,3}?"
"""Who did it, between the verb that begins the question and what goes with it: «Sade nämnden nej …»."""
_ANY_DECISION = _pattern(r"""
    \b(?:blev\ det|fattade\w*|togs|tog|finns|fanns|gjordes|kom)\b.*\bbeslut    # Fattades något beslut om …?
    |\b(?:ändrades|justerades|gjordes\ (?:några\ |någon\ )?ändring)            # Gjordes någon ändring av …?
    |any\ decision
""")  # fmt: skip
"""Asks whether anything at all was decided."""
_APPROVED = _pattern(rf"""
    \b(?:bevilja|godkän|ant[oa]g|biföll|bifall|besluta|beslöt|inför)
    |\b(?:fick\ .*|gick\ .*)\ igenom\b|\bgick{_SUBJECT}med\ på\b|\bfick\b
    |\bblev\ det\ n[åa]g|\bsa(?:de)?{_SUBJECT}ja\b
""")  # fmt: skip
"""Asks whether something was granted."""
_REFUSED = _pattern(rf"\b(?:avslog|avsl[åa]|bordla|återremit)|\bsa(?:de)?{_SUBJECT}nej\b")
"""Asks whether something was turned down or put off."""
_WHOLE = _pattern(r"\b(?:alla|samtliga|hela|allihop|varenda)\b")
"""Asks for, or says, all or the whole."""
_SUM = _pattern(r"\bhela\b.*\b(?:belopp\w*|summa\w*|bidrag\w*|st[öo]d\w*|pengar\w*|ans[öo]k\w*|s[öo]kt\w*)")
"""Asks whether all the money was granted."""
_PART = _pattern(r"\b(?:utom|f[öo]rutom|delvis|endast|bara|halva|inte\ (?:alla|samtliga|hela)|del\ av)\b")
_OUT_OF = re.compile(r"\b(?P<part>\d+) av (?:de |totalt |sammanlagt )?(?P<all>\d+)\b")
_OF_WHOLE = 0.4
"""The least coverage of a sentence that tells of all or part: that word is what is asked."""
_MONEY = r"(?P<amount>\d[\d \u00a0]*(?:,\d+)?\s*(?:miljoner\s+|tusen\s+)?(?:kronor|kr\b))"
_AMOUNT = re.compile(_MONEY)
_APPLIED = re.compile(rf"\b(?:ansök|sök(?:er|t)|begär|bett|äska|yrka)[^.]*?{_MONEY}", re.IGNORECASE)
_PROPOSED = _pattern(r"\b(?:föresl[åo]\w*|yrka\w*)\b")
"""Says that something was proposed: that is no decision yet."""
_TO_LOOK_INTO = _pattern(r"\b(?:utred|undersök|pröva|överväg|återkom|ta\ fram)")
"""What a decision gives to somebody to look into is not done by it."""
_NOT = re.compile(r"\b(?:inte|ej)\b")


def answer_decided_or_not(asked: Asked) -> Draft | None:
    """Whether something was decided, granted or turned down, told by the decision that fits best.

    Whether it was all that had been asked for is left to the sentences around it.
    """
    if not asked.question.is_yes_no or asked.scope.missing or _WHOLE.search(asked.sought):
        return None
    if not any(pattern.search(asked.sought) for pattern in (_ANY_DECISION, _APPROVED, _REFUSED)):
        return None
    found = items_on_topic(asked, items_decided(asked.scope.meetings))
    if not found or found[0][0] < ENOUGH:
        return None
    item = found[0][1]
    return _with_verdict(_outcome(asked, item), Draft(tuple(statements_of(item))))


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
    if len(told) > 1 and told[0][0] - told[1][0] < _CLEARLY and not _all_alike(item):
        return None
    clause = item.decisions[told[0][1]]
    denied = clause.outcome in _NO or _NOT.search(clause.text) is not None
    asks_refusal = _REFUSED.search(asked.sought) is not None
    return "Ja" if denied == asks_refusal else "Nej"


def _all_alike(item: ItemDecided) -> bool:
    return len({each.outcome in _NO for each in item.decisions}) == 1


def answer_yes_or_no(asked: Asked) -> Draft | None:
    """The passage answer, with Ja or Nej before it where its first sentence is plain."""
    if not asked.question.is_yes_no:
        return None
    draft = answer_from_passages(asked)
    if not draft.statements:
        return draft
    best = supported(asked)[0]
    sentence = best.document.quote(best.span)
    if _SUM.search(asked.sought):
        verdict, asked_for = granted_whole(asked, best.span)
        told = _with_verdict(verdict, draft)
        more = tuple(Statement(asked.searcher.document(each.document_id).quote(each), (each,)) for each in asked_for)
        return Draft((*told.statements, *more))
    if _WHOLE.search(asked.sought):
        return _with_verdict(_of_whole(sentence) if best.coverage >= _OF_WHOLE else None, draft)
    verdict = _verdict(asked, sentence)
    least = _DENIES_IT if verdict == "Nej" or _is_decision(asked, best.span) else _SAYS_IT
    return _with_verdict(verdict if best.coverage >= least else None, draft)


def _is_decision(asked: Asked, span: Span) -> bool:
    """Whether `span` tells what was decided, and not to look into it: that it is done need then not be said."""
    held = asked.meeting_at(span)
    decisions = held.meeting.decisions if held else ()
    decided = (each for each in decisions if each.outcome == "decided" and not _TO_LOOK_INTO.search(each.text))
    return any(own.start < span.end and span.start < own.end for each in decided for own in each.evidence[-1:])


def _of_whole(sentence: str) -> str | None:
    """Ja where `sentence` says all or the whole, Nej where it says part; None where it says neither."""
    counted = _OUT_OF.search(sentence)
    if counted:
        return "Ja" if counted["part"] == counted["all"] else "Nej"
    if _PART.search(sentence):
        return "Nej"
    denied = any(word in _DENIAL for word in words(sentence))
    return "Ja" if _WHOLE.search(sentence) and not denied else None


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


def _verdict(asked: Asked, sentence: str) -> str | None:
    """Nej where a denial stands near the predicate, Ja where none stands in the sentence; the other way about «inte».

    None where a denial stands elsewhere in the sentence, or the predicate does not stand there.
    """
    said = [fold(word) for word in words(sentence)]
    predicate = _predicate(asked, said)
    if predicate is None or (_PROPOSED.search(sentence) and not _PROPOSED.search(asked.sought)):
        return None
    denials = [place for place, word in enumerate(said) if word in _DENIAL]
    near = any(abs(place - predicate) <= _NEAR for place in denials)
    if denials and not near:
        return None
    denied_in_question = any(word in _DENIAL for word in words(asked.sought))
    return "Ja" if near == denied_in_question else "Nej"


def _predicate(asked: Asked, said: list[str]) -> int | None:
    """Where in the sentence the last word of the topic stands, its ending aside: «fastställd», «fastställda»."""
    for word in reversed(asked.question.topic):
        stem = fold(word)[:_STEM]
        place = next((place for place, each in enumerate(said) if each.startswith(stem)), None)
        if place is not None:
            return place
    return None
