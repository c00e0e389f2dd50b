"""Weighs the sentences of the passages that were found, and picks those that answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.excerpt import REPEATED, headed, heading_that_tells, told_after
from app.numbered_parts import is_of_part
from app.questions.patterns import pattern
from app.requirement_patterns import ASKS_HOLDER
from app.requirements import gives_reason, missing_names, stands_in
from app.things_asked import WEB
from app.told_names import begun_with_name, names_person
from index.swedish import words
from index.texts import sentences_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.asked import Asked
    from app.requirements import Requirement
    from index.search import Hit
    from index.texts import Sentence
    from ingest.model import Block, Document, Span

PASSAGES_READ = 8
"""The best passages whose sentences are weighed; so many elsewhere, where the question names a body or a year."""
MOST_SENTENCES = 3

_NEARNESS, _COVERAGE, _PASSAGE = 1.0, 0.6, 0.4
"""Weights of a sentence's nearness to the question, of the question's matter in it, and of its passage's score.

The middle of a flat optimum for having the answer in the first sentence, on 234 questions of SweQUAD-MC and SQuAD-sv.
"""
_SURROUNDING = 0.3
"""Weight of the question's matter in the paragraph and headings around a sentence."""
_COSINE_FLOOR, _COSINE_RANGE = 0.75, 0.2
"""This model's cosines between any two Swedish sentences lie between about .75 and .95."""
_NAME_MISSING = 0.4
"""Taken off for each name in the question that a sentence has nothing to do with."""
_ELSEWHERE = 0.3
"""Taken off where the question names a body or a year and the sentence stands in the papers of another."""
_REASON_GIVEN = 0.15
"""Added where a reason is asked for and the sentence gives one."""
_LISTED = 0.15
"""Added where several things are asked for and the sentence stands in a list or leads one in."""
_ALMOST_AS_GOOD = 0.35
"""A second and a third sentence are given when they score at most so much less than the best one.

On 316 questions the answer stood in the best sentence in 54 of 100, in the best three in 78.
"""
_OWN_COVERAGE = 0.1
"""…and hold this share of the question's matter."""
_SAYS_NOTHING = re.compile(r"\.{6}|(?:\. ){6}|…{3}|^\W?(?:dnr|diarienummer)\b[\w /:.-]{0,30}$", re.IGNORECASE)
"""A line of a table of contents, which only says where something is told, and the number of a matter by itself."""
_LINK = re.compile(r"\(?https?://\S+")
_FEWEST_BESIDE_LINK = 4
"""Words beside a link that tell something; with fewer it is only an address: «Exempel 2 (https://…)»."""
_REACH, _EXACT_REACH = 3, 1
"""Blocks before and behind a sentence that are around it; fewer where a figure is asked for: it is told beside it."""
_ACCORDING_TO = pattern(
    r"\benligt (?:de |den |det )?"
    r"(?P<source>(?!\w*(?:strategi|plan|program|protokoll|anteckning|dokument|handling|version|bild|beslut))\w{5,})"
)
_OF_SOURCE = 0.15
"""Added where the question says where it is told («enligt enkäten», «grupp 3») and the sentence stands there."""
_OF_MEETING = frozenset({"body", "owner", "place", "date"})
"""Facts of a meeting that all its text stands under."""

