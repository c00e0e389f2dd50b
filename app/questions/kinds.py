"""Which kind of answer a question asks for, told by how it is put. A table of patterns; the first that fits decides."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal[
    "attendance", "votes", "reservation", "presenter", "task", "decision", "organisation", "contribution", "meeting",
    "focus", "strategy",
]  # fmt: skip

Expected = Literal[
    "person", "time", "day", "clock", "place", "amount", "number", "reason", "email", "phone", "company", "any"
]
"""What must stand in a passage for it to answer: who, when, at what o'clock, where, how much, how many, why."""

_PRESENTED = (
    r"pre[s]+en?te(?:rade|rat|rades|rar|d)|f[öo]redrog\w*|f[öo]redra(?:r|s|git)|redogjorde\w*|redog[öo]r|redovisade\w*|informerade\w*|"
    r"ber[äa]ttade\w*|rapporterade\w*|h[öo]ll\ (?:i|en|ett|presentation\w*|f[öo]redrag\w*|genomg[åa]ng\w*|punkten|dragning\w*)|"
    r"h[åa]ller\ i\ punkten|gick\ (?:\w+\ )?igenom|gjorde\ en\ (?:genomg[åa]ng|dragning)|drog|visade|inledde|introducerade|talade|"
    r"pratade|snackade|beskrev|gav\ en\ (?:\w+\ )?(?:[öo]versikt|l[äa]gesbild|bild|rapport|genomg[åa]ng)|"
    r"l[äa]mnade\ (?:en\ )?(?:l[äa]ges)?rapport|talk(?:ed)?\ about|gave\ (?:a|an|the)|spoke"
)
"""Verbs of presenting, as questions use them."""
_WHO = r"(?:vem|vilka|vilken|vilket|vem som|who|vems)\b"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("votes", _pattern(r"""
        \b(?:r[öo]st(?:ade|ar|at|er|erna|etal\w*|siffror\w*|resultat\w*)|votering\w*|omr[öo]stning\w*|voted?|votes)\b""")),
    ("reservation", _pattern(r"\breserver(?:ade|at|ar|ing)\w*|\breservation\w*|\bavvikande\ mening")),
    ("attendance", _pattern(r"""
        \b(?:n[äa]rvar\w+|fr[åa]nvar\w+|deltog(?!\ i\ (?:övning|kurs|utbildning))|deltagare|deltagit|deltagarlist\w+
        |adjunger\w*|[åa]terbud|f[öo]rhinder|attend(?:ed|ees|ance)?|absent|present\ at)\b
        |\b(?:var|vara|varit|fanns|är)\b(?:\W+[\w-]+){0,5}?\W+(?:med|p[åa]\ plats|d[äa]r|borta|fr[åa]nvarande)\b
          (?=\W+(?:p[åa]|vid|n[äa]r|under|den\ \d|i)\b|\W*$)
        |\b(?:kom|gick)\ (?:till|p[åa])\ (?:\w+\ ){0,3}?\w*m[öo]te
        |\b(?:satt|sitter|gick|hoppade|tj[äa]nst\w+|kliver)\b(?:\W+\w+){0,3}?\W+(?:plats|in\ f[öo]r|i\ st[äa]llet\ f[öo]r)\b
        |\b(?:ersatte|ersattes|ers[äa]ttare|vikarierade)\b
        |\bsaknades\ p[åa]\b|\b(?:l[äa]mnade|gick\ (?:fr[åa]n|hem)|avvek)\b(?:\W+\w+){0,2}?\W+(?:m[öo]te\w*|tidigare|i\ f[öo]rtid|sammantr[äa]de\w*)
        |\b(?:l[äa]mnade|gick|till|from|left)\b(?:\W+\w+){0,3}?\W+(?:klockan|kl)\.?\W+\d
        |\bleft\b|^\W*vilka\W+(?:gick|l[äa]mnade|droppade|avvek)\b|\buteblev\b|\b(?:var|fanns)\W+d[äa]r\W+(?:f[öo]r|fr[åa]n)\b|\bp[åa]\ plats\b|\bsaknades\b|\b(?:kom|var|deltog|satt)\W+n[åa]gon\W+(?:fr[åa]n|f[öo]r)\b|\bstannade\b|\bvem\ (?:f[öo]retr[äa]dde|representerade|kom\ fr[åa]n|var\ d[äa]r\ fr[åa]n)\b|\b(?:var|deltog|med|n[äa]rvar\w+)\b.*\bp[åa]\ (?:l[äa]nk|distans)\b|\bj[äa]v\w*|\bconflict\ of\ interest|\bwho\ was\ (?:there|present|absent)""")),
    ("presenter", _pattern(rf"""
        (?:\b{_WHO}|\bp[åa]\ vems?|\bvad|\bwhat)\b.*?\b(?:{_PRESENTED})\b
        |\b(?:f[öo]redragande|presentat[öo]r|f[öo]redragsh[åa]llare|talare|presenters?|speakers?)\b
        |\b(?:vem|vilka|vilken|who)\b.*\b(?:stod\ f[öo]r|hade|ledde|tog|ansvar\w*|responsible)\b.*\b(?:pass\w*|punkt\w*|workshop\w*|dragning\w*|session\w*|del|f[öo]redrag\w*|item)\b
        |\bvem\b\W*(?:\w+\W+){{0,3}}?punkt(?:en)?\ \d|^\W*vem\W+(?:om\W+)?\w+\W*$""")),
    ("contribution", _pattern(r"""
        ^\W*(?:(?:vad|vilken|vilka|vilket|hur|what|which)\b.*?)\b(?:sa|sade|sagt|tyckte|tycker|ans[åa]g|anser|framf[öo]r(?:de|t)|lyfte|lyft|menade
        |betonade|undrade|fr[åa]gade|f[öo]reslog|yrkade|yrkat|p[åa]pekade|kommenterade|po[äa]ngterade|svarade|budskap\w*|utg[åa]ngspunkt\w*
        |synpunkt\w*|inst[äa]llning|sl[åa]\ fast|underst[röo]\w+|ville\ ha\ antecknat|said|say|think|suggest(?:ed)?|propos(?:ed|al))\b
        |^\W*hur\ (?:s[åa]g|ställde|st[äa]llde|reagerade)\b.*\bp[åa]\b
        |^\W*(?:vem|vilka|vilken|who)\b.*?\b(?:tyckte|ans[åa]g|ville|menade|undrade|fr[åa]gade|f[öo]reslog|yrkade|yrkat|p[åa]pekade|lyfte|invände
        |sa\b|sade|suggested|proposed|asked|said)\b""")),
    ("task", _pattern(r"""
        \b(?:uppgift(?:er|en|erna)?|[åa]tg[äa]rd(?:er|en|erna)?\ (?:efter|fr[åa]n)|n[äa]sta\ steg|att\ g[öo]ra|to-?do|action\ points?
        |(?:fick|f[åa]r|har|hade|tog)(?:\W+\w+){0,3}?\W+(?:i\ uppdrag|i\ uppgift|uppdraget|uppdrag|p[åa]\ sig))\b
        |^\W*(?:vem|vilka|vilken|vad|n[äa]r|who)\b.*?\b(?:ska|skall|skulle|lovade|[åa]tog|erbj[öo]d|ansvarar|ansvarig|tog\ [öo]ver|tar\ [öo]ver|responsible)\b
          (?!\W+(?:m[öo]te|ses|tr[äa]ffas|v[äa]nd))
        |\bvem\ (?:g[öo]r|tar|skickar|ringer|kallar|kollar)\b""")),
    ("decision", _pattern(r"""
        \b(?:beslut\w*|besl[öo]t\w*|best[äa]m(?:de|t|des|ts)\w*|bevilja\w*|avslog\w*|avsl[åa]\w*|avslag\w*|godk[äa]n\w+|antog\w*|fastst[äa]ll\w+
        |[åa]terremi\w+|bordl\w+|biföll|bifall\w*|till\ handlingarna|enades\ om|decid\w+|decision\w*)\b
        |^\W*hur\ (?:gick|blev)\ det\b|^\W*vad\ (?:blev|h[äa]nde)\b|\bvad\ sade?\ (?:\w+\ ){1,4}?(?:om|nej|ja)\b|\b(?:fick|f[åa]r)\b.*\b(?:bidrag|st[öo]d|pengar)\b|\b(?:bidrag|st[öo]d|pengar)\b.*\b(?:fick|f[åa]r)\b""")),
    ("organisation", _pattern(r"""
        \b(?:vilken|vilket|vilka|which|what)\b\W+(?:organisation\w*|kommun|region|bolag|f[öo]retag|myndighet|parti|arbetsgivare|roll|titel|befattning|company)\b
        |\bvar\ (?:arbeta|jobba)\w*|\bvarifr[åa]n\b|\barbetsgivare\w*|\banst[äa]lld\w*|\bhemmah[öo]r\w*|\btillh[öo]r(?:de)?\b|\bf[öo]retr[äa](?:dde|der|tt)|\brepresenter\w+|\bvem\ [äa]r\b|\bvad\ (?:har|hade)\ \w+(?:\ \w+)?\ f[öo]r\ (?:roll|titel)
        |\bvilk(?:en|et|a)\b.*\b(?:h[öo]rde?|h[öo]r|kommer|kom|kommit)\b.*\b(?:till|ifr[åa]n|fr[åa]n)\b|\befter(?:tr[äa]dde|tr[äa]dare)|\bwho\ is\b|\bwork(?:s|ed|ing)?\ (?:for|at)\b
        |\bvem\b.*\b(?:kom|kommer|var|[äa]r)\ (?:d[äa]r\ )?(?:ifr[åa]n|fr[åa]n)\b|\b(?:deltog|f[öo]retr[äa]ddes|representerades|kom|fr[åa]n)\b.*\bvilka\ organisationer""")),
    ("meeting", _pattern(r"""
        \b(?:m[öo]te(?:t|n|ts|na)?|\w*m[öo]te(?:t|n|ts)?|\w*st[äa]mma(?:n|ns)?|sammantr[äa]de\w*|protokoll\w*|\w*anteckning\w*|agenda\w*|dagordning\w*|[äa]renden|justera\w*|justeringsm[äa]n
        |program(?:met)?|dokument(?:et)?|paus\w*|rast\w*|lunch\w*|fika\w*|syfte\w*|sekreterare\w*|ordf[öo]rande\w*|bilag\w+|meeting\w*|minutes|ses\ n[äa]sta|tr[äa]ffas|tr[äa]ffades|samlades|pennan|lokal(?:en)?|publicera\w*|sammanst[äa]ll\w+|chair\w*)\b""")),
    ("focus", _pattern(r"""
        \b(?:fokus\w*|prioriterade?\ (?:\w+)?omr[åa]de\w*|insatsomr[åa]de\w*|m[åa]lomr[åa]de\w*|utvecklingsomr[åa]de\w*|satsningsomr[åa]de\w*
        |strategiska\ omr[åa]de\w*|delomr[åa]de\w*|focus\ areas?|prioriteringar\w*|inriktning(?:ar|en|arna)?\b|priority\ areas?)\b""")),
    ("strategy", _pattern(r"""
        \b(?:kraftsamling\w*|vision\w*|m[åa]l(?:en|et|s[äa]ttning\w*)?|m[åa]lbild\w*|strategi(?:n|ns|er|erna)?|\w+strategi(?:n|ns)?|RUS|remiss\w*|period(?:en)?|utg[åa]va\w*
        |revider\w+|antag(?:en|its|na)|kontaktperson\w*|akt[öo]rer\w*|intressenter\w*|strategy|goals?|satsning\w*)\b""")),
)  # fmt: skip
"""How each kind of question is put, the most telling first."""

