"""What became different over time: each paper's best statement, the newer first, and whether something still holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.answerers.change_words import (
    asks_if_changed,
    asks_if_still,
    is_of_change,
    names_figure,
    tells_change,
    tells_then_or_now,
    verdict_of_change,
    verdict_of_still,
)
from app.answerers.decisions import items_decided, items_on_topic, statements_of
from app.answerers.passages import quotation
from app.answerers.verdicts import is_of_first_part
from app.draft import Draft
from app.extract import choose, weigh_sentences
from app.questions.kinds import AFTERWARDS, AS_PLANNED, asks_what_became
from app.swedish_text import long_date
from ingest.dates import find_dates
from ingest.sentences import sentences

if TYPE_CHECKING:
    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from app.draft import Statement
    from app.extract import Candidate
    from app.questions.question import Question
    from ingest.model import Span

_READ = 24
"""Passages whose sentences are weighed: more than for other questions, so that several papers are among them."""
_MOST_PAPERS, _FEWEST_PAPERS = 3, 2
"""Papers whose word is given; fewer only where one tells of both itself, or nobody says otherwise."""
_SHARE = 0.7
"""How much of the best paper's coverage of the matter another paper must have to be given beside it."""
_LEAST = 0.45
"""The least coverage of the matter around the best sentence of the best paper."""
_TELLS_CHANGE = 0.4
"""Added to the score of a sentence that tells of a change: the papers beside it may hold more of the words."""
_ELSEWHERE = 0.2
"""Taken off where the question names a body and the sentence stands in the papers of another."""
_SCORE_BELOW = 0.35
"""A further paper is given where its best sentence scores at most so much less than the best of all."""
_DECIDED = 0.5
"""The least fit of a decision on the matter…"""
_ALMOST = 0.8
"""…and the share of the best decision's fit…"""
_ALMOST_WITH_FIGURE = 0.6
"""…less where it is asked whether a figure still holds: the paper that changed it names another, and so fits less."""
_REFERRED_TO = 0.3
"""The least fit of a decision that names the day of another on the matter: «Beslutet den 11 maj 2023 upphävs»."""
_MOST_BESIDE = 2
"""Sentences that are quoted because they set what was beside what is."""
_PLAIN_ALONE = 0.4
"""The share of the matter that the only paper to tell of a change must hold itself."""
_PLAIN_VERDICT = 0.5
"""The share of the matter that a paper must hold itself to say that it changed or stayed; less for a decision on it."""
_PLAIN = 0.7
"""The share of the matter that the newest decision must hold to say that something still holds."""
_WHEN = frozenset("tid tiden tidpunkt tidpunkten datum datumet".split())
"""Words for a time that is asked about."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What one paper tells of the matter. `words` is what is quoted, `plain` how much of the matter it says itself."""

    day: date | None
    statements: tuple[Statement, ...]
    words: str
    plain: float
    is_decision: bool = False

    @property
    def tells_change(self) -> bool:
        """Whether it tells plainly, and so by itself, that something gave way to another or was left as it was."""
        return self.plain >= _PLAIN_ALONE and any(
            tells_change(each.text) or tells_then_or_now(each.text) for each in self.statements
        )


def answer_changes(asked: Asked) -> Draft | None:
    """The matter as told by each paper, the newer first; Ja or Nej where it is asked whether something still holds."""
    question = asked.question
    if not question.is_change or (asked.scope.missing and question.kind == "meeting"):
        return None
    if question.kind == "attendance" and not asks_if_still(asked.sought):
        return None  # who was there when something changed
    if asked.scope.by_time and asks_what_became(asked.sought) and not AFTERWARDS.search(asked.sought):
        return None  # what became of it at that meeting was decided there
    asked = replace(asked, question=_of_matter(question))
    decided = _decided(asked)
    others = [each for each in _by_paper(asked) if not any(_says_again(one, each) for one in decided)]
    told = sorted([*decided, *others], key=lambda each: each.day or date.min, reverse=True)
    told = _one_a_day(told)[:_MOST_PAPERS]
    if asks_if_still(asked.sought):
        told = [each for each in told if not is_of_first_part(asked, each.words)]
    may_be_one = asked.question.is_yes_no and asks_if_still(asked.sought)
    if not told or (len(told) < _FEWEST_PAPERS and not may_be_one and not told[0].tells_change):
        return None
    first, *rest = (statement for each in told for statement in each.statements)
    verdict = _verdict(asked, told) if asked.question.is_yes_no else None
    return Draft((replace(first, text=f"{verdict}. {first.text}") if verdict else first, *rest))


def _of_matter(question: Question) -> Question:
    """`question` without its times, which are of what is compared, and without the words of changing.

    Papers put the change otherwise, and tell a time without the word; where nothing is left, it is asked what became of
    the body itself.
    """
    topic = tuple(word for word in question.topic if not is_of_change(word))
    topic = tuple(word for word in topic if word not in _WHEN) or topic
    return replace(question, times=(), topic=topic or tuple(sorted(question.bodies.words)) or question.topic)


def _one_a_day(told: list[_Told]) -> list[_Told]:
    """The first of each day: decisions come before other words of the same paper, and with those that tell a change."""
    first: dict[date | None, _Told] = {}
    for each in told:
        before = first.setdefault(each.day, each)
        if before is not each and before.is_decision and each.tells_change and not before.tells_change:
            words = f"{before.words}\n{each.words}"
            first[each.day] = replace(before, statements=(*before.statements, *each.statements), words=words)
    return list(first.values())


