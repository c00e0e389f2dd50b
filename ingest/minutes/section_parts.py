"""The parts that an item of minutes is made of: Beslut, Ärendet, Yrkanden, Reservation, Beslutsunderlag."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from ingest.layout.section_names import BODY_NAME, is_part_name
from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Block, Document

_PART_HEADING = re.compile(
    rf"(?:(?:{BODY_NAME} |\w+s )?(?:beslut(?:et)?|förslag)(?: till (?:beslut i )?(?:{BODY_NAME}|\w+))?|"
    rf"(?:{BODY_NAME}|\w+(?:en|et|n|t|na)|styrelse) (?:beslutade|beslutar|beslöt|"
    r"(?:föreslår|föreslog)(?: \w+)?(?: besluta)?)(?: följande)?(?: att)?|"
    r"ärende(?:t|beskrivning)?|handlingar|underlag|(?:besluts)?underlag|bakgrund|"
    r"föredragning(?:ar)?(?: och diskussion)?|föredragande|överläggning(?:ar)?|inlägg|debatt|anföranden?|yttranden?|"
    r"(?:ska )?(?:skickas|expedieras|delges) till|sändlista|expediering|"
    r"beslut(?:et)? (?:ska )?(?:skickas|expedieras|delges)(?: till)?|"
    r"jäv|närvarorätt|votering(?:sordning|sresultat)?|omröstning(?:sordning|sresultat)?|beslutsgång|yrkanden?|"
    r"propositions(?:ordning|vägran)?|protokollsanteckning(?:ar)?|reservation(?:er)?|särskil(?:t|da) yttranden?|"
    r"sammanfattning|överenskommelse|blank reservation|deltar inte i beslutet|ajournering|kommentar(?:er)?|"
    r"slutsats(?:er)?|diskussion|notering(?:ar)?)"
    r"\s*:?",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?P<name>beslut|ärendet|ärende|bakgrund|yrkanden?|reservation|beslutsgång|beslutsunderlag|underlag|handlingar|"
    r"föredragande|föredragning|diskussion|votering|omröstning|jäv|protokollsanteckning|åtgärd|expedieras)\s*:\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an item, by the name it goes by: Beslut, Ärendet, Yrkanden, Reservation … Span: with its heading."""

    name: str
    span: Span


def is_part_heading(text: str) -> bool:
    """Whether `text` heads a part of an item: «Beslut», «Nämndens beslut», «Rådet beslutade»."""
    return is_part_name(text) or _PART_HEADING.fullmatch(text.strip()) is not None


def heads_part(text: str) -> bool:
    """Whether a heading belongs to a part: names it, or holds it all: «Beslut», «Beslut: ansökan beviljas»."""
    return is_part_heading(text) or _INLINE.match(text) is not None


def parts_of(document: Document, blocks: Sequence[Block]) -> tuple[Part, ...]:
    """The parts that `blocks` of one item hold; what stands before the first is in none."""
    parts: list[Part] = []
    whole = closed = False
    for block, after in zip_longest(blocks, blocks[1:]):
        text = document.quote(block.span)
        match = _INLINE.match(text) if block.kind in {"paragraph", "list_item", "heading"} else None
        if match and block.kind == "list_item" and match["name"].lower() != "beslut":
            match = None
        if is_part_heading(text) and (block.kind == "heading" or _stands_alone(document, parts, block, after)):
            whole, closed = block.kind == "heading" or not text.rstrip().endswith(":"), False
            parts.append(Part(text.strip(" :\n"), block.span))
        elif match:
            whole, closed = False, False
            parts.append(Part(match["name"], block.span))
        elif block.kind == "heading" and not (parts and whole and _is_bare(document, parts[-1])):
            whole, closed = False, True
        elif parts and not closed and (whole or _continues(document, parts[-1], block)):
            parts[-1] = Part(parts[-1].name, Span(document.id, parts[-1].span.start, block.span.end))
    return tuple(parts)


def _is_bare(document: Document, part: Part) -> bool:
    """Whether a part has nothing under its heading yet: a heading right below it is text that looks like one."""
    return is_part_heading(document.quote(part.span))


def _stands_alone(document: Document, parts: Sequence[Part], block: Block, after: Block | None) -> bool:
    """Whether a line of text may be a heading that lost its style: it stands before more text and opens no list.

    «Nämnden beslutar» right under the heading «Beslut» belongs to that part.
    """
    short = block.kind == "paragraph" and after is not None and block.span.end - block.span.start <= 60
    opened = bool(parts) and _is_bare(document, parts[-1])
    return short and not (
        opened and "beslut" in parts[-1].name.lower() and "beslut" in document.quote(block.span).lower()
    )


def _continues(document: Document, part: Part, block: Block) -> bool:
    """Whether a part named in a line of text («Beslut: nämnden beslutar») goes on: in its list, or its first line."""
    between = document.text[part.span.end : block.span.start]
    last = document.block_at(part.span.end - 1)
    if _is_bare(document, part) and block.kind == "paragraph":
        return True
    if block.kind != "list_item" or between.strip():
        return False
    return (last is not None and last.kind == "list_item") or document.quote(part.span).rstrip().endswith((":", "att"))
