"""Landlock: a process gives up, for itself and its children, what it does not need of files, network and signals.

Linux alone has it (5.13 and later, where it is switched on); no rights are needed to use it. Constants and structures
are those of the kernel's include/uapi/linux/landlock.h; the system calls' numbers are the same on every architecture.
"""

from __future__ import annotations

import ctypes
import os
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION = 1
_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_MAKE_SOCKET, _TRUNCATE, _IOCTL_DEVICE = 1 << 9, 1 << 14, 1 << 15
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_OF_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEVICE
"""Rights that a rule for a single file may give; the others are rights within a folder."""

_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""Version of Landlock → how many rights on files it knows; later versions know those of version 5."""
_TCP = 0b11
"""Listening and connecting, from version 4."""
_SCOPES = 0b11
"""Abstract Unix sockets and signals to processes outside, from version 6."""


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """The version that the kernel offers; 0 where it has none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(_call(_CREATE_RULESET, None, 0, _VERSION), 0)


def restrict(readable: Iterable[Path], writable: Iterable[Path], sockets: Iterable[Path] = ()) -> bool:
    """From now on only `readable` may be read or run and only `writable` also written; no TCP, no signals outwards.

    In the folders `sockets` sockets may be made, and nothing else.

    Whether it took effect. What does not exist is passed over. Needs `no_new_privs` to be set.
    """
    offered = version()
    if not offered:
        return False
    known = (1 << _FILE_RIGHTS[min(offered, 5)]) - 1
    rules = _Ruleset(known, _TCP if offered >= 4 else 0, _SCOPES if offered >= 6 else 0)
    size = 24 if offered >= 6 else 16 if offered >= 4 else 8
    descriptor = _call(_CREATE_RULESET, ctypes.byref(rules), size, 0)
    if descriptor < 0:
        return False
    try:
        for path in readable:
            _allow(descriptor, path, _READ & known)
        for path in writable:
            _allow(descriptor, path, known)
        for path in sockets:
            _allow(descriptor, path, _MAKE_SOCKET)
        return _call(_RESTRICT_SELF, descriptor, 0) == 0
    finally:
        os.close(descriptor)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rule = _PathBeneath(rights if path.is_dir() else rights & _OF_FILES, parent)
        _call(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(parent)


def _call(number: int, *arguments: object) -> int:
    result: int = c_library().syscall(number, *arguments)
    return result


@cache
def c_library() -> ctypes.CDLL:
    """The C library of this process, loaded once: a reader calls it some 80 times for every file."""
    return ctypes.CDLL(None)
