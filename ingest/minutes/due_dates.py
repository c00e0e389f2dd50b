"""When something is to be done, in the words of the minutes: «senast den 31 oktober 2025», «till mötet i juni»."""

from __future__ import annotations

import re

from ingest.dates import MONTH

_DAY = (
    rf"(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\s+)?(?:den\s+)?(?:(?:19|20)\d\d-\d\d-\d\d|"
    rf"\d{{1,2}}\s?/\s?\d{{1,2}}"
    rf"(?:[ -](?:20)?\d\d)?|\d{{1,2}}(?::?[ea])?\s+(?:{MONTH})(?:\s+(?:19|20)\d\d)?)"
)
_SEASON = (
    r"(?:hösten|våren|vintern|sommaren|jul|nyår|påsk|midsommar|årsskiftet|semestern?|terminsstarten?)"
    r"(?:\s+(?:19|20)\d\d)?"
)
_PERIOD = (
    rf"(?:i\s+)?(?:(?:början|slutet|mitten|utgången) av\s+)?(?:(?:{MONTH})(?:\s+(?:19|20)\d\d)?|{_SEASON}|"
    rf"(?:19|20)\d\d|"
    r"månadens slut|månadsskiftet(?: \w+/\w+)?|årets slut|veckans slut|vecka \d+|v\.? ?\d+)"
)
_MEETING = (
    rf"(?:(?:rådets|styrelsens|nämndens|gruppens|\w+styrelsens|\w+nämndens|\w+rådets) )?"
    rf"(?:(?:nästa|nästkommande|kommande|följande|höstens|vårens)\s+)?\w*(?:möte[tn]?|sammanträdet?|års(?:möte|"
    rf"stämma)[tn]?|"
    rf"stämman|gång|träff(?:en)?)(?:\s+(?:i\s+(?:{MONTH})(?:\s+(?:19|20)\d\d)?|{_DAY}|i\s+(?:höst|vår|vinter|"
    rf"sommar)))?"
)
_CLOCK = r"(?:\s+(?:kl\.?|klockan)\s+\d{1,2}(?:[.:]\d\d)?)?"
_WHEN = rf"(?:{_DAY}{_CLOCK}|{_MEETING}|{_PERIOD})"

_SURE = re.compile(
    rf"\b(?:(?:allra\s+)?senast\s+(?:till\s+|på\s+|vid\s+|under\s+|inom\s+\w+\s+\w+|före\s+)?(?:{_WHEN})|"
    rf"(?:före|innan|till|inför|lagom till)\s+(?:{_DAY}{_CLOCK}|{_SEASON}|{_MEETING}|månadens slut|"
    rf"månadsskiftet|årets slut)|"
    r"inom\s+(?:\d+|en|ett|två|tre|fyra|sex|åtta|tio|fjorton|kort)\s+(?:dag(?:ar)?|veckor|vecka|månad(?:er)?|år|tid)|"
    r"(?:omgående|snarast(?: möjligt)?|så snart som möjligt))(?!\w)",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"\b(?:(?:vid|på)\s+(?:{_MEETING})|(?:under|i)\s+(?:höst(?:en)?|vår(?:en)?|vinter(?:n)?|sommar(?:en)?|"
    rf"veckan|morgon|"
    rf"nästa vecka)(?:\s+(?:19|20)\d\d)?|i\s+(?:(?:början|slutet|mitten) av\s+)?(?:{MONTH})(?:\s+(?:19|"
    rf"20)\d\d)?|nästa vecka|"
    rf"efter (?:mötet|sommaren|jul|årsskiftet)|imorgon|"
    rf"(?:klar[ta]?|klara|fram|lämnas|redovisas)\s+(?:{_DAY}|v(?:ecka|\.)? ?\d+)|"
    rf"{_DAY}(?=\s*[.;)]?\s*$))"
    r"(?!\w)",
    re.IGNORECASE,
)
_NOT_DUE = re.compile(
    r"(?:från och med|fr\.?o\.?m\.?|till och med|t\.?o\.?m\.?|och med|från|sedan|anteckningarna från)\s+$",
    re.IGNORECASE,
)
_READY = re.compile(r"^(?:klar[ta]?|fram|lämnas|redovisas)\s+", re.IGNORECASE)
_LABELLED = re.compile(rf"\b(?:klar[ta]?|deadline|datum|senast|slutdatum|när)\s*:\s*(?P<due>{_WHEN})", re.IGNORECASE)


def due_in(text: str, *, loose: bool = False) -> tuple[int, int] | None:
    """Where in `text` it says by when; `loose` also takes times that mean a deadline only in a task («i april»)."""
    labelled = _LABELLED.search(text)
    if labelled:
        return labelled.start("due"), labelled.end("due")
    for pattern in (_SURE, _LOOSE) if loose else (_SURE,):
        for match in pattern.finditer(text):
            if not _NOT_DUE.search(text[: match.start()]):
                ready = _READY.match(match.group())
                return match.start() + (ready.end() if ready else 0), match.end()
    return None


def due_words(text: str, *, loose: bool = False) -> str | None:
    """By when, as it stands there."""
    place = due_in(text, loose=loose)
    return text[place[0] : place[1]].strip() if place else None
