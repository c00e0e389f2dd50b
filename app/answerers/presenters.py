"""Who presented what: from the agenda's responsible people and from what the text tells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.choice import bears_number, names_asked, people_as_asked, ranked, the_best
from app.answerers.presented import (
    asks_for_clock,
    item_with_time,
    named_with_organisations,
    presented_where_told,
    rows_of,
)
from app.draft import Draft, Statement
from app.phrases import at_meeting, derivation, evidence_of, people_named, title_evidence
from app.verification import is_supported
from index.swedish import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import AgendaItem, Presentation

    Presented: TypeAlias = tuple[HeldMeeting, Presentation]

_OWN_ITEMS = re.compile(
    r"punkt|presentation|pass(?:et)?\b|ansvar|höll|stod för|presenter|talade|pratade|föredrag|dragning|inslag",
    re.IGNORECASE,
)
_WHAT = re.compile(r"^\W*(?:vad|vilka|vilken|vilket|om vad|what|which)\b", re.IGNORECASE)
_ASKS_MATTER = re.compile(r"\W*(?:vad|hur|varför|what|how|why)\b(?! heter\b)", re.IGNORECASE)
"""Asks for something else than who it was."""
_ENOUGH = 0.33
"""The least fit of a presentation to the topic."""
_LEAST_WORDS = 0.25
"""The share of the topic that its words must hold."""
_LEAST_OF_ALL = 0.2
"""The same of the topic with words that stand nowhere in the archive: they may be what it is about."""
_LEAST_OF_MATTER = 0.1
"""…and of the topic without the names of organisations."""
_MOST = 6
"""Presentations of one person that are told of."""
_SMALL_NUMBERS = ("två", "tre", "fyra", "fem")
"""How many items somebody is said to have had: «Vilka två punkter …»."""
_MOST_BESIDE_NUMBER = 3
"""Words of a topic beside the number of an item; of more, the number is not what is asked about."""


def answer_presenters(asked: Asked) -> Draft | None:
    """The people who presented the topic asked about, or what the people named presented."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    by_number = _by_number(asked)
    if by_number is not None:
        return by_number
    if asked.question.is_yes_no or (_ASKS_MATTER.match(asked.sought) and not asked.question.people):
        return None  # what was said is told by the text, not by who said it
    if asked.question.people:
        return _presented_by(asked)
    best = _best(asked, [(held, each) for held in asked.scope.meetings for each in held.meeting.presentations])
    best = best or presented_where_told(asked)
    if not best:
        return None
    held, first = best[0]
    same = [each for one, each in best if one is held and _is_same_item(each, first)]
    return Draft((who_presented(held, _as_asked(asked, same), asked),))


def _as_asked(asked: Asked, same: Sequence[Presentation]) -> list[Presentation]:
    """Of what several presented of one item, the part that is asked about; the item where that is what is asked."""
    first = same[0]
    if first.item is None or all(each.topic == first.topic for each in same):
        return list(same)
    if asked.coverage(first.topic) >= asked.coverage(first.item) > 0:
        return [each for each in same if each.topic == first.topic]
    return [replace(each, topic=first.item) for each in same]


def answer_presented_by(asked: Asked) -> Draft | None:
    """What the people named presented, however it is asked; a refusal where they presented nothing."""
    if not (asked.question.people and _WHAT.match(asked.sought) and _OWN_ITEMS.search(asked.sought)):
        return None
    if asked.unexplained(_SMALL_NUMBERS):
        return None
    return _presented_by(asked) or Draft(
        refusal=f"{people_as_asked(asked)} står inte för någon punkt eller presentation i arkivets anteckningar."
    )


def _by_number(asked: Asked) -> Draft | None:
    """Who was responsible for the item or § whose number the question gives."""
    number = asked.question.item or asked.question.paragraph
    if number is None or len(asked.question.topic) > _MOST_BESIDE_NUMBER:
        return None
    for held in asked.scope.meetings:
        for item in held.meeting.agenda:
            if item.responsible and bears_number(item, number):
                return Draft((_responsible(held, item),))
    return None


