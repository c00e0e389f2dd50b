"""Reads the line that heads an item: its number and title; and finds such lines where headings lost their style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from ingest.sentences import is_abbreviation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Block, Document

_MARKS = r"(?:[#*=]{1,6}\s*)?"
"""What marks a heading in plain text: «## », «** »."""
_PARAGRAPH = re.compile(
    rf"{_MARKS}(?:(?:[A-ZÅÄÖ]{{2,5}}|[A-ZÅÄÖ][A-Za-zåäö]{{1,3}})\s+){{0,2}}"
    r"(?P<number>§\s*\d{1,4}(?:[./:]\d{1,4})?(?:\s?[a-z]\b)?|\d{1,4}\s?§(?!§)|[$&]{1,2}\s*\d{1,3}(?=\.\s))"
    r"[\s.:|–-]*(?P<title>[^\s.:|–-].*)?$",
    re.DOTALL,
)
"""«§ 45 Budget», «§45», «45 § Budget», «BUN AU § 45»; a scan has «$ 1.» or «& 1.» for «§ 1.»."""
_NUMBERED = re.compile(
    rf"{_MARKS}(?:(?:[Ää]rende|[Pp]unkt|[Pp]kt|[Pp])\.?\s*(?:nr\.?\s*)?)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}(?:\s?[a-z](?=[.):\s]))?)"
    r"(?:[.):–-]+\s*\|?\s*|\s*\|\s*|\s+|$)(?P<title>[A-ZÅÄÖÉ0-9«»\"”<].*)?$",
    re.DOTALL,
)
_OCR_SIGN = re.compile(r"[$&8]{1,2}\s+(?=\d{1,3}\.\s)")
"""What a scan has for a paragraph sign."""
_TITLE_END = re.compile(
    r"\.\s+(?=[\"”«(]?[A-ZÅÄÖÉ\d])|[:;]\s|\s(?=[a-e][.)]\s)|\s(?=(?:Mötet|Styrelsen|Stämman|Årsmötet|Ordförande[n]?|Nämnden|Rådet|Beslut\w*|"
    r"Inga|Inget|Godkän\w+|Det|Se|Bilaga|Punkten|Vi|Föreningen)\b)|"
    r"(?<=[a-zåäö])\s(?=[A-ZÅÄÖ][a-zåäö-]+(?:\s(?:och\s)?[A-ZÅÄÖ][a-zåäö-]+){0,4} (?:är|var|valdes|väljs|utses|utsågs|"
    r"öppn\w+|hälsa\w+|förklara\w+|presentera\w+|redovisa\w+|informera\w+|berätta\w+|föredr\w+|meddela\w+|"
    r"fastställ\w+|godkän(?:ns|des)|antas|antogs|bifölls|bifalles|avslogs|bordl(?:ades|äggs)|lades|läser|läste|redogör\w*|"
    r"gick|går|redogjorde|beslut(?:ar|ade|as|ades))\b)|"
    r"\s(?=Till (?:[a-zåäö-]+ ){1,6}?(?:valdes|väljs|utsågs|utses)\b)|\s+\\"
)
"""Where a title ends when the text goes on in the same line."""
_TAG = re.compile(r"</?[a-z]{1,6}>|\\\\")
_DNR_FIRST = re.compile(
    r"\A(?:(?:Dnr|Diarienr)(?:[\s.:]*(?:[A-ZÅÄÖ]{1,6} )?[\w/-]*\d[\w/.:-]*|[\s.:]*[–-](?=\s))|"
    r"[A-ZÅÄÖ]{2,6}[ -]?(?:19|20)\d{2}[/:-]\d{1,6}(?=\s|$))[\s,:–-]*"
)

_STATUTES = r"(?:SOU|Ds|SFS|[A-ZÅÄÖ]{0,4}FS|Prop|Skr|KOM|COM|EU)\b"
"""What series of laws, rules and inquiries are called: «SOU 2024:50» is part of a title."""
DNR_LAST = re.compile(
    r"(?<![\s,–-])[\s,–-]*+(?P<open>\()?(?:(?:Dnr|D\.nr|Diarienr)[\s.:]*(?P<named>(?:[A-ZÅÄÖ]{1,6}[ -]?)?\d[\w./:-]*)|"
    r"(?:Dnr|Diarienr)[\s.:–-]*[A-ZÅÄÖ]{0,6}|"
    rf"(?P<bare>(?<![A-ZÅÄÖ-])(?!{_STATUTES})[A-ZÅÄÖ]{{2,6}}[ -]?(?:19|20)\d{{2}}(?:[./:]\d{{1,6}}|"
    r"-(?!(?:19|20)\d\d\b)(?(open)\d{1,6}|\d{3,6}))))(?(open)\))\s*\Z"
)
"""«Budget 2026 Dnr KS 2025.19», «Taxa (RUN 2025/0007)»: the number of the matter is no part of its title."""

