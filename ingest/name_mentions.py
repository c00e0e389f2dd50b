"""Where in a text people may be named: known full names, names of others, then first names, surnames and initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.name_keys import are_initials
from ingest.name_runs import find_names, is_first_name, is_name_shaped
from ingest.name_words import is_place_or_firm_next, is_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.name_keys import Keys

Candidate = tuple[int, int, str | None]
"""Start, end, and the full name when it stands there."""

_TOKEN = re.compile(r"(?<![\w-])[^\W\d_]+(?:['’-][^\W\d_]+){0,3}(?![\w-])")
_BEFORE = re.compile(r"([^\W\d_][\w-]{0,40})[ \xa0]$")
_FIRST_AND_LETTER = re.compile(r"[ \xa0][A-ZÅÄÖ][a-zåäö]?(?![\w-])\.?(?!\s+[A-ZÅÄÖ][a-zåäö]*\.)")
_CAPITALISED_NEXT = re.compile(r"[ \xa0][A-ZÅÄÖÉ][a-zåäöé]")
_OPENS = re.compile(r"(?:^|[.!?:;–—•\t\n(«»”\"])\s*$")
_VERB_NEXT = re.compile(
    r"\s+\w*(?:ade|ades|dde|rde|nde|lde|tte|ste|kte|te|er|ar|år|ör|åg|ög|og|ev|öll|ick|om|vill|skall?)\b"
)
_WORDS = frozenset(
    "per maj mars dag sten björn stig bo tor ask frisk glad modig rask lång kort kvist klint vide ros storm sol vår my "
    "liv hav rut berg lund fors dal ström holm strand hed ek alm lind gran sand stål ståhl bro äng mark frank kim"
    " hasse sand falk varg gren blad stark torn ljung lilja".split()
)
"""Names that are also everyday words: at the start of a sentence they count only before a verb."""
_PLACE_WORDS = frozenset("yttre inre övre nedre norra södra östra västra stora lilla gamla nya mellersta sankt".split())
"""What stands before the word of a name in the name of a place."""
_ABBREVIATIONS = frozenset(
    "AI AU AB BI BUN CV DA DN EG EU FB FN FOU HB HR HVB IOT IP IT IVO JK JO KB KD KF KL KS KSAU LO LSS MBL MIK "
    "MP MR MSB NPF OK OS PC PM PR PTS RF RS RUS SD SFI SKR SL SOL SOU SR SVT TCO TF TU TV UF UK US USA VA VC "
    "VD VG VGR VR ÄTA ÖP PDF GDPR LED SMS VM EM GIS BNP KPI SCB SLU KTH LTH LIU SFS STUK SVA".split()
)
"""What capital letters mean before they mean a person whose initials no list gives."""


def candidates(text: str, keys: Keys) -> list[Candidate]:
    """Where people may be named in `text`, in order, none overlapping."""
    found: list[Candidate] = []
    taken = bytearray(len(text))
    for source in (_known_names(text, keys), _other_names(text), _short_forms(text, keys)):
        for start, end, name in source:
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                found.append((start, end, name))
    ends = {end for _, end, name in found if name}
    kept = (each for each in found if each[2] or not _is_party(text, each, ends))
    return sorted(kept, key=lambda each: each[0])


def _known_names(text: str, keys: Keys) -> Iterator[Candidate]:
    for name in sorted(keys.names, key=len, reverse=True):
        if " " not in name:
            continue
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            end += text[end : end + 1] == "s"
            bounded = not text[start - 1 : start].isalnum() if start else True
            if bounded and not text[end : end + 1].isalnum():
                yield start, end, name
            start = text.find(name, start + len(name))


def _other_names(text: str) -> Iterator[Candidate]:
    for found in find_names(text):
        yield found.start, found.end, found.name


def _short_forms(text: str, keys: Keys) -> Iterator[Candidate]:
    for match in _TOKEN.finditer(text):
        token, start, end = match.group(), match.start(), match.end()
        if is_name_shaped(token):
            more = _FIRST_AND_LETTER.match(text, end)
            if more and is_first_name(token) and keys.name_of(text[start : more.end()].strip(" .")):
                yield start, more.end(), None
            elif keys.name_of(token) and not are_initials(token) and _stands_alone(text, start, end):
                yield start, end, None
        elif are_initials(token) and keys.name_of(token) and _may_be_person(text, match, keys):
            yield start, end, None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a first name or surname is no part of a longer name, a place or a firm, nor an everyday word."""
    if _CAPITALISED_NEXT.match(text, end) or is_place_or_firm_next(text, end):
        return False
    opens = _OPENS.search(text[max(0, start - 4) : start]) is not None or start == 0
    if opens:
        return text[start:end].lower() not in _WORDS or _VERB_NEXT.match(text, end) is not None
    before = _BEFORE.search(text[max(0, start - 42) : start])
    return before is None or _goes_before(text, before.group(1), start - len(before.group(0)))


def _goes_before(text: str, word: str, start: int) -> bool:
    """Whether a single name may follow `word`: «lyfte Christine», «Enligt Mikaela», never «Yttre Mon», «i Lund»."""
    if not word[0].isupper():
        return word not in {"i", "på"}
    if is_role(word) or word.lower() in _PLACE_WORDS:
        return is_role(word)
    opens = start == 0 or _OPENS.search(text[max(0, start - 4) : start]) is not None
    return opens and not is_first_name(word) and is_name_shaped(word)


def _may_be_person(text: str, match: re.Match[str], keys: Keys) -> bool:
    """Whether capital letters are initials here: stated in a list, else no known abbreviation, nor bracketed."""
    token = match.group()
    if keys.has_stated(token):
        return True
    bracketed = text[max(0, match.start() - 1) : match.start()] == "(" or text.isupper()
    return token.upper() not in _ABBREVIATIONS and not bracketed


def _is_party(text: str, candidate: Candidate, ends: set[int]) -> bool:
    """Whether letters stand in brackets right behind a name: its party or its own initials, no second person."""
    start = candidate[0]
    return start - 2 in ends and text[start - 2 : start] in {" (", "\xa0("}
