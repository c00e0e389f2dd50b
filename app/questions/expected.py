"""What must stand in the answer to a question: a person, a time, a place, an amount … told by how it is put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.questions.manner import asks_where
from app.questions.patterns import pattern

if TYPE_CHECKING:
    import re

    from app.questions.kinds import Expected

_MONEY = (
    r"\w*(?:bidrag|avgift|belopp|budget|anslag|kostnad|summa|stöd|arvode|ersättning|hyra|lön\b|lönen|skuld|borgen|taxa|pris|böter|vite|"
    r"underskott|överskott|tariff|omsättning|intäkt)"
)
"""Nouns of what is told in money, as they begin or end."""

EXPECTED: dict[Expected, re.Pattern[str]] = {
    "email": pattern(
        r"\bmej?l(?:adress\w*|en)?\b|\bmailadress\w*|\be-?post\w*|\be-?mail\b|\bmail(?:a|as)?\b",
    ),
    "phone": pattern(
        r"\btelefon(?:en|nummer|numret)?\b|\bmobilnummer|\bringa (?:till )?(?-i:[A-ZÅÄÖ])|\bphone\b|\bnummer till\b",
    ),
    "company": pattern(
        r"\b(?:vilket|vilka|vilken|vad heter)\b\W+(?:\w+\W+)?"
        r"\w*(?:företag(?:et|en)?|bolag(?:et|en)?|(?:arkitekt|konsult|revisions?|reklam|advokat)byrå(?:n|er)?|leverantör\w*|anbudsgivare\w*|firm(?:a|an|or|orna)|konsult(?:en|er|erna|bolag\w*)?)\b",
        r"which compan",
    ),
    "reason": pattern(
        r"^\W*(?:varför|hur kom(?:mer)? det sig|vad beror|vad låg bakom|why|how come)\b|\bvarför\W*$",
        r"^\W*(?:av|på grund av|med|utifrån) vilk(?:en|et|a) (?:anledning(?:ar)?|skäl|orsak(?:er)?|motivering)\b",
        r"^\W*vad var (?:skälet|skälen|orsaken|orsakerna|anledningen)\b|^\W*vilk(?:et|en|a) (?:var )?(?:skäl|orsak)",
    ),
    "clock": pattern(
        r"\b(?:klockslag|hur dags|(?<!under )vilken tid|när på dagen|klockan hur|what time)\b",
    ),
    "amount": pattern(
        r"\bvad\b.{0,60}\bkosta\w*|\bvad (?:skulle \w+ kosta|blir kostnad\w*|fick .* betala)",
        r"\bhur (?:mycket|mkt) (?:pengar|kost\w+|betal\w+|bidrag)|\bhow much\b",
        r"\bhur (?:mycket|mkt) (?:gick|går|gått|gå)\b.*\b(?:back|plus|minus)\b",
        r"\bhur (?:mycket|mkt) (?:får|fick|ska|skulle|kan|har|hade)\b"
        r".*\b(?:lägga|lagt|satsa|satsat|avsätta|avsatt|använda)\b(?! (?:tid|upp))",
        r"\b(?:what|which)\b.*\b(?:budget|cost|fee|price)\b",
        rf"\bhur (?:stor|hög)t?a? (?:(?:är|var|blir|blev|\w+) )?{_MONEY}",
        rf"\bhur (?:mycket|mkt) (?:är|var|blir|blev) (?:\w+ )?{_MONEY}",
        rf"\bvilk(?:en|et) (?:\w+ )?{_MONEY}|\bvad (?:gick|går|gå)\b.*\bloss på",
        r"\bvad?\s+betal\w+|\bvad (?:får|ska|måste)\b.*\bbetala|\bdyr\w*\b.*\bhur",
    ),
    "number": pattern(
        r"\bhur (?:många|mycket|mkt|stor(?:t|a)?|lång(?:t|a)?|hög(?:t)?|gammal|sen(?:t|a)?)\b"
        r"(?!(?<=långt).*\b(?:kommit|hunnit|nått)\b)",
        r"\bantal(?:et)?\b|\bprocent\b|\bhow (?:many|long|late|far)\b",
    ),
    "day": pattern(
        r"^\W*(?:(?:från|till|efter|före|innan) )?(?:vilket datum|vilken dag|vilka (?:dagar|datum)|what date)\b",
    ),
    "time": pattern(
        r"^\W*(?:(?:till |sedan |från )?när|when|vilk(?:et|a(?! ar)) år|under vilken tid)\b",  # «vilka ar» is «är»
        r"^\W*(?:till |i |från )?vilken (?:månad|vecka)\b",
        r"\boch (?:till |från |sedan )?när\W*$|\bnär\W*$",
    ),
    "place": pattern(
        r"^\W*where\b",
        r"^\W*(?:i vilken (?:lokal|stad|kommun|sal)|på vilken plats|vilken (?:lokal|plats|sal))\b",
    ),
    "person": pattern(
        r"^\W*(?:(?:av|från|för|hos|med|till|åt) )?(?:vem|vems|who)\b",
        r"^\W*(?:vem|vems|vilka|vilken|vilket|who)\b\W+"
        r"(?:person\w*|politiker|ledamot|ledamöter|tjänsteperson\w*|två)\b",
    ),
}
"""How each is asked for, tried in this order."""


def expected_of(text: str) -> Expected:
    """What the answer to `text` must hold."""
    asked = (expected for expected, put in EXPECTED.items() if put.search(text))
    return next(asked, "place" if asks_where(text) else "any")
