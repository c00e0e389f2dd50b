"""Takes one entry of a listed agenda apart: «3. 10.15 Budget 2026 (B) – Anna Ek», «5. Val av styrelse, dnr 2024/12»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypedDict

from ingest.minutes.agenda_words import NUMBER, TIME, kind_of_item, without_kind
from ingest.model import Span

if TYPE_CHECKING:
    from ingest.model import Document
    from ingest.records import ItemKind

_OPENS = re.compile(rf"\s*(?:(?:punkt|ärende)\s+)?(?:{NUMBER.pattern}\s+\S|{TIME.pattern})", re.IGNORECASE)
_LEAD = re.compile(
    rf"\s*(?:(?:punkt|ärende)\s+)?(?P<number>{NUMBER.pattern}(?=\s))?\s*(?P<time>{TIME.pattern})?[\s.:–-]*",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?P<kind>[IDB](?:/[IDB])?)(?:\s*[:–-]\s*|\s{2,}|\.\s+)")
_DNR = re.compile(r"[\s,(–-]*\b(?:dnr|diarienr|diarienummer)[\s.:]*(?P<dnr>[^\s,)][^,)]*\d)\)?", re.IGNORECASE)
_LABELLED = re.compile(
    r"[\s,(–-]*\b(?:föredragande|föredrar|föredras av|ansvarig|ansv\.?|inledare)\s*:?\s*(?P<people>[^()\n]+?)\)?\s*$",
    re.IGNORECASE,
)
_WORD = r"[A-ZÅÄÖÉ][\wåäöé-]+"
_PERSON = rf"(?:[A-ZÅÄÖ]{{2,4}}[a-zåäö]?|{_WORD}(?:\s{_WORD}){{0,3}})"
_PEOPLE = rf"{_PERSON}(?:\s*(?:[,/&+]|\boch\b|\bsamt\b)\s*{_PERSON}){{0,5}}"
_BRACKETED = re.compile(rf"\s*[(\[](?P<people>{_PEOPLE})[)\]]\s*$")
_TRAILING = re.compile(rf"(?:\s+[–—-]\s*|\s*[/:|]\s*|,\s+|\s{{3,}})(?P<people>{_PEOPLE})\s*$")


class Entry(TypedDict):
    """What one entry holds: the fields of an `AgendaRow` but its span."""

    title: str
    number: str | None
    time: str | None
    kind: ItemKind | None
    responsible: Span | None
    sure: bool
    whole: str
    dnr: str | None


def opens_entry(text: str) -> bool:
    """Whether `text` begins as an entry does, with a number or a time."""
    return _OPENS.match(text) is not None


def list_entry(document: Document, line: Span) -> Entry | None:
    """The parts of the entry at `line`; None where it holds no title."""
    text = document.quote(line)
    lead = _LEAD.match(text)
    begin = lead.end() if lead else 0
    letter = _LETTER.match(text, begin)
    begin = letter.end() if letter else begin
    dnr = _DNR.search(text, begin)
    end = dnr.start() if dnr else len(text)
    people, sure = _people(text, begin, end)
    whole, kind = without_kind(text[begin:end].strip())
    title = without_kind(text[begin : people[2]].strip(" .,–-"))[0] if people else whole
    if not title:
        return None
    return {
        "title": title,
        "number": _clean(lead["number"] if lead else None),
        "time": _clean(lead["time"] if lead else None),
        "kind": kind_of_item(letter["kind"]) if letter else kind,
        "responsible": Span(document.id, line.start + people[0], line.start + people[1]) if people else None,
        "sure": sure,
        "whole": whole,
        "dnr": dnr["dnr"].strip() if dnr else None,
    }


def _people(text: str, begin: int, end: int) -> tuple[tuple[int, int, int] | None, bool]:
    """Start and end of the words at the end that may name people, where the title before them ends; and if surely."""
    for pattern, sure in ((_LABELLED, True), (_BRACKETED, False), (_TRAILING, False)):
        match = pattern.search(text, begin, end)
        if match and match.start() > begin and not kind_of_item(match["people"]):
            return (match.start("people"), match.end("people"), match.start()), sure
    return None, True


def _clean(written: str | None) -> str | None:
    return written.strip(" .):") or None if written else None
