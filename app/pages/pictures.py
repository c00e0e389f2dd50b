"""Draws the pictures of registers, in which something can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.registers.pictures import PICKED

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.registers.pictures import Picture


def show(picture: Picture, key: str, on_pick: Callable[[dict[str, str]], None]) -> None:
    """Draw `picture`; `on_pick` gets the fields of what is clicked, before the page is drawn anew."""

    def pick() -> None:
        points = st.session_state[key].selection.get(PICKED)
        if points:
            on_pick(points[0])

    st.vega_lite_chart(
        spec=picture.spec, width="stretch", height=picture.height, key=key, on_select=pick, alt=picture.alt
    )
