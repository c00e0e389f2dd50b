"""Chair, secretary and adjusters (justerare) as signatures and sentences name them."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from ingest.minutes.attendance_entries import entries_in
from ingest.minutes.fields import end_of_head, ends_office, sentences_of
from ingest.model import Span
from ingest.name_runs import find_names
from ingest.records import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.name_runs import FoundName
    from ingest.records import MeetingFact

_NAME = r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){0,2}"
_ELECTS = r"(?:Mötet (?:nominerar och )?väljer )?"
SENTENCES: tuple[tuple[str, MeetingFact, re.Pattern[str]], ...] = (
    (
        "elected before the name",
        "chair",
        re.compile(
            r"\b[Tt]ill (?:mötes|stämmo)?ordf(?:örande|\.)(?: (?:för|vid|på) \w+)? (?:val(?:de|des|ts)|väljs|"
            r"utsågs|utses) (?P<who>[^.]+?)(?= och till |\.|,|$)"
        ),
    ),
    (
        "elected before the name",
        "secretary",
        re.compile(
            r"\btill (?:mötes)?sekr(?:eterare|\.)(?: (?:för|vid|på) \w+)?(?: valdes| utsågs)? "
            r"(?P<who>[A-ZÅÄÖ][^.,]+)",
            re.IGNORECASE,
        ),
    ),
    (
        "elected behind the name",
        "chair",
        re.compile(
            r"(?P<who>[^.:]{3,60}?) (?:valdes|väljs|utsågs|utses|valts)(?: enhälligt)? (?:till|som) "
            r"(?:mötes|stämmo|mötets )ordförande|(?P<who2>[^.:]{3,60}?) (?:valdes|väljs|utsågs)(?: "
            r"enhälligt)? till ordförande (?:för (?:mötet|stämman|dagen)|och)"
        ),
    ),
    (
        "elected behind the name",
        "secretary",
        re.compile(
            r"(?P<who>[^.:]{3,60}?) (?:valdes|väljs|utsågs|utses|valts)(?: enhälligt)? (?:till|som) "
            r"(?:mötes|mötets )?(?:sekreterare|protokollförare)\b(?! i styrelsen)"
        ),
    ),
    (
        "the meeting elects",
        "chair",
        re.compile(
            r"\b(?:välj(?:er|a)|valde|utser|utsåg)\s+(?P<who>[A-ZÅÄÖ][^.,:]{3,50}?) (?:till|som) "
            r"(?:(?:[Mm]ötes|[Ss]tämmo)ordförande|[Oo]rdförande (?:för|vid|på) (?:mötet|stämman|årsmötet))"
        ),
    ),
    (
        "the meeting elects",
        "secretary",
        re.compile(
            r"\b(?:välj(?:er|a)|valde|utser|utsåg|anmäler)\s+(?P<who>[A-ZÅÄÖ][^.,:]{3,70}?) (?:(?:till|"
            r"som) (?:mötes)?(?:sekreterare|protokollförare)|att (?:för dagen )?föra protokoll)"
        ),
    ),
    (
        "elected before the name",
        "adjuster",
        re.compile(
            r"\b[Tt]ill (?:protokoll)?juster(?:are|ings\w+)(?:,? (?:tillika|och) rösträknare)?(?: (?:för|vid|på) \w+)? "
            r"(?:val(?:de|des|ts)|väljs|utsågs|utses) (?P<who>[^.]+)"
        ),
    ),
    (
        "to adjust",
        "adjuster",
        re.compile(
            r"\b[Aa]tt (?:jämte|tillsammans med) [^.]{3,40}? justera (?:dagens |årsmötets "
            r")?protokoll\w*(?: \w+)? (?:utsågs|utses|valdes|väljs) (?P<who>[^.]+)"
        ),
    ),
    (
        "elected to adjust",
        "adjuster",
        re.compile(
            r"(?P<who>[A-ZÅÄÖ][^.:]{3,120}?) (?:utses|utsågs|valdes|väljs|valts|utsetts)(?: enhälligt)? "
            r"(?:som |till |att )(?:(?:jämte|tillsammans med) [^.]{3,40}? )?(?:justera\b|juster(?:are|"
            r"ings\w+)|protokolljusterare|justerings(?:män|personer|person))"
        ),
    ),
    (
        "the meeting elects to adjust",
        "adjuster",
        re.compile(
            r"\b(?:välj(?:er|a)|valde|utser|utsåg|godkänner)\s+(?:(?:vice )?ordföranden? )?"
            r"(?P<who>[A-ZÅÄÖ][^.:]{3,120}?) "
            r"(?:(?:till|som) (?:protokoll)?juster\w+|att (?:jämte [^.]{3,40}? )?justera)"
        ),
    ),
    (
        "in the place of the chair",
        "chair",
        re.compile(
            rf"\b[Vv]ice ordföranden?,? (?P<who>{_NAME}),? (?:öppna|led|förklara)\w+ (?:\w+ ){{0,2}}?"
            r"(?:mötet|sammanträdet|förhandlingarna)\b"
        ),
    ),
    ("office, then name", "chair", re.compile(rf"\b[Mm]ötesordförande\s*:?\s+{_ELECTS}(?P<who>{_NAME})")),
    ("office, then name", "secretary", re.compile(rf"\b[Mm]ötessekreterare\s*:?\s+{_ELECTS}(?P<who>{_NAME})")),
    (
        "office, then name",
        "adjuster",
        re.compile(rf"\b(?:[Jj]usterings|[Pp]rotokollju)\w+(?: tillika rösträknare)?\s*:?\s+{_ELECTS}(?P<who>{_NAME})"),
    ),
    (
        "who wrote",
        "secretary",
        re.compile(
            r"\b[Uu]ndertecknad(?:e|es)?,? (?P<who>[A-ZÅÄÖ][^.,]{3,50}?)(?: skrev| förde|,)|"
            r"anteckning\w* som (?P<who2>[A-ZÅÄÖ][^.,]{3,50}?) förde\b|\b(?P<who3>[A-ZÅÄÖ][^.,:]{3,50}?) "
            r"(?:förde|för) (?:anteckningar|protokoll|dagens protokoll|minnesanteckningar)"
        ),
    ),
)
"""Name of the case, the fact, the sentence; `who` holds the names."""

_SIGNING: tuple[tuple[MeetingFact, str], ...] = (
    ("secretary", r"vid (?:protokollet|pennan|tangentbordet)|(?:mötes)?sekreterare|protokollförare|antecknat av"),
    ("chair", r"(?:mötes|stämmo)?ordförande"),
    ("adjuster", r"justeras?\b|justerat|justerande|(?:protokoll)?justerare|justeringspersoner?|justeringsmän"),
)
_SIGNED = tuple(
    (name, re.compile(rf"(?:{words})\s*[:_.…–-]*\s*(?P<who>.*)", re.IGNORECASE)) for name, words in _SIGNING
)
_ELECTING: tuple[tuple[MeetingFact, str], ...] = (
    ("chair", r"(?:mötes|möts|stämmo)ordförande"),
    ("chair", r"ordförande (?:(?:för|vid|på) (?:mötet|stämman)|(?:och|samt|&) sekreterare)"),
    ("secretary", r"(?:mötes)?(?:sekreterare|protokollförare)(?: för mötet)?"),
    ("adjuster", r"(?:[\w()]+ ){0,4}?(?:att (?:jämte|tillsammans)|(?:protokoll|mötes)?juster\w+)"),
)
_PART = (
    r"[a-z][.)]\s+(?:mötesordförande|mötessekreterare|(?:protokoll)?juster(?:are|ingspersoner|ingsperson|ingsmän|ingsman)"
    r"(?: tillika rösträknare)?)\W{0,3}$"
)
_ELECTION = tuple(
    (
        name,
        re.compile(
            rf"(?:[§$&#*\s]{{0,6}}(?:\d{{1,4}}[\d.)]{{0,8}})?\s?)(?:<\w+>)?val av {words}\b|(?={_PART})\S+\s+{words}",
            re.IGNORECASE,
        ),
    )
    for name, words in _ELECTING
)
"""Items that elect: «Val av mötesordförande», «a. Mötesordförande», the name in the line itself or in the next."""
_FOR_MEETING = re.compile(
    r"\b(?:mötes|stämmo)(?:ordf|sekr)|"
    r"\b(?:ordf|sekr)(?:örande|eterare|\.) (?:för|vid|på) (?:\w*mötet|stämman|dagen)\b",
    re.IGNORECASE,
)
_SIGNATURE_ROW = re.compile(r"underskrift(?:er)?\t", re.IGNORECASE)
_SIGNED_OFFICE = re.compile(r"\b(?:Sekreterare|Ordförande|Justerare|Justerande)\b|\bParagrafer\b", re.IGNORECASE)
_SIGNATURES = 25
"""Blocks at the end among which rows of a table can be signatures."""
_VERB = re.compile(r"\s(?:valdes|väljs|utsågs|utses|godkän\w+|väljas|valts)\b")
_FIRST_ITEMS = 6
"""Blocks of the first items, which elect the officers also where the lists before them are long."""
_EARLY_SHARE = 0.4
"""The share of minutes within which a meeting elects its officers; a later «valdes till sekreterare» is the board's."""


