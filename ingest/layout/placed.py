"""What the shapes of a slide say and where they stand, and which of it is a title or the name of a card."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.layout.cards import Part, keeps_number, names_of_cards, numbers_of_cards
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ingest.model import Box

DEFAULT_SIZE = 1800
"""Hundredths of a point: what PowerPoint sets text boxes in that say nothing of it."""

_LONGEST_TITLE = 100
_SHARE = 0.4
"""On so many of the slides without placeholders at least titles drawn by hand stand in one place."""

_NEAR = 0.02
"""How far apart the same place may be, in heights of the slide."""

Look = tuple[bool, int | None]
"""Whether text is bold, and the size it sets, in hundredths of a point."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What one shape says, and where; `looks` are those of its pieces, empty for what is drawn otherwise."""

    pieces: tuple[Piece, ...]
    box: Box | None
    is_title: bool = False
    looks: tuple[Look, ...] = ()

    @property
    def size(self) -> int | None:
        """The largest type that it sets, in hundredths of a point."""
        return max((size for _, size in self.looks if size is not None), default=None)

    @property
    def look(self) -> Look:
        """The look of all its text."""
        return bool(self.looks) and all(bold for bold, _ in self.looks), self.size

    @property
    def text(self) -> str:
        """All that it says."""
        return " ".join(piece.text for piece in self.pieces)


def with_titles(slides: Mapping[int, Sequence[Placed]], height: int) -> dict[int, list[Placed]]:
    """The boxes of each slide (by its number), one marked as its title where no placeholder is: a title drawn by hand.

    It stands in the type and place of the titles of many slides, or at the top in larger type than all else.
    """
    bare = {number: placed for number, placed in slides.items() if not any(found.is_title for found in placed)}
    slot = {id(found) for found in _slot(bare, height)}
    marked: dict[int, list[Placed]] = {}
    for number, placed in slides.items():
        title = None
        if number in bare:
            title = next((found for found in placed if id(found) in slot), None) or _on_top(placed, height)
        marked[number] = [replace(found, is_title=True) if found is title else found for found in placed]
    return marked


def _slot(slides: Mapping[int, Sequence[Placed]], height: int) -> list[Placed]:
    """The short boxes in the largest type that the same place of many slides is set in; none where that is common."""
    large = [
        (number, found)
        for number, placed in slides.items()
        for found in placed
        if _is_short(found) and (found.size or 0) > DEFAULT_SIZE and _is_alone(found, placed)
    ]
    best: list[Placed] = []
    for _, one in large:
        alike = {number: other for number, other in large if other.look == one.look and _level(one, other, height)}
        if len(alike) >= max(2.0, _SHARE * len(slides)) and (not best or (one.size or 0) > (best[0].size or 0)):
            best = list(alike.values())
    return best


def _is_alone(found: Placed, placed: Sequence[Placed]) -> bool:
    return not any(other is not found and other.look == found.look for other in placed)


def _level(one: Placed, other: Placed, height: int) -> bool:
    """Whether two boxes begin or end at the same height."""
    if one.box is None or other.box is None:
        return False
    return min(abs(one.box[1] - other.box[1]), abs(one.box[3] - other.box[3])) <= _NEAR * height


def _on_top(placed: Sequence[Placed], height: int) -> Placed | None:
    sizes = sorted((found.size or DEFAULT_SIZE for found in placed), reverse=True)
    for found in placed:
        at_top = found.box is not None and found.box[1] < height / 4
        largest = found.size is not None and found.size == sizes[0] and sizes[1:2] != [sizes[0]]
        if at_top and largest and _is_short(found):
            return found
    return None


def _is_short(found: Placed) -> bool:
    return len(found.pieces) == 1 and len(found.text) <= _LONGEST_TITLE and found.pieces[0].kind == "paragraph"


def with_names(placed: Sequence[Placed], level: int) -> Iterator[Placed]:
    """The boxes in the same order, each piece with its box; names of cards are headings of `level`.

    The lone number of a card is part of its name.
    """
    flat = [
        (at, piece, look)
        for at, found in enumerate(placed)
        for piece, look in zip(found.pieces, found.looks or [(False, None)] * len(found.pieces), strict=True)
    ]
    parts = [_part(piece, look, placed[at].box) for at, piece, look in flat]
    names, numbers = names_of_cards(parts), numbers_of_cards(parts)
    owners = {owner: parts[number].text for number, owner in numbers.items()}
    pieces: list[list[Piece]] = [[] for _ in placed]
    for index, (at, piece, _) in enumerate(flat):
        numbered = index in owners and keeps_number(piece.text)
        text = f"{owners[index]} {piece.text}" if numbered else piece.text
        new = Piece(text, "heading", level) if index in names else replace(piece, text=text)
        if index not in numbers:
            pieces[at].append(replace(new, box=placed[at].box))
    yield from (replace(found, pieces=tuple(new)) for found, new in zip(placed, pieces, strict=True) if new)


def _part(piece: Piece, look: Look, box: Box | None) -> Part:
    plain = piece.kind == "paragraph" and box is not None
    return Part(piece.text, box or (0, 0, 0, 0), look[1] or DEFAULT_SIZE, bold=look[0], open=plain)
