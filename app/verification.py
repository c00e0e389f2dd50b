"""Checks each statement of an answer against the spans it cites; what fails is dropped, never shown.

Every number, date, name and quotation in a statement must stand in its evidence, or in what a reference says of that
(title, date, headings). Words of the answer's own Swedish (beslutade, deltog) need no support; facts do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.citations import place_of, reference
from ingest.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from app.draft import Statement
    from ingest.model import Document

_QUOTATION = re.compile(r"«([^»]+)»")
_NUMBER = re.compile(r"\d+(?:[ \u00a0]\d{3})*(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<![\w§-])[A-ZÅÄÖÉ][\w-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|\n)[\s–«\"(]*([A-ZÅÄÖÉ][\w-]*)")
_OWN_WORDS = frozenset("ja nej i".split())


def is_supported(statement: Statement, document_of: Callable[[str], Document]) -> bool:
    """Whether all that `statement` claims stands in its evidence."""
    supports = list(_supports(statement, document_of))
    text = "\n".join(supports)
    return (
        _quotations_stand(statement.text, text)
        and _dates_stand(statement.text, text, _document_days(statement, document_of))
        and _numbers_stand(statement, text)
        and _names_stand(statement.text, text)
    )


def _supports(statement: Statement, document_of: Callable[[str], Document]) -> Iterator[str]:
    for span in statement.evidence:
        document = document_of(span.document_id)
        place = place_of(document, span)
        yield document.quote(span)
        yield reference(document, place)
        yield document.title
        yield from place.headings


def _document_days(statement: Statement, document_of: Callable[[str], Document]) -> frozenset[date]:
    days = (document_of(span.document_id).date for span in statement.evidence)
    return frozenset(day for day in days if day)


def _quotations_stand(claimed: str, support: str) -> bool:
    plain = " ".join(support.split())
    return all(" ".join(quoted.split()) in plain for quoted in _QUOTATION.findall(claimed))


def _dates_stand(claimed: str, support: str, known: frozenset[date]) -> bool:
    supported = {found.date for found in find_dates(support)} | known
    return all(found.date in supported for found in find_dates(claimed))


def _numbers_stand(statement: Statement, support: str) -> bool:
    """Numbers outside dates; what was counted in the answer is supported by the answer."""
    text = statement.text
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    supported = {_plain(number) for number in _NUMBER.findall(support)} | set(re.findall(r"\d+", support))
    return all(_plain(number) in supported or _is_counted(number, statement) for number in _NUMBER.findall(text))


def _is_counted(number: str, statement: Statement) -> bool:
    return number.isdigit() and int(number) in statement.counts


def _plain(number: str) -> str:
    return re.sub(r"[ \u00a0]", "", number)


def _names_stand(claimed: str, support: str) -> bool:
    """Words with a capital inside a sentence, an inflecting s aside."""
    low = support.lower()
    opening = {match.start(1) for match in _SENTENCE_START.finditer(claimed)}
    for match in _NAME.finditer(claimed):
        word = match.group().lower()
        if match.start() in opening or word in _OWN_WORDS:
            continue
        if word not in low and word.removesuffix("s") not in low:
            return False
    return True
