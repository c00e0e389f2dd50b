import numpy as np
import pytest

from index.fusion import convex, scaled


@pytest.mark.parametrize(
    ("scores", "floor", "expected"),
    [
        pytest.param([], 0.0, [], id="none"),
        pytest.param([3.0], 0.0, [1.0], id="one"),
        pytest.param([0.0, 0.0], 0.0, [0.0, 0.0], id="nothing above the floor"),
        pytest.param([1.0, 3.0, 2.0], 1.0, [0.0, 1.0, 0.5], id="spread"),
        pytest.param([0.0, 2.0], 1.0, [-1.0, 1.0], id="below the floor"),
    ],
)
def test_scaled(scores: list[float], floor: float, expected: list[float]) -> None:
    """The floor becomes 0, the highest 1; where nothing rises above the floor nothing is told apart."""
    assert scaled(np.array(scores, np.float32), floor).tolist() == expected


def test_convex_by_hand() -> None:
    """Each side weighs what it should after scaling."""
    cosines, bm25 = np.array([0.8, 0.9], np.float32), np.array([10, 5], np.float32)
    assert convex(cosines, 0.7, bm25, weight=0.75).tolist() == pytest.approx([0.75 * 0.5 + 0.25, 0.75 + 0.125])
