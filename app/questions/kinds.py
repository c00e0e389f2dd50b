"""Which kind of answer a question asks for, told by how it is put: a table of patterns, tried in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.questions.patterns import pattern

if TYPE_CHECKING:
    import re

Kind = Literal[
    "attendance", "votes", "reservation", "presenter", "task", "decision", "organisation", "contribution", "meeting",
    "focus", "strategy",
]  # fmt: skip

Expected = Literal[
    "person", "time", "day", "clock", "place", "amount", "number", "reason", "email", "phone", "company", "any"
]
"""What must stand in a passage for it to answer: who, when, at what o'clock, where, how much, how many, why."""

_WHO = r"(?:vem|vems|vilka|vilken|vilket|who)\b"
_WORDS_BETWEEN = r"(?:\W+\w+){0,3}?\W+"
"""Up to three words between the parts of a phrase."""

_PRESENTED = "|".join((
    r"pres+en?te(?:rade|rat|rades|rar|d)",                    # also «preseterade»
    r"föredrog\w*|föredra(?:r|s|git)",
    r"föreläs(?:te|er|t)|redogjorde\w*|redogör|redovisade\w*",
    r"informerade\w*|berättade\w*|rapporterade\w*",
    r"höll (?:i|en|ett|presentation\w*|föredrag\w*|genomgång\w*|punkten|dragning\w*)|håller i punkten",
    r"gick (?:\w+ )?igenom|gjorde en (?:genomgång|dragning)|visade",
    r"inledde|introducerade|talade|pratade|snackade|beskrev",
    r"läste upp|lade fram|la fram|drog",
    r"(?:stod|svarade) för (?:\w+ )?\w*(?:inledning|introduktion|dragning|genomgång|presentation|föredrag)\w*",
    r"gav en (?:\w+ )?(?:översikt|lägesbild|bild|rapport|genomgång)|lämnade (?:en )?(?:läges)?rapport",
    r"talk(?:ed)? about|gave (?:a|an|the)|spoke",
))  # fmt: skip
"""Verbs of presenting, as questions use them."""
_SOMEBODY = r"(?:han|hon|hen|den|personen|mannen|kvinnan|killen|tjejen)"
"""Words for somebody whom a question tells by what they presented."""
_HELD = r"stod för|hade|ledde|leder|håller|tog|ansvar\w*|responsible"
_PART_OF_PROGRAMME = r"pass\w*|punkt\w*|workshop\w*|dragning\w*|session\w*|del|föredrag\w*|item"
_SOME = (
    r"^\W*(?:vem|vilka|vilken|någon|några|somliga|vissa|en del|who)"
    r"(?: (?:av \w+|deltagare|personer|ledamöter|som))?"
)
"""Whom a question for people begins with."""
_AT_HOUR = r"(?:halv|kvart) \w+|klockan\b|kl\b|\d\d?[.:]\d\d|lunch|hem\b|i förtid|iväg|före slutet|innan slutet"
"""When or how somebody leaves a meeting before its end."""
_SAID_WHAT = "|".join((
    r"sa|sade|sagt|said|say|svarade|frågade|undrade",
    r"tyckte|tycker|ansåg|anser|menade|think|inställning",
    r"framför(?:de|t)|lyfte|lyft|betonade|påpekade|poängterade|kommenterade|underst(?:r|ö)\w+|slå fast",
    r"argumenter\w+|resonera\w+|motiverade|föreslog|yrkade|yrkat|suggest(?:ed)?|propos(?:ed|al)|ville ha antecknat",
    r"budskap\w*|utgångspunkt\w*|synpunkt\w*",
))  # fmt: skip
"""What somebody said, as a question for it puts it."""
_WHO_SAID = (
    r"tyckte|ansåg|ville|menade|undrade|frågade|föreslog|yrkade|yrkat|påpekade|lyfte|invände|sa\b|sade|suggested|"
    r"proposed|asked|said"
)
"""Verbs of saying in a question for the one who said something."""

