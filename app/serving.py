"""Serves the web app, from any folder, on the address and port of the settings."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.opened import opened
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from app.settings import Settings

_ENTRY = Path(__file__).with_name("web.py")


def serve(settings: Settings) -> None:
    """Serve until stopped. The archive, where there is one, opens before the first visitor comes."""
    from streamlit.runtime.pages_manager import PagesManager  # noqa: PLC0415 — heavy
    from streamlit.web import cli  # noqa: PLC0415 — heavy; before the model loads in the background, which would slow it

    os.environ["BELAGG_ARCHIVE"] = str(settings.archive.resolve())
    with suppress(ArchiveError):  # the pages say what is wrong, and where to build one
        opened()
    PagesManager.uses_pages_directory = False  # app/pages holds modules, not scripts to run
    arguments = ["run", str(_ENTRY), f"--server.address={settings.address}", f"--server.port={settings.port}"]
    cli.main(arguments, prog_name="streamlit", standalone_mode=False)
