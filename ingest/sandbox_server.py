"""The process behind `ingest.sandbox`: reads requests from standard input, forks a limited child for each file.

The child leads a process group of its own, so that programs it started (tesseract, LibreOffice) are ended with it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import sys
import time
import traceback
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.codec import dump_document, dump_records
from ingest.confinement import confine, forget_pipes, leave_network, scratch
from ingest.errors import Unreadable
from ingest.read import READERS, read_document
from ingest.server_process import READY
from ingest.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ingest.model import Document

LARGEST_REPLY = 256 * 2**20
"""Bytes of JSON accepted from a child: some 20,000 pages of text."""

NOTHING = "{}"
"""The second line of a reply where nothing was read, or what was read could not be understood."""

Request = dict[str, Any]


def main() -> None:
    """Say that it is ready, then answer two lines of JSON for each line of JSON until standard input ends."""
    leave_network()
    _preload()
    sys.stdout.write(READY)
    sys.stdout.flush()
    for line in sys.stdin:
        request: Request = json.loads(line)
        sys.stdout.write(_read_in_child(request) + "\n")
        sys.stdout.flush()
    forget_pipes()


def _preload() -> None:
    """Load the readers and their libraries, once, for every child; what is missing fails in the child.

    What is loaded by then is left out of garbage collection, which would copy it for each child.
    """
    for module in READERS.values():
        with contextlib.suppress(ImportError):
            import_module(module)
    gc.collect()
    gc.freeze()


def _read_in_child(request: Request) -> str:
    """The two lines of the reply. What a child had read before it failed is kept."""
    done = in_child(request, _reply)
    refusal = _refuse(*_reason(ended=done.ended, status=done.status, seconds=request["seconds"]))
    return "\n".join((*done.lines, *(refusal, NOTHING)[len(done.lines) :]))


@dataclass(frozen=True, slots=True)
class Done:
    """The whole lines that a child wrote, whether it came to its end, and its exit status (negative for a signal)."""

    lines: list[str]
    ended: bool
    status: int


def in_child(request: Request, work: Callable[[Request], Iterable[str]]) -> Done:
    """Do `work` on the file at `request["path"]` in a child with the limits that it names: `seconds` and `memory`."""
    with scratch() as folder:
        return _in_child({**request, "scratch": str(folder)}, work)


def _in_child(request: Request, work: Callable[[Request], Iterable[str]]) -> Done:
    receiving, sending = os.pipe()
    child = os.fork()
    _lead_group(child)  # both do it, so that it has happened whichever goes on first
    if child == 0:
        os.close(receiving)
        _be_child(request, work, sending)
    os.close(sending)
    try:
        reply, ended = _receive(receiving, time.monotonic() + request["seconds"])
    finally:
        os.close(receiving)
        status = _end(child)
    return Done(reply.decode("utf-8").split("\n")[:-1], ended, status)


def _lead_group(child: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.setpgid(child, child)


def _receive(pipe: int, deadline: float) -> tuple[bytes, bool]:
    """What the child wrote, and whether it came to its end in time, within bounds and with somebody to hear it."""
    reply = bytearray()
    while (left := deadline - time.monotonic()) > 0 and len(reply) < LARGEST_REPLY:
        ready = select.select([pipe, sys.stdin], [], [], left)[0]
        if pipe not in ready:
            break  # out of time; or the one who asked has gone: nothing else comes while an answer is awaited
        part = os.read(pipe, 1 << 20)
        if not part:
            return bytes(reply), True
        reply += part
    return bytes(reply), False


def _end(child: int) -> int:
    """End the child's whole process group; the child's exit status, negative for a signal."""
    pid, status = os.waitpid(child, os.WNOHANG)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    if pid == 0:
        status = os.waitpid(child, 0)[1]
    return os.waitstatus_to_exitcode(status)


def _reason(*, ended: bool, status: int, seconds: float) -> tuple[str, str]:
    if not ended:
        return f"Läsningen avbröts efter {seconds:g} sekunder.", "Dela upp filen, eller spara om den som PDF med text."
    return f"Läsaren kraschade (kod {status}).", "Filen är troligen skadad: öppna den och spara om den."


def _be_child(request: Request, work: Callable[[Request], Iterable[str]], sending: int) -> None:
    """Do the work under limits and write the reply; never returns."""
    status = 1
    try:
        path = confine(request["memory"], Path(request["path"]), Path(request["scratch"]))
        with os.fdopen(sending, "wb") as pipe:
            for line in work({**request, "path": str(path)}):
                pipe.write(line.encode("ascii") + b"\n")
                pipe.flush()
        status = 0
    finally:
        os._exit(status)


def _reply(request: Request) -> Iterator[str]:
    """The document or why there is none, then its records or nothing."""
    try:
        document = read_document(Path(request["path"]), request["name"], request.get("masked", ()))
        line = json.dumps({"document": dump_document(document)})
    except Exception as error:  # noqa: BLE001 — the border of the process: a reader's fault is that file's refusal
        yield from (_failure(error), NOTHING)
        return
    yield line
    yield _records(document)


def _records(document: Document) -> str:
    try:
        return json.dumps({"records": dump_records(understand(document))})
    except Exception:  # noqa: BLE001 — as above: a rule's fault costs the records, not the document
        traceback.print_exc()
        return NOTHING


def _failure(error: Exception) -> str:
    """The refusal of a file whose reader failed like this."""
    if isinstance(error, Unreadable):
        return _refuse(error.reason, error.remedy)
    if isinstance(error, OSError):
        return _refuse(f"Filen kunde inte öppnas: {error.strerror}.", "Kontrollera att den finns kvar och får läsas.")
    if isinstance(error, MemoryError | RecursionError):
        return _refuse(
            "Filen kräver för mycket minne eller är för djupt nästlad.", "Dela upp den, eller spara om den som PDF."
        )
    traceback.print_exception(error)
    return _refuse(f"Läsaren klarade inte filen ({type(error).__name__}).", "Öppna filen och spara om den som PDF.")


def _refuse(reason: str, remedy: str) -> str:
    return json.dumps({"refusal": {"reason": reason, "remedy": remedy}})


if __name__ == "__main__":
    main()
