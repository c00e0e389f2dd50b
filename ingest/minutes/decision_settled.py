"""Sentences that settle a matter without any verb of deciding: fees that are kept, proposals that pass, charges given.

Tables of patterns over single sentences, for minutes of associations, student unions and boards above all.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_RESULT = (
    r"(?:förslag\w*|motionen|propositionen|\w*yrkandet|tillägget|ändringen)\b[^.,;]{0,40}\b"
    r"(?:går|gick|röstas|röstades) (?:igenom|ner|ned)"
)
_KEPT = (
    r"(?:\w{2,20}-\s?och\s)?\w*(?:avgift|arvode|ersättning|taxa|taxor|hyra|hyror|premie)\w*\b[^.;]{0,60}?\b(?:(?:lämnas|"
    r"lämnades|blir|förblir|är|"
    r"hålls|behålls) oförändra\w+|(?:höjs|sänks|höjdes|sänktes|bestäms|bestämdes|sätts|sattes|fastställs|fastställdes) "
    r"(?:\S+ ){0,4}?(?:till|med)|kvarstår)"
)
SETTLED = re.compile(
    rf"^\W*(?:[Dd]en |[Dd]e )?(?:{_RESULT}|{_KEPT}|(?:ärendet|punkten|frågan|motionen) (?:utgår|utgick|stryks|ströks)|"
    r"(?:firman|föreningens firma) tecknas av|[^.;]{3,90} tecknar (?:föreningens |stiftelsens )?firma\w*|"
    r"(?!(?:om|när|då|att|vem|innan|eftersom)\b)(?:(?!\b(?:att|som|vem|om)\b)[^.;,]){2,60} "
    r"(?:får|fick|ges|gavs) (?:därmed |härmed |därför |också |även )?(?:i uppdrag|uppdraget|mandat|i uppgift)(?= att)|"
    r"(?:samtliga|alla|(?:de )?närvarande)(?: \w+)? (?:godkände|godkänner|biföll|bifaller)\b|"
    r"(?:posten|platsen|uppdraget)\b[^.;]{0,40} ?(?:vakantsätts|vakantsattes|vakanssätts|vakanssattes|lämnas vakant)|"
    r"(?:skjuter|sköt) upp (?:denna|punkten|frågan|ärendet|beslutet)|bordlägger (?:denna|punkten|frågan|ärendet)|"
    r"valberedningen (?:består|utgörs) av|(?:information\w*|\w*rapport\w*|redovisning\w*) (?:noteras|noterades|"
    r"antecknas|antecknades)|(?:ordföranden?|stämmoordföranden?|mötesordföranden?)\b[^.;,]{0,40} (?:utsåg|utser|valde|"
    r"väljer) [^.]{3,60} (?:till|som|att föra) (?:protokoll|\w*sekreterare))",
    _I,
)
"""«Avgiften lämnas oförändrad», «Förslaget gick igenom», «Kassören får i uppdrag att», «Firman tecknas av»."""
ANAPHORIC = re.compile(
    r"^Så (?:får det bli|blir det|blev det|beslutades|beslutas|beslöts|bestäms|bestämdes)\b|"
    r"^(?:Detta|Det) (?:beslutades|godkändes|godkänns|antogs|antas|bifölls|bifalls|beviljades|klubbades|"
    r"blev (?:också )?beslutet)\b(?!\s+(?:\w+\s+){0,3}att\b)"
)
"""«Så får det bli.»: what was decided is what the sentence before it says."""
