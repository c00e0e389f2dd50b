"""What tells that a passage holds the kind of thing asked for: an amount, a day, a person, a reason, a decision.

Patterns for Swedish text, and for the questions that ask for counted and measured things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.questions.patterns import verbose

if TYPE_CHECKING:
    from app.questions.kinds import Expected

_CASED = re.VERBOSE | re.MULTILINE
_NUMBER_WORDS = (
    "noll två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton "
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljoner miljon hälften fjärdedel "
    "tredjedel tredjedelar dussin båda bägge första andra tredje fjärde sjätte ingen inga samtliga alla"
).split()
_SMALL_NUMBERS = "en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo"
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_WEEKDAY = r"\b(?:mån|tis|ons|tors|fre|lör|sön)dag"
_SPACE = "[ \u00a0]"
"""As it stands inside figures: «12 000», also with a space that does not break."""

COUNT = rf"(?:\d|\b(?:{'|'.join(_NUMBER_WORDS)}|(?:en|ett)\ (?:av|enda|gång))\b|\b(?:bara|endast)\ (?:en|ett)\b)"
"""A figure or a word for one that counts things, as part of a pattern: «en båt» is any boat."""
NUMBER = rf"(?:{COUNT}|\b(?:en|ett)\b)"
"""The same of measures: «en vecka»."""

AMOUNT = verbose(rf"""
    (?:\d|\b(?:tusen|miljon\w*|hundra)\b).{{0,20}}?
      (?:kr\b|kronor|sek\b|:-|mkr|tkr|mnkr|miljon|öre\b|euro|procent|%|/inv)      # 4,2 miljoner kronor, 6 procent
    |\b(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|hälften|inga)\ (?:\w+\ )?kron(?:a|or)\b
    |gratis|avgiftsfri|kostnadsfri|utan\ kostnad|inga\ nya\ pengar
    |\b\d{{1,3}}(?:{_SPACE}\d{{3}})+\b(?!\ [a-zåäö])                  # 12 000, in a table of sums
""")  # fmt: skip
"""Hur mycket: a sum of money, a share, or that it costs nothing."""

CLOCK = verbose(r"\b\d{1,2}[.:]\d\d\b|\bkl(?:ockan)?\.?\ \w+|\bhalv\ \w+|vid\ (?:lunch|midnatt)")
"""Hur dags: an o'clock."""

TIME = verbose(rf"""
    (?<!\d)\d{{4}}(?!\d)
    |\b(?:{_MONTHS})\b
    |\d{{1,2}}/\d{{1,2}}
    |\b\d{{1,2}}[.:]\d\d\b
    |{_WEEKDAY}
    |\b(?:vår(?:en|as|termin)|sommar|höst|vinter|jul|påsk|årsskifte|veck(?:a|or)|timm|minut|månad|kvartal|mandatperiod|lunch)\w*
    |\b(?:år(?:et|en|igen)?|dag(?:en|ar|arna)?)\b
    |\b(?:nästa|senast|efter|före|innan|i\ (?:går|dag|morgon)|kommande)\b
""")  # fmt: skip
"""När: a day, a part of the year, or where in time something stands to another thing."""

DAY = verbose(rf"""
    \d{{4}}-\d\d-\d\d
    |\b\d{{1,2}}(?::e|:a)?\ (?:{_MONTHS})\b
    |\b\d{{1,2}}/\d{{1,2}}\b
    |{_WEEKDAY}
""")  # fmt: skip
"""Vilken dag: one day, not only a month or a year."""

EMAIL = re.compile(r"\S@\S")
"""Mejladress."""

PHONE = re.compile(r"\d[\d -]{5,}\d|\b\d{4}-…")
"""Telefonnummer; also one that is published with its end left out."""

COMPANY = re.compile(r"""
    \b(?:AB|HB|KB|aktiebolag\w*|ekonomisk\ förening|konsultbolag\w*)\b
    |\w(?:firman?|företaget|bolaget|byrån|leverantören)\ [A-ZÅÄÖ]
    |\b[A-ZÅÄÖ]\w+\ (?:Konsult|Consulting|Group|Sweden)\b
    |\b(?:välj(?:a|er|s)|valde|anlita\w*|avtal\w*\ med|(?:offert\w*|köp\w*|beställ\w*)\ (?:från|av))\ [A-ZÅÄÖ]\w
""", re.VERBOSE)  # fmt: skip
"""Vilket företag: a firm by its form, its surname or what is done with it."""

