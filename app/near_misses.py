"""What tells a near miss: a sentence like an answer, but of other money, of other figures or without its doer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.excerpt import excerpt
from app.numbered_parts import is_of_part
from app.questions.patterns import pattern
from app.sums import missing_sums
from app.told_values import tells_what_is_asked

if TYPE_CHECKING:
    from app.asked import Asked
    from app.extract import Candidate

_OF_DOER = 0.45
"""The share of the matter that a sentence must hold itself to tell who is to do it: a name near by is anybody's."""
_OF_TALK = 0.5
"""The share of the matter that must stand around a sentence to tell who presented it: many present something."""
_KIND_OF_MONEY = re.compile(
    r"\b\w{3,}(?:avgift|arvode|hyra|lön|taxa|bidrag|pris|skuld)(?:en|n|et|t|ens|ets)?\b", re.IGNORECASE
)
"""A compound that says which money is asked for: medlemsavgift, styrelsearvode."""
_OF_PRICE = re.compile(r"(?:kosta|betal|pengar|belopp|summa|pris|dyr)\w*", re.IGNORECASE)
"""Words that ask for a price."""
_LEANS_BACK = re.compile(r"\b(?:det|den|detta|denna|dessa|dem)\b", re.IGNORECASE)
"""Words that stand for what was named before: «kostnaden för detta»."""
_OF_PRICED = 0.1
"""The share of what is priced that must stand beside its price…"""
_OF_PRICED_ABOVE = 0.4
"""…or there and in the heading above it: «Barnkalas» / «Kostnad 500 kr»."""
_SPENT_ON = pattern(
    r"\bhur (?:mycket|många (?:kronor|miljoner))\b.*?\b(?:lägg\w*|lagt|satsa\w*|avs[aä]tt\w*|använd\w*|får|fick)\b"
    r"(?:\s\w+){0,4}?\s(?:till|på|för|åt)\s(?P<what>\w.{3,80}?)(?=\s(?:under|i|år|den|\d)|\W*$)"
)
_SPENT = 0.35
"""The share of what money goes to that must stand around the sum."""
_RESULT_OF = pattern(
    r"\b(?:resultat|utfall|slutsats)\w*\s(?:(?:blev|var)\s)?(?:av|från|i|ur)\s(?:den\s|det\s|de\s)?(?P<what>\w{4,}(?:\s\w{4,})?)"
)
"""Asks what came of something: an inquiry, a vote, a talk."""
_NUMBER = re.compile(r"\d+")
_FIGURE_OF = pattern(
    r"\bhur (?:stor|hög|låg)\w* (?P<large>\w{7,})\b|\bvad kosta(?:r|de) (?:en |ett |den |det )?(?P<priced>\w{7,})\b|"
    r"\bvad (?:skulle|ska|kan|kommer) (?:en |ett |den |det )?(?P<costs>\w{7,})\b.{0,60}?\bkosta\b"
)
"""Names what a figure is asked for of: «hur stor omsättning», «vad skulle en avsaltningsanläggning kosta»."""
_IS_MEASURE = re.compile(
    r"(?:belopp|andel|summa|kostnad|ökning|minskning|höjning|sänkning|avgift|siffra|antal|grad|nivå)\w{0,3}$|"
    r"(?:ligen|igt|aktigt|vis)$",
    re.IGNORECASE,
)
"""Only says what kind of figure is asked for, or how: «hur stor procentandel», «hur hög egentligen»."""
_SEASON = re.compile(r"\b\d{4}[/–-]\d\d\b(?![-–]\d)")
"""A season over two years: 2024/25."""
_NAMED = 0.5
"""The coverage at which a word stands in a sentence, in whatever form."""


def is_near_miss(asked: Asked, best: Candidate) -> bool:
    """Whether the best sentence, though it has the form of an answer, is of something else than what is asked."""
    quoted = "\n".join(best.document.quote(span) for span in excerpt(asked, best))
    return (
        _lacks_doer(asked, best)
        or is_of_part(asked.sought, best.block.place.headings, best.document.quote(best.block.span)) is False
        or _is_of_other_entry(asked, best)
        or is_of_other_talk(asked, best)
        or is_of_other_year(asked, best)
        or _is_other_money(asked, best)
        or _is_spent_on_other_thing(asked, best)
        or _is_of_other_thing(asked, best)
        or _is_of_unknown_thing(asked, best)
        or _is_result_of_other_thing(asked, best)
        or is_of_other_matter(asked, best)
        or not tells_what_is_asked(asked, quoted)
    )


def is_of_other_matter(asked: Asked, best: Candidate) -> bool:
    """Whether the question names a matter that the archive does not know, and no other that is told around `best`."""
    searcher = asked.searcher
    if asked.question.is_english or all(searcher.knows(word, whole=True) for word in asked.specific):
        return False
    return not any(searcher.coverage(word, best.around) >= _NAMED for word in asked.specific)


