"""The command line as a program calls it: its output, its exit codes, its one-line errors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import MINUTES, PROTOCOL

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = "Vem presenterade utbyggnaden av fiber?"
CITATION_KEYS = {"number", "document", "title", "date", "kind", "place", "reference", "quote", "start", "end"}


def belagg(*words: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in `folder` with vectors that need no weights."""
    return subprocess.run(
        [sys.executable, "-m", "app.cli", *map(str, words)],
        cwd=folder,
        env=os.environ | {"BELAGG_MODEL": "hashed"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive in `archive`, built by the program from `källor`."""
    folder = tmp_path_factory.mktemp("kontor")
    (folder / "källor").mkdir()
    (folder / "källor" / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "källor" / "kulturnämnden.txt").write_text(PROTOCOL, encoding="utf-8")
    (folder / "källor" / "tom.pdf").touch()
    done = belagg("build", "källor", "--json", folder=folder)
    assert done.returncode == 0, done.stderr
    (folder / "rapport.json").write_text(done.stdout, encoding="utf-8")
    return folder


def test_build_reports_every_file(built: Path) -> None:
    """The report is JSON on standard output, with every file; progress goes to standard error."""
    report = json.loads((built / "rapport.json").read_text(encoding="utf-8"))
    assert {file["path"]: file["status"] for file in report["files"]} == {
        "fiberrådet.txt": "read",
        "kulturnämnden.txt": "read",
        "tom.pdf": "refused",
    }
    assert report.keys() == {"version", "documents", "passages", "embedded", "reused", "seconds", "files"}


def test_build_again_without_sources_uses_those_of_last_time(built: Path) -> None:
    """Rebuilding needs no arguments, embeds nothing, and names the refused file with its remedy."""
    done = belagg("build", folder=built)
    assert done.returncode == 0
    assert "0 avsnitt beräknade" in done.stdout
    assert "tom.pdf" in done.stdout
    assert "Läser dokument: 3" in done.stderr


def test_ask_answers_with_sources(built: Path) -> None:
    """People get the answer with numbers and the list of sources."""
    done = belagg("ask", QUESTION, folder=built)
    assert done.returncode == 0
    told = (
        "Ture Ekdal presenterade «utbyggnaden av fiber på landsbygden» vid mötet med Fiberrådet den 11 februari 2025."
    )
    assert f"{told} [1]" in done.stdout
    assert "[1] Minnesanteckning Fiberrådet 2025-02-11, avsnitt Lägesrapport (fiberrådet.txt)" in done.stdout


def test_ask_as_json_keeps_the_contract(built: Path) -> None:
    """The answer object has exactly the promised fields."""
    answer = json.loads(belagg("ask", QUESTION, "--json", folder=built).stdout)
    assert answer.keys() == {"question", "outcome", "reason", "answer", "citations", "also_found", "elapsed_ms"}
    assert answer["citations"][0].keys() == CITATION_KEYS
    assert answer["citations"][0]["document"] == "fiberrådet.txt"
    assert answer["citations"][0]["place"] == {"page": None, "unit": None, "headings": ["Lägesrapport"]}


def test_ask_from_a_file_answers_line_by_line(built: Path) -> None:
    """One object a line, in order; a line that is no question is said and stops nothing."""
    lines = [json.dumps({"question": QUESTION}), "trasig", json.dumps({"question": "Antogs biblioteksplanen?"})]
    (built / "frågor.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = belagg("ask", "--from", "frågor.jsonl", folder=built)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer.get("question") for answer in answers] == [QUESTION, None, "Antogs biblioteksplanen?"]
    assert "Rad 2" in answers[1]["error"]


def test_search_with_filters(built: Path) -> None:
    """Hits are citations with score and ranks, only from what the filters let through."""
    done = belagg("search", "fiber", "--top", "3", "--kind", "protokoll", "--json", folder=built)
    hits = json.loads(done.stdout)["hits"]
    assert hits
    assert {hit["document"] for hit in hits} == {"kulturnämnden.txt"}
    assert hits[0].keys() == CITATION_KEYS | {"score", "ranks"}


def test_show_verify_and_eval(built: Path) -> None:
    """What the archive holds, that it is whole, and how well it finds."""
    shown = json.loads(belagg("show", "--json", folder=built).stdout)
    assert [document["document"] for document in shown["contents"]] == ["fiberrådet.txt", "kulturnämnden.txt"]
    meetings = json.loads(belagg("show", "meetings", "--json", folder=built).stdout)["meetings"]
    assert [meeting["date"] for meeting in meetings] == ["2025-02-11", "2024-10-03"]
    decisions = belagg("show", "decisions", "--csv", folder=built).stdout
    assert decisions.startswith("document,meeting,date,body,number,item,dnr,text,outcome,")
    assert "2025-02-11" in belagg("show", "meetings", folder=built).stdout
    assert belagg("verify", folder=built).stdout == "Arkivet är helt.\n"
    question = {"id": "1", "text": QUESTION, "documents": ["fiberrådet.txt"], "quotes": ["Ture Ekdal presenterade"]}
    (built / "facit.jsonl").write_text(json.dumps(question), encoding="utf-8")
    figures = json.loads(belagg("eval", "facit.jsonl", "--json", folder=built).stdout)
    assert figures["retrieval"]["hit@1"] == 1.0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["ask", "x", "--arkiv", "a"], "Okänt val --arkiv", id="unknown option"),
        pytest.param(["fråga"], "Okänt kommando fråga", id="unknown command"),
        pytest.param(["ask"], "antingen en fråga eller --from", id="no question"),
        pytest.param(["search"], "ORD saknas", id="missing argument"),
        pytest.param(["search", "x", "--top", "noll"], "--top kan inte vara så: skriv ett heltal", id="bad number"),
        pytest.param(["search", "x", "--kind", "brev"], "välj bland minnesanteckning", id="bad choice"),
        pytest.param(["search", "x", "--since", "i går"], "ÅÅÅÅ-MM-DD", id="bad day"),
        pytest.param(["ask", "x", "--archive", "borta"], "Det finns inget arkiv i borta", id="no archive"),
        pytest.param(["build", "borta"], "Källan borta finns inte", id="no source"),
        pytest.param(["eval", "borta"], "FRÅGOR kan inte vara så", id="no question set"),
        pytest.param(["show", "möten"], "välj bland meetings, decisions", id="no such records"),
        pytest.param(["show", "people", "--json", "--csv"], "antingen --json eller --csv", id="two forms"),
        pytest.param(["show", "people", "--archive", "borta"], "Det finns inget arkiv i borta", id="no records"),
        pytest.param(["rollback"], "ingen tidigare version", id="nothing to go back to"),
    ],
)
def test_mistakes_are_one_swedish_line(words: list[str], said: str, built: Path) -> None:
    """Whatever is asked wrongly: exit code 2, one line on standard error, no traceback, nothing on standard output."""
    done = belagg(*words, folder=built)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


def test_another_model_is_asked_to_rebuild(built: Path) -> None:
    """An archive made with another model is not searched with this one."""
    done = belagg("ask", QUESTION, folder=built, BELAGG_MODEL=str(built / "källor"))
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_damaged_archive_is_exit_code_1(built: Path, tmp_path: Path) -> None:
    """`verify` names what is wrong."""
    belagg("build", built / "källor", "--archive", tmp_path / "a", folder=built)
    next((tmp_path / "a" / "versions").glob("*/vectors.faiss")).write_bytes(b"torn")
    done = belagg("verify", "--archive", tmp_path / "a", folder=built)
    assert (done.returncode, done.stdout) == (1, "vectors.faiss är ändrad eller skadad.\n")
    asked = belagg("ask", QUESTION, "--archive", tmp_path / "a", folder=built)
    assert asked.returncode == 2
    assert len(asked.stderr.splitlines()) == 1


def test_help_is_swedish_and_loads_nothing_heavy(built: Path) -> None:
    """Help is there at once: no model, index or reader is imported for it."""
    done = belagg("--help", folder=built)
    assert "Kommandon:" in done.stdout
    assert "Options" not in done.stdout
    script = "import sys, app.cli; print({'numpy', 'torch', 'pypdf', 'faiss', 'rich'} & sys.modules.keys())"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout == "set()\n"
