"""What the parts of an item of minutes are for, by their names: beslut, förslag, ärendet, beslutsgång, reservation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ingest.minutes.deciding_body import deciding_body
from ingest.minutes.decision_phrases import BODY, GENERIC_BODIES
from ingest.minutes.lead_ins import LEAD
from ingest.minutes.section_parts import is_part_heading

if TYPE_CHECKING:
    from ingest.model import Document, Span

Zone = Literal["decision", "proposal", "background", "procedure", "reservation", "aside", "title", "open"]
"""Beslut, förslag, ärendet/bakgrund, beslutsgång/yrkanden, reservation, underlag/expediering/bilaga; title: the line
that heads an item; and all else."""

_ZONE_NAMES: dict[Zone, str] = {
    "aside": (
        r"(?:.{0,30}\b)?(?:skickas|expedieras|delges|sänds|ges)(?: till)?\b.{0,40}|protokollsutdrag\b.{0,40}|"
        r"kopia\b.{0,40}|expediering|sändlista|(?:besluts)?underlag|handlingar|bilag(?:a|or)\b.{0,80}|"
        r"delegationsbeslut|underskrift\w*|vid protokollet|justeras|närvarorätt"
    ),
    "reservation": r"(?:blank )?reservation(?:er)?|avvikande mening(?:ar)?",
    "procedure": (
        r"särskil(?:t|da) yttranden?|protokollsanteckning(?:ar)?|beslutsgång|propositions\w+|votering\w*|jäv|"
        r"omröstning\w*|\w*yrkanden?|överläggning(?:ar)?|anföranden?|debatt|inlägg|deltar inte i beslutet"
    ),
    "proposal": (
        r"(?:\S+ ){0,3}(?:beslutsförslag|förslag (?:till|på) beslut)\b.{0,40}|(?:\S+ ){0,4}förslag\b.{0,40}|"
        r"(?:\S+ ){0,4}\S+ (?:föreslår|föreslog).{0,40}"
    ),
    "background": (
        r"ärende\w*|bakgrund\w*|tidigare beslut|nuläge|motivering|bedömning|överväganden?|sammanfattning\w*|"
        r"(?:sammanfattning|beskrivning|beredning|redogörelse) (?:av|för) ärendet|ärendets \w+|barnperspektiv\w*|"
        r"(?:ekonomiska )?konsekvenser|föredragning\w*"
    ),
    "decision": (
        r"(?:\S+ ){0,6}(?:beslut|besluten|beslutet|beslutade|beslutat|beslutar|beslöt|beslutspunkter)"
        r"(?: följande| att)?|"
        r"besluts?(?:punkt)? (?:nr )?\d{1,3}(?:\.\d{1,3})?"
    ),
}
_ZONES = {zone: re.compile(rf"(?:{names})\W*$", re.IGNORECASE) for zone, names in _ZONE_NAMES.items()}
_PROPOSAL_ON = re.compile(
    r"(?:\S+ ){0,4}(?P<body>\w+?)(?:s förslag till| föreslår| föreslog) (?:beslut i )?"
    r"(?:[\w-]+,? ){0,4}?\w*(?:fullmäktige|styrelsen|nämnden|stämman|mötet)(?: besluta)?(?: följande)?(?: att)?\W*$",
    re.IGNORECASE,
)
"""«Kommunstyrelsens förslag till kommunfullmäktige»: a decision where it is the body that met."""
_BARE_PROPOSAL = re.compile(
    r"förslag till (?:beslut i )?(?P<body>(?:[\w-]+,? ){0,4}?\w*(?:fullmäktige|styrelsen|nämnden))"
    r"(?: besluta)?(?: att)?\W*$",
    re.IGNORECASE,
)
"""«Förslag till kommunstyrelsen»: what the meeting of another body decided to propose."""
_BODY = re.compile(BODY[:-2] + r"s?\b", re.IGNORECASE)
_FIRST_BLOCKS = 4
"""Further down, rows name the organisations of those present."""
_LETTERHEAD_BLOCKS = 8


def zone_of(name: str, letterhead: str = "") -> Zone:
    """What a part of that name is for, in minutes that begin with `letterhead`."""
    name = name.strip()
    passed_on = _PROPOSAL_ON.match(name)
    if passed_on and passed_on["body"].lower() in letterhead.lower():
        return "decision"
    bare = _BARE_PROPOSAL.match(name)
    if bare and bare["body"].lower() not in letterhead.lower() and _BODY.search(letterhead):
        return "decision"
    zone: Zone = next((zone for zone, pattern in _ZONES.items() if pattern.match(name)), "open")
    return "background" if zone == "decision" and _is_of_another(name, letterhead) else zone


def _is_of_another(name: str, letterhead: str) -> bool:
    """Whether «Regionstyrelsens beslut» stands in the minutes of another body, which its letterhead names."""
    match = _BODY.match(name)
    body = match.group().lower() if match else ""
    if not body or body in GENERIC_BODIES or body.removesuffix("s") in GENERIC_BODIES:
        return False
    return body.removesuffix("s") not in letterhead.lower() and _BODY.search(letterhead) is not None


def letterhead_of(document: Document, scope: Span) -> str:
    """The title and the first lines of a meeting, which name the body that met; and the body that its parts name."""
    blocks = [block for block in document.blocks if scope.start <= block.span.start < scope.end]
    head = [*blocks[:_FIRST_BLOCKS], *(block for block in blocks[_FIRST_BLOCKS:] if block.kind != "table_row")]
    lines = [document.quote(block.span) for block in head[:_LETTERHEAD_BLOCKS]]
    deciding = deciding_body(document, blocks)
    named = [deciding[0]] if deciding else []
    return " ".join([document.title, document.name, *(line for line in lines if _is_letterhead(line)), *named])


def _is_letterhead(line: str) -> bool:
    return len(line) < 90 and line[-1] != "." and not LEAD.search(line) and not is_part_heading(line)
