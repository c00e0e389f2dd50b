"""Answers the further questions of a sentence: «Vem presenterade planen, och när ska den vara klar?»."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.passages import quotation
from app.answerers.programme import times_of_cited
from app.answerers.several_times import at_time_of, written
from app.asked import Asked
from app.draft import Draft
from app.questions.parts import (
    first_question,
    further_questions,
    is_bare,
    names_another_time,
    only_checks,
    with_matter,
    with_person,
)
from app.questions.words import FUNCTION_WORDS, content_words
from app.requirement_patterns import AWAY_FOR
from app.requirements import Requirement, gives_reason
from app.short_names import with_full_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from app.draft import Statement
    from app.extract import Candidate
    from app.questions.kinds import Expected

    Drafting: TypeAlias = Callable[[Asked], Draft | None]

_RELATED = 0.35
"""How much of the matter must stand around a sentence that answers a further question."""
_WORDS_BESIDE = 0.1
"""Weight of the words of a further question beside its meaning: they decide between sentences that lie alike near."""
_OWN_MATTER = 2
"""Words of a further question from which on it has a matter, whatever comes of the first."""
_OF_MEETING = frozenset({"meeting", "attendance"})
"""Kinds of questions that need no matter: they are of the meeting that the papers cited tell of."""
_ORDINALS = ("andra", "tredje", "fjärde")
_MOST = 4
"""Statements that a further question adds at most: it may be about little of what its answer says."""


def completed(asked: Asked, draft: Draft, answer: Drafting) -> Draft:
    """`draft` with what answers each further question that it does not answer; `answer` answers one of its own.

    A further question that nothing answers is told as such.
    """
    for text, expected in asked.question.further:
        if expected == "reason" and asked.question.kind == "attendance" and _says_why_away(draft):
            continue
        said = [statement.text for statement in draft.statements]
        found = _answering(asked, draft, text, expected, answer)
        if only_checks(asked.question.whole, text) and _has_verdict(found):
            return found  # the first part is answered by what Ja or Nej rests on
        more = [each for each in found.statements if each.text not in said]
        untold = (*draft.untold, _untold(asked, text, found.refusal)) if found.refusal else draft.untold
        draft = replace(draft, statements=(*draft.statements, *_few_of(more)), untold=untold)
    return draft


def _says_why_away(draft: Draft) -> bool:
    """Whether the row of somebody who was away tells why: «Vem saknades, och varför?» is then answered."""
    return any(AWAY_FOR.search(statement.text) for statement in draft.statements)


def _few_of(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The first of `statements`; all of a list that says how many it has, which stands or falls with them."""
    return statements if any(each.counts for each in statements) else statements[:_MOST]


def answered_but_first(asked: Asked, refused: Draft, answer: Drafting) -> Draft | None:
    """What answers the further questions where the first is `refused`; None where nothing answers any of them.

    One that leaves its matter to the first has none where that has no answer.
    """
    others = tuple(each for each in asked.question.further if _has_matter(asked, each[0]))
    if refused.refusal is None or not others:
        return None
    rest = replace(asked, question=replace(asked.question, further=others))
    told = completed(rest, Draft(untold=(f"Frågans första del: {refused.refusal}",)), answer)
    return told if told.statements else None


def _has_matter(asked: Asked, text: str) -> bool:
    own = Asked.of(first_question(text), asked.library, asked.filters, asked.today).question
    return len(own.topic) >= _OWN_MATTER and not is_bare(own.topic)


def _untold(asked: Asked, text: str, refusal: str) -> str:
    """That a further question has no answer, and why."""
    place = [each for each, _ in further_questions(asked.question.whole)].index(text)
    part = f"{_ORDINALS[place]} del" if place < len(_ORDINALS) else f"del {place + 2}"
    return f"Frågans {part}, «{first_question(text).rstrip(' ?')}»: {refusal}"


def _answering(asked: Asked, draft: Draft, text: str, expected: Expected, answer: Drafting) -> Draft:
    """What answers a further question, besides what was said; with a refusal where nothing does."""
    times = times_of_cited(asked, draft) if expected == "clock" else ()
    if times:
        return Draft(times)
    said = " ".join(statement.text for statement in draft.statements)
    tried = [(each, answer(each)) for each in _put(asked, draft, text)]
    answered = ((each, found) for each, found in tried if found is not None and _answers(found, expected))
    told = [(each, found) for each, found in answered if _is_of_names(each, found)]
    if told:
        return min(told, key=lambda pair: _weakness(*pair, is_near=not names_another_time(text)))[1]
    wanted = Requirement(expected)
    if expected not in {"any", "reason", asked.question.expected} and wanted.is_met(said, said):
        return Draft()
    refusals = [found for _, found in tried if found is not None and found.refusal is not None]
    refused = refusals[0].refusal if refusals else None
    if any(each.support is None for each in refusals):
        return Draft(refusal=refused)  # who or what it names is not there: nothing else that is near answers
    own = [each for each in asked.candidates if each.document.id in _cited(draft) and not each.missing]
    best = _best_for(asked, text, [each for each in own if _says(each, wanted)])
    if best is None:
        return Draft(refusal=refused)
    return Draft() if best.document.quote(best.span) in said else Draft((quotation(asked, [best.span]),))


