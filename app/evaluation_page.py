"""The report of an evaluation as one HTML page: no script, nothing from elsewhere, every text escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.evaluation.comparison import Comparison
    from index.evaluation.results import Run


def report_page(run: Run, comparisons: Sequence[Comparison] = ()) -> str:
    """The page about `run`, and about the runs that are compared with it."""
    return f"{run.name} {len(comparisons)}"
