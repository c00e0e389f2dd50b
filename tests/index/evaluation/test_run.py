from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from index.build import Plan, build
from index.evaluation.questions import EvaluationQuestion
from index.evaluation.run import evaluate_archive, evaluate_beir
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
    figures = evaluate_beir(folder, HashedEmbedder(), tmp_path / "cache", Silence())
    assert figures.questions == 3
    assert {kind: values["MRR@10"] for kind, values in figures.per_kind.items()} == {
        "första": 1.0,
        "andra": 0.5,
        "tredje": 0.3333,
    }
    assert figures.retrieval == {
        "nDCG@10": pytest.approx((1 + 0.6309 + 0.5) / 3, abs=1e-4),
        "MRR@10": pytest.approx((1 + 1 / 2 + 1 / 3) / 3, abs=1e-4),
        "R@10": 1.0,
        "R@100": 1.0,
        "hit@1": 0.3333,
        "hit@10": 1.0,
    }


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
    return evaluate_archive(searcher, [question], Silence()).retrieval["hit@1"]


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


def test_figures_of_an_archive(searcher: Searcher) -> None:
    """Kinds are measured apart and together; the latency of the searches is in milliseconds, the 95th the higher."""
    fiber, library = ("fiberrådet.txt", ("Av 412 adresser",)), ("fiberrådet.txt", ("anta biblioteksplanen",))
    questions = [
        EvaluationQuestion("1", "Hur många adresser är anslutna?", "antal", (fiber[0],), fiber[1]),
        EvaluationQuestion("2", "Antog nämnden biblioteksplanen?", "beslut", (library[0],), library[1]),
    ]
    figures = evaluate_archive(searcher, questions, Silence())
    assert figures.questions == 2
    assert {kind: values["hit@10"] for kind, values in figures.per_kind.items()} == {"antal": 1.0, "beslut": 0.0}
    assert figures.retrieval["hit@10"] == 0.5
    assert 0 < figures.latency_ms["p50"] <= figures.latency_ms["p95"] < 10_000


def test_no_questions(searcher: Searcher) -> None:
    """Nothing to ask gives figures all the same."""
    figures = evaluate_archive(searcher, [], Silence())
    assert (figures.questions, figures.per_kind, figures.latency_ms) == (0, {}, {"p50": 0.0, "p95": 0.0})
