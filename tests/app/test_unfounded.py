"""Ja and Nej only by papers that are of what is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.draft import Draft, Statement
from app.unfounded import is_unfounded
from tests.app.answerers.drafts import answer, library_holding, put

if TYPE_CHECKING:
    from app.library import Library

BAKERS = """Protokoll Bagarrådet

Datum\t2025-05-12
Plats\tBageriet

§ 1 Ny ugn

Beslut: Bagarrådet beslutar att godkänna förslaget om en ny ugn.
"""
MILLERS = """Protokoll Kvarnrådet

Datum\t2025-06-02
Plats\tKvarnen

§ 1 Dammluckan

Beslut: Kvarnrådet beslutar att inte överklaga domen om dammluckan.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The papers of two bodies."""
    return library_holding({"bagare.txt": BAKERS, "kvarn.txt": MILLERS}, tmp_path_factory.mktemp("råd"))


def _draft(library: Library, verdict: str, words: str) -> Draft:
    document = next(each for each in library.searcher.store.documents() if words in each.text)
    start = document.text.index(words)
    block = document.block_at(start)
    assert block is not None
    return Draft((Statement(f"{verdict}{words}", (block.span,)),))


@pytest.mark.parametrize(
    ("question", "words", "unfounded"),
    [
        pytest.param("Godkändes förslaget om en ny ugn?", "godkänna förslaget", False, id="the matter"),
        pytest.param("Godkändes vindkraftverket på berget?", "godkänna förslaget", True, id="another matter"),
        pytest.param("Överklagade Kvarnrådet domen om dammluckan?", "inte överklaga", False, id="the body"),
        pytest.param("Överklagade Bagarrådet domen om dammluckan?", "inte överklaga", True, id="another body"),
    ],
)
def test_a_verdict_rests_on_what_is_asked(question: str, words: str, unfounded: bool, library: Library) -> None:
    """The matter and the body stand around what is cited, or nothing is said of it."""
    assert is_unfounded(put(question, library), _draft(library, "Nej. ", words)) is unfounded


def test_what_is_no_verdict_is_left_alone(library: Library) -> None:
    """A quotation shows its own worth."""
    assert not is_unfounded(put("Godkändes vindkraftverket?", library), _draft(library, "", "godkänna förslaget"))


def test_no_verdict_is_given_on_another_matter(library: Library) -> None:
    """The whole program says neither Ja nor Nej."""
    assert not answer("Godkändes vindkraftverket på berget?", library).text.startswith(("Ja.", "Nej."))
