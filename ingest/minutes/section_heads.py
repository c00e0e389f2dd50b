"""Tells which lines of a meeting head an item (§, ärende, punkt), and which a list of people, a part or a subsection.

The level of a heading alone is not trusted: §§ and numbers come first, then what the agenda names, then the level.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from ingest.layout.section_names import is_field_name, is_people_name, is_section_name
from ingest.minutes.agenda_lists import opens_entry
from ingest.minutes.agenda_words import heads_agenda
from ingest.minutes.section_lines import TITLE_LENGTH, Head, is_title, numbered_lines, opens_paragraph, read_head
from ingest.minutes.section_parts import heads_part
from ingest.minutes.title_match import LIKENESS, align, likeness
from ingest.people import find_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ingest.minutes.agenda_tables import AgendaRow
    from ingest.model import Block, Document, Span

_CONTAINER = re.compile(
    r"(?:mötes|dagordnings)?punkter(?:na)?|(?:minnes|mötes)?anteckningar(?:na)?|sammanfattning|ärenden|protokoll|"
    r"genomgång av (?:punkterna|dagordningen)|punkter på (?:dagordningen|agendan)|mötet|förhandlingar",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"(?:(?:mötets|dagens) )?syfte(?: med (?:mötet|dagen))?|"
    r"(?:närvar\w+|deltagare|frånvar\w+|återbud|förhinder|inbjudna|kallade)(?:\s.*)?|"
    r"(?:de|vilka|dessa|följande|med|inte|övriga|anmäl\w+)\b.*"
    r"\b(?:med|deltog|deltagare|återbud|närvarande|frånvarande|förhinder|mötet)\b.*",
    re.IGNORECASE,
)
_PEOPLE_ROW = re.compile(r"(?:namn|ledamot|ledamöter|närvarande|deltagare|beslutande)\b[^\t]{0,20}\t", re.IGNORECASE)
_FIELD_ROW = re.compile(
    r"(?:dokumenttyp|(?:mötes|sammanträdes)?(?:datum|tid|dag)|tidpunkt|plats|tid och plats)\b[^\t]*\t", re.IGNORECASE
)
_CLOSING = re.compile(
    r"(?:kvar )?att göra|uppgifter|uppföljning|åtgärd(?:er|slista)|bilag(?:a|or)|kontakt(?:uppgifter)?|underskrifter?|"
    r"nästa (?:möte|gång|sammanträde)|kommande möten|övriga? (?:frågor|ärenden)|övrigt|vid protokollet|justering|"
    r"mötets avslutande|avslutning",
    re.IGNORECASE,
)
_HEADINGS = 500
"""Headings that are compared with the agenda at most."""
_APPENDIX = re.compile(r"bilag(?:a|or)\b", re.IGNORECASE)
_DECISIONS = re.compile(r"\W*(?:fattade )?beslut(?:en)?\W*", re.IGNORECASE)
_VAL = re.compile(r"val av ", re.IGNORECASE)
"""Elections under one number differ only in what follows: «§ 3 Val av sekreterare», «§ 3 Val av justerare»."""
SIGN_OFF = re.compile(
    r"(?:vid (?:protokollet|pennan|tangenterna)|underskrifter?|justeras|justerat|justerare|justerande|signatur\w*|"
    r"bevis om anslag|anslagsbevis|(?:anslag|tillkännagivande)\s*+(?:/\s*+)?bevis)\b",
    re.IGNORECASE,
)
"""Opens the signatures at the foot of minutes."""


def item_heads(document: Document, blocks: Sequence[Block], rows: Sequence[AgendaRow]) -> list[Head]:
    """The heads of the items among `blocks`, in order; `rows` are the entries of the agenda."""
    listed = {row.span.start for row in rows}
    blocks = [block for block in blocks if block.span.start not in listed]
    paragraphs = _paragraphs(document, blocks)
    if paragraphs:
        return paragraphs
    numbered = _numbered(document, blocks)
    if len(numbered) >= 2:
        return _with_unnumbered(document, blocks, numbered, rows)
    return _plain(document, blocks, rows) or _bare_lines(document, blocks)


def _paragraphs(document: Document, blocks: Sequence[Block]) -> list[Head]:
    """The lines that open a §, whatever the reader took them for."""
    found = []
    for block in blocks:
        text = document.quote(block.span)
        if block.kind not in {"title", "note"} and opens_paragraph(text):
            number, title = read_head(text, inline=block.kind != "heading")
            if block.kind == "heading" or len(title) <= TITLE_LENGTH:
                found.append(Head(block, number, title))
    if any((head.number or "").startswith("§") for head in found) and not _are_rules_discussed(document, found, blocks):
        scanned = numbered_lines(document, blocks)
        own = {head.block.span.start for head in found}
        return scanned if _fills_gaps(found, scanned, own) else _without_repeats(found, blocks)
    return []


def _are_rules_discussed(document: Document, found: Sequence[Head], blocks: Sequence[Block]) -> bool:
    """Whether the §§ are those of statutes: bullets below numbered headings, or lines of an appendix."""
    appendix = next((b for b in blocks if b.kind == "heading" and _APPENDIX.match(document.quote(b.span))), None)
    end = appendix.span.start if appendix else blocks[-1].span.end
    if any(head.block.kind != "list_item" for head in found if head.block.span.start < end):
        return False
    headings = [b for b in blocks if b.kind == "heading" and b.span.start < end]
    return sum(re.match(r"\d{1,2}[.)]?\s", document.quote(b.span)) is not None for b in headings) >= 2


def _numbered(document: Document, blocks: Sequence[Block]) -> list[Head]:
    """The headings that bear a number; where most lost their style, the lines that count up through the text."""
    found = [Head(block, *read_head(document.quote(block.span))) for block in blocks if block.kind == "heading"]
    heads = [head for head in found if head.number]
    heads = _without_repeats(heads, blocks) if _counts_up(heads) else []
    lines = numbered_lines(document, blocks)
    own = {head.block.span.start for head in heads}
    return lines if len(heads) < 2 or _fills_gaps(heads, lines, own) else heads


def _fills_gaps(heads: Sequence[Head], lines: Sequence[Head], own: set[int]) -> bool:
    """Whether counting lines hold all numbered headings and more: those between them lost their style."""
    return len(lines) > len(heads) and own <= {line.block.span.start for line in lines}


def _bare_lines(document: Document, blocks: Sequence[Block]) -> list[Head]:
    """Where there are no headings at all, list items that each stand over a paragraph of text."""
    points = [
        (block, after)
        for block, after in zip_longest(blocks, blocks[1:])
        if block.kind == "list_item" and (block.level or 1) == 1
    ]
    over = [
        block
        for block, after in points
        if after is not None and after.kind == "paragraph" and is_title(document.quote(block.span))
    ]
    if len(over) < 4 or len(over) < 0.6 * len(points):
        return []
    return [Head(block, *read_head(document.quote(block.span))) for block in over]


def _counts_up(heads: Sequence[Head]) -> bool:
    """Whether most numbers are greater than the one before; two items may have changed places."""
    numbers = [float(match.group()) for head in heads if (match := re.search(r"\d+", head.number or ""))]
    up = sum(after >= before for before, after in pairwise(numbers))
    return len(numbers) >= 2 and numbers[0] <= 20 and up >= 0.6 * (len(numbers) - 1)


def _without_repeats(heads: Sequence[Head], blocks: Sequence[Block]) -> list[Head]:
    """Each item once: not as an entry in a table of contents, nor again on each page that its text runs over."""
    kept: list[Head] = []
    end = blocks[-1].span.end if blocks else 0
    for head, after in zip_longest(heads, heads[1:]):
        if kept and _is_same(kept[-1], head):
            continue
        earlier = next((other for other in kept if _is_same(other, head)), None)
        if earlier is not None:
            empty = (after.block.span.start if after else end) - head.block.span.end < 40
            if empty:
                continue
            kept.remove(earlier)
        kept.append(head)
    return kept


def _is_same(one: Head, other: Head) -> bool:
    """Whether two lines head the same item: the same number and, where both have one, a like title."""
    if one.number != other.number:
        return False
    if _VAL.match(one.title) and _VAL.match(other.title):
        return likeness(_VAL.sub("", one.title), _VAL.sub("", other.title)) >= LIKENESS
    return not one.title or not other.title or likeness(one.title, other.title) >= LIKENESS


def _with_unnumbered(
    document: Document, blocks: Sequence[Block], numbered: Sequence[Head], rows: Sequence[AgendaRow]
) -> list[Head]:
    """Numbered items with the headings beside them: what the agenda names, what closes the notes."""
    level = min(head.block.level or 1 for head in numbered)
    first, last = numbered[0].block.span.start, numbered[-1].block.span.start
    own = {head.block.span.start for head in numbered}
    named = _named_by_agenda(document, [*_candidates(document, blocks)], rows)
    beside = []
    for block in _candidates(document, blocks):
        start, text = block.span.start, document.quote(block.span)
        inside = first < start < last and not _CLOSING.fullmatch(text.strip(" :"))
        if start not in own and (start in named if inside or start < first else (block.level or 1) <= level):
            beside.append(Head(block, None, text.strip()))
    return sorted([*numbered, *beside], key=lambda head: head.block.span.start)


def _plain(document: Document, blocks: Sequence[Block], rows: Sequence[AgendaRow]) -> list[Head]:
    """Items under plain headings: what the agenda names, and all headings of that level or above."""
    body = _body(document, blocks, rows)
    candidates = _candidates(document, body)
    named = _named_by_agenda(document, candidates, rows)
    level = _item_level(candidates, named)
    found = [block for block in candidates if block.span.start in named or (block.level or 1) <= level]
    if found:
        found = sorted([*found, *_decisions_of_all(document, body, level)], key=lambda block: block.span.start)
    return [Head(block, *read_head(document.quote(block.span))) for block in found]


def _decisions_of_all(document: Document, body: Sequence[Block], level: int) -> list[Block]:
    """The only heading «Beslut», where it stands beside the items: those of the whole meeting are told there."""
    parts = [block for block in body if block.kind == "heading" and _DECISIONS.fullmatch(document.quote(block.span))]
    return parts if len(parts) == 1 and (parts[0].level or 1) <= level else []


def _body(document: Document, blocks: Sequence[Block], rows: Sequence[AgendaRow]) -> list[Block]:
    """What stands below the header: fields, lists of people, purpose and agenda."""
    last = max((row.span.end for row in rows), default=-1)
    blocks = before_sign_off(document, blocks)
    half = (blocks[0].span.start + blocks[-1].span.end) / 2 if blocks else 0
    for block, after in zip_longest(blocks, blocks[1:]):
        text, follows = document.quote(block.span), document.quote(after.span) if after else ""
        if (
            block.kind == "heading"
            and _is_header(text, follows)
            and block.span.start < half
            and not _CLOSING.fullmatch(text)
        ):
            last = max(last, block.span.end)
    return [block for block in blocks if block.span.start > last]


def before_sign_off(document: Document, blocks: Sequence[Block], share: float = 0.5) -> list[Block]:
    """The blocks without the signatures at the foot; protocols sign at their head too, within `share` of the blocks."""
    foot = [i for i, b in enumerate(blocks) if b.kind != "list_item" and SIGN_OFF.match(document.quote(b.span))]
    first = next((i for i in foot if i >= share * len(blocks)), len(blocks))
    return list(blocks[:first])


def _is_header(text: str, follows: str) -> bool:
    """Whether a heading stands over people, the purpose or the agenda; an agenda has entries below it."""
    agenda = heads_agenda(text) and opens_entry(follows)
    named = agenda or is_people_name(text) or _HEADER.fullmatch(text.strip()) is not None
    return named or _PEOPLE_ROW.match(follows) is not None or _FIELD_ROW.match(follows) is not None


def _candidates(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """The headings that may head an item: no part of one, no field, no heading over headings only."""
    found = []
    for block, after in zip_longest(blocks, blocks[1:]):
        text = document.quote(block.span).strip()
        if block.kind != "heading" or heads_part(text) or is_field_name(text) or _is_name(text):
            continue
        over = after is not None and after.kind == "heading" and (after.level or 1) > (block.level or 1)
        if not (over and _CONTAINER.fullmatch(text)) and not _is_header(text, ""):
            found.append(block)
    return found


def _is_name(text: str) -> bool:
    """Whether a line is nothing but a person's name, as under minutes or after «Val av ordförande»."""
    return any((found.start, found.end) == (0, len(text)) for found in find_names(text))


