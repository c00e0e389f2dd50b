"""Finds a citation on the pages of its original, block by block, also where a block goes on over a page break."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.viewer.letters import RUN, Sought, fold, locate
from app.viewer.picture import HALF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.viewer.letters import Letters
    from app.viewer.picture import Part
    from ingest.model import Box

_OPENING = re.compile(r"(?:§+ ?|[(«»\"”„])\Z")
_CLOSING = re.compile(r"[)»\"”%]?[.,;:!?)»\"”%]")

MOST_PAGES = 12
"""Pages on which a citation is sought; longer ones are whole sections, of which the first pages are enough."""


@dataclass
class Found:
    """Boxes of the cited letters that were found, by page and in the order they are read.

    `letters` of the `sought` ones were found; the boxes have the signs beside them too.
    """

    sought: int = 0
    letters: int = 0
    boxes: dict[int, list[Box]] = field(default_factory=dict)

    @property
    def share(self) -> float:
        """Found letters in all that were sought."""
        return self.letters / self.sought if self.sought else 0.0

    @property
    def enough(self) -> bool:
        """Whether so many were found that they may be marked."""
        return self.share >= HALF

    @property
    def begins(self) -> int | None:
        """The page where it begins, if enough was found."""
        return min(self.boxes) if self.enough else None

    def on(self, page: int) -> list[Box]:
        """The boxes to mark on a page: none unless enough was found."""
        return self.boxes.get(page, []) if self.enough else []

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages where any were found."""
        return tuple(sorted(self.boxes))


def find(parts: Sequence[Part], letters_of: Callable[[int], Letters | None]) -> Found:
    """Where the cited letters of `parts` stand on the pages that `letters_of` knows; None is for one that is not."""
    found = Found()
    first = parts[0].page if parts else 1
    for part in parts:
        if part.page < first + MOST_PAGES:
            _find_part(part, letters_of, found)
    return found


def _find_part(part: Part, letters_of: Callable[[int], Letters | None], found: Found) -> None:
    cited = [part.start <= index < part.end for index, each in enumerate(part.text) for _ in fold(each)]
    found.sought += sum(cited)
    page = letters_of(part.page)
    if page is None:
        return
    places = locate(Sought(part.text, part.box), page)
    _add(part.page, page, [places[at] for at in sorted(places) if cited[at]], found)
    rest = max(places, default=len(cited)) + 1
    following = letters_of(part.page + 1) if part.last and len(cited) - rest >= RUN else None
    if following is not None:
        tail = locate(Sought(_from_letter(part.text, rest), None), following)
        _add(part.page + 1, following, [tail[at] for at in sorted(tail) if cited[rest + at]], found)


def _from_letter(text: str, letter: int) -> str:
    """`text` from the character that its folded letter with this place stands for."""
    places = [index for index, character in enumerate(text) for _ in fold(character)]
    return text[places[letter] :]


def _add(number: int, page: Letters, letters: Sequence[int], found: Found) -> None:
    found.letters += len(letters)
    indices = list(dict.fromkeys(map(page.index_of, letters)))
    if indices:
        boxes = [page.box_of(index) for index in _with_signs(indices, page.text)]
        found.boxes.setdefault(number, []).extend(boxes)


def _with_signs(indices: Sequence[int], text: str) -> Iterator[int]:
    """The characters, and the signs that open and close them: «§ 12», «(BV)», «slut.»."""
    for before, index, after in zip((-1, *indices), indices, (*indices[1:], len(text)), strict=False):
        opening = _OPENING.search(text, max(before + 1, index - 3), index)
        closing = _CLOSING.match(text, index + 1, min(after, index + 4))
        yield from range(*opening.span()) if opening else ()
        yield index
        yield from range(*closing.span()) if closing else ()
