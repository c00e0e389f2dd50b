"""Focus areas (fokusområden, prioriterade områden, insatsområden …) with their topics, each of them once.

An overview and the slides about each area tell of the same areas: they are brought together by name, their topics too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.records import Fact, FocusArea
from ingest.strategies.entries import entries_of, entry_of_section, evidence_in, names_something
from ingest.strategies.entry import Entry, name_in, name_key
from ingest.strategies.headings import is_part_of_area
from ingest.strategies.labelled_areas import labelled_areas
from ingest.strategies.lead_ins import NUMBERED_GOAL
from ingest.strategies.outline import NUMBERED_AREA
from ingest.strategies.rows_of_areas import areas_in_rows
from ingest.strategies.tables import rows_as_entries, tables_in
from ingest.strategies.told_areas import told_areas
from ingest.strategies.topics import is_short_line, topics_of_section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.model import Document, Span
    from ingest.strategies.outline import Section


def focus_areas_of(document: Document, root: Section) -> tuple[FocusArea, ...]:
    """The focus areas in the order in which the document first names them."""
    in_rows, places = areas_in_rows(document)
    elsewhere = [
        *_announced(document, root),
        *_numbered(document, root),
        *labelled_areas(document, root),
        *_in_tables(document, root),
        *told_areas(document),
        *_described(document, root),
        *_numbered_goals(document, root),
    ]
    found = [*in_rows, *(entry for entry in elsewhere if not _within(entry.name, places))] or list(
        _counted(document, root)
    )
    merged = _merged(document, [entry for entry in found if entry.name.start < entry.name.end])
    own: dict[str, list[Section]] = {}
    for section in root.walk():
        if section.heading is not None and not _within(section.heading.span, places):
            own.setdefault(_key_of(document, section), []).append(_with_next(section))
    described = [_with_own_sections(document, own.get(name_key(area.name), ()), area) for area in merged]
    return tuple(sorted(described, key=lambda area: min(area.evidence, key=lambda span: span.start).start))


def _within(span: Span, places: Iterable[Span]) -> bool:
    return any(place.start <= span.start < place.end for place in places)


def _announced(document: Document, root: Section) -> Iterator[Entry]:
    """What stands under «Fem fokusområden»; under «Prioriteringar» only what has topics."""
    for section in root.walk():
        said = section.said
        if section.heading is None or said.bygone or not said.subjects & {"areas", "priorities"}:
            continue
        entries = entries_of(document, section) or _sections_after(document, section, said.count)
        if "areas" not in said.subjects and not all(entry.topics for entry in entries):
            continue
        yield from (_grouped(entry, section.title) for entry in entries)


def _described(document: Document, root: Section) -> Iterator[Entry]:
    """Goals and priorities that a strategy is built on («Sex visionsmål»): several have a section with topics."""
    built_on = [
        section
        for section in root.walk()
        if section.heading and not section.said.bygone and section.said.subjects & {"goals", "priorities"}
    ]
    described = _with_topics(document, root) if built_on else set()
    for section in built_on:
        entries = entries_of(document, section)
        if sum(name_key(document.quote(entry.name)) in described for entry in entries) > 1:
            yield from (_grouped(entry, section.title) for entry in entries)


def _counted(document: Document, root: Section) -> Iterator[Entry]:
    """What a heading counts by another word («Vårt arbete vilar på fyra pelare»): so many, each of them with topics."""
    described = _with_topics(document, root)
    for section in root.walk():
        if section.heading is None or section.said.bygone or section.said.subjects or section.said.count is None:
            continue
        entries = entries_of(document, section)
        told = [each for each in entries if each.topics or name_key(document.quote(each.name)) in described]
        if len(told) == len(entries) == section.said.count:
            yield from (_grouped(entry, section.title) for entry in entries)
            return


def _with_topics(document: Document, root: Section) -> set[str]:
    """The keys of the headings under which topics are told."""
    return {
        name_key(document.quote(entry.name))
        for section in root.walk()
        if section.heading is not None and (entry := entry_of_section(document, section)).topics
    }


def _numbered_goals(document: Document, root: Section) -> Iterator[Entry]:
    """«Utvecklingsmål 1: Ett kunnigt län», a section each, several of them with topics."""
    goals = [
        _grouped(entry_of_section(document, section), _title_above(section))
        for section in root.walk()
        if section.heading is not None and NUMBERED_GOAL.match(section.title)
    ]
    if sum(bool(goal.topics) for goal in goals) > 1:
        yield from goals


def _title_above(section: Section) -> str | None:
    """The heading above that says that goals follow."""
    above = section.above
    return above.title if above is not None and "goals" in above.said.subjects else None


def _grouped(entry: Entry, group: str | None) -> Entry:
    return Entry(entry.name, entry.topics, entry.evidence, entry.group or group)


def _sections_after(document: Document, section: Section, count: int | None) -> list[Entry]:
    """A divider that only says how many: so many sections of its own level follow, each about one area."""
    if count is None or section.body or section.children or section.above is None:
        return []
    siblings = section.above.children
    at = next(index for index, sibling in enumerate(siblings) if sibling is section)
    following = siblings[at + 1 : at + 1 + count]
    if len(following) < count or not all(names_something(each.title) for each in following):
        return []
    return [entry_of_section(document, each) for each in following]


def _numbered(document: Document, root: Section) -> Iterator[Entry]:
    """Sections and lines of the form «Fokusområde 3: Säker infrastruktur», or with the name on the line below."""
    for section in root.walk():
        if section.heading is None or section.heading.kind == "title":
            continue
        match = NUMBERED_AREA.match(document.quote(section.heading.span).strip())
        if match is None:
            continue
        above = section.above
        group = above.title if above is not None and "areas" in above.said.subjects else None
        if match["name"].strip():
            yield _grouped(entry_of_section(document, section), group)
        elif named := _named_below(document, section):
            yield _grouped(named, group)


def _named_below(document: Document, section: Section) -> Entry | None:
    """The area whose name is the first line, or the only sub-heading, under «Fokusområde 3»."""
    if section.body and is_short_line(document.quote(section.body[0].span)):
        name = section.body[0].span
        topics = topics_of_section(document, _without_first_line(section))
        return Entry(name_in(document, name), tuple(topics), evidence_in(section, topics))
    below = [child for child in section.children if names_something(child.title)]
    return entry_of_section(document, below[0]) if below else None


def _without_first_line(section: Section) -> Section:
    return replace(section, body=section.body[1:])


def _in_tables(document: Document, root: Section) -> Iterator[Entry]:
    """Tables anywhere with a column called Fokusområde or the like."""
    for section in root.walk():
        said = section.said
        if said.bygone or said.subjects & {"areas", "changes"}:
            continue
        for table in tables_in(section.body):
            yield from rows_as_entries(document, table, sure=True)


def _key_of(document: Document, section: Section) -> str:
    """The key of what a section is about: «Del 2: Resa» is about «Resa»."""
    return name_key(document.quote(name_in(document, section.spans[0])))


def _merged(document: Document, entries: Iterable[Entry]) -> list[FocusArea]:
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(name_key(document.quote(entry.name)), []).append(entry)
    return [_one_area(document, same) for key, same in by_name.items() if key]


def _one_area(document: Document, same: Sequence[Entry]) -> FocusArea:
    name = _words(
        document, min((entry.name for entry in same), key=lambda span: (document.quote(span)[0].islower(), span))
    )
    evidence = in_order(span for entry in same for span in entry.evidence)
    group = next((entry.group for entry in same if entry.group), None)
    return FocusArea(name, merged_topics(fact for entry in same for fact in entry.topics), evidence, group)


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in the order of the text, each once."""
    return tuple(sorted(set(spans)))


