from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.reads_under_swaps import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
def test_every_answer_comes_wholly_from_one_version(tmp_path: Path) -> None:
    """Eight readers search and ask while versions are swapped: no error, no answer out of two versions."""
    tally = run(tmp_path, queries=400, swaps=3)
    assert tally.queries >= 400
    assert (tally.errors, tally.mixed, tally.mislabelled) == ([], [], 0)
    assert len(tally.versions) >= 2, "the readers never saw a swap"
