"""The marks that open a line: bullets, numbers, "§ 45", "##"; what they say of the line and what is left of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

MarkKind = Literal["bullet", "number", "paragraph", "hash"]
"""bullet: •, -, *; number: "1.", "1.2", "a)"; paragraph: "§ 45" of formal minutes; hash: the "##" of Markdown."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What opens a line, and `text`: the line without a bullet or "#" but with its number.

    `style` is alike for marks of one list; `numbers` are the parts of "3.2" (of "§ 45" the 45; letters from a = 1).
    """

    kind: MarkKind
    style: str
    text: str
    numbers: tuple[int, ...] = ()

    @property
    def depth(self) -> int:
        """How many parts the number has ("3.2": 2) or how many "#" there are."""
        return len(self.numbers) if self.kind == "number" else len(self.style)


def in_sequence(lines: Sequence[str]) -> frozenset[str]:
    """Those of `lines` whose number comes after that of the numbered line before or ahead of that of the next one.

    A number that stands first on its line by chance, in the middle of a sentence, seldom does.
    """
    found: set[str] = set()
    last: dict[str, tuple[Mark, str]] = {}
    for line in lines:
        mark = read_mark(line)
        if mark is None or mark.kind != "number":
            continue
        before = last.get(mark.style)
        if before is not None and _follows(before[0].numbers, mark.numbers):
            found |= {before[1], line.strip()}
        last[mark.style] = (mark, line.strip())
    return frozenset(found)


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether one number is the next after another at any depth: 3 → 4, 3 → 3.1, 3.2 → 3.3, 3.2 → 4."""
    if after == (*before, 1):
        return True
    depth = len(after) - 1
    return depth < len(before) and after == (*before[:depth], before[depth] + 1)


_BULLET = re.compile(r"([•‣⁃◦▪▫■□●○◆◇►▶➢➤✓✔·∙*+→–—-])[ \t]+(?=\S)|([•‣◦▪■●►➢✓–-])(?=[^\W\d_])|(o)(?:\t+| {2,})(?=\S)")
_HASH = re.compile(
    r"(#{1,6})(?:[ \t]+|(?<=##)(?=[^\W_][^A-Za-zÅÄÖåäö]{0,8}[A-Za-zÅÄÖåäö])"
    r"|(?=[A-ZÅÄÖ][a-zåäö]{0,20}(?:möte|protokoll|stämma|anteckning|ordning|närvar|beslut)))([^#\s].*)$"
)
"""Older Markdown leaves out the space: «####5. Röstlängd», «#Årsmöte»; «#12» and «#Kallbad» are no headings."""
_PARAGRAPH = re.compile(
    r"(?:(?:(?:[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö])[ ]?)?§§?[ ]?(\d{1,3})|(\d{1,3})[ ]?§|Paragraf[ ](\d{1,3}))"
    r"(?:/\d{2,4})?(?:[ ]?[a-e](?=\s[A-ZÅÄÖ]))?[.:]?(?=\s|$)"
)
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,2}){0,3})([.)]?)(?=[ \t]+\S)")
_LETTER = re.compile(r"\(?([a-zåäö])\)[ \t]+(?=\S)")
_CLOCK = re.compile(r"\d{1,2}\.[0-5]\d$")


def read_mark(line: str) -> Mark | None:
    """The mark that opens `line`, leading space aside; None where it opens with plain text.

    A bare number ("4 Nästa steg") counts, with the style "1"; a time ("10.30 Fika") or a date ("4. mars") does not.
    """
    text = line.strip()
    return _paragraph(text) or _hash(text) or _bullet(text) or _number(text) or _letter(text)


def _bullet(text: str) -> Mark | None:
    found = _BULLET.match(text)
    if found is None:
        return None
    sign = next(group for group in found.groups() if group)
    return Mark("bullet", sign, text[found.end() :].strip())


def _hash(text: str) -> Mark | None:
    open_end = text.rstrip("#")
    found = _HASH.match(open_end.rstrip() if open_end.endswith((" ", "\t")) else text)
    return Mark("hash", found[1], found[2]) if found else None


def _paragraph(text: str) -> Mark | None:
    found = _PARAGRAPH.match(text)
    if found is None or re.match(r"\s*[a-zåäö(]", text[found.end() :]):
        return None  # "§ 45 i stadgarna", "3 § första stycket": a sentence about a paragraph
    return Mark("paragraph", "§", text, (int(found[1] or found[2] or found[3]),))


def _number(text: str) -> Mark | None:
    found = _DECIMAL.match(text)
    if found is None or _CLOCK.match(found[1]) or found[1].startswith("0"):
        return None
    numbers = tuple(int(part) for part in found[1].split("."))
    style = "1" + (found[2] or "." * (len(numbers) > 1))
    if style == "1" and not re.match(r"[ \t]+[A-ZÅÄÖ]", text[found.end() :]):
        return None
    if re.match(
        r"\s+(?:[a-zåäö]+ \d{4}|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\b)", text[found.end() :]
    ):
        return None
    return Mark("number", style, text, numbers)


def _letter(text: str) -> Mark | None:
    found = _LETTER.match(text)
    return Mark("number", "a)", text, (ord(found[1]) - ord("a") + 1,)) if found else None