def merged_topics(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The topics each once, those said twice with the evidence of both."""
    by_value: dict[str, list[Fact]] = {}
    for fact in facts:
        by_value.setdefault(name_key(fact.value), []).append(fact)
    return tuple(
        Fact(same[0].name, same[0].value, in_order(span for fact in same for span in fact.evidence))
        for key, same in by_value.items()
        if key
    )


def _with_own_sections(document: Document, sections: Iterable[Section], area: FocusArea) -> FocusArea:
    """The area with what sections headed by its very name add: a slide of its own after the overview."""
    new = [each for each in sections if each.spans[0] not in area.evidence]
    if not new:
        return area
    entries = [entry_of_section(document, section) for section in new]
    topics = merged_topics([*area.topics, *(fact for entry in entries for fact in entry.topics)])
    evidence = in_order([*area.evidence, *(span for entry in entries for span in entry.evidence)])
    written = next((entry.name for entry in entries if document.quote(entry.name)[0].isupper()), None)
    in_sentence = area.name[0].islower() and written is not None
    return FocusArea(_words(document, written) if in_sentence and written else area.name, topics, evidence, area.group)


def _with_next(section: Section) -> Section:
    """A divider that only names its area, with what the section after it says: «Vad vill vi uppnå?»."""
    if section.body or section.children or section.above is None:
        return section
    siblings = section.above.children
    at = next(index for index, sibling in enumerate(siblings) if sibling is section)
    after = siblings[at + 1] if at + 1 < len(siblings) else None
    if after is None or not (after.title.endswith("?") or is_part_of_area(after.title)):
        return section
    return replace(section, body=after.body, children=after.children)


def _words(document: Document, span: Span) -> str:
    return " ".join(document.quote(span).split())
