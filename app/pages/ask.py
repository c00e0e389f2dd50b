"""Fråga: asks the archive and shows the answer with its sources."""

from __future__ import annotations

import streamlit as st

from app.opened import opened
from app.plain import as_markdown


def page() -> None:
    """Render the page."""
    st.title("Fråga arkivet")
    archive = opened()
    question = st.chat_input("Ställ en fråga om mötena och strategierna")
    if question:
        st.markdown(as_markdown(archive.desk.ask(question).text))
