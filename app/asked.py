"""A question put to an archive: what it asks, what it is about, the passages near it. Every answerer is given one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from app.extract import PASSAGES_READ, weigh_sentences
from app.numbered_parts import is_of_part
from app.questions.organisations import says_whose, words_naming
from app.questions.people import is_named_in
from app.questions.question import understand_question
from app.questions.times import clock_in
from app.questions.words import is_abstract, is_asking, proper_names
from app.representatives import with_representatives
from app.requirements import Requirement, missing_names
from app.scope import scope_of
from index.swedish import fold, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from app.extract import Candidate
    from app.library import HeldMeeting, Library
    from app.questions.question import Question
    from app.scope import Scope
    from index.search import Filters, Hit, Searcher
    from ingest.model import Place, Span
    from ingest.records import Attendance, Presentation

DEPTH = 200
"""Passages whose scores are known to the answerers."""
_BEHIND_PLACE = re.compile(r"\b(?:i|på|hos|vid|till)\s+(\w+)")
"""A word that may tell a place: «mötet på lärcentrum»."""
_OF_PAPERS = re.compile(
    r"-(?:styrels|grupp|möte|råd|nämnd|stämma|workshop|träff|konferens|protokoll|anteckning|dokument|rekommendation)\w*$"
)
"""What makes a name one of a body or its papers, «DVD-styrelsen»: it need not stand where they tell something."""
_TOPIC = 0.6
"""Share of the words' coverage in how well a record fits; the rest is the score of the passage it stands in."""
_SPECIFIC = 0.3
"""Share of the words that are not abstract, counted by themselves, in how much of the matter a text tells."""


