"""Areas known by the label «Fokus» over their topics, whatever slide and layout they stand in.

The name is the heading over the label; where several labels stand under one heading, it is the short line before each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.strategies.entries import IN_ONE_BLOCK, names_something
from ingest.strategies.entry import Entry, name_in
from ingest.strategies.enumerations import trim
from ingest.strategies.topics import FOCUS_LABEL, is_sentence, is_short_line, listed_topics, topics_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact
    from ingest.strategies.outline import Section


@dataclass(frozen=True, slots=True)
class _Label:
    """A label and where it stands among the blocks of its section, with the topics that follow it."""

    index: int
    block: Block
    topics: tuple[Fact, ...]
    topic_blocks: tuple[Block, ...]
    bare: bool


def labelled_areas(document: Document, root: Section) -> list[Entry]:
    """The areas of the whole document that have the label; one alone must have a colon or a line of its own."""
    found: list[Entry] = []
    bare = 0
    for section in root.walk():
        labels = list(_labels_in(document, section))
        bare += sum(label.bare for label in labels)
        found += _areas_of(document, section, labels)
        found += _in_one_block(document, section)
    return found if len(found) > 1 or not bare else []


def _labels_in(document: Document, section: Section) -> Iterator[_Label]:
    for index, block in enumerate(section.body):
        text = document.quote(block.span)
        match = FOCUS_LABEL.match(text) if block.kind != "table_row" else None
        if match is None or (match["bare"] and is_sentence(text)):
            continue
        rest = Span(document.id, block.span.start + match.end(), block.span.end)
        following = [] if rest.start < rest.end else _followers(document, section.body[index + 1 :])
        topics = topics_in(document, rest) if rest.start < rest.end else listed_topics(document, following)
        yield _Label(index, block, tuple(topics), tuple(following), match["bare"] is not None)
    yield from _label_headings(document, section)


def _label_headings(document: Document, section: Section) -> Iterator[_Label]:
    """Labels that were set as headings themselves, under the heading of their area."""
    for child in section.children:
        if child.heading is not None and FOCUS_LABEL.fullmatch(document.quote(child.heading.span).strip()):
            topics = tuple(listed_topics(document, child.body))
            yield _Label(-1, child.heading, topics, tuple(child.body), bare=False)


def _followers(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that may hold the topics of an empty label: up to the next label and the name before it."""
    until = next((at for at, block in enumerate(blocks) if FOCUS_LABEL.match(document.quote(block.span))), None)
    if until is None or blocks[0].kind == "list_item":
        return list(blocks)
    return list(blocks[: max(until - 1, 1)])


def _areas_of(document: Document, section: Section, labels: Sequence[_Label]) -> Iterator[Entry]:
    labels = [label for label in labels if label.topics]
    if not labels:
        return
    if len(labels) == 1 and section.heading is not None and names_something(section.title):
        yield _area(document, _own_name(document, section), labels[0], _group(section.above))
        return
    for label in labels:
        before = section.body[label.index - 1] if label.index > 0 else _named_heading(section)
        if before is not None and before.kind != "table_row" and _is_name(document.quote(before.span)):
            yield _area(document, before.span, label, _group(section))


def _is_name(text: str) -> bool:
    return is_short_line(text) and FOCUS_LABEL.match(text) is None


def _named_heading(section: Section) -> Block | None:
    return section.heading if names_something(section.title) else None


def _own_name(document: Document, section: Section) -> Span:
    """The heading of the section, or «Näringsliv» where the heading is only «Fokusområde 1»."""
    heading = section.spans[0]
    if name_in(document, heading).start == name_in(document, heading).end and section.body:
        return section.body[0].span
    return heading


def _group(section: Section | None) -> str | None:
    return (
        section.title
        if section is not None and section.heading is not None and section.heading.kind != "title"
        else None
    )


def _area(document: Document, name: Span, label: _Label, group: str | None) -> Entry:
    evidence = (name, label.block.span, *(block.span for block in label.topic_blocks if _holds(block, label.topics)))
    return Entry(name_in(document, name), label.topics, evidence, group)


def _holds(block: Block, topics: Sequence[Fact]) -> bool:
    return any(block.span.start <= fact.evidence[0].start < block.span.end for fact in topics)


def _in_one_block(document: Document, section: Section) -> Iterator[Entry]:
    for block in section.body:
        text = document.quote(block.span)
        match = IN_ONE_BLOCK.match(text) if block.kind in {"paragraph", "list_item"} else None
        if match is None or is_sentence(match["name"]) or is_sentence(match["topics"]):
            continue
        start, end = trim(text, match.span("name"))
        name = name_in(document, Span(document.id, block.span.start + start, block.span.start + end))
        topics = topics_in(document, Span(document.id, block.span.start + match.start("topics"), block.span.end))
        yield Entry(name, tuple(topics), (block.span,), _group(section))
