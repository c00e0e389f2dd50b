"""The wording of decisions: what decides, what only reports or proposes, and how the matter ended.

Tables of patterns over single sentences; nothing here knows of documents. They serve minutes of all kinds: protocols
with §§, notes of councils and projects, associations and student unions, old formulas («Beslöt stämman», «Valdes»).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.dates import MONTH, MONTHS, find_dates
from ingest.lettercase import lowered

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from ingest.records import Outcome

_I = re.IGNORECASE
BODY = (
    r"(?:\b[\w-]{0,40}(?:mötet|stämman|styrelsen|rådet|nämnden|utskottet|beredningen|kommittén|gruppen|direktionen|"
    r"presidiet|fullmäktige|revisionen|samrådet|utskott|föreningen|sektionen|församlingen|delegationen|"
    r"konferensen|kommissionen|kåren|styret|"
    r"ledningen|regeringen|riksdagen)|\b(?:ledamöterna|\w{0,9}deltagarna|medlemmarna|vi|man))\b"
)
"""What may decide: Rådet, Kommunstyrelsen, Årsmötet, Stämman, Vi …"""
GENERIC_BODIES = frozenset(
    "mötet årsmötet sammanträdet stämman årsstämman föreningsstämman extrastämman styrelsen rådet nämnden utskottet "
    "beredningen kommittén gruppen arbetsgruppen projektgruppen styrgruppen referensgruppen ledningsgruppen "
    "direktionen presidiet fullmäktige sektionsmötet stormötet vårmötet höstmötet medlemsmötet föreningsmötet "
    "styrelsemötet kårfullmäktige föreningen församlingen delegationen konferensen styret ledamöterna deltagarna "
    "mötesdeltagarna årsmötesdeltagarna medlemmarna vi man".split()
)
"""Names that any minutes may use for the body whose meeting it was; any other must stand in the letterhead."""

KINDS_OF_BODIES = {
    "board": r"styrelse|konstituerande",
    "members": r"st[äa]mma|(?:[åa]rs|medlems|f[öo]renings|stor|v[åa]r|h[öo]st|sektions)m[öo]te",
    "committee": r"n[äa]mnd",
    "council": r"r[åa]d(?:et|s|smöte\w*)?\b",
    "subcommittee": r"utskott",
    "drafting": r"(?<!val)beredning",
    "assembly": r"fullm[äa]ktige",
}
"""What in a letterhead tells the kind of body that met."""
NAMES_BY_KIND = {
    "board": "styrelsen styrelsemötet",
    "members": "stämman årsstämman föreningsstämman extrastämman årsmötet stormötet vårmötet höstmötet medlemsmötet "
    "föreningsmötet sektionsmötet",
    "committee": "nämnden",
    "council": "rådet",
    "subcommittee": "utskottet",
    "drafting": "beredningen",
    "assembly": "fullmäktige kårfullmäktige",
}
_OPINION = (
    r"(?!(?: att| om)+ (?:\S+ ){1,4}(?:är|var|finns|behövs|behöver|kan|vore|bör|borde|blir|har|synes|verkar|tycks|"
    r"känns|fungerar|går)\b)"
)
"""«Rådet var överens om att frågan är viktig» settles nothing."""
_DECIDES = (
    r"beslutar|beslutade|beslöt|bestämmer|bestämde|enas|enades|kom överens|fastslår|fastslog|"
    r"(?:röstar|röstade)(?= att\b)|(?:tar|tog|fattar|fattade)(?= (?:\w+ )?beslut (?:om )?att\b)|"
    rf"(?:är|var) (?:överens|enig|eniga|ense)(?= om att\b){_OPINION}"
)
_ACTS = (
    r"godkänner|godkände|godtar|godtog|accepterar|accepterade|fastställer|fastställde|antar|antog|avslår|avslog|bifaller|biföll|beviljar|beviljade|"
    r"avvisar|avvisade|bordlägger|bordlade|återremitterar|återremitterade|remitterar|remitterade|utser|utsåg|(?:väljer|"
    r"valde)(?! att\b| \w+(?:en|et) att\b)|"
    r"adjungerar|adjungerade|upphäver|upphävde|tillsätter|tillsatte|uppdrar|uppdrog|medger|medgav|anslår|anslog|"
    r"avstyrker|avstyrkte|tillstyrker|tillstyrkte|entledigar|entledigade|röstar för|röstade för|röstade igenom|"
    r"(?:ställer|ställde) sig bakom|(?:lägger|lade)(?= [^.]*till handlingarna)|(?:ger|gav)(?= [^.]*(?:i uppdrag|"
    r"ansvarsfrihet|mandat|klartecken|tillstånd|medgivande))|(?:noterar|noterade)(?= [^.]*information)|"
    r"(?:tackar|tackade|säger|sade|sa|röstar|röstade|svarar|svarade) (?:ja|nej)|(?:omvälj|nyvälj)er|(?:om|ny)valde|"
    r"avsätter|avsatte|bemyndigar|bemyndigade|klubbar|klubbade|(?:konstituerar|konstituerade) sig(?! själv)|"
    r"(?:finner|fann|anser|ansåg)(?= [^.;]{0,60}\b(?:utlys\w+|kalla[dt]|behörig\w*|beslutsmässig\w*)\b)|"
    r"tar del av(?= [^.]*(?:information|rapport|redovisning|redogörelse))"
)
VERB = re.compile(rf"\b(?:{_DECIDES}|{_ACTS})\b", _I)
"""A finite verb by which a body decides."""
DECIDES = re.compile(rf"\b(?:{_DECIDES})\b", _I)
TAKES_ATT = re.compile(
    rf"(?:det )?(?:{_DECIDES}|beslutades|beslutas|beslöts|bestämdes|bestäms|besluta|föreslår|beslut\w*)", _I
)
"""Verbs that an att-clause says the content of: «beslutade att …»; «uppdrog åt X att …» is told whole."""
COORDINATED = re.compile(rf"(?<!nominerar),?\s+(?:och|samt|men)\s+(?=(?:{_DECIDES}|{_ACTS})\b)", _I)
"""«… och beviljade styrelsen ansvarsfrihet»: where the next decision of the same sentence begins."""

IMPERSONAL = re.compile(
    r"^(?:\S+ ){0,12}?(?:[Dd]et )?(?:[Bb]eslutades|[Bb]eslutas|[Bb]eslöts|[Bb]estämdes|[Bb]estäms)"
    r"(?: det| därför| också| även| vidare| dessutom| gemensamt| slutligen| sedan| istället| preliminärt)*,? "
    r"(?:att|om|enhälligt|enligt (?:styrelsens |valberedningens )?förslag\w*)\b|"
    r"^(?:Därefter |Vidare )?(?:Beslöt|Beslutade|Beslutar|Bestämde|Enades)\b|"
    rf"^(?:Alla|Samtliga)(?: \w+){{0,2}} (?:är|var) (?:överens|eniga|ense) om(?= att\b){_OPINION}|"
    r"^Det blev (?:bestämt|beslutat)(?= att)|^Beslutet blev\b|^Beslut(?:ades)? (?:enligt|i enlighet med)\b|"
    r"\b(?:Beslut(?:et)?|[Ee]tt(?: \w+)? beslut) (?:(?:togs|fattades)(?: om)?(?= att| om)|(?:tas|fattas)(?= att))|"
    r"\b(?:tog|togs|fattade|fattades|tas) beslut(?: om)?(?= att)|"
    r"^Beslut att (?=\S)|\b(?:Beslutar|Beslutade|Beslutades|Beslutas|Beslöt)(?= att )|\bbeslutades\W*$"
)
"""«Det beslutades att», «Beslutades att», «Beslöt stämman att», «Beslut togs att»."""
IMPERSONAL_VERB = re.compile(r"\b(?:beslutades|beslutas|beslöts|bestämdes|bestäms|beslut)\b", _I)
FORMALITY = (
    r"dagordning\w*|föredragningslist\w*|agenda\w*|\w*protokoll\w*|\w*anteckning\w*|\w*röstlängd\w*|förslag\w*|"
    r"motion\w*|proposition\w*|ansökan|ansökningar\w*|fråga\w*|ärende\w*|punkt\w*|\w*budget\w*|verksamhets\w+|\w*bokslut\w*|"
    r"resultat\w*|balans\w*|årsredovisning\w*|\w*avgift\w*|\w*rapport\w*|information\w*|meddelanden?\w*|"
    r"stadg\w+|\w*val\w*|tillägg\w*|redovisning\w*|revision\w*|styrelsen|ekonomi\w*|kallelse\w*|utlysning\w*|mandat\w*|beslut\w*|"
    r"plan\w*|"
    r"\w*förteckning\w*|skrivelse\w*|mötet|stämman|årsmötet|yttrande\w*|\w*yrkande\w*|ansvarsfrihet\w*|\w*arvode\w*|ersättning\w*|"
    r"arbetsordning\w*|\w*policy\w*|\w*program\w*|\w*reglement\w*|instruktion\w*|\w*taxan?|remissvar\w*|begäran|"
    r"överenskommelse\w*|\w*avtal\w*|anbud\w*|offert\w*|\w*berättelse\w*|redogörelse\w*|röstlängd\w*|äskning\w*"
)
"""What meetings deal with; only such a noun makes «godkändes», «bordlades» a decision of this meeting."""
_PASSIVES = (
    r"godkänns|godkännes|godkändes|godkänd(?:a|es)?|fastställs|fastställes|fastställdes|antas|antogs|avslås|avslogs|"
    r"avslagen|bifalls|bifalles|bifölls|bordläggs|bordlägges|bordlades|bordlagd(?:es|a)?|återremitteras|"
    r"återremitterades|"
    r"godtogs|accepterades(?= av )|"
    r"beviljas|beviljades|beviljats|tilldelades|upphävs|upphävdes|(?:läggs|lades|lägges|lagd) (?:[\w-]+ ){0,5}?till "
    r"handlingarna|klubbas|klubbades|"
    r"justerades(?= till)|skjuts upp|sköts upp|hänskjuts|hänsköts|ströks|sattes till|remitteras|remitterades|föll|"
    r"(?:hänskjuts|hänsköts|överlämnas|överlämnades|lämnas|lämnades) till styrelsen|"
    r"(?:befanns|ansågs|förklarades|förklaras|anses)\b[^.]*(?:utlyst|besvarad|behörig|beslutsmässig)\w*"
)
PASSIVE = re.compile(rf"\b(?:{_PASSIVES})(?!\w)", _I)
OPENING_PASSIVE = re.compile(
    rf"^(?:\W|\d+[.)]?\s|[a-z][.)]\s)*(?!(?!lagd till)\w+da?\b (?!utan|med|av|enligt)\w)(?:{_PASSIVES})(?!\w)", _I
)
"""«Godkändes.», «Fastställdes balans- och resultaträkning»: the verb alone, about the item it stands under."""
READ_AND_APPROVED = re.compile(
    r"^(?:Föredrogs|Upplästes|Presenterades|Genomgicks|Bifogades)\b.*\boch (?:godkändes|fastställdes)|"
    r"^.{5,300}?\b(?:som|vilken|vilket|vilka) (?:därefter |därmed |sedan |också |med godkännande )?"
    r"(?:godkändes|fastställdes|antogs|lades till handlingarna)(?: och (?:lades|läggs) till handlingarna)?"
    r"(?: av (?:mötet|stämman|årsmötet|styrelsen|alla))?\W*$",
    _I,
)
ELECTION = re.compile(
    r"\b(?:(?:valdes|väljs|väljes|omvaldes|omväljs|nyvaldes|nyväljs|utsågs|utses|adjungerades|adjungeras|"
    r"röstades (?:fram|igenom|in)|blev (?:om|ny)?vald(?:a)?)(?!\w)|(?:röstades|antas|antogs) (?=(?:som|till) ))",
    _I,
)
DECIDED_LATER = re.compile(
    r"\b(?:fastställs|godkänns|antas|väljs|utses|tillsätts|beslutas|beviljas)\b[^.;]{0,40}\b"
    r"(?:(?:på|vid|under|av|till) (?:ett |en |den |det )?(?:separat|nästa|kommande|senare|extra|nytt|konstituerande|"
    r"nya)|senare|framöver)\b",
    _I,
)
"""«Målen fastställs på ett separat möte.»"""
NOBODY = re.compile(r"\W*(?:ingen|inga|inget)\b[^.,;]{0,40}(?:adjunger|valdes|utsågs|väljs|utses)", _I)
GENERAL_RULE = re.compile(
    r"^\W*Enligt (?:stadg|avtal|lag|regl|förordning|arbetsordning|policy)\w*\b(?!.*\bbeslut)|"
    r"\b(?:vanligtvis|normalt sett|brukar|i regel)\b|\blöpande\W*$",
    _I,
)
"""What is always so: «Enligt stadgarna väljer stämman styrelsen», «Styrelsen godkänner medlemmar löpande»."""
AGENT = re.compile(r"(?:\s+[\wåäö-]+){0,3}?\s+av\s+(?P<agent>[\wåäö-]+)")
"""Who did it, behind a passive: «godkändes enhälligt av mötet», «beviljades av Länsstyrelsen»."""
PASSIVE_FIRST = re.compile(
    rf"^(?:Efter|Därefter|Därmed|Härefter|Sedan|Vidare|Med|Även|Också|Slutligen)\b[^.;]{{0,80}}?\b(?:{_PASSIVES})\s+"
    rf"(?:\w+ ){{0,2}}?(?:{FORMALITY})\b",
    _I,
)
"""«Efter votering avslogs motionen»: the matter stands behind the verb."""

_SUBORDINATE = re.compile(
    r"\b(?:att|som|när|då|sedan|om|huruvida|vad|hur|vilket|vilken|vilka|eftersom|innan|enligt|förrän|där|hos|av|till|från|i|"
    r"med|för|mot|på|åt|inom|efter|vars|ifall|medan|hade|har|ska|skulle|kan|kunde|bör|får|ber|bad|föreslår|"
    r"föreslog)\s+$"
)
_SUBORDINATE_CLAUSE = re.compile(
    r"(?:\b(?:(?<!^)som|vilket|vilken|vilka|när|innan|ifall|huruvida|eftersom|"
    r"där|hur|vad|(?<!till )(?<!^)att|hade|har|ska|skulle|kan|"
    r"kunde|bör|inte blev|efter att|därför att)|(?:^|, |\b(?:frågar|frågade|undrar|undrade|oklart|vet|"
    r"vill) )om)\b[^,]*$"
)
_NAMED_MATTER = re.compile(
    r"^\W*ingen hade \w+ (?:att|emot)\b.*\boch |"
    r"^\W*(?:\d+[.)]\s*)?(?:beslut|frågan|ärendet|punkten|motionen|ansökan|förslaget|valet|begäran|skrivelsen) "
    r"(?:om|att|av|rörande|angående|gällande)\b"
)
"""«Frågan om hur avgiften ska tas ut bordlades»: the clause says which matter; the verb behind it is the main one.

