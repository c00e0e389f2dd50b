"""Starts a process that answers lines of JSON over its pipes, and waits until it is ready to."""

from __future__ import annotations

import subprocess
import sys

READY = "ready\n"
"""The first line of such a process, said when what it needs is loaded."""


def start_server(module: str) -> subprocess.Popen[str] | None:
    """`python -m module`, ready; None where it does not come so far. Raises OSError where nothing can be started."""
    server = subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,  # Ctrl-C is for the program that asked; the server ends with its input
    )
    if server.stdout is not None and server.stdout.readline() == READY:
        return server
    server.kill()
    server.communicate()
    return None
