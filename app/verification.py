"""Checks each statement of an answer against the spans it cites; what fails is dropped, never shown.

Every word, number, date and quotation of a statement, and of what it says of how it was worked out, must stand in its
evidence or in what a reference says of that (title, date, headings). Only the words that answers are framed with need
no support. What the check cannot see is the sense: whether somebody «var närvarande» or not is the answerer's word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.citations import place_of, reference
from app.questions.organisations import abbreviation
from ingest.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from app.draft import Statement
    from ingest.model import Document

OWN_WORDS = frozenset(
    "ja nej andra områdena desamma båda utgåvorna "
    "vid mötet med den enligt arkivet handlingen företräder kl dagordningen "
    "närvarande frånvarande adjungerade adjungerad ersättare som inte tjänstgjorde och ersätter "
    "står bland de kallade men "
    "på distans en del av mötet för var person personer från andra än har ingen närvarolista deltog "
    "presenterade ansvarade punkt punkter punkterna inga dagordning diskussion information beslut deltagarlistan är "
    "beslutade i inget fattades avslag bordlagt återremiss till handlingarna ansvarig "
    "omröstning omröstningen om röstade avstod krysset omröstningslistan "
    "reserverade sig mot beslutet någon reservation antecknad finns under punkten "
    "nästa möte datum plats tid sluttid syfte bilagor justerare ordförande antecknat publicerat dokumenttyp paragrafer "
    "strategi fokusområde fokusområden kraftsamling kraftsamlingar kontakt kontaktuppgift period vision mål "
    "förändringar aktörer prioriteringar steg ägare antagen läget "
    "uppgift uppgifter anteckningarna odaterat satsningar tillkommet borttaget omformulerat utgåvornas listor "
    "jämförda möten kommuner regioner kommunalförbund socialdemokraterna moderaterna sverigedemokraterna centerpartiet "
    "vänsterpartiet kristdemokraterna liberalerna miljöpartiet".split()
)
"""The Swedish that answers are framed with, in lower case: no word of it tells a fact that only a document can.

A word that an answerer puts in a statement of its own stands here; a test reads them out of the answerers.
"""

_QUOTATION = re.compile(r"«([^»]+)»")
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)(?:[.,:]\d+)*|\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"\b[A-ZÅÄÖÉ]{2,4}\b")
_BARE_VERDICT = re.compile(r"\W*(?:ja|nej)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Support:
    """What the evidence of a statement holds: its texts on one line each, and all that stands in them."""

    texts: tuple[str, ...]
    words: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[date]

    @classmethod
    def of(cls, statement: Statement, document_of: Callable[[str], Document]) -> _Support:
        """Read the evidence of `statement`."""
        documents = [document_of(span.document_id) for span in statement.evidence]
        texts = tuple(dict.fromkeys(map(_on_one_line, _texts(statement, documents))))
        numbers = [number for text in texts for number in _numbers(text)]
        days = {found.date for text in texts for found in find_dates(text)}
        return cls(
            texts,
            frozenset(word for text in texts for word in _words(text)),
            frozenset(part for number in numbers for part in (_plain(number), *_parts(number))),
            frozenset(days | {document.date for document in documents if document.date}),
        )


def is_supported(statement: Statement, document_of: Callable[[str], Document]) -> bool:
    """Whether all that `statement` claims stands in its evidence."""
    if _BARE_VERDICT.fullmatch(statement.text):
        return False
    support = _Support.of(statement, document_of)
    worked_out = _without_initials(statement.derived or "", support)
    claims = map(_on_one_line, [*statement.text.split("\n"), worked_out])
    return _quotations_stand(statement.text, support) and all(_stands(line, statement, support) for line in claims)


def _stands(claim: str, statement: Statement, support: _Support) -> bool:
    """Whether the dates, numbers and words of one line stand in the evidence."""
    rest = _without_dates(claim)
    return (
        all(found.date in support.days for found in find_dates(claim))
        and all(_number_stands(number, statement, support) for number in _numbers(rest))
        and support.words.issuperset(word for word in _words(rest) if word not in _OWN_STEMS)
    )


def _quotations_stand(claimed: str, support: _Support) -> bool:
    quoted = map(_on_one_line, _QUOTATION.findall(claimed))
    return all(any(each in text for text in support.texts) for each in quoted)


def _number_stands(number: str, statement: Statement, support: _Support) -> bool:
    """Whether a number stands in the evidence, or was counted in the answer itself."""
    if _plain(number) in support.numbers or support.numbers.issuperset(_parts(number)):
        return True
    return number.isdecimal() and int(number) in statement.counts


def _without_initials(derived: str, support: _Support) -> str:
    """`derived` without initials and abbreviations of names in the evidence: PEE from Per-Erik Ek."""
    firsts = ["".join(word[0] for word in _WORD.findall(text)) for text in support.texts]
    shorts = [*firsts, *map(abbreviation, support.texts)]
    return _INITIALS.sub(lambda match: "" if any(match[0] in each for each in shorts) else match[0], derived)


def _texts(statement: Statement, documents: Iterable[Document]) -> Iterator[str]:
    """The evidence in one piece, since a statement may be made of several spans, then what references say of it."""
    placed = list(zip(statement.evidence, documents, strict=True))
    yield " ".join(document.quote(span) for span, document in placed)
    for span, document in placed:
        place = place_of(document, span)
        yield reference(document, place)
        yield document.title
        yield from place.headings


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> Iterator[str]:
    """The words in lower case, without an s at the end, which may be of the genitive."""
    return (_stem(word) for word in _WORD.findall(text))


def _stem(word: str) -> str:
    return word.casefold().removesuffix("s")


_OWN_STEMS = frozenset(map(_stem, OWN_WORDS))


def _numbers(text: str) -> list[str]:
    """The numbers with their decimals, thousands (12 500) and minutes (12.30)."""
    return _NUMBER.findall(text)


def _plain(number: str) -> str:
    """12500 for 12 500; a time with its full stop."""
    return number.replace(" ", "").replace(":", ".")


def _parts(number: str) -> list[str]:
    """What stands between the spaces of a number: two cells of a table look like thousands."""
    return [_plain(part) for part in number.split(" ")]


def _without_dates(text: str) -> str:
    """`text` with blanks for its dates."""
    for found in find_dates(text):
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return text
