"""The user's filters leave the documents that have all that is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.narrowing import Choices, Narrowing, choices_of
from tests.app.answerers.drafts import library_holding

if TYPE_CHECKING:
    from app.library import Library

FOREST = """Minnesanteckning Skogsrådet

Datum\t2024-03-05

Deltagare

Namn\tOrganisation\tNärvaro
Moa Ask\tRegion Skärvik\tNärvarande

Vägen

Olle Rask presenterade vägen genom skogen.
"""
LAKE = FOREST.replace("Skogsrådet", "Sjörådet").replace("2024-03-05", "2025-04-06").replace("Moa Ask", "Siv Berg")
RULES = """Protokoll Skogsrådet

Sammanträdesdatum\t2025-10-03

§ 1 Stigen

Skogsrådet beslutar att märka stigen.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two notes and a protocol of two councils in two years."""
    documents = {"skog.txt": FOREST, "sjö.txt": LAKE, "stig.txt": RULES}
    return library_holding(documents, tmp_path_factory.mktemp("råd"))


def test_what_can_be_picked(library: Library) -> None:
    """Years latest first, each body once, kinds and people that there are."""
    people = ("Moa Ask", "Olle Rask", "Siv Berg")
    assert choices_of(library) == Choices(
        (2025, 2024), ("Sjörådet", "Skogsrådet"), ("minnesanteckning", "protokoll"), people
    )


@pytest.mark.parametrize(
    ("narrowing", "left", "said"),
    [
        pytest.param(Narrowing(), {"skog.txt", "sjö.txt", "stig.txt"}, "", id="nothing picked"),
        pytest.param(Narrowing(years=(2025,)), {"sjö.txt", "stig.txt"}, "2025", id="year"),
        pytest.param(Narrowing(years=(2024, 2025)), {"skog.txt", "sjö.txt", "stig.txt"}, "2024 och 2025", id="years"),
        pytest.param(Narrowing(bodies=("Skogsrådet",)), {"skog.txt", "stig.txt"}, "Skogsrådet", id="body"),
        pytest.param(Narrowing(kinds=("protokoll",)), {"stig.txt"}, "protokoll", id="kind"),
        pytest.param(Narrowing(person="Olle Rask"), {"skog.txt", "sjö.txt"}, "Olle Rask", id="presenter"),
        pytest.param(Narrowing((2025,), person="Moa Ask"), set(), "2025, Moa Ask", id="nothing has both"),
    ],
)
def test_what_is_left(narrowing: Narrowing, left: set[str], said: str, library: Library) -> None:
    """Of each kind of thing any of those picked, and all kinds together."""
    filters, facts = narrowing.filters(library), library.searcher.store.facts()
    assert {path for key, (path, kind, day) in facts.items() if filters.pass_document(key, path, kind, day)} == left
    assert narrowing.text == said
