"""Reads and understands files in processes of their own: a hostile or broken one can hang, crash or swell harmlessly.

A `Sandbox` is one small server process (`python -m ingest.sandbox_server`) that has the readers loaded and forks a
child for every file, with limits on memory and time. A request is one line of JSON over its pipes, a reply two: the
document or why it was refused, then its records, or nothing where the text could be read but not understood.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from ingest.codec import load_document, load_records
from ingest.errors import BelaggError
from ingest.records import Records
from ingest.server_process import start_server

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from ingest.masking import Masked
    from ingest.model import Document


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: seconds of wall time, and bytes of address space (which bounds its memory)."""

    seconds: float = 300.0
    memory: int = 2 * 2**30


@dataclass(frozen=True, slots=True)
class Understood:
    """A document, and what was understood of it."""

    document: Document
    records: Records


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be read, and what the person with the file can do."""

    path: str
    reason: str
    remedy: str


NOT_UNDERSTOOD = "Texten lästes, men möten och strategier i den kunde inte tolkas: frågor om dem besvaras ur texten."
"""The warning of a document whose text is too much for the rules that make records of it."""


class Sandbox:
    """One reading server; use one per thread, as a context manager. It ends with its owner."""

    def __init__(self, limits: Limits | None = None, masked: Sequence[Masked] = ()) -> None:
        """`masked` is what personal data are covered in what is read."""
        self._limits = limits or Limits()
        self._masked = masked
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            # The end of its input ends the server, together with a child that is still reading.
            self._process.communicate()
            self._process = None

    def read(self, path: Path, name: str) -> Understood | Refusal:
        """What is in `path`, to be known as `name`, or why nothing is.

        Never raises for what a file holds; BelaggError where the server cannot start, which is no file's fault.
        """
        request = {"path": str(path), "name": name, "masked": list(self._masked), **asdict(self._limits)}
        try:
            reply = self._ask(json.dumps(request))
            return _understood(reply) if "document" in reply else Refusal(name, **reply["refusal"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            self._abandon()
            return Refusal(
                name, f"Läsprocessen stannade oväntat ({type(error).__name__}).", "Försök igen, eller spara om filen."
            )

    def _ask(self, request: str) -> dict[str, Any]:
        """Both lines of the reply, as one object."""
        server = self._process = self._process or _start()
        if server.stdin is None or server.stdout is None:
            raise BelaggError("Läsprocessen saknar in- eller utmatning.")
        server.stdin.write(request + "\n")
        server.stdin.flush()
        reply: dict[str, Any] = json.loads(server.stdout.readline()) | json.loads(server.stdout.readline())
        return reply

    def _abandon(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _understood(reply: dict[str, str]) -> Understood:
    document = load_document(reply["document"])
    if "records" in reply:
        return Understood(document, load_records(reply["records"]))
    return Understood(replace(document, warnings=(*document.warnings, NOT_UNDERSTOOD)), Records())


def _start() -> subprocess.Popen[str]:
    """A server that has its readers loaded. Raises BelaggError where it does not come so far."""
    server = start_server("ingest.sandbox_server")
    if server is None:
        raise BelaggError("Läsprocessen kan inte startas.", "Installera om Belägg och försök igen.")
    return server
