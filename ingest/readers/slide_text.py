"""The text of one box on a slide: list items, and phrases made whole again. ECMA-376 part 1, §21.1.2."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.layout.heading_words import is_contact
from ingest.layout.phrases import are_items, ends_sentence, goes_on_in_words, is_lead, is_running_on
from ingest.layout.repair import join_lines
from ingest.readers.soft_lines import paragraphs_of, single_line, strip_bullet
from ingest.readers.word_numbering import FORMATS
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from ingest.layout.placed import Look

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_DRAWN_FIELDS = ("slidenum", "datetime")
_LINE_BREAK = re.compile(r"_x000B_|\v")
_NUMBER_STYLES = {"alphaLc": "lowerLetter", "alphaUc": "upperLetter", "romanLc": "lowerRoman", "romanUc": "upperRoman"}
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One `a:p`: its lines, its level (1 the outermost), and its mark: None, "" for a bullet, or a number."""

    lines: tuple[str, ...]
    level: int
    mark: str | None
    look: Look


@dataclass
class Frame:
    """The text body of one shape. `styles` are the list styles it inherits bullets from, nearest first."""

    body: Element
    styles: Sequence[Element] = ()
    _counts: dict[int, int] = field(default_factory=dict)

    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs that are not empty."""
        return [found for element in self.body.findall(A + "p") if any((found := self._paragraph(element)).lines)]

    def phrase(self) -> str:
        """All of it as one phrase, as in a title."""
        lines = [line for paragraph in self.paragraphs() for line in paragraph.lines if line]
        return single_line(" ".join(paragraphs_of(lines)))

    def pieces(self) -> Iterator[Piece]:
        """List items and paragraphs; phrases broken over paragraphs or line breaks are whole.

        Short texts below a label ("Fokus"), or in lower case, are list items.
        """
        yield from (piece for piece, _ in self.looked())

    def looked(self) -> Iterator[tuple[Piece, Look]]:
        """The pieces, each with its look."""
        yield from _with_labels(self._looked())

    def _looked(self) -> Iterator[tuple[Piece, Look]]:
        run: list[Paragraph] = []
        listed = False
        for paragraph in [*self.paragraphs(), None]:
            if run and (paragraph is None or not _go_together(run[-1], paragraph)):
                yield from ((piece, run[0].look) for piece in _plain(run, listed=listed))
                listed = len(run) == 1 and len(run[0].lines) == 1 and is_lead(run[0].lines[0])
                run = []
            if paragraph is not None and paragraph.mark is not None:
                listed = False
                yield from ((piece, paragraph.look) for piece in _items(paragraph))
            elif paragraph is not None:
                run.append(paragraph)

    def _paragraph(self, element: Element) -> Paragraph:
        properties = element.find(A + "pPr")
        text = _LINE_BREAK.sub("\n", _text(element))
        level = _whole(properties, "lvl") or 0
        lines = tuple(line.strip() for line in text.split("\n"))
        mark = self._mark(properties, level) if text.strip() else None
        return Paragraph(lines, min(level, _DEEPEST) + 1, mark, _look(element))

    def _mark(self, properties: Element | None, level: int) -> str | None:
        for source in [properties, *(style.find(f"{A}lvl{level + 1}pPr") for style in self.styles)]:
            for child in [] if source is None else source:
                name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
                if name == "buNone":
                    return None
                if name in {"buChar", "buBlip"}:
                    return ""
                if name == "buAutoNum":
                    return self._number(child, level)
        return None

    def _number(self, numbering: Element, level: int) -> str:
        self._counts = {depth: count for depth, count in self._counts.items() if depth <= level}
        self._counts[level] = self._counts.get(level, (_whole(numbering, "startAt") or 1) - 1) + 1
        style = numbering.get("type") or ""
        name = next((name for prefix, name in _NUMBER_STYLES.items() if style.startswith(prefix)), "decimal")
        count = FORMATS[name](self._counts[level]) if name in FORMATS else str(self._counts[level])
        if style.endswith("ParenBoth"):
            return f"({count})"
        return count + (")" if style.endswith("ParenR") else "" if style.endswith("Plain") else ".")


def _whole(element: Element | None, name: str) -> int | None:
    text = None if element is None else element.get(name)
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else None


def _text(paragraph: Element) -> str:
    return "".join(_parts(paragraph))


def _parts(parent: Element) -> Iterator[str]:
    for child in parent:
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if name == "br":
            yield "\n"
        elif name == "t":
            yield child.text or ""
        elif name == "AlternateContent":
            yield from _parts(child[0] if len(child) else child)
        elif name not in {"pPr", "rPr", "endParaRPr"} and not (child.get("type") or "").startswith(_DRAWN_FIELDS):
            yield from _parts(child)


def _look(paragraph: Element) -> Look:
    """Whether all runs are bold, and the largest size that a run sets (hundredths of a point)."""
    runs = [run.find(A + "rPr") for run in paragraph.findall(A + "r") if (run.findtext(A + "t") or "").strip()]
    bold = bool(runs) and all(run is not None and run.get("b") in {"1", "true"} for run in runs)
    sizes = [size for run in runs if (size := _whole(run, "sz")) is not None]
    return bold, max(sizes, default=None)


def _go_together(before: Paragraph, paragraph: Paragraph) -> bool:
    return paragraph.mark is None and paragraph.look == before.look


def _plain(run: Sequence[Paragraph], *, listed: bool) -> Iterator[Piece]:
    """Paragraphs without marks, all of one look: a label and what it stands above, topics, or phrases."""
    lines = [line for paragraph in run for line in paragraph.lines if line]
    if len(lines) > 1 and is_lead(lines[0]):
        yield Piece(single_line(lines[0]))
        yield from _texts(lines[1:], listed=True)
    elif listed:
        yield from _texts(lines, listed=True)
    else:
        yield from _texts([text for paragraph in run for text in paragraphs_of(paragraph.lines)], listed=False)


def _with_labels(found: Iterable[tuple[Piece, Look]]) -> Iterator[tuple[Piece, Look]]:
    """The pieces of a box, a label and running text that goes on from it as one: "Fokus brunnar, sjöar och åar"."""
    label: tuple[Piece, Look] | None = None
    for piece, look in found:
        if label and piece.kind == "paragraph" and is_running_on(piece.text):
            yield Piece(f"{label[0].text} {piece.text}"), look
            label = None
            continue
        if label:
            yield label
        label = (piece, look) if piece.kind == "paragraph" and is_lead(piece.text) else None
        if not label:
            yield piece, look
    if label:
        yield label


def _texts(lines: Sequence[str], *, listed: bool) -> Iterator[Piece]:
    """The phrases that `lines` make, list items where they are topics."""
    groups: list[list[str]] = []
    for line, joined in zip(lines, goes_on_in_words(lines, listed=listed), strict=True):
        if joined and groups and strip_bullet(line) is None:
            groups[-1].append(line)
        else:
            groups.append([line])
    texts = [single_line(join_lines(group)) for group in groups]
    topics = _topics(texts, listed=listed)
    for index, text in enumerate(texts):
        item = strip_bullet(text)
        is_item = bool(item) or index in topics
        yield Piece(item or text, "list_item", 1) if is_item else Piece(text)


def _topics(texts: Sequence[str], *, listed: bool) -> range:
    """Which of the texts of a box are items without bullets: all below a label, else those in lower case at its end."""
    small = len(texts)
    while small and texts[small - 1][:1].islower():
        small -= 1
    found = range(0 if listed else small, len(texts))
    inner = [texts[index] for index in found]
    return found if are_items(inner) and not any(is_contact(text) for text in inner) else range(0)


def _items(paragraph: Paragraph) -> Iterator[Piece]:
    for index, text in enumerate(paragraphs_of(paragraph.lines)):
        mark = paragraph.mark if index == 0 else ""
        yield Piece(f"{mark} {strip_bullet(text) or text}".strip(), "list_item", paragraph.level)


def joined_boxes(first: Piece, second: Piece) -> bool:
    """Whether the box of `second` goes on with the phrase of the box of `first`, right above it."""
    if first.box is None or second.box is None or {first.kind, second.kind} != {"paragraph"}:
        return False
    if max(len(first.text), len(second.text)) > 40 or not second.text[:1].islower():
        return False
    if ends_sentence(first.text) or is_lead(first.text):
        return False
    shared = min(first.box[2], second.box[2]) - max(first.box[0], second.box[0])
    narrower = min(first.box[2] - first.box[0], second.box[2] - second.box[0])
    height = max(first.box[3] - first.box[1], 1.0)
    below = second.box[1] - first.box[3]
    return shared >= 0.5 * narrower and -0.6 * height <= below <= 0.6 * height


def join_boxes(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, each single one of its box, phrases that are broken over boxes made whole again."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and joined_boxes(groups[-1][-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_union(group) if len(group) > 1 else group[0] for group in groups]


def _union(group: Sequence[Piece]) -> Piece:
    boxes = [piece.box for piece in group if piece.box is not None]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    text = single_line(" ".join(paragraphs_of([piece.text for piece in group])))
    return Piece(text, page=group[0].page, box=(left, top, right, bottom))
