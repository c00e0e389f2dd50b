"""What a reading process cannot do, tried from within one: each attempt is made in a child as a reader would."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from ingest import confinement, landlock
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SERVER = """
import json, os, pathlib, resource, signal, socket, subprocess, sys
from ingest import confinement, sandbox_server

def attempt(request):
    path, folder = pathlib.Path(request["path"]), pathlib.Path(request["scratch"])
    try:
        done = eval(request["code"])
        yield json.dumps(["done", repr(done)])
    except Exception as error:
        yield json.dumps(["refused", type(error).__name__])

{before}
confinement.leave_network()
done = sandbox_server.in_child(json.loads(sys.argv[1]), attempt)
print(json.dumps(json.loads(done.lines[0]) if done.lines else ["ended", str(done.status)]))
"""

needs_landlock = pytest.mark.skipif(landlock.version() < 6, reason="the kernel has no Landlock, or an old one")
ANYWHERE = ROOT / "README.md"


def _attempt(code: str, tmp_path: Path, before: str = "") -> tuple[str, str]:
    """What became of `code` in a child: done with its value, or refused with the name of the error."""
    file = tmp_path / "fil.txt"
    file.write_text("Mötet", encoding="utf-8")
    request = {"path": str(file), "code": code, "seconds": 20.0, "memory": 2**31}
    command = [sys.executable, "-c", SERVER.format(before=textwrap.dedent(before)), json.dumps(request)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None  # its input stays open: a server whose asker has gone ends its child
        outcome, value = json.loads(server.stdout.readline())
    return outcome, value


REFUSED = [
    pytest.param(f"open({str(ANYWHERE)!r}).read()", id="reading another file"),
    pytest.param("open('/etc/shadow').read()", id="reading the passwords"),
    pytest.param("os.listdir('/')", id="listing the root"),
    pytest.param("open('/tmp/belagg-spår', 'w')", id="writing elsewhere"),
    pytest.param("path.write_text('x')", id="writing over the file itself"),
    pytest.param("os.unlink(request['path'])", id="deleting the file itself"),
    pytest.param("os.kill(os.getppid(), 0)", id="signalling whoever asked"),
    pytest.param("open(f'/proc/{os.getppid()}/mem', 'rb').read(1)", id="reading the memory of whoever asked"),
]


@needs_landlock
@pytest.mark.parametrize("code", REFUSED)
def test_nothing_outside_is_reached(code: str, tmp_path: Path) -> None:
    """A reader sees its file and programs, writes in its own folder, and touches no other process."""
    assert _attempt(code, tmp_path)[0] == "refused"


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("socket.create_connection(('127.0.0.1', 9), 1)", id="to this machine"),
        pytest.param("socket.create_connection(('192.0.2.1', 80), 1)", id="to another machine"),
        pytest.param("socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))", id="a datagram"),
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        pytest.param("", id="as it comes"),
        pytest.param(
            "linux = confinement._linux\n"
            "confinement._linux = lambda name, *rest: name != 'unshare' and linux(name, *rest)",
            id="without namespaces",
        ),
    ],
)
def test_there_is_no_network(code: str, before: str, tmp_path: Path) -> None:
    """Nothing is sent, neither where the system grants a network namespace nor where it does not."""
    assert _attempt(code, tmp_path, before)[0] == "refused"


ALLOWED = [
    pytest.param("path.read_text()", "'Mötet'", id="its file"),
    pytest.param("(folder / 'a').write_text('x')", "1", id="its own folder"),
    pytest.param("subprocess.run(['/bin/sh', '-c', 'exit 3']).returncode", "3", id="a program"),
    pytest.param("resource.getrlimit(resource.RLIMIT_CORE)", "(0, 0)", id="no core is dumped"),
    pytest.param("resource.getrlimit(resource.RLIMIT_AS)[1]", str(2**31), id="memory"),
    pytest.param("resource.getrlimit(resource.RLIMIT_FSIZE)[1]", str(2**29), id="what it writes"),
    pytest.param("'CapEff:\\t0000000000000000' in open('/proc/self/status').read()", "True", id="no right of root's"),
    pytest.param("'NoNewPrivs:\\t1' in open('/proc/self/status').read()", "True", id="none to be had"),
]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights are told by /proc")
@pytest.mark.parametrize(("code", "value"), ALLOWED)
def test_what_a_reader_is_left_with(code: str, value: str, tmp_path: Path) -> None:
    """It can do its work, within limits."""
    assert _attempt(code, tmp_path) == ("done", value)


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only root can become nobody")
def test_root_reads_as_nobody(tmp_path: Path) -> None:
    """Where nobody may load the program too, root's reader is nobody, and has the file that only root may open."""
    tmp_path.chmod(0o700)
    before = "confinement._may_load_code = lambda user: True"
    assert _attempt("(os.getuid(), path.read_text())", tmp_path, before) == ("done", "(65534, 'Mötet')")


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of a reader is gone with it, however it ended."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert _attempt("(folder / 'stor').write_text('x' * 1000) and os.kill(os.getpid(), 9)", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["fil.txt"]


def test_only_sockets_that_nobody_listens_to_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a confined LibreOffice left is removed; the socket of one that runs, and other files, stay."""
    monkeypatch.setattr(confinement, "_PIPES", tmp_path)
    (tmp_path / "OSL_PIPE_fil").touch()
    with socket.socket(socket.AF_UNIX) as listening, socket.socket(socket.AF_UNIX) as dead:
        listening.bind(str(tmp_path / "OSL_PIPE_lever"))
        listening.listen()
        dead.bind(str(tmp_path / "OSL_PIPE_död"))
        dead.close()
        confinement.forget_pipes()
    assert {path.name for path in tmp_path.iterdir()} == {"OSL_PIPE_lever", "OSL_PIPE_fil"}
