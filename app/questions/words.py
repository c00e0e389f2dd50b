"""What is asked: the words of a question that an answer has to do with."""

from __future__ import annotations

import re

from index.swedish import fold, words

FUNCTION_WORDS = frozenset(
    "alla allt alltså annat apr att aug av bara betyder bland blev bli blir blivit de dec dem den denna deras "
    "dess dessa det detta dig din dina ditt du där därför då efter egentligen eller en enligt er era ett faktiskt "
    "fanns feb febr fick finnas finns fram från få får för före ge genom gjorde går gör göra göras ha hade han "
    "hans har hen henne hennes hon honom hos hur hända hände händer hänt här i icke in inför inga ingen inget "
    "innan innebar innebär inom inte ja jag jan jul jun just kan kom kommer kunde ligger man mar med medan mellan "
    "men menas mer mig min mina mitt mot mycket måste ni nov nu när någon något några nån nåt och också okt om "
    "oss precis på redan riktig riktiga riktigt sa samma sedan sep sept sig sin sina sitt ska skall ske skedde "
    "sker skulle som säger så sådan till tills under upp ur ut utan vad var vara varför varit varje vart vem vems "
    "verkligen vet vi via vid vidare vilka vilken vilket vill vår våra vårt är även år åt över".split()
)
"""Words that say how a question is put, not what it is about: no answer is found or missed by them.

Short names of months among them: papers write them out, and a time is told by `app.questions.times`.
"""
_FOLDED = frozenset(map(fold, FUNCTION_WORDS))
"""The same typed without å, ä and ö, as a question may be throughout."""


def content_words(question: str) -> list[str]:
    """The words of `question` that carry its matter, in order; all of them where nothing else would be left."""
    asked = words(question)
    empty = FUNCTION_WORDS | _FOLDED if question.isascii() else FUNCTION_WORDS
    return [word for word in asked if word not in empty] or asked


_PROPER = re.compile(r"(?<![\w-])[A-ZÅÄÖÉ][\w]*(?:-[\w]+)*")
_NEVER_PROPER = frozenset("vem vad var när hur varför vilken vilket vilka hej jag en ett i brf".split())
"""Words that have a capital because they begin something, or say what sort of body a name is of."""


def proper_names(question: str) -> list[str]:
    """Words with a capital that do not begin the question: what must not be missing."""
    found = []
    for match in _PROPER.finditer(question):
        before = question[: match.start()].rstrip()
        opens = not before or before[-1] in ".!?:"
        if not opens and match.group().lower() not in _NEVER_PROPER:
            found.append(match.group())
    return found


_ASKING_STEMS = tuple(
    "kom var vara är ha hade delt närvar frånvar represent arbet jobb anställ present redogj redovis föredr inform "
    "berätt prat tal snack höll håll hand led ledd ansvar stod stå gick gå lämn drog visa inled rapport beskriv "
    "beskrev person namn nämn tillhör hör höra organisation kommun region bolag företag myndighet roll titel "
    "arbetsgivar punkt ärend agend dagordn program pass möt sammanträd träff dag klock kl tid plats lokal hus sal "
    "rum extra först sist förkort initial döljer samm andra tredj övrig ordinari samtlig alla någon kalla utebl saknad "
    "åter borta bortsett förutom utom dokument anteckn protokoll skriv skrev sammanställ publicer lade ut bakom "
    "dölj företräd handla handling information diskussion beslut enda paus rast stann hela".split()
)
"""Beginnings of words that say what kind of answer is wanted, and so need not stand in it."""
_LONG_STEM = 6
"""Letters from which on such a beginning is known without å, ä and ö too; a shorter one may begin another word."""
_TYPED_STEMS = (*_ASKING_STEMS, *(fold(stem) for stem in _ASKING_STEMS if len(stem) >= _LONG_STEM))
_ENDING = 5
"""Letters of an ending: «tidsperiod» is no form of «tid»."""


DECIDING_WORDS = tuple(
    "avslag avslog avslogs avslå avslår avslås anta antar antas antog antogs antagits bifall bifalla bifölls biföll "
    "bordlade bordlades bordlagt bordläggs återremiss återremitterade återremitterades godkände godkändes godkänt "
    "godkänd godkännas fastställde fastställdes fastställt bevilja beviljade beviljades beviljats upphävde avvisade "
    "avvisades valdes utsågs fattade fattades enades föreslog föreslogs yrkade yrkades yrkanden röstade röstades "
    "tillstyrkte avstyrkte noterade noterades ställdes argumenterade deltog närvarade".split()
)
"""Forms of verbs of deciding and voting: right as they stand, whatever forms of them the archive has."""

_ABSTRACT_STEMS = tuple(
    "syfte syftet slutsats problem plan planer mål resultat utmaning hinder hindr fördel nackdel förslag fråg sak "
    "exemp skillnad anledning orsak skäl bakgrund krav behov behöv möjlighet risk effekt ansvar arbet utveckl "
    "status steg läge läget gäller gällde tyck anser ansåg menar menade säger sägs sades sagt kosta viktig vikt "
    "stor ny nya framtid nästa nuvarande olik vanlig göra görs gjort händ hända hänt framgå framkom fram ingå "
    "använd påverk nämn beskriv förklar diskuter uppgift lösning åtgärd tänk hitta finnas sker skedde ändra "
    "förändr betyd syn åsikt uppfatt dålig fel sätt handla strategi gett givit gav tagit ge "
    "påpek betona poängter framhöll framför".split()
)
"""Beginnings of words that are of no matter of their own: «problem med», «slutsatsen om», «planerna för»."""
_ABSTRACT_ENDING = 4
"""Letters of an ending of theirs: slutsatserna."""


def is_abstract(word: str) -> bool:
    """Whether `word` only says what is wanted of a matter that another word names."""
    low = word.lower()
    return is_asking(low) or any(
        low.startswith(stem) and len(low) <= len(stem) + min(_ABSTRACT_ENDING, len(stem)) for stem in _ABSTRACT_STEMS
    )


def is_asking(word: str) -> bool:
    """Whether `word` says how a question is put rather than what it is about."""
    low = word.lower()
    return any(low.startswith(stem) and len(low) <= len(stem) + _ENDING for stem in _TYPED_STEMS)
