"""A strategy as a tree of sections, also where headings were lost and only a label or a number is left of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.strategies.headings import AREA_SINGULAR, announced_by, announced_in_sentence, is_part_of_area
from ingest.strategies.lead_ins import NUMBERED_GOAL
from ingest.strategies.topics import FOCUS_LABEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import Block, Document, Span
    from ingest.strategies.headings import Announced

_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+(?=[A-ZÅÄÖ«\"”])")
_SUBNUMBERED = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+[A-ZÅÄÖ][^.!?:]{2,70}$")
NUMBERED_AREA = re.compile(
    rf"(?:(?:{AREA_SINGULAR}|område|tema|spår|inriktning|prioritering)\s+(?:nr\.?\s*)?(?P<number>\d{{1,2}}|[A-H]|[IVX]{{1,4}})(?![\w-])"
    rf"\s*[.:–—-]*|(?:{AREA_SINGULAR}|del|pelare|spår|tema)\s*[:–—])\s*(?P<name>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""«Fokusområde 3: Säker infrastruktur», «Prioriterat område 2 – Kompetens», «Insatsområde: Energi»."""
_TIGHTNESS = {"areas": 0.5, "priorities": 0.5, "initiatives": 0.5}
_AREA_LINE, _LABEL_LINE = 0.6, 0.8


@dataclass(slots=True)
class Section:
    """A heading, the blocks up to the first sub-heading, and the sections under it; `above` is the one it is in."""

    heading: Block | None
    title: str
    number: str | None
    level: float
    said: Announced
    above: Section | None = None
    body: list[Block] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def blocks(self) -> Iterator[Block]:
        """Every block of the section, its heading first."""
        if self.heading is not None:
            yield self.heading
        yield from self.body
        for child in self.children:
            yield from child.blocks()

    @property
    def is_label(self) -> bool:
        """Whether only a line of text opens it that never has headings below it: «Mål», «Fokus»."""
        return self.level % 1 > _AREA_LINE

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of all its blocks."""
        return tuple(block.span for block in self.blocks())


def clean_title(text: str) -> tuple[str | None, str]:
    """The number of a heading, if any, and its words without number and closing stop."""
    words = " ".join(text.split())
    match = _NUMBER.match(words)
    number = match["number"] if match else None
    return number, words[match.end() if match else 0 :].rstrip(" .:")


def outline_of(document: Document) -> Section:
    """The sections of `document` under a root without heading; speaker notes are left out."""
    root = Section(None, "", None, -1.0, announced_by(""))
    current = root
    heading_level, page = 0.0, None
    labels = _repeated_labels(document)
    for block in document.blocks:
        if block.kind == "note":
            continue
        if block.place.unit == "bild" and block.place.page != page:
            current, heading_level, page = root, 0.0, block.place.page
        is_label = document.quote(block.span).strip().casefold() in labels
        level = heading_level + _LABEL_LINE if is_label else _level(document, block, heading_level)
        if level is None:
            current.body.append(block)
            continue
        if block.kind in {"heading", "title"} and not is_label:
            heading_level = level
        current = _opened(document, block, level, current)
    return root


def _repeated_labels(document: Document) -> set[str]:
    """Headings like «Åtgärder» that stand several times: under each area, whatever their letters, and no chapters."""
    headings = (document.quote(block.span).strip() for block in document.blocks if block.kind == "heading")
    count = Counter(text.casefold() for text in headings if is_part_of_area(text))
    return {text for text, times in count.items() if times > 1}


def _level(document: Document, block: Block, heading_level: float) -> float | None:
    """How deep the section lies that `block` opens, None for ordinary text."""
    text = document.quote(block.span).strip()
    if block.kind == "title":
        return 0.0
    if block.kind == "heading":
        return None if _is_filled_label(text) else float(block.level or 1)
    if block.kind == "table_row" or len(text) > 180:
        return None
    if _SUBNUMBERED.match(text):
        return heading_level + 0.3
    if len(text) <= 120 and (NUMBERED_AREA.match(text) or (NUMBERED_GOAL.match(text) and not text.endswith("."))):
        return heading_level + _AREA_LINE
    return _label_level(text, heading_level) if block.kind == "paragraph" else None


def _is_filled_label(text: str) -> bool:
    """Whether a line taken for a heading is a label with its topics: «Fokus kantzoner, avlopp»."""
    match = FOCUS_LABEL.match(text)
    return match is not None and "," in text[match.end() :]


def _label_level(text: str, heading_level: float) -> float | None:
    if announced_in_sentence(text).subjects:
        return heading_level + 0.5
    if len(text) > 60 or text.endswith((".", ",", ";")) or ":" in text[:-1]:
        return None
    if is_part_of_area(text):
        return heading_level + _LABEL_LINE
    subjects = announced_by(text).subjects
    if not subjects or (subjects == {"actors"} and not text.endswith(":")):
        return None
    return heading_level + min(_TIGHTNESS.get(subject, _LABEL_LINE) for subject in subjects)


def _opened(document: Document, block: Block, level: float, current: Section) -> Section:
    number, title = clean_title(document.quote(block.span))
    above = current
    is_heading = block.kind == "heading"
    while above.above is not None and not (_holds(above, level, number) and not (is_heading and above.is_label)):
        above = above.above
    said = announced_by(title)
    if not said.subjects and block.kind == "paragraph":
        said = announced_in_sentence(document.quote(block.span).strip())
    section = Section(block, title, number, level, said, above)
    above.children.append(section)
    return section


def _holds(above: Section, level: float, number: str | None) -> bool:
    """Whether a section with that level and number lies in `above`; 4.1 lies in 4 whatever their levels say."""
    if number and above.number:
        if number.startswith(above.number + "."):
            return True
        if "." not in number and "." not in above.number and above.level >= 1:
            return above.level < level
        if above.number.count(".") >= number.count("."):
            return False
    return above.level < level
