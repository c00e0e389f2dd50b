"""Two runs on the page of the evaluation: what differs, whether by more than chance, and in which questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from app.evaluating import compare_runs
from app.evaluation_rows import change_rows, difference_rows, shift_rows, verdict_sentence
from app.swedish_text import counted

if TYPE_CHECKING:
    from index.evaluation.comparison import Comparison
    from index.evaluation.results import Run


def show(before: Run, after: Run) -> None:
    """The comparison."""
    if before.name == after.name:
        st.info("Välj två olika mätningar.", icon=":material/compare_arrows:")
        return
    comparison = _compared(before.name, after.name, before, after)
    if not comparison.questions:
        st.info("Mätningarna har inga frågor gemensamma.", icon=":material/compare_arrows:")
        return
    st.markdown(verdict_sentence(comparison))
    st.caption(f"Jämförelsen gäller {counted(comparison.questions, 'gemensam fråga', 'gemensamma frågor')}.")
    st.table(difference_rows(comparison), hide_index=True, border="horizontal", alt="Måtten före och efter")
    st.bar_chart(change_rows(comparison), x="Mått", y="Skillnad", horizontal=True)
    for what, shifts in (("Sämre", comparison.worse), ("Bättre", comparison.better)):
        rows = shift_rows(shifts)
        st.subheader(f"{what}: {counted(len(rows), 'fråga', 'frågor')}")
        if rows:
            st.dataframe(rows, hide_index=True, alt=f"Frågor som blev {what.lower()}")


@st.cache_data(max_entries=8, show_spinner="Jämför …")
def _compared(before: str, after: str, _first: Run, _second: Run) -> Comparison:  # noqa: ARG001 — the cache's key
    return compare_runs(_first, _second)
