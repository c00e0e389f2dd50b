import numpy as np
import pytest

from index.fusion import convex, scaled


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([3.0], [0.0], id="one"),
        pytest.param([2.0, 2.0], [0.0, 0.0], id="alike"),
        pytest.param([1.0, 3.0, 2.0], [0.0, 1.0, 0.5], id="spread"),
    ],
)
def test_scaled(scores: list[float], expected: list[float]) -> None:
    """The lowest becomes 0, the highest 1; without a spread nothing is told apart."""
    assert scaled(np.array(scores, np.float32)).tolist() == expected


def test_convex_by_hand() -> None:
    """Each side weighs what it should after scaling."""
    fused = convex(np.array([0.8, 0.9], np.float32), np.array([10, 0], np.float32), weight=0.75)
    assert fused.tolist() == pytest.approx([0.25, 0.75])
