from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index.build import Plan, build
from index.evaluation.beir import indexed_texts_of
from index.evaluation.measures import MEASURES, means
from index.evaluation.questions import EvaluationQuestion, read_beir_questions
from index.evaluation.ranking import rank, rank_texts
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.search import Searcher
from index.versions import Archive
from tests.conftest import MINUTES, PROTOCOL

if TYPE_CHECKING:
    from pathlib import Path

LONG = "\n".join(["Fiber till ön. " * 50, "Rådet fikade i Björksele. " * 30])
"""Two passages: one with every word that is asked for, one with none."""
TEXTS = {"alla": LONG, "ett": "Kommunen bygger fiber på fastlandet.", "inget": "Nämnden antar en biblioteksplan."}


def _beir(folder: Path, relevant: dict[str, str]) -> Path:
    """A folder that asks «Fiber till ön» once for each key of `relevant`, the kind of question; its value answers."""
    folder.mkdir()
    texts = [json.dumps({"_id": name, "text": text}) for name, text in TEXTS.items()]
    queries = [json.dumps({"_id": kind, "kind": kind, "text": "Fiber till ön"}) for kind in relevant]
    judged = [f"{kind}\t{name}\t1" for kind, name in relevant.items()]
    for name, lines in (("corpus.jsonl", texts), ("queries.jsonl", queries), ("qrels.tsv", judged)):
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_three_texts_by_hand(tmp_path: Path) -> None:
    """The text with all words comes first, by its best passage alone; then that with one, that with none."""
    folder = _beir(tmp_path / "set", {"första": "alla", "andra": "ett", "tredje": "inget"})
    with indexed_texts_of(folder, HashedEmbedder(), tmp_path / "cache", Silence()) as searcher:
        results = rank_texts(searcher, read_beir_questions(folder), "hybrid", Silence())
    assert [(result.kind, result.rank) for result in results] == [("första", 1), ("andra", 2), ("tredje", 3)]
    assert means(result.measures or {} for result in results) == {
        "nDCG@10": pytest.approx((1 + 0.6309 + 0.5) / 3, abs=1e-4),
        "MRR@10": pytest.approx((1 + 1 / 2 + 1 / 3) / 3, abs=1e-4),
        "R@10": 1.0,
        "R@100": 1.0,
        "hit@1": 0.3333,
        "hit@10": 1.0,
    }


def test_systems_rank_by_their_own_side(tmp_path: Path) -> None:
    """A text without a word in common is found by meaning or not at all; words alone never find it."""
    folder = _beir(tmp_path / "set", {"första": "alla", "tredje": "inget"})
    questions = read_beir_questions(folder)
    with indexed_texts_of(folder, HashedEmbedder(), tmp_path / "cache", Silence()) as searcher:
        by_words = rank_texts(searcher, questions, "bm25", Silence())
        by_meaning = rank_texts(searcher, questions, "dense", Silence())
    assert [result.rank for result in by_words] == [1, None]
    assert by_words[1].measures == dict.fromkeys(MEASURES, 0.0)
    assert by_meaning[1].rank is not None


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    """Searches an archive of two documents, built once."""
    folder = tmp_path_factory.mktemp("kontor")
    (folder / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "kulturnämnden.txt").write_text(PROTOCOL, encoding="utf-8")
    archive = Archive(folder / "arkiv")
    build(archive, Plan((folder,)), HashedEmbedder(), Silence())
    return Searcher.open(archive, HashedEmbedder())


def _ask(searcher: Searcher, document: str, *quotes: str) -> float:
    question = EvaluationQuestion("1", "Vem presenterade utbyggnaden av fiber?", "fråga", (document,), quotes)
    measures = rank(searcher, [question], "hybrid", Silence())[0].measures
    assert measures is not None
    return measures["hit@1"]


@pytest.mark.parametrize(
    ("document", "quotes", "hit"),
    [
        pytest.param("fiberrådet.txt", [], 1, id="no quotes: the document is enough"),
        pytest.param("fiberrådet.txt", ["Ture Ekdal presenterade"], 1, id="right passage"),
        pytest.param("fiberrådet.txt", ["kartlägga redundansen i stamnätet"], 0, id="right document, wrong passage"),
        pytest.param("fiberrådet.txt", ["står inte", "Ture Ekdal presenterade"], 1, id="one of the quotes"),
        pytest.param("fiberrådet.txt", ["Resten  väntar på\ntillstånd"], 1, id="white space folded"),
        pytest.param("fiberrådet.txt", ["Resten väntar på tillstånd från Trafikverket. " + "X" * 45], 1, id="cut"),
        pytest.param("fiberrådet.txt", ["Resten väntar" + "X" * 13], 0, id="half of a short quote proves nothing"),
        pytest.param("kulturnämnden.txt", ["Ture Ekdal presenterade"], 0, id="wrong document"),
    ],
)
def test_a_hit_is_the_passage_that_holds_the_quote(
    document: str, quotes: list[str], hit: int, searcher: Searcher
) -> None:
    """The first passage found counts where it stands in a named document and holds a quote, or half of a long one."""
    assert _ask(searcher, document, *quotes) == hit


def test_an_unanswerable_question_is_searched_but_not_judged(searcher: Searcher) -> None:
    """Its time counts, its ranking does not: nothing is relevant for it."""
    question = EvaluationQuestion("1", "Vad kostar kajen?", "belopp", ("fiberrådet.txt",), unanswerable=True)
    result = rank(searcher, [question], "hybrid", Silence())[0]
    assert (result.unanswerable, result.measures, result.rank) == (True, None, None)
    assert result.milliseconds > 0


def test_no_questions(searcher: Searcher) -> None:
    """Nothing to ask gives no results."""
    assert rank(searcher, [], "hybrid", Silence()) == []
