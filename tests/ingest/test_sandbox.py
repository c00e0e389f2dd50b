"""The sandbox is tried with readers that misbehave, put in the place of the text reader in the server's own process."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ingest.codec import load_document
from ingest.errors import BelaggError
from ingest.records import Records
from ingest.sandbox import NOT_UNDERSTOOD, Limits, Refusal, Sandbox, Understood
from ingest.server_process import READY
from tests.conftest import MINUTES

if TYPE_CHECKING:
    from pathlib import Path

MISBEHAVIOUR = {
    "hangs": "import time; time.sleep(60)",
    "swells": "held = bytearray(3 * 2**30)",
    "crashes": "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
    "leaves": "import os; os._exit(3)",
    "fails": "raise ZeroDivisionError",
    "recurses": "f = lambda: f(); f()",
}


Reply = list[dict[str, dict[str, str]]]


def _ask_misbehaving(function: str, body: str, path: Path) -> Reply:
    """Both lines of the reply of a server in which `function` does `body`."""
    module, name = function.rsplit(".", 1)
    script = f"""
        import {module} as changed
        from ingest import sandbox_server
        def misbehave(_):
            {body}
        changed.{name} = misbehave
        sandbox_server.main()
    """
    request = json.dumps({"path": str(path), "name": "a.txt", "seconds": 2.0, "memory": 2**31})
    with _server(script) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(request + "\n")
        server.stdin.flush()
        assert server.stdout.readline() == READY
        return [json.loads(server.stdout.readline()) for _ in range(2)]


def _server(script: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)], stdin=pipe, stdout=pipe, stderr=pipe, text=True
    )


def test_a_reader_ends_with_the_one_who_asked(tmp_path: Path) -> None:
    """When the input ends while a file is read, the child is ended and the server with it, long before any limit."""
    path = tmp_path / "a.txt"
    path.write_text(MINUTES, encoding="utf-8")
    script = """
        import ingest.readers.text as reader, time
        from ingest import sandbox_server
        reader.read = lambda path: time.sleep(60)
        sandbox_server.main()
    """
    request = json.dumps({"path": str(path), "name": "a.txt", "seconds": 60.0, "memory": 2**31})
    server = _server(script)
    server.communicate(request + "\n", timeout=20)
    assert server.returncode == 0


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in MISBEHAVIOUR.items()])
def test_a_misbehaving_reader_is_a_refusal(body: str, tmp_path: Path) -> None:
    """Whatever a reader does, the server lives and says why the file was refused and what to do."""
    path = tmp_path / "a.txt"
    path.write_text(MINUTES, encoding="utf-8")
    reply, records = _ask_misbehaving("ingest.readers.text.read", body, path)
    assert reply["refusal"]["reason"]
    assert reply["refusal"]["remedy"]
    assert records == {}


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in MISBEHAVIOUR.items()])
def test_what_cannot_be_understood_is_still_read(body: str, tmp_path: Path) -> None:
    """Whatever the rules do to a text, the document is handed over; only its records are lost."""
    path = tmp_path / "a.txt"
    path.write_text(MINUTES, encoding="utf-8")
    reply, records = _ask_misbehaving("ingest.sandbox_server.understand", body, path)
    assert load_document(str(reply["document"])).title == "Minnesanteckning Fiberrådet"
    assert records == {}


def test_a_server_that_cannot_start_is_no_fault_of_the_file(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the build stops: an archive in which every file is refused must not take the place of a good one."""
    monkeypatch.setenv("PYTHONPATH", str(sources))
    (sources / "msgspec.py").write_text("raise ImportError('broken')", encoding="utf-8")
    with Sandbox() as sandbox, pytest.raises(BelaggError, match="kan inte startas"):
        sandbox.read(sources / "fiberrådet.txt", "fiberrådet.txt")


def test_a_document_without_records_says_so(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks gets the document with a warning, so that it is tried again at the next build."""
    with Sandbox() as sandbox:
        whole = sandbox.read(sources / "fiberrådet.txt", "fiberrådet.txt")
        assert isinstance(whole, Understood)
        bare = Understood(replace(whole.document, warnings=(NOT_UNDERSTOOD,)), Records())
        ask = sandbox._ask
        monkeypatch.setattr(sandbox, "_ask", lambda request: {"document": ask(request)["document"]})
        assert sandbox.read(sources / "fiberrådet.txt", "fiberrådet.txt") == bare


def test_a_file_is_read_and_the_next_one_too(sources: Path) -> None:
    """One sandbox reads many files; one that is refused does not end it."""
    (sources / "tom.txt").touch()
    with Sandbox() as sandbox:
        first = sandbox.read(sources / "fiberrådet.txt", "fiberrådet.txt")
        empty = sandbox.read(sources / "tom.txt", "tom.txt")
        missing = sandbox.read(sources / "borta.txt", "borta.txt")
        second = sandbox.read(sources / "kulturnämnden.txt", "kulturnämnden.txt")
    assert isinstance(first, Understood)
    assert first.document.title == "Minnesanteckning Fiberrådet"
    assert [meeting.document_id for meeting in first.records.meetings] == [first.document.id]
    assert isinstance(empty, Refusal)
    assert "tom" in empty.reason
    assert isinstance(missing, Refusal)
    assert isinstance(second, Understood)


def test_time_is_limited(sources: Path) -> None:
    """A limit that no file can keep refuses it, and says after how long."""
    with Sandbox(Limits(seconds=0.0)) as sandbox:
        refusal = sandbox.read(sources / "fiberrådet.txt", "fiberrådet.txt")
    assert isinstance(refusal, Refusal)
    assert "0 sekunder" in refusal.reason
