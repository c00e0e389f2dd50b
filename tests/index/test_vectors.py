from pathlib import Path

import numpy as np
import pytest

from index import vectors
from index.arrays import FloatMatrix
from index.vectors import VectorIndex

KINDS = ["flat", "hnsw"]


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both kinds of index, the approximate one from the first vector on."""
    if request.param == "hnsw":
        monkeypatch.setattr(vectors, "EXACT_UP_TO", 0)
    return str(request.param)


def unit_vectors(count: int, dimension: int = 16) -> FloatMatrix:
    rows = np.random.default_rng(7).standard_normal((count, dimension)).astype(np.float32)
    scaled: FloatMatrix = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return scaled


def test_the_nearest_are_found(kind: str) -> None:
    """Rows and cosines are those of the full comparison."""
    rows = unit_vectors(300)
    index = VectorIndex.build(rows)
    assert index.kind == kind
    found, cosines = index.search(rows[5], 10)
    expected = np.argsort(-(rows @ rows[5]), kind="stable")[:10]
    assert found.tolist() == expected.tolist()
    assert cosines == pytest.approx(rows[expected] @ rows[5], abs=1e-5)
    assert index.recall() >= 0.99


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize("share", [0.02, 0.5])
def test_a_filter_comes_before_the_choice(share: float) -> None:
    """A narrow or a wide filter still gives as many hits as asked for, all of them allowed."""
    rows = unit_vectors(500)
    allowed = np.random.default_rng(3).random(500) < share
    found, _ = VectorIndex.build(rows).search(rows[0], 8, allowed)
    assert len(found) == min(8, allowed.sum())
    assert allowed[found].all()


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize(("count", "wanted"), [(0, 5), (3, 5), (3, 0)])
def test_more_is_asked_for_than_there_is(count: int, wanted: int) -> None:
    """Asking for more than there is gives what there is; nothing is padded."""
    found, cosines = VectorIndex.build(unit_vectors(count)).search(unit_vectors(1)[0], wanted)
    assert len(found) == len(cosines) == min(count, wanted)


def test_saved_and_loaded_alike(kind: str, tmp_path: Path) -> None:
    """The file gives back the same index."""
    rows = unit_vectors(50)
    VectorIndex.build(rows).save(tmp_path / "v")
    loaded = VectorIndex.load(tmp_path / "v")
    assert (loaded.kind, loaded.size, loaded.dimension) == (kind, 50, 16)
    assert loaded.cosines(rows[1], np.array([1, 2])) == pytest.approx([1, rows[1] @ rows[2]], abs=1e-5)