KINDS: dict[Kind, re.Pattern[str]] = {
    "votes": pattern(
        # in «Vem ska ringa dem som röstade nej?» the voting only tells whom
        r"^(?!\W*(?:vem|vilka) (?:ska|skall|skulle)\b).*?"
        r"\b(?:röst(?:ade|ar|at|er|erna|etal\w*|siffror\w*|resultat\w*)|votering\w*|omröstning\w*|voted?|votes)\b",
        # «Var beslutet enhälligt?»
        r"^\W*(?:var|är|blev|fattades|togs)\b.*\b(?:enhällig\w*|eniga?)\b",
        # «Vem avstod när taxan avgjordes?», «Vilka var emot?»
        r"\b(?:vem|vilka|who)\b(?:\W+\w+){0,3}?\W+(?:avst(?:od|år)|(?:var|är) emot)\b|\blade ned?r? sin röst\b",
    ),
    "reservation": pattern(
        r"\breserver(?:ade|at|ar|ing)\w*|\breservation\w*|\bavvikande mening",
    ),
    "attendance": pattern(
        r"\b(?:närvar\w+|"
        r"deltog(?! (?:(?:inte |ej )?i (?:beslut|handläggning|omröstning)|i (?:övning|kurs|utbildning)))|deltagare|"
        r"deltagit|deltagarlist\w+)\b",
        r"\b(?:frånvar\w+|återbud|förhinder|adjunger\w*)\b|\buteblev\b|\bsaknades\b",
        r"\b(?:attend(?:ed|ees|ance)?|absent|present at)\b|\bwho was (?:there|present|absent)",
        # «Var Eva med på mötet?», «Vilka var borta den 3 maj?»
        r"(?<!bilagor )(?<!\batt )\b(?:var|vara|varit|fanns|är)\b(?:\W+[\w-]+){0,5}?\W+"
        r"(?:med|på plats|där|borta|frånvarande)\b(?=\W+(?:på|vid|när|under|den \d|i)\b|\W*$)",
        r"\b(?:kunde|kan) (?:inte|ej) (?:komma(?! överens| fram| in | åt)|delta|närvara|vara med)\b",
        r"\binte kunde (?:komma(?! överens| fram| in | åt)|delta|närvara|vara med)\b",
        r"\b(?:kom|gick) (?:till|på) (?:\w+ ){0,3}?\w*möte",
        # «Vilka var på mötet?», «Var Ida Ek på stämman?»
        r"^\W*(?:(?:vem|vilka|who) (?:alla )?(?:var|was|were)|var (?-i:[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){0,3})) "
        r"(?:på|vid|at) (?:[\w-]+ ){0,4}?\w*(?:möte|träff|sammanträde|stämma|seminari|meeting)",
        r"^\W*(?:vem|vilka)\b.*\bkalla(?:d|de|ts)\b.*\b(?:kom|dök|deltog) (?:inte|ej|aldrig)\b",
        r"\bsatt(?: \w+)? med\b|\bdök (?:\w+ )?upp\b|^\W*(?:vilka|hur många)\W+(?:kom|dök) inte\b",
        # «Kom någon från regionen?», «Vem företrädde föreningen?»
        r"\bfanns det\W+någon\W+(?:från|för)\b",
        r"\b(?:kom|var|deltog|satt|fanns)\W+någon\W+(?:från|för)\b|\b(?:var|fanns)\W+där\W+(?:för|från)\b|\bpå plats\b",
        r"\bvilka (?:kommuner|organisationer|regioner|kommunalförbund|företag)\b.*\b(?:representera\w*|företrädd\w*)\b",
        r"\bvem (?:företrädde|representerade|kom från|var där från)\b",
        # «Vem satt för Lantmäteriet?», «Vem förde rådets talan?», «för regionens räkning»
        r"\b(?:satt|sitter)(?: där| med)? för\b|\b(?:förde|för) \w+ talan\b|\bför \w+ räkning\b|\bpå \w+ vägnar\b",
        r"\b(?:var|deltog|med|närvar\w+)\b.*\bpå (?:länk|distans)\b",
        # substitutes: «Vem gick in för Karin?»
        rf"\b(?:satt|sitter|gick|hoppade|tjänst\w+|kliver)\b{_WORDS_BETWEEN}(?:plats|in för|i stället för)\b",
        r"\b(?:ersatte|ersattes|ersättare|vikarierade)\b",
        # those who left: «Vem lämnade mötet i förtid?», «Vilka gick klockan 12?»
        r"\b(?:lämnade|gick (?:från|hem)|avvek)\b(?:\W+\w+){0,2}?\W+(?:möte\w*|tidigare|i förtid|sammanträde\w*)",
        rf"\b(?:lämnade|gick|till|from|left)\b{_WORDS_BETWEEN}(?:klockan|kl)\.?\W+\d",
        r"\bleft\b|^\W*vilka\W+(?:gick|lämnade|droppade|avvek)\b|\bstannade\b",
        # «Vilka var inbjudna till mötet?»
        r"^\W*(?:vem|vilka|who)\W+(?:var|blev|hade blivit|was|were)\W+(?:\w+\W+)?(?:inbjud\w+|invited)",
        # «Vilka smet vid halv ett?», «Några lämnade klockan tolv – vilka?»
        rf"{_SOME}\W+(?:smet|stack|avvek|försvann)\b",
        rf"{_SOME}\W+(?:gick|lämnade|åkte|drog|kom)\W+(?:\w+\W+)?(?:{_AT_HOUR})",
        # «Vilka var bara med till halv ett?»
        r"^\W*(?:vem|vilka)\b.{0,60}?\b(?:med|kvar|där|närvarande)\W+(?:bara\W+)?(?:till|från)\W+"
        rf"(?:{_AT_HOUR}|lunch|\w+middag)",
        # conflicts of interest (jäv) are noted beside the attendance
        r"\bjäv\w*|\bconflict of interest",
    ),
    "presenter": pattern(
        rf"(?:\b{_WHO}|\bpå vems?|\bvad|\bwhat)\b(?:(?!\bnär (?:man|vi|ni|de|det)\b).)*?\b(?:{_PRESENTED})\b",
        r"\b(?:föredragande|presentatör|föredragshållare|talare|presenters?|speakers?)\b",
        # «Vem ledde passet om bredband?»
        rf"\b(?:vem|vilka|vilken|who)\b.*\b(?:{_HELD})\b.*\b(?:{_PART_OF_PROGRAMME})\b",
        # «Hon som talade om bredband, var jobbar hon?», «Var arbetar han som berättade om isläget?»
        rf"^\W*{_SOMEBODY} som (?:{_PRESENTED})\b|\b(?:var|varifrån)\b.*\b{_SOMEBODY} som (?:{_PRESENTED})\b",
        # «Vem hade punkt 3?», «Vem om bredband?», «AS står för punkt 3. Vem är det?»
        r"\b(?:står|stod|svarar|svarade) för punkt(?:en)? \d",
        r"\bvem\b\W*(?:\w+\W+){0,3}?punkt(?:en)? \d|^\W*vem\W+(?!antecknade|justerade)(?:om\W+)?\w+\W*$",
    ),
    "contribution": pattern(
        rf"^\W*(?:(?:vad|vilken|vilka|vilket|hur|what|which)\b.*?)\b(?:{_SAID_WHAT})\b",
        r"^\W*hur (?:såg|ställde|reagerade)\b.*\bpå\b",
        rf"^\W*(?:vem|vilka|vilken|who)\b.*?\b(?:{_WHO_SAID})\b",
    ),
    "task": pattern(
        r"\b(?:uppgift(?:er|en|erna)?|åtgärd(?:er|en|erna)? (?:efter|från)|nästa steg|att göra)\b",
        r"\b(?:to-?do|action points?)\b|^\W*vilka (?:uppdrag|uppgifter)\b|^\W*vilka åtgärder har\b.*\bansvar",
        # «Vem har nu ansvaret för risklistan?», «Vem tog över uppgiften?»
        r"^\W*vem\b(?:\W+\w+){0,2}?\W+(?:fått|övertog|övertar|nu|numera)\b(?:\W+\w+){0,2}?\W+(?:ansvar\w*|uppgift\w*|uppdrag\w*)",
        rf"\b(?:fick|får|har|hade|tog){_WORDS_BETWEEN}(?:i uppdrag|i uppgift|uppdraget|uppdrag|på sig)\b",
        # «Vem ska skicka kallelsen?», but not «När ska mötet hållas?»
        r"(?:^|[:;–]\s)\W*(?:(?:vem|vilka)\b(?!(?:\W+\w+){1,4}?\W+(?:mot|till|om|för|på|emot) att\b)"
        r"|vilken|vad|när|(?:till |före |senast )?vilket datum|who)\b.*?"
        r"\b(?:ska|skall|skulle|lovade|åtog|erbjöd|ansvarar|ansvarig|tog över|tar över|responsible)\b"
        r"(?!\W+(?:möte|ses|träffas|vänd))",
        r"\bvem (?:gör|tar|skickar|ringer|kallar|kollar|byter|bokar|fixar|köper|ordnar|skriver|hämtar|lagar|målar)\b",
    ),
    "decision": pattern(
        r"\b(?:beslut\w*|beslöt\w*|bestäm(?:de|t|des|ts)\w*|enades om|decid\w+|decision\w*)\b",
        r"\b(?:bevilja\w*|godkän\w+|antog\w*|fastställ\w+|biföll|bifall\w*)\b",
        r"\b(?:avslog\w*|avslå\w*|avslag\w*|återremi\w+|bordl\w+|till handlingarna)\b",
        r"\bklubba\w*|\bställde sig\b|\bkom\b(?!\W+man\b)(?:\W+[\w&-]+){1,5}?\W+(?:fram till|överens om)\b",
        # «Hur gick det med ansökan?», «Vad sade nämnden om förslaget?»
        r"^\W*hur (?:gick|blev) det\b|^\W*vad (?:blev|hände)\b|\bvad sade (?:\w+ ){1,4}?(?:om|nej|ja)\b",
        # «Fick föreningen bidrag?», «Vilka bidrag fick hembygdsgården?»
        r"\b(?:fick|får)\b.*\b(?:bidrag|stöd|pengar)\b|\b(?:bidrag|stöd|pengar)\b.*\b(?:fick|får)\b",
    ),
    "organisation": pattern(
        r"\b(?:vilken|vilket|vilka|which|what)\b\W+"
        r"(?:organisation\w*|kommun|region|bolag|företag|myndighet|parti|arbetsgivare|roll|\w*titel|befattning|yrke|company)\b",
        r"\bvar har\b.*\b(?:arbete|jobb|anställning)\b",
        r"\bvar (?:arbeta|jobba)\w*|\bvarifrån\b|\barbetsgivare\w*|\banställd\w*|\bwork(?:s|ed|ing)? (?:for|at)\b",
        r"\bverksam(?:ma)?\b|\btill vardags\b|\bhemmahör\w*|\btillhör(?:de)?\b|\bföreträ(?:dde|der|tt)",
        r"\brepresenter\w+|\befter(?:trädde|trädare)",
        r"\bvem är\b|\bwho is\b|\bvad (?:har|hade) \w+(?: \w+)? för (?:roll|titel)",
        # «Vilken kommun kommer Eva från?», «Vem kom från regionen?»
        r"\bvilk(?:en|et|a)\b.*\b(?:hörde?|hör|kommer|kom|kommit)\b.*\b(?:till|ifrån|från)\b",
        r"\bvem\b.*\b(?:kom|kommer|var|är) (?:där )?(?:ifrån|från)\b",
        r"\b(?:deltog|företräddes|representerades|kom|från)\b.*\bvilka organisationer",
    ),
    "meeting": pattern(
        r"\b(?:\w*möte(?:t|n|ts|na)?|\w*stämma(?:n|ns)?|sammanträde\w*|meeting\w*|ses nästa|samlades)\b",
        r"^\W*(?:vem ledde|(?:när|hur dags) (?:började|slutade)) det\W*$",
        r"^\W*(?:när|var)(?: och (?:när|var))? (?:ses|hölls|samlades|möttes|träffades)\b",
        r"\b(?:ses|samlas|möts|sammanträder)\b.*\bnästa gång\b|\bnästa gång\b.*\b(?:ses|samlas|möts|sammanträder)\b",
        r"\bnästa (?:\w+ )?\w*(?:råd|nämnd|stämma|styrgrupp)\b",
        r"\b(?:träffas|träffades|lokal(?:en)?|syfte\w*)\b",
        r"\b(?:protokoll\w*|\w*anteckning\w*|minutes|dokument(?:et|typ\w*)?|bilag\w+|publicera\w*|sammanställ\w+)\b",
        r"\blades? (?:\w+ )?(?:ut|upp)\b|^\W*vem\b.*\b(?:skr(?:ev|ivit) (?:ner|ned|upp)|dokumenterade)\b",
        r"^\W*(?:när|hur dags)\W+tog (?:\w+ ){0,2}?"
        r"(?:det|allt|dagen|\w*möte\w*|sammanträdet|\w*stämman|seminariet|träffen)\b.*\bslut\b",
        # a gathering by another name, where its place or time is asked: «Var höll man till?», «När var seminariet?»
        r"^\W*(?:var|vart|när|vilken dag|hur dags|where|when)\b.*\b(?:seminari\w*|höll|sågs|möttes|samlades)\b",
        r"\b(?:agenda\w*|dagordning\w*|(?:besluts|diskussions|informations)punkt\w*|ärenden|program(?:met)?|paus\w*|rast\w*|lunch\w*|fika\w*)\b",
        r"\b(?:sekreterare\w*|ordförande\w*|chair\w*|pennan|justera\w*|justering\w*|antecknade|ansl(?:ogs|ås|aget))\b",
    ),
    "focus": pattern(
        r"\b(?:fokus\w*|focus areas?|prioriterade? (?:\w+)?område\w*|priority areas?|prioriteringar\w*)\b",
        r"\b(?:insatsområde\w*|målområde\w*|utvecklingsområde\w*|satsningsområde\w*|delområde\w*)\b",
        r"\b(?:strategiska område\w*|inriktning(?:ar|en|arna)?)\b|\bvilka områden\b.*\bprioriter",
    ),
    "strategy": pattern(
        r"\b(?:strategi(?:n|ns|er|erna)?|\w+strategi(?:n|ns)?|strategy|RUS)\b",
        r"\b(?:kraftsamling\w*|vision\w*|mål(?:en|et|sättning\w*)?|målbild\w*|goals?|satsning\w*)\b",
        r"\b(?:remiss\w*|period(?:en)?|utgåva\w*|revider\w+|antag(?:en|its|na))\b",
        r"\b(?:kontaktperson\w*|aktörer\w*|intressenter\w*)\b",
    ),
}
"""How each kind of question is put, the most telling first."""

