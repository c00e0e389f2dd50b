"""Which body (organ) met, whose it is, what the minutes are called, their kind, and the day of the meeting."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ingest.dates import DAY_AND_MONTH, MONTHS, find_dates, first_date
from ingest.layout.section_names import is_section_name
from ingest.metadata import KIND_PATTERNS
from ingest.minutes.attendance_labels import label_of
from ingest.minutes.deciding_body import deciding_body
from ingest.minutes.header_fields import DATE_LABEL
from ingest.records import Fact

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Sequence

    from ingest.minutes.fields import Field
    from ingest.model import Block, Document, DocumentKind, Span

_HEAD = 12
"""Blocks from the start that may name body, owner and day."""

_KINDS = (
    r"styrelsen?|nämnd(?:en)?|utskott(?:et)?|fullmäktige|beredning(?:en)?|råd(?:et)?|kommittén?|direktion(?:en)?|"
    r"förening(?:en)?|delegation(?:en)?|grupp(?:en)?|nätverk(?:et)?|förbund(?:et)?|sektion(?:en)?|division(?:en)?|"
    r"kår(?:en)?|revision(?:en)?|samfällighet(?:en)?|presidiet"
)
_ADJECTIVE = "(?:[Kk]ommunala|[Dd]elregionala|[Rr]egionala|[Ll]okala|[Cc]entrala|[Ss]ociala|[Gg]emensamma) "
_MET = "möt|träff|samman|samlad"
"""How verbs begin that tell that a body met: they end its name."""
_BODY = re.compile(
    r"(?<![\w-])(?:(?:Nämnden|Beredningen|Rådet|Utskottet|Kommittén|Delegationen|Sektionen|Föreningen)(?!\w)|"
    rf"[A-ZÅÄÖ][\w-]*? (?:samfällighet|byalag|församling|\w+förening)(?!\w)|"
    rf"(?:[A-ZÅÄÖ]\w*-(?:, \w+-)? och [a-zåäö]|(?=[A-ZÅÄÖ]){_ADJECTIVE}[a-zåäö]|[A-ZÅÄÖ])[\w-]*?(?:{_KINDS})s?(?!\w)"
    r"(?: \w*(?:utskott|presidium|beredning)(?!\w))?)"
    rf"(?: för(?: (?!den\b|\d|Datum|{_MET})[a-zåäöA-ZÅÄÖ&-]+){{1,4}}"
    rf"(?= \d|,|\.|$|\t| den\b| Datum\b|\n| (?:{_MET}))|"
    r"(?: [A-ZÅÄÖ][\w-]*){1,2}(?: (?:och|&) [A-ZÅÄÖ]\w*)?(?= ekonomisk|,|\.|$|\n))?"
)
_SHOUTED_BODY = re.compile(
    r"(?:[A-ZÅÄÖ-]+ ){0,2}[A-ZÅÄÖ-]*(?:FÖRENINGEN|FÖRENING|NÄMNDEN|STYRELSEN|RÅDET|FÖRBUNDET|UTSKOTTET)"
    r"(?: [A-ZÅÄÖ-]+){0,5}(?=$|[ \t]+(?:[A-ZÅÄÖ]?[a-zåäö]|\d))"
)
_LOWER_BODY = re.compile(
    rf"(?:\b(?:från|vid|i|med|av)|,) (?P<body>(?:{_ADJECTIVE})?(?:[a-zåäö]\w*-(?:, \w+-)? och )?(?:[a-zåäö][\w-]*)?"
    r"(?:styrelsen|nämnden|utskottet|fullmäktige|beredningen|rådet|kommittén|gruppen)"
    r"(?: för (?:[a-zåäö]+ (?!\d)[a-zåäö]+|[A-ZÅÄÖ][\w-]+))?)"
)
_MEETING_WORDS = re.compile(
    r"\w*(?:möte[ts]?|protokoll|anteckning(?:ar)?|stämma|sammanträde|sammanfattning|agenda|dagordning)\b|"
    r"\b(?:från|fört|vid|för|med|över|i|org\.?\s?nr|år|ordinarie|konstituerande|extra|"
    r"digital(?= \w*(?:möte|stämma|träff))|gemensamt?|den|kl|nr)\b|(?<!\w)[\d():#|/.,–-]+(?![^\W\d])|[():,]",
    re.IGNORECASE,
)
_SENDS = re.compile(r":\s+[A-ZÅÄÖ]\w+ [A-ZÅÄÖ]\w+")
_KIND_FIRST = re.compile(r"\w*(?:grupp|råd|nämnd|utskott|kommitté|beredning|nätverk|delegation)(?:en|et|n)?\s\w{3}")
"""«referensgrupp beständiga identifierare»: what a title in small letters calls a body."""
_KIND_CELL = re.compile(
    r"(?!Områd|Samråd|Åtråd)[A-ZÅÄÖ]\w*(?:grupp|råd|nämnd|utskott|kommitté|beredning|nätverk|delegation)(?:en|et|n)?"
    r"\s\w{3}[^\d:;,]{0,50}"
)
"""«Strategigrupp Barns och ungas hälsa», a cell that a letterhead gives to the body alone."""
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_BOARD, _LETTERHEAD_ROWS = "Styrelsen", 3
_LINKED = re.compile(r"^(?:(?:&|och|samt)(?:\s+|$))+|(?:\s+(?:&|och|samt))+$")
"""What is left of «agenda & anteckningar»."""
_OWNER = re.compile(
    r"(?<![\w-])(?:(?:Region|REGION) [A-ZÅÄÖ][\wÅÄÖ-]+"
    r"(?: (?!Protokoll|Minnes|Sammantr|Mötes|Anteckn|Kallelse)[A-ZÅÄÖ][a-zåäö]+(?=\b))?|"
    r"[A-ZÅÄÖ][\wÅÄÖ]+(?: [A-ZÅÄÖ]\w+)? "
    r"(?:kommun|KOMMUN|stad|Stad|STAD|kommunalförbund|tingsrätt|universitet|högskola)|[A-ZÅÄÖ]\w*(?: "
    r"Götalands)?regionen|"
    r"(?<=med |för )(?:[A-ZÅÄÖ][\w&-]+ ){1,4}AB(?=[,.\s]|$)|"
    r"(?:Brf|BRF|Bostadsrättsföreningen) [A-ZÅÄÖ][\w ]{2,30}?(?=,|\.|$|\n| \d))(?![\w-])"
)
_COMPOUND = re.compile(r"[A-ZÅÄÖ]{3,}FÖRENING$")
"""An association by what it is for, INTRESSEFÖRENING: a word like others."""
_COMMON = frozenset("KOMMUN STAD EKONOMISK FÖRENING KOMMUNALFÖRBUND OCH FÖR I HÖGSKOLA UNIVERSITET".split())
_ELSEWHERE = re.compile(
    r"public|anslag|nästa|kommande|föregående|förra|senast|juster|kallel|utskrift|avpublic|tas ned|version|skapad|"
    r"plats",
    re.IGNORECASE,
)
_MINUTES: tuple[DocumentKind, ...] = ("protokoll", "minnesanteckning")
_FIRST_ITEM = re.compile(r"\W*(?:§\s*)?\d{1,2}[.)]\s|Mötets öppnande", re.IGNORECASE)
"""«1. Mötets öppnande», the first heading of minutes without a title, names no body."""
_DEFINITE = re.compile(r"(?:n|t|fullmäktige)$")
"""Ends of a single word that names a body: Kulturnämnden, Digitaliseringsrådet; «Förening» alone names none."""
_ADJUSTING = re.compile(r"juster|föregående|förra", re.IGNORECASE)
_OPENING = re.compile(
    r"\b(?:samlades|sammanträ\w+|möte\w*|stämma\w*|protokoll\w*|anteckning\w*|träff\w*|\w*möte)\b", re.IGNORECASE
)


def date_facts(document: Document, scope: Span, blocks: Sequence[Block], fields: Sequence[Field]) -> Iterator[Fact]:
    """The day of the meeting: as its form states, else as title, letterhead or opening sentence name it."""
    for field in fields:
        day = first_date(field.value)
        if day and DATE_LABEL.fullmatch(field.label) and not _ELSEWHERE.match(field.label):
            yield Fact("date", _words(field.value, day), (field.span,), day=day)
    for block in blocks[:_HEAD]:
        text = document.quote(block.span)
        day = first_date(text)
        if day and _names_own_day(document, block, text, day):
            yield Fact("date", _words(text, day), (block.span,), day=day)
    if scope.start == 0 and document.date and blocks:
        yield Fact("date", document.date.isoformat(), (blocks[0].span,), "derived", document.date)


def _words(text: str, day: datetime.date) -> str:
    return next(text[found.start : found.end] for found in find_dates(text) if found.date == day)


def _names_own_day(document: Document, block: Block, text: str, day: datetime.date) -> bool:
    """Whether a line of the head names the day of the meeting itself: a title, a letterhead, a short line."""
    if _ELSEWHERE.search(text) and block.kind not in {"title"}:
        return False
    if block.kind in {"title", "heading"} or day == document.date:
        return True
    return block.kind == "paragraph" and (len(text) <= 60 or _OPENING.search(text[:160]) is not None)


def title_facts(document: Document, scope: Span, blocks: Sequence[Block]) -> Iterator[Fact]:
    """The title of the notes and what kind of document they call themselves."""
    heading = next((each for each in blocks[:_HEAD] if each.kind in {"title", "heading"}), None)
    if scope.start == 0:
        evidence = next((each.span for each in blocks if document.title in document.quote(each.span)), None)
        found = evidence or (heading.span if heading else blocks[0].span if blocks else scope)
        yield Fact("title", document.title, (found,), "stated" if evidence else "derived")
    elif heading and not is_section_name(document.quote(heading.span)):
        yield Fact("title", document.quote(heading.span), (heading.span,))
    for block in blocks[:_HEAD]:
        text = document.quote(block.span)
        kinds = (name for name in _MINUTES if KIND_PATTERNS[name].search(text))
        kind = next(kinds, None)
        if kind and block.kind != "table_row" and len(text) <= 150 and not _ADJUSTING.search(text):
            yield Fact("kind", kind, (block.span,), "derived")
    if blocks and document.kind in _MINUTES:
        yield Fact("kind", document.kind, (blocks[0].span,), "derived")


def body_facts(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """Body and owner from title and letterhead; a body in the genitive («rådets») counts without its -s."""
    head = sorted(blocks[:_HEAD], key=lambda block: block.kind not in {"title", "heading"})
    lines = [each for each in head if each.kind not in {"list_item", "table_row"} and _names_body(document, each)]
    for find in (_body, _lower_body):
        yield from _named_in(document, lines, find)
    yield from _named_in_letterhead(document, blocks)
    if deciding := deciding_body(document, blocks):
        name, block = deciding
        yield Fact("body", name[0].upper() + name[1:], (block.span,), "derived")
    titles = [each for each in lines if each.kind == "title" or (each is lines[0] and each.kind == "heading")]
    yield from _named_in(document, titles, _rest_of_title)
    for block in blocks[:_HEAD]:
        match = _OWNER.search(document.quote(block.span))
        if match and block.kind != "list_item" and "\t" not in document.quote(block.span)[: match.start()]:
            yield Fact("owner", _named(match.group()), (block.span,))


def _named_in(document: Document, lines: Sequence[Block], find: Callable[[str], str | None]) -> Iterator[Fact]:
    for block in lines:
        text = document.quote(block.span)
        if len(text) <= 160 and (body := find(text)):
            yield Fact("body", body, (block.span,))


def _named_in_letterhead(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """The body in a cell of the table that minutes begin with; no board alone, its association stands beside it."""
    for block in takewhile(lambda each: each.kind == "table_row", blocks[:_LETTERHEAD_ROWS]):
        named = ((_body(cell.strip()), cell) for cell in document.quote(block.span).split("\t") if ":" not in cell)
        yield from (Fact("body", body, (block.span,)) for body, cell in named if body and _is_whole(body, cell))
        cells = (_IN_BRACKETS.sub("", cell).strip() for cell in document.quote(block.span).split("\t"))
        yield from (Fact("body", cell, (block.span,)) for cell in cells if _KIND_CELL.fullmatch(cell))


def _is_whole(body: str, cell: str) -> bool:
    """Whether a cell holds a body and nothing else, in whatever letters: «VIKS BÅTKLUBBSFÖRENING»."""
    return body != _BOARD and body.lower() == cell.strip().lower()


def _names_body(document: Document, block: Block) -> bool:
    """Whether a line could say whose minutes these are: no list of people, no sentence of the running text."""
    text = document.quote(block.span).strip()
    sentence = block.kind == "paragraph" and text.endswith(".") and not _OPENING.search(text[:80])
    people = label_of(block.place.headings[-1]) if block.place.headings else None
    return not sentence and not label_of(text) and ": " not in text[:12] and not (people and people.sure)


def _body(text: str) -> str | None:
    """The body that `text` names; one before a colon and a name only sent that person."""
    if shouted := _SHOUTED_BODY.match(text):
        return _named(shouted.group()) if " " in shouted.group() else shouted.group().capitalize()
    match = _BODY.search(text)
    if match and _SENDS.match(text, match.end()):
        return None
    body = _base(match.group()) if match else None
    return body if body and (" " in body or _DEFINITE.search(body)) else None


def _lower_body(text: str) -> str | None:
    match = _LOWER_BODY.search(text)
    return match["body"][0].upper() + match["body"][1:] if match else None


def _rest_of_title(text: str) -> str | None:
    """What a title names besides the meeting: «Årsmöte Python Sverige 2015-06-25»."""
    text = DAY_AND_MONTH.sub(" ", text)
    names = {name.start: name for name in find_dates(text)}
    for found in names.values():
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    if not _MEETING_WORDS.search(text) or _FIRST_ITEM.match(text):
        return None
    rest = _LINKED.sub("", " ".join(_MEETING_WORDS.sub(" ", text).split())).strip(" –-")
    if rest.endswith("s") and re.search(rf"{re.escape(rest)}\s+\w*(?:möte|stämma|sammanträde)", text):
        rest = rest[:-1]
    if rest.lower().endswith((" kommun", " stad")):
        return None
    if _KIND_FIRST.match(rest):
        rest = rest[0].upper() + rest[1:]
    return rest if 3 <= len(rest) <= 50 and rest[0].isupper() and rest.split(" ")[0].lower() not in MONTHS else None


def _base(body: str) -> str:
    return re.sub(r"^(\w+?(?:et|en|én|an))s$", r"\1", body)


def _named(owner: str) -> str:
    """A name in capitals as it is written otherwise: HÄLLVIKS KOMMUN → Hällviks kommun."""
    if not owner.isupper():
        return owner
    first, *rest = owner.split(" ")
    return " ".join([_cased(first), *(word.lower() if _COMPOUND.match(word) else _cased(word) for word in rest)])


def _cased(word: str) -> str:
    return word.lower() if word in _COMMON else word.capitalize()