_NUMBER = re.compile(r"\d+")
_FIGURES = re.compile(r"(?:\t-?\d[\d \u00a0,.]*){2}")
"""Cells of figures: a row of them tells of nobody."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might answer. Scores are comparable only among the candidates of one question.

    `embedded` is what its vector is made of. `coverage` (0–1) is how much of the question's matter it holds itself,
    `surrounding` with its paragraph, headings and document title, which are `around` it. `meets` tells whether it holds
    what was asked for (an amount, a time …). `missing` are the names in the question that stand neither around it nor
    in what the document says of itself. `elsewhere` tells whether it stands outside the meetings in question.
    """

    document: Document
    block: Block
    span: Span
    embedded: str
    score: float
    coverage: float
    around: str
    surrounding: float
    meets: bool
    missing: tuple[str, ...]
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class _Scales:
    """Weighs sentences for one question; what is around a block is read once, however many sentences it has."""

    asked: Asked
    requirement: Requirement
    around: dict[Span, tuple[str, float, tuple[str, ...]]] = field(default_factory=dict)
    speakers: dict[Span, str] = field(default_factory=dict)

    def weigh(self, hit: Hit, sentence: Sentence, cosine: float) -> Candidate:
        """The candidate out of a sentence of `hit` with that cosine to the question."""
        document, block, span = self.asked.searcher.document(sentence.span.document_id), sentence.block, sentence.span
        names = self.asked.library.names_of(document).among(self.asked.matter)
        coverage = self.asked.coverage(" ".join([sentence.text, self._speakers(block), *names]))
        around, surrounding, missing = self._around(document, block)
        meets = self._meets(document, block, span)
        elsewhere = hit in self.asked.hits_elsewhere and not self._tells_year(document.quote(block.span))
        score = (
            _NEARNESS * (cosine - _COSINE_FLOOR) / _COSINE_RANGE
            + _COVERAGE * coverage
            + _PASSAGE * hit.score
            + _SURROUNDING * surrounding
            + self._wanted(document, block, span)
            - _NAME_MISSING * len(missing)
            - (0 if meets else self.requirement.weight)
            - _ELSEWHERE * elsewhere
        )
        return Candidate(
            document, block, span, sentence.embedded, score, coverage, around, surrounding, meets, missing, elsewhere
        )

    def _meets(self, document: Document, block: Block, span: Span) -> bool:
        """Whether a sentence, or for a time the heading above it, holds what an answer needs."""
        sentence, paragraph = self._told(document, block, span), document.quote(block.span)
        if not self._adds(sentence):
            return False
        if self.requirement.expected == "person":
            if block.kind == "table_row" and _FIGURES.search(sentence):
                return False
            sentence = begun_with_name(self.asked, sentence)
            by_name = self.asked.question.kind == "attendance" or ASKS_HOLDER.search(self.asked.sought)
            if by_name and not names_person(self.asked, sentence):
                return False
        if self.requirement.is_met(sentence, paragraph):
            return True
        heading = heading_that_tells(self.asked, document, block)
        return heading is not None and self.requirement.is_met(f"{document.quote(heading)}: {sentence}", paragraph)

    def _told(self, document: Document, block: Block, span: Span) -> str:
        """A sentence, and what is told after it where it only says of what."""
        after = told_after(self.asked, document, block, span)
        return document.quote(span) if after is None else f"{document.quote(span)}\n{document.quote(after)}"

    def _speakers(self, block: Block) -> str:
        """Those people of the question who presented what `block` stands under: each sentence there is theirs."""
        if block.span not in self.speakers:
            asked = self.asked.question.people
            presented = self.asked.presented_at(block.span, block.place) if asked else ()
            names = {each.presenter.name for each in presented} & {name for each in asked for name in each.names}
            self.speakers[block.span] = " ".join(sorted(names))
        return self.speakers[block.span]

    def _adds(self, text: str) -> bool:
        """Whether a sentence has more than the words of the question: a name by itself tells nothing of what it is."""
        question = self.asked.question
        return question.is_yes_no or self.asked.searcher.coverage(text, question.whole) < REPEATED

    def _wanted(self, document: Document, block: Block, span: Span) -> float:
        """What is added for the form that is asked for: a reason, a list."""
        question, sentence = self.asked.question, document.quote(span)
        reason = gives_reason(sentence, document.quote(block.span)) if question.expected == "reason" else 0.0
        is_listed = question.wants_list and (block.kind == "list_item" or sentence.endswith(":"))
        of_part = is_of_part(self.asked.sought, block.place.headings) is True
        of_source = of_part or self._is_of_source(block)
        return _REASON_GIVEN * reason + _LISTED * is_listed + _OF_SOURCE * of_source

    def _tells_year(self, paragraph: str) -> bool:
        """Whether a paragraph names a year of a question that names no body: no paper of that year need be meant."""
        years = {str(time.year) for time in self.asked.question.times if time.year}
        return not self.asked.question.bodies.bodies and not years.isdisjoint(_NUMBER.findall(paragraph))

    def _is_of_source(self, block: Block) -> bool:
        """Whether a heading above a block names what the question says it is told by."""
        found = _ACCORDING_TO.search(self.asked.sought)
        return found is not None and stands_in(found["source"], "\n".join(block.place.headings))

    def _around(self, document: Document, block: Block) -> tuple[str, float, tuple[str, ...]]:
        """What stands around a block, how much of the question's matter does, and which of its names do not."""
        if block.span not in self.around:
            wide = surroundings(self.asked, document, block)
            exact = self.requirement.is_exact
            near = surroundings(self.asked, document, block, _EXACT_REACH) if exact else wide
            self.around[block.span] = wide, self.asked.coverage(near), tuple(missing_names(self.asked.names, wide))
        return self.around[block.span]


