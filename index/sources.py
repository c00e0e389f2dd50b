"""Which files a build reads: those under the folders it is given, by names that stay the same from build to build."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read and its name in the archive: its path below the source folder, in NFC, with forward slashes."""

    path: Path
    name: str


def find_sources(sources: Sequence[Path]) -> list[SourceFile]:
    """All files in `sources` (files or folders), by name.

    Hidden files and what Office and file managers leave behind are passed over. Links are not followed out of a source.
    Raises ArchiveError where a source is missing or unreadable, or where there is no file at all.
    """
    found = [file for source in sources for file in _files_in(source)]
    if not found:
        places = ", ".join(map(str, sources))
        raise ArchiveError(f"Det finns inga filer i {places}.", "Ange en mapp med dokument; arkivet är oförändrat.")
    return sorted(_told_apart(found), key=lambda file: file.name)


def _files_in(source: Path) -> Iterator[SourceFile]:
    if source.is_file():
        yield SourceFile(source, _clean(source.name))
    elif source.is_dir():
        for path in _walk(source):
            yield SourceFile(path, _clean(path.relative_to(source).as_posix()))
    else:
        raise ArchiveError(f"Källan {source} finns inte.", "Kontrollera sökvägen.")


def _walk(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise ArchiveError(
            f"Mappen {error.filename} går inte att läsa: {error.strerror}.", "Kontrollera rättigheterna."
        )

    for directory, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(directory, name)
            if not _is_passed_over(name) and _is_inside(path, folder) and not path.is_dir():
                yield path


def _is_passed_over(name: str) -> bool:
    return name.startswith((".", "~$")) or name in _IGNORED_NAMES


def _is_inside(path: Path, folder: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(folder.resolve())


def _clean(name: str) -> str:
    """In NFC; undecodable bytes and control characters, which a name may hold on Linux, made visible."""
    printable = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(each if each.isprintable() else "�" for each in unicodedata.normalize("NFC", printable))


def _told_apart(files: Sequence[SourceFile]) -> Iterator[SourceFile]:
    """The same file named twice is taken once; different files of one name get a number behind it."""
    taken: dict[str, Path] = {}
    for file in files:
        name, number = file.name, 1
        while name in taken and taken[name] != file.path.resolve():
            number += 1
            stem, dot, suffix = file.name.rpartition(".")
            name = f"{stem} ({number}).{suffix}" if dot else f"{file.name} ({number})"
        if name not in taken:
            taken[name] = file.path.resolve()
            yield SourceFile(file.path, name)
