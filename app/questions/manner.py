"""What shape of answer a question wants: Ja or Nej, a place, several things, all there are."""

from __future__ import annotations

import re

from app.questions.patterns import pattern

_VERBS = "|".join((
    r"är|var|har|hade|finns|fanns|blev|heter|saknas|stämmer|stämde|ingår|ingick|räknas|räknades|gäller|hamnar|leder|ledde",
    r"ska|skall|kommer|kan|får|fick|måste|behöver|bör",
    r"deltog|deltar|närvarade|närvarar|kom|satt|stod|står|stannade|lämnade|gick|representerade",
    r"jobbar|arbetar|tillhör|lever|tar|tog|togs",
    r"beslutade|beslutades|fattade|fattades|antog|antogs|godkände|godkändes|beviljade|beviljades|valdes",
    r"avslog|avslogs|bifölls|bordlades|återremitterades|röstade|röstades|reserverade|yrkade|föreslog",
    r"sa|sade|presenterade|redogjorde|informerade|talade|höll|lyfte|skrev|nämns|nämndes|diskuterades",
    r"pågår|pågick|började|slutade|skickades",
    r"did|was|is|are|were|has|have|does|do|will",
))  # fmt: skip
"""Verbs that begin questions whatever follows: of being, of will, of attendance, of work, of decisions; English."""
_BEFORE = r"^\W*(?:(?:och|men|hej|sen|så|visst|nog|alltså|jo)\b\W*)*"
_OPENING = pattern(_BEFORE)
_YES_NO = pattern(rf"{_BEFORE}(?:{_VERBS})\b(?!\W+(?:och\s+när|någonstans)\b)")
_WHERE = pattern(
    r"^\W*var\W+(?:hölls|hålls|ägde|möttes|samlades|träffa\w*|\w+[dt]es|sker|skedde|ligger|låg|finns|är|var|står|hittar)\b",
    r"^\W*var\W+har\b.*\b(?:sin|sitt|sina)\b",
    r"^\W*var\W+(?:ska|skulle|kan|går|arbeta\w*|jobba\w*|och när|i|på)\b",
    r"^\W*(?:vart|var\W+(?:någonstans|nånstans))\b",
)
"""Where something is or was, whatever follows."""
_VAR = pattern(r"^\W*var\s+")
_WEAK = pattern(r"^\w+(?:r|des?|tes?)$")
"""The endings of the present and of a weak past, passive or not: läcker, svarade, läste, infördes."""
_PASSIVE = pattern(r"^\w+s$")
"""höjs, byggdes; also a genitive, which no determined noun follows."""
_STRONG = re.compile(
    r"(?:be|bi|f[öo]r|av|an|upp|[öo]ver|fram|till|in|ut|under|[åa]ter|er)?[^\Waeiouyåäö\d_]*[aeiouyåäö]+[^\Waeiouyåäö\d_]{0,3}",
    re.IGNORECASE,
)
"""The shape of a strong past, one syllable behind a prefix: vann, steg, avslog, beslöt."""
_QUESTION_WORD = r"^(?:vem|vems|vad|vilken|vilket|vilka|hur|när|varför|where|who|whose|what|when|how|why|which)\b"
_NO_VERB = pattern(
    rf"{_QUESTION_WORD}$",
    r"^(?:om|för|efter|under|över|inför|mellan|enligt|vid|i|på|av|till|från|med|hos|inom|utan)$",
    r"^(?:både|eller|och|men|samt|annars|alltså|fler|mer|inte|endast|bara|minst|högst|senast|idag|igår|hej|tack)$",
    r"^(?:nämn|lista|räkna|beskriv|sök|skriv|ge|säg|visa|berätta|förklara|please|list|tell)$",
    r"\w+(?:aste|ens|ets|nas)$|^\w*(?:möte|arbete|område|värde|läge|skede)$|\w{3,}[ae]nde$",
)
"""What no question for Ja or Nej begins with: question words, prepositions, orders, superlatives, some nouns."""
_POINTING = (
    r"^(?:det|den|de|han|hon|hen|vi|ni|man|någon|något|några|alla|allt|ingen|inget|inga|samtliga)$",
    r"^(?:båda|hela|en|ett|varje|denna|detta|dessa|deras|dess|verkligen|också|även|nu|då|ens|faktiskt)$",
)
_DETERMINER = pattern(*_POINTING)
_DETERMINED = pattern(*_POINTING, r"\w+(?:en|et|n|na)s?$")
"""What a subject begins with that is plainly one: a pronoun, a determiner, a noun in its definite form."""
_BETWEEN = pattern(
    r"^(?:i|på|av|om|för|från|till|vid|med|under|efter|enligt|hos|inom|mellan|mot|utan|över|per|kring|som)$",
    r"^(?:vem|vad|vilken|vilket|vilka|hur|när|varför|någonstans)$",
    r"^(?:och|eller|samt|är|var|blev|har|hade|ska|skulle|kan|kunde|finns|fanns)$",
)
"""What follows a noun that begins a question, and not its verb: «Anslutningar i Mon: hur många?»."""
_ASKS_LATER = pattern(r"[:;–—,.]\s*(?:och\s+|\w+\s+)?(?:vem|vad|vilk\w+|hur|när|var|varför)\b[^:;.]*\?\s*$")
"""A question that only follows what it is about."""
_TAG = pattern(
    r",\s*(?:eller(?: hur| inte| vad)?|inte sant|visst|inte|va|väl)\s*\?\s*$",
    r"[,.–—]\s*(?:gäller|är|var|finns) (?:det|den) (?:så )?(?:fortfarande|ännu|än|kvar)(?: så| kvar)?"
    r"(?:\s+(?:i|enligt|efter|nu)\b[^,.?]{0,60})?\s*\?\s*$",
    r"\bväl\b[^,:]*\?\s*$",
)
"""What makes a statement a question for Ja or Nej: «Priset höjdes, eller?», «…, gäller det än?», «… väl?»."""
_WHICH_OF_TWO = pattern(r",\s*eller\s+(?!hur\b|inte\b|vad\b)\w+\s+\w+.*\?")
"""Asks which of two it is: «Gick hon hem, eller stannade hon kvar?»."""
_ASKS_MORE = pattern(
    rf"(?:\w+\s+)?{_QUESTION_WORD.removeprefix('^')}", r"^(?:nämn|lista|räkna|berätta|förklara|visa)\b"
)
_ALL = pattern(r"\b(?:alla|samtliga|räkna upp|lista|all the|every|list)\b|^\W*vilka\b")
_LIST = pattern(
    r"^\W*(?:på |i |till |inom )?(?:vilka|vad för|nämn|räkna|lista|ge exempel)\b",
    r"^\W*vad (?:behövs|krävs|ingår|ingick|omfattar)\b",
    r"^\W*(?:what are|which (?:two|three|four|five))\b",
    r"\b(?:två|tre|fyra|fem|sex|sju) (?:olika )?\w+(?:er|ar|or|en|na)\b",
)


