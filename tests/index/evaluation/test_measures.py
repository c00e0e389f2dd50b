from __future__ import annotations

import math
import random

import ir_measures
import pytest

from index.evaluation.measures import MEASURES, means, question_measures

NAMES = ["nDCG@10", "MRR@10", "R@10", "R@100", "hit@1", "hit@10"]
LATE = [f"fel {number}" for number in range(10)]


@pytest.mark.parametrize(
    ("found", "relevant", "expected"),
    [
        pytest.param(["a", "b"], ["a"], [1, 1, 1, 1, 1, 1], id="first"),
        pytest.param(["b", "c", "a"], ["a"], [1 / 2, 1 / 3, 1, 1, 0, 1], id="third: 1 / log2(4)"),
        pytest.param(["c", "a"], ["a", "b"], [0.3869, 1 / 2, 1 / 2, 1 / 2, 0, 1], id="one of two: .6309 / 1.6309"),
        pytest.param(["b", "a"], ["a", "b"], [1, 1, 1, 1, 1, 1], id="both, in any order"),
        pytest.param([*LATE, "a"], ["a"], [0, 0, 0, 1, 0, 0], id="eleventh"),
        pytest.param([*LATE, *(f"{number}" for number in range(90)), "a"], ["a"], [0] * 6, id="hundred and first"),
        pytest.param(["b", "c"], ["a"], [0] * 6, id="not found"),
        pytest.param([], ["a"], [0] * 6, id="nothing found"),
    ],
)
def test_one_question_by_hand(found: list[str], relevant: list[str], expected: list[float]) -> None:
    """Gain falls with log2(rank + 1), divided by that of the best order; every measure looks as deep as it says."""
    measured = question_measures({"q": found}, {"q": dict.fromkeys(relevant, 1)})
    assert measured == {"q": pytest.approx(dict(zip(NAMES, expected, strict=True)), abs=5e-5)}


def test_grades_are_gains() -> None:
    """A text of grade 2 below one of grade 1: (1 + 2 / log2 3) / (2 + 1 / log2 3); for the others both are relevant."""
    measured = question_measures({"q": ["fair", "good"]}, {"q": {"good": 2, "fair": 1}})["q"]
    assert measured["nDCG@10"] == pytest.approx((1 + 2 / math.log2(3)) / (2 + 1 / math.log2(3)))
    assert (measured["MRR@10"], measured["R@10"]) == (1.0, 1.0)


def test_a_question_without_a_ranking_counts_as_zero() -> None:
    """The mean is over the questions that are judged, not over those that were answered; others have no say."""
    measured = question_measures({"1": ["a"], "outside": ["b"]}, {"1": {"a": 1}, "2": {"b": 1}})
    assert means(measured.values()) == dict.fromkeys(NAMES, 0.5)
    assert means([]) == dict.fromkeys(NAMES, 0.0)


def test_as_ir_measures_counts_itself() -> None:
    """On a random run with graded judgements, a question without hits, one without a ranking, one with none relevant.

    The means are those of ir_measures given scores and judgements directly.
    """
    chance = random.Random(20250211)
    texts = [f"t{number}" for number in range(60)]
    names = [f"q{number}" for number in range(20)]
    ranking = {name: chance.sample(texts, 45) for name in names[:17]} | {"q17": [], "q18": ["utanför"]}
    relevant = {
        name: {text: chance.randint(1, 3) for text in chance.sample(texts, chance.randint(1, 5))} for name in names
    }
    run = [
        ir_measures.ScoredDoc(question, text, float(-place))
        for question, found in ranking.items()
        for place, text in enumerate(found)
    ]
    judged = [
        ir_measures.Qrel(question, text, grade)
        for question, grades in relevant.items()
        for text, grade in grades.items()
    ]
    parsed = {ours: ir_measures.parse_measure(theirs) for ours, theirs in MEASURES.items()}
    direct = ir_measures.calc_aggregate(parsed.values(), judged, run)
    found = means(question_measures(ranking, relevant).values())
    assert found == pytest.approx({ours: direct[measure] for ours, measure in parsed.items()}, abs=6e-5)
    assert 0 < found["nDCG@10"] < found["R@100"] < 1


def test_equal_scores_stay_in_the_order_found() -> None:
    """A ranking is places, not scores: where the index gave two texts the same score, the order that it gave counts."""
    one = question_measures({"q": ["b", "a"]}, {"q": {"a": 1}})["q"]
    other = question_measures({"q": ["a", "b"]}, {"q": {"a": 1}})["q"]
    assert (one["MRR@10"], other["MRR@10"]) == (0.5, 1.0)
