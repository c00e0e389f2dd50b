"""Kraftsamlingar – also called satsningar, flaggskepp, strategiska insatser: name, what it is, who answers for it.

The value of the fact is the name; its evidence is the heading and what stands under it, «Ansvar: …» included.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.sentences import sentences
from ingest.strategies.entries import entries_of, names_something
from ingest.strategies.entry import name_in
from ingest.strategies.enumerations import enumerated
from ingest.strategies.facts import part, stated
from ingest.strategies.tables import rows_as_entries, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact
    from ingest.strategies.outline import Section

_ONE = re.compile(
    r"(?:kraftsamling(?:en)?|flaggskepp|satsning|strategisk insats|nyckelinsats)"
    r"(?:\s+(?:\d{1,2}|[A-H])\b\s*[.:–—-]*|\s*[:–—])\s*(?P<name>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""«Kraftsamling 2: Robusta nät», «Flaggskepp: Fossilfri båttrafik»."""
_NAMED_BY_WORD = re.compile(
    r"kraftsamling (?!inom\b|i\b|och\b|av\b|med\b|som\b)[a-zåäöA-ZÅÄÖ][\w-]+(?: [\w-]+){0,5}$", re.IGNORECASE
)
"""«Kraftsamling digitalisering» as a heading: the whole of it is the name."""
_WORD_BEFORE = re.compile(r"kraftsamling(?:en)?\s+(?:(?:för|kring|inom|om)\s+)?", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:kraftsamla(?:r|de|t)? (?:vi )?(?:kring|inom|för|runt|på)|"
    r"kraftsamlingar(?:na)?(?: (?:är|kring|inom|heter)|:))\s+"
    r"(?P<list>[^.:;?]+?)"
    r"(?=\s+på\s+(?:www|http)|,\s(?:som|vilka|där)\s|\s(?:för att|i syfte)\s|[.;?]|\s*$)",
    re.IGNORECASE,
)
"""«vi kraftsamlar kring cirkulära affärsmodeller, digitalisering och elektrifiering»."""
_COLUMN = re.compile(r"(?:kraftsamling(?:ar)?|flaggskepp|satsning(?:ar)?|strategisk insats)$", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"(?:ansvar(?:ig|iga)?|ägare|leds av|samordnas av|huvudansvar(?:ig)?)\b", re.IGNORECASE)
_PLURAL = re.compile(r"\b(?:\w+ar(?:na)?|insatser|flaggskepp\w*|projekt)\b", re.IGNORECASE)
"""What heads several; «Kraftsamling för unga» is about one."""
_MOST_BLOCKS = 12


def initiatives_of(document: Document, root: Section) -> Iterator[Fact]:
    """The facts called kraftsamling; «Kraftsamling digitalisering» is «digitalisering» where that is listed too."""
    found = list(_found(document, root))
    listed = {fact.value.casefold(): fact.value for fact in found}
    for fact in found:
        name = _WORD_BEFORE.sub("", fact.value).casefold()
        yield replace(fact, value=listed.get(name, fact.value))


def _found(document: Document, root: Section) -> Iterator[Fact]:
    for section in root.walk():
        if section.heading is not None:
            yield from _announced(document, section)
            yield from _by_itself(document, section)
        said = section.said
        if not said.subjects & {"changes", "initiatives"}:
            yield from _in_tables(document, section)
        for block in section.body:
            yield from _told(document, block)


def _announced(document: Document, section: Section) -> Iterator[Fact]:
    said = section.said
    if "initiatives" not in said.subjects or said.bygone or not _PLURAL.search(section.title):
        return
    children = [child for child in section.children if names_something(child.title)]
    if children:
        yield from (_of_section(document, child) for child in children)
        return
    if groups := _up_to_responsible(document, section.body):
        yield from (stated(document, "kraftsamling", name_in(document, group[0]), also=group) for group in groups)
        return
    for entry in entries_of(document, section, _COLUMN):
        yield stated(
            document,
            "kraftsamling",
            entry.name,
            also=(*entry.evidence, *_responsible_after(document, section, entry.evidence[-1])),
        )


def _up_to_responsible(document: Document, body: Sequence[Block]) -> list[list[Span]]:
    """Lines of a slide in groups that end with «Ansvar: …», when there are several such lines."""
    groups: list[list[Span]] = [[]]
    for block in body:
        groups[-1].append(block.span)
        if _RESPONSIBLE.match(document.quote(block.span)):
            groups.append([])
    full = [group for group in groups if len(group) > 1]
    return full if len(full) > 1 and len(groups) == len(full) + (not groups[-1]) else []


def _of_section(document: Document, section: Section) -> Fact:
    heading = section.spans[0]
    return stated(document, "kraftsamling", name_in(document, heading), also=section.spans[:_MOST_BLOCKS])


def _responsible_after(document: Document, section: Section, last: Span) -> Iterator[Span]:
    """The line «Ansvar: …» right after an entry in a list or among lines."""
    following = next((block for block in section.body if block.span.start > last.start), None)
    if following is not None and _RESPONSIBLE.match(document.quote(following.span)):
        yield following.span


def _by_itself(document: Document, section: Section) -> Iterator[Fact]:
    """A section about one: «Kraftsamling 2: Robusta nät», «Kraftsamling digitalisering»."""
    span = section.spans[0]
    text = document.quote(span).strip()
    if match := _ONE.match(text):
        name = name_in(
            document, Span(span.document_id, span.start + match.start("name"), span.start + match.end("name"))
        )
        yield stated(document, "kraftsamling", name, also=section.spans[:_MOST_BLOCKS])
    elif _NAMED_BY_WORD.match(section.title):
        yield stated(document, "kraftsamling", name_in(document, span), also=section.spans[:_MOST_BLOCKS])


def _in_tables(document: Document, section: Section) -> Iterator[Fact]:
    for table in tables_in(section.body):
        for entry in rows_as_entries(document, table, named=_COLUMN, sure=True):
            yield stated(document, "kraftsamling", entry.name, also=(table[0].span, *entry.evidence))


def _told(document: Document, block: Block) -> Iterator[Fact]:
    if block.kind not in {"paragraph", "list_item"}:
        return
    for sentence in sentences(document, block):
        for match in _TOLD.finditer(document.quote(sentence)):
            members = enumerated(match["list"])
            for start, end in members if len(members) > 1 else ():
                at = sentence.start - block.span.start + match.start("list")
                yield stated(document, "kraftsamling", part(block, at + start, at + end), also=(sentence,))