def weigh_sentences(asked: Asked, hits: Sequence[Hit]) -> list[Candidate]:
    """Every sentence of the passages of `hits`, best first; no headings."""
    found = [(hit, sentence) for hit in hits for sentence in _sentences(asked, hit)]
    scales = _Scales(asked, asked.requirement)
    cosines = asked.nearness([sentence.embedded for _, sentence in found])
    weighed = [scales.weigh(*each, cosine) for each, cosine in zip(found, cosines, strict=True)]
    return sorted(weighed, key=lambda each: -each.score)


def surroundings(asked: Asked, document: Document, block: Block, reach: int = _REACH) -> str:
    """The section of `block` with its headings, the document's names and day, and the meeting or strategy it is of.

    Of a meeting also the title that the agenda gives the section, which its heading may word otherwise.
    """
    index = document.index_at(block.span.start)
    near = [
        document.quote(each.span)
        for each in document.blocks[max(0, index - reach) : index + reach]
        if each.place.headings == block.place.headings
    ]
    held = asked.meeting_at(block.span)
    meeting = [fact.value for fact in held.meeting.facts if fact.name in _OF_MEETING] if held else []
    items = [item.title for item in held.meeting.agenda if _is_in(block.span, item.section)] if held else []
    strategy = asked.library.strategy_of(document.id)
    front = [strategy.front] if strategy else []
    day = document.date.isoformat() if document.date else ""
    names = [document.title, document.name, " ".join(sorted(asked.library.names_of(document).words))]
    return "\n".join([*names, day, *meeting, *items, *front, *block.place.headings, *near])


def _is_in(span: Span, section: Span | None) -> bool:
    return section is not None and section.start <= span.start < section.end


def choose(asked: Asked, candidates: Sequence[Candidate]) -> list[list[Span]]:
    """The best sentence and those that may answer as well; each with what it needs to be understood.

    One inner list a statement of the answer: list items come with their lead-in, a lead-in with its items, and where
    reasons are asked for a sentence comes with those that go on explaining it. Nothing is said twice.
    """
    chosen: list[list[Span]] = []
    said: set[str] = set()
    for candidate in _best(candidates):
        text = " ".join(words(candidate.document.quote(candidate.span)))
        if text in said or any(candidate.span.overlaps(span) for statement in chosen for span in statement):
            continue
        said.add(text)
        _add(headed(asked, candidate), chosen)
    return chosen


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best candidate, and those almost as good that speak of what was asked themselves."""
    floor = candidates[0].score - _ALMOST_AS_GOOD if candidates else 0.0
    others = (each for each in candidates[1:MOST_SENTENCES] if each.elsewhere == candidates[0].elsewhere)
    return [
        *candidates[:1],
        *(each for each in others if each.score >= floor and each.coverage >= _OWN_COVERAGE and each.meets),
    ]


def _add(spans: list[Span], chosen: list[list[Span]]) -> None:
    """Another statement, or another item under a lead-in that one already has."""
    same = next((statement for statement in chosen if len(spans) > 1 and statement[0] == spans[0]), None)
    if same is None:
        chosen.append(spans)
    else:
        same[1:] = sorted({*same[1:], *spans[1:]})


def _sentences(asked: Asked, hit: Hit) -> Iterator[Sentence]:
    """The sentences that a passage touches; no rows of lists of people or items, titles, lines of all pages."""
    span, listed = hit.passage.span, asked.library.rows_of_records
    document = asked.searcher.document(span.document_id)
    labels = asked.library.names_of(document).lines | {document.title}
    wants_link = asked.requirement.thing is WEB or asked.question.expected == "place"
    for sentence in sentences_in(document, span):
        if sentence.span in listed or document.quote(sentence.block.span).strip() in labels:
            continue
        text = document.quote(sentence.span)
        if not _SAYS_NOTHING.search(text) and (wants_link or not _is_only_link(text)):
            yield sentence


def _is_only_link(text: str) -> bool:
    """Whether next to nothing stands beside a link."""
    return _LINK.search(text) is not None and len(words(_LINK.sub(" ", text))) < _FEWEST_BESIDE_LINK
