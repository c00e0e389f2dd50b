"""Ja or Nej before a quotation, where that says plainly what is asked, or denies it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.grants import asks_if_all_granted, told_of_sum
from app.answerers.passages import answer_from_passages, quotation, supported
from app.answerers.proposals import told_of_proposal
from app.answerers.verdicts import (
    PART,
    WHOLE,
    asks_if_done,
    asks_what_came_of_it,
    beside_verb,
    denials_in,
    denied_by_opposite,
    is_flatly_denied,
    is_listed,
    is_of_first_part,
    is_planned,
    is_proposed,
    lacks_what_is_stressed,
    verdict_of,
    verdict_of_reply,
    with_verdict,
    wonders,
)
from app.draft import Draft
from app.extract import choose
from app.questions.patterns import verbose
from app.sums import missing_sums, tells_sum
from ingest.sentences import is_row, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.extract import Candidate
    from ingest.model import Span

_SAYS_IT = 0.7
"""The share of the question's matter that a sentence must hold to say it plainly."""
_DENIES_IT = 0.55
"""The share to deny it: a denial is plainer than an affirmation, since it is said of what somebody might think."""
_SAYS_OPPOSITE = 0.45
"""The share of the rest of the topic that stands beside the opposite of what is asked."""
_ONLY_PLANNED = "Arkivet säger vad som föreslogs eller var tänkt, men inte om det blev så."
_OUT_OF = re.compile(r"\b(?P<part>\d+) av (?:de |totalt |sammanlagt )?(?P<all>\d+)\b")
_OF_WHOLE = 0.4
"""The least coverage of a sentence that tells of all or part: that word is what is asked."""
_TO_LOOK_INTO = verbose(r"\b(?:utred|undersök|pröva|överväg|återkom|ta\ fram)")
"""What a decision gives to somebody to look into is not done by it."""
_NUMBER = re.compile(r"\d+")
_TRIED, _NEARLY = 3, 0.3
"""Sentences behind the best that may deny what is asked, and how much less than it they may score."""


def answer_yes_or_no(asked: Asked) -> Draft | None:
    """The passage answer, with Ja or Nej before it where its first sentence is plain."""
    if not asked.question.is_yes_no:
        return None
    draft = answer_from_passages(asked)
    if not draft.statements:
        return draft
    if asks_if_all_granted(asked.sought):
        return told_of_sum(asked, draft)
    best, *others = supported(asked)
    return told_of_proposal(asked, best) or _told_by_sentence(asked, best, others, draft)


def _told_by_sentence(asked: Asked, best: Candidate, others: Sequence[Candidate], draft: Draft) -> Draft:
    """`draft` with what its first sentence says, led by another where that one denies it."""
    verdict = _verdict(asked, best)
    if verdict is None:
        denial = next((each for place, each in enumerate(others) if _denies(asked, best, each, place)), None)
        if denial:
            return with_verdict("Nej", _led_by(asked, denial, draft))
    sentence, decided = best.document.quote(best.span), _is_decision(asked, best.span)
    untold = asks_what_came_of_it(asked.sought) and is_planned(asked.sought, sentence)
    if not decided and (untold or (asks_if_done(asked.sought) and is_proposed(asked.sought, sentence))):
        return _of_plan(asked, draft)
    return with_verdict(verdict, draft)


def _denies(asked: Asked, best: Candidate, other: Candidate, place: int) -> bool:
    """Whether a sentence about as good as the best, or one of its section of the same numbers, denies what is asked."""
    is_near = place < _TRIED and other.score >= best.score - _NEARLY
    numbers = asked.question.numbers
    is_of_section = bool(numbers) and other.block in asked.library.section_blocks(best.span)
    if is_near:
        return _verdict(asked, other) == "Nej"
    return is_of_section and _is_denied_by_opposite(asked, other, other.document.quote(other.span))


def _led_by(asked: Asked, candidate: Candidate, draft: Draft) -> Draft:
    """`draft` with the sentence of `candidate` first."""
    first = quotation(asked, choose(asked, [candidate])[0])
    rest = (each for each in draft.statements if not any(a.overlaps(b) for a in each.evidence for b in first.evidence))
    return Draft((first, *rest), support=draft.support)


def _verdict(asked: Asked, best: Candidate) -> str | None:
    """What a sentence, or the reply to it, says plainly; None where it holds too little of what is asked."""
    sentence = best.document.quote(best.span)
    if WHOLE.search(asked.sought):
        return _of_whole(sentence) if best.coverage >= _OF_WHOLE else None
    if wonders(sentence):
        return _reply_to(best) if max(best.coverage, best.surrounding) >= _DENIES_IT else None
    if is_of_first_part(asked, sentence) or lacks_what_is_stressed(asked, sentence):
        return None
    if is_row(best.block, best.span) and not asked.question.people:
        return None  # a row holds words, no statement, but that of who was there
    if _is_denied_by_opposite(asked, best, sentence):
        return "Nej"
    return _plain_verdict(asked, best, sentence) if all(map(asked.searcher.knows, beside_verb(asked))) else None


def _plain_verdict(asked: Asked, best: Candidate, sentence: str) -> str | None:
    """Ja or Nej by the predicate of a sentence, where it holds enough of what is asked, or by a strategy's list."""
    if asked.library.strategy_of(best.document.id) and is_listed(asked, sentence):
        return "Ja"
    verdict, decided = verdict_of(asked, sentence), _is_decision(asked, best.span)
    if verdict == "Ja" and not asked.question.numbers <= set(_NUMBER.findall(sentence)):
        return None  # said of another year, age or number
    if missing_sums(asked.sought, sentence):
        verdict = "Nej" if verdict == "Ja" and decided and tells_sum(sentence) else None
    least = _DENIES_IT if verdict == "Nej" or decided else _SAYS_IT
    plain = best.coverage >= least or (best.surrounding >= least and is_flatly_denied(asked, sentence))
    return verdict if plain else None


def _is_denied_by_opposite(asked: Asked, best: Candidate, sentence: str) -> bool:
    """Whether a sentence says the opposite of what is asked, of the same matter and the same numbers."""
    rest = denied_by_opposite(asked, sentence)
    if rest is None or not asked.question.numbers <= set(_NUMBER.findall(sentence)):
        return False
    text = asked.library.section_text(best.span) if asked.question.numbers else sentence
    return not rest or asked.searcher.coverage(" ".join(rest), text) >= _SAYS_OPPOSITE


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
    if PART.search(sentence):
        return "Nej"
    return "Ja" if WHOLE.search(sentence) and not denials_in(sentence) else None
