"""Changes a file by its format: `mutate(name, data, random)` gives other bytes of much the same shape.

Office files are changed in their XML and packed again with right checksums, PDF files in their content streams too, for
bytes changed at random would be caught by the first checksum and never reach a reader.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePath
from typing import TYPE_CHECKING

from tests.fuzz.changes import change_bytes, change_markup, change_text, put
from tests.fuzz.oddities import ODD_NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

Part = tuple[str, bytes]
"""One member of a zip file: name and content."""

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_REFERENCE = re.compile(rb"\d+ 0 R\b")
_NAME = re.compile(rb"/[A-Za-z]+")
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)


def mutate(name: str, data: bytes, random: Random) -> bytes:
    """`data`, the content of a file called `name`, changed in one to six places."""
    change = MUTATORS.get(PurePath(name).suffix.lower(), change_bytes)
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        data = change(data, random)
    return data


def change_office(data: bytes, random: Random) -> bytes:
    """A part's XML changed, or the part left out, emptied, doubled, renamed or put in another's place."""
    parts = unpacked(data)
    if not parts or random.random() < 0.05:
        return change_bytes(data, random)
    weights = [3 if name.endswith(("document.xml", "slide1.xml", ".rels")) else 1 for name, _ in parts]
    at = random.choices(range(len(parts)), weights)[0]
    name, content = parts[at]
    if random.random() < 0.15:
        parts[at : at + 1] = _moved(name, content, random.choice(parts)[1], random)
    else:
        change = change_markup if name.lower().endswith((".xml", ".rels")) else change_bytes
        parts[at] = name, change(content, random)
    return packed(parts)


def _moved(name: str, content: bytes, other: bytes, random: Random) -> list[Part]:
    odd_name = random.choice(("../../etc/passwd", "/etc/passwd", "word/å\n.xml", name.upper(), "", "C:\\word\\x.xml"))
    choices: tuple[list[Part], ...] = (
        [],
        [(name, b"")],
        [(name, other)],
        [(odd_name, content)],
        [(name, content), (name, other)],
    )
    return random.choice(choices)


def unpacked(data: bytes) -> list[Part]:
    """The parts of a zip file; none where it is broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(member.filename, archive.read(member)) for member in archive.infolist()]
    except _BAD_ZIP:
        return []


def packed(parts: Sequence[Part]) -> bytes:
    """A zip file of these parts, with right checksums, also where two have one name."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts:
            archive.NameToInfo.pop(name, None)  # else zipfile warns of the double
            archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()


def change_pdf(data: bytes, random: Random) -> bytes:
    """A stream changed inside and packed again, or a number, a name or a reference anywhere; else bytes."""
    kind = random.random()
    if kind < 0.35:
        return _with_stream(data, random)
    if kind < 0.5:
        return put(data, _NUMBER, ODD_NUMBERS, random)
    if kind < 0.65:
        return put(data, _REFERENCE, _REFERENCE.findall(data), random)
    if kind < 0.8:
        return put(data, _NAME, _NAME.findall(data), random)
    return change_bytes(data, random)


def _with_stream(data: bytes, random: Random) -> bytes:
    streams = list(_STREAM.finditer(data))
    if not streams:
        return change_bytes(data, random)
    stream = random.choice(streams)
    try:
        content = zlib.compress(_changed_drawing(zlib.decompress(stream[1]), random))
    except zlib.error:
        content = _changed_drawing(stream[1], random)
    return data[: stream.start(1)] + content + data[stream.end(1) :]


def _changed_drawing(data: bytes, random: Random) -> bytes:
    """Operators of a page (or whatever the stream holds) left out, doubled or given odd numbers."""
    if random.random() < 0.4:
        return put(data, _NUMBER, ODD_NUMBERS, random)
    return random.choice((change_text, change_bytes))(data, random)


MUTATORS: dict[str, Callable[[bytes, Random], bytes]] = {
    ".txt": change_text,
    ".html": change_markup,
    ".docx": change_office,
    ".pptx": change_office,
    ".pdf": change_pdf,
}
"""Ending of a name → what changes such a file."""
