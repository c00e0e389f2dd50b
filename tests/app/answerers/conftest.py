"""The made-up archive, built once for all tests of answerers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.answerers.archive import library_of

if TYPE_CHECKING:
    from app.library import Library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The library of the made-up archive."""
    return library_of(tmp_path_factory.mktemp("hamnar"))
