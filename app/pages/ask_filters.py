"""The filters of the page Fråga; what is picked stands in the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.library import Library
from app.narrowing import Narrowing, choices_of

if TYPE_CHECKING:
    from app.narrowing import Choices

_KEYS = ("ar", "organ", "slag", "person")


def put(narrowing: Narrowing) -> None:
    """Pick what `narrowing` says, before the filters are shown."""
    picked = (list(narrowing.years), list(narrowing.bodies), list(narrowing.kinds), narrowing.person)
    st.session_state.update(zip(_KEYS, picked, strict=True))


def pick(library: Library) -> Narrowing:
    """Show what can be picked, and return what is."""
    choices = _choices(library)
    picked = sum(map(_is_picked, _KEYS))
    with st.popover(f"Filter ({picked})" if picked else "Filter", icon=":material/filter_alt:"):
        years = st.multiselect("År", choices.years, key="ar", bind="query-params", placeholder="Alla")
        bodies = st.multiselect("Organ", choices.bodies, key="organ", bind="query-params", placeholder="Alla")
        kinds = st.multiselect(
            "Slag", choices.kinds, key="slag", bind="query-params", placeholder="Alla", format_func=str.capitalize
        )
        person = st.selectbox(
            "Person", choices.people, index=None, key="person", bind="query-params", placeholder="Alla"
        )
    return Narrowing(tuple(years), tuple(bodies), tuple(kinds), person)


def _is_picked(key: str) -> bool:
    """Whether that filter narrows; at first only the address knows."""
    return bool(st.session_state[key]) if key in st.session_state else key in st.query_params


@st.cache_resource(max_entries=2, show_spinner=False, hash_funcs={Library: id})
def _choices(library: Library) -> Choices:
    return choices_of(library)