_LINES = 1000
"""Numbered lines that are looked at in one meeting at most."""
_SHORTEST_TITLE = 3
"""Characters: «Val»."""
_GOES_ON = re.compile(
    r"(?:remiss|motion|interpellation|fråga|medborgarförslag|information|rapport|yttrande|ansökan|detaljplan|bygglov):|"
    r"(?:vice |mötes)?(?:ordföranden?|kassören?|sekreteraren?|revisor(?:n|erna)?)"
    r"(?-i:(?: [A-ZÅÄÖÉ][\w-]+){0,2})",
    re.IGNORECASE,
)
"""«Remiss: Elrabatt», «Revisorn Alva Ek föredrog»: what a title does not end behind."""
TITLE_LENGTH = 150
"""Characters in a title at most, where no heading style tells that it is one."""


@dataclass(frozen=True, slots=True)
class Head:
    """The line that heads an item: its block, the number as written and the title, empty where it has none."""

    block: Block
    number: str | None
    title: str


def read_head(text: str, *, inline: bool = False) -> tuple[str | None, str]:
    """The number («§ 45», «3») and the title in the line that heads an item; None where it has no number.

    `inline`: the line has no heading style, so that text may go on behind the title.
    """
    match = _PARAGRAPH.match(text) or _NUMBERED.match(text)
    if match is None or (match["title"] or "A")[0].islower():
        return None, text.strip().lstrip("#*= ")
    number = match["number"]
    return f"§ {number.lstrip('$& ')}" if number[0] in "$&" else number, _title(match["title"], 20 if inline else 60)


def opens_paragraph(text: str) -> bool:
    """Whether a line opens a §: «§ 45 Budget», not «§ 17 Ulf Dohn, lärare § 18» of a list of people."""
    match = _PARAGRAPH.match(text)
    title = (match["title"] or "") if match else ""
    return match is not None and not title[:1].islower() and "§" not in title.partition("\n")[0]


def _title(text: str | None, shortest: int) -> str:
    """The title at the start of `text`, without the Dnr before it and, where longer than `shortest`, what follows."""
    words = _DNR_FIRST.sub("", (text or "").strip(), count=1)
    words = re.split(r"[\n\t]", _TAG.sub(" ", words).strip(), maxsplit=1)[0]
    end = _end_of_title(words) if len(words) > shortest else len(words)
    words = " ".join(words[:end].split())
    title = words if words.endswith("..") else words.removesuffix(".")
    return DNR_LAST.sub("", title, count=1)


def _end_of_title(words: str) -> int:
    """Where the title at the start of `words` ends; the stop of an abbreviation ends none: «Till ordf. valdes»."""
    for end in _TITLE_END.finditer(words):
        short = end.group()[:1] == "." and is_abbreviation(words[: end.start()].rsplit(maxsplit=1)[-1])
        if end.start() >= _SHORTEST_TITLE and not short and not _GOES_ON.fullmatch(words[: end.end()].rstrip()):
            return end.start()
    return len(words)


def is_title(text: str) -> bool:
    """Whether a line may be a title: short, and no sentence."""
    return len(text) <= TITLE_LENGTH and (not text or (not text[0].islower() and not text.endswith((".", ";", ","))))


def numbered_lines(document: Document, blocks: Sequence[Block]) -> list[Head]:
    """The lines that count up through the text, 1, 2, 3 …, whatever kinds of blocks they are: the items."""
    heads = [
        head
        for block, after in zip_longest(blocks, blocks[1:])
        if block.kind != "title" and (head := _numbered_line(document, block, after))
    ]
    heads = heads[:_LINES]
    starts = [i for i, head in enumerate(heads) if _value(head) in {1, 2}][:20]
    chain = max((_counting_from(heads[i:]) for i in starts), key=len, default=[])
    return chain if len(chain) >= 4 and _runs_through(chain, blocks) else []


def _numbered_line(document: Document, block: Block, after: Block | None) -> Head | None:
    text = _OCR_SIGN.sub("", document.quote(block.span), count=1)
    number, title = read_head(text, inline=block.kind != "heading")
    if number is None or "." in number:
        return None
    if not title and after is not None and is_title(follows := document.quote(after.span)):
        title = follows
    return Head(block, number, title) if title else None


def _counting_from(heads: Sequence[Head]) -> list[Head]:
    """The heads that count up by one from the first; a number that stands nowhere may be passed over."""
    chain = [heads[0]]
    for i, head in enumerate(heads):
        step = _value(head) - _value(chain[-1])
        if step == 1 or (1 < step <= 4 and all(_value(later) - _value(chain[-1]) != 1 for later in heads[i:])):
            chain.append(head)
    return chain


def _runs_through(chain: Sequence[Head], blocks: Sequence[Block]) -> bool:
    """Whether the lines begin in the first half and reach beyond it, so that they are no list of one item."""
    first, last = chain[0].block.span.start, chain[-1].block.span.end
    begin, end = blocks[0].span.start, blocks[-1].span.end
    half = begin + (end - begin) / 2
    return first < half < last


def _value(head: Head) -> int:
    digits = re.search(r"\d+", head.number or "")
    return int(digits.group()) if digits else 0
