"""Documents that were uploaded: kept under names that are safe on any disk, with what they were called and by whom.

    UPLOADS/NAME              the file; a build reads these as one more source
    UPLOADS/.about/NAME.json  its original name, its id, when and by whom it was uploaded

Nothing is opened here: what a file holds is found out by the build, in a process of its own.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from ingest.errors import BelaggError
from ingest.formats import expected, suffixes
from ingest.read import document_id

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST_MEGABYTES = 100
"""Of one upload; a larger document is laid into a source folder."""
MOST_AT_ONCE = 50
MOST_IN_ALL = 5_000
"""Uploads; an archive of more is better kept in folders."""

_LONGEST_NAME = 180
"""Bytes of UTF-8: file systems take 255, and a number or an ending may be added."""
_KEPT_MARKS = frozenset(" -_.,()&+§'")
"""What a kept name may hold beside letters and digits."""


class UploadRefused(BelaggError):  # noqa: N818 — as Unreadable: said of a file
    """This file is not taken, and why."""


@dataclass(frozen=True, slots=True)
class Upload:
    """One kept file. `original` is the name that it came with, `by` who uploaded it where that is known."""

    name: str
    original: str
    document_id: str
    size: int
    added: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file that was sent as `name`: it is kept, or `refusal` says why not and what to do."""

    name: str
    upload: Upload | None = None
    refusal: str | None = None


