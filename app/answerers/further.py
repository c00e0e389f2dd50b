"""Answers the further questions of a sentence: «Vem presenterade planen, och när ska den vara klar?»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.passages import quotation
from app.answerers.programme import times_of_cited
from app.answerers.several_times import at_time_of
from app.asked import Asked
from app.questions.core import first_question
from app.questions.words import FUNCTION_WORDS, content_words
from app.requirements import Requirement, gives_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from app.draft import Draft, Statement
    from app.extract import Candidate
    from app.questions.kinds import Expected

    Drafting: TypeAlias = Callable[[Asked], Draft | None]

_RELATED = 0.35
"""How much of the matter must stand around a sentence that answers a further question."""
_WORDS_BESIDE = 0.1
"""Weight of the words of a further question beside its meaning: they decide between sentences that lie alike near."""
_MOST = 4
"""Statements that a further question adds at most: it may be about little of what its answer says."""


def completed(asked: Asked, draft: Draft, answer: Drafting) -> Draft:
    """`draft` with what answers each further question that it does not answer; `answer` answers one of its own."""
    for text, expected in asked.question.further:
        told = [statement.text for statement in draft.statements]
        more = [each for each in _answering(asked, draft, text, expected, answer) if each.text not in told]
        draft = replace(draft, statements=(*draft.statements, *more[:_MOST]))
    return draft


def _answering(asked: Asked, draft: Draft, text: str, expected: Expected, answer: Drafting) -> Sequence[Statement]:
    """The statements that answer a further question, besides what was said."""
    times = times_of_cited(asked, draft) if expected == "clock" else ()
    if times:
        return times
    said = " ".join(statement.text for statement in draft.statements)
    cited = frozenset(span.document_id for statement in draft.statements for span in statement.evidence)
    alone = _alone(asked, text, cited)
    found = answer(alone) if alone is not None else None
    if found is not None and _answers(found, expected):
        return found.statements
    if found is not None and found.refusal is not None and found.support is None:
        return ()  # who or what it names is not there: nothing else that is near answers
    wanted = Requirement(expected)
    if expected not in {"any", "reason", asked.question.expected} and wanted.is_met(said, said):
        return ()
    own = [each for each in asked.candidates if each.document.id in cited and not each.missing]
    best = _best_for(asked, text, [each for each in own if _says(each, wanted)])
    if best is None or best.document.quote(best.span) in said:
        return ()
    return (quotation(asked, [best.span]),)


def _answers(draft: Draft, expected: Expected) -> bool:
    """Whether `draft` answers; where a reason is asked for, whether it gives one."""
    reasons = (gives_reason(statement.text, "") == 1.0 for statement in draft.statements)
    return any(reasons) if expected == "reason" else bool(draft.statements)


def _alone(asked: Asked, text: str, cited: frozenset[str]) -> Asked | None:
    """A further question as one of its own; None where it has no matter: «…, och när?».

    It is put to the papers cited; on the same matter to all, where it names a body or a time itself. Where it names
    nothing but a time («…, och vem i maj?»), the question before it is put at that time.
    """
    within = replace(asked.filters, ids=cited)
    alone = Asked.of(text, asked.library, within, asked.today)
    if not set(alone.question.topic) - FUNCTION_WORDS:
        return at_time_of(asked, alone)
    if alone.question.times or alone.question.bodies.bodies:
        matter = " ".join(word for word in asked.question.topic if word not in alone.question.topic)
        return Asked.of(f"{first_question(text).rstrip(' ?')} {matter}?", asked.library, asked.filters, asked.today)
    return alone


def _says(candidate: Candidate, wanted: Requirement) -> bool:
    """Whether a sentence holds what a further question asks for, on the same matter; a reason says so itself."""
    sentence = candidate.document.quote(candidate.span)
    if wanted.expected == "reason":
        return gives_reason(sentence, "") == 1.0
    return wanted.is_met(sentence, "") and candidate.surrounding >= _RELATED


def _best_for(asked: Asked, text: str, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate nearest to a further question."""
    if not candidates:
        return None
    near = asked.searcher.nearness(f"{asked.question.matter} {text}", [each.embedded for each in candidates])
    matter = " ".join(content_words(text))
    weighed = [
        float(one) + _WORDS_BESIDE * asked.searcher.coverage(matter, each.document.quote(each.span))
        for one, each in zip(near, candidates, strict=True)
    ]
    return candidates[max(range(len(candidates)), key=weighed.__getitem__)]
