"""The page Utvärdering: starting a measurement, its figures and questions, and two runs compared."""

from __future__ import annotations

import fcntl
import json
import time
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from app.audit import latest_events
from app.evaluating import run_set, store_run
from app.library import Library
from app.measuring import measurement_of, run_name_of
from app.pages import entrance
from app.question_sets import OWN_SET, add_right_passage, question_sets
from app.settings import Settings
from index.evaluation.questions import read_set
from index.evaluation.runs import stored_runs
from index.progress import Silence

if TYPE_CHECKING:
    from index.evaluation.results import Run
    from index.search import Searcher
    from index.versions import Archive

PATIENCE = 120.0


def _run() -> None:
    from app.pages.evaluation import page  # noqa: PLC0415 — run by itself, as a script

    page()


@pytest.fixture(autouse=True)
def settings(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The app's settings are of this archive, with no other question sets than its own."""
    chosen = {"ARCHIVE": archive.root, "MODEL": "hashed", "QUESTION_SETS": archive.root / "inga"}
    for name, value in chosen.items():
        monkeypatch.setenv(f"BELAGG_{name}", str(value))
    return Settings(archive=archive.root, model="hashed", question_sets=(archive.root / "inga",))


@pytest.fixture
def page() -> AppTest:
    """The page, not yet run."""
    return AppTest.from_function(_run, default_timeout=30)


def _text(page: AppTest) -> str:
    kinds = (page.title, page.subheader, page.markdown, page.caption, page.info, page.error)
    return "\n".join(str(each.value) for kind in kinds for each in kind)


def _measure(searcher: Searcher, archive: Archive, settings: Settings) -> Run:
    from app.asking import Desk  # noqa: PLC0415 — heavy

    questions = read_set(question_sets(settings)[OWN_SET])
    return store_run(archive, run_set(Desk(Library(searcher)), questions, Silence()))


@pytest.fixture
def asked(settings: Settings) -> None:
    """Two questions marked with their right passages."""
    quote = "Ture Ekdal presenterade utbyggnaden av fiber på landsbygden."
    add_right_passage(settings, "Vem presenterade utbyggnaden av fiber?", "fiberrådet.txt", quote)
    add_right_passage(
        settings, "Vad beslutade nämnden om biblioteksplanen?", "kulturnämnden.txt", "anta biblioteksplanen"
    )


def test_without_questions_it_says_how_to_begin(page: AppTest) -> None:
    """Neither a button nor figures."""
    page.run()
    assert not page.exception
    assert "Det finns inga frågor att mäta med" in _text(page)
    assert [button.label for button in page.button] == []


@pytest.mark.usefixtures("asked")
def test_a_measurement_is_made_in_the_background_and_kept(page: AppTest, archive: Archive, searcher: Searcher) -> None:
    """One press; when it is done its figures are shown."""
    assert searcher.version is not None
    page.run()
    page.button[0].click().run()
    job = measurement_of(archive.root).wait(PATIENCE)
    assert job is not None
    assert (job.state, job.about) == ("done", OWN_SET)
    page.run()
    assert not page.exception
    assert run_name_of(job) in {run.name for run in stored_runs(archive)}
    assert {metric.label for metric in page.metric} >= {"nDCG@10", "Rätta svar"}


@pytest.mark.usefixtures("asked")
def test_a_question_is_shown_with_its_answer(
    page: AppTest, archive: Archive, searcher: Searcher, settings: Settings
) -> None:
    """What was answered, and how it was marked."""
    run = _measure(searcher, archive, settings)
    page.run()
    page.selectbox(key=f"fråga {run.name}").select(run.results[0].id).run()
    assert not page.exception
    assert "Ture Ekdal presenterade" in _text(page)
    assert "ms." in _text(page)


@pytest.mark.usefixtures("asked")
def test_two_runs_are_compared(page: AppTest, archive: Archive, searcher: Searcher, settings: Settings) -> None:
    """The two latest, also where the later one comes while the page is open; a run is not compared with itself."""
    page.run()
    _measure(searcher, archive, settings)
    page.run()
    assert "behövs två mätningar" in _text(page)
    latest = _measure(searcher, archive, settings).name
    page.run()
    assert not page.exception
    assert [page.selectbox(key=key).value for key in ("mätning", "efter")] == [latest, latest]
    assert "2 gemensamma frågor" in _text(page)
    assert "Ingen skillnad är större än slumpen kan ge." in _text(page)
    page.selectbox(key="före").select(page.selectbox(key="efter").value).run()
    assert "Välj två olika mätningar" in _text(page)


def test_a_measurement_that_fails_says_why(page: AppTest, archive: Archive, settings: Settings, asked: None) -> None:  # noqa: ARG001 — the questions
    """Without an archive there is nothing to put questions to."""
    page.run()
    page.button[0].click().run()
    measurement_of(archive.root).wait(PATIENCE)
    page.run()
    assert "Det finns inget arkiv" in _text(page)


@pytest.mark.usefixtures("asked")
def test_who_breaks_a_measurement_off_is_logged(
    page: AppTest, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With login on, as of a rebuild; somebody whose login has ended since is asked to log in instead."""
    claims = {"email": "alva@exempel.se", "groups": ["redaktörer"], "iat": time.time()}
    monkeypatch.setenv("BELAGG_LOGIN", "true")
    monkeypatch.setenv("BELAGG_EDITOR_GROUPS", "redaktörer")
    monkeypatch.setattr(entrance, "_claims", lambda: claims)
    folder = archive.root / "measurement"
    folder.mkdir()
    job = {"started": "2026-03-04T10:15:00+00:00", "by": None, "about": OWN_SET}
    (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
    with (folder / "alive").open("w") as alive:
        fcntl.flock(alive, fcntl.LOCK_EX)
        page.run()
        next(each for each in page.button if each.label == "Avbryt mätningen").click().run()
        claims["iat"] = 1.0
        page.run()
    assert [(event.who, event.action) for event in latest_events(archive.root)] == [
        ("alva@exempel.se", "avbruten mätning")
    ]
    assert [button.label for button in page.button] == ["Logga in"]
