from __future__ import annotations

import importlib
import random
from typing import Any

import numpy as np
import pytest

from index.evaluation.inference import area_under_roc, confidence_interval, paired_p_value, percentiles

STATS: Any = importlib.import_module("scipy.stats")  # an oracle; it ships no types
METRICS: Any = importlib.import_module("sklearn.metrics")


def _drawn(count: int, mean: float, seed: int = 1) -> list[float]:
    chance = random.Random(seed)
    return [chance.gauss(mean, 0.3) for _ in range(count)]


@pytest.mark.parametrize(
    ("differences", "expected"),
    [
        pytest.param([], 1.0, id="nothing"),
        pytest.param([0.0, 0.0, 0.0], 1.0, id="no difference"),
        pytest.param([0.5], 1.0, id="one question proves nothing"),
        pytest.param([0.1, 0.1, 0.1, 0.1, 0.1], 2 / 32, id="five alike: 2 of 32 ways are as far"),
        pytest.param([-0.1] * 6, 2 / 64, id="six alike, worse"),
        pytest.param([1.0, 1.0, -1.0], 1.0, id="two of three: every way is as far"),
        pytest.param([3.0, 2.0, -1.0], 0.5, id="sums at least 4: 6, 4, -4 and -6 of eight"),
    ],
)
def test_signs_by_hand(differences: list[float], expected: float) -> None:
    """The share of all ways to set the signs whose sum is at least as far from 0 as the one found."""
    assert paired_p_value(differences) == expected


@pytest.mark.parametrize(("count", "mean"), [(8, 0.2), (13, 0.1), (60, 0.05), (60, 0.0), (300, -0.04)])
def test_as_scipy_tests(count: int, mean: float) -> None:
    """Exact where scipy is, else as near as resamples of another order come."""
    drawn = _drawn(count, mean)
    oracle = STATS.permutation_test((drawn,), np.mean, permutation_type="samples", vectorized=True, axis=0, rng=7)
    assert paired_p_value(drawn) == pytest.approx(float(oracle.pvalue), abs=1e-12 if count <= 13 else 0.015)
    assert paired_p_value(drawn) == paired_p_value(drawn)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([], (0.0, 0.0), id="nothing"),
        pytest.param([0.3], (0.3, 0.3), id="one"),
        pytest.param([1.0, 1.0, 1.0], (1.0, 1.0), id="all alike"),
        pytest.param([0.0, 1.0], (0.0, 1.0), id="two: a quarter of the means at either end"),
    ],
)
def test_intervals_by_hand(values: list[float], expected: tuple[float, float]) -> None:
    """What cannot vary has no width."""
    assert confidence_interval(values) == pytest.approx(expected)


def test_an_interval_as_scipy_draws_it() -> None:
    """The percentile bootstrap of scipy gives the same to the second decimal."""
    drawn = _drawn(80, 0.1)
    oracle = STATS.bootstrap((drawn,), np.mean, method="percentile", rng=7).confidence_interval
    assert confidence_interval(drawn) == pytest.approx((float(oracle.low), float(oracle.high)), abs=0.01)


@pytest.mark.parametrize(
    ("positives", "negatives", "expected"),
    [
        pytest.param([0.9, 0.8], [0.1, 0.2], 1.0, id="all above"),
        pytest.param([0.1], [0.5, 0.9], 0.0, id="all below"),
        pytest.param([0.5, 0.5], [0.5], 0.5, id="ties count half"),
        pytest.param([1.0, 0.4], [0.5, 0.4], 0.625, id="two and a half of four"),
        pytest.param([], [0.5], None, id="none of one side"),
        pytest.param([0.5], [], None, id="none of the other"),
    ],
)
def test_area_by_hand(positives: list[float], negatives: list[float], expected: float | None) -> None:
    """The share of pairs in which the positive scores higher."""
    assert area_under_roc(positives, negatives) == expected


def test_area_as_scikit_learn_counts_it() -> None:
    """With many ties, too."""
    scores = [round(value, 1) for value in _drawn(200, 0.5)]
    labels = [index % 3 == 0 for index in range(200)]
    positives = [score for score, label in zip(scores, labels, strict=True) if label]
    negatives = [score for score, label in zip(scores, labels, strict=True) if not label]
    assert area_under_roc(positives, negatives) == pytest.approx(float(METRICS.roc_auc_score(labels, scores)))


def test_percentiles_by_hand() -> None:
    """Between two values where there is no middle one; 0 where there are none."""
    assert percentiles([1.0, 2.0, 3.0, 10.0], (50, 95)) == {"p50": 2.5, "p95": 8.9} | {
        "p95": pytest.approx(8.95, abs=0.06)
    }
    assert percentiles([], (50,)) == {"p50": 0.0}
