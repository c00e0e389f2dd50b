"""The phrases by which Swedish minutes say that somebody presented something, and those that only look like it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "present"]

_ADVERBS = (
    r"också|även|sedan|sen|därefter|därpå|kort|kortfattat|först|själv|själva|inledningsvis|avslutningsvis|dessutom|"
    r"vidare|slutligen|nu|därför|istället|i stället|muntligt|muntligen|skriftligt|båda|gemensamt|snabbt|"
    r"översiktligt|utförligt|därvid|härefter|"
    r"(?:via|på) länk|via (?:teams|zoom|telefon)|på distans|digitalt|tillsammans|bland annat|"
    r"bl\.? ?a\.?|även kort|i korthet|i tur och ordning|mer|lite|litet|något|"
    r"(?:in)?för (?:mötet|styrelsen|nämnden|rådet|stämman|gruppen|deltagarna|beredningen|utskottet|ledamöterna|"
    r"medlemmarna|församlingen|kommittén|direktionen)"
)
"""What may stand between a verb and what belongs to it."""
_TALK = (
    r"(?:läges|status|nuläges|muntlig|del|slut|års|projekt|åter)?(?:översikt|överblick|bild|rapport|presentation|"
    r"information|redogörelse|redovisning|genomgång|föredragning|dragning|inblick|uppdatering|introduktion|beskrivning|"
    r"återkoppling|avrapportering|föreläsning|föredrag|anförande|inledning|orientering|bakgrund|sammanfattning|"
    r"beskrivning|tillbakablick|utblick|rapportering|siffror(?:na)?)(?:en|er|et|n)?"
)
"""Nouns for a presentation, as after «gav en» and «höll en»."""
_SPEECH = (
    r"(?:\w*(?:genomgång|presentation|dragning|föredragning|redovisning|redogörelse|föreläsning|"
    r"uppdatering|lägesrapport))(?:en)?"
)
"""Nouns that mean nothing but a presentation, also after verbs that are used of much else: «ledde en genomgång»."""
_PRESENTING = (
    r"presentera|redogöra|redovisa|föredra|informera|berätta|gå (?:i)?genom|visa|beskriva|ge|introducera|rapportera|dra"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say it: the verb in both tenses, and what must follow it (after the subject where that comes last).

    `weak`: people say as much in a discussion too, so it counts only where the speaker opens a paragraph or is
    responsible for the item.
    """

    name: str
    past: str
    present: str
    tail: str = ""
    weak: bool = False


