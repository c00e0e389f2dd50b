"""Cards on a slide: boxes side by side, each with a name above its text, often with a number of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.layout.phrases import ends_open, ends_sentence, is_label, is_lead
from ingest.layout.segments import overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Box

_LONGEST_NAME, _MOST_WORDS = 60, 8
_FEWEST = 3
"""So many names side by side show that they are names."""

_LARGER = 1.08
_NUMBER = re.compile(r"(\d{1,2})[.)]?$")
_NO_NAME = re.compile(r"[\d\W]+$|\d{4}|\d{1,2}[.:]\d\d\b|.*(?:@|www\.|://)")


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a slide and where it stands; `size` in any unit, 0 where it is not known.

    `open`: it is plain text that may yet be found to be a heading.
    """

    text: str
    box: Box
    size: float = 0.0
    bold: bool = False
    open: bool = True


Stack = list[int]
"""Parts that stand below each other, by their place in the reading order."""


def numbers_of_cards(parts: Sequence[Part]) -> dict[int, int]:
    """The lone numbers 1, 2, 3 … among `parts`, in reading order: where each stands and the text it belongs to."""
    found = {index: int(match[1]) for index, part in enumerate(parts) if (match := _NUMBER.match(part.text))}
    if len(found) < 2 or sorted(found.values()) != list(range(1, len(found) + 1)):
        return {}
    owners = {index: index + 1 for index in found if _owns(parts, index)}
    return owners if len(owners) == len(found) else {}


def keeps_number(text: str) -> bool:
    """Whether the number of a card may stand before its text: not where that is a figure, "58 procent"."""
    return not text[:1].isdigit()


def _owns(parts: Sequence[Part], index: int) -> bool:
    """Whether the text after a number stands below or beside it."""
    if index + 1 >= len(parts) or not parts[index + 1].open or _NUMBER.match(parts[index + 1].text):
        return False
    number, text = parts[index].box, parts[index + 1].box
    level = overlap((number[1], number[3]), (text[1], text[3])) > 0 and text[0] > number[0]
    return level or _is_under(parts[index], parts[index + 1])


def names_of_cards(parts: Sequence[Part]) -> set[int]:
    """The places in reading order of names that head their column: short, above more text, three or more in a row."""
    stacks = [stack for stack in _stacks(parts) if len(stack) > 1]
    found: set[int] = set()
    for stack in stacks:
        row = [other for other in stacks if _level(parts[stack[0]].box, parts[other[0]].box)]
        named = [other for other in row if _could_name(parts[other[0]], [parts[one[0]].text for one in row])]
        if len(named) < _FEWEST or len(named) < len(row) - 1 or stack not in named:
            continue
        if 2 * sum(_stands_out(parts, other) for other in named) > len(named):
            found.add(stack[0])
    return found


def _stacks(parts: Sequence[Part]) -> list[Stack]:
    """Parts each right below the one before it; lone numbers left out; the next card of a column begins a new one."""
    stacks: list[Stack] = []
    for index, part in enumerate(parts):
        if _NUMBER.match(part.text):
            continue
        if stacks and _is_under(parts[stacks[-1][-1]], part) and not _opens_card(parts, stacks[-1], part):
            stacks[-1].append(index)
        else:
            stacks.append([index])
    return stacks


def _opens_card(parts: Sequence[Part], stack: Stack, part: Part) -> bool:
    first, last = parts[stack[0]], parts[stack[-1]]
    return len(stack) > 1 and _same_look(first, part) and not _same_look(last, part) and _stronger(part, last)


def _is_under(above: Part, part: Part) -> bool:
    narrower = min(above.box[2] - above.box[0], part.box[2] - part.box[0])
    shared = overlap((above.box[0], above.box[2]), (part.box[0], part.box[2]))
    return part.box[3] >= above.box[3] and part.box[1] >= above.box[1] and shared >= 0.5 * narrower


def _level(one: Box, other: Box) -> bool:
    lower = min(one[3] - one[1], other[3] - other[1])
    return overlap((one[1], one[3]), (other[1], other[3])) >= 0.3 * lower


def _could_name(part: Part, row: Sequence[str]) -> bool:
    """Whether a text could be the name of a card, in a `row` of such; a label may be one, but not the same twice."""
    text = part.text
    if not part.open or len(text) > _LONGEST_NAME or len(text.split()) > _MOST_WORDS:
        return False
    if (
        (is_lead(text) and sum(is_lead(other) for other in row) > 1)
        or is_label(text)
        or _NO_NAME.match(text)
        or ends_open(text)
        or text[-1] in ",;"
    ):
        return False
    return text[:1].isupper() and (not ends_sentence(text) or (text[-1] in "?." and len(text.split()) <= 5))


def _stands_out(parts: Sequence[Part], stack: Stack) -> bool:
    """Whether the first of a stack is set stronger than what follows, or is much shorter than that."""
    name, rest = parts[stack[0]], [parts[index] for index in stack[1:]]
    if rest[0].text[:1].islower() and _same_look(name, rest[0]):
        return False  # a phrase broken over boxes
    if all(_stronger(name, part) for part in rest if not is_lead(part.text)):
        return True
    weaker = any(_stronger(part, name) for part in rest)
    return not weaker and sum(len(part.text) for part in rest) > 1.5 * len(name.text)


def _stronger(one: Part, other: Part) -> bool:
    if one.bold != other.bold:
        return one.bold
    return one.size > _LARGER * other.size > 0


def _same_look(one: Part, other: Part) -> bool:
    return one.bold == other.bold and abs(one.size - other.size) <= 0.05 * max(one.size, other.size)
