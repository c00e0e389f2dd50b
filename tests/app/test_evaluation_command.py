from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.app.test_cli import belagg
from tests.conftest import MINUTES, PROTOCOL

if TYPE_CHECKING:
    from pathlib import Path

ASKED = {
    "Vem presenterade utbyggnaden av fiber?": "Ture Ekdal",
    "Hur många adresser är anslutna?": "380",
    "Vilka tillstånd väntar man på från Trafikverket?": "Trafikverket",
    "När hölls Fiberrådets möte?": "2025-02-11",
    "Vad beslutade rådet att kartlägga?": "redundansen",
    "Vem har sammanställt Fiberrådets anteckningar?": "Alva Stenmark",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of two documents and a set of questions about one of them."""
    folder = tmp_path_factory.mktemp("kontor")
    (folder / "källor").mkdir()
    (folder / "källor" / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "källor" / "kulturnämnden.txt").write_text(PROTOCOL, encoding="utf-8")
    rows: list[dict[str, object]] = [
        {"id": f"f{number}", "kind": "fiber", "text": text, "answers": [answer], "documents": ["fiberrådet.txt"]}
        for number, (text, answer) in enumerate(ASKED.items())
    ]
    rows.append({"id": "u", "kind": "obesvarbar", "text": "Vad kostade Rymdstyrelsens raket?", "unanswerable": True})
    (folder / "frågor.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert belagg("build", "källor", folder=folder).returncode == 0
    return folder


def test_figures_keep_the_contract(office: Path) -> None:
    """The object of `--json` has the promised parts; the run is kept, and told as a page where one is asked for."""
    done = belagg("eval", "frågor.jsonl", "--json", "--html", "rapport.html", folder=office)
    figures = json.loads(done.stdout)
    assert figures["retrieval"].keys() == {"nDCG@10", "MRR@10", "R@10", "R@100", "hit@1", "hit@10"}
    assert figures["answers"]["answerable"] == 6
    assert figures["refusal"]["recall"] == 1.0
    assert figures["latency_ms"].keys() >= {"p50", "p95"}
    assert figures["per_kind"].keys() == {"fiber", "obesvarbar"}
    assert (office / "archive" / "runs" / f"{figures['run']}.json").is_file()
    assert figures["run"] in (office / "rapport.html").read_text(encoding="utf-8")
    assert "Svarar: 7" in done.stderr


def test_systems_and_runs_side_by_side(office: Path) -> None:
    """Each name against the first; what was kept is compared again without being made anew."""
    done = belagg("eval", "frågor.jsonl", "--compare", "bm25, hybrid,dense", "--json", folder=office)
    compared = json.loads(done.stdout)
    names = [run["run"] for run in compared["runs"]]
    assert [run["system"] for run in compared["runs"]] == ["bm25", "hybrid", "dense"]
    assert [(each["before"], each["after"]) for each in compared["comparisons"]] == [
        (names[0], names[1]),
        (names[0], names[2]),
    ]
    again = belagg("eval", "frågor.jsonl", "--compare", ",".join(names[:2]), folder=office)
    assert f"{names[1]} mot {names[0]}, 7 gemensamma frågor" in again.stdout
    assert "nDCG@10" in again.stdout
    table = belagg("eval", "frågor.jsonl", "--compare", ",".join(names), folder=office).stdout.splitlines()
    assert table[0].split() == ["bm25", "hybrid", "dense"]
    assert "Söker" not in again.stderr


def test_two_archives_side_by_side(office: Path) -> None:
    """An archive is named by its folder; its run is kept there."""
    assert belagg("build", "källor/kulturnämnden.txt", "--archive", "mindre", folder=office).returncode == 0
    done = belagg("eval", "frågor.jsonl", "--compare", "archive,mindre", "--json", folder=office)
    comparison = json.loads(done.stdout)["comparisons"][0]
    assert comparison["significantly_worse"] == ["nDCG@10"] or "right" in comparison["significantly_worse"]
    assert {shift["after"] for shift in comparison["worse"] if shift["gain"] is not None} == {None}
    assert (office / "mindre" / "runs" / f"{comparison['after']}.json").is_file()


def test_the_gate_of_a_build(office: Path) -> None:
    """A worse version is refused in one line with exit code 2, and the archive answers as before."""
    before = json.loads(belagg("show", "--json", folder=office).stdout)["version"]
    refused = belagg("build", "källor/kulturnämnden.txt", "--gate", "frågor.jsonl", folder=office)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "svarar sämre på frågor (nDCG@10" in refused.stderr.splitlines()[-1]
    assert json.loads(belagg("show", "--json", folder=office).stdout)["version"] == before
    assert belagg("build", "källor", "--gate", "frågor.jsonl", folder=office).returncode == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["eval", "frågor.jsonl", "--compare", "hybrid"], "minst två namn", id="one system"),
        pytest.param(["eval", "frågor.jsonl", "--compare", ""], "minst två namn", id="no system"),
        pytest.param(
            ["eval", "frågor.jsonl", "--compare", "hybrid,bäst"], "ingen sparad mätning «bäst»", id="no such run"
        ),
        pytest.param(["eval", "frågor.jsonl", "--archive", "borta"], "Det finns inget arkiv i borta", id="no archive"),
        pytest.param(["eval", "källor/fiberrådet.txt"], "Rad 1 i", id="no questions"),
        pytest.param(["eval", "källor"], "corpus.jsonl", id="no BEIR folder"),
        pytest.param(["build", "källor", "--gate", "borta.jsonl"], "--gate kan inte vara så", id="no such gate"),
        pytest.param(["build", "källor", "--gate", "källor/fiberrådet.txt"], "Rad 1 i", id="a gate of no questions"),
    ],
)
def test_mistakes_are_one_swedish_line(words: list[str], said: str, office: Path) -> None:
    """As everywhere: exit code 2, the last line on standard error says it, nothing on standard output."""
    done = belagg(*words, folder=office)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
