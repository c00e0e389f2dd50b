"""Words by which a run of capitalised words is told to be a person, a role, or something else altogether."""

from __future__ import annotations

import re

from ingest.name_first import FIRST_NAMES

PARTICLES = frozenset("af von van de da di del der den dos la le ten ter zu bin ibn al el".split())
"""What may stand in lower case inside a name: Carl von Linné, Maria de la Cruz."""

_ROLE_ENDS = (
    r"ordförande|ordf|sekreterare|sekr|ledamot|ledamöter|suppleant|suppl|ersättare|direktör|chef|strateg|kommunikatör|samordnare|ledare|"
    r"kassör|revisor|justerare|adjungerad|föredragande|handläggare|utredare|inspektör|kommunalråd|regionråd|"
    r"oppositionsråd|borgarråd|landshövding|professor|docent|lektor|rektor|doktorand|student|studenten|konsult|jurist|"
    r"ingenjör|arkitekt|planerare|rådgivare|controller|ekonom|kanslist|registrator|nämndsekreterare|"
    r"administratör|ombud|representant|gruppledare|lärare|forskare|läkare|sjuksköterska|biträde|generalsekreterare|"
    r"vd|vice|talman|moderator|värd|värdinna|föreståndare|hamnansvarig|ansvarig|kurator|psykolog|sakkunnig|"
    r"statssekreterare|minister|åklagare|domare|advokat|notarie|pedagog|utvecklare|assistent|specialist|expert|"
    r"ordföranden|sekreteraren|ledamoten|direktören|chefen|strategen|kassören|revisorn|professorn|gäst|"
    r"koordinator|producent|redaktör|webbmaster|auditor|fanbärare|vaktmästare|valberedare|tekniker|"
    r"talesperson|projektör|praktikant|trainee|kamrer|prefekt|dekan|studentrepresentant|inspektor|sångledare|"
    r"kyrkoherde|komminister|kantor|diakon|präst|"
    r"manager|coach|officer|director|chair|secretary"
)
ROLE = re.compile(rf"[\w-]*(?:{_ROLE_ENDS})(?:n|en|ns|ens|s|et|ets)?", re.IGNORECASE)
"""One word that names what somebody is: kommundirektör, IT-strateg, ordföranden."""

_TITLES = frozenset("dr doktor prof professor herr fru fröken hr".split())
"""Forms of address before a name."""

