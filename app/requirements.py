"""What must stand in a passage for it to answer: an amount where «hur mycket» is asked, the person and place named.

A passage that is near a question without meeting these is the usual wrong answer; with them it is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.swedish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.questions.kinds import Expected
    from app.questions.question import Question

_NUMBER_WORDS = (
    "noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton "
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen miljoner miljon hälften fjärdedel tredjedel dussin "
    "båda bägge första andra tredje fjärde ingen inga samtliga alla sjätte tredjedelar"
).split()
_NUMBER = rf"(?:\d|\b(?:{'|'.join(_NUMBER_WORDS)})\b)"
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
REQUIRED: dict[Expected, re.Pattern[str]] = {
    "amount": re.compile(r"(?:\d|\b(?:tusen|miljon\w*|hundra)\b).{0,20}?(?:kr\b|kronor|mkr|tkr|mnkr|miljon|öre|euro|procent|%|/inv)|gratis|avgiftsfri|kostnadsfri|utan kostnad|inga nya pengar|\b\d{1,3}(?: \d{3})+\b", re.I),
    "number": re.compile(_NUMBER, re.I),
    "clock": re.compile(r"\b\d{1,2}[.:]\d\d\b|\bkl(?:ockan)?\.? \w+|\bhalv \w+|vid (?:lunch|midnatt)", re.I),
    "time": re.compile(rf"\d{{4}}|\b(?:{_MONTHS})\b|\d{{1,2}}/\d{{1,2}}|\b\d{{1,2}}[.:]\d\d\b|\b(?:mån|tis|ons|tors|fre|lör|sön)dag|\b(?:vår|sommar|höst|vinter|jul|påsk|årsskifte|vecka|timm|minut|månad|kvartal|år|mandatperiod|dag|lunch|nästa|senast|efter|före|innan|under|i (?:går|dag|morgon)|kommande)\w*", re.I),
}  # fmt: skip
"""What an answer to when, how many, how much and at what time has in it."""
REQUIRED["email"] = re.compile(r"\S@\S")
REQUIRED["phone"] = re.compile(r"\d[\d -]{5,}\d|\b\d{4}-…")
REQUIRED["company"] = re.compile(
    r"\b(?:AB|HB|KB|aktiebolag\w*|ekonomisk förening|konsultbolag\w*)\b|\b[A-ZÅÄÖ]\w+ (?:Konsult|Consulting|Group|Sweden)\b"
)
REQUIRED["day"] = re.compile(
    rf"\d{{4}}-\d\d-\d\d|\b\d{{1,2}}(?::e|:a)? (?:{_MONTHS})\b|\b\d{{1,2}}/\d{{1,2}}\b|\b(?:mån|tis|ons|tors|fre|lör|sön)dag",
    re.I,
)
_TYPED_NOUNS = (
    (
        re.compile(r"\bvilke[nt] (?:\w+ )?(?:lärosäte|högskola|universitet|skola)\b", re.I),
        re.compile(r"högskola|universitet|lärosäte|skola", re.I),
    ),
    (re.compile(r"\bvilken (?:\w+ )?nämnd\b", re.I), re.compile(r"nämnd", re.I)),
    (re.compile(r"\bvilken (?:\w+ )?(?:kommun|stad|ort)\b", re.I), re.compile(r"(?<!^)[A-ZÅÄÖ]\w+", re.M)),
    (re.compile(r"\bvilken bank\b", re.I), re.compile(r"bank", re.I)),
    (
        re.compile(r"\bvilk(?:en|et|a) (?:\w+ )?(?:lag|lagrum|direktiv|förordning)\w*\b", re.I),
        re.compile(r"lag|direktiv|förordning|§", re.I),
    ),
)
"""What sort of thing is asked for by its noun, and what tells that one is named."""
_NAMELIKE = re.compile(
    r"\b[A-ZÅÄÖ][\wåäöé-]+ [A-ZÅÄÖ][\wåäöé-]+|(?<![.!?]\s)(?<!^)\b[A-ZÅÄÖ][\wåäöé-]{2,}|\b[A-ZÅÄÖ]{2,3}\b|ordföranden|direktören|chefen"
)
_PERSONLIKE = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-ZÅÄÖ][\wåäöé-]{2,}|\b\w*(?:chef|direktör|ordförande|sekreterare|ledare|samordnare|strateg|ansvarig|enheten|avdelningen|gruppen|förvaltningen|föreningen|nämnden|styrelsen|kommun(?:en|erna)?|region(?:en)?|ledamot|ledamöter|konsult|bolaget|rådet)\w*\b", re.M)  # fmt: skip
_GRAM = 4


_REASON = re.compile(
    r"\beftersom\b|\bdärför\b|\bdå\b|\bför att\b|\bpå grund av\b|\bberor\b|\bberodde\b|\borsak|\bskäl|\banledning|\btill följd\b|\bnämligen\b|"
    r"\bmed hänvisning\b|\bgenom att\b|\bså att\b|\bdrar sig\b|\bdrog sig\b|\bhar lett till\b|\binnebär\b|\bför mycket|\bför få|\bsaknas|\bhann",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\bbeslut(?:ar|ade|ades|at|ats)\b|\bbeslut:|\bbeslöt\w*|\bbestäm\w*|\bbevilja\w*|\bav(?:slå|slog|slag)\w*|\bgodkän\w*|\ban(?:tog|ta|tar|tas|tagen|tagits)\b|\bfastställ\w*|\båterremi\w*|"
    r"\bbordl\w*|\bbif(?:öll|all)\w*|\bhandlingarna\b|\benades\b|\bmedge\w*|\bavsätt\w*|\bval(?:de|des|ts)\b|\butse\w*|\butsåg\w*|\btackade (?:ja|nej)|\bsäger (?:ja|nej)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\b(?:hur m[åa]nga|antal(?:et)?|how many)\s+(?:av\s+(?:de\s+)?)?(?P<noun>[^\W\d_]{4,})", re.IGNORECASE
)
_UNITS = (
    (
        re.compile(r"\bhur l[åa]ng(?:t|a)?\b(?! tid)", re.I),
        re.compile(
            r"(?:\d|\b(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo)) ?(?:kilometer|km|meter|m|mil|sidor|sidan|timm\w*|minut\w*|dag\w*|vecko?r?|månad\w*|år)\b",
            re.I,
        ),
    ),
    (
        re.compile(r"\bhur l[åa]ng tid|\bhur l[äa]nge|\bhur sen|\bhow late|\bhow long", re.I),
        re.compile(
            r"\b(?:timm\w*|minut\w*|dag\w*|veck\w*|månad\w*|år\w*|dygn|termin\w*|kvartal\w*)\b|\d[.:]\d\d", re.I
        ),
    ),
    (
        re.compile(r"\bhur stor (?:an)?del|\bhur m[åa]nga procent|\bvilken andel", re.I),
        re.compile(
            r"procent|%|hälften|tredjedel\w*|fjärdedel\w*|\b\w+ av (?:\w+ )?(?:tio|fem|fyra|tre|hundra)\b", re.I
        ),
    ),
)
"""Measures that a question asks for, and how they are written."""
_NO_NOUN = frozenset(
    "från hade gick kommer finns fanns skulle deltog anmälde procent gånger som till inom under olika andra sådana".split()
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a question requires of its answer: a kind of value, counted things by their name, or a decision."""

    expected: Expected
    noun: str | None = None
    decision: bool = False
    named: bool = False
    unit: re.Pattern[str] | None = None

    @classmethod
    def of(cls, question: Question) -> Requirement:
        """What `question` requires."""
        match = _HOW_MANY.search(question.corrected)
        noun = match["noun"].lower() if match and match["noun"].lower() not in _NO_NOUN else None
        decision = question.kind in {"decision", "votes"} and question.expected != "reason"
        unit = next((unit for asks, unit in (*_UNITS, *_TYPED_NOUNS) if asks.search(question.corrected)), None)
        return cls(question.expected, noun, decision, question.kind in {"presenter", "contribution"}, unit)

    @property
    def weight(self) -> float:
        """What is taken off the score of a sentence that does not meet it: a reason may be given without saying so."""
        return 0.0 if self.expected == "reason" else 0.6

    @property
    def is_exact(self) -> bool:
        """Whether a figure is asked for: it is that of what stands beside it."""
        return self.expected in {"amount", "number", "clock"}

    def is_met(self, text: str, paragraph: str) -> bool:
        """Whether `text`, a sentence of `paragraph`, holds what an answer needs."""
        if self.decision and not _DECIDES.search(text):
            return False
        if self.unit is not None and not self.unit.search(text):
            return False
        if self.noun and not (self._counts(text) or re.search(rf"\b{re.escape(_stem(self.noun))}", paragraph.lower())):
            return False
        if self.expected == "person":
            return (_NAMELIKE if self.named else _PERSONLIKE).search(text) is not None
        pattern = REQUIRED.get(self.expected)
        return pattern is None or pattern.search(text) is not None

    def _counts(self, text: str) -> bool:
        """Whether a number stands before the things asked about: «412 av 900 planerade flygningar»."""
        stem = re.escape(_stem(self.noun or ""))
        return re.search(rf"{_NUMBER}\S*(?:\s+\S+){{0,4}}?\s+\S*{stem}", text, re.IGNORECASE) is not None


def _stem(noun: str) -> str:
    """What the forms of a noun have in common: poängen, poäng; flygningar, flygningen; kommuner, kommun."""
    for ending in ("arna", "erna", "orna", "ar", "er", "or", "en", "et", "na", "n", "a"):
        if noun.endswith(ending) and len(noun) - len(ending) >= 4:
            return noun.removesuffix(ending)
    return noun


def gives_reason(text: str, paragraph: str) -> float:
    """1 where `text` gives a reason itself, a half where its paragraph does, 0 else."""
    if _REASON.search(text):
        return 1.0
    return 0.5 if _REASON.search(paragraph) else 0.0


def stands_in(name: str, text: str) -> bool:
    """Whether `name` stands in `text`, its ending and diacritics aside; long ones also with a letter wrong."""
    low, folded = fold(name.lower()).removesuffix("s"), fold(text.lower())
    if low in folded:
        return True
    if len(low) < 7:
        return False
    grams = {low[start : start + _GRAM] for start in range(len(low) - _GRAM + 1)}
    return sum(gram in folded for gram in grams) / len(grams) >= 0.6


def missing_names(names: Iterable[str], text: str) -> list[str]:
    """Those of `names` that do not stand in `text`."""
    return [name for name in names if not stands_in(name, text)]