EXPECTED: tuple[tuple[Expected, re.Pattern[str]], ...] = (
    ("email", _pattern(r"\bmej?l(?:adress\w*|en)?\b|\bmailadress\w*|\be-?post\w*|\be-?mail\b|\bmail(?:a|as)?\b")),
    ("phone", _pattern(r"\btelefon\w*|\bmobilnummer|\bringa\ (?:till\ )?[A-ZÅÄÖ]|\bphone\b|\bnummer\ till\b")),
    ("company", _pattern(r"\b(?:vilket|vilka|vilken|vad\ heter)\b\W+(?:\w+\W+)?(?:f[öo]retag\w*|bolag\w*|leverant[öo]r\w*|anbudsgivare\w*|firma\w*|konsult\w*)|which\ compan")),
    ("reason", _pattern(r"^\W*(?:varf[öo]r|hur\ kommer\ det\ sig|av\ vilken\ anledning|vad\ beror|why|how\ come|vad\ var\ (?:sk[äa]let|orsaken|anledningen))\b|\bvarf[öo]r\W*$")),
    ("clock", _pattern(r"\b(?:klockslag|hur\ dags|vilken\ tid|n[äa]r\ p[åa]\ dagen|what\ time|vid\ vilken\ tid|klockan\ hur)\b")),
    ("amount", _pattern(r"""
        \bvad\b.{0,60}\bkosta\w*|\bvad\ (?:skulle\ \w+\ kosta|blir\ kostnad\w*|fick\ .*\ betala)|\bhur\ (?:mycket|mkt)\ (?:pengar|kost\w+|betal\w+|bidrag)|\bhur\ stor(?:t)?\ (?:\w+\ )?(?:bidrag|avgift\w*|belopp|budget|anslag|kostnad|summa|st[öo]d)
        |\bvilk(?:en|et)\ (?:\w+\ )?(?:avgift|kostnad|belopp|summa|budget|pris|kurs?avgift|\w*avgift)|\bhow\ much\b|\bvad\ (?:f[åa]r|ska|m[åa]ste)\b.*\bbetala|\bdyr\w*\b.*\bhur""")),
    ("number", _pattern(r"\bhur\ (?:m[åa]nga|mycket|mkt|stor(?:t|a)?|l[åa]ng(?:t|a)?|h[öo]g(?:t)?|gammal|sen(?:t|a)?|ofta)\b|\bantal(?:et)?\b|\bhur\ stor\ andel|\bprocent\b|\bhow\ (?:many|long|late|far|often)\b")),
    ("day", _pattern(r"^\W*(?:vilket\ datum|vilken\ dag|vilka\ (?:dagar|datum)|what\ date)\b")),
    ("time", _pattern(r"^\W*(?:n[äa]r|vilket\ (?:datum|[åa]r)|vilken\ (?:dag|m[åa]nad)|vilka\ (?:dagar|datum)|till\ n[äa]r|sedan\ n[äa]r|fr[åa]n\ n[äa]r|when|what\ date)\b|\boch\ (?:till\ |fr[åa]n\ |sedan\ )?n[äa]r\W*$|\bn[äa]r\W*$")),
    ("place", _pattern(r"^\W*(?:var\b(?!\W+(?:[A-ZÅÄÖ]\w+|det|den|de|n[åa]gon|alla)\b)|i\ vilken\ (?:lokal|stad|kommun|sal)|p[åa]\ vilken\ plats|vilken\ (?:lokal|plats|sal)|where)\b")),
    ("person", _pattern(rf"^\W*(?:vem|vems|who)\b|^\W*{_WHO}\W+(?:person\w*|politiker|ledamot|ledam[öo]ter|tj[äa]nsteperson\w*|två)\b")),
)  # fmt: skip
"""What an answer must hold, tried in this order."""

