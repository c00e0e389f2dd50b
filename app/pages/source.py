"""Källa: one passage shown in its document, by address."""

from __future__ import annotations

import streamlit as st

from app.links import read_source
from app.opened import opened


def page() -> None:
    """Render the page."""
    st.title("Källa")
    place = read_source(st.query_params.to_dict())
    if place is None:
        st.info("Adressen pekar inte ut något avsnitt.")
        return
    document = opened().store.document(place.document_id)
    st.text(document.text[place.start : place.end])