PHRASES: tuple[Phrase, ...] = (
    Phrase("presentera", "presenterade|presenterte", "presenterar", r"(?!(?:,[^,.]{2,60},)?\s+sig(?:\s+själv)?\b)"),
    Phrase("redogöra", "redogjorde|redogorde", "redogör", r"(?:\s+(?:för|om|kring|över)\b)?"),
    Phrase("redovisa", "redovisade", "redovisar"),
    Phrase("föredra", "föredrog|föredrade", "föredrar|föredrager", r"(?!\s+\w+\s+framför\b)"),
    Phrase(
        "informera", "informerade", "informerar",
        r"(?=\s*[.:;,]|\s*$|\s+(?:om|kring|från|angående|att|över|och|under|vid|i|på|oss|mötet|styrelsen|nämnden|rådet|"
        r"stämman|deltagarna|gruppen|utskottet|beredningen|alla|medlemmarna|ledamöterna)\b)",
    ),
    Phrase("upplysa om", "upplyste", "upplyser", r"\s+(?:\w+\s+){0,2}?om\b"),
    Phrase(
        "uppdatera om", "uppdaterade", "uppdaterar",
        r"\s+(?:(?:oss|mötet|styrelsen|nämnden|rådet|gruppen|alla|deltagarna|utskottet)\s+)?(?:om|kring|gällande|angående)\b",
    ),
    Phrase("stå för genomgången", "stod", "står", rf"\s+för\s+(?:[\w-]+\s+){{0,2}}?{_TALK}\b"),
    Phrase("leda genomgången", "ledde", "leder", rf"\s+(?:[\w-]+\s+){{0,2}}?{_SPEECH}\b"),
    Phrase(
        "ha en dragning", "hade", "har",
        rf"\s+(?:förberett\s+|med\s+sig\s+)?(?:en|ett)\s+(?:[\w-]+\s+){{0,2}}?{_SPEECH}\b",
    ),
    Phrase(
        "dela med sig", "delade", "delar",
        r"\s+(?:med\s+sig\s+av\b|(?:med\s+sig\s+av\s+)?(?:sina|egna)\s+(?=(?:erfarenheter|lärdomar|reflektioner)\b))",
    ),
    Phrase("dela på föredragningen", "delade", "delar", rf"\s+(?:upp\s+|på\s+)(?:den\s+)?{_SPEECH}\b(?!\s+på\b)"),
    Phrase("förklara hur", "förklarade", "förklarar", r"\s+(?=(?:hur|varför|vad)\b(?!\s+(?:han|hon|de)\b))", weak=True),
    Phrase("sammanfatta", "sammanfattade|summerade", "sammanfattar|summerar", r"(?!\s+med\b)", weak=True),
    Phrase(
        "kommentera", "kommenterade", "kommenterar",
        r"\s+(?=(?:\w+\s+){0,3}?\w*(?:berättelse|rapport|bokslut|budget|resultat|siffror|redovisning)\w*)",
    ),
    Phrase("orientera", "orienterade", "orienterar", r"\s+(?:om|kring)\b"),
    Phrase("gå igenom", "gick", "går", r"\s+(?:igenom|genom)\b(?!\s+(?:sundet|skogen|lokalen|staden))"),
    Phrase("berätta", "berättade", "berättar", r"(?=\s+(?:om|hur|från|kring|vad|varför|vilka|vilken)\b)"),
    Phrase("berätta att", "berättade", "berättar", r"\s+(?=att\b)", weak=True),
    Phrase("ge en översikt", "gav", "ger", rf"\s+(?:(?!uppdrag)[\wåäö:-]+\s+){{0,3}}?{_TALK}\b"),
    Phrase(
        "lämna en rapport", "lämnade", "lämnar",
        r"\s+(?:en\s+|ett\s+)?(?:[\w-]+\s+){0,2}?\w*(?:rapport|information|redogörelse|redovisning|översikt|lägesbild)\b",
    ),
    Phrase("hålla i", "höll", "håller", r"\s+i\s+(?!(?:pennan|klubban|mötet|sammanträdet|ordet|ordförandeklubban)\b)"),
    Phrase("hålla en föredragning", "höll", "håller", rf"\s+(?:[\w-]+\s+){{0,3}}?{_TALK}\b"),
    Phrase("ta föredragningen", "tog", "tar", rf"\s+(?:över\s+|hand\s+om\s+)?(?:den\s+|nästa\s+)?{_SPEECH}\b"),
    Phrase("göra en genomgång", "gjorde", "gör", rf"\s+(?:en\s+|ett\s+)(?:[\w-]+\s+){{0,2}}?{_TALK}\b"),
    Phrase(
        "dra", "drog", "drar",
        r"\s+(?!(?:tillbaka|sig|in|ner|ned|ut|i|igång|över|på|upp|av|lott|lotten|slutsats\w*|en|åt|till|fram|ifrån|"
        r"från|undan|bort|gränsen|nytta|lärdom\w*)\b)",
    ),
    Phrase("visa", "visade", "visar", r"\s+(?!(?:sig|att|på att|tydligt|också att|även att|ut|intresse|hänsyn)\b)"),
    Phrase("beskriva", "beskrev", "beskriver", r"\s+", weak=True),
    Phrase("introducera", "introducerade", "introducerar", r"(?!\s+sig\b)"),
    Phrase("demonstrera", "demonstrerade|förevisade", "demonstrerar|förevisar"),
    Phrase("föreläsa", "föreläste", "föreläser"),
    Phrase("rapportera", "rapporterade|avrapporterade|återrapporterade", "rapporterar|avrapporterar|återrapporterar"),
    Phrase("återkoppla", "återkopplade", "återkopplar", r"\s+(?:från|kring|om)\b"),
    Phrase("lägga fram", "lade|la", "lägger", r"\s+fram\b"),
    Phrase(
        "läsa upp", "läste", "läser",
        r"\s+(?:upp\s+)?(?=valda\s+delar\b|(?:\w+\s+){0,6}?\w*(?:berättelse|rapport|bokslut|budget))",
    ),
    Phrase("delge", "delgav", "delger", r"\s+(?:\w+\s+){0,2}?(?:information|läget|rapport)"),
    Phrase("tala om", "talade|pratade", "talar|pratar", r"\s+(?:om|kring)\b(?!\s+(?:att|för))", weak=True),
    Phrase(
        "inleda med att", "inledde|började|avslutade|fortsatte", "inleder|börjar|avslutar|fortsätter",
        rf"\s+med\s+att\s+(?:kort\s+)?(?:{_PRESENTING})\b",
    ),
    Phrase("öppna med en översikt", "öppnade", "öppnar", rf"\s+med\s+(?:en|ett)\s+(?:[\w-]+\s+){{0,2}}?{_TALK}\b"),
    Phrase("inleda med", "inledde|började", "inleder|börjar", r"\s+med\s+(?!att\b|ett? (?:tyst )?(?:minut|upprop))"),
    Phrase(
        "inleda", "inledde", "inleder",
        r"(?=\s*[.:;]|\s*$|\s+(?:ärendet|punkten|frågan|passet|seminariet|workshopen|temat|diskussionen)\b)",
    ),
)  # fmt: skip