YES_NO = re.compile(
    r"^\W*(?:och\s+|men\s+)?(?:var|är|ar|har|hade|deltog|finns|fanns|reserverade|beslutade|beslutades|gäller|galler|ska|skall|kommer|fick|"
    r"får|blev|kan|står|star|saknas|tar|heter|hamnar|kom|närvarade|satt|ingår|ingick|stämmer|godkändes|godkände|antogs|avslogs|bifölls|"
    r"röstade|röstades|yrkade|sa|sade|presenterade|togs|tog|fattades|fattade|måste|behöver|bör|pågår|lever|leder|ledde|"
    r"stannade|stod|lämnade|gick|deltar|närvarar|representerade|jobbar|arbetar|tillhör|skrev|höll|redogjorde|informerade|talade|diskuterades|"
    r"nämns|nämndes|pågick|började|slutade|beviljades|beviljade|avslog|återremitterades|bordlades|antog|lyfte|föreslog|valdes|skickades|stämde|"
    r"did|was|is|are|were|has|have|does|do|will)\b(?!\W+(?:och\s+när|någonstans)\b)",
    re.IGNORECASE,
)  # fmt: skip
"""A question that begins with its verb is answered with Ja or Nej. «Var» may also ask where: see `asks_yes_or_no`."""
_WHERE = re.compile(
    r"^\W*var\W+(?:hölls|holls|ägde|ska|skulle|arbeta\w*|jobba\w*|är|ar|finns|ligger|låg|träffa\w*|hålls|och när|möttes|samlades|i|på|står|hittar|går|kan)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:fortfarande|kvar|ännu|numera|nyare|respektive|längre|inte längre|ändra[dts]+|ändrats|förändra\w*|förändring\w*|skillnad\w*|skiljer|flyttats|utgått|utgår|"
    r"jämför\w*|still|any more|changed?|tillkommit|tagits bort|försvunnit|bytt namn|bytte namn|ersatts?|från .* till)\b",
    re.IGNORECASE,
)
_HOW_CHANGED = re.compile(
    r"\bhur har\b|ändrats|förändrats|skillnad|flyttats|jämför|skiljer|från .* till .*\?|changed", re.IGNORECASE
)
STILL = re.compile(r"\b(?:fortfarande|kvar|ännu|numera|still|längre)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:alla|samtliga|räkna upp|lista|vilka alla|all the|every|list)\b|^\W*vilka\b", re.IGNORECASE)
_LIST = re.compile(
    r"^\W*(?:på |i |till |inom )?(?:vilka|vad för|nämn|räkna|lista|ge exempel|what are|which (?:two|three|four|five))\b|\b(?:två|tre|fyra|fem|sex|sju) (?:olika )?\w+(?:er|ar|or|en|na)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\b(?:hur många|antal(?:et)?|how many)\b|\bhur manga\b", re.IGNORECASE)


