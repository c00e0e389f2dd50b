"""English words and phrases of asking, meetings and decisions, and the Swedish that papers have for them.

A key is a pattern without named groups; where several of its alternatives fit, the one with most words and letters is
taken. A value may be empty: the word says nothing that Swedish papers would. Nouns stand as questions have them.
"""

from __future__ import annotations

from app.questions.english_matters import MATTERS

_ASKING = {
    r"who(?:m)?": "vem", r"whose": "vems", r"what": "vad", r"which": "vilken", r"when": "när", r"why": "varför",
    r"where": "var", r"how": "hur", r"how many": "hur många", r"how much": "hur mycket", r"how long": "hur länge",
    r"how late": "hur sent", r"how often": "hur ofta", r"how come": "varför", r"until when": "till när",
    r"since when": "sedan när", r"at what time|what time": "hur dags", r"(?:what|which) date|what day": "vilket datum",
    r"what year|which year": "vilket år", r"(?:what|which) compan(?:y|ies)": "vilket företag",
    r"(?:what|which) organi[sz]ations?": "vilken organisation", r"(?:what|which) municipality": "vilken kommun",
    r"(?:what|which) role": "vilken roll", r"(?:what|which) title": "vilken titel", r"what are(?: the)?": "vilka är",
    r"what were(?: the)?": "vilka var", r"where (?:was|were|did|does|do|is|are|will)": "var är",
    r"where should": "var ska", r"name(?: all)?(?= the| two| three| four| five)": "nämn",
    r"list(?: all)?": "lista alla", r"who (?:took|kept|wrote|recorded)(?: the)? minutes": "vem var sekreterare",
    r"who chaired": "vem var ordförande på",
    r"who (?:verified|adjusted|checked|signed)(?: the)? minutes": "vem justerade protokollet",
    r"what happened (?:to|with)": "vad hände med", r"what became of": "vad blev det av", r"who is (?=the )": "vem är",
    r"by (?:when|what date|which date)": "senast när", r"how many votes": "hur många röster",
    r"(?:what|which) municipalities": "vilka kommuner", r"(?:what|which) meetings": "vilka möten",
    r"(?:what|which) decisions": "vilka beslut", r"in what way": "hur",
}  # fmt: skip
_SMALL = {
    r"the|an?|of the|its?|it|their|his|her|they|he|she|do|does|did|then|actually|finally|please|so|some|own": "",
    r"of": "av", r"for": "för", r"to": "till", r"in|into": "i", r"at": "vid", r"by": "av", r"from": "från",
    r"with": "med", r"without": "utan", r"and": "och", r"or": "eller", r"on|about|regarding|concerning": "om",
    r"over": "om", r"against": "mot", r"between": "mellan", r"since": "sedan", r"until|till": "till",
    r"before": "före", r"after": "efter", r"during": "under", r"according to": "enligt", r"is|are": "är",
    r"was|were": "var", r"be": "vara", r"been": "varit", r"has|have": "har", r"had": "hade", r"will|shall": "ska",
    r"would": "skulle", r"should": "bör", r"can": "kan", r"could": "kunde", r"must": "måste", r"not": "inte",
    r"any|anything": "något", r"anyone|anybody|someone|somebody": "någon", r"no|none": "ingen",
    r"nobody|no one": "ingen", r"all|every|everyone": "alla", r"than": "än", r"more": "mer", r"most": "flest",
    r"other": "annan", r"other than": "annan än", r"except(?: for)?|apart from": "utom", r"there": "där",
    r"that|this|these|those": "det", r"as": "som", r"also": "också", r"still": "fortfarande", r"only": "bara",
    r"no longer|any (?:more|longer)": "inte längre", r"per": "per", r"up to": "upp till", r"out": "ut", r"if": "om",
    r"instead of|in place of": "i stället för", r"because of": "på grund av", r"same": "samma", r"both": "båda",
    r"one": "en", r"two": "två", r"three": "tre", r"four": "fyra", r"five": "fem", r"six": "sex", r"seven": "sju",
    r"eight": "åtta", r"nine": "nio", r"ten": "tio", r"twelve": "tolv", r"half": "hälften", r"i'm": "jag är",
    r"together": "tillsammans", r"we": "vi", r"you": "du", r"new": "nya", r"old": "gamla", r"long": "lång",
}  # fmt: skip
_TIME = {
    r"january": "januari", r"february": "februari", r"march": "mars", r"may(?= \d)|(?<=\d )may|(?<=in )may": "maj",
    r"june": "juni", r"july": "juli", r"august": "augusti", r"october": "oktober", r"last year": "förra året",
    r"this year": "i år", r"next year": "nästa år", r"last month": "förra månaden", r"year": "år", r"years": "år",
    r"years? ago": "år sedan", r"this spring": "i våras", r"spring": "våren", r"summer": "sommaren",
    r"autumn|(?<=in )fall|fall(?= \d)": "hösten", r"winter": "vintern", r"mid-?(?= ?\w)": "i mitten av ",
    r"monday": "måndag", r"tuesday": "tisdag", r"wednesday": "onsdag", r"thursday": "torsdag", r"friday": "fredag",
    r"saturday": "lördag", r"sunday": "söndag", r"day": "dag", r"week": "vecka", r"month": "månad",
    r"hours?": "timmar", r"(?<=\d )minutes": "minuter", r"lunch(?:time)?": "lunch", r"noon": "klockan 12",
    r"deadline": "senast", r"latest|most recent": "senaste", r"last": "senaste", r"first": "första",
    r"earliest": "första", r"next": "nästa", r"(?:at )?o'clock": "klockan", r"current(?:ly)?|now": "nu",
    r"previous(?:ly)?|formerly?": "tidigare",
}  # fmt: skip
_MEETINGS = {
    r"meetings": "möten", r"meeting": "mötet", r"meets? next": "nästa möte", r"next meet(?:ing)?": "nästa möte",
    r"meets?|met|held|take place|took place|convened?": "hölls", r"session": "sammanträde", r"minutes": "protokoll",
    r"annual (?:general )?meeting|agm": "årsmötet", r"extraordinary meeting": "extra årsmötet",
    r"notes": "anteckningar", r"agenda items?": "punkter på dagordningen", r"agenda": "dagordningen",
    r"item(?= \d)": "punkt", r"items?": "punkter", r"attachments?|append(?:ix|ices)|annex(?:es)?": "bilagor",
    r"breaks?": "pauser", r"published": "publicerades", r"attendees?|participants?": "deltagare",
    r"attendance": "närvaro", r"absent|away|missing": "frånvarande",
    r"attend(?:ed|s|ing)?|participat(?:ed?|ing)|took part(?: in)?|take part(?: in)?|join(?:ed)?": "deltog",
    r"(?:joined|attended|participated|took part|present|there) (?:remotely|online|by link|via link|digitally)":
        "deltog på distans",
    r"remotely|online": "på distans", r"deputi[sz]ed for": "ersatte", r"present": "närvarande",
    r"presented|presenting|presents?(?= (?:the|an?|on)\b)": "presenterade", r"presenters?|speakers?": "föredragande",
    r"presentation": "presentation", r"spoke|talk(?:ed)?|speak": "talade",
    r"(?:gave|held|did) (?:the |an? )?(?:talk|presentation|update|overview|briefing)(?: (?:on|about|of))?":
        "höll presentationen om",
    r"report(?:ed)? on": "rapporterade om", r"inform(?:ed)?": "informerade",
    r"left(?: the meeting)? early": "lämnade mötet i förtid", r"left": "lämnade", r"leave|leaving": "lämna",
    r"(?:arrived?|came|come) late": "kom sent", r"arrived?": "kom", r"came|come": "kom", r"comes?": "kommer",
    r"(?:sent|sen[dt] (?:their|her|his)) (?:apologies|regrets)|apologies": "återbud", r"stayed?": "stannade",
    r"(?:stepped|stood|filled|sat) in for|replaced?|substitut(?:ed|e[ds]?) for|took .{1,20} place": "ersatte",
    r"(?:declared?|had|report(?:ed)?|registered)? ?(?:an? )?conflicts? of interest": "anmälde jäv",
    r"recused? (?:him|her|them)sel(?:f|ves)": "anmälde jäv", r"compiled|put together|drew up": "sammanställde",
    r"wrote|write|written": "skrev", r"chair(?:man|woman|person)?": "ordförande", r"secretary": "sekreterare",
    r"vice[ -]chair\w*|deputy chair\w*": "vice ordförande", r"treasurer": "kassör", r"auditors?": "revisor",
    r"substitutes?|alternates?|deput(?:y|ies)": "ersättare", r"co-?opted": "adjungerad", r"guests?": "gäster",
    r"representatives?": "representanter", r"members? of the \w*board|board members?": "ledamot", r"member": "ledamot",
    r"members": "medlemmar", r"elected|chosen": "valdes", r"became": "blev", r"become": "blir", r"election": "val",
    r"appoint(?:ed)?": "utsåg", r"responsible": "ansvarig", r"in charge of": "ansvarig för", r"led|lead": "ledde",
}  # fmt: skip
_DECISIONS = {
    r"decide[ds]?|resolved?": "beslutade", r"decisions?": "beslut", r"was decided": "beslutades",
    r"(?:was|were) (?:there )?(?:any|an?) decisions?(?: made| taken)?": "fattades något beslut",
    r"(?:make|made|take|taken|took)(?: any| an?)? decisions?": "fattades något beslut", r"decision made": "beslut",
    r"approve[ds]?": "godkände", r"adopt(?:ed|s)?": "antog", r"reject(?:ed)?|turn(?:ed)? down|den(?:y|ied)": "avslog",
    r"postponed?|deferr?(?:ed)?|tabled": "bordlade", r"(?:refer(?:red)?|sen[dt]) back": "återremitterade",
    r"award(?:ed)?|granted": "beviljade", r"votes?|voted|voting": "röstade", r"vote count": "röstsiffror",
    r"(?:reserved|dissented|register(?:ed)? (?:a |their )?(?:reservation|dissent)|entered a reservation)":
        "reserverade sig",
    r"reservations?": "reservation", r"proposals?": "förslag", r"motions?": "motion",
    r"propos(?:ed?|es)|suggest(?:ed|s)?": "föreslog", r"proposed(?= (?:fee|plan|budget|change|new)\w*)": "föreslagna",
    r"sa(?:id|ys?)": "sade", r"th(?:ink|ought)": "tyckte", r"ask(?:ed|s)?": "frågade", r"argued?": "argumenterade",
    r"point(?:ed)? out": "påpekade", r"emphasi[sz]ed?|stressed": "betonade", r"opinions?|views?": "synpunkt",
    r"wanted|want": "ville", r"tasks?|action points?|to-?dos?": "uppgifter", r"next steps?": "nästa steg",
    r"(?:was |were )?(?:assigned|tasked|instructed)(?: to| with)?": "fick i uppdrag", r"finish(?:ed)?|ready": "klart",
    r"carried out|implement(?:ed)?|perform(?:ed)?": "genomfördes", r"planned": "planerade", r"plans?": "plan",
    r"called off|cancel(?:l?ed)?|scrapped|abandoned": "avbröts", r"renam(?:ed?|ing)": "byta namn på",
    r"chang(?:ed|es?|ing)": "ändrats", r"differences?": "skillnad", r"differ(?:s|ed)?": "skiljer",
    r"(?:took|take|taken|taking) over": "tog över", r"succeed(?:ed)?|succeeds": "efterträdde",
    r"successor": "efterträdare", r"continu(?:ed?|es|ing)": "fortsatte",
    r"(?:stopped|halted|discontinued|interrupted|suspended)": "avbröts", r"no longer": "inte längre",
    r"postponed (?:to|until|till)|moved (?:to|from)|rescheduled": "flyttades till", r"delayed": "försenad",
    r"repealed|revoked|overturned|withdrawn|reversed|rescinded": "upphävdes", r"removed|dropped|deleted": "togs bort",
    r"add(?:ed|s)?": "tillkom", r"extended": "förlängdes",
    r"still (?:apply|applies|valid|in force)": "gäller fortfarande",
    r"set aside|allocat(?:ed?|es|ing)|earmark(?:ed)?": "avsatte", r"allocations?|appropriations?": "anslag",
    r"recommend(?:ed|s)?": "rekommenderade", r"recommendations?": "rekommendation", r"agreed?(?: on| to)?": "enades om",
    r"announced?": "meddelade", r"explain(?:ed|s)?": "förklarade", r"sign(?:ed|s)?": "undertecknade",
    r"introduc(?:ed?|es|ing)": "införde", r"roll-?out": "införande", r"completed?": "genomförde",
    r"expected": "väntas", r"estimated": "beräknas", r"petitions?": "namnlista", r"assignments?|mandates?": "uppdrag",
    r"appeal(?:ed|s)?": "överklaga", r"guidelines?": "riktlinjer", r"rules|regulations?": "regler",
    r"statutes?|by-?laws": "stadgar", r"conditions?": "villkor", r"so far": "hittills", r"deadlines?": "senast",
    r"approval": "godkännande", r"purpose": "syfte",
    r"cost(?:s|ed)?": "kostade", r"costs?(?= of)|(?<=the )costs?": "kostnad", r"fees?|charges?": "avgift",
    r"prices?": "pris", r"(?:membership|annual) fees?": "medlemsavgift", r"grants?|subsid(?:y|ies)|funding": "bidrag",
    r"money": "pengar", r"pay|pays": "betala", r"paid": "betalade", r"buy|bought|purchased?": "köpa",
    r"procurements?": "upphandling", r"tenders?|bids?": "anbud", r"suppliers?|vendors?": "leverantör",
    r"contracts?|agreements?": "avtal", r"receiv(?:ed?|es)|gets?|got": "fick",
    r"invest(?:ment|ments|ed)?": "investering", r"investigat\w+|inquiry": "utredning", r"evaluat\w+": "utvärdering",
    r"surveys?|questionnaires?": "enkät", r"appl(?:y|ied|ications?)": "ansökan", r"mention(?:ed|s)?": "nämns",
    r"discuss(?:ed|ions?)?": "diskuterades", r"start(?:s|ed)?|begins?|began": "började", r"end(?:s|ed)?": "slutade",
    r"raised?|increas(?:ed?|es)": "höjdes", r"lower(?:ed)?|decreas(?:ed?|es)": "sänktes",
    r"clos(?:ed?|es|ing)": "stänga", r"open(?:s|ed|ing)?": "öppna", r"reasons?": "skälet", r"means?|meant": "betyder",
}  # fmt: skip
_PEOPLE = {
    r"phone(?: number)?": "telefonnummer", r"e-?mail(?: address)?": "mejladress",
    r"contact(?: person)?": "kontaktperson", r"organi[sz]ations?": "organisation", r"employers?": "arbetsgivare",
    r"employed": "anställd", r"titles?": "titel", r"works? (?:for|at)|work(?:ed|ing)? (?:for|at)": "arbetar på",
    r"belongs?(?: to)?": "tillhör", r"roles?": "roll", r"represent(?:s|ed|ing)?": "representerade",
    r"compan(?:y|ies)": "företag", r"person|people": "personer", r"director": "direktör", r"head of": "chef för",
    r"managers?": "chef", r"coordinators?": "samordnare", r"citizens?|residents?|inhabitants?": "invånare",
    r"pupils?": "elever", r"students?": "studenter", r"teachers?": "lärare", r"children": "barn",
    r"young people|youth": "unga", r"elderly|seniors": "äldre", r"patients?": "patienter",
    r"staff|employees": "personal", r"nurses?": "sjuksköterskor", r"doctors?": "läkare", r"volunteers?": "frivilliga",
    r"stakeholders?|actors?": "aktörer", r"partners?": "partner", r"users?": "användare",
}  # fmt: skip
_BODIES = {
    r"(?:regional|region) (?:executive )?(?:board|committee)": "regionstyrelsen",
    r"municipal (?:executive )?(?:board|committee)|(?:executive )(?:board|committee) of the municipality":
        "kommunstyrelsen",
    r"(?:city|town) council|municipal (?:council|assembly)": "kommunfullmäktige",
    r"(?:regional|county) (?:council|assembly)": "regionfullmäktige", r"executive (?:board|committee)": "styrelsen",
    r"councils?": "rådet", r"board": "styrelsen", r"committee": "nämnden", r"assembly": "fullmäktige",
    r"sub-?committee": "utskottet", r"working committee": "arbetsutskottet",
    r"(?:drafting|preparatory|advisory) committee": "beredningen",
    r"steering (?:group|committee)": "styrgruppen", r"working group": "arbetsgruppen",
    r"nomination committee": "valberedningen", r"reference group": "referensgruppen",
}  # fmt: skip

GLOSSES: dict[str, str] = {
    **_ASKING, **_SMALL, **_TIME, **_MEETINGS, **_DECISIONS, **_PEOPLE, **MATTERS, **_BODIES,
}  # fmt: skip
"""Every word and phrase."""

SORTS_OF_BODY: dict[str, tuple[str, ...]] = {
    "council": ("rådet", "råd", "fullmäktige"),
    "board": ("styrelsen", "styrelse", "nämnden", "nämnd"),
    "committee": ("nämnden", "nämnd", "utskottet", "utskott", "kommittén", "beredningen"),
    "assembly": ("fullmäktige",),
    "group": ("gruppen", "grupp"),
    "association": ("föreningen", "förening"),
    "network": ("nätverket",),
    "forum": ("forumet",),
}
"""What bodies are called in English, and what names of bodies in Swedish end in then."""
