"""Random changes to bytes, lines of text and markup: each takes content and a source of chance, gives other bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.fuzz.oddities import ODD_BYTES, ODD_NUMBERS, ODD_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_TAG = re.compile(rb"<[^<>]{0,400}>")
_ATTRIBUTE = re.compile(rb'="[^"<>]{0,200}"')
_ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850", "mac_roman", "utf-32", "utf-7")
_LARGEST_COPY = 20_000


def change_bytes(data: bytes, random: Random) -> bytes:
    """A stretch of bytes flipped, left out, doubled, moved, written over, or all that follows cut off."""
    start = random.randrange(len(data) + 1)
    end = min(len(data), start + random.choice((1, 1, 2, 4, 16, 64, 1000)))
    before, stretch, after = data[:start], data[start:end], data[end:]
    new = random.choice(
        (
            bytes(byte ^ 1 << random.randrange(8) for byte in stretch[:1]) + stretch[1:],
            b"",
            stretch * random.choice((2, 3, 50)),
            stretch[::-1],
            random.choice(ODD_BYTES),
            random.choice(ODD_BYTES) + stretch,
            random.choice(ODD_NUMBERS),
        )
    )
    return before + new + (b"" if random.random() < 0.03 else after)


def change_text(data: bytes, random: Random) -> bytes:
    """Lines moved, doubled, joined or left out; odd words put in; now and then another encoding."""
    if random.random() < 0.1:
        return data.decode("utf-8", "replace").encode(random.choice(_ENCODINGS), "replace")
    if random.random() < 0.1:
        return change_bytes(data, random)
    lines = data.split(b"\n")
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    reach = random.choice((1, 1, 2, 5, 40))
    lines[at : at + reach] = random.choice(
        (
            [lines[other]],
            [lines[at]] * random.choice((2, 3, 200)),
            [],
            [random.choice((b"", b" ", b"\t", b"- ")).join(lines[at : at + reach])],
            *[[_with_odd_word(lines[at], random), *lines[at + 1 : at + reach]]] * 3,
        )
    )
    return b"\n".join(lines)


def _with_odd_word(line: bytes, random: Random) -> bytes:
    words = line.split(b" ")
    at = random.randrange(len(words))
    words[at : at + random.randrange(2)] = [random.choice(ODD_WORDS)]
    return b" ".join(words)


def change_markup(data: bytes, random: Random) -> bytes:
    """An element left out, doubled, moved, nested deep in itself; an attribute or a text made odd."""
    tags = [match.span() for match in _TAG.finditer(data)]
    kind = random.random()
    if not tags or kind < 0.1:
        return change_bytes(data, random)
    if kind < 0.4:
        return put(data, _ATTRIBUTE, [b'="' + value + b'"' for value in (*ODD_NUMBERS, *ODD_WORDS)], random)
    (start, end), (start_of_other, end_of_other) = random.choice(tags), random.choice(tags)
    tag, other = data[start:end], data[start_of_other:end_of_other]
    if kind < 0.6 and start < end_of_other < start + _LARGEST_COPY:  # an element, or what lies between two
        return data[:start] + data[start:end_of_other] * random.choice((0, 2, 30)) + data[end_of_other:]
    new = random.choice((b"", tag * 5, tag * 300, other, other + tag, tag + random.choice(ODD_WORDS)))
    return data[:start] + new + data[end:]


def put(data: bytes, shape: re.Pattern[bytes], values: Sequence[bytes], random: Random) -> bytes:
    """`data` with one of `values` in place of something of this shape, the first after a place drawn by chance."""
    found = shape.search(data, random.randrange(len(data) + 1)) or shape.search(data)
    if found is None or not values:
        return change_bytes(data, random)
    return data[: found.start()] + random.choice(values) + data[found.end() :]
