"""Runs and comparisons as JSON objects (the contract of the command line) and as text tables."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from index.evaluation.comparison import ANSWERS
from index.evaluation.figures import figures
from index.evaluation.inference import confidence_interval
from index.evaluation.measures import MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.evaluation.comparison import Comparison, Difference, Shift
    from index.evaluation.results import Run, Verdict

VERDICTS: dict[Verdict, str] = {
    "right": "rätt",
    "wrong": "fel",
    "wrongly_refused": "avböjt i onödan",
    "rightly_refused": "rätt avböjt",
    "wrongly_answered": "svar där inget finns",
}
"""How each verdict is told."""
ANSWER_FIGURES = {
    "right_share": "andel rätta svar",
    "list_completeness": "listor, andel med",
    "document_precision": "citat ur rätt dokument",
    "document_recall": "rätta dokument citerade",
    "quote_precision": "citat ur rätt avsnitt",
    "quote_recall": "rätta avsnitt citerade",
}
"""Shares of the answers and how each is told."""
REFUSAL_FIGURES = {
    "auroc": "AUROC",
    "auroc_by_support": "AUROC där citat avgjorde",
    "precision": "avböjda som borde det",
    "recall": "som borde avböjas avböjda",
    "f1": "F1",
    "answered_of_answerable": "besvarade av besvarbara",
}
"""Figures of refusals and how each is told."""
KINDS = {
    "presenter": "vem som presenterade",
    "decision": "beslut",
    "attendance": "närvaro",
    "organisation": "organisation",
    "contribution": "inlägg",
    "meeting_fact": "mötets uppgifter",
    "focus": "fokusområden",
    "strategy": "strategi",
    "task": "uppgifter att göra",
    "count_list": "antal och uppräkning",
    "yes_no": "ja eller nej",
    "change": "förändring",
    "content": "innehåll",
    "cross_document": "flera dokument",
    "completeness": "allt om något",
    "misspelt": "felstavat",
    "no_diacritics": "utan å, ä och ö",
    "english": "på engelska",
}
"""How the kinds of the sets that ship are told; a set of one's own tells its own."""
COMPARED = {
    ANSWERS: "rätt i allt",
    "right_answers": "rätta svar",
    "right_refusals": "rätt avböjda",
    "quote_recall": "avsnitt citerade",
    "list_completeness": "listor, andel med",
}
"""What is compared beside the retrieval measures, which keep their names."""
_MOST_SHIFTS = 15
"""Questions shown of those that got better, and of those that got worse; all are in JSON and HTML."""


def run_record(run: Run) -> dict[str, Any]:
    """The evaluation object of `belagg eval --json`: the figures, and what they are of."""
    origin = asdict(run.origin)
    return {"run": run.name, "set": run.set_name, "system": run.system, **origin, **figures(run)}


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """One comparison of `belagg eval --compare --json`."""
    return {
        "before": comparison.before.name,
        "after": comparison.after.name,
        "questions": comparison.questions,
        "differences": {each.measure: _difference_record(each) for each in comparison.differences},
        "better": [asdict(shift) for shift in comparison.better],
        "worse": [asdict(shift) for shift in comparison.worse],
        "significantly_worse": [each.measure for each in comparison.significantly_worse],
    }


def run_text(run: Run) -> str:
    """The figures of one run as tables."""
    found = figures(run)
    parts = [_title(run), _retrieval(run, found)]
    if run.marks:
        parts += [_answers(found["answers"]), _refusal(found["refusal"])]
    if len(found["per_kind"]) > 1:
        parts.append(_kinds(found["per_kind"], with_answers=bool(run.marks)))
    return "\n\n".join([*parts, _latency(found["latency_ms"])])


def overview_text(runs: Sequence[Run]) -> str:
    """The means of several runs beside each other, under their systems, or their names where the systems are alike."""
    means = [figures(run) for run in runs]
    systems = [run.system for run in runs]
    head = systems if len(set(systems)) == len(runs) else [run.name for run in runs]
    rows = [[name, *(decimal(each["retrieval"][name]) for each in means)] for name in MEASURES]
    if all(run.marks for run in runs):
        rows.append([ANSWER_FIGURES["right_share"], *(decimal(each["answers"]["right_share"]) for each in means)])
    return _table(["", *head], rows)


def comparison_text(comparison: Comparison) -> str:
    """The two runs side by side, then the questions that got worse and better."""
    before, after = comparison.before, comparison.after
    head = [f"{after.name} mot {before.name}, {comparison.questions} gemensamma frågor"]
    if before.set_digest != after.set_digest:
        head.append("Frågorna är inte desamma: jämförelsen gäller dem som båda har.")
    rows = [_difference_row(each) for each in comparison.differences]
    table = _table(["", "före", "efter", "skillnad", "95 %", "p", ""], rows)
    parts = ["\n".join(head), table]
    parts += [_shifts(what, found) for what, found in (("Sämre", comparison.worse), ("Bättre", comparison.better))]
    return "\n\n".join(parts)


