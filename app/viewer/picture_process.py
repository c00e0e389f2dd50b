"""Has pictures drawn in processes of their own: a broken or hostile original costs its picture, never the app."""

from __future__ import annotations

import atexit
import contextlib
import json
import queue
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from app.viewer.picture import Picture
from ingest.errors import Unreadable
from ingest.sandbox import Limits
from ingest.server_process import start_server

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

    from app.viewer.picture import PictureRequest

LIMITS = Limits(seconds=10.0, memory=2 * 2**30)
"""What one picture may take. A page takes about 0.2 seconds; who waits for one has an excerpt instead after this."""
PROCESSES = 2
"""Pictures drawn at the same time, so that a slow page does not keep everybody waiting."""

_NO_PROCESS = "Bilden kan inte ritas just nu."


def draw(request: PictureRequest, limits: Limits = LIMITS) -> Picture:
    """The picture asked for. Raises Unreadable where there is none, with the reason as a sentence."""
    reply = _ask(json.dumps({"request": asdict(request), "path": request.path, **asdict(limits)}))
    if "refusal" in reply:
        raise Unreadable(reply["refusal"])
    return Picture.load(reply)


def _ask(line: str) -> dict[str, Any]:
    """The reply to one line. A process that died is let go; the next request starts another."""
    with _server() as server:
        try:
            reply: dict[str, Any] = json.loads(server.ask(line))
        except (OSError, ValueError) as error:
            server.stop()
            raise Unreadable(_NO_PROCESS) from error
    return reply


@dataclass
class _Server:
    """One drawing process, started when first asked."""

    process: subprocess.Popen[str] | None = None

    def ask(self, line: str) -> str:
        """Its reply to one line of JSON; empty where it died."""
        self.process = self.process or _start()
        if self.process.stdin is None or self.process.stdout is None:
            return ""
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()

    def stop(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            with contextlib.suppress(OSError):
                self.process.communicate()
            self.process = None


@cache
def _idle() -> queue.SimpleQueue[_Server]:
    """The processes that nobody uses now; those begun before come first. They end with this one."""
    servers = [_Server() for _ in range(PROCESSES)]
    idle = queue.SimpleQueue[_Server]()
    for server in servers:
        idle.put(server)
        atexit.register(server.stop)
    return idle


@contextlib.contextmanager
def _server() -> Iterator[_Server]:
    server = _idle().get()
    try:
        yield server
    finally:
        _idle().put(server)


def _start() -> subprocess.Popen[str]:
    """A server that is ready. Raises OSError where it does not come so far."""
    server = start_server("app.viewer.picture_server")
    if server is None:
        raise OSError(_NO_PROCESS)
    return server
