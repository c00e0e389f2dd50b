"""The directory of an OLE2 compound file ([MS-CFB]): what .doc, .ppt, .xls, .msg and encrypted OOXML are kept in."""

from __future__ import annotations

import struct
from dataclasses import dataclass

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")

_HEADER_FAT = 109  # sector numbers of the allocation table that the header itself holds
_ENTRY = 128  # bytes of one directory entry
_NO_STREAM = 0xFFFFFFFF
_MAX_ENTRIES = 100_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One stream or storage: its name and where its first bytes lie in the file."""

    name: str
    left: int
    right: int
    child: int
    offset: int


def top_entries(data: bytes) -> dict[str, Entry]:
    """The streams and storages at the root, by name; those inside embedded objects are left out.

    Raises ValueError where the structure is damaged.
    """
    try:
        return _siblings(_directory(data))
    except (struct.error, IndexError) as error:
        raise ValueError("damaged compound file") from error


def _directory(data: bytes) -> list[Entry]:
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    table = _allocation_table(data, size)
    sector = struct.unpack_from("<I", data, 48)[0]
    entries: list[Entry] = []
    seen: set[int] = set()
    while sector < len(table) and sector not in seen and len(entries) < _MAX_ENTRIES:
        seen.add(sector)
        start = (sector + 1) * size
        entries.extend(_entry(data[at : at + _ENTRY], size) for at in range(start, start + size, _ENTRY))
        sector = table[sector]
    return entries


def _allocation_table(data: bytes, size: int) -> list[int]:
    """The sector that follows each sector. Tables past the header's 109 sectors serve files over 6.8 MB."""
    sectors = list(struct.unpack_from(f"<{_HEADER_FAT}I", data, 76))
    following, count = struct.unpack_from("<II", data, 68)
    for _ in range(min(count, 1000)):
        *more, following = struct.unpack_from(f"<{size // 4}I", data, (following + 1) * size)
        sectors.extend(more)
    table: list[int] = []
    for sector in sectors:
        start = (sector + 1) * size
        if start + size <= len(data):
            table.extend(struct.unpack_from(f"<{size // 4}I", data, start))
    return table


def _entry(raw: bytes, size: int) -> Entry:
    length = min(struct.unpack_from("<H", raw, 64)[0], 64)
    left, right, child = struct.unpack_from("<III", raw, 68)
    name = raw[: max(length - 2, 0)].decode("utf-16-le", "replace")
    return Entry(name, left, right, child, (struct.unpack_from("<I", raw, 116)[0] + 1) * size)


def _siblings(entries: list[Entry]) -> dict[str, Entry]:
    """The root's children: a binary tree that starts at its `child`."""
    found: dict[str, Entry] = {}
    waiting = [entries[0].child]
    seen: set[int] = set()
    while waiting:
        index = waiting.pop()
        if index == _NO_STREAM or index in seen or index >= len(entries):
            continue
        seen.add(index)
        entry = entries[index]
        found[entry.name] = entry
        waiting += [entry.left, entry.right]
    return found