def decimal(number: float | None, digits: int = 3, *, signed: bool = False) -> str:
    """A number as Swedes write it; – for none."""
    if number is None:
        return "–"
    return f"{number:{'+' if signed else ''}.{digits}f}".replace(".", ",").replace("-", "\N{MINUS SIGN}")


def p_value_text(p_value: float) -> str:
    """The p value; what is less than can be told from resamples is only said to be so."""
    return decimal(p_value) if p_value >= 0.001 else "< 0,001"


def name_of(measure: str) -> str:
    """How a compared measure is told."""
    return COMPARED.get(measure, measure)


def kind_name(kind: str) -> str:
    """How a kind of question is told."""
    return KINDS.get(kind, kind)


def shift_text(shift: Shift) -> str:
    """As in «plats 3 → plats 1, nDCG +0,500» and «fel → rätt»."""
    gain = "" if shift.gain is None else f", nDCG {decimal(shift.gain, signed=True)}"
    return f"{_state(shift.before)} → {_state(shift.after)}{gain}"


def _state(state: int | Verdict | None) -> str:
    if state is None:
        return "hittas inte"
    return f"plats {state}" if isinstance(state, int) else VERDICTS[state]


def _title(run: Run) -> str:
    place = f", arkivets version {run.origin.version}" if run.origin.version else ""
    return f"{run.set_name}: {len(run.results)} frågor, sökning {run.system}{place}\nMätning {run.name}"


def _retrieval(run: Run, found: Mapping[str, Any]) -> str:
    judged = [result.measures for result in run.results if result.measures is not None]
    rows = []
    for name, value in found["retrieval"].items():
        low, high = confidence_interval([measures[name] for measures in judged])
        rows.append([name, decimal(value), f"{decimal(low)}–{decimal(high)}"])
    return _table([f"Sökning ({len(judged)} frågor)", "", "95 %"], rows)


def _answers(found: Mapping[str, Any]) -> str:
    rows = [[VERDICTS[verdict], str(found[verdict])] for verdict in VERDICTS]
    rows += [[told, decimal(found[name])] for name, told in ANSWER_FIGURES.items()]
    rows.append(["meningar utan stöd", f"{found['unsupported_sentences']} av {found['sentences']}"])
    return _table([f"Svar ({found['answerable']} besvarbara, {found['unanswerable']} obesvarbara)", ""], rows)


def _refusal(found: Mapping[str, Any]) -> str:
    rows = [[told, decimal(found[name])] for name, told in REFUSAL_FIGURES.items()]
    return _table([f"Att avböja (citat avgjorde {found['decided_by_support']} frågor)", ""], rows)


def _kinds(found: Mapping[str, Mapping[str, Any]], *, with_answers: bool) -> str:
    verdicts = list(VERDICTS) if with_answers else []
    rows = [
        [kind_name(kind), str(each["questions"]), decimal(each.get("nDCG@10")), decimal(each.get("hit@10"))]
        + [str(each[verdict] or "·") for verdict in verdicts]
        for kind, each in found.items()
    ]
    return _table(["Slag", "frågor", "nDCG@10", "hit@10", *(VERDICTS[verdict] for verdict in verdicts)], rows)


def _latency(found: Mapping[str, float]) -> str:
    told = [("En sökning", "")] + ([("Ett svar", "answer_")] if "answer_p50" in found else [])
    return "\n".join(
        f"{what} tar {decimal(found[f'{kind}p50'], 1)} ms (p95 {decimal(found[f'{kind}p95'], 1)} ms)."
        for what, kind in told
    )


def _difference_record(difference: Difference) -> dict[str, Any]:
    numbers = {name: round(getattr(difference, name), 4) for name in ("before", "after", "change", "low", "high")}
    return {"questions": difference.questions, **numbers, "p_value": round(difference.p_value, 4)}


def _difference_row(each: Difference) -> list[str]:
    signed = [decimal(number, signed=True) for number in (each.change, each.low, each.high)]
    values = [decimal(each.before), decimal(each.after), signed[0], f"{signed[1]} till {signed[2]}"]
    return [name_of(each.measure), *values, p_value_text(each.p_value), "*" if each.is_significant else ""]


def _shifts(what: str, shifts: Sequence[Shift]) -> str:
    lines = [f"{what}: {len(shifts)}"]
    lines += [
        f"  {shift.id} [{kind_name(shift.kind)}] {shift_text(shift)}: {shift.text}" for shift in shifts[:_MOST_SHIFTS]
    ]
    more = len(shifts) - _MOST_SHIFTS
    return "\n".join([*lines, f"  … och {more} till"] if more > 0 else lines)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as they need, the first to the left, the others to the right."""
    cells = [list(head), *map(list, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in cells
    ]
    return "\n".join(line.rstrip() for line in lines)
