"""What shape of answer a question wants: Ja or Nej, a place, several things, all there are."""

from __future__ import annotations

from app.questions.patterns import pattern

_VERBS = "|".join((
    r"är|var|har|hade|finns|fanns|blev|heter|saknas|stämmer|stämde|ingår|ingick|gäller|hamnar|leder|ledde",
    r"ska|skall|kommer|kan|får|fick|måste|behöver|bör",
    r"deltog|deltar|närvarade|närvarar|kom|satt|stod|står|stannade|lämnade|gick|representerade",
    r"jobbar|arbetar|tillhör|lever|tar|tog|togs",
    r"beslutade|beslutades|fattade|fattades|antog|antogs|godkände|godkändes|beviljade|beviljades|valdes",
    r"avslog|avslogs|bifölls|bordlades|återremitterades|röstade|röstades|reserverade|yrkade|föreslog",
    r"sa|sade|presenterade|redogjorde|informerade|talade|höll|lyfte|skrev|nämns|nämndes|diskuterades",
    r"pågår|pågick|började|slutade|skickades",
    r"did|was|is|are|were|has|have|does|do|will",
))  # fmt: skip
"""Verbs that begin questions: of being, of will, of attendance, of work, of decisions, of speech, of time; English."""
_YES_NO = pattern(rf"^\W*(?:och\s+|men\s+)?(?:{_VERBS})\b(?!\W+(?:och\s+när|någonstans)\b)")
WHERE = (
    r"^\W*var\W+(?:hölls|hålls|ägde|möttes|samlades|träffa\w*|ligger|låg|finns|är|står|hittar)\b",
    r"^\W*var\W+(?:ska|skulle|kan|går|arbeta\w*|jobba\w*|och när|i|på)\b",
)
"""Where something is or was; else «var» is the verb of a question for Ja or Nej: «Var Eva med?»."""
_WHERE = pattern(*WHERE)
_ALL = pattern(r"\b(?:alla|samtliga|räkna upp|lista|all the|every|list)\b|^\W*vilka\b")
_LIST = pattern(
    r"^\W*(?:på |i |till |inom )?(?:vilka|vad för|nämn|räkna|lista|ge exempel)\b",
    r"^\W*(?:what are|which (?:two|three|four|five))\b",
    r"\b(?:två|tre|fyra|fem|sex|sju) (?:olika )?\w+(?:er|ar|or|en|na)\b",
)


def asks_yes_or_no(text: str) -> bool:
    """Whether Ja or Nej answers `text`: it begins with its verb."""
    return _YES_NO.match(text) is not None and not asks_where(text)


def asks_where(text: str) -> bool:
    """Whether `text` asks for a place with the word «var»."""
    return _WHERE.match(text) is not None


def asks_for_all(text: str) -> bool:
    """Whether a whole list is asked for."""
    return _ALL.search(text) is not None


def asks_for_list(text: str) -> bool:
    """Whether several things of a kind are asked for: «Vilka tre lärdomar …», «Nämn …»."""
    return _LIST.search(text) is not None
