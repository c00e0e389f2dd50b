"""Where a strategy wants to go: its vision, goals, priorities and next steps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.sentences import sentences
from ingest.strategies.entries import entries_of, names_something
from ingest.strategies.facts import part, stated
from ingest.strategies.lead_ins import GOAL_LABEL, NUMBERED_GOAL, goals_led_in, leads_in
from ingest.strategies.outline import NUMBERED_AREA
from ingest.strategies.tables import column, table_of, tables_in
from ingest.strategies.topics import is_short_line, lists_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document, Span
    from ingest.records import Fact, FocusArea, StrategyFact
    from ingest.strategies.headings import Subject
    from ingest.strategies.outline import Section

_INLINE: tuple[tuple[StrategyFact, re.Pattern[str]], ...] = (
    ("vision", re.compile(
        r"(?:(?:vår |den gemensamma |strategins )?vision(?:en)?(?: (?:för|till) [^:.]{2,40})?\s*:|"
        r"(?:vår vision|visionen|strategins vision) är(?: att)?)\s*(?!oförändrad|densamma|kvar\b)(?P<value>\S.+)$",
        re.IGNORECASE | re.DOTALL
    )),
    ("goal", re.compile(
        rf"(?:{GOAL_LABEL.pattern}|"
        r"(?:det |strategins |vårt )?(?:övergripande |långsiktiga |gemensamma )?målet"
        r"(?: (?:för|med|till) [^.:]{2,60}?)? är(?: att)?\s)"
        r"\s*(?P<value>\S.+)$", re.IGNORECASE | re.DOTALL
    )),
    ("next_step", re.compile(
        r"(?:(?:första|nästa) steg(?:et)?(?: [^.:]{2,60}?)? (?:är|blir)(?: att)?|härnäst|nästa steg\s*:)\s+"
        r"(?P<value>\S.+)$",
        re.IGNORECASE | re.DOTALL
    )),
)  # fmt: skip
"""Sentences and labelled lines that say it wherever they stand: «Vision: …», «Målet är att …», «Första steget är …»."""

_AIMS = re.compile(
    r"\b(?:ska|skall|senast|minst|högst|öka[rst]?|minska[rst]?|halver\w+|procent|alla|samtliga|fler|färre|når|"
    r"20\d\d)\b|%",
    re.IGNORECASE,
)
_GOAL_COLUMN = re.compile(r"(?:\w*mål|målsättning|målbild)(?: \d{4})?$", re.IGNORECASE)
_GOAL_NUMBER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})+\.?\s+|\d{1,2}[.)]\s+|\d{1,2} +(?=[A-ZÅÄÖ])|[Mm]ål\s+\d{1,2}\s*[.:–-]?\s*)"
)
_SUBJECT_FACTS: tuple[tuple[Subject, StrategyFact], ...] = (("goals", "goal"), ("next_steps", "next_step"))


def aims_of(document: Document, root: Section) -> Iterator[Fact]:
    """The facts vision, goal, priority and next_step."""
    for section in root.walk():
        subjects = section.said.subjects if section.heading is not None else frozenset()
        if section.said.bygone:
            continue
        if "vision" in subjects:
            yield from _vision(document, section)
        for subject, name in _SUBJECT_FACTS:
            if subject in subjects and not _is_one_goal(section):
                yield from _listed(document, section, name)
        items = [block for block in section.body if block.kind == "list_item"]
        if (_is_area(section) or _is_one_goal(section)) and lists_sentences(document, items):
            yield from (stated(document, "goal", block.span, also=section.spans[:1]) for block in items)
        if "goals" not in subjects or _is_one_goal(section):
            yield from (stated(document, "goal", block.span) for block in goals_led_in(document, items))
        if "areas" in subjects:
            yield from _in_goal_column(document, section)
        yield from _numbered_goal(document, section)
        yield from _inline(document, section)


def _is_area(section: Section) -> bool:
    """Whether `section` tells of one focus area."""
    return (section.above is not None and "areas" in section.above.said.subjects) or (
        NUMBERED_AREA.match(section.title) is not None
    )


def _is_one_goal(section: Section) -> bool:
    """Whether `section` tells of one goal («Mål 1: …»): what it lists is how to get there, but where it aims too."""
    return NUMBERED_GOAL.match(section.title) is not None or GOAL_LABEL.match(section.title) is not None


def priorities_of(document: Document, root: Section, areas: Sequence[FocusArea]) -> Iterator[Fact]:
    """What stands without topics under «Långsiktiga prioriteringar», «Prioriterade områden» or «… perspektiv»."""
    with_topics = {area.name.casefold() for area in areas if area.topics}
    for section in root.walk():
        said = section.said
        if section.heading is None or said.bygone:
            continue
        if "priorities" in said.subjects or ("areas" in said.subjects and "priorit" in section.title.casefold()):
            for entry in entries_of(document, section):
                fact = stated(document, "priority", entry.name, also=entry.evidence)
                if fact.value and not entry.topics and fact.value.casefold() not in with_topics:
                    yield fact


def _vision(document: Document, section: Section) -> Iterator[Fact]:
    """The first text under the heading; text broken over several boxes is one until its sentence ends."""
    texts = [block for block in section.body if block.kind in {"paragraph", "list_item"}]
    if not texts:
        return
    taken = texts[:1]
    for block in texts[1:]:
        before = document.quote(taken[-1].span).rstrip()
        if before.endswith((".", "!", "»", "”", '"')) or not document.quote(block.span)[0].islower():
            break
        taken.append(block)
    if not document.quote(taken[0].span).rstrip().endswith(":") and len(document.quote(taken[0].span)) > 10:
        yield stated(document, "vision", _joined(taken))


def _joined(blocks: Sequence[Block]) -> Span:
    return part(blocks[0], 0, blocks[-1].span.end - blocks[0].span.start)


def _listed(document: Document, section: Section, name: StrategyFact) -> Iterator[Fact]:
    """One fact an item; without a list the rows of a table, sub-headings that say it, or the sentences that aim."""
    unnamed = [child for child in section.children if not names_something(child.title) and not _is_one_goal(child)]
    for part_of_it in (section, *unnamed):
        listed = [block for block in part_of_it.body if block.kind == "list_item"]
        items = [block for index, block in enumerate(listed) if not leads_in(document, listed, index)]
        yield from (stated(document, name, _unnumbered(document, block)) for block in items)
        rows = list(_rows(document, part_of_it, name))
        yield from rows
        if not items and not rows:
            yield from _told(document, part_of_it, name)
    if name == "goal":
        yield from _in_named_parts(document, section)


def _in_named_parts(document: Document, section: Section) -> Iterator[Fact]:
    """Sub-headings that are the goals themselves, or that stand for areas with a list of goals each."""
    named = [child for child in section.children if child.heading is not None and names_something(child.title)]
    as_promised = len(named) == section.said.count
    for child in named:
        items = [block for block in child.body if block.kind == "list_item"]
        aims = [block for block in items if _AIMS.search(document.quote(block.span))]
        if items and len(aims) * 2 >= len(items) and not as_promised:
            yield from (stated(document, "goal", _unnumbered(document, block), also=child.spans[:1]) for block in items)
        elif child.heading is not None and (as_promised or _AIMS.search(child.title)):
            yield stated(document, "goal", _unnumbered(document, child.heading), also=child.spans[1:4])


def _unnumbered(document: Document, block: Block) -> Span:
    match = _GOAL_NUMBER.match(document.quote(block.span))
    return part(block, match.end() if match else 0, block.span.end - block.span.start)


def _rows(document: Document, section: Section, name: StrategyFact) -> Iterator[Fact]:
    """The goals in a column of goals; where no table has one, each row is one."""
    in_column = list(_in_goal_column(document, section)) if name == "goal" else []
    yield from in_column
    for blocks in tables_in(section.body) if not in_column else ():
        table = table_of(document, blocks)
        yield from (stated(document, name, block.span, also=(table.blocks[0].span,)) for block in table.blocks[1:])


def _in_goal_column(document: Document, section: Section) -> Iterator[Fact]:
    for blocks in tables_in(section.body):
        table = table_of(document, blocks)
        at = column(document, table, _GOAL_COLUMN)
        for cells, block in zip(table.rows[1:], table.blocks[1:], strict=True):
            if at is not None and at < len(cells) and document.quote(cells[at]).strip():
                yield stated(document, "goal", cells[at], also=(block.span,))


def _told(document: Document, section: Section, name: StrategyFact) -> Iterator[Fact]:
    """Lines of a slide that say one goal each, or the sentences of running text that say what is to be."""
    lines = [block for block in section.body if block.kind == "paragraph"]
    certain = name == "next_step" or section.is_label
    if len(lines) > 1 and all(len(document.quote(block.span)) < 160 for block in lines):
        goals = [block for block in lines if certain or _AIMS.search(document.quote(block.span))]
        yield from (stated(document, name, _unnumbered(document, block)) for block in goals)
        return
    for block in lines:
        for span in sentences(document, block):
            text = document.quote(span)
            if (certain or (_AIMS.search(text) and not is_short_line(text))) and not text.endswith(":"):
                yield stated(document, name, span)


def _numbered_goal(document: Document, section: Section) -> Iterator[Fact]:
    """«Mål 2: Alla hushåll …», as a heading or a line."""
    for block in [*([section.heading] if section.heading is not None else []), *section.body]:
        match = NUMBERED_GOAL.match(document.quote(block.span)) if block.kind != "table_row" else None
        if match:
            yield stated(document, "goal", part(block, *match.span("value")), also=section.spans[:1])


def _inline(document: Document, section: Section) -> Iterator[Fact]:
    for block in section.body:
        if block.kind not in {"paragraph", "list_item"}:
            continue
        for span in sentences(document, block):
            for name, pattern in _INLINE:
                match = pattern.match(document.quote(span))
                if match and not NUMBERED_GOAL.match(document.quote(span)):
                    start = span.start - block.span.start
                    yield stated(
                        document,
                        name,
                        part(block, start + match.start("value"), start + match.end("value")),
                        also=(span,),
                    )