VALUES: dict[Expected, re.Pattern[str]] = {
    "amount": AMOUNT,
    "number": verbose(NUMBER),
    "clock": CLOCK,
    "time": TIME,
    "day": DAY,
    "email": EMAIL,
    "phone": PHONE,
    "company": COMPANY,
}
"""What stands in an answer to each kind of question. A person is told below; a place and the rest cannot be told."""

PERSON_NAME = re.compile(r"""
    \b[A-ZÅÄÖ][\wåäöé-]+\ [A-ZÅÄÖ][\wåäöé-]+                      # Rut Sandell
    |(?<![.!?]\s)(?<!^)\b[A-ZÅÄÖ][\wåäöé-]{2,}                    # Sandell, not first in a sentence
    |\b[A-ZÅÄÖ]{2,3}\b                                            # RS
    |ordföranden|direktören|chefen
""", re.VERBOSE)  # fmt: skip
"""Vem, where somebody spoke: a name, initials or an office."""

_OFFICE_OR_BODY = r"""
    \b\w*(?:chef|direktör|ordförande|sekreterare|ledare|samordnare|strateg|ansvarig|ledamot|ledamöter|konsult
            |innehavare|upphovsm[aä]n|myndighet|organisation
            |enhet|avdelning|grupp|ledning|utskott|kansli|personal|leverantör|förvaltning|förening|nämnd|styrelse|råd|bolag|kommun|region|riksdag|regering
            |myndighet|departement|fullmäktige)
        (?:nen|e?n|et|er|erna|na|ar|arna|ns|ens|ets|s)?\b
"""
OFFICE_OR_BODY = re.compile(_OFFICE_OR_BODY, _CASED)
"""What acts without being named: an office, a unit, a body."""

PERSON_OR_BODY = re.compile(rf"(?<![.!?]\s)(?<!^)\b[A-ZÅÄÖ][\wåäöé-]{{2,}} | {_OFFICE_OR_BODY}", _CASED)
"""Vem, else: what acts may also be an office, a unit or a body."""

ASKS_HOLDER = verbose(r"""
    ^\W*vem\ (?:är|var|blev|blir)\ (?:\w+\ ){0,2}?\w*(?:chef|direktör|ordförande|sekreterare|kassör|revisor|ledare
        |samordnare|koordinator|strateg|ansvarig|kontaktperson)(?:e?n|s)?\b
""")
"""Asks who holds an office: the word for it tells nobody."""
ASKS_IF_CAME = verbose(r"""
    \b(?:på\ plats|närvar\w+|frånvar\w+|deltog|deltagit)\b
    |\bmed\ (?:på|vid|under)\ (?:\w+\ ){0,3}?\w*(?:möte|träff|stämma|sammanträde)
""")
"""Asks whether somebody was there."""
TAKES_PART = verbose(r"""
    närv|frånv|återbud|förhinder|saknad|\bjäv|adjunger|\buteb|\bdelt(?:og|ar|agit)
    |\b(?:var|fanns|är|satt|varit)\ (?:\w+\ ){0,3}?(?:med|där|på\ plats)\b
    |\b(?:på\ plats|kom|kommit|lämna\w+|gick|anslöt|länk|distans)\b|ersatt|ersätt|represent|företräd|inbjud
""")
"""Tells that somebody was there, or was not."""

PRESENTS = verbose(r"""
    \b(?:present|pres+en?t|föredr(?:ag|og)|föreläs|redogjor|redogör|redovis|informer|berätta|rapporter|inledde|inleder
        |introducer|visa(?:r|de)|beskr(?:ev|iv)|läste\ upp|talade|pratade|summerade|sammanfattade)
    |\b(?:gick|går)\ (?:\w+\ ){0,2}?igenom|\b(?:lade|la|lägger)\ fram
    |\b(?:gav|ger|lämna(?:r|de)|höll|håller|drog|drar)\b|\b(?:stod|svarade|ansvarade)\ för\b|\bledde\b
""")  # fmt: skip
"""Vem presenterade: a verb of presenting…"""
ON_PROGRAMME = re.compile(
    r"^\W*(?:\d[\d.:–-]*\s+)?[A-ZÅÄÖ][^.!?\n]{2,60}(?:,|\s[–-]|:|\t)\s*[A-ZÅÄÖ][\wåäöé-]+(?:\s[A-ZÅÄÖ][\wåäöé-]+){1,2}\W*$"
)
"""…or a line of a programme: what, and who."""

