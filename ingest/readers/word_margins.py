"""Headers and footers of Word documents: what tells whose document it is, and what is only printed on every page."""

from __future__ import annotations

import re

from ingest.layout.running import identifies, page_number, without_page_number

_EMPTY_NUMBER = re.compile(
    r"(?:^|[\s|·–-]+)(?:sid(?:a|an|nr|nummer)?|s|page)[\s.:]*(?:(?:av|of)|[/()\s]+)*\s*$", re.IGNORECASE
)
"""What is left of "Sida 1 (3)" where Word works the numbers out."""

_ONLY_PAGE = re.compile(
    r"(?:sid(?:a|an|nr|nummer)?|s|page)?[\s.:()/\[\]|–-]*(?:av|of)?[\s.:()/\[\]|–-]*", re.IGNORECASE
)
_CONTACT = re.compile(
    r"\S@\S|https?://|\bwww\.|\b[\w-]+\.se\b|\bbox \d|\b\d{6}-\d{4}\b|\b\d{3} \d\d [a-zåäö]{3}|\+46\b|"
    r"\b0\d{1,3}[ /-]+\d{2,3}(?: \d\d){1,3}\b|"
    r"\b(?:(?:post|besöks|leverans|faktura|e-?post|webb)?adress|tel(?:efon)?|tfn|växel|mobil|fax|telefax|e-?post|mejl|"
    r"webb(?:plats)?|hemsida|internet|org(?:anisations)?\.?[ -]?(?:nr|nummer)|bank-?giro|plus-?giro|bg|pg|swish)"
    r"[\s.]*(?:[:+(\d]|$)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:justera(?:re|ndes?|res)?|ordförandes?|sekreterares?)?s?\s*(?:signatur(?:er)?|sign\.?)$|utdragsbestyrkande$|"
    r"justerandes?\b.*\bsign\w*$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\bregion\b|\w*(?:kommun|styrelsen?|nämnden?|utskottet?|rådet|beredningen|gruppen|fullmäktige|förbundet?|"
    r"protokoll|(?:minnes|mötes)?anteckning(?:ar)?|strategi(?:n)?|handlingsplan(?:en)?|plan(?:en)?)\b|"
    r"\b\d\d(?:0[1-9]|1[0-2])[0-3]\d\b",
    re.IGNORECASE,
)


def identifying(text: str, *, footer: bool) -> str:
    """`text` of a header or `footer` without the number of the page; "" where it does not tell whose document it is.

    Addresses, telephone numbers and lines for signatures tell nothing; a footer must hold a date, a diarienummer, or
    the name of a body or kind of document.
    """
    bare = _EMPTY_NUMBER.sub("", without_page_number(text)).strip()
    if (
        not bare
        or page_number(bare) is not None
        or _ONLY_PAGE.fullmatch(bare)
        or _SIGNATURE.match(bare)
        or _CONTACT.search(bare)
    ):
        return ""
    return bare if not footer or identifies(bare) or _BODY.search(bare) else ""
