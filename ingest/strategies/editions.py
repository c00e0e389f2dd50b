"""Which edition of a strategy a document is – remiss, antagen, reviderad – and when and by whom it was adopted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.strategies.facts import part, stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Fact

_EDITIONS = re.compile(
    r"\b(?P<value>remiss(?:version|utgåva|förslag|upplaga|handling)?|samråds(?:version|handling|förslag|utgåva)|"
    r"granskningsversion|arbets(?:version|material|utkast)|utkast(?: \d{1,2}(?!\d))?|koncept|slutversion|"
    r"slutlig version|reviderad|reviderat|rev\.|omarbetad|aktualiserad|uppdaterad|"
    r"antagen|antaget|fastställd|fastställt|beslutad|beslutat|"
    r"gällande|version[ \t]+\d{1,2}(?:\.\d+)?(?!\d)|v\d+\.\d+|"
    r"(?:första|andra|tredje|\d:?[ae]) (?:upplagan|utgåvan|versionen)|förslag)(?!\w)",
    re.IGNORECASE,
)
"""The words by which a strategy tells which edition it is."""
_NOT_EDITION = re.compile(
    r"remiss(?:en|var|instans|tid)|uppdaterad(?::|\s+\d)|förslag(?!\s+till\b|\s*$)", re.IGNORECASE
)
"""Those words where they tell something else: «Uppdaterad: 2024-01-01», «förslag på insatser»."""

_DECIDED = (
    r"(?:antagen|antaget|antogs|antagits|beslutad|beslutat|beslutades|fastställd|fastställt|fastställdes|godkänd|"
    r"godkändes)"
)
_BY_WHOM = (
    r"(?:\w*(?:styrelsen?|fullmäktige|nämnden?|utskottet|beredningen|direktionen|förbundsmötet|årsmötet|stämman?|rådet|"
    r"kommittén|regeringen)s?)"
)
_WHEN = (
    r"(?:\d{4}\s?[-–.]\s?\d\d?\s?[-–.]\s?\d\d?|\d\d?(?::[ea]|\.)?\s+(?:januari|februari|mars|april|maj|juni|juli|"
    r"augusti|september|oktober|november|december)\.?,?\s+\d{4}|\d\d?/\d\d?[\s,–-]+\d{2,4})"
)
_PARAGRAPH = r"(?:\s*,?\s*\(?§+\s*\d+\)?)?"
_ADOPTED = tuple(
    re.compile(rf"\b(?P<value>{words})", re.IGNORECASE)
    for words in (
        rf"{_DECIDED}\b(?: av)?(?: [^.§\d\n]{{2,80}}?)?,?\s*(?:den |av |– |\()?{_WHEN}\)?{_PARAGRAPH}"
        rf"(?: av {_BY_WHOM}(?: [^.,;§\d\n]{{2,50}})?)?",
        rf"{_DECIDED} av (?:[^.§\d\n,;]{{0,50}}?){_BY_WHOM}(?:[^.\n]{{0,40}}§+\s*\d+)?",
        rf"{_BY_WHOM} beslut (?:den )?{_WHEN}{_PARAGRAPH}",
        rf"{_BY_WHOM}(?:[^.\d\n]{{0,60}}?)\b(?:antog|beslutade|fastställde)\b[^.\n]{{0,80}}{_WHEN}{_PARAGRAPH}",
    )
)
"""«Beslutad av regionstyrelsen 2026-02-24, § 21», «Antagen av årsmötet», «regionstyrelsens beslut 2026-02-24 § 21»."""
_ADOPTED_FIELD = re.compile(
    rf"(?:{_DECIDED}(?: av| datum| den)?|datum för (?:antagande|beslut|fastställande)|beslutsdatum|beslutsinstans|"
    r"beslut(?:ande organ)?)\s*[:\t]\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(
    r".{0,60}\b(?:strategin|programmet|planen|handboken|dokumentet|agendan|listan|revideringen)\b", re.IGNORECASE
)
_FIELD_ROW = re.compile(
    r"(?:version|utgåva|status|dokument\w*|beslut\w*|fastställ\w*|anta\w*|revider\w*)\W*\t", re.IGNORECASE
)


def editions(document: Document, front: Sequence[Block]) -> Iterator[Fact]:
    """The facts called edition."""
    for block in front:
        text = document.quote(block.span)
        if len(text) > 200 or (block.kind == "table_row" and not _FIELD_ROW.match(text)):
            continue
        for match in _EDITIONS.finditer(text):
            if not _NOT_EDITION.match(text, match.start()):
                fact = stated(document, "edition", part(block, *match.span("value")), also=(block.span,))
                yield replace(fact, value=fact.value.replace(" | ", " "))


def adoptions(document: Document, front: Sequence[Block]) -> Iterator[Fact]:
    """The facts called adopted: what the front says, else the first block anywhere that says so of the strategy."""
    found = [fact for block in front for fact in _adopted_in(document, block)] or list(_adopted_fields(document, front))
    if found:
        yield from found
        return
    for block in document.blocks:
        if block.kind in {"paragraph", "list_item"} and _ABOUT_ITSELF.match(document.quote(block.span)):
            found = list(_adopted_in(document, block))
            if found:
                yield from found
                return


def _adopted_in(document: Document, block: Block) -> Iterator[Fact]:
    text = document.quote(block.span)
    for pattern in _ADOPTED:
        match = pattern.search(text)
        if match:
            yield stated(document, "adopted", part(block, *match.span("value")), also=(block.span,))
            return


def _adopted_fields(document: Document, front: Sequence[Block]) -> Iterator[Fact]:
    """Rows such as «Beslutad av | Kommunfullmäktige» and «Beslutsdatum | 2024-05-27», together one fact."""
    spans = []
    for block in front:
        match = _ADOPTED_FIELD.match(document.quote(block.span))
        if match:
            spans.append(part(block, *match.span("value")))
    if spans:
        yield stated(document, "adopted", *spans)