REASON = verbose(r"""
    \b(?:\w{1,4}ersom|därför|då|för\ att|på\ grund\ av|beror|berodde|till\ följd|nämligen|med\ hänvisning|genom\ att
        |så\ att|har\ lett\ till|innebär)\b
    |\b(?:orsak|skäl|anledning|förklaring)|\bbrist\ på\b
    |\bförklara(?:s|de|des)\b|\btack\ vare\b|\b(?:ledde|leder)\ till\b
    |\b(?:mål|syfte|avsikt|tanke|idé)(?:t|et|en|n)?\ (?:är|var|med)\b
    |\bfast\ (?:det|den|de|han|hon|man)\b
    |\b(?:gör|gjorde|medför|medförde)\ att\b|,\ vilket\ (?:är|var|gör|gjorde|betyder)\b
    |,\ så\ (?!att\b|som\b|kallad)\w|\bmöjliggör|\bavgörande\ för\b|\bförutsättning|\bi\ syfte\b
    |\b(?:drar|drog)\ sig\b|\bsaknas\b
    |\bför\ (?:mycket|få|lit[et]|sen[at]?\b|tidig|dyr|stor|snäv|lång|kort|hög|låg|svår|trång|tung|gam|knapp|osäk|otydlig
        |komplicer|smal|svag)|\bhann     # what went wrong, told for the reason
""")  # fmt: skip
"""Varför: that a reason is given."""

CAUSE = verbose(r"""
    \b(?:\w{1,4}ersom|därför\ att|på\ grund\ av|beror\ på|berodde\ på|till\ följd\ av|nämligen|tack\ vare)\b
    |\b(?:orsak|skäl|anledning|förklaring)
""")
"""Varför: that what follows is the reason, where others may also tell what came of it."""

DECIDES = verbose(r"""
    \bbeslut(?:ar|ade|ades|at|ats)\b|\bbeslut:|\b(?:beslöt|bestäm|fastställ|medge|avsätt)
    |\b(?:bevilja|godkän|bif(?:öll|all))|\ban(?:tog|ta|tar|tas|tagen|tagits)\b|\b(?:tackade|säger)\ ja
    |\bav(?:slå|slog|slag)|\b(?:tackade|säger)\ nej
    |\b(?:återremi|bordl)|\bhandlingarna\b
    |\benades\b|\bval(?:de|des|ts)\b|\b(?:utse|utsåg|upphäv)
""")  # fmt: skip
"""Vad beslutades: a verb of deciding, one way or the other."""

ASKS_DECISION = verbose(r"""
    beslut|beslöt|bestäm|\benades|överens\b|\bdeci(?:d|sion)|bevilj|godkän|\bantog|\banta(?:s|gen|git)|fastställ
    |bif(?:all|öll)|avsl(?:ag|og|å)|återremi|bordl|handlingarna|klubba|bidrag|\bstöd\b|pengar|röst|\bvoter
    |motion|\bansök|yrkan|förslag
""")  # fmt: skip
"""Asks for a decision by a word for one: «Vad blev slutsatsen?» does not."""
AWAITED = verbose(r"""
    \b(?:för)?vänta(?:s|des)\b|\bkommer\b.*\b(?:att|fattas?)\b|\bska\b.*\b(?:fattas?|tas)\b|\bplanera(?:s|d|t)\b
""")  # fmt: skip
"""Asks for a decision that is to come: the noun tells it, no verb of deciding does."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A sort of thing that a question asks for by its noun or measure: how it asks, and what one looks like in text."""

    asks: re.Pattern[str]
    looks: re.Pattern[str]


_ONE_OF = r"\bvilk(?:en|et|a)\ (?:\w+\ )?"

