"""Who came after whom in an office or a task: the sentence that tells it, with the one before where that names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.answerers.choice import names_asked, people_as_asked
from app.draft import Draft, Statement
from app.questions.patterns import pattern
from app.questions.people import is_named_in
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.asked import Asked
    from index.search import Hit
    from ingest.model import Document, Span

_ASKS = pattern(
    r"\b(?:efterträ\w+|ersatte|ersätter|ersatt|övertog|övertagit|tog över|tagit över|tar över)\b",
    r"^\W*vem\b.*\b(?:numera|förut|innan|dessförinnan|före)\b",
)
_ASKS_NEXT = pattern(
    r"\bvem\b(?:\W+\w+){0,2}?\W+(?:efterträ(?:der|dde|tt)|ersatte|ersätter|(?:tog|tar|tagit) över efter)\b(?!\W+av\b)"
)
"""Asks who came after somebody, not whom they came after."""
_SUCCEEDS = pattern(
    r"\befterträ(?:der|dde|tt|dd|ds|ddes|tts)\b|\bersätt(?:er|s)\b|\bersatt(?:e|es|s)?\b|\böverta(?:r|git|s)\b|\bövertog\b",
    r"\b(?:tar|tog|tagit|ta) (?:nu |också |även |sedan |därefter )?över\b(?! tid)",
    r"\b(?:ny|nytt|nya|nyval\w+|vald\w*|utse\w*|utsågs)\b[^.]{0,60}\befter (?-i:[A-ZÅÄÖ])",
)
"""Says that one came in the place of another."""
_OF_SEAT = pattern(r"(?:satt|sitter|hade|höll|plats\w*|post\w*|stol\w*)")
"""Words for having a place, which no succession needs to say."""
_PRONOUN = re.compile(r"\s*(?:\d+[.)] )?(?:Han|Hon|Hen|De|Denne|Denna)\b")
_READ = 40
"""The nearest passages whose sentences are read."""
_LEAST, _LEAST_UNNAMED = 0.2, 0.45
"""The share of the matter that the sentence and what stands around it must hold; more where nobody is named."""
_MOST = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that tells of a succession; `fit` is the share of the matter in it and in its heading."""

    day: date | None
    fit: float
    document: Document
    spans: tuple[Span, ...]

    @property
    def statement(self) -> Statement:
        """The sentence as it stands, after the one that says whom it is about."""
        return Statement(" ".join(self.document.quote(span) for span in self.spans), self.spans)


def answer_successions(asked: Asked) -> Draft | None:
    """Who took over from whom, the best told first; None where the lists of a meeting tell it, or nothing does."""
    listed = _is_in_list(asked)
    if asked.question.expected != "person" or not _ASKS.search(asked.question.whole):
        return None
    if listed and asked.scope.by_time:
        return None
    least = _LEAST if names_asked(asked) else _LEAST_UNNAMED
    told = {each.spans: each for hit in _nearest(asked) for each in _told(asked, hit) if each.fit >= least}
    best = sorted(told.values(), key=lambda each: (-each.fit, -(each.day.toordinal() if each.day else 0)))
    found = [each for each in best if each.fit >= best[0].fit * 0.8][:_MOST]
    if found:
        return Draft(tuple(each.statement for each in found))
    if names_asked(asked) and _ASKS_NEXT.search(asked.sought) and not _matter(asked) and not listed:
        return Draft(refusal=f"Vem som kom efter {people_as_asked(asked)} framgår inte av arkivet.")
    return None


def _nearest(asked: Asked) -> list[Hit]:
    """The passages nearest to the question, those of the meetings that it names first."""
    return [*asked.hits_in_scope[:_READ], *asked.hits[:_READ]]


def _is_in_list(asked: Asked) -> bool:
    """Whether the attendance list of a meeting in question says who sat for somebody named."""
    names = names_asked(asked)
    rows = (row for held in asked.scope.meetings for row in held.meeting.attendance)
    return any(row.replaces and is_named_in(names, f"{row.replaces} {row.name}") for row in rows)


def _told(asked: Asked, hit: Hit) -> Iterator[_Told]:
    """The sentences of a passage that tell of a succession of those named, if any are."""
    document = asked.searcher.document(hit.passage.span.document_id)
    for block in document.blocks_in(hit.passage.span):
        spans = list(sentences(document, block))
        for before, span in pairwise((None, *spans)):
            text = document.quote(span) if span else ""
            if span is None or not _names_them(asked, span, text) or not _is_asked_way(asked, span, text):
                continue
            own = (before, span) if before and _PRONOUN.match(text) else (span,)
            around = " ".join((document.title, *block.place.headings, *map(document.quote, own)))
            yield _Told(document.date, _fit(asked, around), document, own)


def _names_them(asked: Asked, span: Span, text: str) -> bool:
    """Whether a sentence names one of those asked about, in full or by the initials of its meeting."""
    names = names_asked(asked)
    held = asked.meeting_at(span)
    initials = (row.initials for row in held.meeting.attendance if row.name in names) if held else ()
    written = any(each and re.search(rf"\b{re.escape(each)}\b", text) for each in initials)
    return not names or written or is_named_in(names, text)


def _is_asked_way(asked: Asked, span: Span, text: str) -> bool:
    """Whether a sentence tells of a succession, and of who came after the one named where that is asked."""
    succeeds, names = _SUCCEEDS.search(text), names_asked(asked)
    if succeeds is None or not names or not _ASKS_NEXT.search(asked.sought):
        return succeeds is not None
    before, on = text[: succeeds.start()], text[succeeds.start() :]
    is_passive = succeeds.group().endswith("s")
    after = _names_them(asked, span, on) or (is_passive and _names_them(asked, span, before))
    return after or _PRONOUN.match(text) is not None


def _fit(asked: Asked, around: str) -> float:
    """The share of what was taken over that stands in `around`; all where somebody is named and nothing else."""
    matter = _matter(asked)
    if not matter and names_asked(asked):
        return 1.0
    return asked.searcher.coverage(matter or asked.question.matter, around)


def _matter(asked: Asked) -> str:
    """What was taken over: the topic without names and without the words of taking over."""
    return " ".join(word for word in asked.unexplained(()) if not (_ASKS.search(word) or _OF_SEAT.fullmatch(word)))
