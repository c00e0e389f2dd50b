"""How facts of a meeting are asked for, and what they are called in an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.questions.manner import asks_where

if TYPE_CHECKING:
    from ingest.records import MeetingFact


@dataclass(frozen=True, slots=True)
class FactAsked:
    """How facts are asked for, and what they are called before «mötet med Fiberrådet den 11 februari 2025».

    `unsaid` is what papers without them do not say; None where the words stand in other questions too, so that it would
    be no answer to those.
    """

    names: tuple[MeetingFact, ...]
    called: str
    unsaid: str | None
    pattern: re.Pattern[str]

    @property
    def name(self) -> MeetingFact:
        """The first, which tells the kind."""
        return self.names[0]


def _asked(names: tuple[MeetingFact, ...], called: str, unsaid: str | None, pattern: str) -> FactAsked:
    return FactAsked(names, called, unsaid, re.compile(pattern, re.IGNORECASE | re.VERBOSE))


_GATHERING = r"(?:allt|d(?:et|en|agen)|\w*m[öo]te\w*|sammantr\w+|\w*st[äa]mma\w*|tr[äa]ff\w*|seminari\w*)"
FACTS = (
    _asked(("next_meeting",), "Nästa möte enligt handlingarna från", "när nästa möte är", r"""
        \b(?:n[äa]sta|kommande)\ (?:\w+\ )?(?:g[åa]ng|\w*m[öo]te\w*|sammantr[äa]de\w*|tr[äa]ff|seminari\w*
            |\w*(?:r[åa]d|n[äa]mnd|st[äa]mma|styrgrupp)\b)
        | ses\ (?:de\ |vi\ )?(?:n[äa]sta|igen|sedan) | tr[äa]ffas\ .*n[äa]sta           # ses de igen
        | efter\ (?:m[öo]tet\ )?den\ \d+.*\?$                                            # … efter mötet den 3 maj?
        | n[äa]r\ (?:ska|skulle)\ .*(?:ses|tr[äa]ffas)
        | next\ meeting"""),
    _asked(("published",), "Publicerat enligt handlingarna från", "när de publicerades", r"""
        publice\w+ | published
        | (?:n[äa]r|vilke[nt]\ (?:dag|datum)|hur\ dags)\b.*\blades\b.*\b(?:ut|upp)\b
        | ^\W*(?:n[äa]r|vilke[nt]\ (?:dag|datum)|hur\ dags|blev|[äa]r|har)\b
          (?=.*(?:anteckning|protokoll|dokument|handling|papper))
          .*(?:\blade\b.*\b(?:ut|upp)\b | \bkom\b.*\but\b | \boffentlig)"""),
    _asked(("adjuster",), "Justerare vid", "vem som justerade", r"""
        \bjuster(?:a|ade|are|aren|at|ades|ingsm[äa]n\w*|ingsman|ing)\b"""),
    _asked(("secretary",), "Ansvarig för anteckningarna från", "vem som antecknade", r"""
        sekreterare\w* | protokollf[öo]rare | vid\ protokollet | secretary               # the office
        | (?:f[öo]rde|tog)\ (?:\w+\ )?\w*(?:protokoll|anteckning)\w*
        | anteckna(?:de|t|r)\b | \bpenna(?:n|ns)?\b                                      # held the pen
        | \bh[öo]ll\ i\ (?:\w+\ )?(?:\w*anteckning|protokoll)
        | (?:\bsatte?\ (?:\w+\ )?ihop | \b(?:st[åao][rd]|ligger)\ bakom)
          \ (?:\w+\ ){0,2}?\w*(?:anteckning|protokoll|dokument)
        | (?:anteckning|protokoll|dokument)\w*\ .*\b(?:ihop|bakom)\W*$
        | \bskr(?:ev|ivit|ivits|ivet)\b(?!.*\batt\b)(?!\ (?:\w+\ )?\w*(?:rapport|f[öo]rslag|strateg|plan|utred|avtal
            |brev|skrivelse|motion|yttrande|remiss|svar|underlag))  # not what others wrote
        | f[öo]rfattat | wrote
        | (?<!ska\ )(?<!skulle\ )sammanst[äa]ll\w*(?=\W*(?:\?|$|(?:\w+\ )?\w*(?:anteckning|protokoll|dokument|av\b)))
        | dokumenter\w+ | compiled
        | gjort\ anteckning\w* | took\ (?:the\ )?(?:notes|minutes)"""),
    _asked(("chair",), "Ordförande vid", "vem som var ordförande", r"""
        (?<!vice\ )\b(?:m[öo]tes|st[äa]mmo)?ordf[öo]rande\w* | m[öo]tesledare | \bledare\ f[öo]r\ m[öo]te
        | \bledde\b | \bleddes\b | \bchair\w*"""),
    _asked(("kind",), "Dokumenttyp för handlingen från", "vilken typ av handling det är", r"""
        dokumenttyp | vilken\ (?:typ|sort)(?:s)?\ (?:av\ )?(?:dokument|handling)
        | vad\ är\ det\ för\ (?:dokument|handling)"""),
    _asked(("attachment",), "Bilagor till handlingarna från", "vilka bilagor som hör till", r"""
        \bbilag(?:a|or|er|orna|erna|d)\b | bifogad\w* | attachments?"""),
    _asked(("purpose",), "Syfte med", None, r"""
        \bsyfte\w* | m[åa]let\ med\ (?:m[öo]tet|dagen) | varf[öo]r\ (?:h[öo]lls|tr[äa]ffades)
        | purpose | aim\ of"""),
    _asked(("paragraphs",), "Paragrafer i handlingarna från", "vilka paragrafer mötet hade", r"vilka\ paragraf\w*"),
    _asked(("end",), "Sluttid för", "när mötet slutade", r"""
        ^\W*(?:n[äa]r|hur\ dags|vilken\ tid|what\ time|when)\b
        (?!.*b[öo]rja).*\b(?:sluta\w*|avsluta\w*|end(?:ed)?
          |(?:tog|var)\ (?:\w+\ ){0,2}?""" + _GATHERING + r""".*\bslut)\b"""),
    _asked(("start", "end"), "Tid för", "när mötet började eller slutade", r"""
        klockslag | hur\ dags | vilken\ tid | vilka\ tider | n[äa]r\ p[åa]\ dagen | mellan\ vilka | what\ time
        | (?:n[äa]r|hur\ dags|what\ time).*
          (?:""" + _GATHERING + r""".*\ slut\b|b[öo]rja\w*|sluta\w*|start\w*|avslut\w*|[öo]ppn\w*|end\w*)
        | b[öo]rjade\ .*m[öo]te | slutade\ .*m[öo]te
        | hur\ l[äa]nge | p[åa]g(?:ick|[åa]r)"""),
    _asked(("date", "place"), "Datum och plats för", None, r"""
        (?:n[äa]r|vilken\ dag|vilket\ datum|when).*\b(?:och\ var|var\ och|and\ where)
        | (?:var|where)\ (?:och|and)\ (?:n[äa]r|when)"""),
    _asked(("place",), "Plats för", None, r"""
        \bwhere\b | (?<!p[åa]\ )\bplats(?:en)?\b | plats\ eller\ digital | lokal(?:en)?\b
        | ^\W*(?:i|p[åa])\ vilke[nt]\ (?:lokal|plats|sal|ort|stad|kommun|hus|rum|byggnad)
        | vilken\ (?:lokal|plats|sal) | i\ vilket\ rum
        | ^\W*var\ (?:m[öo]tet|sammantr[äa]det|st[äa]mman|seminariet|tr[äa]ffen)\ (?:p[åa]|i|hos|via)\b  # … på Teams?
        | fysisk | digitalt\ eller"""),
    _asked(("date",), "Datum för", None, r"""
        ^\W*n[äa]r\b | vilket\ (?:datum|[åa]r) | vilken\ (?:dag|datum) | \bdatum\b
        | \bwhen\b | what\ date"""),
)  # fmt: skip
"""Tried in this order."""


def fact_asked(text: str) -> FactAsked | None:
    """Which fact `text` asks for, if any; «var» asks for the place only where it is no verb."""
    return next((each for each in FACTS if each.pattern.search(text) or _is_place(each, text)), None)


def _is_place(fact: FactAsked, text: str) -> bool:
    return fact.name == "place" and asks_where(text)