def _is_of_names(asked: Asked, draft: Draft) -> bool:
    """Whether what is quoted to answer a further question stands where the names of the question do."""
    if draft.support is None:
        return True
    first = draft.statements[0].evidence[0]
    return not any(each.missing for each in asked.candidates if each.span.overlaps(first))


def _weakness(asked: Asked, draft: Draft, *, is_near: bool) -> tuple[bool, bool]:
    """How weak an answer to a further question is: without the Ja or Nej asked for, or only the nearest words."""
    undecided = asked.question.is_yes_no and not _has_verdict(draft)
    return undecided, is_near and draft.support is not None


def _has_verdict(draft: Draft) -> bool:
    return any(each.text.startswith(("Ja", "Nej")) for each in draft.statements[:1])


def _put(asked: Asked, draft: Draft, text: str) -> Iterator[Asked]:
    """A further question as it is put, in turn: to the papers cited, and with what it lacks to all of them.

    One that says that it is of another time is put to all of them first.
    """
    text = with_person(text, _meant(asked, draft))
    near, far = _alone(asked, text, _cited(draft)), _elsewhere(asked, text)
    both = (far, near) if names_another_time(text) else (near, far)
    yield from (each for each in both if each is not None)


def _meant(asked: Asked, draft: Draft) -> str | None:
    """Whom «hon» means: whom the answer names and the question does not, else whom that does; None where it is open."""
    full = (with_full_names(asked, statement) for statement in draft.statements)
    told = " ".join(f"{each.text} {each.derived or ''}" for each in full)
    named = {name for person in asked.question.people for name in person.names}
    others = (each.names for each in asked.library.people.find(told) if " " in each.written and not each.names & named)
    names = {next(iter(each)) for each in others if len(each) == 1}
    people = asked.question.people
    return names.pop() if len(names) == 1 else people[0].written if len(people) == 1 else None


def _cited(draft: Draft) -> frozenset[str]:
    return frozenset(span.document_id for statement in draft.statements for span in statement.evidence)


def _elsewhere(asked: Asked, text: str) -> Asked | None:
    """A further question with what it leaves to the first, put to all papers; None where it has no matter."""
    people = asked.question.people
    bare = Asked.of(first_question(text), asked.library, asked.filters, asked.today).question
    if is_bare(bare.topic):
        return None
    things = (word for word in asked.question.topic if not any(word in each.written.lower() for each in people))
    whole = with_matter(first_question(text), asked.sought, things)
    if not bare.times and not names_another_time(text):
        whole = f"{whole.rstrip('?')} {' '.join(written(asked, each) for each in asked.question.times)}?"
    return Asked.of(whole, asked.library, asked.filters, asked.today)


def _answers(draft: Draft, expected: Expected) -> bool:
    """Whether `draft` answers; where a reason is asked for, whether it gives one."""
    reasons = (gives_reason(statement.text, "") >= 1.0 for statement in draft.statements)
    return any(reasons) if expected == "reason" else bool(draft.statements)


def _alone(asked: Asked, text: str, cited: frozenset[str]) -> Asked | None:
    """A further question as one of its own; None where it has no matter: «…, och när?».

    It is put to the papers cited; on the same matter to all, where it names a body or a time itself. Where it names
    nothing but a time («…, och vem i maj?»), the question before it is put at that time.
    """
    if not cited:
        return None
    within = replace(asked.filters, ids=cited)
    alone = Asked.of(text, asked.library, within, asked.today)
    if not set(alone.question.topic) - FUNCTION_WORDS:
        of_meeting = alone if alone.question.kind in _OF_MEETING else None  # «…, och vem ledde det?»
        return at_time_of(asked, alone) or of_meeting
    if alone.question.times or alone.question.bodies.bodies:
        matter = " ".join(word for word in asked.question.topic if word not in alone.question.topic)
        return Asked.of(f"{first_question(text).rstrip(' ?')} {matter}?", asked.library, asked.filters, asked.today)
    return alone


def _says(candidate: Candidate, wanted: Requirement) -> bool:
    """Whether a sentence holds what a further question asks for, on the same matter; a reason says so itself."""
    sentence = candidate.document.quote(candidate.span)
    if wanted.expected == "reason":
        return gives_reason(sentence, "") >= 1.0
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