def for_the_meeting(document: Document, fact: Fact) -> bool:
    """Whether the text names somebody chair or secretary of this meeting, not of the board or the association."""
    officer = fact.name in {"chair", "secretary"}
    return officer and any(_FOR_MEETING.search(document.quote(span)) for span in fact.evidence)


def people_facts(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """Chair, secretary and adjusters: as elected in sentences and items, then as they signed."""
    first = end_of_head(document, blocks)
    early = max(15, int(len(blocks) * _EARLY_SHARE), first + _FIRST_ITEMS if first < len(blocks) else 0)
    told = [
        fact for block in blocks[:early] for each in sentences_of(document, block) for fact in _told(document, each)
    ]
    yield from told
    known = {fact.name for fact in told}
    for index, block in enumerate(blocks):
        if index < early:
            yield from (fact for fact in _elected(document, blocks, index) if fact.name not in known)
        yield from _signed_together(document, block)
        if block.kind != "table_row" or index > len(blocks) - _SIGNATURES:
            yield from _signed(document, blocks, index)


def _signed_together(document: Document, block: Block) -> Iterator[Fact]:
    """«Underskrifter | Sekreterare Alva Ek Paragrafer 4–9; Ordförande Bo Ahl»: offices and names in one cell."""
    text = document.quote(block.span)
    offices = list(_SIGNED_OFFICE.finditer(text)) if _SIGNATURE_ROW.match(text) else []
    for office, after in zip_longest(offices, offices[1:]):
        name = next((fact for fact, pattern in _SIGNED if pattern.match(office.group())), None)
        people = _names(text[office.end() : after.start() if after else len(text)], many=True)
        for person in people if name == "adjuster" else people[:1]:
            if name:
                yield Fact(name, person, (block.span,))


def complete(scope: Span, fact: Fact, names: Sequence[FoundName]) -> Fact:
    """`fact` with the full name where an officer is called by first name and one full name of the text begins so."""
    if fact.name not in {"chair", "secretary", "adjuster"} or " " in fact.value:
        return fact
    full = [found for found in names if found.name.split(" ")[0] == fact.value]
    if len({found.name for found in full}) != 1:
        return fact
    where = Span(scope.document_id, scope.start + full[0].start, scope.start + full[0].end)
    return Fact(fact.name, full[0].name, (*fact.evidence, where), "derived")


def adjuster_names(text: str) -> list[str]:
    """The full names in `text`; where there are none, what stands there as people of a list («Tony och Maria»)."""
    found = [each.name for each in find_names(text)]
    listed = [entry.name for entry in entries_in(_VERB.split(text)[0])] if len(text) < 80 else []
    return listed if len(listed) > len(found) else found


def _told(document: Document, sentence: Span) -> Iterator[Fact]:
    text = document.quote(sentence)
    if len(text) > 500:
        return
    for _, name, pattern in SENTENCES:
        for match in pattern.finditer(text):
            who = next((part for part in match.groupdict().values() if part), "")
            for person in _names(who, many=name == "adjuster"):
                yield Fact(name, person, (sentence,))


def _names(who: str, *, many: bool) -> list[str]:
    """The names in `who`; of an office that one holds, the last one there, which stands next to the verb."""
    found = adjuster_names(who)
    return found if many else found[-1:]


def _signed(document: Document, blocks: Sequence[Block], index: int) -> Iterator[Fact]:
    """«Vid protokollet», «Ordförande ____»: the name stands in that line or in the next ones."""
    text = document.quote(blocks[index].span).strip()
    if len(text) > 90 or ends_office(document, blocks, index):
        return
    for name, pattern in _SIGNED:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        who = match["who"].strip(" _.:0123456789-–")
        if who:
            yield from _whole(name, who, (blocks[index].span,))
            return
        limit = 3 if name == "adjuster" else 1
        for block in blocks[index + 1 : index + 1 + limit]:
            found = list(_whole(name, document.quote(block.span).strip(" _"), (block.span, blocks[index].span)))
            yield from found
            if not found:
                return


def _whole(name: MeetingFact, text: str, evidence: tuple[Span, ...]) -> Iterator[Fact]:
    """The people of a signature: nothing but names and what belongs to them."""
    names = find_names(text) if not _VERB.search(text) else []
    left = len(text) - sum(each.end - each.start for each in names)
    if names and left <= 25:
        for each in names:
            yield Fact(name, each.name, evidence)


def _elected(document: Document, blocks: Sequence[Block], index: int) -> Iterator[Fact]:
    text = document.quote(blocks[index].span)
    for name, pattern in _ELECTION:
        match = pattern.match(text)
        if match is None:
            continue
        who = text[match.end() :]
        people = _names(who, many=True) if len(who) < 160 else []
        evidence: tuple[Span, ...] = (blocks[index].span,)
        if not people and index + 1 < len(blocks):
            following = document.quote(blocks[index + 1].span)
            people = _names(following, many=True) if len(following) < 120 else []
            evidence = (blocks[index + 1].span, blocks[index].span)
        for person in people if name == "adjuster" else people[:1]:
            yield Fact(name, person, evidence)
        return
