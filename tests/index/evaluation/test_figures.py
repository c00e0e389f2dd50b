from __future__ import annotations

import pytest

from index.evaluation.figures import figures, roc_points
from index.evaluation.results import CitationMarks
from tests.index.evaluation.runs_made import mark, result, run_of

APT = CitationMarks(document_precision=1.0, document_recall=1.0, quote_precision=0.5, quote_recall=1.0)
STRAY = CitationMarks(document_precision=0.5, document_recall=0.0, quote_precision=None, quote_recall=None)
MARKS = [
    mark("right", citations=APT),
    mark("wrong", 0.7, by_support=True, completeness=0.5, citations=STRAY),
    mark("wrongly_refused", 0.2, by_support=True, completeness=0.0),
    mark("rightly_refused", 0.0),
    mark("wrongly_answered", 0.6, by_support=True, unsupported=("Nej.",), milliseconds=900),
]
RUN = run_of(
    [
        result("1", 1.0, MARKS[0], "beslut"),
        result("2", 0.5, MARKS[1], "beslut"),
        result("3", 0.0, MARKS[2], "person", rank=None),
        result("4", None, MARKS[3], "person", rank=None),
        result("5", None, MARKS[4], rank=None),
    ]
)


def test_answers_by_hand() -> None:
    """Verdicts are counted; shares are means over the answers that have them."""
    assert figures(RUN)["answers"] == {
        "answerable": 3,
        "unanswerable": 2,
        "right": 1,
        "wrong": 1,
        "wrongly_refused": 1,
        "rightly_refused": 1,
        "wrongly_answered": 1,
        "right_share": 0.3333,
        "document_precision": 0.75,
        "document_recall": 0.5,
        "quote_precision": 0.5,
        "quote_recall": 1.0,
        "list_completeness": 0.25,
        "lists": 2,
        "sentences": 10,
        "unsupported_sentences": 1,
    }


def test_refusals_by_hand() -> None:
    """Answerable 1.0, .7, .2 against .0, .6: 5 of 6 pairs; of those that support decided, .7, .2 against .6: 1 of 2."""
    assert figures(RUN)["refusal"] == {
        "auroc": 0.8333,
        "auroc_by_support": 0.5,
        "decided_by_support": 3,
        "precision": 0.5,
        "recall": 0.5,
        "f1": 0.5,
        "answered_of_answerable": 0.6667,
    }


def test_the_roc_curve_by_hand() -> None:
    """A step for each score, from the highest: unanswerable to the right, answerable up."""
    thirds = [pytest.approx(number / 3) for number in range(4)]
    assert roc_points(RUN.marks) == [(0, 0), (0, thirds[1]), (0, thirds[2]), (0.5, thirds[2]), (0.5, 1), (1, 1)]
    assert roc_points(RUN.marks[:3]) == []


def test_retrieval_leaves_out_what_is_not_judged() -> None:
    """The mean over three of five questions; kinds apart, one without judged questions having no measures."""
    found = figures(RUN)
    assert found["retrieval"]["nDCG@10"] == 0.5
    assert found["per_kind"]["beslut"]["hit@1"] == 0.75
    assert found["per_kind"]["person"]["questions"] == 2
    assert (found["per_kind"]["person"]["rightly_refused"], found["per_kind"]["person"]["right"]) == (1, 0)
    assert "nDCG@10" not in found["per_kind"]["fråga"]
    assert found["latency_ms"] == {"p50": 10.0, "p95": 10.0, "answer_p50": 100.0, "answer_p95": pytest.approx(740.0)}


@pytest.mark.parametrize("results", [[], [result("1")]], ids=["no questions", "only search"])
def test_without_answers(results: list[object]) -> None:
    """What was not measured is empty, not zero."""
    found = figures(run_of(results))  # type: ignore[arg-type]  # a list of results, of any length
    assert (found["answers"], found["refusal"], found["questions"]) == ({}, {}, len(results))
    assert found["latency_ms"].keys() == {"p50", "p95"}