@dataclass(frozen=True)
class Asked:
    """A question with the archive it is put to and the user's filters."""

    question: Question
    library: Library
    filters: Filters
    today: date
    representatives: tuple[Attendance, ...] = ()
    """Those of the people asked about whom the question names by their organisation."""

    @classmethod
    def of(cls, text: str, library: Library, filters: Filters, today: date) -> Asked:
        """Understand `text` as a question to `library`."""
        return with_representatives(cls(understand_question(text, library, today), library, filters, today))

    @property
    def text(self) -> str:
        """The question as it was put."""
        return self.question.text

    @property
    def sought(self) -> str:
        """The question as it is searched for: without politeness, misspelt words set right."""
        return self.question.corrected

    @property
    def searcher(self) -> Searcher:
        """The index."""
        return self.library.searcher

    @cached_property
    def scope(self) -> Scope:
        """The meetings in question."""
        return scope_of(self.question, self.library, self.allowed_meetings)

    @cached_property
    def allowed_meetings(self) -> tuple[HeldMeeting, ...]:
        """The meetings that the user's filters let through, the latest first."""
        return tuple(held for held in self.library.meetings if self._passes(held))

    @cached_property
    def hits(self) -> list[Hit]:
        """The passages nearest to the question under the user's filters, best first."""
        return self.searcher.search(self.sought, DEPTH, self.filters)

    @cached_property
    def hits_in_scope(self) -> list[Hit]:
        """The passages nearest to the question in the meetings that it names; in all where it names none."""
        if not self.scope.is_narrow:
            return self.hits
        narrow = replace(self.filters, ids=self.scope.documents)
        found = self.searcher.search(self.sought, DEPTH, narrow)
        meetings = _by_document(self.scope.meetings)
        return [hit for hit in found if _that_hold(hit.passage.span, meetings)]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names in the question beside those of people and bodies; none in English, which has more capitals."""
        if self.question.is_english:
            return ()
        closed = self.question.bodies.words
        found = proper_names(self.sought)
        open_names = (name for name in found if name not in closed and not self.question.names_person(name))
        return tuple(name for name in open_names if not _OF_PAPERS.search(name))

    @cached_property
    def listed_organisations(self) -> frozenset[str]:
        """The organisations of the attendance lists of the meetings in question."""
        return frozenset(
            row.organisation for held in self.scope.meetings for row in held.meeting.attendance if row.organisation
        )

    @cached_property
    def organisations(self) -> dict[str, frozenset[str]]:
        """The organisations of the attendance lists that the question names, each with the words that name it.

        Not one whose words only tell where a meeting was: «mötet på lärcentrum».
        """
        found = {name: words_naming(name, self.sought) for name in self.listed_organisations}
        facts = [] if says_whose(self.sought) else [held.meeting.all("place") for held in self.scope.meetings]
        behind = set(_BEHIND_PLACE.findall(self.sought.lower()))
        places = behind & {word for fact in chain.from_iterable(facts) for word in words(fact.value)}
        return {name: named for name, named in found.items() if named - places}

    @cached_property
    def matter(self) -> tuple[str, ...]:
        """The words of the topic, but those that only name the papers in question («LiTHe kods») or a sort of thing."""
        labels = [self.library.label_words(held) for held in self.scope.meetings] if self.scope.is_narrow else []
        named: frozenset[str] = frozenset.intersection(*labels) if labels else frozenset()
        matter = [word for word in self.question.topic if fold(word).removesuffix("s") not in named]
        sort = set(words(self.requirement.sort))
        return tuple([word for word in matter if word not in sort] or matter)

    @cached_property
    def requirement(self) -> Requirement:
        """What the question requires of its answer."""
        return Requirement.of(self.question)

    @cached_property
    def clock(self) -> str | None:
        """The digits of the o'clock that the question names: «1230» for 12.30, kl 12:30 and halv ett."""
        return clock_in(self.sought)

    def unexplained(self, explained: Iterable[str]) -> list[str]:
        """The words of the topic that the archive knows and that neither ask nor are among `explained`."""
        told = {fold(word.lower()) for each in explained for word in each.split()}
        told |= {word.removesuffix("s") for word in told} | {stem(word) for word in told}
        named = {fold(word.lower()) for person in self.question.people for word in person.written.split()}
        told |= named

        def is_told(word: str) -> bool:
            return not told.isdisjoint((fold(word), fold(word).removesuffix("s"), stem(fold(word))))

        rest = (word for word in self.question.topic if not is_told(word))
        return [word for word in rest if not is_asking(word) and self.searcher.knows(word)]

    @cached_property
    def candidates(self) -> list[Candidate]:
        """The sentences of the nearest passages that might answer, best first.

        Where the question names people, only those in passages that tell of them.
        """
        if self.question.people:
            telling = filter(self._tells_of_people, (*self.hits_in_scope, *self.hits_elsewhere))
            return weigh_sentences(self, list(islice(telling, PASSAGES_READ)))
        near = [*self.hits_in_scope[:PASSAGES_READ], *self.hits_elsewhere]
        return weigh_sentences(self, self._hits_in_part or near)

    @property
    def _hits_in_part(self) -> list[Hit]:
        """The nearest passages in question under the numbered part that is named, «grupp 3»: told of it or nowhere."""
        found = (hit for hit in self.hits_in_scope if is_of_part(self.sought, hit.passage.place.headings))
        return list(islice(found, PASSAGES_READ))

    @cached_property
    def hits_elsewhere(self) -> list[Hit]:
        """The nearest passages outside the meetings in question; none where those are told by their day or month.

        A body or a year that a question names may be what is told of, in the papers of another; so may a month, where
        a name stands in none of its meetings.
        """
        if not self.scope.is_narrow or (self.scope.by_month and not self._is_month_of_something_else):
            return []
        own = {hit.row for hit in self.hits_in_scope}
        return [hit for hit in self.hits[:PASSAGES_READ] if hit.row not in own]

    @property
    def _is_month_of_something_else(self) -> bool:
        if any(time.is_day for time in self.question.times):
            return False
        told = "\n".join(self.searcher.indexed_text(hit.row) for hit in self.hits_in_scope)
        return bool(missing_names(self.names, told))

    def meeting_at(self, span: Span) -> HeldMeeting | None:
        """The meeting in whose text `span` begins."""
        return next(iter(_that_hold(span, self._meetings)), None)

    def presented_at(self, span: Span, place: Place) -> list[Presentation]:
        """What was presented under the item that `span`, at `place`, stands under."""
        return [
            each
            for held in _that_hold(span, self._meetings)
            for each in held.meeting.presentations
            if each.item and any(_is_heading_of(each.item, heading) for heading in place.headings)
        ]

    def nearness(self, texts: Sequence[str]) -> list[float]:
        """The cosine of each of `texts` to the question; no text is embedded twice for one question."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._nearness]
        if fresh:
            self._nearness.update(zip(fresh, map(float, self.searcher.nearness(self.sought, fresh)), strict=True))
        return [self._nearness[text] for text in texts]

    def closeness(self, spans: Iterable[Span]) -> float:
        """The score (0–1) of the best passage that holds any of `spans`; 0 where none was found."""
        return max((self._score_at(span) for span in spans), default=0.0)

    def fit(self, spans: Sequence[Span], text: str, *, also_far: bool = False, least: float = 0.0) -> float:
        """How well (0–1) a record with the evidence `spans` and the words `text` fits the topic of the question.

        One in no passage that was found does not fit at all, unless `also_far`; nor does one with less than the share
        `least` of the topic in its words.
        """
        near = self.closeness(spans)
        if (near == 0.0 and not also_far) or (self.question.is_english and not self.question.topic):
            return near
        told = self.coverage_known(text)
        return (1 - _TOPIC) * near + _TOPIC * told if told >= least else 0.0

    def coverage_known(self, text: str) -> float:
        """As `coverage`, words aside that stand nowhere in the archive."""
        return self.searcher.coverage(self._known_matter, text)

    def coverage(self, text: str) -> float:
        """The share (0–1) of the question's matter that stands in `text`."""
        whole = self.searcher.coverage(" ".join(self.matter) or self.question.matter, text)
        if not self.specific or len(self.specific) == len(self.matter):
            return whole
        return (1 - _SPECIFIC) * whole + _SPECIFIC * self.searcher.coverage(" ".join(self.specific), text)

    @cached_property
    def specific(self) -> tuple[str, ...]:
        """The words of the matter that name something, not only what is wanted of it: «drönare», not «hinder»."""
        return tuple(word for word in self.matter if not (is_abstract(word) or word.isdigit()))

    @cached_property
    def _known_matter(self) -> str:
        """The topic without words that stand nowhere in the archive: they tell no record from another."""
        return " ".join(word for word in self.matter if self.searcher.knows(word)) or self.question.matter

    @cached_property
    def _nearness(self) -> dict[str, float]:
        """The cosines worked out so far."""
        return {}

    @cached_property
    def _meetings(self) -> dict[str, list[HeldMeeting]]:
        """Every meeting, by the id of its document."""
        return _by_document(self.library.meetings)

    @cached_property
    def _scores(self) -> dict[str, list[tuple[int, int, float]]]:
        """Start, end and score of the passages found, by document."""
        scores: dict[str, list[tuple[int, int, float]]] = {}
        for hit in self.hits_in_scope:
            span = hit.passage.span
            scores.setdefault(span.document_id, []).append((span.start, span.end, hit.score))
        return scores

    def _score_at(self, span: Span) -> float:
        places = self._scores.get(span.document_id, ())
        return max((score for start, end, score in places if start < span.end and span.start < end), default=0.0)

    def _tells_of_people(self, hit: Hit) -> bool:
        """Whether all people named, or one that each may mean, stand in a passage or presented what it tells."""
        text = self.searcher.indexed_text(hit.row)
        presenters = {each.presenter.name for each in self.presented_at(hit.passage.span, hit.passage.place)}
        known = [person for person in self.question.people if person.names]
        return all(person.names & presenters or is_named_in({*person.names, person.written}, text) for person in known)

    def _passes(self, held: HeldMeeting) -> bool:
        document = held.document
        return self.filters.pass_document(document.id, document.path, document.kind, held.date)


def _is_heading_of(item: str, heading: str) -> bool:
    """Whether `heading` is the title of `item`, a number before it or not."""
    return heading.endswith(item) and not any(map(str.isalpha, heading.removesuffix(item)))


def _by_document(meetings: Iterable[HeldMeeting]) -> dict[str, list[HeldMeeting]]:
    grouped: dict[str, list[HeldMeeting]] = {}
    for held in meetings:
        grouped.setdefault(held.document.id, []).append(held)
    return grouped


def _that_hold(span: Span, meetings: dict[str, list[HeldMeeting]]) -> list[HeldMeeting]:
    """Those of `meetings` (by document) in whose text `span` begins."""
    return [held for held in meetings.get(span.document_id, ()) if held.holds(span)]