def _named_by_agenda(document: Document, candidates: Sequence[Block], rows: Sequence[AgendaRow]) -> set[int]:
    """Where the headings start that the agenda names, in its order.

    The level that fits the agenda best is taken first; a heading of another level must match more closely, and only
    between those already found: a talk has subheadings that share words with the agenda.
    """
    titles = [row.title for row in rows if not row.is_break]
    candidates = candidates[:_HEADINGS] if titles else ()
    texts = [read_head(document.quote(block.span))[1] for block in candidates]
    fits = (_pairs_of_level(titles, texts, candidates, level) for level in sorted({b.level or 1 for b in candidates}))
    pairs = max(fits, key=lambda pairs: sum(pairs.values()), default={})
    found = {j for _, j in pairs}
    for (i, j), (k, m) in pairwise([(-1, -1), *sorted(pairs), (len(titles), len(texts))]):
        between = align(titles[i + 1 : k], texts[j + 1 : m])
        found |= {j + 1 + b for a, b in between.items() if likeness(titles[i + 1 + a], texts[j + 1 + b]) >= 0.5}
    return {candidates[j].span.start for j in found}


def _pairs_of_level(
    titles: Sequence[str], texts: Sequence[str], candidates: Sequence[Block], level: int
) -> dict[tuple[int, int], float]:
    """The entries of the agenda and the headings of one level that name the same, and how like they are."""
    of_level = [j for j, block in enumerate(candidates) if (block.level or 1) == level]
    pairs = align(titles, [texts[j] for j in of_level])
    return {(i, of_level[j]): likeness(titles[i], texts[of_level[j]]) for i, j in pairs.items()}


def _item_level(candidates: Sequence[Block], named: Iterable[int]) -> int:
    """The level of items: the outermost that the agenda names, else the outermost that more than one heading has."""
    wanted = set(named)
    levels = Counter(block.level or 1 for block in candidates if not wanted or block.span.start in wanted)
    if not levels:
        return 0
    return min((level for level, count in levels.items() if wanted or count > 1), default=min(levels))


def is_closing(title: str) -> bool:
    """Whether a heading stands over what closes notes: «Nästa möte», «Bilagor», «Att göra», «Övriga frågor»."""
    return _CLOSING.fullmatch(title.strip(" :")) is not None or (
        is_section_name(title) and _HEADER.fullmatch(title) is not None
    )


def scope_blocks(document: Document, scope: Span) -> list[Block]:
    """The blocks of the meeting in `scope`."""
    return [block for block in document.blocks if scope.start <= block.span.start < scope.end]
