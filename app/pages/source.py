"""Källa: one passage shown in its document, by address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.citations import place_of, reference
from app.links import read_source
from app.opened import opened
from app.pages.entrance import guarded
from app.pages.source_view import show_source
from app.plain import as_markdown, one_line
from ingest.model import Span

if TYPE_CHECKING:
    from app.links import SourcePlace
    from ingest.model import Document


def page() -> None:
    """Render the page."""
    place = read_source(st.query_params.to_dict())
    document = opened().document(place.document_id) if place else None
    if place is None or document is None:
        st.title("Källa", anchor=False)
        st.warning(
            "Arkivet har inte det dokument som adressen pekar ut. Det kan ha ändrats eller tagits bort.",
            icon=":material/search_off:",
        )
        return
    _show(document, place)


def _show(document: Document, place: SourcePlace) -> None:
    length = len(document.text)
    span = Span(document.id, min(place.start, length), min(place.end, length))
    st.title(one_line(document.title), anchor=False)
    st.caption(one_line(f"{reference(document, place_of(document, span))} · {document.name}"))
    left, right = st.columns([2, 1], gap="medium")
    with right:
        st.subheader("Ordagrant", anchor=False)
        st.markdown(as_markdown(document.quote(span)))
    with left:
        _show_place(document, span)


@st.fragment
@guarded()
def _show_place(document: Document, span: Span) -> None:
    wanted = read_source(st.query_params.to_dict())
    show_source(document, span, wanted.page if wanted else None, _turn)


def _turn(page: int) -> None:
    st.query_params["sida"] = str(page)
