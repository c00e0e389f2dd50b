import numpy as np
import pytest

from index.fusion import Signals, as_shares, combined


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        pytest.param(Signals(1, 0, 0, 0), [2.0, -1.0], id="passage"),
        pytest.param(Signals(0, 1, 0, 0), [1.0, 3.0], id="sentence"),
        pytest.param(Signals(0, 0, 1, 0), [10.0, 5.0], id="words"),
        pytest.param(Signals(2, 3, 1, 0.5), [17.0, 14.0], id="all"),
    ],
)
def test_combined_by_hand(weights: Signals, expected: list[float]) -> None:
    """Each signal weighs what it should."""
    signals = Signals(*(np.array(each, np.float32) for each in ([2, -1], [1, 3], [10, 5], [0, 4])))
    assert combined(signals, weights).tolist() == pytest.approx(expected)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([4.0, 1.0, -2.0], [1.0, 0.25, 0.0], id="of the highest"),
        pytest.param([0.0, -1.0], [0.0, 0.0], id="nothing above zero"),
    ],
)
def test_as_shares(scores: list[float], expected: list[float]) -> None:
    """The highest is 1, what is at or below zero 0."""
    assert as_shares(np.array(scores, np.float32)).tolist() == expected
