"""Which files a build reads: those under the folders it is given, by names that stay the same from build to build."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.manifest import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read and its name in the archive: its path below the source folder, in NFC, with forward slashes.

    `fault` says why it is not even opened: a pipe, a device, a link that leads out of the source.
    """

    path: Path
    name: str
    fault: str | None = None


def find_sources(sources: Sequence[Path], archive: Path) -> list[SourceFile]:
    """All files in `sources` (files or folders), by name; of the folder `archive` itself none.

    Hidden files and what Office and file managers leave behind are passed over. Links are not followed out of a source.
    Raises ArchiveError where a source is missing or unreadable, or where there is no file at all.
    """
    found = [file for source in sources for file in _files_in(source, archive.resolve())]
    if not found:
        places = ", ".join(map(str, sources))
        raise ArchiveError(f"Det finns inga filer i {places}.", "Ange en mapp med dokument; arkivet är oförändrat.")
    return sorted(_told_apart(found), key=lambda file: file.name)


def _files_in(source: Path, archive: Path) -> Iterator[SourceFile]:
    if source.is_dir():
        for path in _walk(source, archive):
            yield SourceFile(path, _clean(path.relative_to(source).as_posix()), _fault(path, source))
    elif source.exists():
        yield SourceFile(source, _clean(source.name), _fault(source, source.parent))
    else:
        raise ArchiveError(f"Källan {source} finns inte.", "Kontrollera sökvägen.")


def _walk(folder: Path, archive: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise ArchiveError(
            f"Mappen {error.filename} går inte att läsa: {error.strerror}.", "Kontrollera rättigheterna."
        )

    for directory, folders, names in os.walk(folder, onerror=refuse):
        kept = [name for name in folders if not name.startswith(".") and Path(directory, name).resolve() != archive]
        folders[:] = [name for name in kept if not Path(directory, name).is_symlink()]
        links = [name for name in kept if Path(directory, name).is_symlink()]
        for name in [*names, *links]:
            if not name.startswith((".", "~$")) and name not in _IGNORED_NAMES:
                yield Path(directory, name)


def _fault(path: Path, folder: Path) -> str | None:
    if path.is_symlink() and (path.is_dir() or not path.resolve().is_relative_to(folder.resolve())):
        return "Det är en länk till en mapp, eller ut ur källan, och den följs inte."
    if path.exists() and not path.is_file():
        return "Det är ingen vanlig fil."
    return None


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
            yield replace(file, name=name)
