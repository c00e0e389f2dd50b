"""Markdown, and the bits of it that stand in saved pages, as plain lines: emphasis, links and tables undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WITHIN = r"(?:(?!\n[ \t]*\n).){0,600}?"  # emphasis never runs over an empty line
_EMPHASIS = (
    re.compile(rf"(?<![\\*])(\*{{2,3}})(?=[^\s*])({_WITHIN})(?<=[^\s\\])\1(?!\*)", re.DOTALL),
    re.compile(r"(?<![\w\\*])(\*)(?=[^\s*])((?:(?!\n[ \t]*\n)[^*]){0,400}?)(?<=[^\s\\*])\1(?![\w*])", re.DOTALL),
    re.compile(rf"(?<![\w\\])(_{{1,3}})(?=[^\s_])({_WITHIN})(?<=[^\s\\_])\1(?!\w)", re.DOTALL),
    re.compile(r"(~~)(?=\S)([^~\n]+)(?<=\S)\1"),
    re.compile(r"(?<!`)(`)([^`\n]+)`(?!`)"),
)
_LINK = re.compile(r"!?\[([^\]\[\n]{0,300})\]\(<?([^)\s>]*)>?(?:[ \t]+[\"'][^\"')\n]*[\"'])?\)")
_AUTOMATIC_LINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>@]+(?:@|//?)[^\s<>]+)>")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE)
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_BOLD_LINE = re.compile(r"^[ \t]*(?:\*\*|__)(?=\S)(?:(?!\*\*|__).)+(?<=\S)(?:\*\*|__)[ \t]*:?[ \t]*$")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n((?:[\w-]+:.*\n|[ \t]+.*\n|#.*\n)+?)(?:---|\.\.\.)[ \t]*\n")
_RULER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")


def without_emphasis(text: str) -> str:
    """`text` with **bold**, *italic*, __bold__, `code` and [links](address) as they read.

    A lone "*", "snake_case" and "3 * 4" stay. A link keeps its web address in brackets after its words.
    """
    for _ in range(2):  # once more for emphasis within emphasis
        for pattern in _EMPHASIS:
            text = pattern.sub(r"\2", text)
    return _LINK.sub(_linked, text)


def _linked(link: re.Match[str]) -> str:
    words, address = link[1].strip(), link[2]
    if link[0].startswith("!") or not address.startswith(("http://", "https://")) or address == words:
        return words
    return f"{words} ({address})" if words else address


def without_markup(text: str) -> str:
    """`text` of a Markdown file without fences, quotation signs, line-break tags and backslashes."""
    plain = _AUTOMATIC_LINK.sub(r"\1", _BREAK.sub(" ", _QUOTE.sub("", _FENCE.sub("", text))))
    return _ESCAPE.sub(r"\1", without_emphasis(plain))


def front_matter(text: str) -> tuple[list[tuple[str, str]], str]:
    """The keys and values between "---" at the top of `text`, and the text below them."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return [], text
    pairs = (line.partition(":") for line in found[1].splitlines() if ":" in line and line[:1] not in " \t#")
    return [(key.strip(), value.strip().strip("\"'")) for key, _, value in pairs], text[found.end() :]


def is_bold(line: str) -> bool:
    """Whether the whole of `line` is set in bold, as headings are by those who do not use "#"."""
    return _BOLD_LINE.match(line) is not None


def with_tabs(lines: Sequence[str]) -> list[str]:
    """`lines` with the rows of pipe tables as cells split by tabs, and the rulers under their heads made empty.

    A table is a ruler with a row above it, or two rows in bars ("| a | b |") below each other.
    """
    rows = [False] * len(lines)
    for index, line in enumerate(lines):
        if _is_ruler(line) and index and "|" in lines[index - 1]:
            _mark_table(lines, rows, index)
        elif _in_bars(line) and index + 1 < len(lines) and _in_bars(lines[index + 1]):
            rows[index] = rows[index + 1] = True
    return [_row(line) if row else line for line, row in zip(lines, rows, strict=True)]


def _mark_table(lines: Sequence[str], rows: list[bool], ruler: int) -> None:
    rows[ruler - 1] = rows[ruler] = True
    for index in range(ruler + 1, len(lines)):
        if "|" not in lines[index]:
            return
        rows[index] = True


def _is_ruler(line: str) -> bool:
    return "|" in line and _RULER.match(line) is not None


def _in_bars(line: str) -> bool:
    text = line.strip()
    return len(text) > 2 and text.startswith("|") and text.endswith("|")


def _row(line: str) -> str:
    if _is_ruler(line):
        return ""
    text = line.strip().removeprefix("|")
    text = text.removesuffix("|") if not text.endswith("\\|") else text
    return "\t".join(cell.strip().replace("\\|", "|") for cell in _CELL_BORDER.split(text))
