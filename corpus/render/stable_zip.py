"""Office files are zip files: written anew with fixed times, so that the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"


def rewrite(data: bytes) -> bytes:
    """The zip file `data` with sorted members and no times, stored.

    Nothing is compressed, since what a compressor gives depends on the version of zlib; git compresses it anyway.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != _FIRST, name)):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.create_system = 0
            new.writestr(member, old.read(name))
    return target.getvalue()
