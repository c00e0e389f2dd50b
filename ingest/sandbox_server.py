"""The process behind `ingest.sandbox`: reads requests from standard input, forks a limited child for each file.

The child leads a process group of its own, so that programs it started (tesseract, LibreOffice) are ended with it.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from ingest.codec import dump_document
from ingest.errors import Unreadable
from ingest.read import read_document

LARGEST_REPLY = 256 * 2**20
"""Bytes of JSON accepted from a child: some 20,000 pages of text."""

Request = dict[str, Any]


def main() -> None:
    """Answer one line of JSON for each line of JSON until standard input ends."""
    _preload()
    for line in sys.stdin:
        request: Request = json.loads(line)
        sys.stdout.write(_read_in_child(request) + "\n")
        sys.stdout.flush()


def _preload() -> None:
    """Load what the readers load, once, so that every child starts with it; what is missing fails in the child."""
    for library in ("pypdf", "docx", "pptx", "trafilatura"):
        try:
            __import__(library)
        except ImportError:
            continue


def _read_in_child(request: Request) -> str:
    receiving, sending = os.pipe()
    child = os.fork()
    _lead_group(child)  # both do it, so that it has happened whichever goes on first
    if child == 0:
        os.close(receiving)
        _be_child(request, sending)
    os.close(sending)
    try:
        reply, ended = _receive(receiving, time.monotonic() + request["seconds"])
    finally:
        os.close(receiving)
        status = _end(child)
    if ended and reply:
        return reply.decode("utf-8")
    return _refuse(*_reason(ended=ended, status=status, seconds=request["seconds"]))


def _lead_group(child: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.setpgid(child, child)


def _receive(pipe: int, deadline: float) -> tuple[bytes, bool]:
    """What the child wrote, and whether it came to its end in time, within bounds and with somebody to hear it."""
    parts: list[bytes] = []
    size = 0
    while (left := deadline - time.monotonic()) > 0 and size < LARGEST_REPLY:
        ready = select.select([pipe, sys.stdin], [], [], left)[0]
        if pipe not in ready:
            break  # out of time; or the one who asked has gone: nothing else comes while an answer is awaited
        part = os.read(pipe, 1 << 20)
        if not part:
            return b"".join(parts), True
        parts.append(part)
        size += len(part)
    return b"", False


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


def _be_child(request: Request, sending: int) -> None:
    """Read the file under limits and write the reply; never returns."""
    status = 1
    try:
        _set_limits(request)
        reply = _read(request).encode("utf-8")
        with os.fdopen(sending, "wb") as pipe:
            pipe.write(reply)
        status = 0
    finally:
        os._exit(status)


def _set_limits(request: Request) -> None:
    import resource  # noqa: PLC0415 — not on Windows, where this server does not run

    resource.setrlimit(resource.RLIMIT_AS, (request["memory"], request["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(request: Request) -> str:
    try:
        document = read_document(Path(request["path"]), request["name"])
        return json.dumps({"document": dump_document(document)}, ensure_ascii=True)
    except Unreadable as error:
        return _refuse(error.reason, error.remedy)
    except OSError as error:
        return _refuse(f"Filen kunde inte öppnas: {error.strerror}.", "Kontrollera att den finns kvar och får läsas.")
    except (MemoryError, RecursionError):
        return _refuse(
            "Filen kräver för mycket minne eller är för djupt nästlad.", "Dela upp den, eller spara om den som PDF."
        )
    except Exception as error:  # noqa: BLE001 — the border of the process: a reader's fault is that file's refusal
        traceback.print_exc()
        return _refuse(f"Läsaren klarade inte filen ({type(error).__name__}).", "Öppna filen och spara om den som PDF.")


def _refuse(reason: str, remedy: str) -> str:
    return json.dumps({"refusal": {"reason": reason, "remedy": remedy}})


if __name__ == "__main__":
    main()
