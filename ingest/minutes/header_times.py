"""When a meeting was opened and closed and where it was held, as sentences tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.dates import find_dates
from ingest.minutes.fields import sentences_of
from ingest.minutes.header_fields import hours_in, place_in
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
_MET_AT = re.compile(
    r"^(?:[A-ZÅÄÖ][\wåäö-]*)(?: \w+){0,3} (?:samlades|träffades|möttes|sammanträdde)\b"
    r"(?:(?!\b(?:kl|klockan|ledning|ordföranden?)\b)[^.;]){0,60}?"
    r"\b(?:i|på|hos|vid)\s(?P<place>[A-ZÅÄÖ][^.;,\n]{2,60}?)"
    r"(?=[.;,\n]|$|\s(?:och|för|under|den|kl|klockan|förra|i går|med)\b)"
)
"""«Rådet samlades för nionde gången, denna gång i Folkets hus i Alby.»"""
_LETTERHEAD = re.compile(r"juster|anslag|anslå|public|nästa|kallel", re.IGNORECASE)
_DATED_PLACE = re.compile(r"\s*,?\s+(?:i|på)\s+(?P<place>[A-ZÅÄÖa-zåäö][^.;\n]{3,80})$")
_TELLING = 8
"""Blocks from the start that may tell where and when people gathered."""


def letterhead_facts(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """A line of the head that is day, hours and place: «Torsdagen den 6 februari 2025 kl. 16.00–17.20, Foajén»."""
    for block in blocks[:_TELLING]:
        text = document.quote(block.span)
        days = find_dates(text)
        if block.kind == "table_row" or "=" in text or len(text) > 160 or len(days) != 1 or _LETTERHEAD.search(text):
            continue
        start, end = hours_in(text)
        place = place_in(text[days[0].end :], mixed=True) if start else None
        if start:
            yield Fact("start", start.text, (block.span,))
        if end:
            yield Fact("end", end.text, (block.span,))
        if place:
            yield Fact("place", place.text, (block.span,))


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
            text = document.quote(sentence)
            dated = [_DATED_PLACE.match(text, day.end) for day in find_dates(text)] if "fört vid" in text else []
            if dated and dated[-1]:
                yield Fact("place", dated[-1]["place"], (sentence,))
            if gathered and gathered["place"]:
                place = re.sub(r"^(?:i|på|vid)\s+", "", gathered["place"]).strip(" ,")
                yield Fact("place", place, (sentence,))
            elif met := _MET_AT.match(text):
                yield Fact("place", met["place"].strip(), (sentence,))
