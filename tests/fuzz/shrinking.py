"""Leaves out of a file all that a fault does not need, so that it can be read by a person and kept as a test."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, TypeVar

from tests.fuzz.mutators import packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fuzz.mutators import Part

_Each = TypeVar("_Each")
_TAGS: re.Pattern[bytes] = re.compile(rb"(?=<)")
_PIECE = 16
"""Bytes left out together where there are no lines."""


def shrink(data: bytes, still: Callable[[bytes], bool], seconds: float = 60.0) -> bytes:
    """As little of `data` as `still` shows the fault, as far as the time goes."""
    deadline = time.monotonic() + seconds

    def fails(less: bytes) -> bool:
        return time.monotonic() < deadline and still(less)

    def joined_fails(pieces: list[bytes]) -> bool:
        return fails(b"".join(pieces))

    parts = unpacked(data)
    if parts and fails(packed(parts)):
        return _smaller_office(parts, fails)
    lines = fewer(data.splitlines(keepends=True), joined_fails)
    data = b"".join(lines)
    pieces = fewer([data[at : at + _PIECE] for at in range(0, len(data), _PIECE)], joined_fails)
    return b"".join(pieces)


def _smaller_office(parts: list[Part], fails: Callable[[bytes], bool]) -> bytes:
    """Fewer parts, then fewer elements in each."""
    parts = fewer(parts, lambda less: fails(packed(less)))
    for at, (name, content) in enumerate(parts):

        def holds(pieces: list[bytes], at: int = at, name: str = name) -> bool:
            return fails(packed([*parts[:at], (name, b"".join(pieces)), *parts[at + 1 :]]))

        elements = fewer(_TAGS.split(content), holds)
        parts[at] = name, b"".join(elements)
    return packed(parts)


def fewer(parts: list[_Each], fails: Callable[[list[_Each]], bool]) -> list[_Each]:
    """As few of `parts` as still fail: ever smaller stretches are left out (Zeller and Hildebrandt's ddmin, 2002)."""
    size = max(len(parts) // 2, 1)
    while True:
        at = 0
        while at < len(parts):
            less = parts[:at] + parts[at + size :]
            if less and fails(less):
                parts = less
            else:
                at += size
        if size == 1:
            return parts
        size //= 2
