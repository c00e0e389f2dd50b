"""Ja or Nej to what records tell: the open question behind the claim is answered, and the two are compared."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.verdicts import with_verdict
from app.asked import Asked
from app.draft import BULLET, Draft, Statement
from app.phrases import evidence_of, the_meeting
from app.questions.claims import WAS_HELD, claims_in, number_of, numbers_before
from app.questions.patterns import pattern
from app.questions.words import content_words
from app.unfounded import around
from index.swedish import words
from ingest.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from app.questions.claims import Claim, Sort

    Drafting: TypeAlias = Callable[[Asked], Draft | None]
    Comparing: TypeAlias = Callable[[Asked, Claim, tuple[Statement, ...]], str | None]

_OTHER_KINDS = frozenset({"votes", "reservation", "contribution", "decision"})
"""Kinds of questions whose answerers say Ja or Nej themselves."""
_OR = pattern(r"\beller\b(?!\W*(?:hur|inte|vad)?\W*$)")
"""Asks which of two it is: neither Ja nor Nej answers."""
_OF_MORE = pattern(
    r"\b(?:inte|ej|aldrig|ingen|inget|inga|annan|andra|bara|endast|också|även)\b|\b(?:någon|några|nån)\b"
)
"""Denies, or claims more than one thing."""
_FEW_MEETINGS, _MOST_MEETINGS = 2, 3
"""In an archive of so few, a fact is theirs without being told whose; so many are told of at most."""
_SAME_TOPIC = 0.4
"""The share of the matter that an answer must hold to be of what is claimed."""
_CLOCK = re.compile(r"\b(\d{1,2})[.:](\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDS = pattern(r"\b(?:slut\w*|avslut\w*|till|höll på)\b")
_COUNT = re.compile(r":\s(\d+)\s|\((\d+)(?: av \d+)?\)")
"""How many a list says it has."""


def answer_confirmed(asked: Asked, answer: Drafting) -> Draft | None:
    """Ja or Nej, with the record that tells it; None where no record does. `answer` answers the open question."""
    question = asked.question
    if not question.is_yes_no or question.kind in _OTHER_KINDS:
        return None
    claims = () if _OF_MORE.search(asked.sought) else claims_in(question)
    return next(filter(None, (_told(asked, each, answer) for each in claims)), None) or _was_held(asked)


def _was_held(asked: Asked) -> Draft | None:
    """Ja where the question only asks whether there was a meeting, and names its day, month or year."""
    only_asks = asked.question.kind == "meeting" and not asked.question.people and not asked.unexplained(())
    if not only_asks or not WAS_HELD.match(asked.sought) or not asked.scope.by_time:
        return None
    days = [(held, day) for held in asked.scope.meetings if (day := held.meeting.first("date"))][:_MOST_MEETINGS]
    told = (
        Statement(f"Datum för {the_meeting(held)}: {day.value}.", evidence_of(day.evidence, held=held))
        for held, day in days
    )
    return with_verdict("Ja", Draft(tuple(told))) if days else None


def _told(asked: Asked, claim: Claim, answer: Drafting) -> Draft | None:
    """What a record tells of `claim`, with Ja or Nej; of a place also without."""
    open_question = Asked.of(claim.asks, asked.library, asked.filters, asked.today)
    draft = answer(open_question)
    if draft is None or not draft.statements or (draft.support is not None and claim.sort != "number"):
        return None
    if not _is_of_matter(open_question, claim, draft):
        return None
    verdict = _COMPARED[claim.sort](asked, claim, draft.statements)
    if verdict == "Nej" and _may_be_of_another(open_question):
        return None
    if _OR.search(asked.sought) or (verdict is None and claim.sort == "place"):
        return draft
    return with_verdict(verdict, _bearing_out(asked, claim, draft)) if verdict else None


def _may_be_of_another(open_question: Asked) -> bool:
    """Whether a fact of a meeting is told, and the question does not say of which."""
    of_meeting = open_question.question.kind == "meeting" and not open_question.scope.is_narrow
    return of_meeting and len(open_question.scope.meetings) > _FEW_MEETINGS


def _is_of_matter(open_question: Asked, claim: Claim, draft: Draft) -> bool:
    """Whether what somebody presented, or the day or years of something, is what the question is about."""
    kind = open_question.question.kind if claim.sort == "person" else None
    matter = " ".join(open_question.unexplained(()))
    if not matter or not (claim.sort in {"day", "years"} or kind == "presenter"):
        return kind != "attendance"
    return open_question.searcher.coverage(matter, "\n".join(around(open_question, draft))) >= _SAME_TOPIC


def _bearing_out(asked: Asked, claim: Claim, draft: Draft) -> Draft:
    """`draft` with only what names the person in question, where its statements stand by themselves and any does."""
    if claim.sort != "person" or any(each.text.startswith(BULLET) for each in draft.statements):
        return draft
    own = tuple(each for each in draft.statements if _names(asked, each.text))
    return replace(draft, statements=own) if own else draft


def _names(asked: Asked, text: str) -> bool:
    """Whether `text` names the one person in question; one that no list has by the name as it is written."""
    person = asked.question.people[0]
    return any(name in text for name in person.names or {person.written})


def _person(asked: Asked, claim: Claim, told: tuple[Statement, ...]) -> str | None:
    if any(_names(asked, each.text) for each in told):
        return "Ja"
    return "Nej" if claim.is_sole else None


def _clock(asked: Asked, _: Claim, told: tuple[Statement, ...]) -> str | None:
    """By the first o'clock told, or the last where an end is asked about."""
    times = [f"{hour}{minutes}" for hour, minutes in _CLOCK.findall(told[0].text)]
    if not times or len(told) > 1:
        return None
    said = times[-1] if _ENDS.search(asked.sought) else times[0]
    return "Ja" if said.lstrip("0") == (asked.clock or "").lstrip("0") else "Nej"


def _day(asked: Asked, claim: Claim, told: tuple[Statement, ...]) -> str | None:
    """By the day that a fact of a meeting gives behind its colon."""
    days = [found.date for found in find_dates(told[0].text.partition(": ")[2])]
    if len(told) > 1 or len(days) != 1:
        return None
    if all(time.fits(days[0]) for time in asked.question.times):
        return "Ja"
    return "Nej" if claim.is_sole else None


def _number(_: Asked, claim: Claim, told: tuple[Statement, ...]) -> str | None:
    """By the number that a list says it has, or that stands before those things in a sentence."""
    first = told[0]
    said = [*first.counts, *(int(one or other) for one, other in _COUNT.findall(first.text))]
    said += numbers_before(claim.noun, first.text)
    if not said:
        return None
    return "Ja" if number_of(claim.value) == said[0] else "Nej"


def _years(_: Asked, claim: Claim, told: tuple[Statement, ...]) -> str | None:
    years = set(_YEAR.findall(told[0].text))
    if len(told) > 1 or not years:
        return None
    return "Ja" if years.issuperset(claim.value.split()) else "Nej"


def _place(_: Asked, claim: Claim, told: tuple[Statement, ...]) -> str | None:
    """Only Ja: another word for the place may be right."""
    return "Ja" if set(content_words(claim.value)) <= set(words(told[0].text)) else None


_COMPARED: dict[Sort, Comparing] = {
    "person": _person,
    "clock": _clock,
    "day": _day,
    "number": _number,
    "years": _years,
    "place": _place,
}
"""How what is claimed is compared with what is told, by its sort."""