def lacks_figure(asked: Asked, best: Candidate) -> bool:
    """Whether a sum, a number, a day or a year that the question names stands nowhere around the sentence."""
    numbers = asked.question.numbers
    for time in asked.question.times:
        of_month = len(time.months) == 1  # «i februari 2024»: papers leave out the year
        numbers |= {str(part) for part in (None if of_month else time.year, time.day) if part is not None}
    held = {number.lstrip("0") for number in _NUMBER.findall(best.around)}
    return bool(missing_sums(asked.sought, best.around)) or not numbers <= held | set(_NUMBER.findall(best.around))


def _lacks_doer(asked: Asked, best: Candidate) -> bool:
    """Whether it is asked who is to do something, and the sentence hardly tells of that."""
    question = asked.question
    who = question.kind == "task" and question.expected == "person" and not question.is_english
    return who and best.coverage < _OF_DOER


def _is_of_other_entry(asked: Asked, best: Candidate) -> bool:
    """Whether it is asked who answers for a kraftsamling, and the sentence lists several or tells of another."""
    held = asked.library.strategy_of(best.document.id)
    if held is None or asked.question.expected != "person" or "kraftsamling" not in asked.sought.lower():
        return False
    entries = {fact.value.lower() for fact in held.strategy.all("kraftsamling")}
    named = {each for each in entries if each in asked.sought.lower()}
    told = {each for each in entries if each in best.document.quote(best.span).lower()}
    return bool(named and told) and told != named


def is_of_other_talk(asked: Asked, best: Candidate) -> bool:
    """Whether it is asked who presented something, and what the sentence tells of was hardly that."""
    question = asked.question
    if question.kind != "presenter" or question.expected != "person" or question.is_english or not question.topic:
        return False
    return asked.coverage_known(best.around) < _OF_TALK


def is_of_other_year(asked: Asked, best: Candidate) -> bool:
    """Whether a figure is asked for of a year or a season that is named nowhere around the sentence."""
    if any(each not in best.around for each in _SEASON.findall(asked.sought)):
        return True
    years = {time.year for time in asked.question.times if time.year and time.day is None and len(time.months) != 1}
    if not years or asked.question.expected not in {"amount", "number"}:
        return False
    return not any(str(year) in best.around for year in years)


def _is_of_other_thing(asked: Asked, best: Candidate) -> bool:
    """Whether a price is asked for, and the sentence tells another amount: nothing of what it is the price of."""
    if asked.question.expected != "amount" or asked.question.is_english:
        return False
    priced = " ".join(word for word in asked.question.topic if not _OF_PRICE.match(word))
    told = best.document.quote(best.span)
    if _LEANS_BACK.search(told):
        told = best.document.quote(best.block.span)
    headed = "\n".join([*best.block.place.headings[-1:], told])
    coverage = asked.searcher.coverage
    return bool(priced) and coverage(priced, told) < _OF_PRICED and coverage(priced, headed) < _OF_PRICED_ABOVE


def _is_of_unknown_thing(asked: Asked, best: Candidate) -> bool:
    """Whether a figure is asked for of a thing that the archive does not know, nor anything like it near by."""
    of = _FIGURE_OF.search(asked.sought)
    if of is None or asked.question.is_english:
        return False
    thing = of["large"] or of["priced"] or of["costs"]
    if _IS_MEASURE.search(thing):
        return False
    return not asked.searcher.knows(thing, whole=True) and asked.searcher.coverage(thing, best.around) < _NAMED


def _is_spent_on_other_thing(asked: Asked, best: Candidate) -> bool:
    """Whether it is asked how much goes to something that is told nowhere around the sentence."""
    spent = _SPENT_ON.search(asked.sought)
    return spent is not None and asked.searcher.coverage(spent["what"], best.around) < _SPENT


def _is_result_of_other_thing(asked: Asked, best: Candidate) -> bool:
    """Whether it is asked what came of something that is told nowhere around the sentence."""
    of = _RESULT_OF.search(asked.sought)
    return (
        of is not None and not asked.question.is_english and asked.searcher.coverage(of["what"], best.around) < _NAMED
    )


def _is_other_money(asked: Asked, best: Candidate) -> bool:
    """Whether a fee or rent of a certain kind is asked for, and the sentence tells another amount: not that word."""
    if asked.question.expected != "amount":
        return False
    kinds = _KIND_OF_MONEY.findall(asked.sought)
    told = best.document.quote(best.span)
    if _LEANS_BACK.search(told):
        told = best.document.quote(best.block.span)
    return any(asked.searcher.coverage(kind, told) < _NAMED for kind in kinds)
