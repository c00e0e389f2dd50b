"""What became of a thing, by what the newest edition of a strategy says that it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.became import answer_what_became
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

PLAN = """# Levande fjäll
Strategi för Region Tallmon 2020–2026
Reviderad 2024-05-14
---
# Det här är nytt
* Kraftsamlingen Rodel utgår
* Stigskolan ersätts av Gemensam stigpool
---
# Två fokusområden
---
# Trygga backar
Fokus: belysning, liftar
---
# Varma stugor
Fokus: bastu, vedbod
"""
LEAD = "Förändringar i Levande fjäll den 14 maj 2024:"


@pytest.fixture(scope="module")
def fells(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One revised strategy."""
    return library_holding({"fjäll 2024.md": PLAN}, tmp_path_factory.mktemp("fjäll"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vad hände med Stigskolan?", [LEAD, "– Stigskolan ersätts av Gemensam stigpool"], id="replaced"),
        pytest.param("vad blev det av rodel", [LEAD, "– Kraftsamlingen Rodel utgår"], id="removed"),
        pytest.param("Vad hände med bastun?", None, id="it is in the strategy, but nothing changed of it"),
        pytest.param("Vad hände med Stigskolan i Rodel?", None, id="no change holds all of it"),
        pytest.param("Vem ledde Stigskolan?", None, id="asks for something else"),
    ],
)
def test_what_became_of_it(question: str, statements: list[str] | None, fells: Library) -> None:
    """The changes that name all that is asked about; none answers for a part of it."""
    draft = propose(answer_what_became, question, fells)
    assert (told(draft) if draft else None) == statements


def test_words_for_the_edition_are_none_of_the_thing(fells: Library) -> None:
    """«i den reviderade strategin» says where it changed."""
    question = "Vad hände med kraftsamlingen Rodel i den reviderade strategin?"
    assert told(propose(answer_what_became, question, fells)) == [LEAD, "– Kraftsamlingen Rodel utgår"]
