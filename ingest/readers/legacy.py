"""Older and rarer office formats (.doc, .ppt, ODF, RTF, Word's XML): LibreOffice turns them into DOCX or PPTX first.

LibreOffice runs as this process's child in the same process group, with a profile of its own in a temporary folder, so
that nothing of the user's is touched and whoever ends the group ends it too. Macros are off and links are not followed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import archives, compound
from ingest.errors import Unreadable
from ingest.formats import sniff
from ingest.readers import docx, pptx

if TYPE_CHECKING:
    from ingest.reading import Reading

SECONDS = 90
"""For one conversion. A .doc of 300 pages takes about ten on two cores."""

_TARGETS = {"legacy_word": "docx", "legacy_slides": "pptx"}
_READERS = {"docx": docx.read, "pptx": pptx.read}
_RESTART = 81  # exit code by which soffice.bin asks to be started again: its profile has now been set up
_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_DEAD_PROXY = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")
_REMEDY = "Öppna filen och spara om den som DOCX, PPTX eller PDF."

_SETTING = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
"""No macros, no links out of the document; should one be followed all the same, a proxy that is not there."""


def read(path: Path) -> Reading:
    """Read an older office file by way of LibreOffice. Raises Unreadable where that is missing or gives nothing."""
    program = _program()
    if program is None:
        raise Unreadable("Filens äldre format kräver LibreOffice, som inte är installerat.", _REMEDY)
    target = _TARGETS[sniff(path)]
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(b"PK"):
        archives.check(path, dtd_allowed=True)
    with tempfile.TemporaryDirectory(prefix="belagg-") as folder:
        reading = _READERS[target](_converted(program, path, Path(folder), target, _suffix(start, target)))
    return replace(reading, reader=f"libreoffice+{reading.reader}")


def _program() -> Path | None:
    """LibreOffice's own program behind its starter script, so that stopping it leaves no other process running."""
    found = next((place for name in _PROGRAMS if (place := shutil.which(name))), None)
    if found is None:
        return None
    direct = Path(found).resolve().with_name("soffice.bin")
    return direct if direct.exists() else Path(found)


def _suffix(start: bytes, target: str) -> str:
    """A file name's ending that fits the content: LibreOffice lets the name decide in doubt."""
    if start.startswith(b"{\\rtf"):
        return ".rtf"
    if start.startswith(compound.SIGNATURE):
        return {"docx": ".doc", "pptx": ".ppt"}[target]
    if start.startswith(b"PK"):
        return ""  # a zip tells its kind itself: ODF, or the strict form of OOXML
    return ".xml"


def _converted(program: Path, path: Path, folder: Path, target: str, suffix: str) -> Path:
    source = folder / f"in{suffix}"
    shutil.copyfile(path, source)
    profile = folder / "profile"
    _write_profile(profile)
    try:
        if _run(_command(program, source, target, profile), folder) == _RESTART:
            # By another name: the first one's socket in /tmp is left there where confinement forbids to remove it.
            _run(_command(program, source, target, profile.rename(folder / "profile-2")), folder)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"LibreOffice blev inte klart på {SECONDS} sekunder.", _REMEDY) from error
    except OSError as error:
        raise Unreadable(f"LibreOffice kunde inte startas ({error.strerror}).", _REMEDY) from error
    result = folder / "out" / f"in.{target}"
    if not result.exists():
        raise Unreadable("LibreOffice kunde inte öppna filen; den är skadad eller lösenordsskyddad.", _REMEDY)
    return result


def _command(program: Path, source: Path, target: str, profile: Path) -> list[str]:
    return [
        str(program),
        *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
        f"-env:UserInstallation={profile.as_uri()}",
        *("--convert-to", target, "--outdir", str(source.with_name("out")), str(source)),
    ]


def _run(command: list[str], folder: Path) -> int:
    """The exit status. Raises TimeoutExpired, the program then being ended."""
    environment = {**os.environ, **_DEAD_PROXY, "HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    finished = subprocess.run(
        command,
        env=environment,
        cwd=folder,
        timeout=SECONDS,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return finished.returncode


def _write_profile(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = "".join(_SETTING.format(*setting) for setting in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )
