"""What an abbreviation stands for: a person's initials, or the words that papers write it out with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.organisations import answer_organisations
from app.answerers.passages import quotation
from app.asked import Asked
from app.draft import Draft, Statement
from app.phrases import by_the_list, evidence_of
from app.questions.organisations import abbreviation
from app.questions.patterns import pattern
from index.texts import sentences_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import Document, Span

_SHORT = r"(?P<{0}>(?-i:[A-ZÅÄÖ]\w{{0,3}}?[A-ZÅÄÖ]\w{{0,6}}))"
_CALLED = r"(?:förkortningen\s+|bokstäverna\s+|initialerna\s+)?"
_WHERE = r"(?:\s+(?:på|i|inom|enligt)\s.*)?\W*$"
_ASKS = pattern(
    rf"^\W*vad\s+(?:står|stod)\s+{_CALLED}{_SHORT.format('stands')}\s+för{_WHERE}",
    rf"^\W*vad\s+(?:betyder|menas\s+med)\s+{_CALLED}{_SHORT.format('means')}{_WHERE}",
    rf"^\W*vad\s+(?:är|var)\s+{_SHORT.format('is')}\s+(?:en\s+)?förkortning(?:en)?\s+(?:för|av){_WHERE}",
    rf"^\W*what\s+does\s+{_SHORT.format('english')}\s+(?:stand\s+for|mean)\W*$",
)
_ASKS_LETTER = pattern(
    r"^\W*vad\s+(?:betyder|innebär|står|menas)\b.*?\b(?:bokstaven|beteckningen|märk\w+\s(?:med|som)|ett|med)\s\W?"
    r"(?P<letter>(?-i:[A-ZÅÄÖ]))(?![\w-])",
    r"^\W*vad\s+(?:betyder|innebär|står|menas med)\s\W?(?P<bare>(?-i:[A-ZÅÄÖ]))(?![\w-])",
)


def answer_abbreviations(asked: Asked) -> Draft | None:
    """Who bears the initials, or the first sentence that writes the abbreviation out; a refusal where none does."""
    found = _ASKS.match(asked.text.strip())
    if found is None:
        return _answer_letter(asked)
    short = next(filter(None, found.groups()))
    who = Asked.of(f"Vem är {short}?", asked.library, asked.filters, asked.today)
    person = answer_organisations(who) if who.question.people else None
    if person is not None and person.statements:
        return person
    organisation = _organisation(asked, short)
    if organisation is not None:
        return Draft((organisation,))
    name = re.escape(short)
    tells = rf"\w{{4,}}\s+\({name}\)|\b{name}\s+(?:\(\w{{4,}}|står för|betyder|är en förkortning|innebär)"
    written = next(_telling(asked, tells), None)
    if written is None:
        return Draft(refusal=f"Vad «{short}» står för framgår inte av arkivet.")
    return Draft((quotation(asked, [written]),))


def _answer_letter(asked: Asked) -> Draft | None:
    """What a letter marks: «Bokstaven D står för diskussion», «B = beslut»; None where no text near says so."""
    found = _ASKS_LETTER.match(asked.text.strip())
    if found is None:
        return None
    letter = found["letter"] or found["bare"]
    tells = rf"(?:^|okstaven\s|[,;(]\s?)\W?{letter}\W{{0,4}}(?:\s(?:står|betyder|innebär)\b|\s?=\s?\w{{4}}|:\s?\w{{4}})"
    written = next(_telling(asked, tells), None)
    return Draft((quotation(asked, [written]),)) if written else None


def _organisation(asked: Asked, short: str) -> Statement | None:
    """The organisation of the attendance lists whose name has those capitals."""
    named = ((held, row, row.organisation) for held, row in asked.library.attendance() if row.organisation)
    found = next(((held, row, name) for held, row, name in named if abbreviation(name) == short), None)
    if found is None:
        return None
    held, row, name = found
    return Statement(f"{name}.", evidence_of(row.evidence, held=held), by_the_list(short, name))


def _telling(asked: Asked, tells: str) -> Iterator[Span]:
    """The sentences of the nearest passages, then the headings of their papers, in which `tells` is found."""
    papers: dict[str, Document] = {}
    for hit in asked.hits:
        document = asked.searcher.document(hit.passage.span.document_id)
        papers[document.id] = document
        spans = [sentence.span for sentence in sentences_in(document, hit.passage.span)]
        yield from (span for span in spans if re.search(tells, document.quote(span)))
    for document in papers.values():
        headings = [block.span for block in document.blocks if block.kind in {"heading", "title"}]
        yield from (span for span in headings if re.search(tells, document.quote(span)))
