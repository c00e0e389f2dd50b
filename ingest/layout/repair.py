"""Undoes what printing did to words: ligatures, soft hyphens, hyphens at line ends, odd spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_REPLACED = {
    **dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"),
    # Word and PowerPoint draw bullets with the private code points of the fonts Symbol and Wingdings.
    **dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0a8\uf06e\uf06c\uf0fc\uf0e0\uf02d", "•"),
    "\x7f": "•",  # an unused code of a PDF's WinAnsiEncoding means a bullet (ISO 32000-1, table D.2, note 3)
    "\t": "\t",
    "\n": "\n",
}
_HIDDEN_HYPHEN_AT_LINE_END = re.compile(
    "(?<=\\w)[\u00ad\ufffe\x02](?=[ \\t\u00a0]*(?:[\\r\\n\\v\\f\x85\u2028\u2029]|\\Z))"
)
"""A soft hyphen is only visible where the line ends; pdfium writes U+FFFE or U+0002 for a hyphen it saw there."""


class _Characters(dict[int, str]):
    """What `str.translate` puts for each character; worked out from its Unicode category the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = _replacement(chr(code))
        return self[code]


def _replacement(character: str) -> str:
    if character in _REPLACED:
        return _REPLACED[character]
    match unicodedata.category(character):
        case "Zs":
            return " "
        case "Cs":
            return "\ufffd"
        case "Cc" | "Cf":
            return ""
        case _:
            return "" if ord(character) & 0xFFFE == 0xFFFE else character


_CHARACTERS = _Characters()


def normalise(text: str) -> str:
    """Text in NFC with ligatures spelt out, soft hyphens gone and all spaces but tab and newline made plain.

    Control and zero-width characters go; every kind of line break becomes a newline; a soft hyphen that ends a line
    becomes a hyphen, for `join_lines` to judge. Not NFKC, which would make "½" into "1⁄2" and "m²" into "m2".
    """
    visible = _HIDDEN_HYPHEN_AT_LINE_END.sub("-", text.replace("\r\n", "\n"))
    return unicodedata.normalize("NFC", visible.translate(_CHARACTERS))


_SUSPENDED = frozenset(
    ("och", "eller", "samt", "till", "respektive", "resp", "liksom", "såväl", "men", "kontra", "and")
)
"""After these the hyphen stands for a part left out: "förvaltnings- och IT-frågor"."""

_KEEPS_HYPHEN = frozenset(("icke", "ex", "non"))
"""First parts that Swedish joins with a hyphen even in lower case (Svenska skrivregler, 2017)."""

_ANSWER = re.compile(r"röst|sid|svar|säg|alternativ|mark", re.IGNORECASE)
"""What "ja" and "nej" are joined to with a hyphen: "ja-röst"; not "ja-nuari"."""

_LAST_PART = re.compile(r"([^\W_]+(?::\w+)?)[-–]$")
_FIRST_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.|@|\.\w{2,}/)\S*[-_=&]$")


def join_lines(lines: Sequence[str], known: Collection[str] = ()) -> str:
    """The lines of one paragraph as one line of text, words hyphenated over a line end made whole.

    `known`: words in lower case seen elsewhere in the document; a spelling found there settles whether the hyphen
    stays. No letter or digit is lost or moved, and of all other characters only hyphens at line ends and spaces are.
    """
    seen = known if isinstance(known, AbstractSet) else frozenset(known)
    parts: list[str] = []  # what a space parts for certain
    for line in (" ".join(line.split()) for line in lines):
        if parts and line and (joined := _joined(parts[-1], line, seen)) is not None:
            parts[-1] = joined
        elif line:
            parts.append(line)
    return " ".join(parts)


def _joined(left: str, right: str, known: AbstractSet[str]) -> str | None:
    """Both as one where no space belongs between, else None."""
    token = left.rsplit(" ", 1)[-1]
    if token[-1:] in "-_=&" and _ADDRESS.search(token[-300:]):
        return left + right
    part, word = _LAST_PART.search(token), _FIRST_WORD.match(right)
    if part is None or word is None:
        return None
    if left.endswith("–"):
        return left + right
    return _at_hyphen(left, right, part[1], word[0], known)


def _at_hyphen(left: str, right: str, part: str, word: str, known: AbstractSet[str]) -> str | None:
    """`left` ends in `part` and a hyphen, `right` begins with `word`; the rules in order, the first that fits wins."""
    if word.lower() in _SUSPENDED:
        return None
    if f"{part}-{word}".lower() in known:
        return left + right
    if f"{part}{word}".lower() in known or not _hyphen_belongs(part, word):
        return left[:-1] + right
    return left + right


def _hyphen_belongs(part: str, word: str) -> bool:
    """Whether a compound of `part` and `word` is spelt with a hyphen where it stands in the middle of a line."""
    if part.isupper() and word.isupper() and len(part) > 6 and len(word) > 1:
        return False  # a heading in capitals; no common abbreviation is that long
    return (
        len(part) == 1
        or not part.isalpha()
        or any(letter.isupper() for letter in part[1:])
        or not word[0].islower()
        or part.lower() in _KEEPS_HYPHEN
        or (part.lower() in ("ja", "nej") and _ANSWER.match(word) is not None)
    )