PASSIVE = re.compile(
    r"\b(?:föredr(?:ogs?|as|ages|agits)|presenterades|presenteras|presenterats|redovisades|redovisas|redovisats|"
    r"redogjordes|redogörs|gicks igenom|gås igenom|hölls i|hölls|drogs|dras|inleddes|introducerades|"
    r"(?<!mötet )(?<!stämman )(?<!samtalet )(?<!samtalen )(?<!träffen )(?<!sammanträdet )(?<!diskussionen )leddes|"
    r"lades fram|läggs fram|lästes upp|läses upp|upplästes|rapporterades|informerades|gjordes|lämnades|gavs|beskrevs|"
    r"visades)\b"
    r"(?:\s+(?!av\b)[\wåäö-]+){0,4}?\s+(?:av|utav)\s+(?:[a-zåäöéA-ZÅÄÖ]?[a-zåäöé-]+\s+){0,4}?$",
    re.IGNORECASE,
)
"""What stands before the name in «Ärendet föredras av ekonomichef …»."""

GIVEN_BY = re.compile(
    rf"\b(?:fick|får|erhöll|lyssnade (?:på|till)|tog del av|tar del av)\s+(?:[\wåäö-]+\s+){{0,3}}?{_TALK}\b"
    r"(?:\s+(?!av\b|från\b)[\wåäö-]+){0,4}?\s+(?:av|från|med)\s+(?:[a-zåäöé-]+\s+){0,4}?$|"
    r"^(?:Föredragande|(?:Gäst)?(?:[Ff]öreläsare|[Tt]alare)|Inledare|Presentatör(?:er)?)\b"
    r"(?:(?!\b(?:nästa|kommande)\b)[^:.]){0,30}\b(?:är|var)\s+"
    r"(?:[a-zåäöé-]+\s+){0,3}?$|"
    rf"^För (?:[\wåäö-]+\s+){{0,3}}?{_SPEECH}\b[^:.]{{0,40}}?\b(?:stod|står|svarade|svarar|ansvarade|ansvarar)\s+"
    r"(?:[a-zåäöé-]+\s+){0,3}?$",
    re.IGNORECASE,
)
"""What stands before the name in «Mötet fick en dragning av …», «Föredragande i ärendet var …»."""
NOUN_BY = re.compile(
    r"^(?:\W*|.{0,80}?[:–]\s*)(?:(?!Inge|Inga)[A-ZÅÄÖ][a-zåäö]+\s)?(?:\w*(?:presentation|föredragning|dragning|genomgång|redogörelse|inledning|föreläsning|"
    r"introduktion|lägesrapport|information|rapport)(?:en)?)\b(?:\s+(?!av\b|från\b)[\wåäö-]+){0,6}?\s+"
    r"(?:av|från|genom|med)\s+(?:[a-zåäöé-]+\s+){0,3}?$",
    re.IGNORECASE,
)
"""What stands before the name in «Föredragning av …», «Information från …» that opens a line."""