def _says_again(told: _Told, other: _Told) -> bool:
    """Whether all that `other` quotes stands in what is `told`."""
    quoted = [span for each in told.statements for span in each.evidence]
    return all(any(span.overlaps(own) for own in quoted) for each in other.statements for span in each.evidence)


def _decided(asked: Asked) -> list[_Told]:
    """The decisions on the matter."""
    wanted = replace(asked.requirement, is_decision=False)
    meetings = asked.allowed_meetings
    found = items_on_topic(asked, items_decided(meetings))
    found = [(fit, item) for fit, item in found if wanted.is_met(item.words, item.words)]
    almost = _ALMOST_WITH_FIGURE if asked.question.is_yes_no and names_figure(asked.sought) else _ALMOST
    good = [item for fit, item in found if fit >= max(_DECIDED, found[0][0] * almost)][:_MOST_PAPERS]
    named = [item for fit, item in found if fit >= _REFERRED_TO and any(_names_day(item, each) for each in good)]
    numbers = {each.dnr for item in good for each in item.decisions} - {None}
    others = items_decided(meetings) if numbers else ()
    of_matter = [item for item in others if numbers & {each.dnr for each in item.decisions}]
    return [
        _Told(item.held.date, tuple(statements_of(item)), item.words, asked.coverage(item.words), is_decision=True)
        for item in dict.fromkeys((*good, *named, *of_matter))
    ]


def _names_day(item: ItemDecided, other: ItemDecided) -> bool:
    """Whether the words of one item name the day of the other: «Beslutet den 11 maj 2023 upphävs»."""
    return any(
        one.held.date in {day.date for day in find_dates(each.words)} for one, each in ((item, other), (other, item))
    )


def _by_paper(asked: Asked) -> list[_Told]:
    """The best sentence of each paper that speaks of the matter; one that tells of a change before others."""
    weighed = weigh_sentences(asked, asked.hits[:_READ])
    worth = {each.span: _worth(asked, each) for each in weighed}
    best: dict[str, Candidate] = {}
    for candidate in sorted(weighed, key=lambda each: -worth[each.span]):
        best.setdefault(candidate.document.id, candidate)
    widest = max((each.surrounding for each in best.values()), default=0.0)
    if widest < _LEAST:
        return []
    least = max(each.score for each in best.values()) - _SCORE_BELOW
    near = [each for each in best.values() if each.surrounding >= widest * _SHARE and worth[each.span] >= least]
    return [_told(asked, each) for each in near if not each.missing][: 2 * _MOST_PAPERS]


def _worth(asked: Asked, candidate: Candidate) -> float:
    """The score of a sentence, raised where it tells of a change itself, lowered in the papers of another body."""
    sentence = candidate.document.quote(candidate.span)
    tells = tells_change(sentence) or tells_then_or_now(sentence)
    elsewhere = bool(asked.question.bodies.bodies) and candidate.document.id not in asked.scope.documents
    return candidate.score + _TELLS_CHANGE * tells - _ELSEWHERE * elsewhere


def _told(asked: Asked, candidate: Candidate) -> _Told:
    """The quotation with the day of its paper before it."""
    document = candidate.document
    spans = choose(asked, [candidate])[0]
    quoted = quotation(asked, sorted((*spans, *_beside(candidate, spans)), key=lambda span: span.start))
    when = long_date(document.date) if document.date else f"Odaterat ({document.title})"
    statement = replace(quoted, text=f"{when}: {quoted.text}")
    return _Told(document.date, (statement,), quoted.text, candidate.coverage)


def _beside(candidate: Candidate, quoted: list[Span]) -> list[Span]:
    """The sentences of the paragraph that tell what was before or is now, those `quoted` already aside."""
    around = sentences(candidate.document, candidate.block) if candidate.block.kind == "paragraph" else ()
    telling = (each for each in around if tells_then_or_now(candidate.document.quote(each)))
    return [each for each in telling if not any(each.overlaps(own) for own in quoted)][:_MOST_BESIDE]


def _least_plain(told: _Told) -> float:
    return _PLAIN_ALONE if told.is_decision else _PLAIN_VERDICT


def _verdict(asked: Asked, told: list[_Told]) -> str | None:
    """Ja or Nej: whether something changed by the newest paper that tells it, whether it still holds by the newest."""
    if asks_if_still(asked.sought):
        newest, *older = told
        is_plain = newest.is_decision and newest.plain >= _PLAIN
        ended = (each for each in older if each.plain >= _least_plain(each))
        verdicts = (verdict_of_still(asked.sought, each.words, is_plain_decision=False) for each in ended)
        return verdict_of_still(asked.sought, newest.words, is_plain_decision=is_plain) or next(
            filter(None, verdicts), None
        )
    if AS_PLANNED.search(asked.sought):
        return "Nej" if any(each.tells_change and not AS_PLANNED.search(each.words) for each in told) else None
    if asks_if_changed(asked.sought):
        said = (" ".join(one.text for one in each.statements) for each in told if each.plain >= _least_plain(each))
        return next(filter(None, (verdict_of_change(asked.sought, text) for text in said)), None)
    return None
