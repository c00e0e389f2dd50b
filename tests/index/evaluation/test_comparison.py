from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index.evaluation.comparison import compare_runs
from tests.index.evaluation.runs_made import mark, result, run_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.evaluation.comparison import Difference
    from index.evaluation.results import Run


def _run(values: Sequence[float | None], right: list[bool], name: str = "a") -> Run:
    """A question for each value of the retrieval measures, unanswerable where None, answered rightly or not."""
    verdicts = [
        ("right" if good else "wrong") if value is not None else ("rightly_refused" if good else "wrongly_answered")
        for value, good in zip(values, right, strict=True)
    ]
    marks = [mark(verdict) for verdict in verdicts]  # type: ignore[arg-type]  # the four verdicts above
    ranks = [int(1 / value) if value else None for value in values]
    rows = [
        result(str(number), value, answer, rank=rank)
        for number, (value, answer, rank) in enumerate(zip(values, marks, ranks, strict=True))
    ]
    return run_of(rows, name)


def _difference(before: Run, after: Run, measure: str) -> Difference:
    return next(each for each in compare_runs(before, after).differences if each.measure == measure)


def test_two_runs_by_hand() -> None:
    """Means over the questions that have a value in both, the change, and p over all ways to set its signs."""
    before = _run([1.0, 0.5, 0.5, None], [True, False, False, False])
    after = _run([0.5, 1.0, 1.0, None], [True, True, False, True], "b")
    found = _difference(before, after, "nDCG@10")
    assert found.questions == 3
    assert (found.before, found.after, found.change) == pytest.approx((2 / 3, 5 / 6, 1 / 6))
    assert (found.p_value, found.is_significant, found.is_worse) == (1.0, False, False)
    assert -0.5 <= found.low < found.change < found.high <= 0.5
    right = {name: _difference(before, after, name) for name in ("right", "right_answers", "right_refusals")}
    assert {name: (each.questions, each.before, each.after) for name, each in right.items()} == {
        "right": (4, 0.25, 0.75),
        "right_answers": (3, pytest.approx(1 / 3), pytest.approx(2 / 3)),
        "right_refusals": (1, 0.0, 1.0),
    }


def test_what_got_better_and_worse() -> None:
    """A question is listed for its ranking and for its answer, each with what it was and became."""
    before = _run([1.0, 0.5, 0.0, None, 0.25], [True, False, True, False, False])
    after = _run([0.5, 0.5, 1.0, None, 0.25], [False, True, True, True, False], "b")
    comparison = compare_runs(before, after)
    assert [(shift.id, shift.before, shift.after, shift.gain) for shift in comparison.worse] == [
        ("0", 1, 2, -0.5),
        ("0", "right", "wrong", None),
    ]
    assert [(shift.id, shift.before, shift.after, shift.gain) for shift in comparison.better] == [
        ("1", "wrong", "right", None),
        ("2", None, 1, 1.0),
        ("3", "wrongly_answered", "rightly_refused", None),
    ]


@pytest.mark.parametrize(
    ("worse", "guarded"),
    [
        pytest.param(5, (), id="five of twenty might be chance"),
        pytest.param(6, ("nDCG@10", "right"), id="six are not: p = 2 / 64"),
        pytest.param(-6, (), id="six better are no harm"),
    ],
)
def test_what_is_significantly_worse(worse: int, guarded: tuple[str, ...]) -> None:
    """Of what is guarded, what is lower at p < .05; questions that stay as they are say nothing."""
    count, same = abs(worse), 20 - abs(worse)
    good = _run([1.0] * 20, [True] * 20)
    bad = _run([0.5] * count + [1.0] * same, [False] * count + [True] * same)
    before, after = (good, bad) if worse > 0 else (bad, good)
    comparison = compare_runs(before, after)
    assert tuple(each.measure for each in comparison.significantly_worse) == guarded


def test_only_what_both_have_is_compared() -> None:
    """By id and wording; answers only where both have some; runs without a common question have no differences."""
    before, after = _run([1.0, 1.0], [True, True]), _run([1.0, 0.5, 0.5], [True, True, True], "b")
    assert compare_runs(before, after).questions == 2
    reworded = replace(after, results=tuple(replace(each, text="Annan?") for each in after.results))
    nothing = compare_runs(before, reworded)
    assert (nothing.questions, nothing.differences, nothing.better, nothing.worse) == (0, (), (), ())
    searched = replace(after, results=tuple(replace(each, mark=None) for each in after.results))
    assert {each.measure for each in compare_runs(before, searched).differences}.isdisjoint({"right", "right_answers"})
