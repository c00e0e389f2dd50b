"""The figures of runs, in Swedish, as rows of the tables and charts on the page of the evaluation."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

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
from app.swedish_text import capitalised, counted, long_moment
from index.evaluation.figures import by_kind, figures, roc_points, verdict_counts
from index.evaluation.inference import confidence_interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.evaluation.comparison import Comparison, Shift
    from index.evaluation.results import QuestionResult, Run, Verdict

Row = dict[str, str | int | float | None]
"""Column (Swedish) → value."""

VERDICT_COLOURS: dict[Verdict, str] = {
    "right": "#1a7f5a",
    "rightly_refused": "#7cc3a5",
    "wrongly_refused": "#e3b341",
    "wrong": "#d35d4d",
    "wrongly_answered": "#8b1e3f",
}
"""How each verdict is drawn: from green to red, told apart by their brightness too."""
_WORST_FIRST: tuple[Verdict, ...] = ("wrongly_answered", "wrong", "wrongly_refused", "right", "rightly_refused")


def run_label(run: Run) -> str:
    """«dev, 11 maj 2023 kl. 14.05, 141 frågor»."""
    moment = long_moment(datetime.fromisoformat(run.created))
    system = "" if run.marks else f", bara sökning ({run.system})"
    return f"{run.set_name}, {moment}, {counted(len(run.results), 'fråga', 'frågor')}{system}"


def headline(run: Run) -> dict[str, str]:
    """The figures that tell most, with a word each."""
    found = figures(run)
    told = {
        "nDCG@10": decimal(found["retrieval"].get("nDCG@10")),
        "Träff överst": _percent(found["retrieval"].get("hit@1")),
    }
    if run.marks:
        told["Rätta svar"] = _percent(found["answers"]["right_share"])
        told["Rätt avböjda"] = _percent(found["refusal"]["recall"])
    time = found["latency_ms"].get("answer_p95", found["latency_ms"]["p95"])
    return told | {"Tid, 95 av 100 inom": f"{decimal(time / 1000, 2)} s"}


def retrieval_rows(run: Run) -> list[Row]:
    """Each retrieval measure with its confidence interval."""
    judged = [result.measures for result in run.results if result.measures is not None]
    rows: list[Row] = []
    for name, value in figures(run)["retrieval"].items():
        low, high = confidence_interval([measures[name] for measures in judged])
        rows.append({"Mått": name, "Värde": decimal(value), "95 %": f"{decimal(low)}–{decimal(high)}"})
    return rows


def answer_rows(run: Run) -> list[Row]:
    """What is told of answers and refusals; nothing where only retrieval was measured."""
    if not run.marks:
        return []
    found = figures(run)
    answers = [(told, found["answers"][name]) for name, told in ANSWER_FIGURES.items()]
    refusals = [(told, found["refusal"][name]) for name, told in REFUSAL_FIGURES.items()]
    return [{"Mått": capitalised(told), "Värde": decimal(value)} for told, value in (*answers, *refusals)]


def verdict_rows(run: Run) -> list[Row]:
    """For each kind of question, how many answers got each verdict."""
    if not run.marks:
        return []
    rows: list[Row] = []
    for kind, results in by_kind(run.results).items():
        counts = verdict_counts(result.mark for result in results if result.mark is not None)
        rows.append({"Slag": kind_name(kind)} | {VERDICTS[verdict]: counts[verdict] for verdict in VERDICT_COLOURS})
    return rows


def roc_rows(run: Run) -> list[Row]:
    """The ROC curve of the refusals."""
    return [{"Obesvarbara som besvaras": x, "Besvarbara som besvaras": y} for x, y in roc_points(run.marks)]


def time_rows(run: Run, bins: int = 20) -> list[Row]:
    """How long answers (or searches) took: seconds → how many, in steps of equal width; a few slow ones together."""
    times = [mark.milliseconds for mark in run.marks] or [result.milliseconds for result in run.results]
    if not times:
        return []
    width = max(sorted(times)[int(0.99 * (len(times) - 1))] / bins, 0.1)
    counts = [0] * (bins + 1)
    for each in times:
        counts[min(int(each / width), bins)] += 1
    return [{"Millisekunder": round(place * width, 1), "Frågor": count} for place, count in enumerate(counts)]


def question_rows(run: Run) -> list[Row]:
    """The questions, the worst first."""
    return [
        {
            "Bedömning": VERDICTS[result.mark.verdict] if result.mark else "",
            "Fråga": result.text,
            "Slag": kind_name(result.kind),
            "Plats": result.rank,
            "Id": result.id,
        }
        for result in sorted(run.results, key=_badness)
    ]


def verdict_told(result: QuestionResult) -> str:
    """«Fel, på 120 ms.»: how an answer was marked."""
    if result.mark is None:
        return ""
    return f"{capitalised(VERDICTS[result.mark.verdict])}, på {decimal(result.mark.milliseconds, 0)} ms."


def difference_rows(comparison: Comparison) -> list[Row]:
    """Each measure before and after."""
    return [
        {
            "Mått": name_of(each.measure),
            "Före": decimal(each.before),
            "Efter": decimal(each.after),
            "Skillnad": decimal(each.change, signed=True),
            "95 %": f"{decimal(each.low, signed=True)} till {decimal(each.high, signed=True)}",
            "p": p_value_text(each.p_value),
            "Säker": ("sämre" if each.is_worse else "bättre") if each.is_significant else "",
        }
        for each in comparison.differences
    ]


def change_rows(comparison: Comparison) -> list[Row]:
    """The differences as numbers, for a chart."""
    return [{"Mått": name_of(each.measure), "Skillnad": round(each.change, 4)} for each in comparison.differences]


def shift_rows(shifts: Iterable[Shift]) -> list[Row]:
    """Questions that got better or worse, each once, and how: in the search, in the answer or in both."""
    by_id: dict[str, list[Shift]] = {}
    for shift in shifts:
        by_id.setdefault(shift.id, []).append(shift)
    return [
        {
            "Fråga": first.text,
            "Hur": "; ".join(map(shift_text, (first, *more))),
            "Slag": kind_name(first.kind),
            "Id": key,
        }
        for key, (first, *more) in by_id.items()
    ]


def verdict_sentence(comparison: Comparison) -> str:
    """Whether the later run is better or worse by more than chance."""
    worse = [name_of(each.measure) for each in comparison.differences if each.is_worse]
    better = [name_of(each.measure) for each in comparison.differences if each.is_significant and each.change > 0]
    if not worse and not better:
        return "Ingen skillnad är större än slumpen kan ge."
    parts = [f"sämre i {', '.join(worse)}"] if worse else []
    parts += [f"bättre i {', '.join(better)}"] if better else []
    return f"Den senare mätningen är {' och '.join(parts)}, mer än slumpen kan ge."


def _badness(result: QuestionResult) -> tuple[int, int]:
    return (_WORST_FIRST.index(result.mark.verdict) if result.mark else 0, -(result.rank or 1_000))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %".replace(".", ",")
