import numpy as np
import pytest

from index.fusion import Weights, as_shares, combined


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        pytest.param(Weights(1, 0, 0), [2.0, -1.0], id="cosine, in standard deviations above the mean"),
        pytest.param(Weights(0, 1, 0), [10.0, 5.0], id="words"),
        pytest.param(Weights(2, 1, 0.5), [14.0, 5.0], id="all"),
    ],
)
def test_combined_by_hand(weights: Weights, expected: list[float]) -> None:
    """Each side weighs what it should."""
    cosines, words, pairs = (np.array(each, np.float32) for each in ([0.9, 0.6], [10, 5], [0, 4]))
    assert combined(cosines, (0.7, 0.1), words, pairs, weights).tolist() == pytest.approx(expected, abs=1e-4)


def test_cosines_that_are_all_alike_tell_nothing() -> None:
    """Where no passage stands out by its vector, the words decide."""
    alike, words = np.array([0.8, 0.8], np.float32), np.array([1, 2], np.float32)
    assert combined(alike, (0.8, 0.0), words, words, Weights(5, 1, 0)).tolist() == [1, 2]


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
