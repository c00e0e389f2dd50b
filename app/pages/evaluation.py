"""Utvärdering: question sets put to the archive, what came of it, and two runs compared question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.evaluating import stored_runs
from app.evaluation_rows import run_label
from app.opened import current_settings
from app.pages import entrance, evaluation_comparison, evaluation_measuring, evaluation_run
from index.versions import Archive

if TYPE_CHECKING:
    from index.evaluation.results import Run

_LATEST = "names of the latest runs when the page was last shown"


def page() -> None:
    """Render the page."""
    entrance.visitor()
    settings = current_settings()
    st.title("Utvärdering")
    evaluation_measuring.show(settings)
    runs = stored_runs(Archive(settings.archive))
    if not runs:
        st.info("Ingenting har mätts ännu. Välj frågor ovan och starta en mätning.", icon=":material/monitoring:")
        return
    _turn_to_new(runs)
    result, comparison = st.tabs(["Resultat", "Jämför"])
    with result:
        evaluation_run.show(_choose("Mätning", runs, "mätning"))
    with comparison:
        if len(runs) < 2:
            st.info("För en jämförelse behövs två mätningar.", icon=":material/compare_arrows:")
        else:
            after = _choose("Efter", runs, "efter")
            before = _choose("Före", runs, "före", index=1)
            evaluation_comparison.show(before, after)


def _turn_to_new(runs: list[Run]) -> None:
    """Choose a run that has come while the page was open, and the one before it to compare with."""
    latest = [run.name for run in runs[:2]]
    if st.session_state.get(_LATEST, latest) != latest:
        st.session_state["mätning"] = st.session_state["efter"] = latest[0]
        st.session_state["före"] = latest[-1]
    st.session_state[_LATEST] = latest


def _choose(label: str, runs: list[Run], key: str, index: int = 0) -> Run:
    by_name = {run.name: run for run in runs}
    labels = {run.name: run_label(run) for run in runs}
    name = st.selectbox(label, list(by_name), index, format_func=labels.__getitem__, key=key, bind="query-params")
    return by_name.get(name or "", runs[index])