class Uploads:
    """The uploads of one archive. Nothing is read or made before it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._about = folder / ".about"

    def paths(self) -> list[Path]:
        """The kept files, by name; neither hidden ones nor folders."""
        if not self.folder.is_dir():
            return []
        return sorted(path for path in self.folder.iterdir() if path.is_file() and not path.name.startswith("."))

    def all(self) -> list[Upload]:
        """What is kept, by name; also files that somebody laid there by hand."""
        return [self._read(path) for path in self.paths()]

    def as_sent(self) -> list[Upload]:
        """What is kept as it was when it was sent, by name; not so what was laid there by hand."""
        return [upload for path in self.paths() if (upload := self._told(path.name)) is not None]

    def add(self, original: str, content: bytes, by: str | None = None) -> Upload:
        """Keep `content` under a safe form of `original`, with a number behind it where that name is taken.

        Raises UploadRefused where it is empty, too large, of a kind that is not read, or here already.
        """
        self._check(original, content)
        identity = hashlib.sha256(content).hexdigest()[:16]
        twin = next((each for each in self.all() if each.document_id == identity), None)
        if twin is not None:
            raise UploadRefused(f"Filen är redan uppladdad, som {twin.name}.")
        try:
            name = self._keep(safe_name(original), content)
            upload = Upload(name, original, identity, len(content), _now(), by)
            self._tell(upload)
        except OSError as error:
            raise UploadRefused("Filen kunde inte sparas.", _remedy(error)) from error
        return upload

    def remove(self, name: str) -> None:
        """Forget the upload kept as `name`. Raises UploadRefused where there is none, or it cannot be removed."""
        path = next((path for path in self.paths() if path.name == name), None)
        if path is None:
            raise UploadRefused(f"{name} finns inte bland de uppladdade filerna.", "Den är kanske redan borttagen.")
        try:
            path.unlink(missing_ok=True)
            self._about_path(name).unlink(missing_ok=True)
        except OSError as error:
            raise UploadRefused(f"{name} kunde inte tas bort.", _remedy(error)) from error

    def _check(self, original: str, content: bytes) -> None:
        if not content:
            raise UploadRefused("Filen är tom.", "Kontrollera att den har sparats eller hämtats hel.")
        if len(content) > LARGEST_MEGABYTES * 2**20:
            raise UploadRefused(f"Filen är större än {LARGEST_MEGABYTES} MB.", "Lägg den i en källmapp i stället.")
        if expected(safe_name(original)) is None:
            known = ", ".join(sorted(suffix[1:] for suffix in suffixes()))
            raise UploadRefused("Filer av det slaget läses inte.", f"Det som läses är {known}.")
        if len(self.paths()) >= MOST_IN_ALL:
            raise UploadRefused(f"Det finns redan {MOST_IN_ALL} uppladdade filer.", "Lägg fler i en källmapp.")

    def _keep(self, name: str, content: bytes) -> str:
        """Write the file whole, then give it `name` or the next free one; the name it got."""
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor, written = tempfile.mkstemp(dir=self.folder, prefix=".uploading-")
        temporary = Path(written)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            free = self._free(name)
            temporary.replace(self.folder / free)
        finally:
            temporary.unlink(missing_ok=True)
        return free

    def _free(self, name: str) -> str:
        """`name`, or with a number where that is taken; it is reserved, so that two who upload at once get two."""
        path = PurePosixPath(name)
        for number in range(1, MOST_IN_ALL + 2):
            free = name if number == 1 else f"{path.stem} ({number}){path.suffix}"
            with suppress(FileExistsError):
                (self.folder / free).touch(exist_ok=False)
                return free
        raise UploadRefused(f"Det finns för många filer som heter {name}.", "Ge den ett annat namn.")

    def _about_path(self, name: str) -> Path:
        return self._about / f"{name}.json"

    def _tell(self, upload: Upload) -> None:
        """Write what is known of `upload`; where that cannot be done, it is not kept either."""
        try:
            self._describe(upload)
        except OSError:
            (self.folder / upload.name).unlink(missing_ok=True)
            raise

    def _describe(self, upload: Upload) -> None:
        self._about.mkdir(exist_ok=True)
        text = json.dumps(asdict(upload), ensure_ascii=False, indent=2)
        self._about_path(upload.name).write_text(text + "\n", encoding="utf-8")

    def _told(self, name: str) -> Upload | None:
        """What was written of the upload `name` when it was sent."""
        try:
            return Upload(**json.loads(self._about_path(name).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _read(self, path: Path) -> Upload:
        upload, found = self._told(path.name), path.stat()
        if upload is None or upload.size != found.st_size:
            changed = datetime.fromtimestamp(found.st_mtime, UTC).isoformat(timespec="seconds")
            return Upload(path.name, path.name, document_id(path), found.st_size, changed)
        return upload


def take_in(folder: Path, files: Sequence[tuple[str, bytes]], by: str | None = None) -> list[Outcome]:
    """Keep each of `files` (name, content) among the uploads in `folder`; one that is refused stops no other."""
    uploads = Uploads(folder)
    outcomes = []
    for number, (name, content) in enumerate(files):
        if number >= MOST_AT_ONCE:
            refusal = f"Högst {MOST_AT_ONCE} filer tas emot på en gång. Skicka den igen, för sig."
            outcomes.append(Outcome(name, refusal=refusal))
            continue
        try:
            outcomes.append(Outcome(name, uploads.add(name, content, by)))
        except UploadRefused as error:
            outcomes.append(Outcome(name, refusal=str(error)))
    return outcomes


def safe_name(original: str) -> str:
    """`original` as the name of one file: its last part, of letters, digits and a few marks, of bounded length."""
    last = unicodedata.normalize("NFC", original).replace("\\", "/").rsplit("/", 1)[-1]
    spaced = "".join(each if each.isalnum() or each in _KEPT_MARKS else " " for each in last)
    stem, dot, suffix = " ".join(spaced.split()).rpartition(".")
    if not dot:
        stem, suffix = suffix, ""
    ending = f".{suffix.strip()[:10].lower()}" if suffix.strip() else ""
    short = stem.encode("utf-8")[: _LONGEST_NAME - len(ending.encode("utf-8"))].decode("utf-8", "ignore")
    return (re.sub(r"^[ ._-]+|[ ._-]+$", "", short) or "dokument") + ending


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _remedy(error: OSError) -> str:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    return "Disken är full: frigör utrymme och försök igen." if full else "Kontrollera rättigheterna i arkivets mapp."