_ALTERED = r"förändrats|ändrats|skillnad|skiljer|jämför|flyttats|changed"
_BECAME_MORE_OR_LESS = (
    r"(?:minska|öka|utöka)ts?|(?:höj|sänk)ts?|skurits?|vuxit|krympt|stigit|sjunkit|skrivits (?:upp|ned|ner)"
)
_THEN = (
    r"förut|förr|först|från början|ursprungligen|tidigare|innan|dessförinnan|enligt \w+|"
    r"räkna\w* (?:\w+ )?med|skulle|tänkt"
)
_THENCE = r"nu|numera|i dag|idag|sedan|sen|till slut|i stället|i verkligheten|faktiskt|efter(?:åt)?|blev|blir"
_BEFORE_THAT = r"från början|ursprungligen|förut|förr|tidigare|dessförinnan"
_THEN_AND_NOW = pattern(
    rf"\?\W.*\b(?:{_BEFORE_THAT})\b|\b(?:och|men|samt|jämfört)\b.*\b(?:vad|när|hur)\b.*\b(?:{_BEFORE_THAT})\b",
    rf"\b(?:{_THEN})\b.*\b(?:och|men|eller|jämfört|mot)\b.*\b(?:{_THENCE})\b",
    rf"\b(?:nu|numera|i dag|idag)\b.*\b(?:och|men|eller|jämfört|mot)\b.*\b(?:{_THEN})\b",
)
"""Asks for what was so, or was meant to be, beside what came or is: two papers tell it."""
_OUTCOMES = (
    r"^\W*(?:vad (?:blev|har) det (?:blivit )?(?:nu |sedan |sen )?av|vad (?:hände|har hänt) (?:sedan |sen )?me[dn]?)\b",
    r"^\W*hur (?:gick|har det gått) det (?:sedan |sen )?(?:för|med)\b.*\b(?:beslut\w*|uppdrag\w*|löft\w*|som)\b",
)
"""Asks what became of something, decided or promised."""
_WHAT_BECAME = pattern(*_OUTCOMES)
AFTERWARDS = pattern(r"\b(?:efter|sedan|sen|därefter|till slut)\b")
"""Asks for what came after the time it names."""
_AS_PLANNED = (
    r"\bsom (?:det |man |vi |de )?(?:(?:var|blev|hade) )?(?:sagt|sas|sades|tänkt|planerat|planerades|utlovat|utlovades"
    r"|lovat|lovats|bestämt|beslutat|beräknat|avsett)\b(?! (?:av|om)\b)"
)
AS_PLANNED = pattern(_AS_PLANNED)
"""Asks whether something came about as it was meant: «Blev det klart i maj som det var sagt?»."""
_CHANGE = pattern(
    r"\b(?:fortfarande|(?<!vara )(?<!va )kvar|ännu|numera|nyare|respektive|längre|oförändra\w+|still|any more)\b",
    r"\b(?:ändra(?:[dt]s?|de|des|ts)|förändra\w*|förändring\w*|skillnad\w*|skiljer|jämför\w*|changed?)\b",
    r"\b(?:flyttats|flyttades?|utgått|utgår|tillkommit|tagits bort|försvunnit|bytt namn|bytte namn|ersatts?)\b",
    r"^\W*hur har\b.*\butveckla(?:t|ts|des)\b",
    r"\b(?:bytts|byttes|skjutits|sköts upp|upphävts?|upphävdes?|rivits upp|övertagit|övertog|tog över|tagit över)\b",
    rf"\bhar\b.*\b(?:{_BECAME_MORE_OR_LESS})\b",
    r"^\W*(?:höjdes?|sänktes?|rev|sköts?\b.*\b(?:upp|fram))\b",
    r"\bfrån .* till(?! och med)\b",
    _AS_PLANNED,
    *_OUTCOMES,
)
_HOW_CHANGED = pattern(
    rf"\bhur har\b|{_ALTERED}|från .* till (?!och med).*\?",
    rf"^\W*(?:hur mycket|med hur mycket|hur många)\b.*\bhar\b.*\b(?:{_BECAME_MORE_OR_LESS})\b",
    *_OUTCOMES,
)
STILL = pattern(r"\b(?:fortfarande|kvar|ännu|numera|still|längre|oförändra\w+)\b")
"""Asks whether something holds as it did."""


def kinds_of(text: str) -> tuple[Kind, ...]:
    """The kinds of answer that `text` may ask for, the likeliest first; none where it asks for what no record holds."""
    return tuple(kind for kind, put in KINDS.items() if put.search(text))


def asks_for_change(text: str) -> bool:
    """Whether `text` asks what became different over time, or whether something still holds."""
    return _CHANGE.search(text) is not None


def asks_what_became(text: str) -> bool:
    """Whether `text` asks what became of something."""
    return _WHAT_BECAME.search(text) is not None


def asks_then_and_now(text: str) -> bool:
    """Whether `text`, further questions included, asks what was so or meant beside what is or came of it."""
    return _THEN_AND_NOW.search(text) is not None


def asks_how_changed(text: str) -> bool:
    """Whether `text` asks how something changed, so that no single paper answers."""
    return _HOW_CHANGED.search(text) is not None
