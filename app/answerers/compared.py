"""Ja or Nej by a figure: whether it is more or less than the one that the question names, or reached its goal."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.answerers.passages import quotation
from app.answerers.verdicts import beside_verb, with_verdict
from app.asked import Asked
from app.draft import Draft
from app.extract import choose
from app.figures import figures_in
from app.questions.patterns import pattern, verbose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.extract import Candidate
    from app.figures import Figure

_MORE = r"mer än|mera än|fler än|större än|högre än|längre än|dyrare än|över|minst"
_LESS = r"mindre än|färre än|lägre än|kortare än|billigare än|under|högst"
_NAMES = pattern(rf"\b(?:(?P<more>{_MORE})|{_LESS}) (?=\d)")
"""A figure that the question sets something beside: «mer än 2 000 kronor»."""
_MONEY_BEHIND = verbose(r"^\s*(?:%|procent|kronor|kr|tkr|mkr|(?:miljon(?:er)?|tusen)(?:\ kronor|\ kr)?)\b")
_GOAL = pattern(r"\b\w*mål(?:et|en|sättningen)?\b")
_REACH = r"\b(?:nå|nås|når|nådde|nåddes|nåtts?|uppnå\w*|uppfyll\w*|klara\w*|höll|hållit)\b"
_REACHED = pattern(_REACH)
_ASKS_REACHED = pattern(rf"{_REACH}.*\b\w*mål(?:et|en|sättning\w*)?\b", rf"\b\w*mål(?:et|en|sättning\w*)?\b.*{_REACH}")
_LOWER_IS_BETTER = verbose(r"\b(?:kostnad\w*|utsläpp\w*|förbruk\w*|minska\w*|sänk\w*|högst|underskott\w*)\b")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
_ENOUGH = 0.5
"""The least share of the matter around the sentence that tells the figure."""
_NEARLY = 0.4
"""How much less than the best the sentence may score."""


def answer_compared(asked: Asked) -> Draft | None:
    """Whether a figure is more or less than the one named: «Kostade kursen mer än 2 000 kronor?»."""
    named = _NAMES.search(asked.sought)
    figure = next((each for each in figures_in(asked.sought) if named and each.start == named.end()), None)
    if named is None or figure is None or not asked.question.is_yes_no or asked.question.kind == "votes":
        return None
    behind = asked.sought[named.end() :].lstrip("0123456789 \u00a0,")
    bare = f"{asked.sought[: named.start()]}{_MONEY_BEHIND.sub('', behind)}"
    inner = Asked.of(bare, asked.library, asked.filters, asked.today)
    if not all(map(asked.searcher.knows, beside_verb(inner))):
        return None
    told = [
        (each, more) for each in _nearest(inner) if (more := _compared(each, figure, named.group().strip())) is not None
    ]
    if not told or len({more for _, more in told}) > 1:
        return None  # papers on different things disagree
    first, more = told[0]
    verdict = "Ja" if more == (named["more"] is not None) else "Nej"
    return with_verdict(verdict, Draft((quotation(inner, choose(inner, [first])[0]),)))


def _compared(candidate: Candidate, figure: Figure, how: str) -> bool | None:
    """Whether all that a sentence tells of the sort is more than `figure`; None where it tells nothing or both."""
    told = [each for each in figures_in(candidate.document.quote(candidate.span)) if each.is_like(figure)]
    more = {_is_more(each, figure, how) for each in told}
    return more.pop() if len(more) == 1 else None


def _is_more(told: Figure, named: Figure, how: str) -> bool:
    """Whether the figure told is more; one that is the same is more than «minst», and not more than «högst»."""
    return told.worth >= named.worth if how.lower() in {"minst", "under"} else told.worth > named.worth


def answer_if_goal_reached(asked: Asked) -> Draft | None:
    """Whether what came is as much as was meant, by the newest paper that tells both."""
    if not asked.question.is_yes_no or not _ASKS_REACHED.search(asked.sought):
        return None
    topic = tuple(word for word in asked.question.topic if not _REACHED.search(word)) or asked.question.topic
    asked = replace(asked, question=replace(asked.question, topic=topic))
    told = sorted(_nearest(asked), key=lambda each: each.document.date or date.min, reverse=True)
    for each in told:
        text = each.document.quote(each.block.span)
        reached = None if _LOWER_IS_BETTER.search(text) else _reached(text)
        if reached is not None:
            return with_verdict("Ja" if reached else "Nej", Draft((quotation(asked, [each.block.span]),)))
    return None


def _reached(text: str) -> bool | None:
    """Whether the figure told last before the goal is as much as that; None where one lacks, or several disagree."""
    goal = _GOAL.search(text)
    if goal is None:
        return None
    ends = _SENTENCE_END.search(text, goal.end())
    end = ends.start() if ends else len(text)
    figures = list(figures_in(text))
    meant = [each for each in figures if goal.start() < each.start < end]
    before = [each for each in figures if each.start < goal.start() and all(map(each.may_be_like, meant))]
    reached = {before[-1].worth >= each.worth for each in meant} if before else set()
    return reached.pop() if len(reached) == 1 else None


def _nearest(asked: Asked) -> Iterator[Candidate]:
    """The sentences about as near as the nearest that are of the matter."""
    candidates = asked.candidates
    for each in candidates:
        if each.score < candidates[0].score - _NEARLY:
            return
        if max(each.coverage, each.surrounding) >= _ENOUGH and not each.missing:
            yield each
