"""Renders what the viewer shows of a source: its page, slide or excerpt, with turning and the way to the original."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

import streamlit as st

from app.excerpt_markdown import around_marks, excerpt_markdown
from app.opened import opened
from app.pages.entrance import noted
from app.plain import as_markdown
from app.viewer import Excerpt, show

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.viewer.shown import Portion, Shown
    from ingest.model import Document, Span

_MOST_KEPT = 60
"""Pictures that are kept drawn for everybody; each is some hundred kilobytes."""
_KEPT_SECONDS = 300
"""So that a page which could not be drawn just then is tried again."""
_STYLE = """<style>
.st-key-utdrag table { width: 100%; }
.st-key-utdrag :is(td, th) { overflow-wrap: anywhere; padding: 0.3rem 0.5rem; }
@media (max-width: 640px) { .st-key-utdrag :is(td, th) { font-size: 0.8rem; padding: 0.2rem 0.3rem; } }
</style>"""
"""Wide tables of an excerpt break their words rather than leave the frame."""
_THE: dict[Portion, str] = {"sida": "sidan", "bild": "bilden", "avsnitt": "avsnittet"}


def show_source(
    document: Document, span: Span, page: int | None, on_turn: Callable[[int], None], *, near: bool = False
) -> None:
    """Render the place of `span`, turned to `page`; `on_turn` gets the page that the reader turns to.

    With `near`, only what stands nearest to the words marked is shown of an excerpt.
    """
    original = opened().original(document.id)
    shown = _shown(document.id, span.start, span.end, page, document, original)
    with st.container(border=True, key="utdrag"):
        if not isinstance(shown, Excerpt):
            st.image(shown.png, width="stretch", alt=shown.alt)
        else:
            st.html(_STYLE)
            if shown.headings:
                st.caption(as_markdown(" › ".join(shown.headings)))
            st.markdown(excerpt_markdown(around_marks(shown) if near else shown))
    if shown.remark:
        st.caption(as_markdown(shown.remark))
    with st.container(horizontal=True, vertical_alignment="center"):
        _show_turning(shown, on_turn)
        _show_original(document, original)


@st.cache_resource(max_entries=_MOST_KEPT, ttl=_KEPT_SECONDS, show_spinner="Ritar källan …")
def _shown(
    document_id: str,  # noqa: ARG001 — the cache's key
    start: int,
    end: int,
    page: int | None,
    _document: Document,
    _original: Path | None,
) -> Shown:
    return show(_document, _original, start, end, page)


def _show_turning(shown: Shown, on_turn: Callable[[int], None]) -> None:
    if shown.pages < 2:
        return
    the = _THE[shown.unit]
    st.button(
        f"Föregående {shown.unit}",
        icon=":material/chevron_left:",
        disabled=shown.page <= 1,
        on_click=on_turn,
        args=(shown.page - 1,),
        help=f"Visa {the} före",
    )
    st.markdown(f"{shown.unit.capitalize()} {shown.page} av {shown.pages}", width="content")
    st.button(
        f"Nästa {shown.unit}",
        icon=":material/chevron_right:",
        disabled=shown.page >= shown.pages,
        on_click=on_turn,
        args=(shown.page + 1,),
        help=f"Visa {the} efter",
    )


def _show_original(document: Document, original: Path | None) -> None:
    if original is not None:
        st.download_button(
            "Hämta originalet",
            noted(document.name, original.read_bytes),
            file_name=document.name,
            mime=mimetypes.guess_type(document.name)[0] or "application/octet-stream",
            icon=":material/download:",
            on_click="ignore",
        )
