"""Looks into a zip file (DOCX, PPTX, ODF) before any library opens it: bombs and XML entities are refused here."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from html import unescape
from typing import IO, TYPE_CHECKING

from ingest.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAX_MEMBERS = 20_000
"""Parts in one file. A deck of 1,000 slides with pictures, layouts and notes has some 6,000."""

MAX_XML_BYTES = 100 * 2**20
"""Unpacked size of one XML part. As a tree it takes about eight times that: under half of a reader's 2 GiB."""

MAX_TOTAL_BYTES = 800 * 2**20
"""Unpacked size of all parts together, since python-docx and python-pptx load every part into memory."""

MAX_RATIO = 250
"""Unpacked to packed size. Office XML reaches about 60, DEFLATE at most 1,032; only bombs and blank fill lie above."""

RATIO_FREE_BYTES = 8 * 2**20
"""Parts under this size may have any ratio: a blank picture or an empty table is harmless when small."""

BAD_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    ValueError,
    OSError,
)
"""What zipfile raises for damaged files: RuntimeError for encrypted parts, NotImplementedError for odd compression."""

_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^<>]*/>")
_TARGET = re.compile(rb"""\bTarget\s*=\s*["']([^"']*)""")
_EXTERNAL = re.compile(rb"""\bTargetMode\s*=\s*["']External""")
_XML_SUFFIXES = (".xml", ".rels", ".vml", ".rdf")
_DTD = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)
_REMEDY = "Öppna filen i det program som skapade den och spara om den, eller spara den som PDF."


def check(path: Path, *, dtd_allowed: bool = False) -> None:
    """Raise Unreadable where the zip at `path` is damaged, encrypted, a bomb, or declares XML entities.

    OPC (ECMA-376 part 2, §9.1.6) forbids DTDs in parts; old ODF files name one (`dtd_allowed`), but without entities.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check_sizes(members)
            for member in members:
                if member.filename.lower().endswith(_XML_SUFFIXES):
                    _check_xml(archive.read(member), dtd_allowed=dtd_allowed)
    except BAD_ZIP as error:
        raise Unreadable(f"Filens packning är skadad eller krypterad ({type(error).__name__}).", _REMEDY) from error


def without_dangling(path: Path) -> IO[bytes]:
    """The checked OPC package at `path` without relations to parts that are not in it, such as pictures taken out.

    python-docx opens every part that is named; Word passes over those that are missing.
    """
    with zipfile.ZipFile(path) as archive:
        names = {name.lower() for name in archive.namelist()}
        relations = {name: archive.read(name) for name in archive.namelist() if name.lower().endswith(".rels")}
        mended = {name: _RELATION.sub(_kept(name, names), data) for name, data in relations.items()}
        if mended == relations:
            return path.open("rb")
        copy = io.BytesIO()
        with zipfile.ZipFile(copy, "w") as whole:
            for name in archive.namelist():
                whole.writestr(name, mended.get(name) or archive.read(name))
    copy.seek(0)
    return copy


def _kept(rels: str, names: set[str]) -> Callable[[re.Match[bytes]], bytes]:
    """Leaves out a relation in the part `rels` whose target, seen from the folder above it, is none of `names`."""

    def kept(relation: re.Match[bytes]) -> bytes:
        target = _TARGET.search(relation[0])
        if target is None or _EXTERNAL.search(relation[0]):
            return relation[0]
        place = posixpath.join("/", posixpath.dirname(posixpath.dirname(rels)), unescape(target[1].decode()))
        return relation[0] if posixpath.normpath(place)[1:].lower() in names else b""

    return kept


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_MEMBERS:
        raise Unreadable(f"Filen består av {len(members)} delar, fler än {MAX_MEMBERS}.", _REMEDY)
    total = sum(member.file_size for member in members)
    if total > MAX_TOTAL_BYTES:
        raise Unreadable(f"Filen blir {_megabytes(total)} uppackad, mer än {_megabytes(MAX_TOTAL_BYTES)}.", _REMEDY)
    for member in members:
        is_xml = member.filename.lower().endswith(_XML_SUFFIXES)
        if is_xml and member.file_size > MAX_XML_BYTES:
            size = _megabytes(member.file_size)
            raise Unreadable(f"En del av filen blir {size} uppackad, mer än {_megabytes(MAX_XML_BYTES)}.", _REMEDY)
        if member.file_size > max(RATIO_FREE_BYTES, MAX_RATIO * member.compress_size):
            raise Unreadable("Filen ser ut som en zip-bomb: en del är orimligt hårt packad.", _REMEDY)


def _check_xml(data: bytes, *, dtd_allowed: bool) -> None:
    """Entities can blow up (a billion laughs) or fetch files; both need a DTD. UTF-16 and UTF-32 put NULs in it."""
    prolog = data.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if b"\0" in prolog[:4]:
        prolog = prolog.replace(b"\0", b"")
    if _DTD.match(prolog) and not (dtd_allowed and b"<!ENTITY" not in prolog):
        raise Unreadable("Filen innehåller XML-deklarationer (DTD) som kan vara skadliga.", _REMEDY)


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.0f} MB"
