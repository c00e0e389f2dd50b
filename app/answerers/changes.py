"""What became different over time: each paper's best statement, the newer first, and whether something still holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.answerers.decisions import items_decided, items_on_topic, statements_of
from app.answerers.passages import quotation
from app.draft import Draft
from app.extract import choose, weigh_sentences
from app.questions.kinds import STILL
from app.requirements import Requirement
from app.swedish_text import long_date

if TYPE_CHECKING:
    from app.asked import Asked
    from app.draft import Statement
    from app.extract import Candidate

_READ = 24
"""Passages whose sentences are weighed: more than for other questions, so that several papers are among them."""
_MOST_PAPERS = 3
_SHARE = 0.7
"""How much of the best paper's coverage of the matter another paper must have to be given beside it."""
_LEAST = 0.45
"""The least coverage of the matter around the best sentence of the best paper."""
_SCORE_BELOW = 0.35
"""A further paper is given where its best sentence scores at most so much less than the best of all."""
_DECIDED = 0.5
"""The least fit of a decision on the matter…"""
_ALMOST = 0.8
"""…and the share of the best decision's fit…"""
_ALMOST_WITH_FIGURE = 0.6
"""…less where it is asked whether a figure still holds: the paper that changed it names another, and so fits less."""
_PLAIN = 0.7
"""The share of the matter that the newest decision must hold to say that something still holds."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_ENDED = _pattern(r"""
    \b(?:inte\ längre|inte\ kvar|finns\ inte|upphäv|upphör|utgå|avslut|slopa|tas\ bort|tagits\ bort|dras\ in)
    |\b(?:byt(?:t|er|te)\ namn|heter\ (?:nu|numera)|döpts\ om|ersätt|ersatts?\b|i\ stället\ för|tidigare\b)
""")  # fmt: skip
"""Says that something came to an end or got another name."""
_ALTERED = _pattern(r"\b(?:ändra[rsdt]|sänk|höj|utökas|minska|ny(?:tt|a)?\ (?:namn|avgift|modell|belopp))")
"""Says that something became more, less or other: what held before does not, the figure that it became does."""
_LACKING = _pattern(r"\b(?:utanför|saknas|saknar|inte|vakant|utan|står\ tom)\b")
"""A question that asks whether something is still missing."""
_ARRIVED = _pattern(r"""
    \bansl(?:uter|utit|uten|utna)\b|\bkommit\ (?:in|med)|\bfinns\ (?:nu|numera)|\bär\ (?:nu\ |numera\ )?med\b
    |\b(?:komplett|till(?:träd|sat)|färdig|klar|införd)|\b(?:samtliga|alla)\b
""")  # fmt: skip
"""Says that what was missing has come."""
_NUMBER = re.compile(r"\d+(?:[ \u00a0]\d{3})*(?:,\d+)?")
_FORMER = re.compile(rf"\bfrån {_NUMBER.pattern}(?=.{{0,30}}?\btill {_NUMBER.pattern})")
"""The figure that something had before: «minskas från 900 000 kronor till 540 000 kronor»."""


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
    if not asked.question.is_change or (asked.scope.missing and asked.question.kind == "meeting"):
        return None
    still = asked.question.is_yes_no and STILL.search(asked.sought) is not None
    told = sorted([*_decided(asked), *_by_paper(asked)], key=lambda each: each.day or date.min, reverse=True)
    told = _one_a_day(told)[:_MOST_PAPERS]
    if len(told) < (1 if still else 2):
        return None
    first, *rest = (statement for each in told for statement in each.statements)
    verdict = _verdict(asked, told[0]) if still else None
    return Draft((replace(first, text=f"{verdict}. {first.text}") if verdict else first, *rest))


def _one_a_day(told: list[_Told]) -> list[_Told]:
    """The first of each day: decisions come before other words of the same paper."""
    first: dict[date | None, _Told] = {}
    for each in told:
        first.setdefault(each.day, each)
    return list(first.values())


def _decided(asked: Asked) -> list[_Told]:
    """The decisions on the matter."""
    wanted = Requirement.of(asked.question)
    found = items_on_topic(asked, items_decided(asked.library.meetings))
    found = [(fit, item) for fit, item in found if wanted.is_met(item.words, item.words)]
    almost = _ALMOST_WITH_FIGURE if asked.question.is_yes_no and _NUMBER.search(asked.sought) else _ALMOST
    good = [item for fit, item in found if fit >= max(_DECIDED, found[0][0] * almost)][:_MOST_PAPERS]
    return [
        _Told(item.held.date, tuple(statements_of(item)), item.words, asked.coverage(item.words), is_decision=True)
        for item in good
    ]


def _by_paper(asked: Asked) -> list[_Told]:
    """The best sentence of each paper that speaks of the matter."""
    best: dict[str, Candidate] = {}
    for candidate in weigh_sentences(asked, asked.hits[:_READ]):
        best.setdefault(candidate.document.id, candidate)
    widest = max((each.surrounding for each in best.values()), default=0.0)
    if widest < _LEAST:
        return []
    score = max(each.score for each in best.values()) - _SCORE_BELOW
    near = [each for each in best.values() if each.surrounding >= widest * _SHARE and each.score >= score]
    return [_told(asked, each) for each in near if not each.missing][: 2 * _MOST_PAPERS]


def _told(asked: Asked, candidate: Candidate) -> _Told:
    """The quotation with the day of its paper before it."""
    quoted = quotation(asked, choose(asked, [candidate])[0])
    document = candidate.document
    when = long_date(document.date) if document.date else f"Odaterat ({document.title})"
    statement = replace(quoted, text=f"{when}: {quoted.text}")
    return _Told(document.date, (statement,), document.quote(candidate.block.span), candidate.coverage)


def _verdict(asked: Asked, newest: _Told) -> str | None:
    """Ja or Nej, where the newest paper tells it plainly."""
    told = set(_NUMBER.findall(_FORMER.sub("", newest.words)))
    figures = set(_NUMBER.findall(asked.sought))
    has_come = _LACKING.search(asked.sought) is not None and _ARRIVED.search(newest.words) is not None
    others_told = bool(figures and told) and not figures & told
    altered = _ALTERED.search(newest.words) is not None and not figures & told
    if has_come or others_told or altered or _ENDED.search(newest.words):
        return "Nej"
    return "Ja" if newest.is_decision and newest.plain >= _PLAIN and (not figures or figures & told) else None
