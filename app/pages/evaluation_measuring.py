"""Starting a measurement on the page of the evaluation, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app import measuring
from app.pages import entrance, job_panel
from app.plain import as_markdown, one_line
from app.question_sets import question_sets
from app.rebuilding_words import started_sentence
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from app.background import Job
    from app.settings import Settings

_FAULT = "why no measurement could begin"


def show(settings: Settings) -> None:
    """The panel; it renews itself, and the whole page when a measurement begins or ends."""
    job = measuring.measurement_of(settings.archive).latest()
    is_busy = job is not None and job.is_running
    panel = st.fragment(
        entrance.guarded()(_panel), run_every=job_panel.WATCHED_EVERY if is_busy else job_panel.LOOKED_AT_EVERY
    )
    panel(settings, _seen(job))


def _seen(job: Job | None) -> tuple[object, ...]:
    return (job.started, job.state) if job else ()


def _panel(settings: Settings, seen: tuple[object, ...]) -> None:
    job = measuring.measurement_of(settings.archive).latest()
    may_change = entrance.visitor().may_change
    if _seen(job) != seen:
        st.rerun()
    with st.container(border=True):
        if job is not None and job.is_running:
            _running(settings, job, may_cancel=may_change)
            return
        _start(settings, may_change=may_change)
        if _FAULT in st.session_state:
            st.error(one_line(st.session_state[_FAULT]), icon=":material/error:")
        if job is not None and job.state == "failed":
            job_panel.show_failure(job)
        elif job is not None and job.state == "cancelled":
            st.warning("Den senaste mätningen avbröts.", icon=":material/cancel:")


def _running(settings: Settings, job: Job, *, may_cancel: bool) -> None:
    st.markdown(f"**{one_line(job.about)}** mäts. {as_markdown(started_sentence(job))}")
    job_panel.show_progress(job)
    if may_cancel and st.button("Avbryt mätningen", icon=":material/cancel:"):
        measuring.measurement_of(settings.archive).cancel(entrance.editor("avbruten mätning").name)
        st.rerun()


def _start(settings: Settings, *, may_change: bool) -> None:
    sets = question_sets(settings)
    if not sets:
        st.markdown("Det finns inga frågor att mäta med. Markera rätt avsnitt vid ett svar, så börjar en frågesamling.")
        return
    if not may_change:
        st.caption("Starta mätningar får den göra som är i en grupp med rätt att ändra.")
        return
    choice, button = st.columns([3, 1], vertical_alignment="bottom")
    name = choice.selectbox("Frågesamling", list(sets))
    if button.button("Mät", type="primary", icon=":material/play_arrow:", width="stretch") and name:
        try:
            if measuring.start(settings, sets[name], entrance.editor("mätning", name).name):
                st.session_state.pop(_FAULT, None)
            else:
                st.session_state[_FAULT] = "En mätning pågår redan."
        except ArchiveError as error:
            st.session_state[_FAULT] = str(error)
        st.rerun()
