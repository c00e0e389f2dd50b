from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.composing import MOST_ALSO_FOUND, also_found, compose, refuse
from app.draft import Draft, Statement
from tests.app.answerers.archive import library_of
from tests.app.answerers.drafts import put

if TYPE_CHECKING:
    from app.asked import Asked
    from ingest.model import Span

ICE = "Isen var 40 centimeter tjock vid fyren."
FERRY = "Färjan tar 60 passagerare och laddas i Öhamn."


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """A question put to the made-up archive of the answerers."""
    return put("Hur tjock var isen?", library_of(tmp_path_factory.mktemp("hamnar")))


def _span(asked: Asked, text: str) -> Span:
    """The block that holds `text`."""
    return next(
        block.span
        for document in asked.searcher.store.documents()
        for block in document.blocks
        if text in document.quote(block.span)
    )


def test_citations_are_numbered_in_order_each_once(asked: Asked) -> None:
    """The first statement's evidence is number 1; what is cited again keeps its number."""
    ice, ferry = _span(asked, ICE), _span(asked, FERRY)
    answer = compose(asked, Draft((Statement(FERRY, (ferry,)), Statement(ICE, (ice,)), Statement(FERRY, (ice, ferry)))))
    assert answer is not None
    assert [(each.number, each.span) for each in answer.citations] == [(1, ferry), (2, ice)]
    assert [each.citations for each in answer.sentences] == [(1,), (2,), (1, 2)]
    assert answer.text == f"{FERRY} [1] {ICE} [2] {FERRY} [1][2]"


def test_what_was_worked_out_is_said(asked: Asked) -> None:
    """How a statement was derived stands behind it."""
    statement = Statement("Isen var 40 centimeter tjock.", (_span(asked, ICE),), derived="isen är vid fyren")
    answer = compose(asked, Draft((statement,)))
    assert answer is not None
    assert answer.sentences[0].text == "Isen var 40 centimeter tjock. (härlett: isen är vid fyren)"


LEAD = "Rådet beslutade:"
COUNT = "2 passagerare:"
TRUE, TRUE_TOO, FALSE = "– färjan tar 60 passagerare", "– färjan laddas i Öhamn", "– färjan tar 70 passagerare"


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        pytest.param([FERRY, "Färjan tar 70."], [FERRY], id="a sentence that is not so"),
        pytest.param(["Färjan tar 70."], None, id="nothing is left"),
        pytest.param([], None, id="nothing was proposed"),
        pytest.param([LEAD, TRUE, FALSE], [LEAD, TRUE], id="one of two items"),
        pytest.param([LEAD, FALSE], None, id="a lead-in falls with its only item"),
        pytest.param([LEAD, FALSE, FALSE, FERRY], [FERRY], id="and with all of its items, though more follows"),
        pytest.param([LEAD], [LEAD], id="a sentence that ends so and leads nothing in"),
        pytest.param([COUNT, TRUE, TRUE_TOO], [COUNT, TRUE, TRUE_TOO], id="a count of two"),
        pytest.param([COUNT, TRUE, FALSE], [TRUE], id="a count of two, of which one is dropped"),
        pytest.param([COUNT, TRUE, TRUE_TOO, LEAD, FALSE], [COUNT, TRUE, TRUE_TOO], id="the next list is another"),
        pytest.param([FALSE, COUNT, TRUE, TRUE_TOO], [COUNT, TRUE, TRUE_TOO], id="so is the one before"),
    ],
)
def test_what_fails_the_check_is_dropped(texts: list[str], shown: list[str] | None, asked: Asked) -> None:
    """No unsupported statement is shown, nor what is only true together with one."""
    evidence = (_span(asked, FERRY), _span(asked, "sänka gästhamnens avgift"))
    statements = (Statement(text, evidence, counts=(2,) if text == COUNT else ()) for text in texts)
    answer = compose(asked, Draft(tuple(statements)))
    assert (answer and [each.text for each in answer.sentences]) == shown


def test_a_statement_without_evidence_is_dropped(asked: Asked) -> None:
    """Even one of nothing but the answer's own words."""
    assert compose(asked, Draft((Statement("Inget beslut fattades.", ()),))) is None


def test_also_found(asked: Asked) -> None:
    """One finding a section, few, none from a section that is cited; numbered on from the citations."""
    ice, ferry = _span(asked, ICE), _span(asked, FERRY)
    blocks = [block.span for document in asked.searcher.store.documents() for block in document.blocks]
    answer = compose(asked, Draft((Statement(ICE, (ice,)),)), [ice, ferry, ferry, *blocks])
    assert answer is not None
    also = answer.also_found
    assert [each.number for each in also] == [2, 3, 4]
    assert len(also) == MOST_ALSO_FOUND
    assert also[0].span == ferry
    sections = [(each.document.id, each.place.headings) for each in (*answer.citations, *also)]
    assert len(set(sections)) == len(sections)
    assert also_found(asked, [], []) == ()


def test_a_refusal_shows_what_was_nearest(asked: Asked) -> None:
    """The reason stands alone; findings are numbered from 1."""
    answer = refuse(asked, "Det står inte.", [_span(asked, ICE)])
    assert (answer.outcome, answer.text, answer.sentences, answer.citations) == (
        "not_found",
        "Det står inte.",
        (),
        (),
    )
    assert [(each.number, each.quote) for each in answer.also_found] == [(1, answer.also_found[0].quote)]
    assert ICE in answer.also_found[0].quote
