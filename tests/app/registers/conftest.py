"""The registers of the made-up archive of the answerers, and of two municipalities with editions of a strategy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.registers import Registers
from tests.app.answerers.archive import library_of
from tests.app.answerers.drafts import library_holding
from tests.app.answerers.strategies import STRATEGIES

if TYPE_CHECKING:
    from pathlib import Path

GROVE = """Minnesanteckningar Skogsrådet

Datum\t2020-03-12
Plats\tLunden

1. Spänger och skyltar

Rådet beslutade att laga spängerna i norr.

2. Vindskydden

Iris Ekman berättade om vindskydden vid stigen.
"""


@pytest.fixture(scope="session")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Registers:
    """Three minutes of a council, a protocol and two editions of a strategy."""
    return Registers(library_of(tmp_path_factory.mktemp("hamnar")).searcher.store)


@pytest.fixture(scope="session")
def woods(tmp_path_factory: pytest.TempPathFactory) -> Registers:
    """Two editions of a strategy, another one, and a meeting that took up some of its topics."""
    papers = {**STRATEGIES, "skogsrådet.txt": GROVE}
    return Registers(library_holding(papers, tmp_path_factory.mktemp("skogar")).searcher.store)


@pytest.fixture(scope="session")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Registers:
    """An archive of one leaflet."""
    folder: Path = tmp_path_factory.mktemp("broschyr")
    return Registers(library_holding({"broschyr.txt": "Välkommen till kvarnen."}, folder).searcher.store)
