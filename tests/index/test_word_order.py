from pathlib import Path

import numpy as np
import pytest

from index.word_order import WordOrder

PASSAGES = [[1, 2, 3], [2, 0, 1], [1, 0, 0, 2], [], [1, 2, 1, 2]]
RARITY = np.array([4.0, 9.0], np.float32)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param([1, 2], [6 / 1.9, 6 / 1.9, 0, 0, 6 * 3 / 3.9], id="a pair, in either order, one word between"),
        pytest.param([1, 1], [0] * 5, id="a word twice is no pair"),
        pytest.param([1, None], [0] * 5, id="an unknown word"),
        pytest.param([], [0] * 5, id="nothing asked"),
    ],
)
def test_pairs_by_hand(asked: list[int | None], expected: list[float]) -> None:
    """A pair is worth the geometric mean of its words, less for each time that it is repeated."""
    found = WordOrder.build(PASSAGES).pairs(asked, RARITY[: len(asked)], np.arange(5))
    assert found.tolist() == pytest.approx(expected)


def test_words_far_apart_in_the_question_are_no_pair() -> None:
    """Near each other in the passage alone is not enough."""
    asked, rarity = [1, 7, 8, 2], np.full(4, 5.0, np.float32)
    assert WordOrder.build([*PASSAGES, [7, 8]]).pairs(asked, rarity, np.arange(5)).sum() == 0


def test_passages_do_not_run_together() -> None:
    """The last word of one passage and the first of the next are no pair."""
    assert WordOrder.build([[1], [2]]).pairs([1, 2], RARITY, np.arange(2)).tolist() == [0, 0]


def test_saved_and_loaded_alike(tmp_path: Path) -> None:
    """It comes back as it was, and scores any choice of passages in any order."""
    built = WordOrder.build(PASSAGES)
    built.save(tmp_path)
    rows = np.array([4, 0])
    assert WordOrder.load(tmp_path).pairs([1, 2], RARITY, rows).tolist() == built.pairs([1, 2], RARITY, rows).tolist()
