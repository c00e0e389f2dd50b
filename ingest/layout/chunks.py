"""Lines gathered into chunks, each the whole of one paragraph, item, row or heading, before it is known which."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.layout.marks import read_mark
from ingest.layout.phrases import is_unfinished
from ingest.layout.repair import join_lines
from ingest.layout.wraps import apart, goes_on, opens_anew

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ingest.layout.lines import Line
    from ingest.layout.marks import Mark
    from ingest.layout.setting import Setting
    from ingest.model import BlockKind

_DECIDES = re.compile(r"(?:beslut|föreslå|yrka|uppdra|hemställ|rekommender|bestäm|ena[ds])\w*[^.]*$", re.IGNORECASE)
_THAT = re.compile(r"att\s+\w")


@dataclass(slots=True, eq=False)
class Chunk:
    """One paragraph, item, row or heading in the making.

    `gap` and `after`: empty lines before and after it; `underline`: the sign of the rule drawn below it, if any;
    `style`: what shows that it is a heading ("#", "§", "1", "plain", "font", "slide", "area"), "value" of a form,
    or "topic" of a list on a slide;
    `known`: words of the document, for its hyphens; `joined`: its text and of how many lines, so far.
    """

    lines: list[Line]
    mark: Mark | None = None
    kind: BlockKind = "paragraph"
    level: int | None = None
    style: str = ""
    after: float = 0.0
    underline: str = ""
    known: Collection[str] = field(default=(), repr=False)
    joined: tuple[int, str] | None = field(default=None, repr=False)

    @property
    def gap(self) -> float:
        """Empty lines before it."""
        return self.lines[0].gap

    @property
    def page(self) -> int | None:
        """The page it begins on."""
        return self.lines[0].page

    @property
    def text(self) -> str:
        """Its lines as one, hyphens mended, without its bullet or "#" but with its number."""
        if self.joined is None or self.joined[0] != len(self.lines):
            first = self.mark.text if self.mark else self.lines[0].text
            whole = join_lines([first, *(line.text for line in self.lines[1:])], self.known)
            self.joined = (len(self.lines), whole)
        return self.joined[1]

    @property
    def plain(self) -> bool:
        """Whether it is still nothing but text: no mark, no table row, no heading, no value of a form."""
        return self.kind == "paragraph" and self.mark is None and not self.style


def chunks_of(lines: Sequence[Line], setting: Setting) -> list[Chunk]:
    """Every line in exactly one chunk, in order; rules drawn with dashes are taken away."""
    chunks: list[Chunk] = []
    known = _words(lines)
    listing = False
    for line in lines:
        if _is_rule(line):
            _underline(chunks, line)
            continue
        listing = _in_lost_list(chunks, line, listing)
        if chunks and not chunks[-1].underline and _belongs(chunks[-1], line, setting, listing=listing):
            chunks[-1].lines.append(line)
        else:
            chunks.append(_start(chunks, line, known))
    for chunk, following in pairwise(chunks):
        chunk.after = following.gap
    return chunks


def _words(lines: Sequence[Line]) -> frozenset[str]:
    """Every word of the document in lower case, whole compounds with their hyphens too, save those at line ends."""
    inner = (line.text.rstrip("- ") for line in lines)
    return frozenset(word.lower() for text in inner for word in re.findall(r"\w+(?:-\w+)*", text))


def _is_rule(line: Line) -> bool:
    text = line.text.replace(" ", "")
    return len(text) >= 3 and len(set(text)) == 1 and text[0] in "=-_*~–—"


def _underline(chunks: list[Chunk], rule: Line) -> None:
    """Only a rule right below one line of text underlines it; any other rule is a border."""
    if chunks and rule.gap == 0 and len(chunks[-1].lines) == 1 and chunks[-1].kind == "paragraph":
        chunks[-1].underline = rule.text.strip()[0]


def _in_lost_list(chunks: Sequence[Chunk], line: Line, listing: bool) -> bool:
    """Whether `line` is an item, its bullet lost, of the list that a colon has opened: all begin in lower case."""
    if not line.text.lstrip()[:1].islower() or not chunks:
        return False
    before = chunks[-1]
    if before.lines[-1].text.rstrip().endswith(":"):
        return True
    return listing and line.gap in (before.gap, 0)


def _belongs(chunk: Chunk, line: Line, setting: Setting, *, listing: bool) -> bool:
    before = chunk.lines[-1]
    if _is_clause(chunk, line, setting):
        return False
    if listing and chunk.mark is None:
        return _fills(before, line, setting)
    return goes_on(before, line, setting) or _hangs(chunk, line, setting)


def _fills(before: Line, line: Line, setting: Setting) -> bool:
    """Whether `before` was broken because it was full, or within a word."""
    full = setting.room(before, line.text.split(maxsplit=1)[0]) is False
    return (full or before.text.rstrip().endswith("-")) and goes_on(before, line, setting)


def _hangs(chunk: Chunk, line: Line, setting: Setting) -> bool:
    """Whether `line` is set in under the text of the list item before it, not under its bullet."""
    before = chunk.lines[-1]
    if (
        chunk.kind != "list_item"
        or chunk.mark is None
        or apart(before, line)
        or opens_anew(before, line, setting)
        or line.starts
        or "\t" in line.text
        or _is_told_below(chunk.mark, before, line, setting)
    ):
        return False
    first = chunk.lines[0]
    if line.box is not None and first.box is not None:
        return line.box[0] - first.box[0] >= 6.0
    return 2 <= indent(line) - indent(first) <= 12


def _is_told_below(mark: Mark, before: Line, line: Line, setting: Setting) -> bool:
    """Whether `line` is text of its own below a numbered one that was not full: «2. Val» / «Mötet väljer Eva.»."""
    left, right = before.text, line.text.lstrip()
    if mark.kind != "number" or not right[:1].isupper() or is_unfinished(left):
        return False
    return setting.room(before, right.split(maxsplit=1)[0]) is True


def indent(line: Line) -> int:
    """Columns of space before the text of `line`."""
    return len(line.text) - len(line.text.lstrip())


def _is_clause(chunk: Chunk, line: Line, setting: Setting) -> bool:
    """Whether `line` opens an "att" clause of a decision: "Styrelsen beslutade / att godkänna budgeten"."""
    before = chunk.lines[-1]
    if not _THAT.match(line.text.lstrip()) or not _awaits_clause(chunk):
        return False
    full = setting.room(before, "att") is False
    return not full or apart(before, line) or before.text.rstrip().endswith((",", ";", " och", " samt"))


def _awaits_clause(chunk: Chunk) -> bool:
    """Whether `chunk` says that something was decided or proposed, or is itself such a clause."""
    is_clause = chunk.kind == "list_item" and chunk.mark is None
    return is_clause or _DECIDES.search(" ".join(line.text for line in chunk.lines[-2:])) is not None


def _start(chunks: Sequence[Chunk], line: Line, known: frozenset[str]) -> Chunk:
    if "\t" in line.text:
        return Chunk([line], kind="table_row", known=known)
    mark = read_mark(line.text)
    if chunks and _THAT.match(line.text.lstrip()) and _awaits_clause(chunks[-1]):
        return Chunk([line], kind="list_item", known=known)
    if mark is None or mark.kind in ("hash", "paragraph") or mark.style == "1":
        return Chunk([line], mark, known=known)
    return Chunk([line], mark, "list_item", known=known)
