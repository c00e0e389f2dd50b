"""How the web app bears many who ask at once: sessions over its own protocol, against a real server.

python -m tests.benchmarks.sessions ARCHIVE [--sessions 20] [--seconds 120] [--pause 5]
Each session opens the page Fråga, asks a question of the set by its address, waits until the page is whole, reads for
`pause` seconds on the average, and asks the next.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from urllib.request import urlopen

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.asyncio.client import ClientConnection

ROOT = Path(__file__).resolve().parents[2]
SET = ROOT / "corpus" / "evaluation" / "dev.jsonl"
PATIENCE = 60.0
"""Seconds until an answer counts as an error."""


@dataclass
class Measured:
    """Seconds of every answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def main() -> None:
    """Serve, ask, print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--sessions", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--pause", type=float, default=5)
    arguments = parser.parse_args()
    port = _free_port()
    command = [sys.executable, "-m", "app.cli", "serve", "--archive", str(arguments.archive), "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        asyncio.run(_ask_all(port, 1, 15.0, 0.0))  # the model loads, and the first page is drawn
        before, used = _memory(server.pid), _processor_time(server.pid)
        measured = asyncio.run(_ask_all(port, arguments.sessions, arguments.seconds / 2, arguments.pause))
        middle = _memory(server.pid)
        later = asyncio.run(_ask_all(port, arguments.sessions, arguments.seconds / 2, arguments.pause))
        after, used = _memory(server.pid), _processor_time(server.pid) - used
    finally:
        server.terminate()
        server.wait()
    seconds, errors = measured.seconds + later.seconds, measured.errors + later.errors
    rows = [
        ("sessions / seconds / pause", f"{arguments.sessions} / {arguments.seconds:.0f} / {arguments.pause:.0f}"),
        ("answers", str(len(seconds))),
        ("errors", f"{len(errors)} {errors[:1] or ''}"),
        ("median", f"{statistics.median(seconds):.2f} s"),
        ("p95", f"{statistics.quantiles(seconds, n=20)[-1]:.2f} s"),
        ("processor time of the server, an answer", f"{used / max(len(seconds), 1):.2f} s"),
        ("memory before, at half time, after", f"{before:.0f} / {middle:.0f} / {after:.0f} MB"),
    ]
    sys.stdout.write("\n".join(f"| {name} | {figure} |" for name, figure in rows) + "\n")


async def _ask_all(port: int, sessions: int, seconds: float, pause: float) -> Measured:
    measured, until = Measured(), time.monotonic() + seconds
    await asyncio.gather(*(_session(port, number, until, pause, measured) for number in range(sessions)))
    return measured


async def _session(port: int, number: int, until: float, pause: float, measured: Measured) -> None:
    chance = random.Random(number)
    questions = _questions(chance)
    async with connect(f"ws://127.0.0.1:{port}/_stcore/stream", max_size=None) as server:
        await _show(server, "")
        while time.monotonic() < until:
            await asyncio.sleep(chance.uniform(0, 2 * pause))
            started = time.perf_counter()
            try:
                async with asyncio.timeout(PATIENCE):
                    await _show(server, urlencode({"q": next(questions)}))
            except (TimeoutError, RuntimeError) as error:
                measured.errors.append(repr(error))
            else:
                measured.seconds.append(time.perf_counter() - started)


def _questions(chance: random.Random) -> Iterator[str]:
    asked = [json.loads(line)["text"] for line in SET.read_text(encoding="utf-8").splitlines()]
    while True:
        yield chance.choice(asked)


async def _show(server: ClientConnection, query: str) -> None:
    """Ask for the page at its address and read until it is whole. Raises RuntimeError where it shows an exception."""
    message = BackMsg()
    message.rerun_script.query_string = query
    message.rerun_script.page_name = "fraga"
    await server.send(message.SerializeToString())
    async for data in server:
        part = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
        shown = part.delta.new_element
        if shown.HasField("exception") or (shown.HasField("alert") and shown.alert.format == Alert.ERROR):
            raise RuntimeError(shown.exception.message or shown.alert.body)
        if part.WhichOneof("type") == "script_finished":
            return


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health") as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server does not start")


def _memory(process: int) -> float:
    """Resident megabytes of the server (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else float("nan")


def _processor_time(process: int) -> float:
    """Seconds that the server has worked, on all cores together (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    os.environ.setdefault("BELAGG_LOGIN", "false")
    main()
