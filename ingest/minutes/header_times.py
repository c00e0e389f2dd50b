"""When a meeting was opened and closed and where it was held, as sentences tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.fields import sentences_of
from ingest.records import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document

_CLOCK = (
    r"(?:kl(?:ockan|\.)?\s*|vid\s+)?"
    r"(?P<hour>\d{1,2}[.:]\d\d|(?<=klockan )\d{1,2}|(?<=kl )\d{1,2}|(?<=kl. )\d{1,2})(?!\d)"
)
_OPENED = re.compile(
    r"\b(?:[Mm]öte\w*|[Ss]ammanträde\w*|[Ss]tämma\w*|[Öö]ppna\w*|förklara\w*|öppnat|"
    r"inled\w*)\b[^.!?\n]{0,80}?" + _CLOCK
)
_OPENING_WORD = re.compile(r"öppna|inled|börja|startade", re.IGNORECASE)
_CLOSING_WORD = re.compile(r"avsluta|avslut\b|stängd|slutade|upplös", re.IGNORECASE)
_CLOSED = re.compile(r"\b(?:[Mm]öte\w*|[Ss]ammanträde\w*|[Ss]tämma\w*|[Aa]vslut\w*)\b[^!?\n]{0,80}?" + _CLOCK)
_GATHERED = re.compile(
    r"\b(?:samlades|sammanträdde|möttes|träffades|hölls|protokoll fört|sammanträde|möte)\b.{0,120}?\b"
    r"(?:kl(?:ockan|\.)?)\s+(?P<hour>\d{1,2}(?:[.:]\d\d)?|halv \w+|kvart (?:i|över) \w+)"
    r"(?:\s*[-–]\s*\d{1,2}[.:]\d\d)?\s*,?\s*(?P<place>(?:i|på|hos|vid)\s[^.;\n]{3,80})?",
    re.IGNORECASE,
)
_TELLING = 8
"""Blocks from the start that may tell where and when people gathered."""


def told_hours(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """«Mötet öppnades kl 17:15», «avslutades kl. 19», the heading «Mötets öppnande 12.20», «samlades kl. 18»."""
    for block in blocks:
        for sentence in sentences_of(document, block):
            text = document.quote(sentence)
            if len(text) > 400:
                continue
            opened, closed = _OPENED.search(text), _CLOSED.search(text)
            if opened and _OPENING_WORD.search(opened.group()):
                yield Fact("start", opened["hour"], (sentence,))
            elif closed and _CLOSING_WORD.search(closed.group()):
                yield Fact("end", closed["hour"], (sentence,))
    for block in blocks[:_TELLING]:
        for sentence in sentences_of(document, block):
            gathered = _GATHERED.search(document.quote(sentence))
            if gathered and block.kind != "table_row":
                yield Fact("start", gathered["hour"], (sentence,))


def told_place(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """«… samlades klockan halv sju hemma hos Ove», «… den 20 april 2024 klockan 14 i bygdegården»."""
    for block in blocks[:_TELLING]:
        for sentence in sentences_of(document, block) if block.kind != "table_row" else []:
            gathered = _GATHERED.search(document.quote(sentence))
            if gathered and gathered["place"]:
                place = re.sub(r"^(?:i|på|vid)\s+", "", gathered["place"]).strip(" ,")
                yield Fact("place", place, (sentence,))
