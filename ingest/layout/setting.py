"""How a document's lines were set: where they wrap, what its body text looks like, whether it is prose or slides."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from ingest.layout.marks import in_sequence
from ingest.layout.section_names import is_label_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ingest.layout.lines import Line

SLIDE_BORDER = 3.0
"""So many empty lines part two slides or sections in text saved from a deck."""

_PARAGRAPH_LINE = 150
"""No printed line holds so many characters: where such lines stand, every line is a whole paragraph."""

_BOX_LINE = 45
"""Lines of a slide that are shorter stand in boxes; where these end is not known from the lines around them."""

_UPRIGHT = 1.1
"""How much further down than to the right the text of an upright page reaches."""

_PROSE_LINE = 65
"""Text boxes of slides seldom hold so many characters in a line; the lines of a page of prose do."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines were set; None, False and empty where nothing is known.

    `width`: characters that a hard-wrapped line holds; `flowing`: every line is a whole paragraph; `soft`: a space
    at a line's end means that it goes on, as tools that save PDF text leave it; `deck`: short lines broken over text
    boxes; `labels`: lines that head one box after the other ("Fokus"); `size` (points) and `bold`: the font of body
    text; `columns`: left and right edges of the lines on each page, in points; `numbered`: lines whose numbers follow
    upon each other; `slides`: each page is a slide.
    """

    width: int | None = None
    flowing: bool = False
    soft: bool = False
    deck: bool = False
    labels: frozenset[str] = frozenset()
    printed: bool = False
    slides: bool = False
    size: float | None = None
    bold: bool = False
    columns: Mapping[int | None, Sequence[tuple[float, float]]] = field(default_factory=dict)
    numbered: frozenset[str] = frozenset()

    def heads_box(self, text: str) -> bool:
        """Whether a line of a deck is the label over what follows, as "Fokus"."""
        line = text.strip()
        return line in self.labels or ((self.deck or self.slides) and line[:1].isupper() and is_label_word(line))

    def room(self, line: Line, word: str) -> bool | None:
        """Whether `word` would have fitted at the end of `line`, so that the break was meant; None: cannot be told."""
        if self.soft:
            return not line.text.endswith(" ")
        if self.flowing:
            return True
        if self.width is not None:
            return len(line.text.rstrip()) + 1 + len(word) <= self.width * 0.95
        if line.box is None or self.deck or (self.slides and len(line.text) < _BOX_LINE):
            return None
        left, _, right, _ = line.box
        needed = (right - left) / max(len(line.text), 1) * (len(word) + 1)
        return right + needed < self._right_edge(line) - 2.0

    def _right_edge(self, line: Line) -> float:
        """How far to the right the lines above and below `line` reach, those that share most of its width."""
        left, _, right, _ = line.box or (0.0, 0.0, 0.0, 0.0)
        return max(
            (
                end
                for start, end in self.columns.get(line.page, ())
                if min(end, right) - max(start, left) > 0.6 * (right - left)
            ),
            default=right,
        )


def setting_of(lines: Sequence[Line], *, slides: bool = False) -> Setting:
    """What `lines`, none of them empty, tell of how they were set; `slides`: each page is known to be a slide."""
    return replace(_setting(lines), slides=slides, numbered=in_sequence([line.text for line in lines]))


def _setting(lines: Sequence[Line]) -> Setting:
    if any(line.size is not None or line.box is not None for line in lines):
        size, bold = _body_font(lines)
        deck = _short(lines) and not _upright(lines)
        return Setting(deck=deck, labels=_labels(lines), printed=True, size=size, bold=bold, columns=_columns(lines))
    soft = _soft(lines)
    borders = sum(line.gap >= SLIDE_BORDER or line.page != before.page for before, line in pairwise(lines))
    if _short(lines) and (soft or borders >= 3):
        return Setting(soft=soft, deck=True, labels=_labels(lines))
    width = None if soft else _wrap_width(lines)
    flowing = not soft and width is None and any(len(line.text) > _PARAGRAPH_LINE for line in lines)
    return Setting(width=width, flowing=flowing, soft=soft)


def _upright(lines: Sequence[Line]) -> bool:
    """Whether printed lines reach further down than to the right: short notes on upright pages, no slides."""
    boxes = [line.box for line in lines if line.box is not None]
    right, bottom = max((box[2] for box in boxes), default=0.0), max((box[3] for box in boxes), default=0.0)
    return bottom > _UPRIGHT * right


def _short(lines: Sequence[Line]) -> bool:
    """Whether most lines are as short as those of slides and few characters stand in long ones; tables aside."""
    lengths = [len(line.text.strip()) for line in lines if "\t" not in line.text]
    long = sum(length for length in lengths if length >= _PROSE_LINE)
    return len(lengths) >= 8 and median(lengths) < 45 and long < sum(lengths) / 5


def _soft(lines: Sequence[Line]) -> bool:
    """Whether a space at a line's end tells something: some lines have it, some do not."""
    spaced = sum(line.text.endswith(" ") for line in lines)
    return spaced >= 3 and len(lines) / 10 <= spaced <= len(lines) * 0.9


def _labels(lines: Sequence[Line]) -> frozenset[str]:
    """Words that stand on a line of their own, again and again, with text right below; thrice if text stands above."""
    count = Counter(line.text.strip() for line, after in pairwise(lines) if after.gap < 1 and _could_label(line, after))
    known = {line.text.strip() for line in lines if line.gap >= 1 or is_label_word(line.text)}
    return frozenset(text for text, times in count.items() if times >= (2 if text in known else 3))


def _could_label(line: Line, after: Line) -> bool:
    text = line.text.lstrip()
    short = len(text.split()) <= 2 and text[:1].isupper() and text[-1:].isalpha()
    return short and "\t" not in after.text and after.text.strip() not in (text, "") and not _is_number(after)


def _is_number(line: Line) -> bool:
    return line.text.strip().rstrip(".)").isdigit()


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The length at which lines are evidently broken: those that the next one goes on from in lower case."""
    broken = sorted(
        len(line.text.rstrip())
        for line, after in pairwise(lines)
        if after.gap == 0 and after.text.strip()[:1].islower() and "\t" not in line.text + after.text
    )
    if len(broken) < 2 or broken[-1] < 50:
        return None
    width = broken[int(len(broken) * 0.97)]
    longer = sum(len(line.text.rstrip()) > width * 1.25 for line in lines if "\t" not in line.text)
    return width if longer <= len(broken) / 10 else None


def _body_font(lines: Sequence[Line]) -> tuple[float | None, bool]:
    """The size in which most characters stand (None where no line has one) and whether that text is bold."""
    weights: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        if line.size is not None:
            weights[round(line.size * 2) / 2, line.bold] += len(line.text)
    return weights.most_common(1)[0][0] if weights else (None, False)


def _columns(lines: Sequence[Line]) -> dict[int | None, list[tuple[float, float]]]:
    edges: dict[int | None, list[tuple[float, float]]] = defaultdict(list)
    for line in lines:
        if line.box is not None and "\t" not in line.text:
            edges[line.page].append((line.box[0], line.box[2]))
    return dict(edges)