_OTHERS = (
    # organisations, buildings and places
    r"\w+(?:nämnden|styrelsen|fullmäktige|beredningen|utskottet|rådet|kommittén|direktionen|förbundet|föreningen|"
    r"regionen|förvaltningen|avdelningen|enheten|kontoret|kansliet|myndigheten|verket|institutet|stiftelsen|bolaget|"
    r"högskolan|universitetet|skolan|gymnasiet|sjukhuset|centralen|biblioteket|kyrkan|församlingen|sällskapet|"
    r"klubben|kåren|partiet|sektionen|gruppen|nätverket|programmet|projektet|strategin|planen|utredningen|centrum|"
    r"center|forum|förbund|förening|partier|nämnd|styrelse|råd|region|kommun|demokraterna|"
    r"gata|gatan|vägen|väg|torget|torg|platsen|plan|huset|hus|salen|rummet|gården|parken|park|hallen|bron|stigen|gränd|gränden|"
    r"hamnen|hamn|stationen|terminalen|ön|älven|sjön|skogen|skärgården|socken|län|länet|kommuns|stads)|"
    r"region|kommun|stad|stads|kommunen|staden|landstinget|landsting|länsstyrelsen|län|länet|regionens|kommunens|folkets|"
    r"norra|södra|östra|västra|nya|gamla|stora|lilla|övre|nedre|yttre|inre|mellersta|"
    r"centrala|digitala|hållbara|robusta|smarta|nordiska|svenska|europeiska|kungliga|kungl|sankt|st|"
    r"science|park|center|centre|microsoft|teams|zoom|google|skype|office|meet|team|sidor|sverige|sweden|nordic|group|"
    r"business|digital|smart|open|data|forum|life|tech|innovation|university|institute|school|"
    r"ab|hb|kb|för|bank|folkhögskola|hus|huset|rådhuset|stadshuset|kommunhuset|regionhuset|"
    r"stiftelsen|föreningen|styrelsen|nämnden|rådet|beredningen|utskottet|kommittén|projektet|projekt|programmet|"
    # words of minutes
    r"januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december|"
    r"måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|måndagen|tisdagen|onsdagen|torsdagen|fredagen|lördagen|söndagen|"
    r"feb|mar|apr|jun|jul|aug|sep|okt|nov|dec|paragraf|dnr|diarienummer|bilaga|bilagor|protokoll|"
    r"datum|plats|tid|lokal|sida|namn|organisation|roll|parti|närvarande|frånvarande|adjungerade|adjungerad|"
    r"beslutande|beslut|ärende|ärendet|punkt|dagordning|agenda|mötet|möte|sammanträde|sammanträdet|justering|"
    r"deltagare|ledamöter|ersättare|suppleanter|tjänstgörande|övriga|övrigt|inbjudna|kallade|kallad|kallelse|gäster|"
    r"styrelsemöte|årsmöte|förslag|rapport|information|diskussion|yrkande|yrkanden|reservation|bakgrund|"
    r"ordinarie|frånvaro|närvaro|anmält|förhinder|mandat|post|sektion|årskurs|mötesordförande|mötessekreterare|"
    r"presentation|plan|budget|verksamhetsplan|verksamhetsberättelse|stadgar|motion|proposition|medlemmar|"
    r"namnförtydligande|underskrift|signatur|ort|fråga|svar|uppdrag|uppgift|ansvar|"
    # words that begin sentences
    r"en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|båda|den|det|de|dessa|detta|denna|enligt|när|då|men|och|eller|även|samt|från|till|vid|med|hos|både|under|"
    r"efter|innan|före|genom|mot|om|som|att|på|i|av|är|var|har|hade|vi|han|hon|jag|du|ni|hennes|deras|vår|vårt|våra|"
    r"min|mitt|alla|flera|några|ingen|inget|varje|sedan|därefter|nu|här|där|dock|dessutom|slutligen|utöver|"
    r"inför|inom|mellan|utan|enbart|bara|också|så|varför|hur|vad|vem|vilka|vilken|vilket|kan|ska|skall|vill|"
    r"valdes|omvaldes|nyvaldes|utsågs|utses|väljs|beslöt|beslutade|beslöts|beslutades|hälsade|förklarade|informerade|"
    r"redogjorde|redovisade|presenterade|föredrog|rapporterade|meddelade|konstaterade|yrkade|förelåg|antecknades|"
    r"framåt|istället|parallellt|samtidigt|tack|tacka|hej|ja|nej|avslutningsvis|inledningsvis|särskilt|exempelvis"
)
_OTHER = re.compile(rf"(?:{_OTHERS})s?", re.IGNORECASE)
_SURNAME = re.compile(
    r"[\w-]*(?:sson|[qk]vist|ström|gren|lund|lundh|berg|bergh|dahl|blad|blom|holm|stedt|stén|mann?|lind|löf|löv|"
    r"lander|élius|én|ér|feldt|felt|wall|hammar|skog|roth|rud|lin|gård|näs|hed|vall|ić|ics|nen|oğlu|oglu|zadeh|pour|"
    r"sky|ski|ska|ova|enko|escu|poulos|dóttir|dottir)",
    re.IGNORECASE,
)
_ORGANISATION_NEXT = re.compile(
    r"\s+(?:kommuns?|stads?|regionen?s?|läns?|landsting|socken|församlings?|universitets?|högskolas?|folkhögskola|"
    r"kommunalförbund|tingsrätt|sjukhus|stift|skola|gymnasium|gymnasieskola|gatan?|väg|vägen|plats|torg|gård|stiftelses?|minnesfond|"
    r"minne|fond|pris|park|ekonomisk|ideell|AB|HB|KB|Inc|Ltd|GmbH|&|lärcentrum|arena)(?!\w)"
)


def is_role(word: str) -> bool:
    """Whether `word` names a role or is a form of address: «kommundirektör», «Dr»."""
    return ROLE.fullmatch(word) is not None or word.rstrip(".").lower() in _TITLES


def is_other(word: str) -> bool:
    """Whether `word`, though capitalised, is part of no person's name: «Regionens», «Torsdagen», «Enligt»."""
    return _OTHER.fullmatch(word) is not None and word.lower() not in FIRST_NAMES


def looks_like_surname(word: str) -> bool:
    """Whether `word` ends as surnames in Sweden do: -sson, -qvist, -ström, -ić, -nen."""
    return len(word) > 3 and _SURNAME.fullmatch(word) is not None


def is_place_or_firm_next(text: str, end: int) -> bool:
    """Whether what follows makes the last word part of an organisation or a street: «Tallunda | kommun»."""
    return _ORGANISATION_NEXT.match(text, end) is not None
