"""What became different over time: the best statement of each paper, the newer first, and whether something still holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.answerers.decisions import items_decided, items_on_topic, statements_of
from app.answerers.passages import quotation
from app.draft import Draft, Statement
from app.extract import choose, weigh_sentences
from app.questions.kinds import STILL
from app.requirements import Requirement
from app.swedish_text import long_date

if TYPE_CHECKING:
    from datetime import date

    from app.asked import Asked
    from app.extract import Candidate

_READ = 24
_MOST_PAPERS = 3
_SHARE = 0.7
"""How much of the best paper's coverage of the matter another paper must have to be given beside it."""
_LEAST = 0.45
_SCORE_BELOW = 0.35
_DECIDED = 0.5
_PLAIN = 0.7
_ENDED = re.compile(
    r"\binte längre|\bbyt(?:t|er|te) namn|\bheter (?:nu|numera)|\bdöpts om|\bupphäv\w*|\butgå\w*|\bavslut\w+|\bersätt\w*|\bersatts?\b|\bupphör\w*|\bslopa\w*|\btas bort|\btagits bort|\bi stället för|"
    r"\binte kvar|\bändra[rsdt]\w*|\bsänk\w+|\bhöj\w+|\bny(?:tt|a)? (?:namn|avgift|modell|belopp)|\bdras in|\bfinns inte|\btidigare\b|\butökas|\bminska\w*",
    re.IGNORECASE,
)
"""Says that something came to an end or became different."""
_LACKING = re.compile(r"\b(?:utanför|saknas|saknar|ännu inte|inte|vakant|utan|står tom)\b", re.IGNORECASE)
"""A question that asks whether something is still missing."""
_ARRIVED = re.compile(
    r"\bansl(?:uter|utit|uten|utna)\b|\bkommit (?:in|med)|\bfinns (?:nu|numera)|\bär (?:nu|numera)? ?med\b|\bkomplett|\btill(?:träd|sat)\w+|\bfärdig\w*|\bklar\w*|\binförd\w*|\bsamtliga\b|\balla\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[ \u00a0]\d{3})*(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class _Told:
    """What one paper tells of the matter. `words` is all of it, `plain` how much of the matter it says itself (0–1)."""

    day: date | None
    statements: tuple[Statement, ...]
    words: str
    plain: float
    is_decision: bool = False


def answer_changes(asked: Asked) -> Draft | None:
    """The matter as told by each paper, the newer first; Ja or Nej where it is asked whether something still holds."""
    if not asked.question.is_change:
        return None
    still = asked.question.is_yes_no and STILL.search(asked.sought) is not None
    told = sorted([*_decided(asked), *_by_paper(asked)], key=lambda each: -(each.day.toordinal() if each.day else 0))
    told = _one_a_day(told)[:_MOST_PAPERS]
    if not told or (len(told) < 2 and not still):
        return None
    statements = [statement for each in told for statement in each.statements]
    verdict = _verdict(asked, told[0]) if still else None
    if verdict is not None:
        statements[0] = replace(statements[0], text=f"{verdict}. {statements[0].text}")
    return Draft(tuple(statements))


def _one_a_day(told: list[_Told]) -> list[_Told]:
    """The first of each day: decisions come before other words of the same paper."""
    return list({each.day: each for each in reversed(told)}.values())[::-1]


def _decided(asked: Asked) -> list[_Told]:
    """The decisions on the matter."""
    items = [item for held in asked.library.meetings for item in items_decided(held)]
    found = items_on_topic(asked, items)
    wanted = Requirement.of(asked.question)
    found = [(fit, item) for fit, item in found if wanted.is_met(item.words, item.words)]
    good = [item for fit, item in found if fit >= max(_DECIDED, found[0][0] * 0.8)][:_MOST_PAPERS]
    return [
        _Told(item.held.date, tuple(statements_of(item)), item.words, asked.coverage(item.words), is_decision=True)
        for item in good
    ]


def _by_paper(asked: Asked) -> list[_Told]:
    """The best sentence of each paper that speaks of the matter."""
    best: dict[str, Candidate] = {}
    for candidate in weigh_sentences(asked, asked.hits, _READ):
        best.setdefault(candidate.document.id, candidate)
    ranked_papers = sorted(best.values(), key=lambda each: -each.score)
    if not ranked_papers or max(each.surrounding for each in ranked_papers) < _LEAST:
        return []
    floor = max(each.surrounding for each in ranked_papers) * _SHARE
    score = ranked_papers[0].score - _SCORE_BELOW
    good = [each for each in ranked_papers if each.surrounding >= floor and each.score >= score and not each.missing]
    return [_told(asked, each) for each in good[: 2 * _MOST_PAPERS]]


def _told(asked: Asked, candidate: Candidate) -> _Told:
    """The quotation with the day of its paper before it."""
    quoted = quotation(asked, next(iter(choose(asked, [candidate]))))
    day = candidate.document.date
    when = long_date(day) if day else f"Odaterat ({candidate.document.title})"
    words = f"{candidate.document.quote(candidate.block.span)}"
    return _Told(day, (Statement(f"{when}: {quoted.text}", quoted.evidence),), words, candidate.coverage)


def _verdict(asked: Asked, newest: _Told) -> str | None:
    """Ja or Nej, where the newest paper tells it plainly."""
    if _LACKING.search(asked.sought) and _ARRIVED.search(newest.words):
        return "Nej"
    asked_numbers, told_numbers = set(_NUMBER.findall(asked.sought)), set(_NUMBER.findall(newest.words))
    if asked_numbers and told_numbers and not asked_numbers & told_numbers:
        return "Nej"
    if _ENDED.search(newest.words):
        return "Nej"
    if newest.is_decision and newest.plain >= _PLAIN and (not asked_numbers or asked_numbers & told_numbers):
        return "Ja"
    return None
