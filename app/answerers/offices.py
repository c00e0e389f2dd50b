"""Whether somebody still holds an office: by the newest election, succession or resignation that names them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.draft import Draft, Statement
from app.phrases import evidence_of, the_meeting
from app.questions.kinds import STILL
from app.questions.people import is_named_in
from app.requirements import missing_names
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.questions.people import PersonAsked
    from ingest.model import Document, Span

_OFFICE = re.compile(
    r"\b(?:sitter|satt|ordf[öo]rande|ledam[öo]te?r?|ledamot|sekreterare|f[öo]retr[äa]d\w*|representant\w*|kass[öo]r\w*"
    r"|revisor\w*|styrelse\w*|suppleant\w*|ers[äa]ttare|chef|direkt[öo]r\w*|vd|sammankallande|samordnare)\b",
    re.IGNORECASE,
)
"""What is asked about where a person is."""
_CHAIR = re.compile(r"\bordf[öo]rande\b", re.IGNORECASE)
_LEFT_BY_ANOTHER = re.compile(
    r"\b(?:efterträ(?:tt|dde|der)|ersatt|ersatte|ersätter|tar över efter|tog över efter|tagit över efter|i stället för"
    r"|valdes\b[^.]{0,40}? efter|utsågs\b[^.]{0,40}? efter|väljs\b[^.]{0,40}? efter|efter)\s+$",
    re.IGNORECASE,
)
"""What stands before one who is no longer there."""
_LEFT = re.compile(
    r"^,?\s*(?:som\s+)?(?:har\s+|hade\s+)?(?:avböj\w*|avgå\w*|avgick|lämna(?:t|de|r)\b|sluta(?:t|de|r)\b"
    r"|entledig\w*|avtacka\w*)",
    re.IGNORECASE,
)
"""What follows one who left."""
_STAYS = re.compile(r"^[^.;]{0,60}?\b(?:omvald\w*|återvald\w*|fortsätter som|kvarstår|sitter kvar)\b", re.IGNORECASE)
"""What follows one who stayed."""
_CHOSEN = re.compile(r"^[^.;]{0,40}?\b(?:nyvald\w*|vald\w*|väljs|utses|utsågs)\b", re.IGNORECASE)

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class _Told(NamedTuple):
    """A sentence that tells of a person's office on a day: `holds` whether it was theirs after it."""

    day: datetime.date
    document: Document
    span: Span
    holds: bool


def answer_still_in_office(asked: Asked) -> Draft | None:
    """Ja or Nej by the newest paper that tells it of the person; a refusal where none does."""
    people = [replace(person, names=person.names or frozenset({person.written})) for person in asked.question.people]
    asks = STILL.search(asked.sought) and _OFFICE.search(asked.sought) and asked.question.is_yes_no
    if not asks or len(people) != 1:
        return None
    chair = _by_chair(asked, people[0]) if _CHAIR.search(asked.sought) else None
    since = max((time.until or time.year or 0 for time in asked.question.times), default=0)
    told = [each for each in _told(asked, people[0]) if each.day.year >= since]
    told.sort(key=lambda each: each.day, reverse=True)
    if chair or not told:
        return chair or Draft(refusal=f"Om {people[0].written} fortfarande är det framgår inte av arkivet.")
    newest = told[0]
    verdict = "Ja" if newest.holds else "Nej"
    return Draft((Statement(f"{verdict}. {newest.document.quote(newest.span)}", (newest.span,)),))


def _by_chair(asked: Asked, person: PersonAsked) -> Draft | None:
    """Who chaired the newest meeting of the body named."""
    held = next((each for each in asked.scope.meetings if each.meeting.first("chair")), None)
    if held is None or not asked.question.bodies.bodies:
        return None
    chairs = held.meeting.all("chair")
    verdict = "Ja" if any(is_named_in(person.names, fact.value) for fact in chairs) else "Nej"
    text = f"{verdict}. Ordförande vid {the_meeting(held)}: {', '.join(fact.value for fact in chairs)}."
    return Draft((Statement(text, evidence_of((span for fact in chairs for span in fact.evidence), held=held)),))


def _told(asked: Asked, person: PersonAsked) -> Iterator[_Told]:
    """The sentences of the passages found that tell whether the person holds an office."""
    seen: set[Span] = set()
    for hit in asked.hits:
        document = asked.searcher.document(hit.passage.span.document_id)
        day = _day(asked, hit.passage.span, document)
        text = asked.searcher.indexed_text(hit.row)
        if day is None or not is_named_in(person.names, text) or missing_names(asked.names, text):
            continue
        for block in document.blocks_in(hit.passage.span):
            for span in sentences(document, block):
                holds = _holds(document.quote(span), person)
                if holds is not None and span not in seen:
                    seen.add(span)
                    yield _Told(day, document, span, holds)


def _day(asked: Asked, span: Span, document: Document) -> datetime.date | None:
    """The day of a paper; the first of the year in its title, where it gives no day."""
    held = asked.meeting_at(span)
    year = _YEAR.search(document.title)
    return (held.date if held else None) or document.date or (datetime.date(int(year[0]), 1, 1) if year else None)


def _holds(sentence: str, person: PersonAsked) -> bool | None:
    """Whether the person holds an office after what `sentence` tells; None where it tells nothing of it."""
    for name in person.names:
        start = sentence.find(name)
        if start < 0:
            continue
        before, after = sentence[:start], sentence[start + len(name) :]
        if _LEFT_BY_ANOTHER.search(before) or _LEFT.match(after):
            return False
        if _STAYS.match(after) or _CHOSEN.match(after):
            return True
    return None
