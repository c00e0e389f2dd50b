"""What tells a near miss: a sentence that holds all that an answer needs, but of another year or without its doer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.extract import surroundings
from app.requirements import missing_sums

if TYPE_CHECKING:
    from app.asked import Asked
    from app.extract import Candidate

_OF_DOER = 0.45
"""The share of the matter that a sentence must hold itself to tell who is to do it: a name near by is anybody's."""


def is_near_miss(asked: Asked, best: Candidate) -> bool:
    """Whether the best sentence, though it has the form of an answer, is of something else than what is asked."""
    return _lacks_doer(asked, best) or _is_of_other_year(asked, best)


def lacks_sum(asked: Asked, best: Candidate) -> bool:
    """Whether a sum or share that the question names stands nowhere around the sentence."""
    return bool(missing_sums(asked.sought, surroundings(asked, best.document, best.block)))


def _lacks_doer(asked: Asked, best: Candidate) -> bool:
    """Whether it is asked who is to do something, and the sentence hardly tells of that."""
    question = asked.question
    who = question.kind == "task" and question.expected == "person" and not question.is_english
    return who and best.coverage < _OF_DOER


def _is_of_other_year(asked: Asked, best: Candidate) -> bool:
    """Whether a figure is asked for of a year or a season that is named nowhere around the sentence."""
    years = {time.year for time in asked.question.times if time.year and time.day is None and len(time.months) != 1}
    if not years or asked.question.expected not in {"amount", "number"}:
        return False
    told = surroundings(asked, best.document, best.block)
    return not any(str(year) in told for year in years)