def kinds_of(text: str) -> tuple[Kind, ...]:
    """The kinds of answer that `text` may ask for, the likeliest first; none where it asks for what no record holds."""
    return tuple(kind for kind, pattern in KINDS if pattern.search(text))


def expected_of(text: str) -> Expected:
    """What the answer to `text` must hold."""
    return next((expected for expected, pattern in EXPECTED if pattern.search(text)), "any")


def asks_yes_or_no(text: str) -> bool:
    """Whether Ja or Nej answers `text`."""
    return YES_NO.match(text) is not None and _WHERE.match(text) is None


def asks_for_change(text: str) -> bool:
    """Whether `text` asks what became different over time, or whether something still holds."""
    return _CHANGE.search(text) is not None


def asks_how_changed(text: str) -> bool:
    """Whether `text` asks how something changed, so that no single paper answers."""
    return _HOW_CHANGED.search(text) is not None


def asks_for_all(text: str) -> bool:
    """Whether a whole list is asked for."""
    return _ALL.search(text) is not None


def asks_for_list(text: str) -> bool:
    """Whether several things of a kind are asked for: «Vilka tre lärdomar …», «Nämn …»."""
    return _LIST.search(text) is not None


def asks_for_count(text: str) -> bool:
    """Whether a number of things is asked for."""
    return _COUNT.search(text) is not None
