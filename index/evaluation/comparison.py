"""Two runs side by side: what differs, whether by more than chance, and which questions got better and worse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.evaluation.inference import SIGNIFICANT, confidence_interval, paired_p_value
from index.evaluation.measures import MEASURES
from index.evaluation.results import RIGHT

if TYPE_CHECKING:
    from index.evaluation.results import QuestionResult, Run, Verdict

RETRIEVAL = "nDCG@10"
"""The measure by which the ranking of one question is called better or worse."""
ANSWERS = "right"
"""Shares of all questions that were answered rightly, or rightly refused."""
GUARDED = (RETRIEVAL, ANSWERS)
"""What must not get significantly worse."""

Value = Callable[["QuestionResult"], float | None]
"""What one question contributes to a mean; None where it has no say."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One measure over the questions that both runs have it for.

    `before` and `after` are its means, `low` and `high` the 95 % confidence interval of `change` = after - before,
    `p_value` of the paired randomisation test.
    """

    measure: str
    questions: int
    before: float
    after: float
    low: float
    high: float
    p_value: float

    @property
    def change(self) -> float:
        """How much higher the mean is after."""
        return self.after - self.before

    @property
    def is_significant(self) -> bool:
        """Whether chance alone would hardly make such a difference."""
        return self.p_value < SIGNIFICANT

    @property
    def is_worse(self) -> bool:
        """Whether it is significantly lower."""
        return self.is_significant and self.change < 0


@dataclass(frozen=True, slots=True)
class Shift:
    """A question that got better or worse, in its ranking or in its answer.

    `before` and `after` are a rank from 1 (None: not found) where the ranking shifted, else a verdict. `gain` is by how
    much the ranking's nDCG@10 rose; None for an answer.
    """

    id: str
    text: str
    kind: str
    before: int | Verdict | None
    after: int | Verdict | None
    gain: float | None = None

    @property
    def is_better(self) -> bool:
        """Whether it got better."""
        return self.after in RIGHT if self.gain is None else self.gain > 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Run `after` against run `before`, by the questions that both have."""

    before: Run
    after: Run
    questions: int
    differences: tuple[Difference, ...]
    better: tuple[Shift, ...]
    worse: tuple[Shift, ...]

    @property
    def significantly_worse(self) -> tuple[Difference, ...]:
        """The guarded measures that are lower by more than chance."""
        return tuple(each for each in self.differences if each.measure in GUARDED and each.is_worse)


def compare_runs(before: Run, after: Run) -> Comparison:
    """How `after` differs from `before`; a question counts where both have one of that id and wording."""
    others = {(result.id, result.text): result for result in after.results}
    pairs = [(each, others[each.id, each.text]) for each in before.results if (each.id, each.text) in others]
    differences = [_difference(name, value, pairs) for name, value in VALUES.items()]
    shifts = [shift for pair in pairs for shift in (_in_ranking(*pair), _in_answer(*pair)) if shift is not None]
    return Comparison(
        before=before,
        after=after,
        questions=len(pairs),
        differences=tuple(each for each in differences if each is not None),
        better=tuple(shift for shift in shifts if shift.is_better),
        worse=tuple(shift for shift in shifts if not shift.is_better),
    )


def _difference(name: str, value: Value, pairs: list[tuple[QuestionResult, QuestionResult]]) -> Difference | None:
    """The difference in one measure; None where no question has it in both runs."""
    values = [(value(before), value(after)) for before, after in pairs]
    known = [(before, after) for before, after in values if before is not None and after is not None]
    if not known:
        return None
    changes = [after - before for before, after in known]
    low, high = confidence_interval(changes)
    return Difference(
        measure=name,
        questions=len(known),
        before=sum(before for before, _ in known) / len(known),
        after=sum(after for _, after in known) / len(known),
        low=low,
        high=high,
        p_value=paired_p_value(changes),
    )


def _in_ranking(before: QuestionResult, after: QuestionResult) -> Shift | None:
    """How the ranking shifted; None where it is as good."""
    old, new = VALUES[RETRIEVAL](before), VALUES[RETRIEVAL](after)
    if old is None or new is None or old == new:
        return None
    return Shift(before.id, before.text, before.kind, before.rank, after.rank, new - old)


def _in_answer(before: QuestionResult, after: QuestionResult) -> Shift | None:
    """How the answer got right or stopped being so; None where it did neither."""
    if before.mark is None or after.mark is None:
        return None
    old, new = before.mark.verdict, after.mark.verdict
    if (old in RIGHT) == (new in RIGHT):
        return None
    return Shift(before.id, before.text, before.kind, old, new)


def _measure(name: str) -> Value:
    return lambda result: None if result.measures is None else result.measures[name]


def _right(result: QuestionResult) -> float | None:
    return None if result.mark is None else float(result.mark.verdict in RIGHT)


def _right_answer(result: QuestionResult) -> float | None:
    return None if result.unanswerable else _right(result)


def _right_refusal(result: QuestionResult) -> float | None:
    return _right(result) if result.unanswerable else None


def _quotes_cited(result: QuestionResult) -> float | None:
    return result.mark.citations.quote_recall if result.mark and result.mark.citations else None


def _completeness(result: QuestionResult) -> float | None:
    return result.mark.completeness if result.mark else None


VALUES: dict[str, Value] = {
    **{name: _measure(name) for name in MEASURES},
    ANSWERS: _right,
    "right_answers": _right_answer,
    "right_refusals": _right_refusal,
    "quote_recall": _quotes_cited,
    "list_completeness": _completeness,
}
"""What is compared → what each question contributes to it."""
