"""Where what can be made again is kept: unpacked models, vectors."""

from __future__ import annotations

import os
from pathlib import Path


def default_cache() -> Path:
    """BELAGG_CACHE if set, else the folder `belagg` in the user's cache folder (XDG Base Directory Specification)."""
    named = os.environ.get("BELAGG_CACHE")
    if named:
        return Path(named).expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "belagg")
