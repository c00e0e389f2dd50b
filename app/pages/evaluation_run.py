"""One run on the page of the evaluation: its figures, how they spread, and every question with its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.evaluation_page import report_page
from app.evaluation_rows import (
    VERDICT_COLOURS,
    answer_rows,
    headline,
    question_rows,
    retrieval_rows,
    roc_rows,
    time_rows,
    verdict_rows,
    verdict_told,
)
from app.evaluation_text import VERDICTS
from app.pages.entrance import noted
from app.plain import as_markdown, one_line

if TYPE_CHECKING:
    from index.evaluation.results import Run

_SHARE = {"type": "quantitative", "axis": {"format": "%"}}
_CURVE = {
    "description": "Andelen besvarbara frågor som besvaras, mot andelen obesvarbara som också besvaras.",
    "mark": {"type": "line", "interpolate": "step-after"},
    "encoding": {
        "x": {"field": "Obesvarbara som besvaras", **_SHARE},
        "y": {"field": "Besvarbara som besvaras", **_SHARE},
    },
}
"""The ROC curve, in Vega-Lite."""


def show(run: Run) -> None:
    """The run."""
    told = headline(run)
    for place, (name, value) in zip(st.columns(len(told)), told.items(), strict=True):
        place.metric(name, value)
    left, right = st.columns(2)
    with left:
        st.subheader("Sökning")
        st.table(retrieval_rows(run), hide_index=True, border="horizontal", alt="Sökningens mått")
    if run.marks:
        with right:
            st.subheader("Svar")
            st.table(answer_rows(run), hide_index=True, border="horizontal", alt="Svarens mått")
    _charts(run)
    _questions(run)
    name = f"{run.name}.html"
    st.download_button(
        "Hämta rapporten",
        noted(name, lambda: report_page(run).encode()),
        name,
        "text/html",
        on_click="ignore",
        icon=":material/download:",
    )


def _charts(run: Run) -> None:
    if run.marks:
        st.subheader("Svar efter frågans slag")
        verdicts = [VERDICTS[verdict] for verdict in VERDICT_COLOURS]
        st.bar_chart(
            verdict_rows(run),
            x="Slag",
            y=verdicts,
            color=[*VERDICT_COLOURS.values()],
            horizontal=True,
            x_label="Frågor",
            y_label="",
        )
    left, right = st.columns(2)
    with left:
        st.subheader("Tid")
        st.bar_chart(time_rows(run), x="Millisekunder", y="Frågor")
    curve = roc_rows(run)
    if curve:
        with right:
            st.subheader("Besvara eller avböja")
            st.vega_lite_chart(curve, _CURVE)


def _questions(run: Run) -> None:
    st.subheader("Frågorna")
    st.dataframe(question_rows(run), hide_index=True, placeholder="", alt="Frågorna, de sämsta först")
    by_id = {result.id: result for result in run.results}
    labels = {result.id: f"{result.text} ({result.id})" for result in run.results}
    chosen = st.selectbox(
        "Visa en fråga",
        list(by_id),
        None,
        placeholder="Välj en fråga",
        format_func=labels.__getitem__,
        key=f"fråga {run.name}",
    )
    result = by_id.get(chosen or "")
    if result is None or result.mark is None:
        return
    with st.container(border=True):
        st.markdown(f"**{one_line(result.text)}**  \n{verdict_told(result)}")
        st.markdown(as_markdown(result.mark.answer))
        for name, values in (
            ("Väntat", result.mark.expected),
            ("Saknas", result.mark.missing),
            ("Källor", result.mark.sources),
        ):
            if values:
                st.markdown(f"{name}:\n" + "".join(f"\n- {one_line(value)}" for value in values))
