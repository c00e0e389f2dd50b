"""Items whose title says what is being decided (Val av …, Beslut om …, Fastställande …), so that few words settle it.

Under «Val av justerare» a line of names is an election; under «Fastställande av avgift» «Avgiften är 200 kr» is the
decision. Only items that tell of no decision in plain words are read this way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.decision_phrases import COMMENTARY
from ingest.model import Span
from ingest.name_words import is_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.minutes.statements import Statement
    from ingest.model import Document
    from ingest.people import Roster

_ELECTION = re.compile(
    r"(?:\w+ ){0,2}?\w*val(?:et)?\b(?: av\b|\s*:|$| till\b)|konstituering|styrelsens konstituering|"
    r"firmateckn\w+|utseende av\b|valberedning\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:om|ny|fyllnads)val\b", re.IGNORECASE)
"""Says that a line is an election also where the item tells of other decisions."""
_PROPOSES = re.compile(r"\b(?:föreslår|föreslog|föreslås|föreslogs|nominerar|nominerade|nomineras)\b", re.IGNORECASE)
_SETTLING = re.compile(
    r"(?:beslut (?:om|i|angående|rörande|gällande)\b|fastställ\w+|bestäm\w+|godkänn\w+|antag\w+|fråga(?:n)? om\b|"
    r"ansvarsfrihet\b|(?:medlems|års|tränings|service)avgift\w*|avgift\w*|\w*arvode\w*|mandatperiod\w*)",
    re.IGNORECASE,
)
_DECIDING = re.compile(r"beslut\b", re.IGNORECASE)
_RESULT = re.compile(
    r"(?:[a-z][.)]\s+|\W+)*(?:(?:ok|okej|okay|ja|jo|godkänt?|fastställ[dt]|antagen|antaget|bifall(?:es)?|beviljas|"
    r"beviljad|klart)|"
    r"(?:mötet|stämman|årsmötet|frågan|svaret|svar)\b[^.]{0,40}\b(?:ja|jakande|så var fallet))\W*$",
    re.IGNORECASE,
)
"""«Ok.», «Ja», «Mötet svarade ja»: all that is said under «Fastställande av dagordning», «Fråga om utlysning»."""
_AMOUNT = re.compile(
    r"[^.;]{0,120}\b(?:blir|är|ska(?:ll)? vara|sätts|utgår|uppgår|höjs|sänks|gäller|lämnas|får|ges|förblir)\b[^.;]*"
    r"(?:\d|oförändra|ingen|inga|inget)",
    re.IGNORECASE,
)
_NO_RESULT = re.compile(
    r"\?|\b(?:föreslå\w*|föreslog|yrka\w*|diskut\w+|present\w+|redovisa\w*|föredr\w+|redogjord?e?|redogör|igenom|informer\w+|"
    r"berätta\w*|läste\w*|läses|bilag\w+|frågad?e?|svarar|undra\w*|påpekad?e?|nästa|återkomm\w+|kommer|kallelse\w*|utsän\w+|"
    r"skickad?e?s?|inte|ej|utdela\w+|önskar|önskemål|tyck\w+|ansåg|anser|menar|menade|fortsätter|pågår|arbet\w+|väntar)\b|"
    r"^\W*(?:inga|inget|ingen)\b|^\W*(?:ordförande|mötesordförande|stämmoordförande)\w*\s+(?:ställ|fråg|förklar|öppn|läs|tack)",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    "och samt & på för i till av ett en två tre fyra år års tid omval nyval valdes omvalda nyvalda sammankallande "
    "ordinarie vice andra första förste andre personlig ersättare vakant adjungerad and med som utses gård hus "
    "ledamöter suppleanter revisorer justerare rösträknare justeringsperson justeringspersoner justeringsman "
    "justeringsmän protokollförare intern extern auktoriserad tillika mötesordförande mötessekreterare "
    "firmatecknare valberedning valberedningen ordf sekr".split()
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
_PARTY = re.compile(r"\([^()]{1,30}\)")
_MOST_PEOPLE = 60
"""Lines of people that are one election at most."""
_MOST = 2
"""Sentences under a title that are all taken for what was decided; more than that is a discussion."""


def settled_by_title(
    document: Document, statements: Sequence[Statement], decided: set[int], roster: Roster
) -> Iterator[tuple[int, Span]]:
    """The statements that settle an item by its title alone: their places and what they decide.

    `decided` holds the identities of the sections that tell of decisions in plain words.
    """
    for places in _by_section(statements):
        section = statements[places[0]].section
        title = section.title if section else ""
        told = id(section) in decided
        if _ELECTION.match(title):
            found = _elected(document, statements, places, roster)
            yield from (each for each in found if not told or _is_elected_again(document, statements, *each))
        elif _SETTLING.match(title) and not told:
            yield from _settled(document, statements, places, bool(_DECIDING.match(title)))


def _is_elected_again(document: Document, statements: Sequence[Statement], place: int, span: Span) -> bool:
    """«Alva Ek, omval», but not behind a proposal: «Valberedningen föreslår Alva Ek, omval, och / Bo Ahl, nyval»."""
    proposed = place > 0 and _PROPOSES.search(document.quote(statements[place - 1].span))
    return _AGAIN.search(document.quote(span)) is not None and not proposed


def _by_section(statements: Sequence[Statement]) -> Iterator[list[int]]:
    """The places of the open statements of each item."""
    groups: dict[int, list[int]] = {}
    for index, statement in enumerate(statements):
        section = statement.section
        if section is not None and statement.zone == "open" and section.title:
            groups.setdefault(id(section), []).append(index)
    yield from groups.values()


def _elected(
    document: Document, statements: Sequence[Statement], places: Sequence[int], roster: Roster
) -> Iterator[tuple[int, Span]]:
    """Lines of people: each with an office of its own is an election, others below each other are one.

    The name of a part, «b. Kassör», parts those above it from those below.
    """
    run: list[int] = []
    for place in places:
        span = statements[place].span
        if run and document.text[statements[run[-1]].span.end : span.start].strip():
            yield from _run(statements, run)
            run = []
        is_people = _is_people(document, span, roster)
        if is_people and ":" not in document.quote(span):
            run.append(place)
            continue
        yield from _run(statements, run)
        run = []
        if is_people:
            yield place, span
    yield from _run(statements, run)


def _run(statements: Sequence[Statement], run: Sequence[int]) -> Iterator[tuple[int, Span]]:
    if run:
        first, last = statements[run[0]].span, statements[run[:_MOST_PEOPLE][-1]].span
        yield run[0], Span(first.document_id, first.start, last.end)


def _is_people(document: Document, span: Span, roster: Roster) -> bool:
    """Whether a line holds people, what they were elected to, and nothing else."""
    text = document.quote(span)
    people = roster.mentions(document, span)
    if not people or len(text) > 300:
        return False
    for mention in people:
        place = mention.evidence[0]
        start, end = place.start - span.start, place.end - span.start
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    words = _WORD.findall(_PARTY.sub(" ", text))
    return all(word.lower() in _SMALL_WORDS or is_role(word) or len(word) == 1 for word in words)


def _settled(
    document: Document, statements: Sequence[Statement], places: Sequence[int], deciding: bool
) -> Iterator[tuple[int, Span]]:
    """The short result below «Fastställande av …», and the bare sentence below «Beslut om …»."""
    if len(places) > _MOST:
        return
    for place in places:
        text = document.quote(statements[place].span).strip()
        if _NO_RESULT.search(text) or COMMENTARY.search(text):
            continue
        sentence = deciding and len(text.split()) >= 3 and text.endswith(".")
        if _RESULT.match(text) or _AMOUNT.match(text) or sentence:
            yield place, statements[place].span
