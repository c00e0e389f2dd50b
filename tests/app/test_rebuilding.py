from __future__ import annotations

import json
import os
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app import rebuilding
from app.building import sources_of
from app.rebuilding import rebuild_of, report_of
from app.settings import Settings
from app.uploads import Uploads
from index.versions import Archive

if TYPE_CHECKING:
    from pathlib import Path

    from app.background import Job
    from tests.conftest import Build

PATIENCE = 60.0
"""Seconds: a build of two small files takes two on a quiet machine."""


@pytest.fixture
def settings(archive: Archive, sources: Path) -> Settings:
    """Of an archive that is not built yet, with vectors that need no weights."""
    return Settings(archive=archive.root, sources=(sources,), model="hashed")


def _finished(settings: Settings) -> Job:
    job = rebuild_of(settings.archive).wait(PATIENCE)
    assert job is not None
    assert not job.is_running
    return job


def test_nothing_was_rebuilt_yet(settings: Settings) -> None:
    """An archive without a rebuild has no latest one, and nothing to break off."""
    assert rebuild_of(settings.archive).latest() is None
    rebuild_of(settings.archive).cancel()


def test_a_rebuild_takes_uploads_in_and_reports_every_file(settings: Settings, archive: Archive) -> None:
    """A process of its own builds the sources and the uploads; its stages, its report and who began it are kept."""
    uploads = Uploads(archive.uploads)
    uploads.add("hamnen.txt", "Möte\n\nHamnrådet beslutade att muddra rännan.".encode())
    uploads.add("trasig.docx", b"PK\x03\x04 men inget mer")
    assert rebuilding.start(settings, by="Alva")
    job = _finished(settings)
    assert (job.state, job.by, job.error) == ("done", "Alva", None)
    report = report_of(job)
    assert report is not None
    assert report.version == archive.current_name()
    fates = {file.path: file.status for file in report.files}
    assert fates.pop("trasig.docx") == "refused"
    assert fates == {"fiberrådet.txt": "read", "kulturnämnden.txt": "read", "hamnen.txt": "read"}
    assert [stage.name for stage in job.progress.stages] == [
        "Läser dokument",
        "Beräknar vektorer",
        "Beräknar vektorer för meningar",
        "Indexerar ord",
    ]
    assert all(stage.share == 1.0 for stage in job.progress.stages)


def test_one_at_a_time_and_everybody_sees_it(settings: Settings) -> None:
    """A second press while one is under way begins nothing, and shows the one that is."""
    assert rebuilding.start(settings, by="Alva")
    assert not rebuilding.start(settings, by="Ture")
    job = rebuild_of(settings.archive).latest()
    assert job is not None
    assert (job.state, job.by) == ("running", "Alva")
    assert _finished(settings).by == "Alva"
    assert rebuilding.start(settings, by="Ture")
    assert _finished(settings).by == "Ture"


def test_a_cancelled_rebuild_leaves_the_version_before(
    settings: Settings, archive: Archive, build_archive: Build, sources: Path
) -> None:
    """The archive in use stays, the rebuild is told to be cancelled and by whom, and the next one may begin."""
    version = build_archive().version
    (sources / "ny.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    assert rebuilding.start(settings)
    rebuild_of(settings.archive).cancel(by="Ture")
    job = _finished(settings)
    assert (job.state, job.cancelled_by) == ("cancelled", "Ture")
    assert archive.current_name() == version
    assert rebuilding.start(settings)
    assert _finished(settings).state == "done"


def test_a_killed_process_is_seen_as_failed(settings: Settings) -> None:
    """A rebuild that is killed from outside is not thought to go on, and says so in Swedish."""
    assert rebuilding.start(settings)
    process = json.loads((settings.archive / "rebuild" / "job.json").read_text())["process"]
    os.kill(process, 9)
    job = _finished(settings)
    assert job.state == "failed"
    assert job.error is not None
    assert "oväntat" in job.error


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param({"sources": ("borta",)}, "borta finns inte", id="a source that is gone"),
        pytest.param({"model": "finns/inte"}, "finns/inte", id="a model that is nowhere"),
    ],
)
def test_a_rebuild_that_cannot_be_done_says_why(
    changed: dict[str, str], said: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program's own Swedish sentence, with its remedy."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert rebuilding.start(replace(settings, **changed))  # type: ignore[arg-type]  # a table of settings
    job = _finished(settings)
    assert job.state == "failed"
    assert job.error is not None
    assert said in job.error


def test_another_build_of_the_archive_is_waited_for(settings: Settings, archive: Archive) -> None:
    """While the command line builds, a rebuild says that one is under way."""
    with archive.lock():
        assert rebuilding.start(settings)
        job = _finished(settings)
    assert job.error is not None
    assert "En annan byggning" in job.error


def test_looking_never_keeps_a_rebuild_from_beginning(settings: Settings) -> None:
    """Pages that look at the job all the time do not look like a job."""
    folder = settings.archive / "rebuild"
    folder.mkdir(parents=True)
    (folder / "alive").touch()
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            rebuild_of(settings.archive).latest()

    looking = threading.Thread(target=look)
    looking.start()
    try:
        assert rebuilding.start(settings)
    finally:
        stop.set()
        looking.join()
    _finished(settings)


@pytest.mark.parametrize("torn", ["", "{", "[]", "{}", '{"started": "i går", "by": null, "about": ""}', "1"])
def test_a_job_that_is_not_understood_is_none(torn: str, settings: Settings) -> None:
    """A torn file, or one that another program wrote, hides no page and keeps no rebuild from beginning."""
    folder = settings.archive / "rebuild"
    folder.mkdir(parents=True)
    (folder / "job.json").write_text(torn, encoding="utf-8")
    assert rebuild_of(settings.archive).latest() is None
    rebuild_of(settings.archive).cancel()


def test_uploads_are_always_among_the_sources(settings: Settings, archive: Archive, sources: Path) -> None:
    """Named, remembered or set: what was uploaded is built from as well, as long as there is any."""
    others = (sources / "fiberrådet.txt",)
    assert sources_of(archive, settings) == (sources,)
    upload = Uploads(archive.uploads).add("ny.txt", b"Nytt")
    assert sources_of(archive, settings) == (sources, archive.uploads)
    assert sources_of(archive, settings, others) == (*others, archive.uploads)
    assert sources_of(archive, replace(settings, sources=(sources / "borta",))) == (archive.uploads,)
    archive.remember_sources([archive.uploads])
    assert sources_of(archive, settings) == (archive.uploads,)
    Uploads(archive.uploads).remove(upload.name)
    assert sources_of(archive, settings) == (archive.uploads,)  # nothing is left, and nothing else comes in unasked


def test_uploads_move_with_the_archive(archive: Archive, sources: Path, tmp_path: Path) -> None:
    """What lies in the archive is remembered from there, other sources by where they are."""
    archive.uploads.mkdir(parents=True)
    archive.remember_sources([sources, archive.uploads])
    moved = Archive(archive.root.rename(tmp_path / "flyttat"))
    assert moved.sources() == (sources, moved.uploads)
