"""The report of an evaluation as one HTML page: no script, nothing from elsewhere, every text escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.evaluation_text import (
    ANSWER_FIGURES,
    REFUSAL_FIGURES,
    VERDICTS,
    decimal,
    kind_name,
    name_of,
    p_value_text,
    shift_text,
)
from index.evaluation.figures import by_kind, figures, roc_points, verdict_counts
from index.evaluation.inference import confidence_interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import jinja2

    from index.evaluation.comparison import Comparison
    from index.evaluation.results import QuestionResult, Run

_TEMPLATE = Path(__file__).with_name("evaluation_page.html")
_BINS = 24
_GREATEST_PART = 99
"""Times above this percentile are left out of a histogram, which one stall of the machine would else flatten."""


def report_page(run: Run, comparisons: Sequence[Comparison] = ()) -> str:
    """The page about `run`, and about the runs that are compared with it."""
    return _template().render(
        run=run,
        figures=figures(run),
        retrieval=list(_retrieval(run)),
        verdict_counts=_ordered(run.results),
        kinds={kind: _ordered(results) for kind, results in by_kind(run.results).items()},
        roc=roc_points(run.marks),
        latency=list(_latency(run)),
        groups=list(_groups(run)),
        comparisons=[(each, _reach(each)) for each in comparisons],
    )


@cache
def _template() -> jinja2.Template:
    """The page's template; what it writes out is escaped unless it is the template's own."""
    import jinja2  # noqa: PLC0415 — only where a page is asked for

    environment = jinja2.Environment(autoescape=True, undefined=jinja2.ChainableUndefined, trim_blocks=True)
    environment.filters |= {"decimal": _decimal, "name_of": name_of, "kind_name": kind_name}
    environment.filters |= {"shift_text": shift_text, "p_value": p_value_text}
    environment.globals |= {"told": VERDICTS, "answer_figures": ANSWER_FIGURES, "refusal_figures": REFUSAL_FIGURES}
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))


def _decimal(number: Any, digits: int = 3, *, signed: bool = False) -> str:  # noqa: ANN401 — also jinja2's undefined
    return decimal(number if isinstance(number, (int, float)) else None, digits, signed=signed)


def _retrieval(run: Run) -> Iterator[dict[str, Any]]:
    """Each retrieval measure with its mean and 95 % confidence interval."""
    judged = [result.measures for result in run.results if result.measures is not None]
    for name, value in figures(run)["retrieval"].items():
        low, high = confidence_interval([measures[name] for measures in judged])
        yield {"name": name, "value": value, "low": low, "high": high}


def _reach(comparison: Comparison) -> float:
    """How far from 0 the confidence intervals go: the scale of their drawing."""
    return max((abs(end) for each in comparison.differences for end in (each.low, each.high)), default=0.0) or 1.0


def _ordered(results: Sequence[QuestionResult]) -> dict[str, int]:
    """The number of each verdict, in the order in which they are told."""
    counts = verdict_counts([result.mark for result in results if result.mark is not None])
    return {verdict: counts[verdict] for verdict in VERDICTS}


def _latency(run: Run) -> Iterator[tuple[str, list[dict[str, float]]]]:
    """A histogram of the times of searches and one of those of answers, where there are any."""
    times = {
        "Sökningar": [result.milliseconds for result in run.results],
        "Svar": [mark.milliseconds for mark in run.marks],
    }
    for label, values in times.items():
        if values:
            shown = [value for value in values if value <= np.percentile(values, _GREATEST_PART)]
            counts, edges = np.histogram(shown, bins=_BINS)
            bins = zip(counts.tolist(), edges[:-1].tolist(), edges[1:].tolist(), strict=True)
            yield label, [{"count": count, "low": low, "high": high} for count, low, high in bins]


def _groups(run: Run) -> Iterator[tuple[str, list[QuestionResult]]]:
    """The questions by verdict, the worst first; by whether anything was found where there are no answers."""
    if not run.marks:
        yield "Hittas inte bland de tio första", [each for each in run.results if (each.rank or 11) > 10]
        yield "Hittas", [each for each in run.results if (each.rank or 11) <= 10]
        return
    for verdict in ("wrongly_answered", "wrong", "wrongly_refused", "right", "rightly_refused"):
        found = [each for each in run.results if each.mark is not None and each.mark.verdict == verdict]
        yield VERDICTS[verdict].capitalize(), found
