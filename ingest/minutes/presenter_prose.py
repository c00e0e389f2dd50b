"""Goes through the text of a meeting for sentences and labels that tell who presented what."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.minutes.attendance_entries import entries_in
from ingest.minutes.presenter_phrases import LABEL, LABEL_PART
from ingest.minutes.presenter_sentences import clean_topic, may_tell, shared_in, told_in
from ingest.minutes.presenter_subjects import Named
from ingest.minutes.report_lines import is_reporting, reported
from ingest.minutes.section_heads import scope_blocks
from ingest.minutes.sections import section_at
from ingest.model import Span
from ingest.name_runs import is_first_name
from ingest.records import Mention
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ingest.minutes.presenter_roles import Roles
    from ingest.minutes.presenter_sentences import Told
    from ingest.minutes.sections import Section
    from ingest.model import Block, Document
    from ingest.people import Roster
    from ingest.records import AgendaItem

_OTHER_PART = re.compile(
    r"(?:\w*yrkanden?|beslutsgång|propositions\w*|reservation\w*|omröstning\w*|votering\w*|\w*underlag|handlingar|"
    r".*\b(?:skickas|expedieras|delges)\b.*|sändlista|expediering|särskil\w+ yttrande\w*|protokollsanteckning\w*|"
    r"jäv|tidigare beslut|uppföljning|åtgärd\w*)",
    re.IGNORECASE,
)
"""Parts of an item in which nobody presents."""
_DECISION_PART = re.compile(r".*(?:\bbeslut|\bbeslutade|\bbeslutar|\bbeslöt|\bförslag\b.*)", re.IGNORECASE)
"""Parts in which a verb in the present says what is to be done."""
_TO_DO = re.compile(
    r"(?:kvar )?att göra|uppgifter|åtgärd\w*|bilag\w*|kontakt\w*|underskrift\w*|nästa steg", re.IGNORECASE
)
_CAPITALS = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,4}[a-zåäö]?(?![\w-])")
_OPENING = 120
"""Characters of a line in which whoever reports in it is named."""
_NAMES_ALONE = 120
"""Characters of a block that holds names and titles alone, at most."""
_SENTENCE = 1500
"""Characters of a sentence that are read at most."""
_SENTENCE_CELL = 20
"""Characters of the shortest cell that is a sentence: minutes set as a table."""
_FIRST_NAME = re.compile(r"(?P<name>[A-ZÅÄÖÉ][a-zåäöé]{2,14}(?:-[A-ZÅÄÖÉ][a-zåäöé]{2,14})?)(?=[ ,:])(?! [A-ZÅÄÖÉ])")
_PRONOUN = re.compile(r"(?:Hon|Han)\b")
_PARAGRAPH_NUMBERS = re.compile(r"§§?\s*(?P<first>\d+)(?:\s*(?P<joint>[–-]|och|,)\s*(?P<last>\d+))?")
_PAST = re.compile(
    r"\b(?:beslutade|beslöt|frågade|svarade|hälsade|föreslog|informerade|berättade|redogjorde|presenterade|"
    r"öppnade|konstaterade|godkändes|valdes|påpekade|tyckte|ansåg|meddelade|yrkade)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:beslutar|beslutas|frågar|svarar|hälsar|föreslår|informerar|berättar|redogör|presenterar|"
    r"öppnar|konstaterar|godkänns|väljs|utses|påpekar|tycker|anser|meddelar|yrkar|föredrar)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """That `person` presented, told at `span`. `weak`: only if that person opens the paragraph or is responsible."""

    person: Mention
    topic: str
    span: Span
    section: Section | None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class MeetingText:
    """What is needed to read one meeting: who is known there by name and by title, its items, and its tense."""

    document: Document
    sections: Sequence[Section]
    roster: Roster
    roles: Roles
    initials: Mapping[str, Mention]
    in_past: bool

    def findings(self, scope: Span) -> Iterator[Finding]:
        """All that the blocks of the meeting tell, in order."""
        for block in scope_blocks(self.document, scope):
            section = section_at(self.sections, block.span.start)
            if block.kind in {"heading", "title"} or (section and _TO_DO.fullmatch(section.title.strip(" :"))):
                continue
            label = LABEL.match(self.document.quote(block.span))
            report = self._report(block, section)
            if report:
                yield report
            elif label:
                yield from self._labelled(block, label.end(), section)
            elif block.kind == "table_row":
                yield from self._told_in_cells(block, section)
            else:
                yield from self._told(block, section)

    def _told_in_cells(self, block: Block, section: Section | None) -> Iterator[Finding]:
        start = block.span.start
        for cell in self.document.quote(block.span).split("\t"):
            if len(cell) > _SENTENCE_CELL and cell.rstrip().endswith((".", "!")):
                inner = Span(block.span.document_id, start, start + len(cell))
                yield from self._told(replace(block, span=inner), section)
            start += len(cell) + 1

    def _report(self, block: Block, section: Section | None) -> Finding | None:
        """«Anna: har varit på möte med kommunen» under Rapporter."""
        if section is None or block.span.start == section.span.start or not is_reporting(section.title):
            return None
        opening = Span(block.span.document_id, block.span.start, min(block.span.end, block.span.start + _OPENING))
        people = [(each.start, each.end, each.mention) for each in self._people(opening, None)]
        report = reported(self.document.quote(block.span), people)
        if report is None:
            return None
        person, words = report
        return Finding(person, clean_topic(words.partition(". ")[0]), block.span, section)

    def _told(self, block: Block, section: Section | None) -> Iterator[Finding]:
        """What the sentences of a block tell; «hon» is the one who presented in the sentence before."""
        part = _part_at(section, block.span.start)
        if part and _OTHER_PART.fullmatch(part):
            return
        if part and LABEL_PART.fullmatch(part) and (alone := self._only_people(block)):
            yield from (Finding(person, "", block.span, section) for person in alone)
            return
        before: list[Told] = []
        for index, span in enumerate(sentences(self.document, block)):
            told = [each for each in self._in_sentence(span, before) if not self._is_to_come(each, part, section)]
            yield from (self._finding(each, span, section, weak=each.weak and index > 0) for each in told)
            before = told

    @staticmethod
    def _finding(told: Told, span: Span, section: Section | None, *, weak: bool = False) -> Finding:
        return Finding(told.person, told.topic if section else told.topic or told.words, span, section, weak)

    def _in_sentence(self, span: Span, before: Sequence[Told]) -> list[Told]:
        span = Span(span.document_id, span.start, min(span.end, span.start + _SENTENCE))
        text = self.document.quote(span)
        names = {each.person.name for each in before}
        if not may_tell(text) and not names:
            return []
        people = self._people(span, before[0].person if len(names) == 1 else None)
        return told_in(text, people) or shared_in(text, people, names)

    def _people(self, span: Span, last: Mention | None) -> list[Named]:
        """Who is named in a sentence, by name, title or, after one who presented, by «hon» or «han»."""
        mentions = [*self.roster.mentions(self.document, span), *self.roles.mentions(self.document, span)]
        mentions += self._by_agenda_initials(span, mentions)
        mentions += [each for each in self.roles.functions(self.document, span) if not _overlaps(each, mentions)]
        mentions += [each for each in self._by_first_name(span) if not _overlaps(each, mentions)]
        pronoun = _PRONOUN.match(self.document.quote(span))
        if pronoun and last:
            here = Span(span.document_id, span.start, span.start + pronoun.end())
            mentions.append(Mention(last.name, pronoun.group(), (here, *last.evidence), "derived"))
        named = [Named(m.evidence[0].start - span.start, m.evidence[0].end - span.start, m) for m in mentions]
        return sorted(named, key=lambda each: each.start)

    def _by_first_name(self, span: Span) -> Iterator[Mention]:
        """«Peter från Rederiet visade»: one whom the minutes only ever name so, where the sentence begins with it."""
        match = _FIRST_NAME.match(self.document.quote(span))
        if match and is_first_name(match["name"]) and not self.roster.resolve(match["name"]):
            place = Span(span.document_id, span.start, span.start + len(match["name"]))
            yield Mention(match["name"], match["name"], (place,))

    def _by_agenda_initials(self, span: Span, known: Sequence[Mention]) -> Iterator[Mention]:
        """Those whom initials name that the agenda uses, also such that mean something else: HR, VD."""
        taken = {mention.evidence[0].start for mention in known}
        for match in _CAPITALS.finditer(self.document.quote(span)):
            person = self.initials.get(match.group())
            start = span.start + match.start()
            if person and start not in taken:
                yield replace(
                    person, evidence=(Span(span.document_id, start, start + len(match.group())), *person.evidence[1:])
                )

    def _is_to_come(self, told: Told, part: str | None, section: Section | None) -> bool:
        """Whether a verb in the present is a task: in minutes told in the past, save reports, or under Beslut."""
        decided = part is not None and _DECISION_PART.fullmatch(part) is not None
        in_past = self.in_past and not (section is not None and is_reporting(section.title))
        return told.tense == "present" and (in_past or decided) and not told.sure

    def _only_people(self, block: Block) -> list[Mention]:
        """The people of a block that holds nothing but names and titles: «Anna Ek, ekonomichef»."""
        text = self.document.quote(block.span)
        if len(text) > _NAMES_ALONE or text.endswith("."):
            return []
        people = self.roster.mentions(self.document, block.span)
        first = bool(people) and people[0].evidence[0].start == block.span.start
        return people if first else self._strangers(block.span)

    def _strangers(self, span: Span) -> list[Mention]:
        """The people of a list of names and titles whom no list of those present knows."""
        text = self.document.quote(span)
        found = [(text.index(entry.name), entry.name) for entry in entries_in(text) if entry.name in text]
        places = [(name, Span(span.document_id, span.start + at, span.start + at + len(name))) for at, name in found]
        return [Mention(name, name, (place,)) for name, place in places]

    def _labelled(self, block: Block, start: int, section: Section | None) -> Iterator[Finding]:
        """«Föredragande: A, ekonomichef»: in an item its presenters, at the head of minutes those of the §§ named."""
        for span in _entries(self.document, block, start):
            people = (
                self.roster.mentions(self.document, span)
                or [each.mention for each in self._people(span, None)]
                or self._strangers(span)
            )
            told = self._in_sentence(span, ()) if section else []
            if told:
                yield from (self._finding(each, span, section) for each in told)
            elif section:
                yield from (Finding(person, "", block.span, section) for person in people)
            else:
                for each in self._sections_named(self.document.quote(span)):
                    yield from (Finding(person, "", span, each) for person in people)

    def _sections_named(self, text: str) -> Iterator[Section]:
        """The items whose § the text names: «§§ 18–19»."""
        for match in _PARAGRAPH_NUMBERS.finditer(text):
            first, last = int(match["first"]), int(match["last"] or match["first"])
            wanted = range(first, last + 1) if match["joint"] in {"–", "-"} else (first, last)
            numbers = {str(number) for number in wanted}
            yield from (s for s in self.sections if s.number and s.number.strip("§ ") in numbers)


def _overlaps(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether one of `others` is written at the same place."""
    start, end = mention.evidence[0].start, mention.evidence[0].end
    return any(each.evidence[0].start < end and start < each.evidence[0].end for each in others)


def told_in_past(document: Document, scope: Span) -> bool:
    """Whether the minutes are told in the past: then a verb in the present is about what is to come."""
    text = document.quote(scope)
    return len(_PAST.findall(text)) > 1.5 * len(_PRESENT.findall(text))


def agenda_initials(agenda: Sequence[AgendaItem]) -> dict[str, Mention]:
    """The initials that the agenda uses, and whom they name."""
    people = [person for item in agenda for person in item.responsible if person.name != person.written]
    return {person.written: person for person in people if _CAPITALS.fullmatch(person.written)}


def _part_at(section: Section | None, position: int) -> str | None:
    parts = section.parts if section else ()
    return next((part.name for part in parts if part.span.start <= position < part.span.end), None)


def _entries(document: Document, block: Block, start: int) -> Iterator[Span]:
    """The entries behind a label, divided by semicolons or lines; of a sentence that follows, only the first."""
    text = document.quote(block.span)
    position = start
    for entry in re.split(r"[;\n]", text[start:]):
        if entry.strip():
            begin = block.span.start + position + len(entry) - len(entry.lstrip())
            yield Span(document.id, begin, begin + len(entry.strip()))
        position += len(entry) + 1
