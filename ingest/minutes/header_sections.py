"""What closing and opening parts of minutes state: attachments, the next meeting, the purpose, the paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.dates import first_date
from ingest.minutes.fields import sentences_of
from ingest.minutes.header_fields import fact_name
from ingest.model import Span
from ingest.records import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import MeetingFact

_NUMBER = re.compile(r"^[#*\s]*(?:(?:§|ärende|punkt)\s*)?(?:\d+[.)]?|[a-z][.)])?\s*", re.IGNORECASE)
_SECTIONS: frozenset[MeetingFact] = frozenset({"attachment", "next_meeting", "purpose"})
_NEXT_HEADING = re.compile(
    r"(?:.{0,30}\b)?(?:nästa (?:\w+ )?(?:\w*möte|sammanträde|träff)|kommande möten?|(?:möten|mötestider|"
    r"sammanträden) 20\d\d)\W*",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(
    r"\b(?:nästa (?:\w+ )?(?:\w*möte\w*|sammanträde|gång|träff|stämma)|kommande (?:\w*möten|sammanträden)|"
    r"nästa (?:ordinarie )?(?:styrelse)?möte)\b",
    re.IGNORECASE,
)
_NEXT_WHEN = re.compile(
    r"\d{1,2}[/.]\d{1,2}|\d{4}-\d\d|\b\d{1,2}(?::[ea])?\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|"
    r"\b(?:hålls|äger rum|blir den|är den|ses vi|planer\w+ (?:till|den)|bestämdes till|datum)\b",
    re.IGNORECASE,
)
_ABOUT_MEETING = re.compile(r"\b(?:möte\w*|träff\w*|sammanträ\w+|datum\w*|ses vi|nästa gång)\b", re.IGNORECASE)
_POSTPONED = re.compile(
    r"\b(?:lämnas|skjut\w*|bordläg\w*|återkom\w*|tas upp|till nästa|inför nästa|på nästa|vid nästa)\b"
)
_ATTACHED = re.compile(r"bilagor\s*:\s*(?P<list>.+)", re.IGNORECASE | re.DOTALL)
_ATTACHED_ITEM = re.compile(r"(?:^|[.;,]\s+|(?<!\s)\s+)(?:[Bb]ilaga )?\d{1,2}[.):]\s+(?=\S)")
_ATTACHMENT_LINE = re.compile(r"bilaga\s+(?:\d+|[A-Z])\s*[.:–-]\s*(?P<what>[^\n]{3,120})", re.IGNORECASE)
_TREATED = re.compile(
    r"\b(?:behandlas|omfattar|paragraferna)\b[^.]{0,30}?(?P<what>§§?\s*\d+\s*(?:[-–]\s*\d+)?)|"
    r"\bparagrafer\W{1,12}(?P<range>\d+\s*[-–]\s*\d+)",
    re.IGNORECASE,
)
_FEWEST_CELLS = 3
"""Number, title and what was said."""
_PARAGRAPH = re.compile(r"[#*\s]*§\s*(?P<number>\d+)\b")


def section_facts(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """Attachments, next meeting and purpose from their sections and from single sentences; then the paragraphs."""
    for index, block in enumerate(blocks):
        if block.kind in {"heading", "title"} or _is_bare_label(document, block):
            name = _section_name(document.quote(block.span))
            if name:
                yield from _section(document, blocks, index, name)
    for block in blocks:
        if not (block.place.headings and _section_name(block.place.headings[-1]) == "next_meeting"):
            yield from _told(document, block)
        yield from _next_in_row(document, block)
    yield from _paragraphs(document, blocks)


def _section_name(heading: str) -> MeetingFact | None:
    """The fact that a section states by its heading: «7. Bilagor», «Ärende 7. Nästa möte», «Möten 2026»."""
    name = fact_name(_NUMBER.sub("", heading).rstrip(": "))
    if name in _SECTIONS:
        return name
    return "next_meeting" if _NEXT_HEADING.fullmatch(heading.strip()) else None


def _next_in_row(document: Document, block: Block) -> Iterator[Fact]:
    """The next meeting in minutes set as a table: «9 | Nästa möte | tisdag 2 december, Rådhuset»."""
    cells = document.quote(block.span).split("\t") if block.kind == "table_row" else []
    if (
        len(cells) < _FEWEST_CELLS
        or not cells[0].strip(" .§").isdigit()
        or not _NEXT_HEADING.fullmatch(cells[1].strip())
    ):
        return
    start = block.span.start + len(cells[0]) + len(cells[1]) + 2
    value = Span(document.id, start, start + len(cells[2].rstrip()))
    if _NEXT_WHEN.search(cells[2]):
        yield _next(document.quote(value), (value, Span(document.id, block.span.start, start - 1)))


def _is_bare_label(document: Document, block: Block) -> bool:
    text = document.quote(block.span).strip()
    return len(text) < 40 and text.endswith(":") and block.kind == "paragraph"


def _section(document: Document, blocks: Sequence[Block], index: int, name: MeetingFact) -> Iterator[Fact]:
    """The blocks under a heading until the next one, as facts of that name."""
    parts: list[Block] = []
    for block in blocks[index + 1 :]:
        if block.kind in {"heading", "title"} or len(parts) == 20 or _is_signature(document, block):
            break
        parts.append(block)
    rows = [block for block in parts if block.kind == "table_row"]
    if name == "next_meeting" and rows:
        yield _joined_rows(document, rows, blocks[index].span)
    elif name == "next_meeting":
        yield from _next_paragraphs(document, parts[:4], blocks[index].span)
    elif name == "attachment":
        yield from _attachments(
            document, [each for each in parts if each.kind in {"list_item", "table_row", "paragraph"}]
        )
    else:
        yield from _purposes(document, parts[:10], blocks[index].span)


def _next_paragraphs(document: Document, parts: Sequence[Block], heading: Span) -> Iterator[Fact]:
    """The paragraphs that tell of the next meeting; in a section of its own the first one does so in any words."""
    own = fact_name(_NUMBER.sub("", document.quote(heading)).rstrip(": ")) == "next_meeting"
    for index, block in enumerate(parts):
        text = document.quote(block.span)
        if (own and index == 0) or (_NEXT_WHEN.search(text) and _ABOUT_MEETING.search(text)):
            told = _from_next_on(document, block)
            yield _next(document.quote(told), (told, heading))


def _from_next_on(document: Document, block: Block) -> Span:
    """The paragraph from the sentence about the next meeting on, if one says so: what else is there stands before."""
    spans = list(sentences_of(document, block))
    opens = next((span for span in spans if _NEXT_SENTENCE.search(document.quote(span))), None)
    return Span(document.id, opens.start, block.span.end) if opens else block.span


def _is_signature(document: Document, block: Block) -> bool:
    return (
        re.match(
            r"(?:vid protokollet|vid pennan|sekreterare|ordförande|"
            r"justera)",
            document.quote(block.span),
            re.IGNORECASE,
        )
        is not None
    )


def _joined_rows(document: Document, rows: Sequence[Block], heading: Span) -> Fact:
    """A table «Datum | …», «Tid | …», «Plats | …» as one line."""
    cells = [document.quote(row.span).split("\t") for row in rows]
    value = ", ".join(" ".join(row[1:]).strip() if len(row) > 1 else row[0] for row in cells)
    return Fact("next_meeting", value, (*(row.span for row in rows), heading), day=first_date(value))


def _next(text: str, evidence: tuple[Span, ...]) -> Fact:
    return Fact("next_meeting", text.strip(), evidence, day=first_date(text))


def _attachments(document: Document, parts: Sequence[Block]) -> Iterator[Fact]:
    listed = [each for each in parts if each.kind == "list_item"] or parts
    for block in listed:
        text = document.quote(block.span).replace("\t", " ").strip()
        if len(text) <= 160:
            yield Fact(
                "attachment", re.sub(r"^(?:bilaga )?\d{1,2}[.):]\s+", "", text, flags=re.IGNORECASE), (block.span,)
            )


def _purposes(document: Document, parts: Sequence[Block], heading: Span) -> Iterator[Fact]:
    """Each aim of a list with the line that leads it in as evidence; else the paragraphs."""
    lead = heading
    for index, block in enumerate(parts):
        leads = block.kind == "paragraph" and index + 1 < len(parts) and parts[index + 1].kind == "list_item"
        if leads:
            lead = block.span
        else:
            yield Fact("purpose", document.quote(block.span).strip(), (block.span, lead))


def _told(document: Document, block: Block) -> Iterator[Fact]:
    text = document.quote(block.span)
    attached = _ATTACHED.match(text)
    if attached and block.kind != "heading":
        parts = _ATTACHED_ITEM.split(attached["list"])
        for item in [part.strip(" .,;") for part in (parts if len(parts) > 1 else attached["list"].split(","))]:
            yield Fact("attachment", item, (block.span,))
    line = _ATTACHMENT_LINE.fullmatch(text.strip())
    if line:
        yield Fact("attachment", line["what"].strip(), (block.span,))
    for sentence in sentences_of(document, block) if block.kind not in {"table_row"} else []:
        told = document.quote(sentence)
        match = _NEXT_SENTENCE.search(told)
        if match and match.start() < 40 and _NEXT_WHEN.search(told, match.end()) and not _POSTPONED.search(told):
            yield _next(told, (sentence,))


def _paragraphs(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """«§§ 31–38» as stated, else worked out from the first and the last numbered heading."""
    for block in blocks:
        match = _TREATED.search(document.quote(block.span))
        if match and (match["range"] or block.kind != "heading"):
            yield Fact("paragraphs", match["what"] or match["range"], (block.span,))
    numbered = [
        (int(match["number"]), block.span)
        for block in blocks
        if block.kind == "heading" and (match := _PARAGRAPH.match(document.quote(block.span)))
    ]
    if len(numbered) > 1:
        first, last = min(numbered), max(numbered)
        yield Fact("paragraphs", f"§§ {first[0]}–{last[0]}", (first[1], last[1]), "derived")
