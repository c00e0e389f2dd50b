"""What pages show of work in the background: a bar for every stage, the file in hand, and why it failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.plain import as_markdown, one_line
from app.rebuilding_words import stage_sentence

if TYPE_CHECKING:
    from app.background import Job

WATCHED_EVERY = 1.0
LOOKED_AT_EVERY = 5.0
"""Seconds, while work is under way and while none is: somebody else may begin some."""


def show_progress(job: Job) -> None:
    """A bar for every stage begun, and the file that is waited for."""
    for stage in job.progress.stages:
        st.progress(stage.share, text=stage_sentence(stage))
    if not job.progress.stages:
        st.progress(0.0, text="Startar …")
    if job.progress.file:
        st.caption(f"Läser {one_line(job.progress.file)}")


def show_failure(job: Job) -> None:
    """The program's own sentence; what else it said on demand."""
    st.error(as_markdown(job.error or "Det som skrevs går inte att läsa."), icon=":material/error:")
    if job.log:
        with st.expander("Vad programmet sade"):
            st.code(job.log, language=None, wrap_lines=True)