def _responsible(held: HeldMeeting, item: AgendaItem) -> Statement:
    who = people_named(item.responsible)
    text = f"{who} ansvarade för punkt {item.number}, «{item.title}», {at_meeting(held)}."
    return Statement(text, evidence_of(item.evidence, item.responsible, held), derivation(item.responsible))


def _presented_by(asked: Asked) -> Draft | None:
    """What the people named presented; of that, what fits the topic where there is one."""
    names = names_asked(asked)
    told = [(held, each) for held in asked.scope.meetings for each in held.meeting.presentations]
    own = [(held, each) for held, each in told if each.presenter.name in names]
    if not own:
        return None
    written = {word.lower() for person in asked.question.people for word in re.findall(r"[\w-]+", person.written)}
    if set(asked.question.topic) - written - {"under", "vid"}:
        own = _best(asked, own) or own
    return Draft(tuple(statement for held, each in own[:_MOST] for statement in _with_prose(asked, held, each)))


def _best(asked: Asked, told: Sequence[Presented]) -> list[Presented]:
    """The presentations that fit the topic best."""
    found = ranked(asked, told, lambda pair: _evidence(pair[1]), lambda pair: _words(pair[1]), _LEAST_WORDS)
    best = the_best(found, _ENOUGH)
    good = (pair for pair in best if asked.coverage(_words(pair[1])) >= _LEAST_OF_ALL)
    telling = [pair for pair in good if _tells_of_matter(asked, pair)]
    return sorted(telling, key=lambda pair: not _begins_with_matter(asked, pair[1]))


def _begins_with_matter(asked: Asked, each: Presentation) -> bool:
    """Whether what was presented is named for what is asked about: «Workshop – …», not «… workshopens upplägg»."""
    first = next(iter(words(each.topic)), "")
    return any(stem(word) == stem(first) for word in asked.specific)


def _tells_of_matter(asked: Asked, pair: Presented) -> bool:
    """Whether a presentation shares more with the topic than the name of an organisation."""
    named = (word for words in asked.organisations.values() for word in words)
    matter = " ".join(asked.unexplained(named))
    return not matter or asked.searcher.coverage(matter, _words(pair[1])) >= _LEAST_OF_MATTER


def _with_prose(asked: Asked, held: HeldMeeting, each: Presentation) -> Iterator[Statement]:
    """What was presented, and the sentence that tells of it."""
    yield who_presented(held, [each], asked)
    for span in each.evidence:
        document = asked.searcher.document(span.document_id)
        block = document.block_at(span.start)
        if block is not None and block.kind == "paragraph":
            yield Statement(document.quote(span), (span,))


def who_presented(held: HeldMeeting, found: Sequence[Presentation], asked: Asked) -> Statement:
    """Who presented it, from where as far as the list tells, and at what o'clock where that is asked."""
    people, topic = [each.presenter for each in found], found[0].topic.strip(" .")
    rows = rows_of(held, people)
    item = item_with_time(held, found[0]) if asks_for_clock(asked) else None
    at = f", kl {item.time} enligt dagordningen" if item else ""
    evidence = evidence_of([span for each in found for span in _evidence(each)], held=held)
    title = title_evidence(held, found[0].evidence[0], topic)
    beside = (span for each in (*rows, *([item] if item else ())) for span in each.evidence)
    plain = Statement(
        f"{people_named(people)} presenterade «{topic}» {at_meeting(held)}.",
        tuple(dict.fromkeys((*evidence, *title))),
        derivation(people),
    )
    told = replace(
        plain,
        text=f"{named_with_organisations(people, rows)} presenterade «{topic}» {at_meeting(held)}{at}.",
        evidence=tuple(dict.fromkeys((*plain.evidence, *beside))),
    )
    return told if is_supported(told, asked.searcher.document) else plain


def _is_same_item(one: Presentation, other: Presentation) -> bool:
    if one.item is not None and one.item == other.item:
        return True
    people = {*one.presenter.evidence, *other.presenter.evidence}  # rows that stand for all that somebody presented
    return one.topic == other.topic or bool(set(one.evidence) & set(other.evidence) - people)


def _evidence(each: Presentation) -> tuple[Span, ...]:
    return evidence_of(each.evidence, [each.presenter])


def _words(each: Presentation) -> str:
    return f"{each.topic} {each.item or ''} {each.presenter.name}"