So it is in «Ingen hade något att invända och förslaget godtogs»."""
_JUST_BEFORE = re.compile(r"\b(?:som|att|inte|ska|skulle|kan|bör|när|om) $")
_AGO = (
    r"\bi (?:höstas|våras|somras|vintras|fjol)\b|\bförra (?:året|mötet|hösten|våren|veckan|gången)|\btidigare\b|"
    r"\bredan (?:den|i|\d)|"
    r"\bföregående (?:år|möte|stämma)\b|\bsenaste mötet|\b(?:19|20)\d\d\s+(?:till|som)\b|\bsedan dess\b|\bdå hade\b"
)
_PARTIAL_DATE = re.compile(
    rf"(?P<what>\b(?:den )?(?P<day>\d{{1,2}})(?::e|:a)? (?P<month>{MONTH})\b|\bi (?:{MONTH})\b"
    rf"(?: \d{{4}}| i år| förra året)?|{_AGO})",
    _I,
)
_DATES_A_THING = re.compile(
    r"(?:från|till|av|per|mötet|mötena|sammanträdet|protokollet|anteckningarna|daterad|senast|före|och med|och|"
    r"perioden|tiden|sedan|inför|stämman|för|-|–)\s+$",
    _I,
)
NO_DECISION = re.compile(
    r"\b(?:resulterade|ledde|mynnade|utmynnade) inte (?:ut )?(?:i|till) (?:några|något|nåt) (?:\w+ )?beslut|"
    r"\b(?:inget|inga|något|några) (?:formell\w+ )?beslut (?:fattades|fattas|togs|tas|har fattats|behöver fattas)|"
    r"\b(?:fattade|fattar|tog|tar) (?:inget|inga|inte något|inte några) (?:formell\w+ )?beslut|"
    r"(?:^|[,;–-] ?|diskussion\w*\.? )(?:inget|inga) (?:formell\w+ )?beslut\s*(?:[.,;]|$|i \w+)|"
    r"\binget att besluta\b|"
    r"\b(?:inget|ingenting) (?:bestämt|bestämdes|beslutades|beslutas)\b|\bbeslutades (?:inget|ingenting)\b|"
    r"\b(?:lät|låter) (?:saken|frågan|ärendet|det) (?:bero|vila|falla)|\bgör (?:inget|ingenting) mer (?:i|åt) saken|"
    r"^ingen åtgärd\b|^inga (?:beslut|åtgärder)\b|\bbeslutade inte\b|"
    r"\bföranle(?:dde|der) (?:inget|inga|ingen|inte n\w+) (?:\w+ )?(?:åtgärd|beslut)\w*|"
    r"\b(?:enades|enas) inte\b|\b(?:kunde|kan) inte (?:enas|komma överens|fatta (?:något )?beslut)|"
    r"\bkom inte överens\b",
    _I,
)
"""That the meeting took no decision, or let the matter rest."""
_HYPOTHETICAL = re.compile(r"\b(?:om|ifall|när|innan|utan att|så länge) (?:\w+ ){0,3}(?:inget|inga|något)\b", _I)

COMMENTARY = re.compile(
    r"\breserver\w+ sig\b|\breservation\w*|\b(?:deltar|deltog) (?:inte|ej)\b|\bjäv\w*|\bvotering\b|"
    r"\bomröstning\b|\byrka(?:r|de|t)\b|"
    r"\b(?:lät|låter|vill|ville|begär|begärde)\b[^.]*\banteckna|^antecknas\b|^(?:beslutet|protokollsutdrag|"
    r"expedieras)\b[^.]*\b(?:skickas|expedieras|delges|ges)\b|\b(?:lämnar|lämnade) (?:därefter |sedan )?(?:mötet|"
    r"sammanträdet|lokalen|rummet)|"
    r"\bordföranden? (?:ställ|finn|fann|frågar|frågade|tackar|tackade|förklarar|förklarade|konstaterar|önskar|önskade|"
    r"avslutar|avslutade)|^(?:(?:dag|tid) för )?justering(?:en|sdag|stid)?(?: (?:sker|äger rum|görs)\b|:)|"
    r"^omedelbar justering$|\bavvikande mening|"
    r"^(?:justera|utdragsbestyrk|sign|sida|vid protokollet|ordförande$)|^(?:se )?bilag\w*|\bsärskilt yttrande\b|"
    r"^.{0,60}?\b(?:meddelade|menade|menar|påpekade|påpekar|påminde|påminner|frågade|frågar|undrade|undrar|"
    r"tyckte|tycker|ville att|svarade|svarar|berättade|berättar|informerade|informerar|begärde|tackade|anmälde|anmäler|"
    r"yttrade sig)\b|^(?:detta|det|vi|hon|han) (?:beror|var|är|hade)\b|^(?:beslutet (?:är|var) )?enhälligt?\b|"
    r"^alla (?:var )?överens",
    _I,
)
"""What stands under Beslut without being one: reservations, votes, remarks, who gets a copy."""
PROCEDURE_RESULT = re.compile(
    r"\b(?:finner|fann|konstaterar|konstaterade)\b[^.;]{0,80}?\batt (?P<what>(?=[^.]*\b(?:besluta\w*|beslöt|"
    r"bifall\w*|biföll\w*|"
    r"avsl\w+|bordl\w+|återremi\w+|godkän\w*|antag\w*|antas|antogs|vunnit)\b)[^.]+)",
    _I,
)
"""What the chair finds that the meeting has decided."""

_OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    ("remitted", re.compile(r"\båterremi\w+|\båterförvisa\w*|\bskicka\w* tillbaka till\b", _I)),
    ("tabled", re.compile(
        r"\bbord(?:lägg|lade|lagd|lagts)\w*|\b(?:skjut\w*|sköt\w*) upp\b|\buppskjut\w*|\bhänskj?[uö]t\w* till nästa|"
        r"\b(?:lämnas|flyttas|vilar) till (?:nästa|kommande)", _I)),
    ("rejected", re.compile(
        r"\bavsl(?:å|ås|år|og|ogs|ag|agen|agit)\b|\bavvisa(?:s|r|de|des)?\b|\bföll\b|\btillstyrk\w+ (?:inte|ej)\b|"
        r"\b(?:inte|ej) (?:bifall|godkän|bevilja|anta)\w*|\b(?:bifall|biföll|godkän|bevilja|antar|"
        r"antog)\w* (?:inte|ej)\b", _I)),
    ("filed", re.compile(
        r"\btill handlingarna\b|^(?:att )?(?:\w+ )?(?:notera\w*|anteckna\w*)\b|^anmäl(?:des|s|es|d)\W*$|"
        r"\b(?:notera|anteckna)\w* [^.]{0,40}(?:information|rapport|redovisning|resultat)|\b(?:tar|ta|"
        r"tog|tagit) (?:del av|emot information\w*)\b|"
        r"\btackar? för (?:informationen|rapporten|redovisningen|genomgången|dragningen)\b", _I)),
)  # fmt: skip
"""How a matter ended, by the first pattern that stands in the clause; otherwise it was decided."""


def outcome_of(text: str) -> Outcome:
    """Bordlagt, återremitterat, avslaget, till handlingarna, ej beslut, else beslutat."""
    if NO_DECISION.search(text):
        return "none"
    return next((outcome for outcome, pattern in _OUTCOMES if pattern.search(text)), "decided")


def is_no_decision(text: str) -> bool:
    """Whether the sentence says that nothing was decided: «Punkten ledde inte till något beslut.»."""
    return NO_DECISION.search(text) is not None and not _HYPOTHETICAL.search(text)


def is_subordinate(before: str) -> bool:
    """Whether a body named after `before` cannot be what decides: «… att styrelsen», «enligt styrelsen»."""
    return _SUBORDINATE.search(before.lower()) is not None


def in_subordinate_clause(before: str) -> bool:
    """Whether a verb after `before` stands in a subordinate clause: «rapporten, som godkändes»."""
    before = before.lower()
    if _NAMED_MATTER.match(before):
        return _JUST_BEFORE.search(before) is not None
    return _SUBORDINATE_CLAUSE.search(before) is not None


def tells_of_another_day(adverbials: str, own_days: Collection[date]) -> bool:
    """Whether these words date a decision to another day than the meeting's: «Den 4 maj beslutade», «i höstas»."""
    if any(
        found.date not in own_days and not _dates_a_thing(adverbials, found.start) for found in find_dates(adverbials)
    ):
        return True
    own = {(day.day, day.month) for day in own_days}
    for match in _PARTIAL_DATE.finditer(adverbials):
        if _dates_a_thing(adverbials, match.start("what")):
            continue
        if match["day"] is None or (int(match["day"]), MONTHS[lowered(match["month"])]) not in own:
            return True
    return False


def _dates_a_thing(text: str, position: int) -> bool:
    """«Anteckningarna från den 4 maj»: the date belongs to the thing before it, not to the verb."""
    return _DATES_A_THING.search(text[:position]) is not None
