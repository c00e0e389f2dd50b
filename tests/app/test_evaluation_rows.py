from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.evaluation_rows import (
    answer_rows,
    change_rows,
    difference_rows,
    headline,
    question_rows,
    retrieval_rows,
    roc_rows,
    run_label,
    shift_rows,
    time_rows,
    verdict_rows,
    verdict_sentence,
    verdict_told,
)
from app.evaluation_text import KINDS, kind_name
from corpus.questions import KINDS as SHIPPED
from index.evaluation.comparison import compare_runs
from index.evaluation.measures import MEASURES
from index.evaluation.results import AnswerMark, Origin, QuestionResult, Run

if TYPE_CHECKING:
    from index.evaluation.results import Verdict


def _result(number: int, verdict: Verdict | None, rank: int | None = 1) -> QuestionResult:
    unanswerable = verdict in {"wrongly_answered", "rightly_refused"}
    mark = None
    if verdict:
        score = 0.2 if "refused" in verdict else 0.9
        mark = AnswerMark(verdict, "Svar.", (), ("Vera",), (), None, None, 1, (), score, True, 10.0 * number)
    measures = None if unanswerable else dict.fromkeys(MEASURES, 1.0 / rank if rank else 0.0)
    kind = "obesvarbar" if unanswerable else "vem"
    return QuestionResult(str(number), f"Fråga {number}?", kind, unanswerable, measures, rank, 3.0, mark)


def _run(*verdicts: Verdict | None, rank: int = 1) -> Run:
    results = tuple(_result(number, verdict, rank) for number, verdict in enumerate(verdicts, start=1))
    return Run(
        "20260305-100000-dev-hybrid", "2026-03-05T10:00:00+00:00", "dev", "0", "hybrid", Origin(None, None, {}), results
    )


ALL = _run("right", "wrong", "wrongly_refused", "rightly_refused", "wrongly_answered")
SEARCHED = _run(None, None)


def test_the_headline_tells_shares_in_swedish() -> None:
    """Of answerable questions that were answered rightly, and of the others that were refused."""
    told = headline(ALL)
    assert (told["nDCG@10"], told["Rätta svar"], told["Rätt avböjda"]) == ("1,000", "33 %", "50 %")
    assert "Rätta svar" not in headline(SEARCHED)


def test_where_nothing_was_answered_there_is_nothing_to_tell_of_answers() -> None:
    """The tables of answers are empty, those of the search are not."""
    assert answer_rows(SEARCHED) == []
    assert verdict_rows(SEARCHED) == []
    assert roc_rows(SEARCHED) == []
    assert [row["Mått"] for row in retrieval_rows(SEARCHED)] == list(MEASURES)
    assert "bara sökning (hybrid)" in run_label(SEARCHED)


def test_questions_come_worst_first() -> None:
    """Answers where there are none, then wrong ones, then needless refusals."""
    assert [row["Id"] for row in question_rows(ALL)] == ["5", "2", "3", "1", "4"]
    assert verdict_told(ALL.results[1]) == "Fel, på 20 ms."


def test_verdicts_are_counted_by_kind() -> None:
    """Every answer once."""
    unanswerable, who = verdict_rows(ALL)
    assert (unanswerable["Slag"], unanswerable["rätt avböjt"], unanswerable["svar där inget finns"]) == (
        "obesvarbar",
        1,
        1,
    )
    assert (who["Slag"], who["rätt"], who["fel"], who["avböjt i onödan"]) == ("vem", 1, 1, 1)


@pytest.mark.parametrize("run", [ALL, SEARCHED], ids=["answers", "searches"])
def test_every_time_is_in_the_histogram(run: Run) -> None:
    """The slow ones stand in the last step."""
    assert sum(int(row["Frågor"] or 0) for row in time_rows(run)) == len(run.results)


def test_no_times_no_histogram() -> None:
    """An empty run has none."""
    assert time_rows(_run()) == []


def test_a_comparison_tells_what_changed() -> None:
    """Each measure before and after, which questions shifted and how, and whether chance may have done it."""
    comparison = compare_runs(_run("wrong", "right", rank=2), _run("right", "right", rank=1))
    rows = {row["Mått"]: row for row in difference_rows(comparison)}
    assert (rows["nDCG@10"]["Före"], rows["nDCG@10"]["Efter"], rows["nDCG@10"]["Skillnad"]) == (
        "0,500",
        "1,000",
        "+0,500",
    )
    assert {row["Mått"] for row in change_rows(comparison)} == set(rows)
    shifts = {row["Hur"] for row in shift_rows(comparison.better)}
    assert shifts == {"plats 2 → plats 1, nDCG +0,500", "plats 2 → plats 1, nDCG +0,500; fel → rätt"}
    assert verdict_sentence(comparison) == "Ingen skillnad är större än slumpen kan ge."


def test_every_kind_that_ships_has_a_name() -> None:
    """In Swedish; a kind of somebody's own is told as it stands."""
    assert list(KINDS) == list(SHIPPED)
    assert kind_name("fiber") == "fiber"


def test_a_difference_beyond_chance_is_said() -> None:
    """Better and worse, by the names of the measures."""
    many: list[Verdict | None] = ["wrong"] * 40
    better = compare_runs(_run(*many, rank=3), _run(*many, rank=1))
    assert verdict_sentence(better).startswith("Den senare mätningen är bättre i nDCG@10")
    worse = compare_runs(_run(*many, rank=1), _run(*many, rank=3))
    assert verdict_sentence(worse).startswith("Den senare mätningen är sämre i nDCG@10")
    assert {row["Säker"] for row in difference_rows(worse)} <= {"sämre", ""}
