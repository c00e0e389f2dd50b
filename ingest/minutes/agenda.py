"""The agenda (dagordning) of a meeting: its items, who is responsible, and the text that belongs to each."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.minutes.agenda_tables import agenda_rows
from ingest.minutes.agenda_words import kind_of_item, without_kind
from ingest.minutes.section_heads import is_closing
from ingest.minutes.title_match import LIKENESS, align, likeness
from ingest.model import Span
from ingest.records import AgendaItem, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ingest.minutes.agenda_tables import AgendaRow
    from ingest.minutes.sections import Section
    from ingest.model import Document
    from ingest.people import Roster

_SECTIONS = 500
"""Sections that are compared with an agenda at most."""
_FEWEST_WHOLE = 4
"""Items whose numbers alone tell which text belongs to which, where all of both sides have one."""
_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,;/&+\n]|(?<!\w)(?:och|samt|and)(?!\w))\s*")
_MEANT = re.compile(
    r"\b[Mm]ed\s+(?P<initials>[A-ZÅÄÖ][A-Za-zåäö]{1,4})\s+(?:avses|menas)\b[^.;\n]{0,40}?\s(?=[A-ZÅÄÖ][a-zåäö])"
    r"|(?<!\w)(?P<legend>[A-ZÅÄÖ]{2,4}[a-z]?)\s*=\s*"
)
"""Says whom initials stand for that would fit two: «Med SH avses Siv Hallgren», «SH = Siv Hallgren»."""
_FORMALITY = re.compile(
    r"(?:att göra|uppgifter|bilag(?:a|or)|kontakt\w*|underskrifter?|åtgärd\w*|uppföljning)", re.IGNORECASE
)
_INITIALS = r"[A-ZÅÄÖ]{2,4}[a-zåäö]?"
_ALONE = re.compile(
    rf"(?:(?<!\s)\s+)?[(\[](?P<people>[^()\[\]]{{2,60}})[)\]]\s*$|\t(?P<cell>{_INITIALS}(?:\s?[,/]\s?{_INITIALS})*)\s*$|"
    r"\s[–-]\s(?P<behind>[A-ZÅÄÖ][a-zåäöé-]+(?:\s[A-ZÅÄÖ][a-zåäöé-]+){0,3}(?:(?:,| och)\s[A-ZÅÄÖ][a-zåäöé-]+"
    r"(?:\s[A-ZÅÄÖ][a-zåäöé-]+){0,3})?)\s*$"
)
"""Whom a heading names: «4. Ekonomi (Anna Ek)», «4. Ekonomi – Anna Ek», or in minutes
set as a table «4. Ekonomi» beside «AE»."""


def agenda_of(document: Document, scope: Span, sections: Sequence[Section], roster: Roster) -> tuple[AgendaItem, ...]:
    """The items of the agenda in its order; where there is none, the §§ or headings of the text are the items."""
    rows = agenda_rows(document, scope)
    if not rows:
        return tuple(_item_of_section(document, section, roster) for section in sections if not _is_appendix(section))
    meant = _meant(document, scope, roster)
    places = _places(rows, sections)
    return tuple(_item(document, row, places.get(i), roster, meant) for i, row in enumerate(rows))


def people_of(document: Document, span: Span, roster: Roster, meant: Mapping[str, Mention]) -> tuple[Mention, ...]:
    """Each person that a cell names, its unknown ones as written: «ML, SMH», «Anna Ek och Bo», «alla»."""
    text = document.quote(span)
    borders = [0, *(edge for match in _SEPARATOR.finditer(text) for edge in match.span()), len(text)]
    parts = [(a, b) for a, b in zip(borders[::2], borders[1::2], strict=True) if text[a:b].strip()]
    named = any(text[a].isupper() for a, _ in parts)
    return tuple(
        _person(document, Span(document.id, span.start + a, span.start + b), roster, meant)
        for a, b in parts
        if text[a].isupper() or not named  # «Anna Ek, ekonomichef»: what follows a name in small letters is a title
    )


def _person(document: Document, span: Span, roster: Roster, meant: Mapping[str, Mention]) -> Mention:
    written = document.quote(span)
    if written in meant:
        said = meant[written]
        return Mention(said.name, written, (span, *said.evidence), "derived")
    exact = roster.mention(document, span)
    if exact is not None:
        return exact
    within = roster.mentions(document, span)
    return within[0] if len(within) == 1 else Mention(written, written, (span,))


def _meant(document: Document, scope: Span, roster: Roster) -> dict[str, Mention]:
    """Whom the minutes themselves say that initials stand for."""
    text = document.text[scope.start : scope.end]
    found = {}
    for match in _MEANT.finditer(text):
        start = scope.start + match.end()
        after = roster.mentions(document, Span(document.id, start, min(start + 60, scope.end)))
        if after and after[0].evidence[0].start == start:
            initials = match["initials"] or match["legend"]
            said = Span(document.id, scope.start + match.start(), after[0].evidence[0].end)
            found[initials] = Mention(after[0].name, initials, (said,), "derived")
    return found


def _item(
    document: Document, row: AgendaRow, section: Span | None, roster: Roster, meant: Mapping[str, Mention]
) -> AgendaItem:
    people = people_of(document, row.responsible, roster, meant) if row.responsible else ()
    title = row.title
    if not row.sure and not all(roster.resolve(each.written) or each.name != each.written for each in people):
        people, title = (), row.whole
    return AgendaItem(title, (row.span,), row.number, row.time, row.kind, people, row.dnr, section)


def _item_of_section(document: Document, section: Section, roster: Roster) -> AgendaItem:
    """An item where headings are the agenda; «(KL)» or «(Anna Ek)» after the title says who is responsible."""
    heading = document.block_at(section.span.start)
    span = heading.span if heading else section.span
    title, kind = without_kind(section.title)
    people: tuple[Mention, ...] = ()
    match = _ALONE.search(document.quote(span))
    group = match.lastgroup if match else None
    if match and group and not kind_of_item(match[group]):
        named = Span(document.id, span.start + match.start(group), span.start + match.end(group))
        people = people_of(document, named, roster, {})
        if all(each.evidence[1:] or roster.resolve(each.written) for each in people):
            title = _ALONE.sub("", title)
        else:
            people = ()
    return AgendaItem(title, (span,), section.number, None, kind, people, section.dnr, section.span)


def _is_appendix(section: Section) -> bool:
    return section.number is None and _FORMALITY.fullmatch(section.title.strip(" :")) is not None


def _places(rows: Sequence[AgendaRow], sections: Sequence[Section]) -> dict[int, Span]:
    """The text of each entry: by number where the numbers agree, else by words and order, never crossing."""
    entries = [i for i, row in enumerate(rows) if not row.is_break]
    sections = sections[:_SECTIONS]
    by_number = _by_number(rows, entries, sections)
    if by_number:
        return {i: _with_subitems(sections, j) for i, j in by_number.items()}
    pairs = align([rows[i].title for i in entries], [section.title for section in sections])
    filled = {**pairs, **dict(_in_gaps(pairs, len(entries), sections))}
    return {entries[i]: sections[j].span for i, j in filled.items()}


def _by_number(rows: Sequence[AgendaRow], entries: Sequence[int], sections: Sequence[Section]) -> dict[int, int]:
    """Entries and sections that bear the same number, if most of those are alike in words too; else none.

    Where each number stands once on both sides, one pair that is alike is enough: «7. Statsbidrag», «7. Pengarna i år».
    """
    numbers = {_digits(section.number): j for j, section in reversed(list(enumerate(sections))) if section.number}
    pairs = {i: numbers[digits] for i in entries if (digits := _digits(rows[i].number)) in numbers and digits}
    alike = sum(likeness(rows[i].title, sections[j].title) >= LIKENESS for i, j in pairs.items())
    is_whole = len(pairs) == len(entries) == len(numbers) >= _FEWEST_WHOLE and alike
    return pairs if is_whole or (pairs and alike >= len(pairs) / 2) else {}


def _digits(number: str | None) -> str:
    return "".join(char for char in (number or "").lower() if char.isalnum() or char == ".")


def _with_subitems(sections: Sequence[Section], index: int) -> Span:
    """The text of a section with its subitems: § 3 and what stands under 3.1 and 3.2."""
    first = sections[index]
    last = first
    for section in sections[index + 1 :]:
        if not first.number or not _digits(section.number).startswith(f"{_digits(first.number)}."):
            break
        last = section
    return Span(first.span.document_id, first.span.start, last.span.end)


def _in_gaps(pairs: Mapping[int, int], entries: int, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    """Between two pairs, as many entries as sections are left: they belong together in order, whatever their words."""
    if not pairs:
        return
    anchors = [(-1, -1), *sorted(pairs.items()), (entries, len(sections))]
    for (i, j), (k, m) in pairwise(anchors):
        left = list(range(i + 1, k))
        right = [index for index in range(j + 1, m) if not is_closing(sections[index].title)]
        if len(left) == len(right):
            yield from zip(left, right, strict=True)
