"""The sorts of things that questions ask for by a noun or a measure, and what each looks like in a text.

A length, a school, a party, a web address: `THINGS` lists them; a new sort is one `Thing` more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.questions.patterns import verbose
from app.requirement_patterns import CASED, DECIDES, MONTHS, SMALL_NUMBERS, SPACE


@dataclass(frozen=True, slots=True)
class Thing:
    """A sort of thing that a question asks for by its noun or measure: how it asks, and what one looks like in text."""

    asks: re.Pattern[str]
    looks: re.Pattern[str]


_ONE_OF = r"\bvilk(?:en|et|a)\ (?:\w+\ )?"

LENGTH = Thing(
    verbose(r"\bhur\ l[åa]ng(?:t|a)?\b(?!\ tid)(?!.*\b(?:kommit|hunnit|n[åa]tt)\b)(?!.*\b(?:röst|när)\w*längd)"),
    verbose(rf"""
        (?:\d|\b(?:{SMALL_NUMBERS})){SPACE}?
        (?:kilometer|km|meter|m|mil|sidor|sidan|timm\w*|minut\w*|dag\w*|vecka|veckor|månad\w*|år)\b
    """),
)  # fmt: skip
"""Hur långt: a way, a paper, a stay."""
MEASURE = Thing(
    verbose(r"\bhur\ (?:tjock|tunn|bre(?:d|t)|hög|djup|tung|varm|kall|snabb)(?:t|a)?\b"),
    verbose(rf"\d|\b(?:{SMALL_NUMBERS})\b"),
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
    verbose(r"\bvilk(?:en|a)\ månad"), verbose(rf"\b(?:{MONTHS})|\d{{4}}-\d\d|\b\d{{1,2}}/\d{{1,2}}\b|årsskifte")
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
        CASED,
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
TOWN = Thing(verbose(_ONE_OF + r"(?:kommun|stad|ort)\b"), re.compile(r"(?<!^)[A-ZÅÄÖ]\w+", CASED))
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
    re.compile(r"(?<!^)(?<![.!?]\ )\b[A-ZÅÄÖ]\w*(?:[ -]\w+)?\ ?\d|\b(?:märket|fabrikatet|modellen)\ [A-ZÅÄÖ]", CASED),
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
        CASED,
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
    verbose(rf"{_FOUND}|{DECIDES.pattern}|föreslog|överens"),
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

HOW_MANY = verbose(r"""
    \b(?:hur\ m[åa]nga|antal(?:et)?|how\ many)\s+(?:av\s+(?:de\s+)?)?
    (?:(?:nya|fler|olika|stycken|extra|ytterligare|lediga|stora|små|fasta|new|more)\s+)?(?P<noun>[^\W\d_]{3,})
""")
"""Asks for a number of things and says which."""
NOT_COUNTED = frozenset(
    "från hade gick kommer finns fanns skulle deltog anmälde procent gånger som till inom under olika andra "
    "sådana våren sommaren hösten vintern året blev fick stod".split()
)
"""Words that may stand after «hur många» without being the things counted."""
