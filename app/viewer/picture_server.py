"""The process behind `app.viewer.picture_process`: draws each picture in a child with limits on memory and time.

A request is one line of JSON on standard input, a reply one line on standard output: a picture, or why there is none.
"""

from __future__ import annotations

import json
import sys
import traceback
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from app.viewer.picture import PictureRequest
from ingest.confinement import leave_network
from ingest.errors import Unreadable
from ingest.sandbox_server import in_child
from ingest.server_process import READY

if TYPE_CHECKING:
    from collections.abc import Iterator

PAINTERS = {"pdf": "app.viewer.pdf_page", "pptx": "app.viewer.slide"}
"""Format → the module whose `draw` makes a `Picture` of a `PictureRequest`."""

_SLOW = "Sidan tar för lång tid att rita."
_BROKEN = "Sidan är skadad och går inte att rita."


def main() -> None:
    """Say that it is ready, then answer one line of JSON for each line of JSON until standard input ends."""
    leave_network()
    for module in PAINTERS.values():
        import_module(module)
    sys.stdout.write(READY)
    sys.stdout.flush()
    for line in sys.stdin:
        done = in_child(json.loads(line), _drawn)
        reply = done.lines[0] if done.lines else json.dumps({"refusal": _BROKEN if done.ended else _SLOW})
        sys.stdout.write(reply + "\n")
        sys.stdout.flush()


def _drawn(record: dict[str, Any]) -> Iterator[str]:
    request = replace(PictureRequest.load(record["request"]), path=record["path"])
    try:
        yield import_module(PAINTERS[request.format]).draw(request).dump()
    except Unreadable as error:
        yield json.dumps({"refusal": error.reason})
    except Exception:  # noqa: BLE001 — the border of the process: what a file breaks costs its picture only
        traceback.print_exc()
        yield json.dumps({"refusal": _BROKEN})


if __name__ == "__main__":
    main()
