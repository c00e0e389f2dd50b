"""Links from one page to another, which keep the session: by the addresses of `app.links`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.links import read_link
from app.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from streamlit.navigation.page import StreamlitPage

_PAGES = "pages by address"


def remember_pages(pages: Mapping[str, StreamlitPage]) -> None:
    """Keep the pages of this session by their addresses; called by `app.web` at every run."""
    st.session_state[_PAGES] = dict(pages)


def link(label: str, address: str, *, icon: str | None = None, trusted: bool = False) -> None:
    """A link to another page. `label` is shown to the letter; `trusted` where it is Markdown of our own."""
    label = label if trusted else one_line(label)
    page, parameters = _target(address)
    if page is None:  # a page run by itself, without the shell
        st.link_button(label, address, icon=icon, type="tertiary")
    else:
        st.page_link(page, label=label, icon=icon, query_params=parameters)


def go(address: str) -> None:
    """Turn to another page at once."""
    page, parameters = _target(address)
    if page is not None:
        st.switch_page(page, query_params=parameters)


def _target(address: str) -> tuple[StreamlitPage | None, dict[str, str]]:
    read = read_link(address)
    if read is None:
        return None, {}
    name, parameters = read
    return st.session_state.get(_PAGES, {}).get(name), parameters
