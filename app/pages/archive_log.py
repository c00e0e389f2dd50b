"""The log on the page of the archive: who asked and changed what, the latest first."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import streamlit as st

from app.audit import latest_events

if TYPE_CHECKING:
    from app.settings import Settings

_COLUMNS = {"time": "Tid (UTC)", "who": "Vem", "action": "Vad", "what": "Gällde"}


def show(settings: Settings) -> None:
    """The latest events."""
    events = latest_events(settings.archive)
    if events:
        st.dataframe([asdict(event) for event in events], hide_index=True, column_config=_COLUMNS, alt="Händelseloggen")
    else:
        st.info("Ingenting har hänt ännu.")