LENGTH = Thing(
    verbose(r"\bhur\ l[åa]ng(?:t|a)?\b(?!\ tid)(?!.*\b(?:kommit|hunnit|n[åa]tt)\b)(?!.*\b(?:röst|när)\w*längd)"),
    verbose(rf"""
        (?:\d|\b(?:{_SMALL_NUMBERS})){_SPACE}?
        (?:kilometer|km|meter|m|mil|sidor|sidan|timm\w*|minut\w*|dag\w*|vecka|veckor|månad\w*|år)\b
    """),
)  # fmt: skip
"""Hur långt: a way, a paper, a stay."""
MEASURE = Thing(
    verbose(r"\bhur\ (?:tjock|tunn|bre(?:d|t)|hög|djup|tung|varm|kall|snabb)(?:t|a)?\b"),
    verbose(rf"\d|\b(?:{_SMALL_NUMBERS})\b"),
)
"""Hur tjock, hur högt: a figure."""
DURATION = Thing(
    verbose(r"\bhur\ l[åa]ng\ tid|\bhur\ l[äa]nge|\bhur\ sen|\bhow\ late|\bhow\ long"),
    verbose(r"\b(?:timm|minut|dag|veck|månad|år|dygn\b|termin|kvartal)|\d[.:]\d\d"),
)
"""Hur länge."""
YEAR = Thing(verbose(r"\bvilk(?:et|a)\ år\b"), verbose(r"(?<!\d)(?:19|20)\d\d(?!\d)"))
"""Vilket år."""
MONTH = Thing(
    verbose(r"\bvilk(?:en|a)\ månad"), verbose(rf"\b(?:{_MONTHS})|\d{{4}}-\d\d|\b\d{{1,2}}/\d{{1,2}}\b|årsskifte")
)
"""Vilken månad."""
SHARE = Thing(
    verbose(r"\bhur\ stor\ (?:an)?del|\bhur\ m[åa]nga\ procent|\bvilken\ andel"),
    verbose(r"procent|%|hälften|tredjedel|fjärdedel|\b\w+\ av\ (?:\w+\ )?(?:tio|fem|fyra|tre|hundra)\b"),
)
"""Hur stor andel."""
SCHOOL = Thing(
    verbose(
        r"\bvilke[nt]\ (?:\w+\ )?(?:lärosäte|högskola|universitet|skola)\b|\bwhich\ (?:university|school|college)\b"
    ),
    re.compile(
        r"""
        [A-ZÅÄÖ][\w-]+\ (?:\w+\ )?\w*(?:skola|universitet)          # Norra skola, Öhamns tekniska högskola
        |[A-ZÅÄÖ]\w+(?:skolan|universitetet)                       # Havsskolan
        |(?:skolan|universitetet)\ (?:i\ |vid\ )?[A-ZÅÄÖ]          # Högskolan i Öhamn
        """,
        _CASED,
    ),
)
"""Vilken skola: one with a name."""
COMMITTEE = Thing(verbose(_ONE_OF + r"(?:nämnd|utskott)\b"), verbose("nämnd|utskott"))
"""Vilken nämnd, vilket utskott."""
FREQUENCY = Thing(
    verbose(r"\bhur\ ofta\b|\bhow\ often\b"),
    verbose(r"""
        \b(?:varje|dagligen|veckovis|månadsvis|årligen|halvårsvis|ofta|sällan|regelbundet)\b
        |\bvar(?:t|je)?\ (?:annan|annat|tredje|fjärde|femte|sjätte)\b
        |\bvar(?:t|je)?\ \d+(?::[ea])?\ ?(?:v\b|vecka|månad|år|dag|timme|minut)
        |\b(?:gång|gånger|möten)\ (?:per|om|i)\ (?:\w+\ )?(?:dygn|dag|vecka|månad|kvartal|termin|halvår|år)
    """),
)  # fmt: skip
"""Hur ofta."""
TOWN = Thing(verbose(_ONE_OF + r"(?:kommun|stad|ort)\b"), re.compile(r"(?<!^)[A-ZÅÄÖ]\w+", _CASED))
"""Vilken kommun: a name, so a capital that does not begin a line."""
PARTY = Thing(
    verbose(r"\bvilke[nt]\ (?:politiska?t?\ )?parti\b"),
    re.compile(r"\([A-ZÅÄÖ]{1,4}\)|\b[Pp]arti\w*|\w+(?:demokrater|partiet)\w*\b"),
)
"""Vilket parti: its letters behind a name, or its name."""
OFFICE = Thing(
    verbose(
        r"\bvilken\ (?:\w+\ )?(?:befattning|titel|tjänst|yrkesroll)\b|\bvad\ (?:jobbar|arbetar)\ .*\ (?:med|som)\b"
    ),
    verbose(
        r"chef|direktör|ordförande|sekreterare|ledare|samordnare|strateg|ansvarig|handläggare|konsult|ingenjör|lärare"
        r"|jurist|utvecklare|planerare|rådgivare|sköterska|läkare|\bvd\b|\brektor|doktorand|professor|student"
    ),
)
"""Vilken befattning: the word for one."""
AGE = Thing(
    verbose(r"\bhur\ (?:gammal|gammalt|gamla)\b|\bvilken\ ålder\b|\bhow\ old\b"),
    verbose(r"\d\W?\s?-?års?\b|\bfödd|\bfyll(?:er|de|t)\b|\bbyggd|\bfrån\ \d{4}"),
)
"""Hur gammal: years, or of when."""
MODEL = Thing(
    verbose(r"\bvilke[nt]\ (?:\w{4,}modell|(?:\w+)?(?:märke|fabrikat))\b"),
    re.compile(r"(?<!^)(?<![.!?]\ )\b[A-ZÅÄÖ]\w*(?:[ -]\w+)?\ ?\d|\b(?:märket|fabrikatet|modellen)\ [A-ZÅÄÖ]", _CASED),
)
"""Vilken drönarmodell: a name with a number, or a name for one."""
WEB = Thing(
    verbose(
        r"^(?!\W*(?:vem|varför|när|hur\ m[åa]nga|why|who|when)\b)"
        r".*(?:\bwebb?(?:adress|sida|plats)|\bhemsid|(?<!på\ )(?<!via\ )\blänk(?:en|ar)?\b|\burl\b"
        r"|\bweb\ ?(?:site|address|page))"
    ),
    verbose(r"https?://|\bwww\.|\w\.(?:se|org|com|eu|nu|example)\b"),
)
"""Vilken webbadress."""
BANK = Thing(verbose(r"\bvilken\ bank\b"), verbose("bank"))
"""Vilken bank."""
STATUTE = Thing(verbose(_ONE_OF + r"(?:lag|lagrum|direktiv|förordning)\w*\b"), verbose(r"lag|direktiv|förordning|§"))
"""Vilken lag."""
TOOL = Thing(
    verbose(
        _ONE_OF + r"(?:verktyg|program|programvara|plattform|app|tjänst|system)\ (?:anv|nyttj|bruk|ska|skulle|kör)"
    ),
    re.compile(
        r"\b(?:i|med|via|på|genom|av|används?|använde[rs]?|använts?|verktyget|programmet|tjänsten|systemet)"
        r"\ [A-ZÅÄÖ]\w+|\b[a-zåäö]+[A-ZÅÄÖ]\w*",
        _CASED,
    ),
)
"""Vilket verktyg som används: one with a name."""
_FOUND = r"slutsats|resultat|utfall|\bvisa(?:de|r|t)\b|\bpeka(?:de|r|t)\b|konstater|\bframkom|\bkom\ fram\b|budskap"
FINDING = Thing(
    verbose(r"""
        ^(?!.*(?:omröst|voter|rösträkn))
        .*(?:\bslutsats\w*|\bvad\ (?:blev|var|visade)\ (?:\w+\ ){0,2}(?:resultat|utfall))
    """),
    verbose(_FOUND),
)  # fmt: skip
"""Vad blev slutsatsen, resultatet: that something was found."""
REACHED = Thing(
    verbose(r"^(?!.*\b(?:intervju|enkät|utvärdering|undersökning)).*\bkom\b.{1,80}\bfram\ till\b"),
    verbose(rf"{_FOUND}|beslut|\benades|föreslog|överens"),
)
"""Vad kom de fram till: that something was found or agreed."""
THINGS = (
    AGE,
    LENGTH,
    MEASURE,
    DURATION,
    YEAR,
    MONTH,
    FREQUENCY,
    SHARE,
    SCHOOL,
    COMMITTEE,
    TOWN,
    PARTY,
    OFFICE,
    MODEL,
    WEB,
    BANK,
    STATUTE,
    TOOL,
    FINDING,
    REACHED,
)
"""The first that a question asks for is required."""
MEASURES = (AGE, LENGTH, DURATION, SHARE)
"""Those that are told in figures."""
OF_PERSON = re.compile("|".join(f"(?:{thing.asks.pattern})" for thing in (AGE, PARTY, OFFICE)), verbose("").flags)
"""Asks for what only somebody has."""

HOW_MANY = verbose(r"\b(?:hur\ m[åa]nga|antal(?:et)?|how\ many)\s+(?:av\s+(?:de\s+)?)?(?P<noun>[^\W\d_]{3,})")
"""Asks for a number of things and says which."""
NOT_COUNTED = frozenset(
    "från hade gick kommer finns fanns skulle deltog anmälde procent gånger som till inom under olika andra "
    "sådana våren sommaren hösten vintern året blev fick stod".split()
)
"""Words that may stand after «hur många» without being the things counted."""
