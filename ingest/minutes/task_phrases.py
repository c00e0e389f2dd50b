"""Sentences that say who will do what: «Alva tar fram ett utkast till nästa möte», «Kansliet lovade att ringa»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.dates import MONTH
from ingest.minutes.decision_phrases import is_subordinate
from ingest.minutes.due_dates import due_in
from ingest.minutes.people_named import FUNCTION
from ingest.model import Span
from ingest.records import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Document
    from ingest.people import Roster

_SURE = (
    r"tar (?:\w+ )?(?:fram|vidare|kontakt|reda på|in|med sig|hand om|över|på sig|tag i)|återkommer|återkopplar|skickar|"
    r"sänder|mejlar|"
    r"mailar|ringer|kontaktar|hör (?:av sig|med|efter)|stämmer av|kollar|bokar|sammanställer|skriver(?! i\b|"
    r" att\b)|undersöker|"
    r"ordnar|fixar|köper|beställer|uppdaterar|kompletterar|utreder|förbereder|bjuder in|"
    r"(?:lägger|sätter) (?:upp|ut|in)|ser (?:över|till)|"
    r"håller i|byter|gör (?:ett?|klart?|utkast|lathund|färdigt?)|publicerar|ansöker|samordnar|skaffar|hämtar|"
    r"formulerar|"
    r"renskriver|delar ut|tittar på|pratar med|talar med|följer upp|tillfrågar|skapar|inventerar|granskar|"
    r"testar|sammankallar|"
    r"kallar till|påminner(?= alla| medlem)|trycker|laddar upp|reserverar(?! sig)|offererar|kontrollerar|mäter|lagar|"
    r"reparerar|målar"
)
_WITH_DUE = (
    r"redovisar|rapporterar|presenterar|lämnar|delar|planerar|meddelar|visar|jämför|inleder|informerar|börjar|"
    r"arbetar|jobbar|"
    r"anmäler|levererar|översätter|öppnar|startar"
)
_COMMITS = (
    r"(?:ska|skall|kommer att)(?= (?!vara|bli|ha\b|inte|kunna)\w)|(?:lovar|lovade)(?: att| ett| en| återkomma)|"
    r"åt(?:ar|og) sig(?: att)?|"
    r"(?:erbjuder|erbjöd) sig(?: att)?|(?:tog|tar) på sig (?:att|uppgiften|ansvar\w*)|(?:får|fick) (?:i uppdrag|"
    r"i uppgift|uppdraget|uppgiften)(?: att)?|"
    r"har (?:fått )?i uppdrag att|ansvarar för(?: att)?|(?:är|blir) ansvarig(?:a)? för(?: att)?|övertar uppgiften|"
    r"(?:väljs|valdes|utses|utsågs) att(?! jämte| tillsammans| justera| vara| leda| föra| protokoll)"
)
_ADVERBS = r"(?:\s+(?:sedan|också|själv|gärna|därför|nu|även|därefter|i sin tur|tillsammans)){0,2}"
_DOES = re.compile(rf"{_ADVERBS}\s+(?P<verb>{_SURE}|{_COMMITS}|{_WITH_DUE})\b(?=\s+\S)", re.IGNORECASE)
_WEAK = re.compile(rf"(?:{_WITH_DUE})$", re.IGNORECASE)
_COMMITTED = re.compile(rf"(?:{_COMMITS})$", re.IGNORECASE)
_LONG_AGO = re.compile(
    rf"\s+(?:den \d{{1,2}} (?:{MONTH})|i (?:{MONTH}) \d{{4}}|\d{{4}}|i (?:höstas|våras|somras|"
    rf"fjol))\b",
    re.IGNORECASE,
)
"""Right behind the verb, a day says that it was promised long ago: «åtog sig i november 2024 att»."""
_ASIDE = re.compile(r"\s*\((?:[^()]{1,40})\)|,\s+[^,]{2,40},(?=\s)")
_OPENING_FUNCTION = re.compile(rf"(?:\W|\d+[.)])*(?P<who>(?:[\w-]+ ){{0,2}}?{FUNCTION})", re.IGNORECASE)
_PRONOUN = re.compile(r"(?P<who>Han|Hon)(?=\s)")
_TIMED_OPENING = re.compile(
    r"^(?:till|inför|före|innan|efter|därefter|sedan|under|senast)\b[^,.]{0,50}\s(?P<verb>\w+(?:ar|er|r))\s+$",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\b(?:(?:tas|arbetas|läggs) fram|görs|skrivs|bokas|ordnas|förbereds|sammanställs|skickas(?: ut)?|sköts|"
    r"undersöks|utreds|"
    r"beställs|köps(?: in)?|kontaktas|uppdateras|hämtas) av\s+$",
    re.IGNORECASE,
)
_NO_TASK = re.compile(
    r"^\W*(?:inga|inget|ingen)\b|\b(?:jäv|klubban|mötet|sammanträdet)\.?$|\b(?:i en motion|i sin motion)\b|"
    r"\b(?:har|hade) (?:redan )?(?:skickat|skrivit|tagit)\b|\?$",
    re.IGNORECASE,
)


def doers_of_tasks(document: Document, span: Span, roster: Roster, before: Span | None = None) -> tuple[Mention, ...]:
    """Who promises or is told to do something in the sentence `span`; «Hon» is whom `before` begins with."""
    text = document.quote(span)
    if _NO_TASK.search(text):
        return ()
    mentions = roster.mentions(document, span)
    for index, mention in enumerate(mentions):
        place = mention.evidence[0]
        if _acts(text, place.end - span.start) or _is_told(text[: place.start - span.start]):
            doers = _joined(document, mentions[: index + 1])
            first = text[: doers[0].evidence[0].start - span.start]
            if _DONE_BY.search(first) or not is_subordinate(first):
                return tuple(doers)
    return _pronoun(document, span, before, roster) or _function(document, span)


def _acts(text: str, end: int) -> bool:
    """Whether a verb of doing follows at `end`, and a weak one with a day."""
    aside = _ASIDE.match(text, end)
    match = _DOES.match(text, aside.end() if aside else end)
    if match is None or _LONG_AGO.match(text, match.end()):
        return False
    return not _WEAK.match(match["verb"]) or due_in(text[match.end() :]) is not None


def _is_told(before: str) -> bool:
    """«Till nästa möte skickar Alva …», «Förslag tas fram av Alva …»: the verb before the name."""
    if _DONE_BY.search(before):
        return True
    match = _TIMED_OPENING.match(before)
    return match is not None and re.match(rf"(?:{_SURE}|tar|{_WITH_DUE})$", match["verb"], re.IGNORECASE) is not None


def _joined(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """The last mention and those joined to it: «Alva Ek, Bo Ahl och Cia Dahl»."""
    doers = [mentions[-1]]
    for mention in reversed(mentions[:-1]):
        between = document.text[mention.evidence[0].end : doers[0].evidence[0].start]
        if not re.fullmatch(r"(?:\s*\([^()]{1,30}\))?\s*(?:,|och|samt|&|/|\+)\s*", between):
            break
        doers.insert(0, mention)
    return doers


def _pronoun(document: Document, span: Span, before: Span | None, roster: Roster) -> tuple[Mention, ...]:
    text = document.quote(span)
    match = _PRONOUN.match(text)
    if match is None or before is None or not _acts(text, match.end()):
        return ()
    earlier = roster.mentions(document, before)
    if len({mention.name for mention in earlier}) != 1 or earlier[0].evidence[0].start > before.start + 2:
        return ()
    place = Span(document.id, span.start, span.start + match.end())
    return (Mention(earlier[0].name, match["who"], (place, earlier[0].evidence[0]), "derived"),)


def _function(document: Document, span: Span) -> tuple[Mention, ...]:
    """A function that commits itself, or does something by a day: «Kansliet skickar ut kallelsen senast den 3 maj»."""
    text = document.quote(span)
    match = _OPENING_FUNCTION.match(text)
    does = _DOES.match(text, match.end()) if match else None
    if match is None or does is None:
        return ()
    if not _COMMITTED.match(does["verb"]) and (_WEAK.match(does["verb"]) or due_in(text[does.end() :]) is None):
        return ()
    return (
        Mention(
            match["who"],
            match["who"],
            (Span(document.id, span.start + match.start("who"), span.start + match.end("who")),),
        ),
    )