def asks_yes_or_no(text: str) -> bool:
    """Whether Ja or Nej answers `text`: it begins with its verb, or with any word that looks like one."""
    if asks_where(text) or _WHICH_OF_TWO.search(text):
        return False
    return _YES_NO.match(text) is not None or _begins_with_verb(text) or _is_tagged(text)


def _is_tagged(text: str) -> bool:
    """Whether a statement is made a question by its end; «Vem är det, eller?» asks for more than Ja."""
    return _TAG.search(text) is not None and _ASKS_MORE.match(_OPENING.sub("", text)) is None


def _begins_with_verb(text: str) -> bool:
    """Whether the first word has the form of a finite verb and a subject follows, in a question of one sentence."""
    bare = _OPENING.sub("", text)
    parts = bare.split(None, 2)
    if len(parts) < 2 or "?" not in text or _ASKS_LATER.search(text):
        return False
    first, second = parts[0], parts[1].strip('»«?”"')
    if not first.isalpha() or _NO_VERB.match(first) or _BETWEEN.match(second):
        return False
    if _WEAK.match(first):
        return second[:1].isalnum()
    return _is_subject(second) and (_PASSIVE.match(first) or _STRONG.fullmatch(first)) is not None


def _is_subject(word: str) -> bool:
    """Whether `word` plainly begins a subject."""
    return word[:1].isupper() or _DETERMINED.match(word) is not None


def asks_where(text: str) -> bool:
    """Whether `text` asks for a place with the word «var», which may also be a verb.

    Before a finite verb and its subject it asks where («Var åt man lunch?»), before a subject and what is said of it
    whether («Var planen klar?»).
    """
    opening = _VAR.match(text)
    return _WHERE.match(text) is not None or (opening is not None and _is_verb_and_subject(text[opening.end() :]))


def _is_verb_and_subject(text: str) -> bool:
    first, second = [*(part.strip('»«?”",') for part in text.split(None, 2)), "", ""][:2]
    if not first.islower() or not first.isalpha() or _NO_VERB.match(first) or _DETERMINER.match(first):
        return False
    has_form = _WEAK.match(first) or _PASSIVE.match(first) or _STRONG.fullmatch(first)
    return has_form is not None and not _BETWEEN.match(second) and _is_subject(second)


def asks_for_all(text: str) -> bool:
    """Whether a whole list is asked for."""
    return _ALL.search(text) is not None


def asks_for_list(text: str) -> bool:
    """Whether several things of a kind are asked for: «Vilka tre lärdomar …», «Nämn …»."""
    return _LIST.search(text) is not None
