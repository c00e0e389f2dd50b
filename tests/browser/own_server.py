"""An app of its own for a story that changes its archive or its settings: `belagg serve` in a folder, until the end."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Page

PATIENCE = 120.0
"""Seconds; a server is there after five on a quiet machine."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def process(words: Sequence[str], folder: Path, address: str, **environment: str) -> Iterator[str]:
    """Run `python -m WORDS` in `folder` until the end of the block; `address` when it answers."""
    with (folder / f"{words[0]}.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", *words], cwd=folder, env=os.environ | environment, stdout=log, stderr=log
        )
        try:
            _wait_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait()


@contextmanager
def served(folder: Path, **environment: str) -> Iterator[str]:
    """The app over the archive `folder`/arkiv, without weights, at the address yielded."""
    port = environment.get("BELAGG_PORT") or str(free_port())
    settings = {"BELAGG_ARCHIVE": "arkiv", "BELAGG_SOURCES": "källor", "BELAGG_MODEL": "hashed", "BELAGG_PORT": port}
    with process(["app.cli", "serve"], folder, f"http://127.0.0.1:{port}", **settings | environment) as address:
        yield address


def open_page(page: Page, address: str) -> None:
    """Go to `address`, and wait until the app has drawn it."""
    page.goto(address)
    page.get_by_role("heading", level=1).first.wait_for(timeout=PATIENCE * 1000)


def settle(page: Page) -> None:
    """Wait until the app has done what was last asked of it."""
    page.wait_for_timeout(300)  # until it has begun
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=PATIENCE * 1000)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        with suppress(OSError), urllib.request.urlopen(address, timeout=5):  # noqa: S310 — our own, on loopback
            return
        time.sleep(0.2)
    raise TimeoutError(f"nothing answers at {address}")