LABEL = re.compile(
    r"(?:föredragande(?:\s+(?:tjänste(?:man|män|person(?:er)?)|i ärendet))?|föredragning(?:ar)?|föredras av|"
    r"föredragare|presentatör(?:er)?|presenteras av|presentation(?:er)?(?: av)?|inledare|"
    r"(?:gäst)?talare|(?:gäst)?föreläsare|dragning|"
    r"rapportör|information(?:en)? lämnas av)"
    r"\s*[:\t]\s*",
    re.IGNORECASE,
)
LABEL_PART = re.compile(r"(?:föredragande|föredragning(?:ar)?|presentatör(?:er)?|inledare|föredragare)", re.IGNORECASE)
"""A label or part that names who presents the item."""

OWN_TALK = re.compile(
    r"(?::s|['’]?s)?\s+(?:[a-zåäö]+\s+){0,2}?(?:utgångspunkt|(?:huvud)?budskap|presentation|föredragning|genomgång|dragning|"
    r"redogörelse|redovisning|föreläsning|föredrag|anförande|introduktion|bildspel)(?:en|et|er)?\b"
)
"""What follows the genitive in «Anna Eks centrala budskap var»."""

NEGATED = re.compile(r"\b(?:inte|ej|aldrig|icke|varken|förhindrad|i stället för)\b", re.IGNORECASE)
_WHEN = (
    r"höst(?:en)?|vår(?:en)?|sommar(?:en)?|vinter(?:n)?|januari|februari|mars|april|maj|juni|juli|augusti|september|"
    r"oktober|november|december"
)
LATER = re.compile(
    rf"\b(?:nästa (?!steg)|kommande (?:möte|sammanträde)|senare\b(?! års)|senast\b|framöver\b|återkommer\b|"
    rf"ska\b|skall\b|kommer att\b|(?:till|under) (?:{_WHEN})\b)|"
    rf"^\s+(?:(?!om\b|för\b|kring\b)[\wåäö-]+\s+){{0,2}}(?:i|till|den \d{{1,2}})\s+(?:{_WHEN})\b",
    re.IGNORECASE,
)
"""Tells that a verb in the present is about what is to come."""
EARLIER = re.compile(
    r"\b(?:(?:vid|på|under|i) (?:det |den )?(?:förra|föregående|förgående|senaste|tidigare) "
    r"(?:\w*mötet?|\w*sammanträdet?|gång|gången)|förra gången|i fjol)\b",
    re.IGNORECASE,
)
"""Tells that a verb in the past is about another meeting."""

DROPPED = re.compile(
    r"(?:(?:punkten|ärendet|frågan|föredragningen|informationen|passet|detta|den|det här)\s+)?(?:[a-zåäö]+\s+){0,2}?"
    r"(?:utgår|utgick|ströks|stryks|(?:hanns|hann|togs|tas|behandlades) (?:\w+ )?(?:inte|ej)\b|ställdes in|ställs in|"
    r"(?:sköts|skjuts) upp|flytta(?:s|des) till nästa)",
    re.IGNORECASE,
)
"""Opens the text of an item of the agenda that was not dealt with."""

ADVERB_TAIL = rf"(?:\s+(?:{_ADVERBS})){{0,3}}"
"""Adverbs between a verb and what belongs to it."""
