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

    from ingest.model import Span

_SHORT = r"(?P<{0}>(?-i:[A-ZÅÄÖ]\w{{0,3}}?[A-ZÅÄÖ]\w{{0,6}}))"
_ASKS = pattern(
    rf"^\W*vad\s+(?:står|stod)\s+(?:förkortningen\s+|bokstäverna\s+|initialerna\s+)?{_SHORT.format('stands')}\s+för\W*$",
    rf"^\W*vad\s+betyder\s+(?:förkortningen\s+|bokstäverna\s+|initialerna\s+)?{_SHORT.format('means')}\W*$",
    rf"^\W*what\s+does\s+{_SHORT.format('english')}\s+(?:stand\s+for|mean)\W*$",
)


def answer_abbreviations(asked: Asked) -> Draft | None:
    """Who bears the initials, or the first sentence that writes the abbreviation out; a refusal where none does."""
    found = _ASKS.match(asked.text.strip())
    if found is None:
        return None
    short = next(filter(None, found.groups()))
    who = Asked.of(f"Vem är {short}?", asked.library, asked.filters, asked.today)
    person = answer_organisations(who) if who.question.people else None
    if person is not None and person.statements:
        return person
    organisation = _organisation(asked, short)
    if organisation is not None:
        return Draft((organisation,))
    written = next(_written_out(asked, short), None)
    if written is None:
        return Draft(refusal=f"Vad «{short}» står för framgår inte av arkivet.")
    return Draft((quotation(asked, [written]),))


def _organisation(asked: Asked, short: str) -> Statement | None:
    """The organisation of the attendance lists whose name has those capitals."""
    named = ((held, row, row.organisation) for held, row in asked.library.attendance() if row.organisation)
    found = next(((held, row, name) for held, row, name in named if abbreviation(name) == short), None)
    if found is None:
        return None
    held, row, name = found
    return Statement(f"{name}.", evidence_of(row.evidence, held=held), by_the_list(short, name))


def _written_out(asked: Asked, short: str) -> Iterator[Span]:
    """The sentences of the nearest passages that have it in brackets behind its words, or say what it means."""
    name = re.escape(short)
    tells = re.compile(rf"\w{{4,}}\s+\({name}\)|\b{name}\s+(?:\(\w{{4,}}|står för|betyder|är en förkortning|innebär)")
    for hit in asked.hits:
        document = asked.searcher.document(hit.passage.span.document_id)
        for sentence in sentences_in(document, hit.passage.span):
            if tells.search(document.quote(sentence.span)):
                yield sentence.span
