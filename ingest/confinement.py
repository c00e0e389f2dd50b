"""What a reading process gives up before it opens a file that may be hostile: network, rights, files, processes.

Each step is taken where the system allows it and passed over where not, for a file must be readable everywhere; limits
on memory and time always hold. SECURITY.md tells what is left on which system.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import landlock

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_WRITTEN = 512 * 2**20
"""Bytes of one file that a reader or a program of its may write: LibreOffice's copy of the largest document."""

MOST_PROCESSES = 4096
"""Processes and threads of the user's at once. LibreOffice has some 20, a busy desktop 2,000; a fork bomb ends here."""

MOST_OPEN_FILES = 256

NOBODY = 65534
"""The user and group without rights, on Linux."""

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # unshare(2)
_NO_NEW_PRIVILEGES, _PARENT_DEATH, _DUMPABLE, _DROP_BOUND = 38, 1, 4, 24  # prctl(2)
_CAPABILITIES = 0x20080522  # version 3 of capset(2)
_LAST_CAPABILITY = 40

_SYSTEM = (
    *("/usr", "/lib", "/lib32", "/lib64", "/bin", "/sbin", "/opt", "/nix/store", "/sys/devices/system", "/proc"),
    *("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/fonts", "/etc/libreoffice", "/etc/localtime"),
    *("/etc/passwd", "/etc/group", "/etc/nsswitch.conf", "/etc/alternatives", "/var/cache/fontconfig"),
    "/var/spool/libreoffice",
    *("/dev/urandom", "/dev/random", "/dev/zero"),
)
"""What Python's libraries, tesseract and LibreOffice read: programs, fonts, names of users."""

_PIPES = Path("/tmp")  # noqa: S108 — not ours to choose
"""Where LibreOffice makes a socket, and does not start where it cannot (sal/osl/unx/pipe.cxx)."""


def leave_network() -> bool:
    """Put this process and its children where no network is; whether that could be done.

    With rights by a network namespace, without by a user namespace and one for the network in it. Where neither is
    allowed, Python's sockets are refused in this process: that stops a library, not a taken-over process.
    """
    user, group = os.getuid(), os.getgid()
    if _linux("unshare", _NEW_NETWORK):
        return True
    if _linux("unshare", _NEW_USER | _NEW_NETWORK):
        _keep_name(user, group)
        return True
    sys.addaudithook(_refuse_sockets)
    return False


def _keep_name(user: int, group: int) -> None:
    """Be who one was, in a new user namespace too: without a name no file can be made."""
    for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        with contextlib.suppress(OSError):
            Path("/proc/self", name).write_text(text, encoding="ascii")


def _refuse_sockets(event: str, _arguments: object) -> None:
    if event in {"socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo"}:
        raise PermissionError("no network while a file is read")


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """A folder for what a reader and its programs write, gone afterwards however they ended."""
    folder = Path(tempfile.mkdtemp(prefix="belagg-"))
    try:
        if os.getuid() == 0:
            folder.chmod(0o777)  # for whoever the reader becomes
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def forget_pipes() -> None:
    """Remove the sockets of LibreOffice's that nobody listens to: a confined one may make its own, not remove it."""
    for path in filter(Path.is_socket, _PIPES.glob("OSL_PIPE_*")):
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as asking:
            asking.settimeout(1)
            try:
                asking.connect(str(path))
            except ConnectionRefusedError:
                path.unlink()


def confine(memory: int, file: Path, folder: Path) -> Path:
    """Limit this process for good: `memory` bytes, reading `file` and programs, writing in `folder` and nowhere else.

    Returns the path by which `file` is still to be had.
    """
    _set_limits(memory)
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
    _linux("prctl", _NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    _forgo_capabilities()
    path = _become_nobody(file) if os.getuid() == 0 and sys.platform.startswith("linux") else file
    _drop_capabilities()
    _linux("prctl", _PARENT_DEATH, int(signal.SIGKILL), 0, 0, 0)
    landlock.restrict([*map(Path, _SYSTEM), *_code(), path], [folder, Path("/dev/null")], [_PIPES])
    return path


def _set_limits(memory: int) -> None:
    import resource  # noqa: PLC0415 — not on Windows, where nothing is read

    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, LARGEST_WRITTEN),
        (resource.RLIMIT_NOFILE, MOST_OPEN_FILES),
        (resource.RLIMIT_NPROC, MOST_PROCESSES),
    ):
        allowed = resource.getrlimit(kind)[1]
        limit = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        resource.setrlimit(kind, (limit, limit))


def _become_nobody(file: Path) -> Path:
    """Root's reader goes on as nobody, with a copy of `file` in memory that nobody may read: the path of the copy.

    Where nobody could not load the rest of the program, or this root may not change its name, nothing happens.
    """
    if not _may_load_code(NOBODY):
        return file
    try:
        copy = os.memfd_create("original", 0)
        with file.open("rb") as source, os.fdopen(os.dup(copy), "wb") as target:
            shutil.copyfileobj(source, target)
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    except OSError:
        return file
    _linux("prctl", _DUMPABLE, 1, 0, 0, 0)  # else /proc/self would be root's still
    return Path(f"/proc/self/fd/{copy}")


def _may_load_code(user: int) -> bool:
    places = [place for place in _code() if place.is_dir()]
    try:
        os.seteuid(user)
    except OSError:
        return False
    try:
        return all(os.access(place, os.R_OK | os.X_OK, effective_ids=True) for place in places)
    finally:
        os.seteuid(0)


def _code() -> list[Path]:
    """Where Python lies, and the packages loaded so far; of the working folder only the packages in it."""
    installed = (sys.prefix, sys.base_prefix, *(place for place in sys.path if place.endswith("-packages")))
    packages = (getattr(module, "__path__", ()) for name, module in list(sys.modules.items()) if "." not in name)
    own = {place for places in packages for place in places if not place.startswith(installed)}
    return [Path(place) for place in (*installed, *sorted(own))]


def _forgo_capabilities() -> None:
    """No program that is run from now on has any of root's rights."""
    for capability in range(_LAST_CAPABILITY + 1):
        _linux("prctl", _DROP_BOUND, capability, 0, 0, 0)


def _drop_capabilities() -> None:
    """This process has none of root's rights either, also where a user namespace gave it all of them."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES, 0)
    _linux("capset", header, (ctypes.c_uint32 * 6)())


def _linux(function: str, *arguments: object) -> bool:
    """Call a function of Linux's C library; whether it did what was asked. On other systems nothing happens."""
    if not sys.platform.startswith("linux"):
        return False
    result: int = getattr(landlock.c_library(), function)(*arguments)
    return result == 0
